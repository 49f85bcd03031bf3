/** Seeded chance: the same seed gives the same throws on every platform (32-bit integer arithmetic only). */
export interface Dice {
  /** A whole number from 0 up to and including n - 1. */
  below(n: number): number;
  /** A whole number from first up to and including last. */
  between(first: number, last: number): number;
  /** True in so many of a thousand throws. */
  chance(perMille: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An item by its weight (a whole number of 0 or more). */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
}

/** Dice of their own for each subject, so that one more throw for one pupil moves no other pupil. */
export function createDice(seed: number, ...subject: readonly number[]): Dice {
  let state = [seed, ...subject].reduce((mixed, part) => scramble(mixed ^ part), 0x9e3779b9);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (word ^ (word >>> 14)) >>> 0;
  };
  const dice: Dice = {
    // Below 2^21 the product is exact, so there is nothing to round differently elsewhere.
    below: (n) => Math.floor((next() * n) / 0x1_0000_0000),
    between: (first, last) => first + dice.below(last - first + 1),
    chance: (perMille) => dice.below(1000) < perMille,
    pick: (items) => {
      const item = items[dice.below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    weighted: (items) => {
      let left = dice.below(items.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      throw new RangeError('nothing has a weight');
    },
  };
  return dice;
}

function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) + 0x27d4eb2f;
}

/** Random choices that come back: the same words give the same choices, whatever was thrown before. */
export interface Dice {
  /** A whole number of 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

export function createDice(...words: readonly (string | number)[]): Dice {
  let state = hashOf(words.join('/'));
  // mulberry32: small, and good enough to choose places in a file
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * Math.max(1, limit));
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (from) => {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error('er is niets om uit te kiezen');
      return one;
    },
    chance: (share) => next() < share,
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

import { type Component, componentsOf, type Puzzle, type Row } from '../model/puzzle.js';

export interface Estimate {
  /** Hidden counts of which the truth is known here. */
  readonly cells: number;
  /** Share that the fit guesses exactly, after rounding. */
  readonly fitted: number;
  /** Share that an even division of each margin guesses exactly. */
  readonly even: number;
}

const ROUNDS = 200;

/**
 * H16: the best guess of each hidden count by iterative proportional fitting to everything that is printed, beside the
 * guess of somebody who only divides the margins evenly. It is watched, not judged.
 */
export function estimator(puzzle: Puzzle, truth: ReadonlyMap<string, number>): Estimate {
  let [cells, fitted, even] = [0, 0, 0];
  for (const component of componentsOf(puzzle)) {
    const guess = fit(puzzle, component);
    const divided = divide(component);
    for (const place of component.counts) {
      const count = puzzle.counts[place];
      const value = count?.personal ? truth.get(count.id) : undefined;
      if (value === undefined) continue;
      cells += 1;
      if (Math.round(guess.get(place) ?? 0) === value) fitted += 1;
      if (Math.round(divided.get(place) ?? 0) === value) even += 1;
    }
  }
  const share = (found: number) => (cells === 0 ? 0 : found / cells);
  return { cells, fitted: share(fitted), even: share(even) };
}

/** Starts everywhere the same and scales each sum to its total until all agree. */
function fit(puzzle: Puzzle, { counts, rows }: Component): ReadonlyMap<number, number> {
  const guess = new Map(
    counts.map((place) => [place, Math.max(1, puzzle.counts[place]?.least ?? 0)]),
  );
  const sums = rows.filter(isSum);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { terms, low } of sums) {
      const positive = low >= 0 ? 1 : -1;
      const parts = terms.filter(([, factor]) => factor * positive > 0);
      const others = terms.filter(([, factor]) => factor * positive < 0);
      const weigh = (some: typeof terms) =>
        some.reduce((sum, [place, factor]) => sum + Math.abs(factor) * (guess.get(place) ?? 0), 0);
      const target = Math.abs(low) + weigh(others);
      const now = weigh(parts);
      if (now <= 0) continue;
      for (const [place] of parts) guess.set(place, ((guess.get(place) ?? 0) * target) / now);
    }
  }
  return guess;
}

/** Each count is an even part of the smallest sum that it is in. */
function divide({ counts, rows }: Component): ReadonlyMap<number, number> {
  const guess = new Map<number, number>();
  for (const { terms, low } of rows.filter(isSum)) {
    if (terms.some(([, factor]) => Math.sign(factor) !== Math.sign(terms[0]?.[1] ?? 1))) continue;
    const part = Math.abs(low) / terms.length;
    for (const [place] of terms) guess.set(place, Math.min(guess.get(place) ?? part, part));
  }
  return new Map(counts.map((place) => [place, guess.get(place) ?? 0]));
}

function isSum({ low, high, terms }: Row): boolean {
  return low === high && terms.length > 0;
}

import type { Row } from './puzzle.js';

/** Two primes under 2^26: products stay exact in doubles, and a wrong answer must be wrong twice in the same way. */
const PRIMES = [67_108_859, 67_108_837] as const;

/** A count that the equations determine, with its value and how often each row enters. */
export interface Solved {
  readonly place: number;
  readonly value: number;
  readonly rows: readonly number[];
}

interface Line {
  readonly terms: Map<number, number>;
  right: number;
  /** Rows that were combined into this one. */
  readonly made: Set<number>;
}

/**
 * Counts that follow exactly from equations with whole factors and whole right sides: no bounds, no rounding. A value
 * above half a prime cannot be told from a negative one, and is far above any count.
 */
export function determinedBy(rows: readonly Row[]): readonly Solved[] {
  const usable = rows.flatMap((row, at) => (isWhole(row) ? [{ row, at }] : []));
  const [first, second] = PRIMES.map((prime) => solve(usable, prime));
  const again = new Map(second?.map(({ place, value }) => [place, value]));
  return (first ?? []).filter(({ place, value }) => again.get(place) === value);
}

function isWhole({ terms, low, high }: Row): boolean {
  return (
    low === high && Number.isInteger(low) && terms.every(([, factor]) => Number.isInteger(factor))
  );
}

function solve(
  usable: readonly { readonly row: Row; readonly at: number }[],
  prime: number,
): readonly Solved[] {
  const pivots = new Map<number, Line>();
  // by column, the pivot lines that hold it: only those need work when it becomes a pivot itself
  const holders = new Map<number, Set<Line>>();
  const hold = (line: Line, place: number) => {
    const set = holders.get(place) ?? new Set();
    set.add(line);
    holders.set(place, set);
  };
  const subtract = (line: Line, pivot: Line, factor: number) => {
    for (const [place, value] of pivot.terms) {
      const next = modulo((line.terms.get(place) ?? 0) - factor * value, prime);
      if (next === 0) line.terms.delete(place);
      else line.terms.set(place, next);
    }
    line.right = modulo(line.right - factor * pivot.right, prime);
    for (const at of pivot.made) line.made.add(at);
  };
  for (const { row, at } of usable) {
    const line: Line = {
      terms: new Map(row.terms.map(([place, factor]) => [place, modulo(factor, prime)])),
      right: modulo(row.low, prime),
      made: new Set([at]),
    };
    for (const place of [...line.terms.keys()]) {
      const pivot = pivots.get(place);
      const factor = line.terms.get(place);
      if (pivot !== undefined && factor !== undefined) subtract(line, pivot, factor);
    }
    const [chosen] = line.terms.entries();
    if (chosen === undefined) continue;
    const [place, factor] = chosen;
    scale(line, inverse(factor, prime), prime);
    for (const holder of [...(holders.get(place) ?? [])]) {
      const times = holder.terms.get(place);
      if (times === undefined) continue;
      subtract(holder, line, times);
      for (const each of holder.terms.keys()) hold(holder, each);
    }
    pivots.set(place, line);
    for (const each of line.terms.keys()) hold(line, each);
  }
  return [...pivots].flatMap(([place, { terms, right, made }]) =>
    terms.size === 1
      ? [{ place, value: right > prime / 2 ? right - prime : right, rows: [...made] }]
      : [],
  );
}

function scale(line: Line, factor: number, prime: number): void {
  for (const [place, value] of line.terms) line.terms.set(place, modulo(value * factor, prime));
  line.right = modulo(line.right * factor, prime);
}

function modulo(value: number, prime: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

/** By Fermat: a number to the power of the prime less two. */
function inverse(value: number, prime: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership } from './move.js';

/** A sum that a reader knows exactly, over the columns that he does not: their changes by weight come to 0. */
export interface KnownSum {
  readonly columns: Int32Array;
  /** Undefined: every column counts once. */
  readonly weights: readonly number[] | undefined;
  /** The cell of which it is the count, or -1. */
  readonly cell: number;
  /** The fact that it is, or -1. */
  readonly fact: number;
}

/** A column that follows from one sum, once those before it are known. */
export interface Settled {
  readonly column: number;
  readonly cell: number;
  readonly fact: number;
}

/** What a reader knows, brought back to the columns that he cannot work out one by one. */
export interface Frame {
  /** By column: 1 when it is open. */
  readonly isOpen: Uint8Array;
  readonly sums: readonly KnownSum[];
  /** By column, the sums that hold it, and how many times each counts it. */
  readonly sumsOf: readonly (readonly number[])[];
  readonly weightsOf: readonly (readonly number[])[];
  /** The columns that are not open and not absent, in the order in which they follow. */
  readonly settled: readonly Settled[];
}

/** Works out what is open: a known sum with one open column settles it. Sums that say the same are one. */
export function frameOf(system: LinkedSystem, membership: Membership, knowledge: Knowledge): Frame {
  const { cells, facts, counts } = system;
  const isOpen = new Uint8Array(counts.length).fill(1);
  for (const column of knowledge.absent) isOpen[column] = 0;
  const known = [
    ...cells.flatMap(({ columns }, cell) =>
      knowledge.exact[cell] === null ? [] : [{ columns, weights: undefined, cell, fact: -1 }],
    ),
    ...facts.flatMap(({ columns, weights }, fact) =>
      knowledge.facts[fact] === true ? [{ columns, weights, cell: -1, fact }] : [],
    ),
  ];
  const settled = settle(known, knowledge, membership, isOpen);

  const sums: KnownSum[] = [];
  const sumsOf: number[][] = counts.map(() => []);
  const weightsOf: number[][] = counts.map(() => []);
  const bySum = new Map<string, number[]>();
  for (const sum of known) {
    const open = openPart(sum, isOpen);
    if (open.columns.length === 0) continue;
    const key = keyOf(open);
    const alike = bySum.get(key) ?? [];
    if (alike.some((other) => isSame(sums[other], open))) continue;
    const index = sums.push(open) - 1;
    bySum.set(key, [...alike, index]);
    open.columns.forEach((column, at) => {
      sumsOf[column]?.push(index);
      weightsOf[column]?.push(open.weights?.[at] ?? 1);
    });
  }
  return { isOpen, sums, sumsOf, weightsOf, settled };
}

/** The open columns nearest to some columns, at most so many, by the sums that hold both: the shortest sums first. */
export function near(
  { isOpen, sums, sumsOf }: Frame,
  from: Iterable<number>,
  fixed: ReadonlySet<number>,
  most: number,
): number[] {
  const lengthOf = (sum: number): number => sums[sum]?.columns.length ?? 0;
  const found = new Set([...from].filter((column) => isOpen[column] === 1 && !fixed.has(column)));
  const used = new Set<number>();
  for (const column of found) {
    for (const sum of [...(sumsOf[column] ?? [])].sort((a, b) => lengthOf(a) - lengthOf(b))) {
      if (used.has(sum)) continue;
      used.add(sum);
      for (const other of sums[sum]?.columns ?? []) {
        if (found.size >= most) return [...found].sort((a, b) => a - b);
        if (!fixed.has(other)) found.add(other);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Closes the columns that follow one after the other, and gives them in that order. */
function settle(
  known: readonly KnownSum[],
  knowledge: Knowledge,
  { cellsOf, factsOf }: Membership,
  isOpen: Uint8Array,
): Settled[] {
  const ofCell = new Map(known.flatMap((sum, at) => (sum.cell < 0 ? [] : [[sum.cell, at]])));
  const ofFact = new Map(known.flatMap((sum, at) => (sum.fact < 0 ? [] : [[sum.fact, at]])));
  const counts = (sum: KnownSum, at: number): boolean => sum.weights?.[at] !== 0;
  const left = known.map((sum) =>
    sum.columns.reduce((n, column, at) => n + (isOpen[column] === 1 && counts(sum, at) ? 1 : 0), 0),
  );
  const waiting = [...known.keys()].filter((at) => left[at] === 1);
  const settled: Settled[] = [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const sum = known[at];
    const column = sum?.columns.find((one, place) => isOpen[one] === 1 && counts(sum, place));
    if (sum === undefined || column === undefined) continue;
    isOpen[column] = 0;
    settled.push({ column, cell: sum.cell, fact: sum.fact });
    const others = [
      ...(cellsOf[column] ?? []).map((cell) =>
        knowledge.exact[cell] === null ? undefined : ofCell.get(cell),
      ),
      ...(factsOf[column] ?? []).map((fact) => ofFact.get(fact)),
    ];
    for (const other of others) {
      const sumOfIt = other === undefined ? undefined : known[other];
      if (other === undefined || sumOfIt === undefined) continue;
      if (!counts(sumOfIt, sumOfIt.columns.indexOf(column))) continue;
      left[other] = (left[other] ?? 0) - 1;
      if (left[other] === 1) waiting.push(other);
    }
  }
  return settled;
}

function openPart({ columns, weights, cell, fact }: KnownSum, isOpen: Uint8Array): KnownSum {
  if (weights === undefined) {
    return { columns: columns.filter((column) => isOpen[column] === 1), weights, cell, fact };
  }
  const at = [...columns.keys()].filter(
    (place) => isOpen[columns[place] ?? -1] === 1 && weights[place] !== 0,
  );
  return {
    columns: Int32Array.from(at, (place) => columns[place] ?? -1),
    weights: at.map((place) => weights[place] ?? 0),
    cell,
    fact,
  };
}

/** Text that is the same for the same sums; others may have it too. */
function keyOf({ columns, weights }: KnownSum): string {
  let hash = 0;
  for (const column of columns) hash = (Math.imul(hash, 31) + column) | 0;
  return `${columns.length} ${hash} ${weights?.join() ?? ''}`;
}

function isSame(one: KnownSum | undefined, other: KnownSum): boolean {
  return (
    one !== undefined &&
    one.columns.length === other.columns.length &&
    one.weights?.join() === other.weights?.join() &&
    one.columns.every((column, at) => other.columns[at] === column)
  );
}

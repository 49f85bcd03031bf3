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
  /**
   * The sums that hold a column, and how many times each counts it: of all columns one after the other, those of a column
   * from `starts[column]` to `starts[column + 1]`. A frame is made for every figure that is hidden: lists by column cost
   * more than all that is worked out [measured].
   */
  readonly holders: Int32Array;
  readonly weights: Float64Array;
  readonly starts: Int32Array;
  /** The columns that are not open and not absent, in the order in which they follow. */
  readonly settled: readonly Settled[];
}

/** Works out what is open: a known sum with one open column settles it. Sums that say the same are one. */
export function frameOf(system: LinkedSystem, membership: Membership, knowledge: Knowledge): Frame {
  const { counts } = system;
  const isOpen = new Uint8Array(counts.length).fill(1);
  for (const column of knowledge.absent) isOpen[column] = 0;
  const known = knownSums(system, knowledge);
  const left = Int32Array.from(known, (sum) => (sum === undefined ? 0 : openIn(sum, isOpen)));
  const settled = settle(known, left, membership, isOpen);

  const sums: KnownSum[] = [];
  const byHash = new Map<number, number[]>();
  for (const [at, sum] of known.entries()) {
    const size = left[at] as number;
    if (sum === undefined || size === 0) continue;
    const open = size === sum.columns.length ? sum : openPart(sum, isOpen, size);
    const hash = hashOf(open);
    const alike = byHash.get(hash);
    if (alike?.some((other) => isSame(sums[other], open))) continue;
    const index = sums.push(open) - 1;
    if (alike) alike.push(index);
    else byHash.set(hash, [index]);
  }
  return { isOpen, sums, ...byColumn(sums, counts.length), settled };
}

/** The sums that hold a column. */
export function sumsWith({ holders, starts }: Frame, column: number): Int32Array {
  return holders.subarray(starts[column], starts[column + 1]);
}

function byColumn(
  sums: readonly KnownSum[],
  size: number,
): Pick<Frame, 'holders' | 'weights' | 'starts'> {
  const starts = new Int32Array(size + 1);
  for (const { columns } of sums) {
    for (let at = 0; at < columns.length; at += 1) {
      const next = (columns[at] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
  }
  for (let column = 0; column < size; column += 1) {
    starts[column + 1] = (starts[column + 1] as number) + (starts[column] as number);
  }
  const holders = new Int32Array(starts[size] as number);
  const weightsOf = new Float64Array(holders.length);
  const ends = starts.slice();
  for (const [index, { columns, weights }] of sums.entries()) {
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] as number;
      const place = ends[column] as number;
      ends[column] = place + 1;
      holders[place] = index;
      weightsOf[place] = weights === undefined ? 1 : (weights[at] as number);
    }
  }
  return { holders, weights: weightsOf, starts };
}

/** By cell, and behind those by fact, the sum that is known; undefined: it is not. */
function knownSums({ cells, facts }: LinkedSystem, knowledge: Knowledge): (KnownSum | undefined)[] {
  return [
    ...cells.map(({ columns }, cell) =>
      knowledge.exact[cell] === null ? undefined : { columns, weights: undefined, cell, fact: -1 },
    ),
    ...facts.map(({ columns, weights }, fact) =>
      knowledge.facts[fact] === true ? { columns, weights, cell: -1, fact } : undefined,
    ),
  ];
}

/** The open columns nearest to some columns, at most so many, by the sums that hold both: the shortest sums first. */
export function near(
  frame: Frame,
  from: Iterable<number>,
  fixed: ReadonlySet<number>,
  most: number,
): number[] {
  const { isOpen, sums } = frame;
  const lengthOf = (sum: number): number => sums[sum]?.columns.length ?? 0;
  const found = new Set([...from].filter((column) => isOpen[column] === 1 && !fixed.has(column)));
  const used = new Set<number>();
  for (const column of found) {
    for (const sum of sumsWith(frame, column)
      .slice()
      .sort((a, b) => lengthOf(a) - lengthOf(b))) {
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

/**
 * Closes the columns that follow one after the other, and gives them in that order. `left`: by sum how many of its columns
 * are open, kept up to date.
 */
function settle(
  known: readonly (KnownSum | undefined)[],
  left: Int32Array,
  { cellsOf, factsOf }: Membership,
  isOpen: Uint8Array,
): Settled[] {
  const facts = known.findIndex((sum) => sum !== undefined && sum.fact >= 0);
  const firstFact = facts < 0 ? known.length : facts - (known[facts]?.fact ?? 0);
  const waiting = [...known.keys()].filter((at) => left[at] === 1);
  const settled: Settled[] = [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const sum = known[at];
    const column = sum?.columns.find(
      (one, place) => isOpen[one] === 1 && sum.weights?.[place] !== 0,
    );
    if (sum === undefined || column === undefined) continue;
    isOpen[column] = 0;
    settled.push({ column, cell: sum.cell, fact: sum.fact });
    const facts = (factsOf[column] ?? []).map((fact) => firstFact + fact);
    for (const other of [...(cellsOf[column] ?? []), ...facts]) {
      const { columns = new Int32Array(), weights } = known[other] ?? {};
      if (known[other] === undefined) continue;
      if (weights !== undefined && weights[columns.indexOf(column)] === 0) continue;
      left[other] = (left[other] ?? 0) - 1;
      if (left[other] === 1) waiting.push(other);
    }
  }
  return settled;
}

function openIn({ columns, weights }: KnownSum, isOpen: Uint8Array): number {
  let open = 0;
  for (let at = 0; at < columns.length; at += 1) {
    if (isOpen[columns[at] as number] === 1 && weights?.[at] !== 0) open += 1;
  }
  return open;
}

function openPart(
  { columns, weights, cell, fact }: KnownSum,
  isOpen: Uint8Array,
  size: number,
): KnownSum {
  const open = new Int32Array(size);
  const own: number[] = [];
  let place = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as number;
    if (isOpen[column] !== 1 || weights?.[at] === 0) continue;
    open[place] = column;
    place += 1;
    if (weights !== undefined) own.push(weights[at] as number);
  }
  return { columns: open, weights: weights === undefined ? undefined : own, cell, fact };
}

/** A number that is the same for the same sums; others may have it too. */
function hashOf({ columns, weights }: KnownSum): number {
  let hash = columns.length;
  for (let at = 0; at < columns.length; at += 1) {
    hash = (Math.imul(hash, 31) + (columns[at] as number)) | 0;
    if (weights !== undefined) hash = (Math.imul(hash, 31) + (weights[at] as number)) | 0;
  }
  return hash;
}

function isSame(one: KnownSum | undefined, other: KnownSum): boolean {
  return (
    one !== undefined &&
    one.columns.length === other.columns.length &&
    one.weights?.join() === other.weights?.join() &&
    one.columns.every((column, at) => other.columns[at] === column)
  );
}

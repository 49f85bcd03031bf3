import type { Certificate, SystemCertificate } from './certificate.js';
import type { Move } from './move.js';
import type { Rules } from './publication.js';

/** What is wrong with a certificate: of which system, and what. No count is in it. */
export interface Objection {
  readonly system: number;
  readonly kind:
    | 'count-invalid'
    | 'shown-differs'
    | 'table-impossible'
    | 'count-narrow'
    | 'single-missing';
  /** The place of the move, cell or remainder that it is about. */
  readonly at: number;
}

/** What a certificate proves, in numbers that everybody may know. */
export interface Proof {
  readonly objections: readonly Objection[];
  /** Counts that are protected, and pairs of such a count and an attacker that were looked at. */
  readonly protectedCounts: number;
  readonly pairs: number;
  readonly tables: number;
  /** The smallest number of whole numbers that a protected count may be for an outsider; null: nothing is protected. */
  readonly narrowest: number | null;
}

/** Raise it with every change of what is checked. */
export const VERIFIER_VERSION = 1;

/**
 * Checks a certificate in whole numbers, without a solver: every table in it gives exactly what is shown, holds no number
 * below 0, and together they leave every count of 1 to threshold - 1 at least `width` whole numbers, one of them at or above
 * the threshold, for an outsider and for everybody who knows more. No objections: the publication may go out.
 */
export function verify({ rules, systems, attackers }: Certificate): Proof {
  const proofs = systems.map((system, index) =>
    verifySystem(system, index, rules, attackers === 'all'),
  );
  const widths = proofs.flatMap(({ narrowest }) => (narrowest === null ? [] : [narrowest]));
  const sum = (numberOf: (proof: Proof) => number): number =>
    proofs.reduce((total, proof) => total + numberOf(proof), 0);
  return {
    objections: proofs.flatMap(({ objections }) => objections),
    protectedCounts: sum((proof) => proof.protectedCounts),
    pairs: sum(({ pairs }) => pairs),
    tables: sum(({ tables }) => tables),
    narrowest: widths.length === 0 ? null : Math.min(...widths),
  };
}

function verifySystem(
  system: SystemCertificate,
  index: number,
  { width, threshold: leastThreshold }: Rules,
  withInsiders: boolean,
): Proof {
  const { counts, cells, remainders, moves, insiders } = system;
  const objections: Objection[] = [];
  const object = (kind: Objection['kind'], at: number): void => {
    objections.push({ system: index, kind, at });
  };
  counts.forEach((count, at) => {
    if (!Number.isSafeInteger(count) || count < 0) object('count-invalid', at);
  });
  cells.forEach(({ columns, shown }, at) => {
    const count = sumOf(columns, counts);
    if (shown !== null && shown !== count) object('shown-differs', at);
    // whoever is alone in a cell must be among those who attack
    const isCovered =
      !withInsiders ||
      count !== 1 ||
      insiders.some(
        (one) => one.kind === 'single' && columns.every((c) => one.columns.includes(c)),
      );
    if (!isCovered) object('single-missing', at);
  });
  const lattice: Lattice = {
    cellsOf: byColumn(
      cells.map(({ columns }) => columns),
      counts.length,
    ),
    sumsOf: byColumn(
      system.sums.map(({ columns }) => columns),
      counts.length,
    ),
    absent: new Set(system.absent),
  };
  system.absent.forEach((column) => {
    if (counts[column] !== 0) object('count-invalid', column);
  });
  const sound = moves.filter((move, at) => {
    const isSound = isPossible(system, lattice, move);
    if (!isSound) object('table-impossible', at);
    return isSound;
  });

  const insidersOf = byColumn(
    insiders.map(({ columns }) => columns),
    counts.length,
  );
  const seenBy = sound.map(
    ({ columns }) => new Set(columns.flatMap((one) => insidersOf[one] ?? [])),
  );
  const movesOf = byColumn(
    sound.map(({ columns }) => columns),
    counts.length,
  );
  const small = [
    // what everybody knows already is shown: nothing that is hidden is public
    ...cells.map(({ columns, threshold, isPublic, shown }) => ({
      columns,
      threshold: isPublic && shown !== null ? 0 : Math.max(threshold, leastThreshold),
    })),
    ...remainders.map(({ columns, threshold }) => ({
      columns,
      threshold: Math.max(threshold, leastThreshold),
    })),
  ].map((one) => ({ ...one, count: sumOf(one.columns, counts) }));

  // of what nothing is shown an insider knows what he knows without the publication
  const isSilent = cells.every(({ shown }) => shown === null);
  let pairs = 0;
  let protectedCounts = 0;
  let narrowest: number | null = null;
  for (const [at, { columns, threshold, count }] of small.entries()) {
    if (count < 1 || count >= threshold) continue;
    protectedCounts += 1;
    const inside = new Set(columns);
    const changes = [...new Set(columns.flatMap((one) => movesOf[one] ?? []))].map((move) => {
      const { columns: own = [], changes: by = [] } = sound[move] ?? {};
      const change = own.reduce((sum, one, i) => sum + (inside.has(one) ? (by[i] ?? 0) : 0), 0);
      return { seen: seenBy[move] ?? new Set<number>(), change, steps: stepsOf(by) };
    });
    const widthFor = (foreign: number, known: (seen: ReadonlySet<number>) => boolean): number => {
      const possible = new Set([foreign]);
      for (const { seen, change, steps } of changes) {
        if (known(seen)) continue;
        for (let step = 1; step <= steps; step += 1)
          possible.add(foreign + (change / steps) * step);
      }
      return Math.max(...possible) >= threshold ? possible.size : 0;
    };
    const outside = widthFor(count, () => false);
    narrowest = Math.min(narrowest ?? outside, outside);
    let isNarrow = outside < width;
    pairs += 1;
    for (const [insider, { columns: own }] of insiders.entries()) {
      if (isNarrow || isSilent) break;
      let foreign = count;
      for (const one of own) if (inside.has(one)) foreign -= counts[one] ?? 0;
      if (foreign === 0) continue;
      pairs += 1;
      isNarrow = widthFor(foreign, (seen) => seen.has(insider)) < width;
    }
    if (isNarrow) object('count-narrow', at);
  }
  return { objections, protectedCounts, pairs, tables: sound.length, narrowest };
}

interface Lattice {
  readonly cellsOf: readonly (readonly number[])[];
  readonly sumsOf: readonly (readonly number[])[];
  readonly absent: ReadonlySet<number>;
}

/** Is the table after a move one that gives everything that is known, in whole numbers from 0? */
function isPossible(
  { counts, cells, sums }: SystemCertificate,
  { cellsOf, sumsOf, absent }: Lattice,
  { columns, changes }: Move,
): boolean {
  if (columns.length !== changes.length) return false;
  const inCells = new Map<number, number>();
  const inSums = new Map<number, number>();
  const add = (sum: Map<number, number>, key: number, by: number): void => {
    sum.set(key, (sum.get(key) ?? 0) + by);
  };
  const seen = new Set<number>();
  for (const [at, column] of columns.entries()) {
    const by = changes[at] ?? Number.NaN;
    const before = counts[column] ?? Number.NaN;
    if (seen.has(column) || !Number.isSafeInteger(by) || !(before + by >= 0)) return false;
    if (absent.has(column) && by !== 0) return false;
    seen.add(column);
    for (const cell of cellsOf[column] ?? []) add(inCells, cell, by);
    for (const sum of sumsOf[column] ?? []) {
      const { columns: own = [], weights = [] } = sums[sum] ?? {};
      add(inSums, sum, by * (weights[own.indexOf(column)] ?? Number.NaN));
    }
  }
  const agrees = [...inCells].every(([cell, by]) => {
    const { columns: own = [], shown = 0, least = 0 } = cells[cell] ?? {};
    return by === 0 || (shown === null && sumOf(own, counts) + by >= least);
  });
  return agrees && [...inSums.values()].every((by) => by === 0);
}

/** A move in equal steps passes tables that are possible as well: each lies between two that are. */
function stepsOf(changes: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return changes.reduce((steps, change) => divisor(steps, Math.abs(change)), 0);
}

function sumOf(columns: readonly number[], counts: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (counts[column] ?? 0), 0);
}

function byColumn(sets: readonly (readonly number[])[], size: number): readonly number[][] {
  const result: number[][] = Array.from({ length: size }, () => []);
  sets.forEach((set, index) => {
    for (const column of set) result[column]?.push(index);
  });
  return result;
}

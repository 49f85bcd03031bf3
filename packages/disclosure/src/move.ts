import { findLinked, groupBy } from './group.js';
import { TOLERANCE } from './interval.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';

/**
 * A table that an outsider cannot exclude, as what it differs from the true one: by column (ascending) a whole number.
 * Small moves prove more than whole tables: who knows columns that a move does not touch cannot exclude it either.
 */
export interface Move {
  readonly columns: readonly number[];
  readonly changes: readonly number[];
}

/** By column, the cells and facts that it is in. */
export interface Membership {
  readonly cellsOf: readonly (readonly number[])[];
  readonly factsOf: readonly (readonly number[])[];
  /** In the order of `factsOf`, how many times each fact counts the column. */
  readonly weightsOf: readonly (readonly number[])[];
  /** Scratch, left at 0: by how much a move changes each cell and each fact. */
  readonly inCells: Float64Array;
  readonly inFacts: Float64Array;
}

/** Which cells and facts each column is in. */
export function membershipOf({ counts, cells, facts }: LinkedSystem): Membership {
  const cellsOf: number[][] = counts.map(() => []);
  const factsOf: number[][] = counts.map(() => []);
  const weightsOf: number[][] = counts.map(() => []);
  cells.forEach(({ columns }, cell) => {
    for (const column of columns) cellsOf[column]?.push(cell);
  });
  facts.forEach(({ columns, weights }, fact) => {
    columns.forEach((column, at) => {
      factsOf[column]?.push(fact);
      weightsOf[column]?.push(weights[at] ?? 0);
    });
  });
  const inCells = new Float64Array(cells.length);
  return { cellsOf, factsOf, weightsOf, inCells, inFacts: new Float64Array(facts.length) };
}

/** Is the table after a move one that agrees with all that is known? Whole numbers only: safety rests on this. */
export function isPossible(
  { counts, cells }: LinkedSystem,
  { cellsOf, factsOf, weightsOf, inCells, inFacts }: Membership,
  knowledge: Knowledge,
  { columns, changes }: Move,
): boolean {
  const isTable = columns.every((column, at) => {
    const after = (counts[column] ?? 0) + (changes[at] ?? 0);
    return Number.isInteger(after) && after >= 0 && !(after > 0 && isAbsent(knowledge, column));
  });
  if (!isTable) return false;
  columns.forEach((column, at) => {
    const by = changes[at] as number;
    for (const cell of cellsOf[column] as readonly number[]) {
      inCells[cell] = (inCells[cell] as number) + by;
    }
    (factsOf[column] ?? []).forEach((fact, place) => {
      inFacts[fact] = (inFacts[fact] ?? 0) + by * (weightsOf[column]?.[place] ?? 0);
    });
  });
  let agrees = true;
  for (const column of columns) {
    for (const cell of cellsOf[column] as readonly number[]) {
      const change = inCells[cell] as number;
      inCells[cell] = 0;
      if (change === 0) continue;
      const count = cells[cell]?.count ?? 0;
      if (knowledge.exact[cell] !== null) agrees = false;
      else if (count + change < (knowledge.least[cell] ?? 0)) agrees = false;
    }
    for (const fact of factsOf[column] ?? []) {
      if (knowledge.facts[fact] && inFacts[fact] !== 0) agrees = false;
      inFacts[fact] = 0;
    }
  }
  return agrees;
}

/** Is the column publicly 0? They are ascending. */
function isAbsent({ absent }: Knowledge, column: number): boolean {
  let low = 0;
  let high = absent.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((absent[middle] as number) < column) low = middle + 1;
    else high = middle;
  }
  return absent[low] === column;
}

/** What a change of columns falls apart in: parts that share nothing of which a reader knows the sum. */
export function partsOf(
  system: LinkedSystem,
  { cellsOf, factsOf }: Membership,
  knowledge: Knowledge,
  change: Float64Array,
): readonly (readonly number[])[] {
  const touched = [...change.keys()].filter((column) => Math.abs(change[column] ?? 0) > TOLERANCE);
  const at = new Map(touched.map((column, index) => [column, index]));
  const rows = new Map<string, number[]>();
  const falls = new Map<number, number>();
  const link = (row: string, column: number): void => {
    const own = rows.get(row);
    if (own === undefined) rows.set(row, [at.get(column) ?? 0]);
    else own.push(at.get(column) ?? 0);
  };
  for (const column of touched) {
    for (const cell of cellsOf[column] ?? []) {
      falls.set(cell, (falls.get(cell) ?? 0) + Math.min(0, change[column] ?? 0));
    }
  }
  for (const column of touched) {
    for (const cell of cellsOf[column] ?? []) {
      const lowest = (system.cells[cell]?.count ?? 0) + (falls.get(cell) ?? 0);
      const binds =
        knowledge.exact[cell] !== null || lowest < (knowledge.least[cell] ?? 0) - TOLERANCE;
      if (binds) link(`c${cell}`, column);
    }
    for (const fact of factsOf[column] ?? []) if (knowledge.facts[fact]) link(`f${fact}`, column);
  }
  const linked = findLinked(touched.length, rows.values());
  return [...groupBy(touched, (column) => linked[at.get(column) ?? 0]).values()];
}

/** The change of some columns as a move; undefined when it is not in whole numbers. */
export function wholeMove(columns: readonly number[], change: Float64Array): Move | undefined {
  const changes = columns.map((column) => Math.round(change[column] ?? 0));
  const isWhole = columns.every(
    (column, at) => Math.abs((change[column] ?? 0) - (changes[at] ?? 0)) <= TOLERANCE,
  );
  return isWhole ? { columns, changes } : undefined;
}

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
}

/** Which cells and facts each column is in. */
export function membershipOf({ counts, cells, facts }: LinkedSystem): Membership {
  const cellsOf: number[][] = counts.map(() => []);
  const factsOf: number[][] = counts.map(() => []);
  cells.forEach(({ columns }, cell) => {
    for (const column of columns) cellsOf[column]?.push(cell);
  });
  facts.forEach(({ columns }, fact) => {
    for (const column of columns) factsOf[column]?.push(fact);
  });
  return { cellsOf, factsOf };
}

/** By how much a move changes each cell and each fact that it touches. */
export function changesBy(
  { facts }: Pick<LinkedSystem, 'facts'>,
  { cellsOf, factsOf }: Membership,
  { columns, changes }: Move,
): { readonly cells: ReadonlyMap<number, number>; readonly facts: ReadonlyMap<number, number> } {
  const inCells = new Map<number, number>();
  const inFacts = new Map<number, number>();
  columns.forEach((column, at) => {
    const change = changes[at] ?? 0;
    for (const cell of cellsOf[column] ?? []) {
      inCells.set(cell, (inCells.get(cell) ?? 0) + change);
    }
    for (const fact of factsOf[column] ?? []) {
      const { columns: own = new Int32Array(), weights = [] } = facts[fact] ?? {};
      const weight = weights[own.indexOf(column)] ?? 0;
      inFacts.set(fact, (inFacts.get(fact) ?? 0) + weight * change);
    }
  });
  return { cells: inCells, facts: inFacts };
}

/** Is the table after a move one that agrees with all that is known? Whole numbers only: safety rests on this. */
export function isPossible(
  system: LinkedSystem,
  membership: Membership,
  knowledge: Knowledge,
  move: Move,
): boolean {
  const absent = new Set(knowledge.absent);
  const isTable = move.columns.every((column, at) => {
    const after = (system.counts[column] ?? 0) + (move.changes[at] ?? 0);
    return Number.isInteger(after) && after >= 0 && !(absent.has(column) && after > 0);
  });
  if (!isTable) return false;
  const { cells, facts } = changesBy(system, membership, move);
  for (const [fact, change] of facts) if (knowledge.facts[fact] && change !== 0) return false;
  for (const [cell, change] of cells) {
    if (knowledge.exact[cell] !== null) {
      if (change !== 0) return false;
    } else if ((system.cells[cell]?.count ?? 0) + change < (knowledge.least[cell] ?? 0)) {
      return false;
    }
  }
  return true;
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

import type { ColumnSet } from './column-set.js';
import { keyOf, sumOver, without } from './column-set.js';
import type { LinkedSystem } from './linked-system.js';
import { seriesWithin } from './nesting.js';
import type { Rules } from './publication.js';

/** A count of 1 to threshold - 1 that no reader may learn: a cell, or a cell minus cells that lie within it. */
export interface SensitiveCount {
  readonly columns: ColumnSet;
  readonly count: number;
  /** Counts 1 to threshold - 1 are sensitive. */
  readonly threshold: number;
  /** -1: it is what a relation leaves over, of which there is no figure. */
  readonly cell: number;
  readonly minus: readonly number[];
  /** The relation that leaves it over. */
  readonly relation?: string;
}

/**
 * The sensitive counts of a system: cells, differences of two cells, what remains of a cell after the figures of one table
 * that lie wholly within it, and what a relation leaves over. They do not depend on what is shown,
 * so that hiding a figure never adds a count to protect.
 */
export function sensitiveCounts(system: LinkedSystem, rules: Rules): SensitiveCount[] {
  const { cells, counts } = system;
  const isSensitive = (count: number, threshold: number): boolean =>
    count >= 1 && count < threshold;
  const found = new Map<string, SensitiveCount>();

  const isPublic = (cell: number): boolean => cells[cell]?.isPublic === true;
  const add = (one: SensitiveCount): void => {
    if (one.cell >= 0 && [one.cell, ...one.minus].every(isPublic)) return;
    const key = keyOf(one.columns);
    const before = found.get(key);
    if (before === undefined || before.threshold < one.threshold) found.set(key, one);
  };
  const addRemainder = (cell: number, minus: readonly number[]): void => {
    const columns = without(columnsOf(cell), minus.map(columnsOf));
    const count = sumOver(columns, counts);
    const threshold = thresholdOf(cell, ...minus);
    if (isSensitive(count, threshold)) add({ columns, count, threshold, cell, minus });
  };
  const thresholdOf = (...some: readonly number[]): number =>
    Math.max(...some.map((cell) => cells[cell]?.threshold ?? rules.threshold));
  const columnsOf = (cell: number): ColumnSet => cells[cell]?.columns ?? new Int32Array();
  const countOf = (cell: number): number => cells[cell]?.count ?? 0;

  cells.forEach(({ columns, count, threshold }, cell) => {
    if (isSensitive(count, threshold)) add({ columns, count, threshold, cell, minus: [] });
  });
  system.nested.forEach((inner, cell) => {
    for (const other of inner)
      if (isSensitive(countOf(cell) - countOf(other), thresholdOf(cell, other)))
        addRemainder(cell, [other]);
    for (const { cellOf } of seriesWithin(system, cell)) {
      const series = [...new Set(cellOf.values())];
      // If members overlap, their sum is too large and the exact remainder is worked out for nothing: never missed.
      const sum = series.reduce((total, other) => total + countOf(other), 0);
      if (series.length > 1 && countOf(cell) - sum < thresholdOf(cell)) addRemainder(cell, series);
    }
  });
  const inCells = new Set(cells.flatMap(({ columns }) => [...columns]));
  for (const { name, columns: all, weights, owner } of system.facts) {
    if (owner !== undefined) continue;
    const columns = all.filter((column, at) => weights[at] === -1 && !inCells.has(column));
    const count = sumOver(columns, counts);
    const { threshold } = rules;
    if (isSensitive(count, threshold)) {
      add({ columns, count, threshold, cell: -1, minus: [], relation: name });
    }
  }
  return [...found.values()];
}

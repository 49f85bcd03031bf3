import type { ColumnSet } from './column-set.js';
import { keyOf, sumOver, without } from './column-set.js';
import type { LinkedSystem } from './linked-system.js';
import { seriesWithin } from './nesting.js';
import type { Rules } from './publication.js';

/** A count of 1 to threshold - 1 that no reader may learn: a cell, or a cell minus cells that lie within it. */
export interface SensitiveCount {
  readonly columns: ColumnSet;
  readonly count: number;
  readonly cell: number;
  readonly minus: readonly number[];
}

/**
 * The sensitive counts of a system: cells, differences of two cells, and what remains of a cell
 * after the figures of one table that lie wholly within it. They do not depend on what is shown,
 * so that hiding a figure never adds a count to protect.
 */
export function sensitiveCounts(system: LinkedSystem, rules: Rules): SensitiveCount[] {
  const { cells, counts } = system;
  const isSensitive = (count: number): boolean => count >= 1 && count < rules.threshold;
  const found = new Map<string, SensitiveCount>();

  const add = (cell: number, minus: readonly number[], columns: ColumnSet, count: number): void => {
    const key = keyOf(columns);
    if (!found.has(key)) found.set(key, { columns, count, cell, minus });
  };
  const addRemainder = (cell: number, minus: readonly number[]): void => {
    const columns = without(columnsOf(cell), minus.map(columnsOf));
    const count = sumOver(columns, counts);
    if (isSensitive(count)) add(cell, minus, columns, count);
  };
  const columnsOf = (cell: number): ColumnSet => cells[cell]?.columns ?? new Int32Array();
  const countOf = (cell: number): number => cells[cell]?.count ?? 0;

  cells.forEach(({ columns, count }, cell) => {
    if (isSensitive(count)) add(cell, [], columns, count);
  });
  system.nested.forEach((inner, cell) => {
    for (const other of inner)
      if (isSensitive(countOf(cell) - countOf(other))) addRemainder(cell, [other]);
    for (const { cellOf } of seriesWithin(system, cell)) {
      const series = [...new Set(cellOf.values())];
      // If members overlap, their sum is too large and the exact remainder is worked out for nothing: never missed.
      const sum = series.reduce((total, other) => total + countOf(other), 0);
      if (series.length > 1 && countOf(cell) - sum < rules.threshold) addRemainder(cell, series);
    }
  });
  return [...found.values()];
}

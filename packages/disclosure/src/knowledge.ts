import type { ColumnSet } from './column-set.js';
import type { LinkedSystem } from './linked-system.js';
import type { FigureStatus } from './publication.js';

/** The status of each figure of a system, by its index. */
export type Statuses = readonly FigureStatus[];

/** What an outsider knows of the cells and columns of a system, apart from which columns each cell has. */
export interface Knowledge {
  /** The exact count of a cell when a figure shows it, otherwise null. */
  readonly exact: readonly (number | null)[];
  /** What a cell is at least, because a figure of it is listed. */
  readonly least: readonly number[];
  /** Columns that are publicly 0. */
  readonly absent: ColumnSet;
}

/** Everything an outsider knows, given what is shown, hidden and withheld. Hiding more never adds to it. */
export function knowledgeOf(system: LinkedSystem, statuses: Statuses): Knowledge {
  const exact = system.cells.map(({ count, owners }) =>
    owners.some(({ figure }) => statuses[figure] === 'shown') ? count : null,
  );
  const least = system.cells.map(({ owners }) =>
    Math.max(
      0,
      ...owners.map((owner) => (statuses[owner.figure] === 'withheld' ? 0 : owner.least)),
    ),
  );
  const absent = new Set<number>();
  for (const [table, columns] of system.absent) {
    const figures = system.tables.get(table) ?? [];
    if (figures.every((figure) => statuses[figure] === 'withheld')) continue;
    for (const column of columns) absent.add(column);
  }
  return { exact, least, absent: Int32Array.from(absent).sort() };
}

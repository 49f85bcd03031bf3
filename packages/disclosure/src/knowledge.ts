import type { ColumnSet } from './column-set.js';
import type { LinkedSystem } from './linked-system.js';
import type { Statuses } from './statuses.js';
import { isWithheld } from './statuses.js';

/** What an outsider knows of the cells and columns of a system, apart from which columns each cell has. */
export interface Knowledge {
  /** The exact count of a cell when a figure shows it, otherwise null. */
  readonly exact: readonly (number | null)[];
  /** What a cell is at least, because a figure of it is listed. */
  readonly least: readonly number[];
  /** Columns that are publicly 0. */
  readonly absent: ColumnSet;
  /** By fact: is it known? */
  readonly facts: readonly boolean[];
}

/** Everything an outsider knows, given what is shown, hidden and withheld. Hiding more never adds to it. */
export function knowledgeOf(system: LinkedSystem, statuses: Readonly<Statuses>): Knowledge {
  const exact = system.cells.map(({ count, owners }) => {
    for (const { figure } of owners) if (statuses[figure] === 'shown') return count;
    return null;
  });
  const least = system.cells.map(({ owners }) => {
    let most = 0;
    for (const owner of owners) {
      if (statuses[owner.figure] !== 'withheld') most = Math.max(most, owner.least);
    }
    return most;
  });
  const absent = new Set<number>();
  for (const [table, columns] of system.absent) {
    if (!isWithheld(system, statuses, table)) for (const column of columns) absent.add(column);
  }
  const facts = system.facts.map(({ owner }) => owner === undefined || statuses[owner] === 'shown');
  return { exact, least, absent: Int32Array.from(absent).sort(), facts };
}

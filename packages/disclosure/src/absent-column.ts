import type { ColumnSet } from './column-set.js';
import { groupBy } from './group.js';
import type { LinkedSystem } from './linked-system.js';

/**
 * By table, the columns that are publicly 0 because the table is given.
 * A table that adds up to a total lists every value that occurs: what the total counts and the table
 * does not list is 0 for every reader, even if the caller gave atoms for it.
 */
export function absentColumns(
  system: Pick<LinkedSystem, 'figures' | 'cells' | 'counts' | 'tables'>,
): Map<string, ColumnSet> {
  const { figures, cells, counts, tables } = system;
  const totalCells = new Set(
    figures.filter(({ isTotal }) => isTotal).flatMap((total) => [...total.cells.values()]),
  );
  const wholes = [...totalCells].flatMap((cell) => cells[cell] ?? []);

  const absent = new Map<string, ColumnSet>();
  const stamp = new Int32Array(counts.length);
  let visit = 0;
  for (const [table, members] of tables) {
    const uses = members.flatMap((figure) => [...(figures[figure]?.cells ?? [])]);
    const missing = new Set<number>();
    for (const series of groupBy(uses, ([part]) => part).values()) {
      visit += 1;
      let [size, count] = [0, 0];
      for (const [, cell] of series) {
        for (const column of cells[cell]?.columns ?? []) {
          if (stamp[column] === visit) continue;
          stamp[column] = visit;
          size += 1;
          count += counts[column] ?? 0;
        }
      }
      const isListed = (column: number): boolean => stamp[column] === visit;
      for (const whole of wholes) {
        if (whole.columns.length === size || count !== whole.count) continue;
        if (whole.columns.filter(isListed).length !== size) continue;
        for (const column of whole.columns) if (!isListed(column)) missing.add(column);
      }
    }
    absent.set(table, Int32Array.from(missing).sort());
  }
  return absent;
}

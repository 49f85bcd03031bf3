import type { ColumnSet } from './column-set.js';
import { isWithin, sumOver } from './column-set.js';
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
  for (const [table, members] of tables) {
    const uses = members.flatMap((figure) => [...(figures[figure]?.cells ?? [])]);
    const missing = new Set<number>();
    for (const series of groupBy(uses, ([part]) => part).values()) {
      const listed = new Set(series.flatMap(([, cell]) => [...(cells[cell]?.columns ?? [])]));
      const columns = Int32Array.from(listed).sort();
      for (const whole of wholes) {
        if (whole.columns.length === columns.length || sumOver(columns, counts) !== whole.count)
          continue;
        if (!isWithin(columns, whole.columns)) continue;
        for (const column of whole.columns) if (!listed.has(column)) missing.add(column);
      }
    }
    absent.set(table, Int32Array.from(missing).sort());
  }
  return absent;
}

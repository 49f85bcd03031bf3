import type { LinkedSystem } from './linked-system.js';
import type { FigureStatus } from './publication.js';

/** The status of each figure of a system, by its index. */
export type Statuses = FigureStatus[];

/** Hides figures that are shown; what is withheld stays so. */
export function hide(statuses: Statuses, figures: readonly number[]): void {
  for (const figure of figures) if (statuses[figure] === 'shown') statuses[figure] = 'hidden';
}

/** Withholds a whole table: its figures are not even listed. */
export function withhold({ tables }: LinkedSystem, statuses: Statuses, table: string): void {
  for (const figure of tables.get(table) ?? []) statuses[figure] = 'withheld';
}

/** True when nothing of the table is given. */
export function isWithheld(
  { tables }: LinkedSystem,
  statuses: Readonly<Statuses>,
  table: string,
): boolean {
  return (tables.get(table) ?? []).every((figure) => statuses[figure] === 'withheld');
}

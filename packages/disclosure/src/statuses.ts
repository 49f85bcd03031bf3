import type { LinkedSystem } from './linked-system.js';
import type { FigureStatus } from './publication.js';

/** The status of each figure of a system, by its index. */
export type Statuses = FigureStatus[];

/** Hides figures that are shown; what is withheld stays so, and what everybody knows stays shown. */
export function hide(
  { figures }: Pick<LinkedSystem, 'figures'>,
  statuses: Statuses,
  hidden: readonly number[],
): void {
  for (const figure of hidden) {
    if (statuses[figure] === 'shown' && figures[figure]?.isForced !== true) {
      statuses[figure] = 'hidden';
    }
  }
}

/** Withholds a whole table: its figures are not even listed. A table of which everybody knows a figure stays. */
export function withhold(system: LinkedSystem, statuses: Statuses, table: string): void {
  if (!canBeWithheld(system, table)) return;
  for (const figure of system.tables.get(table) ?? []) statuses[figure] = 'withheld';
}

/** Is no figure of the table known to everybody already? */
export function canBeWithheld({ tables, figures }: LinkedSystem, table: string): boolean {
  return (tables.get(table) ?? []).every((figure) => figures[figure]?.isForced !== true);
}

/** True when nothing of the table is given. */
export function isWithheld(
  { tables }: LinkedSystem,
  statuses: Readonly<Statuses>,
  table: string,
): boolean {
  return (tables.get(table) ?? []).every((figure) => statuses[figure] === 'withheld');
}

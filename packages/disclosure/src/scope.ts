import type { Frame } from './frame.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership } from './move.js';
import type { Scope } from './region-program.js';

/** Everything that is open. */
export function wholeScope(
  { cells, counts }: LinkedSystem,
  knowledge: Knowledge,
  frame: Frame,
): Scope {
  const isOpen = (column: number): boolean => frame.isOpen[column] === 1;
  return {
    columns: [...counts.keys()].filter(isOpen),
    sums: frame.sums,
    listed: [...cells.keys()].filter(
      (cell) => isListed(knowledge, cell) && cells[cell]?.columns.some(isOpen) === true,
    ),
  };
}

/**
 * Some columns with the sums that hold them. `within`: all other columns stay as they are, so that what is possible here
 * is possible. `beyond`: other columns may be anything, so that what is impossible here is impossible.
 */
export function partScope(
  { cells }: LinkedSystem,
  { cellsOf }: Membership,
  knowledge: Knowledge,
  { isOpen, sums, sumsOf }: Frame,
  fixed: Iterable<number>,
  columns: readonly number[],
  others: 'within' | 'beyond',
): Scope {
  const known = new Set([...columns, ...fixed]);
  const isSettled = (column: number): boolean => isOpen[column] === 0 || known.has(column);
  const touched = new Set(columns.flatMap((column) => sumsOf[column] ?? []));
  const held = [...touched].sort((a, b) => a - b).flatMap((sum) => sums[sum] ?? []);
  const listed = [...new Set(columns.flatMap((column) => cellsOf[column] ?? []))]
    .filter((cell) => isListed(knowledge, cell))
    .sort((a, b) => a - b);
  if (others === 'within') return { columns, sums: held, listed };
  return {
    columns,
    sums: held.filter((sum) => sum.columns.every(isSettled)),
    listed: listed.filter((cell) => cells[cell]?.columns.every(isSettled)),
  };
}

function isListed({ exact, least }: Knowledge, cell: number): boolean {
  return exact[cell] === null && (least[cell] ?? 0) > 0;
}

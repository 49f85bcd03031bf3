import type { Frame, KnownSum } from './frame.js';
import { sumsWith } from './frame.js';
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
  frame: Frame,
  fixed: Iterable<number>,
  columns: readonly number[],
  others: 'within' | 'beyond',
): Scope {
  const { isOpen, sums } = frame;
  const isSettled = Uint8Array.from(isOpen, (one) => 1 - one);
  let known = columns.length;
  for (const column of columns) isSettled[column] = 1;
  for (const column of fixed) {
    isSettled[column] = 1;
    known += 1;
  }
  const isWithin = (own: Int32Array): boolean => {
    for (let at = 0; at < own.length; at += 1) if (isSettled[own[at] as number] === 0) return false;
    return true;
  };
  const held = ascending(columns, (column) => sumsWith(frame, column)).map(
    (sum) => sums[sum] as KnownSum,
  );
  const listed = ascending(columns, (column) => cellsOf[column] ?? []).filter((cell) =>
    isListed(knowledge, cell),
  );
  if (others === 'within') return { columns, sums: held, listed };
  return {
    columns,
    // the columns of a sum are open: longer than what is known it is not within it
    sums: held.filter((sum) => sum.columns.length <= known && isWithin(sum.columns)),
    listed: listed.filter((cell) => isWithin(cells[cell]?.columns ?? new Int32Array())),
  };
}

/** What holds any of the columns, each once. */
function ascending(
  columns: readonly number[],
  holdersOf: (column: number) => Iterable<number>,
): readonly number[] {
  const holders = new Set<number>();
  for (const column of columns) for (const one of holdersOf(column)) holders.add(one);
  return [...Int32Array.from(holders).sort()];
}

function isListed({ exact, least }: Knowledge, cell: number): boolean {
  return exact[cell] === null && (least[cell] ?? 0) > 0;
}

import type { LinkedSystem } from './linked-system.js';

/** A cell that is what is left of one cell after another that lies within it: whoever is in the noemer and not in the teller. */
export interface RestCell {
  readonly whole: number;
  readonly part: number;
}

/**
 * Cells that are the rest of others and are much larger than what they are written in: as sums of their own they would fill
 * the programs of a large system. None of the wholes is such a rest itself.
 */
export function restCells({ cells, figures, counts }: LinkedSystem): ReadonlyMap<number, RestCell> {
  const found = new Map<number, RestCell>();
  const wholes = new Set<number>();
  const stamp = new Int32Array(counts.length).fill(-1);
  const sizeOf = (cell: number): number => cells[cell]?.columns.length ?? 0;
  const stampedIn = (cell: number, mark: number): number =>
    (cells[cell]?.columns ?? new Int32Array()).filter((column) => stamp[column] === mark).length;
  for (const { cells: own } of figures) {
    const [largest, ...others] = [...new Set(own.values())].sort((a, b) => sizeOf(b) - sizeOf(a));
    const [rest, part] = others;
    if (largest === undefined || rest === undefined || part === undefined) continue;
    if (others.length !== 2 || found.has(largest) || found.has(rest) || wholes.has(rest)) continue;
    if (sizeOf(rest) + sizeOf(part) !== sizeOf(largest) || sizeOf(rest) <= sizeOf(part)) continue;
    for (const column of cells[largest]?.columns ?? []) stamp[column] = largest;
    const areWithin = [rest, part].every((cell) => stampedIn(cell, largest) === sizeOf(cell));
    for (const column of cells[part]?.columns ?? []) stamp[column] = -1;
    if (!areWithin || stampedIn(rest, largest) !== sizeOf(rest)) continue;
    found.set(rest, { whole: largest, part });
    wholes.add(largest);
  }
  return found;
}

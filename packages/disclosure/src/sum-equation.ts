import { isWithin } from './column-set.js';
import { groupBy } from './group.js';
import type { LinkedSystem } from './linked-system.js';
import type { Series } from './nesting.js';
import { seriesWithin } from './nesting.js';

/** A count that is the sum of the counts of a table's figures: what a reader does with a total and a column. */
export interface SumEquation {
  /** The cells that must be known to know the sum. */
  readonly whole: readonly number[];
  readonly members: readonly Member[];
}

/** One term: a cell of a figure, or one cell minus another. */
export interface Member {
  readonly cells: readonly number[];
  readonly count: number;
}

interface Partition extends Series {
  readonly whole: number;
}

/** The sums within a system, smallest first: a table that adds up to a total, schools that add up to a gemeente. */
export function sumEquations(system: LinkedSystem): SumEquation[] {
  const { cells } = system;
  const countOf = (cell: number | undefined): number => cells[cell ?? -1]?.count ?? 0;
  const partitions = findPartitions(system);

  const sums = partitions.map(({ whole, cellOf }) => ({
    whole: [whole],
    members: [...new Set(cellOf.values())].map((cell) => ({ cells: [cell], count: countOf(cell) })),
  }));
  // When noemers and tellers both add up, so do the records outside the teller: 38 of 40 is about 2 records.
  const complements = [...groupBy(partitions, ({ table }) => table).values()].flatMap((group) =>
    group.flatMap((outer) =>
      group
        .filter((inner) => inner !== outer && isNested(system, outer, inner))
        .map((inner) => ({
          whole: [outer.whole, inner.whole],
          members: [...outer.cellOf].map(([figure, cell]) => {
            const part = inner.cellOf.get(figure);
            return part === undefined
              ? { cells: [cell], count: countOf(cell) }
              : { cells: [cell, part], count: countOf(cell) - countOf(part) };
          }),
        })),
    ),
  );
  const sizeOf = ({ whole }: SumEquation): number => cells[whole[0] ?? -1]?.columns.length ?? 0;
  return [...sums, ...complements].sort((a, b) => sizeOf(a) - sizeOf(b));
}

function findPartitions(system: LinkedSystem): Partition[] {
  const columnsOf = (cell: number) => system.cells[cell]?.columns ?? new Int32Array();
  return [...system.cells.keys()].flatMap((whole) => {
    const size = columnsOf(whole).length;
    return seriesWithin(system, whole)
      .filter(({ cellOf }) => {
        const members = [...cellOf.values()].map(columnsOf);
        if (members.reduce((sum, { length }) => sum + length, 0) !== size) return false;
        return new Set(members.flatMap((columns) => [...columns])).size === size;
      })
      .map((series) => ({ ...series, whole }));
  });
}

function isNested({ cells, nested }: LinkedSystem, outer: Partition, inner: Partition): boolean {
  if (!nested[outer.whole]?.includes(inner.whole)) return false;
  return [...inner.cellOf].every(([figure, cell]) => {
    const around = outer.cellOf.get(figure);
    return (
      around !== undefined &&
      isWithin(cells[cell]?.columns ?? new Int32Array(), cells[around]?.columns ?? new Int32Array())
    );
  });
}

import type { ColumnSet } from './column-set.js';
import { groupBy } from './group.js';
import type { LinkedSystem } from './linked-system.js';

/** For each set the indexes of the other sets that lie wholly within it, by their first column and then by index. */
export function nestedSets(sets: readonly ColumnSet[], columnCount: number): number[][] {
  const memberships: number[][] = Array.from({ length: columnCount }, () => []);
  sets.forEach((columns, index) => {
    for (const column of columns) memberships[column]?.push(index);
  });
  // what a set lies within holds its rarest column too
  const maybeWithin: number[][] = sets.map(() => []);
  const byFirst = [...sets.keys()].sort(
    (a, b) => (sets[a]?.[0] ?? 0) - (sets[b]?.[0] ?? 0) || a - b,
  );
  for (const inner of byFirst) {
    const columns = sets[inner] ?? new Int32Array();
    let fewest: readonly number[] = [];
    for (const column of columns) {
      const own = memberships[column] ?? [];
      if (fewest.length === 0 || own.length < fewest.length) fewest = own;
    }
    for (const outer of fewest) {
      if (outer !== inner && (sets[outer]?.length ?? 0) >= columns.length) {
        maybeWithin[outer]?.push(inner);
      }
    }
  }
  const stamp = new Int32Array(columnCount).fill(-1);
  return sets.map((columns, outer) => {
    for (const column of columns) stamp[column] = outer;
    return (maybeWithin[outer] ?? []).filter((inner) =>
      sets[inner]?.every((column) => stamp[column] === outer),
    );
  });
}

/** The cells of one table under one part name that lie within another cell: what a reader adds up. */
export interface Series {
  readonly table: string;
  /** The cell of each figure. */
  readonly cellOf: ReadonlyMap<number, number>;
}

/** The series that lie within a cell. */
export function seriesWithin({ cells, figures, nested }: LinkedSystem, whole: number): Series[] {
  const uses = (nested[whole] ?? []).flatMap((cell) =>
    (cells[cell]?.owners ?? []).map(({ figure, part }) => ({
      cell,
      figure,
      part,
      table: figures[figure]?.table ?? '',
    })),
  );
  const series = groupBy(uses, ({ table, part }) => JSON.stringify([table, part]));
  return [...series.values()].map((members) => ({
    table: members[0]?.table ?? '',
    cellOf: new Map(members.map(({ figure, cell }) => [figure, cell])),
  }));
}

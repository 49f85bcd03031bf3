import type { ColumnSet } from './column-set.js';
import { groupBy } from './group.js';
import type { LinkedSystem } from './linked-system.js';

/** For each set the indexes of the other sets that lie wholly within it. */
export function nestedSets(sets: readonly ColumnSet[], columnCount: number): number[][] {
  const memberships: number[][] = Array.from({ length: columnCount }, () => []);
  sets.forEach((columns, index) => {
    for (const column of columns) memberships[column]?.push(index);
  });

  const overlap = new Int32Array(sets.length);
  return sets.map((columns, index) => {
    const touched: number[] = [];
    for (const column of columns) {
      for (const other of memberships[column] ?? []) {
        if (overlap[other] === 0) touched.push(other);
        overlap[other] = (overlap[other] ?? 0) + 1;
      }
    }
    const inner = touched.filter(
      (other) => other !== index && overlap[other] === sets[other]?.length,
    );
    for (const other of touched) overlap[other] = 0;
    return inner;
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

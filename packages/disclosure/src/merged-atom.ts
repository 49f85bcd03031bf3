import type { ColumnSet } from './column-set.js';

/** Atoms that are in the same sets, taken together: their true counts, and the sets written in them. */
export interface MergedAtoms {
  readonly counts: readonly number[];
  readonly columnsOf: readonly ColumnSet[];
}

/** Merges the atoms that no reader can tell apart, so that the linear programs stay small. */
export function mergeAtoms(
  sets: readonly (readonly number[])[],
  atomCounts: readonly number[],
): MergedAtoms {
  const memberships = new Map<number, number[]>();
  sets.forEach((set, index) => {
    for (const atom of set) {
      const before = memberships.get(atom);
      if (before) before.push(index);
      else memberships.set(atom, [index]);
    }
  });

  const columnOf = new Map<string, number>();
  const counts: number[] = [];
  const columns: number[][] = sets.map(() => []);
  for (const [atom, indexes] of memberships) {
    const key = indexes.join();
    let column = columnOf.get(key);
    if (column === undefined) {
      column = counts.push(0) - 1;
      columnOf.set(key, column);
      for (const index of indexes) columns[index]?.push(column);
    }
    counts[column] = (counts[column] ?? 0) + (atomCounts[atom] ?? 0);
  }
  return { counts, columnsOf: columns.map((list) => Int32Array.from(list)) };
}

import type { ColumnSet } from './column-set.js';
import type { Fact } from './linked-system.js';
import type { Atom } from './publication.js';

/** A weighted sum of atoms that readers know: always, or when the figure `owner` is shown. */
export interface AtomSum {
  readonly name: string;
  readonly atoms: readonly number[];
  readonly weights: readonly number[];
  readonly owner?: number;
}

/** Atoms that are in the same sets, taken together: their true counts, and the sets written in them. */
export interface MergedAtoms {
  readonly counts: readonly number[];
  /** By column, the atoms that it takes together. */
  readonly atomsOf: readonly (readonly number[])[];
  readonly columnsOf: readonly ColumnSet[];
  readonly sums: readonly Fact[];
  /** By column, who knows how many records it has. */
  readonly knownTo: readonly (readonly string[])[];
}

/** Merges the atoms that no reader can tell apart, so that the linear programs stay small. */
export function mergeAtoms(
  sets: readonly (readonly number[])[],
  sums: readonly AtomSum[],
  atoms: readonly Atom[],
): MergedAtoms {
  const memberships = new Map<number, string[]>();
  const setsOf = new Map<number, number[]>();
  const add = (atom: number, key: string): void => {
    const before = memberships.get(atom);
    if (before) before.push(key);
    else memberships.set(atom, [key]);
  };
  sets.forEach((set, index) => {
    for (const atom of set) {
      add(atom, `${index}`);
      const own = setsOf.get(atom);
      if (own) own.push(index);
      else setsOf.set(atom, [index]);
    }
  });
  sums.forEach((sum, index) => {
    sum.atoms.forEach((atom, at) => {
      add(atom, `s${index}:${sum.weights[at]}`);
    });
  });

  const columnOf = new Map<string, number>();
  const columnOfAtom = new Map<number, number>();
  const counts: number[] = [];
  const atomsOf: number[][] = [];
  const knownTo: (readonly string[])[] = [];
  const columns: number[][] = sets.map(() => []);
  for (const [atom, keys] of memberships) {
    const { count = 0, knownTo: known = [] } = atoms[atom] ?? {};
    const key = JSON.stringify([keys, known]);
    let column = columnOf.get(key);
    if (column === undefined) {
      column = counts.push(0) - 1;
      knownTo.push(known);
      atomsOf.push([]);
      columnOf.set(key, column);
      for (const index of setsOf.get(atom) ?? []) columns[index]?.push(column);
    }
    columnOfAtom.set(atom, column);
    atomsOf[column]?.push(atom);
    counts[column] = (counts[column] ?? 0) + count;
  }
  return {
    counts,
    atomsOf,
    columnsOf: columns.map((list) => Int32Array.from(list)),
    sums: sums.map((sum) => factOf(sum, columnOfAtom, counts)),
    knownTo,
  };
}

function factOf(
  { name, atoms, weights, owner }: AtomSum,
  columnOfAtom: ReadonlyMap<number, number>,
  counts: readonly number[],
): Fact {
  const weightOf = new Map<number, number>();
  atoms.forEach((atom, at) => {
    weightOf.set(columnOfAtom.get(atom) ?? -1, weights[at] ?? 0);
  });
  const columns = Int32Array.from(weightOf.keys()).sort();
  const own = [...columns].map((column) => weightOf.get(column) ?? 0);
  const value = own.reduce((sum, weight, at) => sum + weight * (counts[columns[at] ?? -1] ?? 0), 0);
  return { name, columns, weights: own, value, ...(owner === undefined ? {} : { owner }) };
}

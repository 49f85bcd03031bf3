/** Cells as columns of zeros and ones. A row is a set of atoms that are in exactly the same of these cells. */
export interface Matrix {
  readonly rows: number;
  /** By cell its rows; none for a cell that plays no part. */
  readonly columns: ReadonlyMap<number, Int32Array>;
  /** By row 1 when its atoms are marked. Marked and unmarked atoms never share a row. */
  readonly isMarked: Uint8Array;
}

/**
 * Takes the atoms together that no combination of the used cells can tell apart. Throws a RangeError for a cell or an
 * atom that does not exist.
 */
export function matrixOf(
  atoms: number,
  cells: readonly Int32Array[],
  used: Iterable<number>,
  marked: Iterable<number>,
): Matrix {
  const usedCells = [...new Set(used)].map((cell) => ({ cell, own: atomsOf(cells, cell, atoms) }));
  const groupOf = new Int32Array(atoms);
  for (const atom of marked) groupOf[atom] = 1;
  let groups = 2;
  for (const { own } of usedCells) {
    const split = new Map<number, number>();
    for (const atom of own) {
      const before = groupOf[atom] as number;
      let after = split.get(before);
      if (after === undefined) {
        after = groups++;
        split.set(before, after);
      }
      groupOf[atom] = after;
    }
  }

  const rowOf = new Map<number, number>();
  const firstAtoms: number[] = [];
  for (const [atom, group] of groupOf.entries()) {
    if (!rowOf.has(group)) rowOf.set(group, firstAtoms.push(atom) - 1);
  }
  const isFirst = new Uint8Array(atoms);
  for (const atom of firstAtoms) isFirst[atom] = 1;
  const columns = new Map(
    usedCells.map(({ cell, own }) => {
      const first = own.filter((atom) => isFirst[atom] === 1);
      return [cell, first.map((atom) => rowOf.get(groupOf[atom] as number) as number)];
    }),
  );

  const isMarked = new Uint8Array(firstAtoms.length);
  for (const atom of marked) isMarked[rowOf.get(groupOf[atom] as number) as number] = 1;
  return { rows: firstAtoms.length, columns, isMarked };
}

function atomsOf(cells: readonly Int32Array[], cell: number, atoms: number): Int32Array {
  const own = cells[cell];
  if (!own) throw new RangeError(`There is no cell ${cell}, only 0 to ${cells.length - 1}`);
  const wrong = own.find((atom) => atom < 0 || atom >= atoms);
  if (wrong !== undefined) throw new RangeError(`Cell ${cell} has atom ${wrong} of ${atoms}`);
  return own;
}

/** A cell as the atoms that it sums, each once, with its count of records. */
export interface CountedCell {
  readonly atoms: Int32Array;
  readonly count: number;
}

/** All records of the parent, but for a few, are in the child. */
export interface GroupDisclosure {
  readonly parent: number;
  readonly child: number;
  /** The atoms of the parent that are not in the child: their count is at most the coalition. */
  readonly rest: Int32Array;
}

/**
 * The pairs of cells with parent - coalition <= child: so many people together can tell of all others in the parent
 * that they are in the child (k-disclosure; Lupp and Langsrud 2021). 0 is everyone, 1 allows for one who knows himself.
 * The rest is what has to be protected: as long as it cannot be derived, nor can the disclosure.
 * `isSensitive` limits the pairs to those of which belonging to the child, once in the parent, says something.
 */
export function groupDisclosures(
  cells: readonly CountedCell[],
  coalition: number,
  isSensitive: (child: number, parent: number) => boolean = () => true,
): GroupDisclosure[] {
  const holders = holdersByAtom(cells);
  const disclosures: GroupDisclosure[] = [];
  for (const [parent, { atoms, count }] of cells.entries()) {
    for (const [child, shared] of sharedAtoms(atoms, holders)) {
      const part = cells[child] as CountedCell;
      if (shared !== part.atoms.length || shared === atoms.length || part.count === 0) continue;
      if (count - part.count > coalition || !isSensitive(child, parent)) continue;
      const own = new Set(part.atoms);
      disclosures.push({ parent, child, rest: atoms.filter((atom) => !own.has(atom)) });
    }
  }
  return disclosures;
}

function holdersByAtom(cells: readonly CountedCell[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [cell, { atoms }] of cells.entries()) {
    for (const atom of atoms) {
      const own = holders.get(atom);
      if (own) own.push(cell);
      else holders.set(atom, [cell]);
    }
  }
  return holders;
}

/** By cell how many of the atoms it has; cells that have none are left out. */
function sharedAtoms(
  atoms: Int32Array,
  holders: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const atom of atoms) {
    for (const cell of holders.get(atom) ?? []) shared.set(cell, (shared.get(cell) ?? 0) + 1);
  }
  return shared;
}

import type { Cell } from './reference-table.js';

/**
 * The order in which GaussSuppression offers cells (its CandidatesDefault, without weights): descending by
 * count + 1 + 0.99 * w, where w is the sum over the cell's atoms of count + 1 of every cell that holds the atom, divided
 * by the largest such sum. Ties keep the order of the table. With `zerosFirst` the cells with count 0 go before all others.
 */
export function frequencyOrder(
  cells: readonly Cell[],
  atoms: number,
  zerosFirst: boolean,
): number[] {
  const weightOfAtom = new Array<number>(atoms).fill(0);
  for (const { atoms: own, count } of cells) {
    for (const atom of own) weightOfAtom[atom] = (weightOfAtom[atom] ?? 0) + count + 1;
  }
  const weights = cells.map((cell) => {
    return cell.atoms.reduce((sum, atom) => sum + (weightOfAtom[atom] ?? 0), 0);
  });
  const largest = Math.max(...weights);
  const keys = cells.map(({ count }, cell) => count + 1 + (0.99 * (weights[cell] ?? 0)) / largest);
  const top = Math.max(...keys);
  return descending(
    keys.map((key, cell) => (zerosFirst && cells[cell]?.count === 0 ? top + key : key)),
  );
}

/** The order for k-disclosure (its DirectDisclosureCandidates): descending by count, a 0 between 1 and 2. */
export function disclosureOrder(cells: readonly Cell[]): number[] {
  return descending(cells.map(({ count }) => (count < 2 ? 1 - count : count)));
}

function descending(keys: readonly number[]): number[] {
  const places = [...keys.keys()];
  return places.sort((a, b) => {
    const [left = 0, right = 0] = [keys[a], keys[b]];
    return left === right ? a - b : right - left;
  });
}

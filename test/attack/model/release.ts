import { Notebook, type Puzzle } from './puzzle.js';

/** A release with planted truth: cells that are sums of atoms, each printed or hidden. */
export interface Release {
  /** True number of records by atom: sets of records that fall in the same cells. */
  readonly atoms: readonly number[];
  readonly cells: readonly ReleaseCell[];
}

export interface ReleaseCell {
  readonly id: string;
  readonly atoms: readonly number[];
}

/** What readers of a planted release see. */
export interface Pattern {
  readonly hidden: ReadonlySet<string>;
  /** What everybody knows that a hidden cell is at least, and at most. */
  readonly least?: (id: string) => number;
  readonly most?: (id: string) => number;
}

export function trueCount(release: Release, cell: ReleaseCell): number {
  return cell.atoms.reduce((sum, atom) => sum + (release.atoms[atom] ?? 0), 0);
}

/** Ids of cells with a true count that nobody may learn. */
export function smallCells(release: Release, threshold: number): ReadonlySet<string> {
  return new Set(
    release.cells
      .filter((cell) => {
        const count = trueCount(release, cell);
        return count >= 1 && count < threshold;
      })
      .map(({ id }) => id),
  );
}

/** Writes down what a reader of the release can: what each cell is the sum of, and what is printed. */
export function puzzleOfRelease(release: Release, { hidden, least, most }: Pattern): Puzzle {
  const notebook = new Notebook();
  const single = new Map<number, string>();
  for (const { id, atoms } of release.cells) {
    const [only] = atoms;
    if (atoms.length === 1 && only !== undefined) single.set(only, single.get(only) ?? id);
  }
  const places = release.atoms.map((_, atom) => {
    const id = single.get(atom);
    return notebook.count(id ?? `atom ${atom}`, { personal: id !== undefined });
  });
  for (const cell of release.cells) {
    const { id, atoms } = cell;
    const isHidden = hidden.has(id);
    const place = notebook.count(id, {
      personal: true,
      shown: isHidden ? null : trueCount(release, cell),
      least: isHidden ? (least?.(id) ?? 0) : 0,
      most: isHidden ? (most?.(id) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
    });
    const parts = atoms.flatMap((atom) => places[atom] ?? []);
    if (parts.length === 1 && parts[0] === place) continue;
    notebook.row({
      terms: [[place, 1], ...parts.map((part) => [part, -1] as const)],
      low: 0,
      high: 0,
      of: id,
      why: `${id} is the sum of its records${isHidden ? '' : `, ${trueCount(release, cell)}`}`,
    });
  }
  for (const [outer, inner] of nestedCells(release.cells)) {
    notebook.nest(notebook.count(outer.id), notebook.count(inner.id));
  }
  return notebook.puzzle();
}

/** Pairs of cells of which the second holds some of the records of the first, and not all. */
function nestedCells(
  cells: readonly ReleaseCell[],
): readonly (readonly [ReleaseCell, ReleaseCell])[] {
  const sets = cells.map(({ atoms }) => new Set(atoms));
  const holding = new Map<number, number[]>();
  for (const [at, { atoms }] of cells.entries()) {
    for (const atom of atoms) holding.set(atom, [...(holding.get(atom) ?? []), at]);
  }
  return cells.flatMap((inner) => {
    const [first] = inner.atoms;
    const outers = first === undefined ? [] : (holding.get(first) ?? []);
    return outers.flatMap((at) => {
      const outer = cells[at];
      const set = sets[at];
      if (outer === undefined || set === undefined || set.size <= inner.atoms.length) return [];
      return inner.atoms.every((atom) => set.has(atom)) ? [[outer, inner] as const] : [];
    });
  });
}

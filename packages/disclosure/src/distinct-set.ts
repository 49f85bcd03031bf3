import type { Figure } from './publication.js';

/** The different sets of atoms in a publication, and for each figure and part which of them it is (-1: no atoms). */
export interface DistinctSets {
  readonly sets: readonly (readonly number[])[];
  readonly setOf: readonly (readonly number[])[];
}

/**
 * Finds which parts are the same set of atoms, in whatever order they are written.
 * By a hash of the members and then exactly: a distribution repeats its noemer in each figure,
 * and writing out millions of atoms as text keys took longer than solving the programs.
 */
export function distinctSets(figures: readonly Figure[], atomCount: number): DistinctSets {
  const sets: (readonly number[])[] = [];
  const byHash = new Map<string, number[]>();
  const byArray = new Map<readonly number[], number>();
  const stamp = new Int32Array(atomCount).fill(-1);
  let visit = 0;

  const indexOf = (atoms: readonly number[]): number => {
    if (atoms.length === 0) return -1;
    const before = byArray.get(atoms);
    if (before !== undefined) return before;

    visit += 1;
    for (const atom of atoms) stamp[atom] = visit;
    const hash = hashOf(atoms);
    const candidates = byHash.get(hash) ?? [];
    let index = candidates.find((candidate) =>
      sets[candidate]?.every((atom) => stamp[atom] === visit),
    );
    if (index === undefined) {
      index = sets.push(atoms) - 1;
      byHash.set(hash, [...candidates, index]);
    }
    byArray.set(atoms, index);
    return index;
  };

  const setOf = figures.map(({ parts }) => parts.map(({ atoms }) => indexOf(atoms)));
  return { sets, setOf };
}

// The length is part of the hash, so that "all members of the one are in the other" means equal.
function hashOf(atoms: readonly number[]): string {
  let sum = 0;
  let mix = 0;
  for (const atom of atoms) {
    const scrambled = Math.imul(atom + 1, 0x9e3779b1) >>> 0;
    sum = (sum + scrambled) >>> 0;
    mix ^= Math.imul(scrambled ^ (scrambled >>> 15), 0x85ebca6b);
  }
  return `${atoms.length}:${sum}:${mix}`;
}

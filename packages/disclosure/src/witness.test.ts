import { describe, expect, it } from 'vitest';
import { publicationOf } from '../test/small-publication.js';
import { type Publication, protect, witnessOf } from './index.js';

const publication = publicationOf(
  [
    { values: ['A', 'pro'], count: 2 },
    { values: ['A', 'havo'], count: 1 },
    { values: ['B', 'pro'], count: 17 },
    { values: ['B', 'vwo'], count: 3 },
    { values: ['C', 'havo'], count: 16 },
    { values: ['C', 'vwo'], count: 21 },
    { values: ['C', 'pro'], count: 0 },
  ],
  ['school', 'niveau'],
);

/** By figure what it counts. */
const countsOf = ({ atoms, figures }: Publication): Record<string, number> =>
  Object.fromEntries(
    figures.map(({ id, parts }) => [
      id,
      (parts[0]?.atoms ?? []).reduce((sum, atom) => sum + (atoms[atom]?.count ?? 0), 0),
    ]),
  );

/** The same publication with the counts of a table by system and column. */
function withTable(
  tables: readonly (readonly number[])[],
  atomsOf: readonly (readonly (readonly number[])[])[],
): Publication {
  const atoms = publication.atoms.map(() => ({ count: 0 }));
  tables.forEach((table, system) => {
    table.forEach((count, column) => {
      const [first = -1] = atomsOf[system]?.[column] ?? [];
      atoms[first] = { count };
    });
  });
  return { ...publication, atoms };
}

describe('a witness', () => {
  it('is another publication that shows the same', async () => {
    const { certificate, atomsOf, statuses } = await protect(publication);
    const truth = countsOf(publication);
    const hidden = publication.figures.filter(({ id }) => statuses.get(id) !== 'shown');
    expect(hidden.length).toBeGreaterThan(0);
    const [moves = 0] = certificate.systems.map((system) => system.moves.length);
    expect(moves).toBeGreaterThan(0);
    for (let move = 0; move < moves; move += 1) {
      const witness = withTable(
        witnessOf(certificate.systems, () => move),
        atomsOf,
      );
      expect(witness.atoms.every(({ count }) => Number.isInteger(count) && count >= 0)).toBe(true);
      const counts = countsOf(witness);
      for (const { id } of publication.figures) {
        if (statuses.get(id) === 'shown') expect(counts[id], id).toBe(truth[id]);
      }
      expect(witness.atoms).not.toEqual(publication.atoms);
    }
  });

  it('asks which move for each system that has any, and is the truth without one', async () => {
    const { certificate, atomsOf } = await protect(publication);
    const asked: number[] = [];
    const tables = witnessOf([...certificate.systems, ...certificate.systems], (moves) => {
      asked.push(moves);
      return -1;
    });
    const moves = certificate.systems[0]?.moves.length;
    expect(asked).toEqual([moves, moves]);
    expect(countsOf(withTable(tables.slice(0, 1), atomsOf))).toEqual(countsOf(publication));
  });
});

import { describe, expect, it } from 'vitest';
import { publicationOf, tableOf } from '../test/small-publication.js';
import { circuitsIn } from './circuit.js';
import { frameOf } from './frame.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import { isPossible, membershipOf } from './move.js';
import type { Publication } from './publication.js';

/** The circuits of a publication of which some figures are hidden; the columns are the atoms in order. */
function openCircuits(publication: Publication, hidden: readonly string[]) {
  const [system] = linkFigures(publication);
  if (system === undefined) throw new Error('no system');
  const membership = membershipOf(system);
  const statuses = system.figures.map(({ id }) => (hidden.includes(id) ? 'hidden' : 'shown'));
  const knowledge = knowledgeOf(system, statuses);
  const frame = frameOf(system, membership, knowledge);
  const circuits = circuitsIn(system, membership, knowledge, frame, () => 0.5);
  const table = circuits.start();
  const find = (column: number, sign: 1 | -1, fixed: readonly number[] = []) => {
    const isFixed = Uint8Array.from(system.counts, (_, one) => (fixed.includes(one) ? 1 : 0));
    const move = circuits.find(table, column, sign, isFixed);
    if (move) expect(isPossible(system, membership, knowledge, move)).toBe(true);
    return move;
  };
  return { circuits, frame, table, find };
}
const schools = ['school A', 'school B', 'school C'];

describe('a circuit', () => {
  it('takes a record from a column that is in the same sums', () => {
    // The one record of B stays, since B is listed.
    const { find } = openCircuits(tableOf([4, 1, 30, 12]), schools);
    expect(find(0, 1)).toEqual({ columns: [0, 2], changes: [1, -1] });
    expect(find(1, -1)).toBeUndefined();
  });

  it('leaves alone what is shown and what somebody knows', () => {
    const { find, circuits, frame } = openCircuits(tableOf([4, 1, 30, 12]), schools);
    expect(find(3, 1)).toBeUndefined();
    expect(find(0, 1, [2])).toBeUndefined();
    expect(find(2, -1, [0])).toEqual({ columns: [1, 2], changes: [1, -1] });
    expect([0, 1, 2, 3].map((column) => circuits.isOpen(column))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    // A, B and C have 35 of the 47, and the 12 of D settle themselves.
    expect(frame.sums.map(({ columns }) => [...columns])).toEqual([[0, 1, 2]]);
    expect(frame.settled.map(({ column }) => column)).toEqual([3]);
  });

  it('goes round over rows and columns of which the totals are shown', () => {
    const rows = ['A', 'B', 'C'].flatMap((school) =>
      ['x', 'y', 'z'].map((level, at) => ({ values: [school, level], count: 3 + at })),
    );
    const { find } = openCircuits(publicationOf(rows, ['school', 'niveau']), []);
    const { columns, changes } = find(0, 1) ?? { columns: [], changes: [] };
    const sumOf = (isIn: (column: number) => boolean): number =>
      columns.reduce((sum, column, at) => sum + (isIn(column) ? (changes[at] ?? 0) : 0), 0);
    expect(changes[columns.indexOf(0)]).toBe(1);
    for (const one of [0, 1, 2]) {
      expect(sumOf((column) => Math.floor(column / 3) === one)).toBe(0);
      expect(sumOf((column) => column % 3 === one)).toBe(0);
    }
  });

  it('keeps amounts that are shown as they are', () => {
    const publication = tableOf([4, 9, 30]);
    const [total] = publication.figures;
    if (total === undefined) throw new Error('no total');
    const withAmount = (weights: number[]): Publication => ({
      ...publication,
      figures: [
        ...publication.figures,
        { ...total, id: 'bedrag', table: 'bedrag', sums: [{ atoms: [0, 1, 2], weights }] },
      ],
    });
    const alike = openCircuits(withAmount([700, 700, 700]), schools);
    expect(alike.find(0, 1)?.columns).toHaveLength(2);
    const dearer = openCircuits(withAmount([700, 1200, 700]), schools);
    expect(dearer.find(0, 1)).toEqual({ columns: [0, 2], changes: [1, -1] });
    expect(dearer.circuits.holds({ columns: [0, 1], changes: [1, -1] })).toBe(false);
  });

  it('can be made as often as there are records', () => {
    const { circuits, table, find } = openCircuits(tableOf([4, 1, 30, 12]), schools);
    const move = find(0, 1);
    if (move === undefined) throw new Error('no move');
    // 30 - 29 leaves the 1 that C is known to have.
    expect([29, 30].map((times) => circuits.fits(table, move, times))).toEqual([true, false]);
    circuits.make(table, move, 29);
    expect(find(0, 1)).toBeUndefined();
    circuits.make(table, move, -29);
    expect(find(0, 1)).toEqual(move);
  });
});

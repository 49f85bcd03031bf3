import { describe, expect, it } from 'vitest';
import { tableOf } from '../test/small-publication.js';
import { exchange, exchangesOf } from './exchange.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import { isPossible, membershipOf } from './move.js';
import type { Publication } from './publication.js';

/** What can take each other's place in a table of which some schools are hidden; the columns are the schools in order. */
function openTable(publication: Publication, hidden: readonly string[]) {
  const [system] = linkFigures(publication);
  if (system === undefined) throw new Error('no system');
  const membership = membershipOf(system);
  const statuses = system.figures.map(({ id }) => (hidden.includes(id) ? 'hidden' : 'shown'));
  const knowledge = knowledgeOf(system, statuses);
  const exchanges = exchangesOf(system, membership, knowledge);
  const move = (own: number[], sign: 1 | -1, by: number, fixed: number[] = []) => {
    const columns = Int32Array.from(own);
    const asked = { columns, sign, by, fixed: new Set(fixed) };
    const found = exchange(system, exchanges, knowledge, asked);
    if (found) expect(isPossible(system, membership, knowledge, found)).toBe(true);
    return found;
  };
  return { exchanges, move };
}

describe('records that nobody can tell apart', () => {
  const hidden = ['school A', 'school B', 'school C'];
  const table = () => openTable(tableOf([4, 1, 30, 12]), hidden);

  it('are those of the columns that are in the same known sums', () => {
    expect(table().exchanges.groupOf).toEqual([[0, 1, 2], [0, 1, 2], [0, 1, 2], [3]]);
  });

  it('take each other’s place to raise a count, but for what each school has at least', () => {
    // The one record of B stays, since B is listed.
    expect(table().move([0], 1, 4)).toEqual({ columns: [0, 2], changes: [4, -4] });
  });

  it('take each other’s place to lower a count, as far as it goes', () => {
    expect(table().move([0], -1, 9)).toEqual({ columns: [0, 1], changes: [-3, 3] });
  });

  it('raise a count of several columns from outside it only', () => {
    expect(table().move([0, 1], 1, 2)).toEqual({ columns: [0, 2], changes: [2, -2] });
  });

  it('stay where they are when they are known', () => {
    expect(table().move([0], 1, 4, [2])).toBeUndefined();
    expect(table().move([0], 1, 4, [0])).toBeUndefined();
    expect(table().move([3], 1, 4)).toBeUndefined();
  });

  it('are not those that count for another amount', () => {
    const publication = tableOf([4, 9, 30]);
    const [total] = publication.figures;
    if (total === undefined) throw new Error('no total');
    const amount = (weights: number[]): Publication => ({
      ...publication,
      figures: [
        ...publication.figures,
        { ...total, id: 'bedrag', table: 'bedrag', sums: [{ atoms: [0, 1, 2], weights }] },
      ],
    });
    const alike = openTable(amount([700, 700, 700]), hidden);
    expect(alike.exchanges.groupOf).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
    const dearer = openTable(amount([700, 1200, 700]), hidden);
    expect(dearer.exchanges.groupOf).toEqual([[0, 2], [1], [0, 2]]);
  });
});

import { describe, expect, it } from 'vitest';
import { publicationOf, tableOf } from '../test/small-publication.js';
import { audit, type FigureStatus, type Publication, protect } from './index.js';

async function statusesOf(publication: Publication): Promise<Record<string, FigureStatus>> {
  const { statuses } = await protect(publication);
  expect(await audit({ ...publication, statuses })).toEqual([]);
  return Object.fromEntries(statuses);
}

const idsWith = (statuses: Record<string, FigureStatus>, status: FigureStatus): string[] =>
  Object.keys(statuses).filter((id) => statuses[id] === status);

describe('a table of counts', () => {
  it('is shown whole when nothing in it is small', async () => {
    const statuses = await statusesOf(tableOf([12, 30, 7, 0, 15]));
    expect(idsWith(statuses, 'shown')).toEqual(Object.keys(statuses));
  });

  it('keeps most of its figures when two of seven are small', async () => {
    const statuses = await statusesOf(tableOf([12, 30, 7, 2, 1, 15, 44]));
    expect(idsWith(statuses, 'hidden')).toHaveLength(3);
    expect(statuses).toMatchObject({ totaal: 'shown', 'school D': 'hidden', 'school E': 'hidden' });
  });

  it('hides what a small complement would give away', async () => {
    expect(await statusesOf(tableOf([38, 2]))).toEqual({
      totaal: 'shown',
      'school A': 'hidden',
      'school B': 'hidden',
    });
  });

  it('is listed when its figures can just take each other’s place', async () => {
    expect(await statusesOf(tableOf([5, 1]))).toEqual({
      totaal: 'shown',
      'school A': 'hidden',
      'school B': 'hidden',
    });
  });

  it('is withheld when even hiding all of it leaves too little room', async () => {
    expect(await statusesOf(tableOf([4, 1]))).toEqual({
      totaal: 'shown',
      'school A': 'withheld',
      'school B': 'withheld',
    });
  });

  it('hides a large figure when the small ones alone have no room', async () => {
    const statuses = await statusesOf(tableOf([1, 1, 1, 1, 20]));
    expect(idsWith(statuses, 'hidden')).toHaveLength(5);
    expect(statuses).toMatchObject({ totaal: 'shown' });
  });

  it('is withheld when its total is small, and so is the total hidden', async () => {
    expect(await statusesOf(tableOf([2, 1]))).toEqual({
      totaal: 'hidden',
      'school A': 'withheld',
      'school B': 'withheld',
    });
  });

  it('shows a figure that is the whole total like the total', async () => {
    expect(await statusesOf(tableOf([7]))).toEqual({ totaal: 'shown', 'school A': 'shown' });
  });

  it('hides the same figures whatever the size of the large ones', async () => {
    const small = await statusesOf(tableOf([12, 30, 7, 2, 1, 15, 44]));
    const large = await statusesOf(tableOf([44, 9, 300, 1, 2, 6, 5]));
    expect(idsWith(large, 'hidden')).toEqual(idsWith(small, 'hidden'));
  });
});

describe('a share', () => {
  const share = (schools: readonly (readonly [noemer: number, teller: number])[]): Publication =>
    publicationOf(
      schools.flatMap(([noemer, teller], index) => [
        { values: [`${index}`], count: teller, isTeller: true },
        { values: [`${index}`], count: noemer - teller, isTeller: false },
      ]),
      ['school'],
    );

  it('of 38 in 40 is hidden, because it is about two', async () => {
    const statuses = await statusesOf(
      share([
        [40, 38],
        [100, 50],
        [90, 60],
      ]),
    );
    expect(statuses).toMatchObject({ totaal: 'shown', 'school 0': 'hidden' });
    expect(idsWith(statuses, 'shown')).toHaveLength(2);
  });

  it('of 0 is shown, between small tellers of large noemers that are hidden', async () => {
    const statuses = await statusesOf(
      share([
        [200, 0],
        [180, 1],
        [220, 2],
        [150, 3],
      ]),
    );
    expect(statuses).toEqual({
      totaal: 'shown',
      'school 0': 'shown',
      'school 1': 'hidden',
      'school 2': 'hidden',
      'school 3': 'hidden',
    });
  });

  it('is withheld by school when the teller of the total is small', async () => {
    const statuses = await statusesOf(
      share([
        [200, 3],
        [180, 0],
      ]),
    );
    expect(statuses).toEqual({
      totaal: 'hidden',
      'school 0': 'withheld',
      'school 1': 'withheld',
    });
  });

  it('needs more hidden when readers know that no hidden teller is 0', async () => {
    const publication = share([
      [200, 0],
      [180, 1],
      [220, 2],
      [150, 3],
    ]);
    const figures = publication.figures.map((figure) => ({
      ...figure,
      parts: figure.parts.map((part) => (part.atoms.length > 1 ? part : { ...part, least: 0 })),
    }));
    const isOccurring = (atoms: readonly number[]): boolean =>
      atoms.some((atom) => (publication.atoms[atom]?.count ?? 0) > 0);
    const told = figures.map((figure) => ({
      ...figure,
      parts: figure.parts.map((part) => (isOccurring(part.atoms) ? { ...part, least: 1 } : part)),
    }));
    const statuses = await statusesOf({ ...publication, figures: told });
    expect(idsWith(statuses, 'withheld')).toHaveLength(4);
  });
});

describe('tables that share records', () => {
  it('give one status to the same records', async () => {
    const statuses = await statusesOf(
      publicationOf(
        [
          { values: ['A', 'pro'], count: 3 },
          { values: ['B', 'havo'], count: 20 },
          { values: ['B', 'vwo'], count: 20 },
          { values: ['C', 'vwo'], count: 30 },
        ],
        ['school', 'niveau'],
      ),
    );
    expect(statuses).toMatchObject({ 'school A': 'hidden', 'niveau pro': 'hidden' });
  });

  const pro = publicationOf(
    [
      { values: ['A', 'pro'], count: 20 },
      { values: ['B', 'pro'], count: 3 },
      { values: ['C', 'havo'], count: 40 },
      { values: ['C', 'vwo'], count: 10 },
      { values: ['D', 'havo'], count: 10 },
      { values: ['D', 'vwo'], count: 30 },
    ],
    ['school', 'niveau'],
  );

  it('leave no difference between a level and its schools', async () => {
    const statuses = await statusesOf(pro);
    expect(statuses).toMatchObject({ totaal: 'shown', 'school B': 'hidden' });
    expect([statuses['niveau pro'], statuses['school A']]).toContain('hidden');
    expect(idsWith(statuses, 'shown').length).toBeGreaterThanOrEqual(5);
  });

  it('are found unsafe when only the table of schools was looked at', async () => {
    const alone = new Map<string, FigureStatus>(pro.figures.map(({ id }) => [id, 'shown']));
    alone.set('school B', 'hidden').set('school C', 'hidden');
    const [finding] = await audit({ ...pro, statuses: alone });
    expect(finding).toMatchObject({
      kind: 'interval-narrow',
      figure: 'school B',
      interval: { least: 3, most: 3 },
    });
    expect(finding?.formula).toContain('niveau pro.aantal (23) - school A.aantal (20)');
    expect(finding?.shown).toEqual(['school A', 'niveau pro']);
  });
});

describe('money', () => {
  it('that follows a count is hidden with the count', async () => {
    const table = tableOf([3, 9, 12]);
    const figures = table.figures.map((figure) => ({ ...figure, id: `euro per ${figure.id}` }));
    const statuses = await statusesOf({ ...table, figures });
    expect(statuses).toMatchObject({
      'euro per totaal': 'shown',
      'euro per school A': 'hidden',
    });
    expect(idsWith(statuses, 'hidden')).toHaveLength(2);
  });
});

describe('a protection', () => {
  it('is the same every time, and in the order of the input', async () => {
    const publication = tableOf([12, 30, 7, 2, 1, 15, 44]);
    const [first, second] = [await protect(publication), await protect(publication)];
    expect([...first.statuses]).toEqual([...second.statuses]);
    expect([...first.statuses.keys()]).toEqual(publication.figures.map(({ id }) => id));
  });

  it('reports what it did', async () => {
    const ticks = [0, 25];
    const { report } = await protect(tableOf([4, 1]), () => ticks.shift() ?? 0);
    expect(report).toEqual({
      figures: 3,
      shown: 1,
      hidden: 0,
      withheld: 2,
      withheldTables: ['school'],
      systems: 1,
      sensitive: 2,
      narrowest: 6,
      programs: expect.any(Number),
      milliseconds: 25,
    });
  });

  it('of nothing is nothing', async () => {
    const { statuses, report } = await protect({
      atoms: [],
      figures: [],
      totals: [],
      rules: { threshold: 5, width: 5 },
    });
    expect(statuses.size).toBe(0);
    expect(report).toMatchObject({ systems: 0, sensitive: 0, narrowest: null });
  });

  it('shows a figure that is publicly 0', async () => {
    const statuses = await statusesOf({
      atoms: [],
      figures: [{ id: 'totaal', table: 'totaal', parts: [{ name: 'n', atoms: [], least: 0 }] }],
      totals: ['totaal'],
      rules: { threshold: 5, width: 5 },
    });
    expect(statuses).toEqual({ totaal: 'shown' });
  });

  it('of systems that share nothing is that of each by itself', async () => {
    const one = tableOf([4, 1]);
    const other = tableOf([12, 30, 2]);
    const moved = other.figures.map(({ id, table, parts }) => ({
      id: `2 ${id}`,
      table: `2 ${table}`,
      parts: parts.map((part) => ({ ...part, atoms: part.atoms.map((atom) => atom + 2) })),
    }));
    const { statuses, report } = await protect({
      atoms: [...one.atoms, ...other.atoms],
      figures: [...one.figures, ...moved],
      totals: ['totaal', '2 totaal'],
      rules: one.rules,
    });
    expect(report).toMatchObject({ systems: 2, withheldTables: ['school'] });
    const figures = moved.map((figure, index) => ({
      ...figure,
      parts: other.figures[index]?.parts ?? [],
    }));
    const alone = await protect({ ...other, figures, totals: ['2 totaal'] });
    expect([...statuses.values()].slice(3)).toEqual([...alone.statuses.values()]);
  });
});

import { describe, expect, it } from 'vitest';
import { publicationOf, tableOf } from '../test/small-publication.js';
import { audit, type FigureStatus, type Publication, protect } from './index.js';

async function statusesOf(
  publication: Publication,
  attackers: 'outsider' | 'all' = 'all',
): Promise<Record<string, FigureStatus>> {
  const { statuses } = await protect(publication, { attackers });
  expect(await audit({ ...publication, statuses }, attackers)).toEqual([]);
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

  it('is withheld when even hiding all of it leaves an outsider too little room', async () => {
    // Listed, each school has at least 1 of the 5; not listed, each may be 0 to 5.
    expect(await statusesOf(tableOf([4, 1]), 'outsider')).toEqual({
      totaal: 'shown',
      'school A': 'withheld',
      'school B': 'withheld',
    });
  });

  it('loses its total when who is alone in it would know the others', async () => {
    // The pupil of school B knows that the other 4 of 5 are at school A. Without the total they may be any number.
    expect(await statusesOf(tableOf([4, 1]))).toEqual({
      totaal: 'hidden',
      'school A': 'hidden',
      'school B': 'hidden',
    });
  });

  it('hides a large figure when the small ones alone have no room', async () => {
    const statuses = await statusesOf(tableOf([1, 1, 1, 1, 20]));
    expect(idsWith(statuses, 'hidden')).toHaveLength(5);
    expect(statuses).toMatchObject({ totaal: 'shown' });
  });

  it('is only listed when its total is small, and so is the total hidden', async () => {
    // Of a total that is not known, each school may be 1 or more.
    expect(await statusesOf(tableOf([2, 1]))).toEqual({
      totaal: 'hidden',
      'school A': 'hidden',
      'school B': 'hidden',
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

  it('of 0 is shown by school when the small teller of the total is hidden', async () => {
    // That school 1 has none says nothing of school 0 as long as nobody knows how many there are in all.
    const statuses = await statusesOf(
      share([
        [200, 3],
        [180, 0],
      ]),
    );
    expect(statuses).toEqual({
      totaal: 'hidden',
      'school 0': 'hidden',
      'school 1': 'shown',
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

describe('a threshold of its own', () => {
  const withThreshold = (publication: Publication, thresholds: Record<string, number>) => ({
    ...publication,
    figures: publication.figures.map((figure) => {
      const threshold = thresholds[figure.id];
      return threshold === undefined ? figure : { ...figure, threshold };
    }),
  });

  it('hides a count below it, with another to cover it', async () => {
    const table = tableOf([12, 30, 7]);
    expect(idsWith(await statusesOf(table), 'hidden')).toEqual([]);
    const statuses = await statusesOf(withThreshold(table, { 'school C': 10 }));
    expect(statuses).toMatchObject({ totaal: 'shown', 'school C': 'hidden' });
    expect(idsWith(statuses, 'hidden')).toHaveLength(2);
  });

  it('must be within reach of the count: a total below it says that the count is small', async () => {
    // 6 of 9 can be 1 to 8, which is wide enough; but never 10.
    const table = tableOf([6, 3]);
    expect(await statusesOf(table, 'outsider')).toMatchObject({ totaal: 'shown' });
    const special = withThreshold(table, { 'school A': 10 });
    expect(await statusesOf(special, 'outsider')).toMatchObject({ totaal: 'hidden' });
  });
});

describe('what is equally good to hide', () => {
  const table = tableOf([12, 30, 7, 2, 15, 44]);
  const coverOf = async (publication: Publication): Promise<string[]> => {
    const hidden = idsWith(await statusesOf(publication, 'outsider'), 'hidden');
    expect(hidden).toHaveLength(2);
    return hidden.filter((id) => id !== 'school D');
  };

  it('is ordered by the salt: the same every time, and another order with another salt', async () => {
    const salts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const covers = new Map<string, string[]>();
    for (const salt of salts) covers.set(salt, await coverOf({ ...table, salt }));
    for (const salt of salts) {
      expect(await coverOf({ ...table, salt })).toEqual(covers.get(salt));
    }
    expect(new Set([...covers.values()].flat()).size).toBeGreaterThan(1);
  });

  it('is what is wanted least', async () => {
    for (const least of ['school A', 'school F']) {
      const figures = table.figures.map((figure) =>
        figure.id === least ? figure : { ...figure, wanted: 1 },
      );
      expect(await coverOf({ ...table, figures })).toEqual([least]);
    }
  });
});

describe('a protection', () => {
  it('gives up when its time is over, and shows nothing', async () => {
    let time = 0;
    const now = (): number => {
      time += 700;
      return time;
    };
    const protection = protect(tableOf([4, 1]), { attackers: 'outsider', now, limit: 1 });
    await expect(protection).rejects.toMatchObject({ code: 'time-limit' });
    const inTime = await protect(tableOf([4, 1]), { attackers: 'outsider', now, limit: 60 });
    expect(inTime.statuses.size).toBe(3);
  });

  it('is the same every time, and in the order of the input', async () => {
    const publication = tableOf([12, 30, 7, 2, 1, 15, 44]);
    const [first, second] = [await protect(publication), await protect(publication)];
    expect([...first.statuses]).toEqual([...second.statuses]);
    expect([...first.statuses.keys()]).toEqual(publication.figures.map(({ id }) => id));
  });

  it('reports what it did', async () => {
    const ticks = [0];
    const { report } = await protect(tableOf([4, 1]), {
      attackers: 'outsider',
      now: () => ticks.shift() ?? 25,
    });
    expect(report).toEqual({
      figures: 3,
      shown: 1,
      hidden: 0,
      withheld: 2,
      withheldTables: ['school'],
      systems: 1,
      sensitive: 2,
      // 0 to 5 of the 5 that the total shows.
      narrowest: 6,
      wonBack: 0,
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
    const both: Publication = {
      atoms: [...one.atoms, ...other.atoms],
      figures: [...one.figures, ...moved],
      totals: ['totaal', '2 totaal'],
      rules: one.rules,
    };
    const { statuses, report } = await protect(both, { attackers: 'outsider' });
    expect(report).toMatchObject({ systems: 2, withheldTables: ['school'] });
    const figures = moved.map((figure, index) => ({
      ...figure,
      parts: other.figures[index]?.parts ?? [],
    }));
    const alone = await protect(
      { ...other, figures, totals: ['2 totaal'] },
      { attackers: 'outsider' },
    );
    expect([...statuses.values()].slice(3)).toEqual([...alone.statuses.values()]);
  });
});

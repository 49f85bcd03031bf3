import { describe, expect, it } from 'vitest';
import { tableOf } from '../test/small-publication.js';
import {
  audit,
  DisclosureError,
  type Figure,
  type FigureStatus,
  type Publication,
  protect,
} from './index.js';

async function statusesOf(publication: Publication): Promise<Record<string, FigureStatus>> {
  const { statuses } = await protect(publication, { attackers: 'outsider' });
  expect(await audit({ ...publication, statuses }, 'outsider')).toEqual([]);
  return Object.fromEntries(statuses);
}
const hiddenIn = (statuses: Record<string, FigureStatus>): string[] =>
  Object.keys(statuses).filter((id) => statuses[id] !== 'shown');
const figure = (id: string, table: string, atoms: number[], more?: Partial<Figure>): Figure => ({
  id,
  table,
  parts: [{ name: 'n', atoms }],
  ...more,
});
const rules = { threshold: 5, width: 5 };

describe('a count that is equal to another by definition', () => {
  // The same 7 pupils: as special data in one indicator, and as an ordinary total in another.
  const twice: Publication = {
    atoms: [{ count: 7 }, { count: 7 }],
    figures: [
      figure('bijzonder', 'bijzonder', [0], { threshold: 10 }),
      figure('gewoon', 'gewoon', [1]),
    ],
    totals: ['bijzonder', 'gewoon'],
    rules,
  };
  const same = { ...twice, relations: [{ name: 'dezelfde leerlingen', whole: [0], parts: [1] }] };

  it('is hidden with it', async () => {
    expect(await statusesOf(twice)).toEqual({ bijzonder: 'hidden', gewoon: 'shown' });
    expect(await statusesOf(same)).toEqual({ bijzonder: 'hidden', gewoon: 'hidden' });
  });

  it('is found when it is shown', async () => {
    const statuses = new Map<string, FigureStatus>([
      ['bijzonder', 'hidden'],
      ['gewoon', 'shown'],
    ]);
    expect(await audit({ ...twice, statuses })).toEqual([]);
    const [finding] = await audit({ ...same, statuses });
    expect(finding).toMatchObject({
      kind: 'interval-narrow',
      count: 'bijzonder.n',
      interval: { least: 7, most: 7 },
      shown: ['gewoon'],
    });
    expect(finding?.formula).toContain('by dezelfde leerlingen');
  });

  it('is hidden with it within a table, with another figure to cover it', async () => {
    // School A of 20 covers B of 3 in the first table. In the second the same 20 stand between 40 and 50.
    const first = tableOf([20, 3]);
    const second = [20, 40, 50].map((_, index) => index + 2);
    const publication: Publication = {
      ...first,
      atoms: [...first.atoms, { count: 20 }, { count: 40 }, { count: 50 }],
      figures: [
        ...first.figures,
        figure('tweede totaal', 'tweede totaal', second),
        ...second.map((atom) => figure(`tweede ${atom}`, 'tweede', [atom])),
      ],
      totals: ['totaal', 'tweede totaal'],
    };
    expect(hiddenIn(await statusesOf(publication))).toEqual(['school A', 'school B']);
    const relations = [{ name: 'school A', whole: [0], parts: [2] }];
    const hidden = hiddenIn(await statusesOf({ ...publication, relations }));
    expect(hidden).toHaveLength(4);
    expect(hidden).toEqual(expect.arrayContaining(['school A', 'school B', 'tweede 2']));
    expect(hidden).not.toContain('tweede totaal');
  });

  it('may not be more than a few beside it: what is left over is a count too', async () => {
    // 20 of whom 17 are in the second indicator: 3 are not, and that is in no figure.
    const publication: Publication = {
      atoms: [{ count: 20 }, { count: 17 }, { count: 3 }],
      figures: [figure('alle', 'alle', [0]), figure('deel', 'deel', [1])],
      totals: [],
      relations: [{ name: 'deel van alle', whole: [0], parts: [1, 2] }],
      rules,
    };
    const shown = new Map(publication.figures.map(({ id }) => [id, 'shown'] as const));
    expect(await audit({ ...publication, statuses: shown })).toEqual([
      expect.objectContaining({
        kind: 'interval-narrow',
        count: 'rest of deel van alle',
        interval: { least: 3, most: 3 },
      }),
    ]);
    expect(hiddenIn(await statusesOf(publication))).toHaveLength(1);
  });
});

describe('an amount', () => {
  const prices = (low: number, high: number): Publication => ({
    atoms: [{ count: 3 }, { count: 20 }],
    figures: [
      figure('totaal', 'totaal', [0, 1]),
      figure('laag', 'tarief', [0]),
      figure('hoog', 'tarief', [1]),
      figure('bedrag', 'bedrag', [0, 1], { sums: [{ atoms: [0, 1], weights: [low, high] }] }),
    ],
    totals: ['totaal'],
    rules,
  });

  it('at two prices gives both numbers away beside their total, and is hidden', async () => {
    // a + b = 23 and 700 a + 1,200 b = 26,100 have one solution.
    const statuses = await statusesOf(prices(700, 1200));
    expect(statuses).toEqual({ totaal: 'shown', laag: 'hidden', hoog: 'hidden', bedrag: 'hidden' });
  });

  it('at one price says no more than the total, and is shown', async () => {
    const statuses = await statusesOf(prices(700, 700));
    expect(statuses).toEqual({ totaal: 'shown', laag: 'hidden', hoog: 'hidden', bedrag: 'shown' });
  });

  it('is found when it gives numbers away', async () => {
    const publication = prices(700, 1200);
    const statuses = new Map<string, FigureStatus>([
      ['totaal', 'shown'],
      ['laag', 'hidden'],
      ['hoog', 'hidden'],
      ['bedrag', 'shown'],
    ]);
    const [finding] = await audit({ ...publication, statuses }, 'outsider');
    expect(finding).toMatchObject({ count: 'laag.n', interval: { least: 3, most: 3 } });
    expect(finding?.formula).toContain('by bedrag');
  });

  it('at prices that only few numbers fit leaves too few whole numbers, however far apart', async () => {
    // With 700 a + 1,200 b + 900 c = 33,300 and a + b + c = 31, 3 more of a go with 2 more of b and 5 less of c.
    const publication: Publication = {
      atoms: [{ count: 3 }, { count: 20 }, { count: 8 }],
      figures: [
        figure('totaal', 'totaal', [0, 1, 2]),
        ...[0, 1, 2].map((atom) => figure(`tarief ${atom}`, 'tarief', [atom])),
        figure('bedrag', 'bedrag', [0, 1, 2], {
          sums: [{ atoms: [0, 1, 2], weights: [700, 1200, 900] }],
        }),
      ],
      totals: ['totaal'],
      rules,
    };
    const hidden = ['tarief 0', 'tarief 1', 'tarief 2'];
    const statuses = new Map(
      publication.figures.map(({ id }) => [id, hidden.includes(id) ? 'hidden' : 'shown'] as const),
    );
    // a may be 0, 3 or 6 (b 18, 20 or 22; c 13, 8 or 3) and not 9, for c would be below 0.
    const findings = await audit({ ...publication, statuses }, 'outsider');
    expect(findings).toMatchObject([{ kind: 'interval-narrow', count: 'tarief 0.n' }]);
    expect(await statusesOf(publication)).toMatchObject({ totaal: 'shown', bedrag: 'hidden' });
  });
});

describe('a figure that everybody knows already', () => {
  const known = (counts: readonly number[], ids: readonly string[]): Publication => {
    const table = tableOf(counts);
    const figures = table.figures.map(
      (one): Figure => (ids.includes(one.id) ? { ...one, forced: true } : one),
    );
    return { ...table, figures };
  };

  it('stays shown, and another covers for it', async () => {
    for (const id of ['school A', 'school B']) {
      const statuses = await statusesOf(known([12, 30, 3], [id]));
      expect(statuses).toMatchObject({ totaal: 'shown', 'school C': 'hidden', [id]: 'shown' });
      expect(hiddenIn(statuses)).toHaveLength(2);
    }
  });

  it('is not protected itself, however small', async () => {
    expect(hiddenIn(await statusesOf(known([12, 30, 3], ['school C'])))).toEqual([]);
  });

  it('lets the total go when all others are known', async () => {
    const statuses = await statusesOf(known([12, 30, 3], ['school A', 'school B']));
    expect(hiddenIn(statuses)).toEqual(['totaal', 'school C']);
  });

  it('may not give a count away with others that are known: the sum is named, and no count', async () => {
    const publication = known([12, 30, 3], ['totaal', 'school A', 'school B']);
    const error = await protect(publication).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DisclosureError);
    const { code, found, message } = error as DisclosureError;
    expect(code).toBe('forced');
    for (const name of ['school C.aantal', 'totaal.aantal', 'school A.aantal', 'school B.aantal']) {
      expect(found).toContain(name);
    }
    expect(message).not.toMatch(/\d/);
  });
});

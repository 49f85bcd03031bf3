import { type Cell, type Figure, figureName, INDICATORS } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import {
  declared,
  type MadeUpRecord,
  madeUpRules,
  periodOf,
  times,
} from '../../test/made-up-marts.js';
import { createPseudonymiser } from '../rows/pseudonym.js';
import { compareCells } from '../series/compare-cells.js';
import { cubeRulesOf } from './cube-rules.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';
import { protectedCells } from './protected-cells.js';

const RULES = madeUpRules('proef');
const JAAR = '2023-2024';

const only = (cells: readonly Cell[], figure: string, dimensies: Record<string, string> = {}) =>
  cells.filter(
    (cell) =>
      cell.indicator === figure && JSON.stringify(cell.dimensies) === JSON.stringify(dimensies),
  );
const statusOf = (cells: readonly Cell[], figure: string, dimensies?: Record<string, string>) =>
  only(cells, figure, dimensies).map(({ status }) => status);

/** Aanvragen of which so many were decided on within 42 days, and so many after. */
const aanvragen = (inTime: number, late: number): IndicatorPeriod =>
  periodOf(
    'tlv_doorlooptijd',
    JAAR,
    Array.from(
      { length: inTime + late },
      (_, at): MadeUpRecord =>
        at < inTime
          ? { scales: { dagen: 20 + (at % 20) }, counts: { aantal: 1, op_tijd: 1 } }
          : { scales: { dagen: 50 + (at % 20) }, counts: { aantal: 1 } },
    ),
  );

const DOORLOOPTIJD = ['mediaan', 'p90', 'aandeel_42_dagen'].map(
  (maat) => `tlv_doorlooptijd/${maat}`,
);

describe('a figure that is made of others', () => {
  it('is a percentile only where the share within the term may be read too', async () => {
    const many = (await protectedCells([aanvragen(30, 10)], RULES)).cells;
    for (const figure of DOORLOOPTIJD) expect(statusOf(many, figure), figure).toEqual(['ok']);
    // 2 of 40 were late: a p90 of 39 days beside a noemer of 40 tells that it were 4 at most
    const few = (await protectedCells([aanvragen(38, 2)], RULES)).cells;
    for (const figure of DOORLOOPTIJD) {
      expect(statusOf(few, figure), figure).toEqual(['niet_getoond']);
    }
    const late = (await protectedCells([aanvragen(3, 37)], RULES)).cells;
    for (const figure of DOORLOOPTIJD) {
      expect(statusOf(late, figure), figure).toEqual(['niet_getoond']);
    }
  });

  it('gives no count away by amounts at different prices', async () => {
    const placed = (arrangement: string, bezet: number, price: number): MadeUpRecord => ({
      dimensions: { arrangement, vestiging: '99AA00' },
      counts: { plaatsen: 40, bezet, bedrag: bezet * price },
    });
    const { cells } = await protectedCells(
      [
        periodOf('dekkend_netwerk', JAAR, [
          placed('coach', 30, 1000),
          placed('klas', 2, 2500),
          placed('tussenvoorziening', 6, 1700),
        ]),
      ],
      RULES,
    );
    const shown = (maat: string, arrangement?: string): number | null =>
      only(cells, `dekkend_netwerk/${maat}`, arrangement === undefined ? {} : { arrangement })[0]
        ?.waarde ?? null;
    const names = ['coach', 'klas', 'tussenvoorziening'] as const;
    const prices = [1000, 2500, 1700];
    const agrees = (printed: number | null, value: number) => printed === null || printed === value;
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    /** Every number that an arrangement may have by what is printed of itself. */
    const alone = names.map((name, at) =>
      Array.from({ length: 61 }, (_, bezet) => bezet).filter(
        (bezet) =>
          agrees(shown('bezet', name), bezet) &&
          agrees(shown('bedrag', name), bezet * (prices[at] ?? 0)) &&
          agrees(shown('vrij', name), 40 - bezet),
      ),
    );
    const [coaches = [], klasses = [], others = []] = alone;
    const klassen = new Set<number>();
    // every way to fill the places that agrees with all that is printed
    for (const klas of klasses) {
      const fits = coaches.some((coach) =>
        others.some((other) => {
          const bezet = [coach, klas, other];
          const amounts = bezet.map((one, at) => one * (prices[at] ?? 0));
          return (
            agrees(shown('bezet'), sum(bezet)) &&
            agrees(shown('bedrag'), sum(amounts)) &&
            agrees(shown('vrij'), 120 - sum(bezet))
          );
        }),
      );
      if (fits) klassen.add(klas);
    }
    expect(klassen.has(2)).toBe(true);
    expect(klassen.size).toBeGreaterThanOrEqual(5);
    expect([...klassen].some((klas) => klas >= 5)).toBe(true);
  });

  it('has the price of one only where there is one price', async () => {
    const granted = (grond: string, count: number, price: number) =>
      times(count, {
        dimensions: { grond, vo_vestiging: '99AA00' },
        counts: { aantal: 1, bedrag: price },
      });
    const { cells } = await protectedCells(
      [
        periodOf('vergoedingen', '2024', [
          ...granted('geslaagd', 20, 10_000),
          ...granted('niet_passend', 3, 10_000),
        ]),
      ],
      RULES,
    );
    // of one price the amount says as much as the number: one status
    for (const cell of cells.filter(({ indicator }) => indicator === 'vergoedingen/aantal')) {
      expect(statusOf(cells, 'vergoedingen/bedrag', { ...cell.dimensies })).toEqual([cell.status]);
    }
    expect(statusOf(cells, 'vergoedingen/aantal', { grond: 'niet_passend' })).not.toEqual(['ok']);
  });

  const gemeenten = (periode: string, counts: Record<string, number>): IndicatorPeriod =>
    periodOf(
      'thuiszitters',
      periode,
      Object.entries(counts).flatMap(([gemeente, count]) =>
        times(count, { dimensions: { gemeente }, counts: { aantal: 1 } }),
      ),
    );

  it('is no change against a figure that is hidden, and none of it', async () => {
    const { cells } = await protectedCells(
      [
        gemeenten('2022-2023', { A: 3, B: 4, C: 9, D: 30, E: 11 }),
        gemeenten(JAAR, { A: 20, B: 25, C: 2, D: 5, E: 12 }),
      ],
      RULES,
    );
    const compared = compareCells({
      indicators: INDICATORS,
      cut: '2024-12-31',
      cells,
      parameters: [],
    });
    const seen = new Set<string>();
    for (const [at, cell] of cells.entries()) {
      const [before] = compared[at] ?? [];
      if (cell.periode !== JAAR || before === undefined) continue;
      const [earlier] = only(
        cells.filter(({ periode }) => periode === '2022-2023'),
        cell.indicator,
        { ...cell.dimensies },
      );
      const both = cell.status === 'ok' && earlier?.status === 'ok';
      seen.add(`${cell.status} ${earlier?.status}`);
      expect(before.verschil === null, JSON.stringify(cell)).toBe(!both);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['ok ok', 'niet_getoond ok', 'ok niet_getoond']),
    );
  });

  it('is no goal that says more than the figure it is about', async () => {
    const doelen = declared('doelen');
    const goal = (doel: string, cijfer: string, at: bigint): MartRow => ({
      periode: JAAR,
      dimensions: { doel, programma: null, cijfer, richting: 'lager', tekst: 'Minder' },
      measures: { streefwaarde: 400n, volgorde: at * 100n },
    });
    const periods = (counts: Record<string, number>): readonly IndicatorPeriod[] => [
      gemeenten(JAAR, counts),
      {
        indicator: doelen,
        periode: JAAR,
        hasData: true,
        rows: [goal('D1', 'thuiszitters', 1n)],
      },
    ];
    const of = async (counts: Record<string, number>) =>
      (await protectedCells(periods(counts), RULES)).cells.find(
        ({ indicator }) => indicator === 'doelen',
      );
    expect(await of({ A: 3 })).toMatchObject({
      status: 'niet_getoond',
      teller: null,
      noemer: null,
      waarde: null,
      oordeel: 'niet_meetbaar',
      vorige: null,
    });
    expect(await of({ A: 30 })).toMatchObject({
      status: 'ok',
      waarde: 30,
      oordeel: 'niet_gehaald',
    });
  });

  it('has no number wherever its status says that there is none, whatever the figure', async () => {
    const { cells } = await protectedCells(
      [
        aanvragen(38, 2),
        gemeenten(JAAR, { A: 2, B: 25, C: 12, D: 31 }),
        periodOf('doorstroompercentage', JAAR, [
          ...times(70, { dimensions: { vso_vestiging: '99VA00' }, counts: { noemer: 1 } }),
          ...times(3, {
            dimensions: { vso_vestiging: '99VA00', bestemming: 'vo' },
            counts: { noemer: 1, teller: 1 },
          }),
        ]),
      ],
      RULES,
    );
    const hidden = cells.filter(({ status }) => status === 'niet_getoond');
    expect(new Set(hidden.map(({ indicator }) => indicator)).size).toBeGreaterThan(3);
    for (const cell of hidden) {
      expect(cell).toMatchObject({ teller: null, noemer: null, waarde: null });
      expect(cell.vergelijking).toBeUndefined();
    }
  });
});

describe('a special category', () => {
  const plus = (count: number, ended = 0, kept = 0): IndicatorPeriod =>
    periodOf('plustrajecten', JAAR, [
      ...times(kept, { counts: { aantal: 1, beeindigd: 1, behouden: 1 } }),
      ...times(ended - kept, { counts: { aantal: 1, beeindigd: 1 } }),
      ...times(count - ended, { counts: { aantal: 1 } }),
    ]);
  const status = async (period: IndicatorPeriod, threshold = 5, specialThreshold?: number) => {
    const rules = cubeRulesOf({
      threshold,
      ...(specialThreshold === undefined ? {} : { specialThreshold }),
      pseudonymiser: createPseudonymiser(Buffer.alloc(32, 7)),
      cut: '2024-12-31',
    });
    const { cells } = await protectedCells([period], rules);
    return period.indicator.figures.map((figure: Figure) =>
      statusOf(cells, figureName(period.indicator, figure)).join(),
    );
  };

  it('is shown from ten, where other counts are from five', async () => {
    expect(await status(plus(9))).toEqual(['niet_getoond', 'niet_van_toepassing']);
    expect(await status(plus(10))).toEqual(['ok', 'niet_van_toepassing']);
    // 40 of whom 28 ended, 9 of them elsewhere: with the rest of 9 nothing may be said of the share
    expect((await status(plus(40, 28, 19)))[1]).toBe('niet_getoond');
    expect(await status(plus(60, 40, 25))).toEqual(['ok', 'ok']);
  });

  it('is never shown from fewer, whatever is set; from more it is', async () => {
    expect((await status(plus(9), 5, 5))[0]).toBe('niet_getoond');
    expect((await status(plus(9), 2, 2))[0]).toBe('niet_getoond');
    expect((await status(plus(14), 15))[0]).toBe('niet_getoond');
    expect((await status(plus(14), 5, 15))[0]).toBe('niet_getoond');
    expect((await status(plus(15), 15))[0]).toBe('ok');
  });

  it('leaves the floor of other counts where it is', async () => {
    const four = periodOf('zestig_uur_ziek', JAAR, times(4, { counts: { aantal: 1 } }));
    const five = periodOf('zestig_uur_ziek', JAAR, times(5, { counts: { aantal: 1 } }));
    expect(await status(four, 2)).toEqual(['niet_getoond']);
    expect(await status(five)).toEqual(['ok']);
    expect(await status(five, 6)).toEqual(['niet_getoond']);
  });
});

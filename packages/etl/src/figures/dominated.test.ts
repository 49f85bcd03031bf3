import type { Cell } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { type MadeUpRecord, madeUpRules, periodOf } from '../../test/made-up-marts.js';
import type { IndicatorPeriod } from './mart-rows.js';
import { protectedCells } from './protected-cells.js';

const RULES = madeUpRules('overheersing');

/** What is shown of a figure, by the values of its dimensions. */
async function shownOf(period: IndicatorPeriod, figure: string, rules = RULES) {
  const { cells } = await protectedCells([period], rules);
  return Object.fromEntries(
    cells
      .filter(({ indicator, status }) => indicator === figure && status === 'ok')
      .map(({ dimensies, waarde }) => [Object.values(dimensies).join('+'), waarde]),
  );
}

/** So many pupils who missed lessons for a reason: all their minutes, and those of the two who missed most. */
const missed = (
  reden: string,
  leerlingen: number,
  [minuten, most, next]: readonly [number, number, number],
): MadeUpRecord => ({
  dimensions: { reden, geoorloofd: 'J' },
  counts: { leerlingen, minuten, meeste_minuten: most, op_een_na_meeste_minuten: next },
});

describe('hours of which one missed most', () => {
  it('are not shown when the next one can tell them to within ten percent', async () => {
    // the next knows that the first missed at most 5200 - 300 = 4900 minutes, which is 2 % from 4800
    const near = missed('ziek', 6, [5_200, 4_800, 300]);
    // here at most 5900 - 300 = 5600: 17 % from 4800
    const far = missed('verlof', 6, [5_900, 4_800, 300]);
    const period = periodOf('verzuimredenen', '2024-K1', [near, far]);
    expect(await shownOf(period, 'verzuimredenen')).toEqual({ 'verlof+J': 98.3 });
  });

  it('are shown from an exact tenth on', async () => {
    // 100 × (5580 - 4800 - 300) = 10 × 4800
    const tenth = missed('ziek', 6, [5_580, 4_800, 300]);
    expect(await shownOf(periodOf('verzuimredenen', '2024-K1', [tenth]), 'verzuimredenen')).toEqual(
      { 'ziek+J': 93 },
    );
    const stricter = { ...RULES, contributions: { contributors: 3, percentage: 11 } };
    expect(
      await shownOf(periodOf('verzuimredenen', '2024-K1', [tenth]), 'verzuimredenen', stricter),
    ).toEqual({});
  });

  it('are not shown of fewer than are asked for', async () => {
    const six = missed('ziek', 6, [6_000, 1_000, 1_000]);
    const period = periodOf('verzuimredenen', '2024-K1', [six]);
    expect(await shownOf(period, 'verzuimredenen')).toEqual({ 'ziek+J': 100 });
    const stricter = { ...RULES, contributions: { contributors: 7, percentage: 10 } };
    expect(await shownOf(period, 'verzuimredenen', stricter)).toEqual({});
  });
});

/** An arrangement with an amount of its own. */
const arrangement = (soort: string, bedrag: number): MadeUpRecord => ({
  dimensions: { soort, besluit: 'toegekend' },
  scales: { prijs: bedrag * 100 },
  counts: { aantal: 1, bedrag },
});
const own = (soort: string, ...amounts: readonly number[]): readonly MadeUpRecord[] =>
  amounts.map((bedrag) => arrangement(soort, bedrag));

describe('amounts that are no number of times a price', () => {
  const even = [1_001, 1_102, 1_203, 1_304, 1_405, 1_506];

  it('are shown where none of them stands out', async () => {
    const others = even.map((bedrag) => bedrag + 7);
    const period = periodOf('arrangementen', '2023-2024', [
      ...own('leerling', ...even),
      ...own('school', ...others),
    ]);
    // 7521 and 7521 + 6 × 7
    expect(await shownOf(period, 'arrangementen/bedrag')).toEqual({
      '': 15_084,
      toegekend: 15_084,
      leerling: 7_521,
      school: 7_563,
    });
  });

  const far = [11_001, 11_102, 11_203, 11_304, 11_405, 11_506];
  // of these six the first is 90.000, and the others together 10 + 11 + 12 + 13 + 14 = 60: less than a tenth of it
  const near = [90_000, 10, 11, 12, 13, 14];

  it('are not shown where one does, nor what gives it by subtraction; the counts are', async () => {
    const period = periodOf('arrangementen', '2023-2024', [
      ...own('leerling', ...far),
      ...own('school', ...near),
    ]);
    expect(await shownOf(period, 'arrangementen/aantal')).toEqual({
      '': 12,
      toegekend: 12,
      leerling: 6,
      school: 6,
    });
    // of all twelve together nothing can be told: 157581 - 90000 - 11506 = 56075. Minus 67521 it would be what school had
    expect(await shownOf(period, 'arrangementen/bedrag')).toEqual({
      '': 157_581,
      toegekend: 157_581,
    });
  });

  it('are not shown where what everybody knows already would give it by subtraction', async () => {
    const period = periodOf('arrangementen', '2023-2024', [
      ...own('leerling', ...even),
      ...own('school', ...near),
    ]);
    // the total is of one too: 97581 - 90000 - 1506 = 6075
    expect(await shownOf(period, 'arrangementen/bedrag')).toEqual({ leerling: 7_521 });
    const external = ['arrangementen/bedrag'].map((figure) => ({
      ...{ figure, breakdown: '' },
      ...{ from: '2020-01-01', until: 'infinity' },
    }));
    const shown = await shownOf(period, 'arrangementen/bedrag', { ...RULES, external });
    // all were granted: that is the same amount
    expect(shown).not.toHaveProperty('leerling');
    expect(shown).not.toHaveProperty('school');
    expect(shown['']).toBe(97_581);
  });
});

/** A vergoeding: 10.000 euro, or less where the placement did not fit. */
const vergoeding = (bedrag: number): MadeUpRecord => ({
  dimensions: { grond: bedrag === 10_000 ? 'geslaagd' : 'niet_passend', vo_vestiging: '99AA00' },
  scales: { prijs: bedrag * 100 },
  counts: { aantal: 1, bedrag },
});

describe('an amount of which some were paid less than the tariff', () => {
  const vergoedingen = (full: number, ...less: readonly number[]): IndicatorPeriod =>
    periodOf('vergoedingen', '2024', [
      ...Array.from({ length: full }, () => vergoeding(10_000)),
      ...less.map(vergoeding),
    ]);

  it('is shown beside its count where that leaves open how many they were', async () => {
    // 186981,36 of 19: 3018,64 short, which one could be short by himself
    const period = vergoedingen(17, 8_019.99, 8_961.37);
    expect((await shownOf(period, 'vergoedingen/aantal'))['']).toBe(19);
    expect((await shownOf(period, 'vergoedingen/bedrag'))['']).toBe(186_981.36);
    // who they are is not, nor what they were paid
    expect(await shownOf(period, 'vergoedingen/bedrag')).not.toHaveProperty('niet_passend');
    expect(await shownOf(period, 'vergoedingen/bedrag')).not.toHaveProperty('geslaagd');
  });

  it('is not shown beside its count where so much is short that it were at least four of seven', async () => {
    // 36000 short: at least four were paid less, so that they were 4, 5, 6 or 7
    const period = vergoedingen(3, 1_001, 1_002, 1_003, 994);
    expect((await shownOf(period, 'vergoedingen/bedrag'))['']).toBeUndefined();
  });

  it('is known beside its count where both stand in the accounts, however few they are', async () => {
    const few = vergoedingen(3, 8_000);
    expect(await shownOf(few, 'vergoedingen/aantal')).toEqual({});
    const said = (figure: string, breakdown: string) => ({
      ...{ figure, breakdown },
      ...{ from: '2024-01-01', until: '2024-12-31' },
    });
    const both = ['vergoedingen/aantal', 'vergoedingen/bedrag'].flatMap((figure) =>
      ['', 'grond', 'vo_vestiging'].map((breakdown) => said(figure, breakdown)),
    );
    const rules = { ...RULES, external: both };
    expect((await shownOf(few, 'vergoedingen/aantal', rules))['']).toBe(4);
    expect((await shownOf(few, 'vergoedingen/bedrag', rules))['']).toBe(38_000);
    // the amount alone gives no count away
    const amount = { ...RULES, external: [said('vergoedingen/bedrag', '')] };
    expect(await shownOf(few, 'vergoedingen/aantal', amount)).toEqual({});
    expect((await shownOf(few, 'vergoedingen/bedrag', amount))['']).toBe(38_000);
  });
});

describe('amounts beside counts that readers know already', () => {
  it.each([
    ['all different', [4_001, 4_102, 4_203, 4_304, 4_405, 4_506]],
    ['some below the tariff', [10_000, 10_000, 10_000, 8_000, 9_000, 10_000]],
    ['at two tariffs', [10_000, 10_000, 10_000, 7_500, 7_500, 7_500]],
  ])('can be published again under a higher threshold: %s', async (_, amounts) => {
    const granted = (vo_vestiging: string, some: readonly number[]): readonly MadeUpRecord[] =>
      some.map((bedrag) => ({
        ...vergoeding(bedrag),
        dimensions: { grond: 'geslaagd', vo_vestiging },
      }));
    const period = periodOf('vergoedingen', '2024', [
      ...granted('99AA00', amounts),
      ...granted('99AC00', [...amounts, ...amounts]),
    ]);
    const first = await protectedCells([period], RULES);
    const history = [{ id: 'eerste', tot: '2024-12-31', cells: first.cells }];
    const again = await protectedCells([period], { ...RULES, threshold: 8 }, history);
    const counts = ({ cells }: { readonly cells: readonly Cell[] }) =>
      cells
        .filter(({ indicator, status }) => indicator === 'vergoedingen/aantal' && status === 'ok')
        .map(({ dimensies, waarde }) => [dimensies, waarde]);
    expect(counts(first).length).toBeGreaterThan(0);
    expect(counts(again)).toEqual(counts(first));
    expect(again.held).toEqual([]);
  });
});

describe('amounts of which the counts are related by definition', () => {
  const paid = (id: string, year: string, ...amounts: readonly number[]): IndicatorPeriod =>
    periodOf(
      id,
      year,
      amounts.map((bedrag) => ({
        scales: { prijs: bedrag * 100 },
        counts: { aantal: 1, bedrag },
        ...(id === 'vergoedingen'
          ? { dimensions: { grond: 'geslaagd', vo_vestiging: '99AA00' } }
          : {}),
      })),
    );
  const around = (from: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, at) => from + 7 * at);

  it('are not shown where they would give one that is not', async () => {
    // open in 2023: 9000 and five of about 13. What was open and was granted is paid or open still
    const open = [9_000, 11, 12, 13, 14, 15];
    const granted = around(5_000, 20);
    const [left, rest] = [granted.slice(0, 8), granted.slice(8)];
    const { cells } = await protectedCells(
      [
        paid('vergoedingen_openstaand', '2023', ...open),
        paid('vergoedingen', '2024', ...granted),
        paid('vergoedingen_uitbetaald', '2024', ...open, ...rest),
        paid('vergoedingen_openstaand', '2024', ...left),
      ],
      RULES,
    );
    const total = (figure: string, periode: string): number | null =>
      cells.find(
        (cell) =>
          cell.indicator === figure &&
          cell.periode === periode &&
          Object.keys(cell.dimensies).length === 0,
      )?.waarde ?? null;
    expect(total('vergoedingen_openstaand/bedrag', '2023')).toBeNull();
    const others = [
      total('vergoedingen/bedrag', '2024'),
      total('vergoedingen_uitbetaald/bedrag', '2024'),
      total('vergoedingen_openstaand/bedrag', '2024'),
    ];
    expect(others).toContain(null);
    // 20 × 5000 + 7 × (0 + … + 19): the headline figure goes last
    expect(others[0]).toBe(101_330);
  });
});

describe('hours of the same absence, by reason and by class', () => {
  // of the ziek one missed 4800, and the next knows that to within 100
  const reasons = periodOf('verzuimredenen', '2024-K1', [
    missed('ziek', 6, [5_200, 4_800, 300]),
    missed('verlof', 20, [5_900, 1_000, 900]),
    {
      ...missed('spijbelen', 20, [3_000, 300, 200]),
      dimensions: { reden: 'spijbelen', geoorloofd: 'N' },
    },
  ]);
  /** All hours with leave, and without, of one class of forty pupils. */
  const classes = (withLeave: number, without: number): IndicatorPeriod => {
    const dimensions = { leerjaar: '1', onderwijssoort: 'havo' };
    const hours = (geoorloofd: string, minuten: number, most: number, next: number) => ({
      dimensions: { ...dimensions, geoorloofd },
      counts: {
        ...{ verzuimers: 26, minuten },
        ...{ meeste_minuten: most, op_een_na_meeste_minuten: next },
      },
    });
    return periodOf('verzuimuren', '2024-K1', [
      { dimensions, counts: { leerlingen: 40 } },
      hours('J', withLeave, 4_800, 1_000),
      hours('N', without, 300, 200),
    ]);
  };
  const shown = async (period: IndicatorPeriod) => {
    const { cells } = await protectedCells([reasons, period], RULES);
    return cells
      .filter(({ status }) => status === 'ok')
      .map(({ indicator, dimensies }) => [indicator, ...Object.values(dimensies)].join(' '));
  };

  it('are not given where all of it minus the others is what one missed', async () => {
    // 5200 + 5900 = 11100 with leave, and 3000 without
    const said = await shown(classes(11_100, 3_000));
    expect(said).not.toContain('verzuimredenen ziek J');
    // 14100 of the whole, or 11100, minus 5900 would be 5200
    expect(said).toContain('verzuimuren');
    expect(said.includes('verzuimuren J') && said.includes('verzuimredenen verlof J')).toBe(false);
    const all = ['verzuimredenen verlof J', 'verzuimredenen spijbelen N'];
    expect(all.every((one) => said.includes(one))).toBe(false);
  });

  it('are not given either where only those with leave add up', async () => {
    const said = await shown(classes(11_100, 3_100));
    expect(said.includes('verzuimuren J') && said.includes('verzuimredenen verlof J')).toBe(false);
    expect(said).toContain('verzuimredenen spijbelen N');
  });

  it('are given where the deliveries contradict each other: nothing follows', async () => {
    expect(await shown(classes(11_200, 3_000))).toEqual(
      expect.arrayContaining([
        ...['verzuimuren', 'verzuimuren J', 'verzuimuren N'],
        ...['verzuimredenen verlof J', 'verzuimredenen spijbelen N'],
      ]),
    );
  });
});

describe('amounts at more tariffs', () => {
  it('do not tell of how few there were at one of them', async () => {
    const at = (count: number, bedrag: number) =>
      Array.from({ length: count }, () => arrangement('leerling', bedrag));
    // 10.000 a + 7.500 b = 90.000 and a + b = 10 give that b is 4
    const few = periodOf('arrangementen', '2023-2024', [...at(6, 10_000), ...at(4, 7_500)]);
    const said = [
      (await shownOf(few, 'arrangementen/aantal'))[''],
      (await shownOf(few, 'arrangementen/bedrag'))[''],
    ];
    expect(said).toContain(undefined);
    const many = periodOf('arrangementen', '2023-2024', [...at(26, 10_000), ...at(24, 7_500)]);
    expect((await shownOf(many, 'arrangementen/aantal'))['']).toBe(50);
    expect((await shownOf(many, 'arrangementen/bedrag'))['']).toBe(440_000);
  });
});

describe('hours of pupils who stand in two rows', () => {
  it('are taken for those of one', async () => {
    const row = (geoorloofd: string): MadeUpRecord => ({
      dimensions: { geoorloofd, leerjaar: '1', onderwijssoort: 'havo' },
      // one of 5000 and five of about 102
      counts: {
        verzuimers: 6,
        minuten: 5_510,
        meeste_minuten: 5_000,
        op_een_na_meeste_minuten: 102,
      },
    });
    const pupils: MadeUpRecord = {
      dimensions: { leerjaar: '1', onderwijssoort: 'havo' },
      counts: { leerlingen: 40 },
    };
    const period = periodOf('verzuimuren', '2024-K1', [pupils, row('J'), row('N')]);
    // of 11020 minutes 10000 are of one pupil, as far as anybody can exclude: 816 is less than a tenth of that
    expect((await shownOf(period, 'verzuimuren'))['']).toBeUndefined();
  });
});

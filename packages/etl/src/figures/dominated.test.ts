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
  dimensions: { reden, geoorloofd: 'ja' },
  counts: { leerlingen, minuten, meeste_minuten: most, op_een_na_meeste_minuten: next },
});

describe('hours of which one missed most', () => {
  it('are not shown when the next one can tell them to within ten percent', async () => {
    // the next knows that the first missed at most 5200 - 300 = 4900 minutes, which is 2 % from 4800
    const near = missed('ziek', 6, [5_200, 4_800, 300]);
    // here at most 5900 - 300 = 5600: 17 % from 4800
    const far = missed('verlof', 6, [5_900, 4_800, 300]);
    const period = periodOf('verzuimredenen', '2024-K1', [near, far]);
    expect(await shownOf(period, 'verzuimredenen')).toEqual({ 'verlof+ja': 98.3 });
  });

  it('are shown from an exact tenth on', async () => {
    // 100 × (5580 - 4800 - 300) = 10 × 4800
    const tenth = missed('ziek', 6, [5_580, 4_800, 300]);
    expect(await shownOf(periodOf('verzuimredenen', '2024-K1', [tenth]), 'verzuimredenen')).toEqual(
      { 'ziek+ja': 93 },
    );
    const stricter = { ...RULES, contributions: { contributors: 3, percentage: 11 } };
    expect(
      await shownOf(periodOf('verzuimredenen', '2024-K1', [tenth]), 'verzuimredenen', stricter),
    ).toEqual({});
  });

  it('are not shown of fewer than are asked for', async () => {
    const six = missed('ziek', 6, [6_000, 1_000, 1_000]);
    const period = periodOf('verzuimredenen', '2024-K1', [six]);
    expect(await shownOf(period, 'verzuimredenen')).toEqual({ 'ziek+ja': 100 });
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

  it('are not shown where one does, nor what gives it by subtraction; the counts are', async () => {
    const period = periodOf('arrangementen', '2023-2024', [
      ...own('leerling', ...even),
      // without the first they are 10 + 11 + 12 + 13 + 14 = 60: less than a tenth of it
      ...own('school', 90_000, 10, 11, 12, 13, 14),
    ]);
    expect(await shownOf(period, 'arrangementen/aantal')).toEqual({
      '': 12,
      toegekend: 12,
      leerling: 6,
      school: 6,
    });
    // the total minus 7521 would be what school had
    expect(await shownOf(period, 'arrangementen/bedrag')).toEqual({ leerling: 7_521 });
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
});

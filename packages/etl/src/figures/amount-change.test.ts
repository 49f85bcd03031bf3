import { describe, expect, it } from 'vitest';
import { type MadeUpRecord, madeUpRules, periodOf } from '../../test/made-up-marts.js';
import type { IndicatorPeriod } from './mart-rows.js';
import { protectedCells } from './protected-cells.js';

const RULES = madeUpRules('verschil');

/** The subjects that stay as they were when the second is published after the first. */
async function heldAfter(first: IndicatorPeriod, second: IndicatorPeriod, rules = RULES) {
  const { cells } = await protectedCells([first], rules);
  const history = [{ id: 'eerste', tot: '2024-12-31', cells }];
  const after = await protectedCells([second], rules, history);
  const { subject } = after.held[0] ?? {};
  // held is held whole: what was printed stands there again
  if (subject !== undefined) expect(after.cells).toEqual(cells);
  return after.held.map((one) => one.subject);
}

type Amounts = readonly number[];

/** Arrangementen that were granted, each with an amount of its own. */
const arrangementen = (leerling: Amounts, school: Amounts): IndicatorPeriod => {
  const records = (soort: string, amounts: Amounts): readonly MadeUpRecord[] =>
    amounts.map((bedrag) => ({
      dimensions: { soort, besluit: 'toegekend' },
      scales: { prijs: bedrag * 100 },
      counts: { aantal: 1, bedrag },
    }));
  return periodOf('arrangementen', '2023-2024', [
    ...records('leerling', leerling),
    ...records('school', school),
  ]);
};

describe('an amount that readers know and that changed beside a count that did not', () => {
  const leerling = [1_001, 1_102, 1_203, 1_304, 1_405, 1_506];
  const school = [1_008, 1_109, 1_210, 1_311, 1_412, 1_513];
  const held = ['arrangementen 2023-2024'];

  it('stays as it was: the difference can be of one', async () => {
    // 1203 becomes 1453: the total rises by 250, and nobody gets more than 1513
    const corrected = leerling.with(2, 1_453);
    const [first, second] = [arrangementen(leerling, school), arrangementen(corrected, school)];
    expect(await heldAfter(first, second)).toEqual(held);
    expect(await heldAfter(second, first)).toEqual(held);
    expect(await heldAfter(first, first)).toEqual([]);
  });

  it('stays as it was also where the total did not change, and two of its parts did', async () => {
    const moved = arrangementen(leerling.with(0, 1_101), school.with(2, 1_110));
    expect(await heldAfter(arrangementen(leerling, school), moved)).toEqual(held);
  });

  it('is given anew when at least five came with it, and not when they were four', async () => {
    const first = arrangementen(leerling, school);
    const more = [1_030, 1_131, 1_232, 1_333, 1_434];
    const five = arrangementen([...leerling, ...more], school);
    expect(await heldAfter(first, five)).toEqual([]);
    expect(await heldAfter(first, arrangementen([...leerling, ...more.slice(1)], school))).toEqual(
      held,
    );
  });

  it('is given anew when everybody knows it anyway', async () => {
    const everywhere = ['', 'besluit', 'soort'].map((breakdown) => ({
      ...{ figure: 'arrangementen/bedrag', breakdown },
      ...{ from: '2020-01-01', until: 'infinity' },
    }));
    const [first, second] = [
      arrangementen(leerling, school),
      arrangementen(leerling.with(2, 1_453), school),
    ];
    expect(await heldAfter(first, second, { ...RULES, external: everywhere })).toEqual([]);
    // the breakdown is known to nobody
    expect(await heldAfter(first, second, { ...RULES, external: everywhere.slice(0, 2) })).toEqual(
      held,
    );
  });

  it('stays as it was when it was more than its count before and is not by now', async () => {
    const all = (amounts: Amounts): IndicatorPeriod => arrangementen(amounts, []);
    // all of 1000 now: one of them was said to have had 400
    const even = [1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000];
    expect(await heldAfter(all(even.with(0, 400)), all(even))).toEqual(held);
  });
});

describe('an amount at two tariffs that readers know, beside a count that changed by the threshold or more', () => {
  const at = (low: number, high: number, price = 2_000): IndicatorPeriod =>
    arrangementen([...times(low, 1_000), ...times(high, price)], []);
  const times = (things: number, bedrag: number): Amounts =>
    Array.from({ length: things }, () => bedrag);
  const held = ['arrangementen 2023-2024'];
  const first = at(40, 40);

  it('stays as it was when at one of them there are a few more or fewer', async () => {
    // five more and 6000 more: four of 1000 and one of 2000
    expect(await heldAfter(first, at(44, 41))).toEqual(held);
    expect(await heldAfter(first, at(60, 44))).toEqual(held);
    // eight fewer at the one, two more at the other
    expect(await heldAfter(first, at(32, 42))).toEqual(held);
  });

  it('stays as it was also when the amount is the same', async () => {
    // six more for the same: nine of 1000, and three of 3000 fewer
    expect(await heldAfter(at(40, 40, 3_000), at(49, 37, 3_000))).toEqual(held);
    expect(await heldAfter(at(40, 40, 3_000), at(55, 35, 3_000))).toEqual([]);
  });

  it('is given anew when at each there are as many as before, or at least five more or fewer', async () => {
    expect(await heldAfter(first, at(45, 40))).toEqual([]);
    expect(await heldAfter(first, at(45, 45))).toEqual([]);
    expect(await heldAfter(first, at(35, 52))).toEqual([]);
  });
});

/** Hours of absence for a reason: so many pupils, their minutes, and those of the two who missed most. */
const missed = (
  leerlingen: number,
  minuten: number,
  [most, next]: readonly [number, number] = [600, 500],
): IndicatorPeriod =>
  periodOf('verzuimredenen', '2024-K4', [
    {
      dimensions: { reden: 'ziek', geoorloofd: 'J' },
      counts: { leerlingen, minuten, meeste_minuten: most, op_een_na_meeste_minuten: next },
    },
  ]);

describe('hours that readers know', () => {
  const held = ['verzuimredenen 2024-K4'];
  const first = missed(40, 9_000);

  it('stay as they were while they may have been missed by fewer than five', async () => {
    // one may have missed 600 of them, and three others 500 each
    expect(await heldAfter(first, missed(40, 9_001))).toEqual(held);
    expect(await heldAfter(first, missed(40, 11_100))).toEqual(held);
    // for a minute more a fifth is needed
    expect(await heldAfter(first, missed(40, 11_101))).toEqual([]);
  });

  it('stay as they were while they may be of one nearly all', async () => {
    // one missed 5000 of the difference, and many at most 10: 5000 + 10 + 499 of others is less than a tenth more
    const one = (minuten: number) => missed(4_000, minuten, [5_000, 10]);
    expect(await heldAfter(one(20_000), one(25_509))).toEqual(held);
    expect(await heldAfter(one(20_000), one(25_510))).toEqual([]);
  });

  it('stay as they were when they fell: nobody knows by now who missed them', async () => {
    expect(await heldAfter(first, missed(40, 7_000))).toEqual(held);
  });
});

describe('an average of hours that readers know', () => {
  /** Hours per pupil, of forty pupils. */
  const average = (minuten: number): IndicatorPeriod =>
    periodOf('verzuimuren', '2024-K4', [
      { dimensions: { leerjaar: '1', onderwijssoort: 'havo' }, counts: { leerlingen: 40 } },
      {
        dimensions: { geoorloofd: 'J', leerjaar: '1', onderwijssoort: 'havo' },
        counts: {
          verzuimers: 20,
          minuten,
          meeste_minuten: 600,
          op_een_na_meeste_minuten: 500,
        },
      },
    ]);
  const held = ['verzuimuren 2024-K4'];

  it('stays as it was while the difference may be of few', async () => {
    // 5520 minutes are 2,3 hours for each of 40; 5640 are 2,35, which is 2,4
    expect(await heldAfter(average(5_520), average(5_640))).toEqual(held);
    // 5530 are 2,3 too
    expect(await heldAfter(average(5_520), average(5_530))).toEqual([]);
  });

  it('is given anew when it rose by more than few can have missed', async () => {
    // 3,2 is 0,9 more, of which 0,1 may be rounded: at least 0,8 × 40 × 60 = 1920 minutes, which four can have missed
    expect(await heldAfter(average(5_520), average(7_680))).toEqual(held);
    // 3,3: at least 0,9 × 40 × 60 = 2160 minutes: 600 + 500 + 500 + 500 + 60
    expect(await heldAfter(average(5_520), average(7_920))).toEqual([]);
  });
});

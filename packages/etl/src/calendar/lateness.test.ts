import { describe, expect, it } from 'vitest';
import type { CalendarPeriod } from './calendar-period.js';
import type { Coverage } from './coverage.js';
import { type Appointment, type ExpectedKind } from './delivery-calendar.js';
import { missingOf } from './lateness.js';

const monthly: Appointment = { rhythm: 'maand', deadline: { days: 10 }, from: undefined };
const named = (...suppliers: [string, Appointment][]): ExpectedKind => ({
  kind: 'verzuim',
  suppliers: new Map(suppliers),
  others: undefined,
});
const anyone = (others: Appointment): ExpectedKind => ({
  kind: 'verzuim',
  suppliers: undefined,
  others,
});
const covering = (supplier: string, since: string | undefined, ...months: string[]): Coverage => ({
  supplier,
  since,
  newest: { delivery: 7, on: '2024-06-01' },
  covers: ({ name }: CalendarPeriod) => months.includes(name),
});
const saysOf = (...asked: Parameters<typeof missingOf>) =>
  missingOf(...asked).map(({ leverancier, periode, uiterlijk }) => [
    leverancier,
    periode,
    uiterlijk,
  ]);

describe('what is missing on a day', () => {
  it('is every period since the begin that is due, and not covered', () => {
    const since = { ...monthly, from: '2024-03-01' };
    const coverage = [covering('a', '2024-01-01', '2024-01', '2024-04')];
    // May ends on the 31st, and is due on 10 June: the day itself is in time
    expect(saysOf(named(['a', since]), coverage, '2024-06-10')).toEqual([
      ['a', '2024-03', '2024-04-10'],
      ['a', '2024-05', '2024-06-10'],
    ]);
  });

  it('tells how many days ago or ahead, and what came last', () => {
    const since = { ...monthly, from: '2024-04-01' };
    const missing = missingOf(named(['a', since]), [covering('a', undefined)], '2024-05-31');
    expect(missing).toEqual([
      {
        soort: 'verzuim',
        leverancier: 'a',
        periode: '2024-04',
        uiterlijk: '2024-05-10',
        dagen: 21,
        laatste: { levering: 7, op: '2024-06-01' },
      },
      {
        soort: 'verzuim',
        leverancier: 'a',
        periode: '2024-05',
        uiterlijk: '2024-06-10',
        dagen: 10,
        laatste: { levering: 7, op: '2024-06-01' },
      },
    ]);
  });

  it('looks fourteen days ahead, also at a period that still runs', () => {
    const soon = { ...monthly, deadline: { days: 3 }, from: '2024-05-01' };
    expect(saysOf(named(['a', soon]), [], '2024-05-20')).toEqual([['a', '2024-05', '2024-06-03']]);
    expect(saysOf(named(['a', soon]), [], '2024-05-19')).toEqual([]);
  });

  it('begins where the supplier began, or else where the kind did', () => {
    const coverage = [
      covering('a', '2024-03-15', '2024-03'),
      covering('b', '2024-02-01', '2024-02'),
    ];
    expect(saysOf(named(['A', monthly], ['c', monthly]), coverage, '2024-04-15')).toEqual([
      ['c', '2024-02', '2024-03-10'],
      ['c', '2024-03', '2024-04-10'],
    ]);
  });

  it('is one period when nothing says since when', () => {
    expect(saysOf(named(['a', monthly]), [], '2024-05-11')).toEqual([
      ['a', '2024-04', '2024-05-10'],
    ]);
  });

  it('is of whoever delivered before when nobody is named', () => {
    const coverage = [covering('a', '2024-04-01', '2024-04'), covering('b', '2024-04-01')];
    expect(saysOf(anyone(monthly), coverage, '2024-05-11')).toEqual([
      ['b', '2024-04', '2024-05-10'],
    ]);
    expect(saysOf(anyone(monthly), [], '2024-05-11')).toEqual([[null, '2024-04', '2024-05-10']]);
  });
});

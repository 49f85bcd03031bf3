import { describe, expect, it } from 'vitest';
import { lastGoodDay, periodsBetween, statedSpan } from './calendar-period.js';

describe('periodsBetween', () => {
  it.each([
    ['maand', '2023-12-31', '2024-02-01', ['2023-12', '2024-01', '2024-02']],
    ['kwartaal', '2023-12-31', '2024-04-01', ['2023-K4', '2024-K1', '2024-K2']],
    ['schooljaar', '2023-07-31', '2023-08-01', ['2022-2023', '2023-2024']],
    ['kalenderjaar', '2023-12-31', '2024-01-01', ['2023', '2024']],
  ] as const)('names each %s that holds a day', (rhythm, from, until, names) => {
    expect(periodsBetween(rhythm, from, until).map(({ name }) => name)).toEqual(names);
  });

  it('gives the first and the last day', () => {
    const [month] = periodsBetween('maand', '2024-02-15', '2024-02-15');
    expect(month).toEqual({ name: '2024-02', first: '2024-02-01', last: '2024-02-29' });
    const [year] = periodsBetween('schooljaar', '2024-02-15', '2024-02-15');
    expect(year).toEqual({ name: '2023-2024', first: '2023-08-01', last: '2024-07-31' });
  });
});

describe('lastGoodDay', () => {
  const period = { name: '2023', first: '2023-01-01', last: '2023-12-31' };
  const schooljaar = { name: '2023-2024', first: '2023-08-01', last: '2024-07-31' };

  it.each([
    ['the day itself', period, { days: 0 }, '2023-12-31'],
    ['days after the end', period, { days: 60 }, '2024-02-29'],
    ['a day in the next year', period, { day: '02-01' }, '2024-02-01'],
    ['a day in the same year', schooljaar, { day: '10-15' }, '2024-10-15'],
    ['a day that is the last itself: the next one', period, { day: '12-31' }, '2024-12-31'],
  ] as const)('is %s', (_, of, deadline, day) => {
    expect(lastGoodDay(of, deadline)).toBe(day);
  });
});

describe('statedSpan', () => {
  it.each([
    ['2024-11', '2024-11-01', '2024-11-30'],
    ['2024-K4', '2024-10-01', '2024-12-31'],
    ['2023-2024', '2023-08-01', '2024-07-31'],
    ['2021-2025', '2021-08-01', '2025-07-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-12-31', '2024-12-31', '2024-12-31'],
  ])('reads %s', (period, first, last) => {
    expect(statedSpan(period)).toMatchObject({ first, last });
  });

  it.each(['onbepaald', '2024-03-01..2024-11-05', '2025-2021', 'herfst 2024', ''])(
    'takes %j for no period',
    (period) => {
      expect(statedSpan(period)).toBeUndefined();
    },
  );
});

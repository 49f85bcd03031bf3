import { describe, expect, it } from 'vitest';
import { ageOn, isDate, middleOf, nextSchooljaar, periodSpan, schooljaarOf } from './period.js';

describe('period', () => {
  it('puts 31 July in the old and 1 August in the new schooljaar', () => {
    expect(schooljaarOf('2024-07-31')).toBe('2023-2024');
    expect(schooljaarOf('2024-08-01')).toBe('2024-2025');
    expect(nextSchooljaar('2023-2024')).toBe('2024-2025');
  });

  it('gives the first and the last day of each kind of period', () => {
    expect(periodSpan('2023-2024')).toEqual({ first: '2023-08-01', last: '2024-07-31' });
    expect(periodSpan('2024')).toEqual({ first: '2024-01-01', last: '2024-12-31' });
    expect(periodSpan('2024-10-01')).toEqual({ first: '2024-10-01', last: '2024-10-01' });
    expect(periodSpan('2024-K1')).toEqual({ first: '2024-01-01', last: '2024-03-31' });
    expect(periodSpan('2024-K3')).toEqual({ first: '2024-07-01', last: '2024-09-30' });
    expect(() => periodSpan('vorig jaar')).toThrow(RangeError);
  });

  it('takes the earlier day of the two in the middle of an even number', () => {
    expect(['2023-K1', '2024-K1', '2024-K2', '2024-K3', '2024-K4'].map(middleOf)).toEqual([
      '2023-02-14',
      '2024-02-15',
      '2024-05-16',
      '2024-08-15',
      '2024-11-15',
    ]);
  });

  it('knows the dates that do not exist', () => {
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2023-02-29')).toBe(false);
    expect(isDate('1900-02-29')).toBe(false);
    expect(isDate('2024-04-31')).toBe(false);
    expect(isDate('2024-13-01')).toBe(false);
  });

  it('counts completed years, and turns 29 February on 1 March of a common year', () => {
    expect(ageOn('2008-05-10', '2024-05-09')).toBe(15);
    expect(ageOn('2008-05-10', '2024-05-10')).toBe(16);
    expect(ageOn('2008-02-29', '2023-02-28')).toBe(14);
    expect(ageOn('2008-02-29', '2023-03-01')).toBe(15);
    expect(ageOn('2008-02-29', '2024-02-29')).toBe(16);
  });
});

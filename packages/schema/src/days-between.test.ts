import { describe, expect, it } from 'vitest';
import { daysBetween, isWeekend } from './days-between.js';

describe('days', () => {
  it('are counted over months, leap years and centuries', () => {
    expect(daysBetween('2024-01-01', '2024-01-01')).toBe(0);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2023-08-01', '2024-08-01')).toBe(366);
    expect(daysBetween('2024-03-01', '2024-02-01')).toBe(-29);
    expect(daysBetween('1900-01-01', '2000-01-01')).toBe(36_524);
  });

  it('of the weekend are Saturday and Sunday', () => {
    // 9 March 2024 was a Saturday, 2 January 1960 too
    expect(
      ['2024-03-08', '2024-03-09', '2024-03-10', '2024-03-11', '1960-01-02', '1960-01-04'].map(
        isWeekend,
      ),
    ).toEqual([false, true, true, false, true, false]);
  });
});

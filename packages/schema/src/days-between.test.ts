import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween, isWeekend } from './days-between.js';

describe('days', () => {
  it('are counted over months, leap years and centuries', () => {
    expect(daysBetween('2024-01-01', '2024-01-01')).toBe(0);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2023-08-01', '2024-08-01')).toBe(366);
    expect(daysBetween('2024-03-01', '2024-02-01')).toBe(-29);
    expect(daysBetween('1900-01-01', '2000-01-01')).toBe(36_524);
  });

  it('follow each other over the ends of months, years and February', () => {
    expect(dayAfter('2024-12-31')).toBe('2025-01-01');
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2023-02-28')).toBe('2023-03-01');
    expect(dayAfter('2023-08-01', 366)).toBe('2024-08-01');
    expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29');
    // the nights of summer time, which last 23 and 25 hours in the Netherlands
    expect(dayAfter('2024-03-31')).toBe('2024-04-01');
    expect(dayAfter('2024-10-27')).toBe('2024-10-28');
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

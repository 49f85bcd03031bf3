import type { CellStatus } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { periodLabel, reportingPeriod, whenWords, yearBefore } from './period.js';

function counted(...periods: readonly (readonly [string, CellStatus])[]) {
  return periods.map(([periode, status]) => ({ periode, statuses: [status] }));
}

describe('the period that a jaarverslag reports on', () => {
  it('is the year itself for a kalenderjaar, whatever is known of it', () => {
    expect(reportingPeriod('kalenderjaar', 2024, counted(['2023', 'ok']))).toBe('2024');
  });

  it('is the last schooljaar that ended in the year and was counted, shown or not', () => {
    const periods = counted(
      ['2022-2023', 'ok'],
      ['2023-2024', 'niet_getoond'],
      ['2024-2025', 'ok'],
    );
    expect(reportingPeriod('schooljaar', 2024, periods)).toBe('2023-2024');
    expect(reportingPeriod('schooljaar', 2023, periods)).toBe('2022-2023');
  });

  it('goes back to the latest schooljaar that was counted', () => {
    const periods = counted(['2021-2022', 'ok'], ['2023-2024', 'geen_gegevens']);
    expect(reportingPeriod('schooljaar', 2024, periods)).toBe('2021-2022');
    expect(reportingPeriod('schooljaar', 2024, [])).toBe('2023-2024');
  });

  it('is 1 October or the last peildatum before it', () => {
    const periods = counted(['2024-02-01', 'ok'], ['2024-12-31', 'ok']);
    expect(reportingPeriod('peildatum', 2024, periods)).toBe('2024-02-01');
    const both = [...periods, ...counted(['2024-10-01', 'ok'])];
    expect(reportingPeriod('peildatum', 2024, both)).toBe('2024-10-01');
  });
});

describe('periods in words', () => {
  it('says that a period goes on after the last day of the data', () => {
    expect(periodLabel('2023-2024', '2024-12-31')).toBe('2023-2024');
    expect(periodLabel('2024-2025', '2024-12-31')).toBe('2024-2025 (loopt nog)');
    expect(whenWords('2024', '2024-12-31')).toBe('In 2024');
    expect(whenWords('2024', '2024-09-30')).toBe('In 2024 (tot en met 30 september 2024)');
    expect(whenWords('2024-10-01', '2024-12-31')).toBe('Op 1 oktober 2024');
    expect(whenWords('2024-K3', '2024-12-31')).toBe('In het derde kwartaal van 2024');
  });

  it('compares with a year before', () => {
    expect(yearBefore('2023-2024')).toBe('2022-2023');
    expect(yearBefore('2024')).toBe('2023');
    expect(yearBefore('2024-10-01')).toBe('2023-10-01');
  });
});

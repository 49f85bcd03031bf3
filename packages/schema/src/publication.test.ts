import { describe, expect, it } from 'vitest';
import { periodsToShow } from './publication.js';

describe('periods to show', () => {
  const cell = (periode: string, status: 'ok' | 'geen_gegevens' | 'niet_getoond') => ({
    periode,
    status,
  });

  it('begin with the first that has data, and keep gaps and what comes after', () => {
    expect(
      periodsToShow([
        cell('2023', 'geen_gegevens'),
        cell('2021', 'geen_gegevens'),
        cell('2022', 'niet_getoond'),
        cell('2024', 'ok'),
      ]),
    ).toEqual(['2022', '2023', '2024']);
  });

  it('count a period in which one of the figures has data', () => {
    expect(periodsToShow([cell('2022', 'geen_gegevens'), cell('2022', 'ok')])).toEqual(['2022']);
  });

  it('are all of them when none has data', () => {
    expect(periodsToShow([cell('2022', 'geen_gegevens')])).toEqual(['2022']);
  });
});

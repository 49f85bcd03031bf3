import { describe, expect, it } from 'vitest';
import { periodOf, times } from '../../test/made-up-marts.js';
import type { IndicatorPeriod } from './mart-rows.js';
import { knownPairs, possibleRows } from './possible-rows.js';

const THRESHOLD = 5;

/** Gemeenten where one pupil is at home, beside so many of whom each has ten. */
function thuiszitters(small: number, large: number): IndicatorPeriod {
  const at = (gemeente: string, leeftijdsklasse: string, count: number) =>
    times(count, {
      dimensions: { gemeente, leeftijdsklasse, soort: 'absoluut' },
      counts: { aantal: 1 },
    });
  return periodOf('thuiszitters', '2023-2024', [
    ...Array.from({ length: small }, (_, index) => at(`K${index}`, '12-15', 1)).flat(),
    ...Array.from({ length: large }, (_, index) => [
      ...at(`G${index}`, '12-15', 6),
      ...at(`G${index}`, '16-17', 6),
    ]).flat(),
  ]);
}

const possibleIn = (period: IndicatorPeriod) =>
  possibleRows(period, THRESHOLD, knownPairs([period]));

describe('rows that could be there', () => {
  it('are those of others at a value of which there are few, and one of whom nothing is known', () => {
    const found = possibleIn(thuiszitters(1, 2));
    const moved = found.map(({ row }) => [row.dimensions.gemeente, row.dimensions.leeftijdsklasse]);
    // K0 has one of 12-15: somebody of 16-17 may be there
    expect(moved).toContainEqual(['K0', '16-17']);
    expect(moved).not.toContainEqual(['G0', '16-17']);
    expect(moved.at(-1)).toEqual([null, null]);
  });

  it('are no more than programs can do with, and each value has its turn', () => {
    // each of 60 gemeenten could have each of 60 other ages: 3600 rows
    const ages = Array.from({ length: 60 }, (_, index) => `leeftijd ${index}`);
    const records = ages.flatMap((leeftijdsklasse, index) => [
      { dimensions: { gemeente: `K${index}`, leeftijdsklasse }, counts: { aantal: 1 } },
      ...times(9, { dimensions: { gemeente: 'G', leeftijdsklasse }, counts: { aantal: 1 } }),
    ]);
    const found = possibleIn(periodOf('thuiszitters', '2023-2024', records));
    expect(found.length).toBe(1501);
    const perGemeente = new Map<string, number>();
    for (const { row } of found) {
      const { gemeente } = row.dimensions;
      if (gemeente != null) perGemeente.set(gemeente, (perGemeente.get(gemeente) ?? 0) + 1);
    }
    expect(perGemeente.size).toBe(60);
    expect(new Set(perGemeente.values())).toEqual(new Set([25]));
    expect(new Set(found.map(({ row }) => JSON.stringify(row.dimensions))).size).toBe(1501);
  });
});

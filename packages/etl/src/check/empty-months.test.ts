import { describe, expect, it } from 'vitest';
import { emptyMonths } from './empty-months.js';

describe('months without rows', () => {
  it('are told between months that have many, over the turn of the year', () => {
    const months = new Map([
      ['2023-10', 120],
      ['2023-11', 90],
      ['2024-02', 60],
    ]);
    expect(emptyMonths(months)).toEqual(['2023-12', '2024-01']);
  });

  it('are not told of the summer, before the first and after the last', () => {
    const months = new Map([
      ['2024-05', 40],
      ['2024-06', 40],
      ['2024-09', 40],
    ]);
    expect(emptyMonths(months)).toEqual([]);
  });

  it('are not told when there are few rows anyhow', () => {
    expect(
      emptyMonths(
        new Map([
          ['2024-01', 19],
          ['2024-03', 20],
        ]),
      ),
    ).toEqual([]);
    expect(emptyMonths(new Map())).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { madeUpRules, periodOf, times } from '../../test/made-up-marts.js';
import type { IndicatorPeriod } from './mart-rows.js';
import { protectedCells } from './protected-cells.js';

const RULES = madeUpRules('groep');

const cellsOf = async (period: IndicatorPeriod) => (await protectedCells([period], RULES)).cells;

async function shownOf(period: IndicatorPeriod): Promise<readonly string[]> {
  return (await cellsOf(period))
    .filter(({ status }) => status === 'ok')
    .map(({ indicator, dimensies, waarde }) =>
      [indicator, ...Object.values(dimensies), waarde].join(' '),
    );
}

const plustrajecten = (running: number, left: number, stayed: number): IndicatorPeriod =>
  periodOf('plustrajecten', '2023-2024', [
    ...times(running, { counts: { aantal: 1 } }),
    ...times(left, { counts: { aantal: 1, beeindigd: 1 } }),
    ...times(stayed, { counts: { aantal: 1, beeindigd: 1, behouden: 1 } }),
  ]);

const lopend = (categories: Readonly<Record<string, number>>): IndicatorPeriod =>
  periodOf(
    'tlv_lopend',
    '2024-10-01',
    Object.entries(categories).flatMap(([categorie, count]) =>
      times(count, { dimensions: { categorie, vso_vestiging: '99VA00' }, counts: { aantal: 1 } }),
    ),
  );

describe('something sensitive of a whole group', () => {
  it('is not told by a share of a hundred percent', async () => {
    expect(await shownOf(plustrajecten(20, 20, 20))).toEqual([
      'plustrajecten/aantal 60',
      'plustrajecten/aandeel_behouden_vo 50',
    ]);
    // all 40 stayed: of each of them everybody would know it
    expect(await shownOf(plustrajecten(20, 0, 40))).toEqual(['plustrajecten/aantal 60']);
  });

  it('is told of nobody by a share of nothing: that says of none of them what they have', async () => {
    expect(await shownOf(plustrajecten(20, 40, 0))).toEqual([
      'plustrajecten/aantal 60',
      'plustrajecten/aandeel_behouden_vo 0',
    ]);
  });

  it('is not told by a value that all of them have', async () => {
    expect(await shownOf(lopend({ L: 20, M: 19 }))).toEqual([
      'tlv_lopend 39',
      'tlv_lopend L 20',
      'tlv_lopend M 19',
      'tlv_lopend 99VA00 39',
    ]);
    const all = await shownOf(lopend({ L: 39 }));
    // how many there are may be read; that each of them is in the same category may not
    expect(all).toContain('tlv_lopend 39');
    expect(all.filter((line) => line.includes(' L '))).toEqual([]);
    // nor that there is no other category
    const listed = (await cellsOf(lopend({ L: 39 }))).flatMap(({ dimensies: { categorie } }) =>
      categorie === undefined ? [] : [categorie],
    );
    expect(listed).toEqual(['*']);
  });

  it('is told of nobody where a dimension says nothing sensitive', async () => {
    // all of one vestiging: a place is nothing sensitive
    expect(await shownOf(lopend({ L: 20, M: 19 }))).toContain('tlv_lopend 99VA00 39');
  });
});

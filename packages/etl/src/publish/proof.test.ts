import { describe, expect, it } from 'vitest';
import { madeUpRules, periodOf, times } from '../../test/made-up-marts.js';
import { protectedCells } from '../figures/protected-cells.js';
import { publishedProtection } from './proof.js';

const JAAR = '2023-2024';

const thuiszitters = (counts: Readonly<Record<string, number>>) =>
  periodOf(
    'thuiszitters',
    JAAR,
    Object.entries(counts).flatMap(([gemeente, count]) =>
      times(count, { dimensions: { gemeente }, counts: { aantal: 1 } }),
    ),
  );

describe('what everybody may know of a protection', () => {
  it('is what a reader can count himself, also when a period is given as it was', async () => {
    const rules = madeUpRules('bewijs');
    const first = await protectedCells([thuiszitters({ 9801: 12, 9802: 20, 9803: 3 })], rules);
    const history = [{ id: 'eerste', tot: '2024-07-31', cells: first.cells }];
    const held = await protectedCells(
      [thuiszitters({ 9801: 13, 9802: 20, 9803: 3 })],
      rules,
      history,
    );
    expect(first.held).toEqual([]);
    expect(held.held.map(({ periode }) => periode)).toEqual([JAAR]);
    const [one, other] = [first, held].map((made) => publishedProtection(made, 'proef'));
    // a total and three gemeenten, of which the total is shown, and one gemeente or none
    expect(one?.cijfers).toBe(first.cells.length);
    expect(one?.getoond).toBe(first.cells.filter(({ status }) => status === 'ok').length);
    // the cells are the same: a number or a mark that is not would tell that something was held
    expect(held.cells).toEqual(first.cells);
    expect(other).toEqual(one);
  });
});

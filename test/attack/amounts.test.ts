import { describe, expect, it } from 'vitest';
import { averages, spreadRows } from './attacks/averages.js';
import { bounds } from './attacks/bounds.js';
import { commonDivisor, countsOf, money, pricedBounds } from './attacks/money.js';
import { Notebook } from './model/puzzle.js';

describe('amounts beside hidden counts', () => {
  /** Counts with what is paid for them: a count of 1..4 is hidden, every amount is printed. */
  const paid = (counts: readonly number[], price: number) => {
    const notebook = new Notebook();
    const ties = counts.map((count, at) => {
      notebook.count(`n${at}`, { shown: count >= 5 ? count : null });
      notebook.count(`amount ${at}`, { shown: count * price, personal: false, whole: false });
      return { amount: `amount ${at}`, count: `n${at}` };
    });
    return { puzzle: notebook.puzzle(), ties };
  };

  it('give each count back, whether the price is named, shown by others or only their divisor', () => {
    const counts = [3, 12, 1, 7, 2];
    const expected = [
      ['n0', 3, 3],
      ['n2', 1, 1],
      ['n4', 2, 2],
    ];
    const said = (hits: ReturnType<typeof money>) =>
      hits.map(({ cell, low, high }) => [cell, low, high]);
    const { puzzle, ties } = paid(counts, 10_000);
    expect(said(money(puzzle, ties, [10_000]))).toEqual(expected);
    expect(said(money(puzzle, ties))).toEqual(expected);
    const small = paid([3, 1, 2], 10_000);
    expect(commonDivisor(small.puzzle, small.ties)).toBe(10_000);
    expect(money(small.puzzle, small.ties).map(({ low }) => low)).toEqual([3, 1, 2]);
  });

  it('of mixed prices leave the mixtures that come to it', () => {
    // 45,000 is 3 of 10,000 and 2 of 7,500, or 6 of 7,500
    expect(countsOf(45_000, [10_000, 7_500])).toEqual([5, 6]);
    expect(countsOf(17_500, [10_000, 7_500])).toEqual([2]);
    expect(countsOf(1_000, [10_000, 7_500])).toEqual([]);
    // amounts that are each different have no price
    const notebook = new Notebook();
    const ties = [1_525.37, 988.12, 2_004.5].map((amount, at) => {
      notebook.count(`amount ${at}`, { shown: amount, personal: false, whole: false });
      notebook.count(`n${at}`);
      return { amount: `amount ${at}`, count: `n${at}` };
    });
    expect(money(notebook.puzzle(), ties)).toEqual([]);
  });

  it('of totals alone narrow their parts, with the price that others agree on', async () => {
    const notebook = new Notebook();
    for (const [id, count] of Object.entries({ a: 12, b: 7, c: 9 })) {
      notebook.count(id, { shown: count });
      notebook.count(`amount of ${id}`, { shown: count * 2_500, personal: false, whole: false });
    }
    const amount = (id: string, shown: number | null) =>
      notebook.count(id, { shown, personal: false, whole: false });
    const parts = [amount('amount of d', null), amount('amount of e', null)];
    notebook.sum(amount('amount', 15_000), parts, 'd and e make the amount');
    const ties = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ amount: `amount of ${id}`, count: id }));
    // 15,000 is six of them: d has 1 to 5, and so has e
    notebook.count('d', { least: 1 });
    notebook.count('e', { least: 1 });
    expect((await bounds(notebook.puzzle())).hits).toEqual([]);
    expect(await pricedBounds(notebook.puzzle(), ties, new Set())).toEqual([]);
    notebook.count('d', { least: 3 });
    const found = await pricedBounds(notebook.puzzle(), ties, new Set());
    expect(found.map(({ cell, low, high }) => [cell, low, high])).toEqual([
      ['d', 3, 5],
      ['e', 1, 3],
    ]);
  });
});

describe('averages and medians beside hidden counts', () => {
  it('an average gives back by how many was divided', () => {
    // SDC Handbook 5.7: the counts are 8, 12 and 20, each printed within 2 of it
    const notebook = new Notebook();
    const known = [
      [9, 11.25, 2],
      [14, 7.9167, 4],
      [19, 9.25, 2],
    ] as const;
    const printed = known.map(([about, value, decimals], at) => {
      notebook.count(`n${at}`, { least: about - 2, most: about + 2 });
      return { count: `n${at}`, value, decimals, step: 1 };
    });
    expect(averages(notebook.puzzle(), printed).map(({ kind, low }) => [kind, low])).toEqual([
      ['exact', 8],
      ['exact', 12],
      ['exact', 20],
    ]);
  });

  it('a median that is not printed for want of observations says that there are few', async () => {
    const notebook = new Notebook();
    const [total, few, other] = [
      notebook.count('total', { shown: 20 }),
      notebook.count('few'),
      notebook.count('other'),
    ];
    notebook.sum(total, [few, other], 'few and other make the total');
    const puzzle = notebook.puzzle();
    const told = spreadRows(puzzle, [
      { count: 'few', status: 'te_weinig', least: 10 },
      { count: 'other', status: 'ok', least: 17 },
      { count: 'total', status: 'niet_getoond', least: 10 },
    ]);
    expect(told.length).toBe(2);
    expect((await bounds(puzzle)).hits).toEqual([]);
    const { hits } = await bounds({ ...puzzle, rows: [...puzzle.rows, ...told] });
    expect(hits.map(({ cell, low, high }) => [cell, low, high])).toEqual([
      ['few', 0, 3],
      ['other', 17, 20],
    ]);
  });
});

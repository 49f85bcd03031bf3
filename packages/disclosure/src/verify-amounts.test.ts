import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RationalSpan } from '../test/rational-span.js';
import type { AmountCertificate, CertifiedAmount } from './amount-certificate.js';
import { verifyAmounts } from './verify-amounts.js';
import { WholeSpan } from './whole-span.js';

const RULE = { contributors: 3, percentage: 10 };

/** Amounts of which nothing is wrong: ten of at most 300 and 250. */
const cell = (name: string, columns: readonly number[], amount: number): CertifiedAmount => ({
  ...{ name, columns, amount },
  ...{ count: 10, threshold: 5, contributors: 10, largest: 300, second: 250 },
  ...{ price: null, isShown: true, isGiven: false },
});
/** Of six one added 4800, and all others together 400. */
const dominated = (name: string, columns: readonly number[]): CertifiedAmount => ({
  ...cell(name, columns, 5_200),
  ...{ count: 6, contributors: 6, largest: 4_800, second: 300, isShown: false },
});

/** A total of two parts, of which the second is nearly of one: it is hidden, and the total is as well. */
const AMOUNTS = [2_000, 5_200, 1_500];
const CELLS = {
  total: { ...cell('total', [0, 1, 2], 8_700), count: 26, contributors: 26, largest: 4_800 },
  left: cell('left', [0], 2_000),
  right: dominated('right', [1]),
  other: cell('other', [2], 1_500),
};
const certificate = (
  cells: Partial<Record<keyof typeof CELLS, Partial<CertifiedAmount>>>,
  same: AmountCertificate['systems'][number]['same'] = [],
): AmountCertificate => ({
  rule: RULE,
  systems: [
    {
      amounts: AMOUNTS,
      cells: Object.entries(CELLS).map(([name, own]) => ({
        ...own,
        ...(name === 'total' ? { isShown: false } : {}),
        ...cells[name as keyof typeof CELLS],
      })),
      same,
    },
  ],
});
const kinds = (one: AmountCertificate): readonly string[] =>
  verifyAmounts(one).map(({ kind, name }) => [kind, name].filter(Boolean).join(' '));

describe('a certificate of amounts', () => {
  it('holds when what is hidden does not follow', () => {
    expect(kinds(certificate({}))).toEqual([]);
    // without one of its parts the total gives nothing
    expect(kinds(certificate({ total: { isShown: true }, other: { isShown: false } }))).toEqual([]);
  });

  it.each<[string, AmountCertificate]>([
    ['amount-invalid left', certificate({ left: { amount: 2_000.5 } })],
    ['amount-differs left', certificate({ left: { amount: 2_001 } })],
    ['amount-differs left', certificate({ left: { columns: [0, 0], amount: 4_000 } })],
    ['price-differs left', certificate({ left: { price: 250 } })],
    // ten of at most 150 are 1500 at most
    ['contributions-differ left', certificate({ left: { largest: 150, second: 150 } })],
    ['contributions-differ left', certificate({ left: { contributors: 11 } })],
    ['relation-differs', certificate({}, [[[0], [2]]])],
    ['amount-sensitive right', certificate({ right: { isShown: true } })],
    [
      'amount-sensitive left',
      certificate({ left: { contributors: 2, largest: 1_900, second: 100 } }),
    ],
    [
      'amount-sensitive left',
      certificate({ left: { count: 4, contributors: 4, largest: 500, second: 500 } }),
    ],
    // 8700 - 2000 - 1500 = 5200
    ['amount-derivable right', certificate({ total: { isShown: true } })],
  ])('does not hold: %s', (objection, one) => {
    expect(kinds(one)).toContain(objection);
  });

  it('counts with what the definitions say to be the same', () => {
    // of another indicator: all of it by another division, of which only the total is shown
    const other = {
      ...cell('elsewhere', [3], 8_700),
      ...CELLS.total,
      name: 'elsewhere',
      columns: [3],
    };
    const { rule, systems } = certificate({});
    const [first] = systems;
    const withOther = (same: AmountCertificate['systems'][number]['same']) => ({
      rule,
      systems: [{ amounts: [...AMOUNTS, 8_700], cells: [...(first?.cells ?? []), other], same }],
    });
    expect(kinds(withOther([]))).toEqual([]);
    expect(kinds(withOther([[[3], [0, 1, 2]]]))).toEqual(['amount-derivable right']);
  });

  it('judges nothing that everybody knows already, nor what that gives away', () => {
    expect(kinds(certificate({ right: { isShown: true, isGiven: true } }))).toEqual([]);
    const known = { isShown: true, isGiven: true };
    expect(kinds(certificate({ total: known, left: known, other: known }))).toEqual([]);
    expect(kinds(certificate({ total: known }))).toEqual(['amount-derivable right']);
  });

  it('spans what rational elimination spans', () => {
    const sets = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(sets, fc.uniqueArray(fc.nat(5), { minLength: 1 }), (known, asked) => {
        const span = new WholeSpan();
        for (const one of known) span.add(one);
        expect(span.has(asked)).toBe(new RationalSpan(6, known).has(asked));
      }),
      { numRuns: 500 },
    );
  });
});

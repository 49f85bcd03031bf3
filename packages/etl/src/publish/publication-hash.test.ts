import { INDICATORS } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { madeUpRules } from '../../test/made-up-marts.js';
import { inputHash, type PublicationInput } from './publication-hash.js';

const [indicator] = INDICATORS;
if (indicator === undefined) throw new Error('er zijn geen indicatoren');

const RULES = madeUpRules('proef');
const row = (count: bigint) => ({
  periode: '2024',
  dimensions: { gemeente: '9901', vestiging: null },
  measures: { leerlingen: count },
});
const input: PublicationInput = {
  swv: 'VO9901',
  cut: '2024-12-31',
  rules: RULES,
  parameters: [],
  periods: [{ indicator, periode: '2024', hasData: true, rows: [row(700n)] }],
  definitions: [],
  coverage: [],
  aansluiting: {},
};

describe('the hash of what a publication is made from', () => {
  it('is the same in whatever order a program names fields', () => {
    const { swv, cut, ...rest } = input;
    const other = { vestiging: null, gemeente: '9901' };
    const periods = [
      { rows: [{ ...row(700n), dimensions: other }], hasData: true, periode: '2024', indicator },
    ];
    expect(inputHash({ ...rest, cut, swv, periods })).toBe(inputHash(input));
  });

  it.each([
    [
      'a record more',
      { periods: [{ indicator, periode: '2024', hasData: true, rows: [row(800n)] }] },
    ],
    ['another threshold', { rules: { ...RULES, threshold: 6 } }],
    ['another threshold of special categories', { rules: { ...RULES, specialThreshold: 12 } }],
    ['another setting', { parameters: [{ naam: 'tarief', waarde: '10000' }] }],
    ['no data', { periods: [{ indicator, periode: '2024', hasData: false, rows: [] }] }],
  ])('is another with %s', (_, change) => {
    expect(inputHash({ ...input, ...change })).not.toBe(inputHash(input));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invert, multiply, negate, PRIME } from './prime-field.js';

const residues = fc.oneof(
  fc.integer({ min: 1, max: PRIME - 1 }),
  fc.integer({ min: PRIME - 9, max: PRIME - 1 }),
);

describe('the prime field', () => {
  it('has a modulus of 26 bits that no smaller number divides', () => {
    const divisors = Array.from({ length: Math.floor(Math.sqrt(PRIME)) - 1 }, (_, at) => at + 2);
    expect(divisors.filter((divisor) => PRIME % divisor === 0)).toEqual([]);
    expect(Math.floor(Math.log2(PRIME))).toBe(25);
  });

  it('multiplies as whole numbers of any size do', () => {
    fc.assert(
      fc.property(residues, residues, (a, b) => {
        expect(multiply(a, b)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(PRIME)));
      }),
    );
  });

  it('has an inverse and a negative of every residue', () => {
    fc.assert(
      fc.property(residues, (a) => {
        expect(multiply(a, invert(a))).toBe(1);
        expect((a + negate(a)) % PRIME).toBe(0);
      }),
    );
    expect(negate(0)).toBe(0);
  });
});

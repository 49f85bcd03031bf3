import { describe, expect, it } from 'vitest';
import { isAtMost } from './amount.js';

describe('isAtMost', () => {
  it('compares as numbers, not as text', () => {
    expect(isAtMost('9.00', '10.00')).toBe(true);
    expect(isAtMost('10.00', '9.99')).toBe(false);
    expect(isAtMost('10.00', '10.00')).toBe(true);
    expect(isAtMost('-1.50', '0.00')).toBe(true);
  });

  it('is exact where a floating point number is not', () => {
    expect(isAtMost('90071992547409.93', '90071992547409.92')).toBe(false);
  });

  it('asks nothing of an amount that is not there', () => {
    expect(isAtMost(null, '1.00')).toBe(true);
    expect(isAtMost('1.00', null)).toBe(true);
  });
});

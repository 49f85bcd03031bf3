import { describe, expect, it } from 'vitest';
import { roundedRatio, toHundredths, toNumber } from './exact.js';

describe('exact numbers', () => {
  it('reads counts and amounts without losing a cent', () => {
    expect(toHundredths('12')).toBe(1200n);
    expect(toHundredths('1234.5')).toBe(123450n);
    expect(toHundredths('-0.05')).toBe(-5n);
    expect(toHundredths('10000.00')).toBe(1000000n);
    expect(toHundredths(null)).toBeNull();
    expect(toNumber(123456n)).toBe(1234.56);
  });

  it('rounds half away from zero, once, from exact numbers', () => {
    // 1/8 = 12,5 %; 5/16 = 31,25 % rounds up to 31,3
    expect(roundedRatio(100n, 800n, 100, 1)).toBe(12.5);
    expect(roundedRatio(500n, 1600n, 100, 1)).toBe(31.3);
    expect(roundedRatio(-500n, 1600n, 100, 1)).toBe(-31.3);
    // 1353 of 42253 is 3,20214… %
    expect(roundedRatio(135300n, 4225300n, 100, 2)).toBe(3.2);
    // 0,05 % exactly on the half: 1/2000 with one decimal
    expect(roundedRatio(100n, 200000n, 100, 1)).toBe(0.1);
    expect(roundedRatio(0n, 700n, 100, 1)).toBe(0);
    expect(() => roundedRatio(1n, 0n, 100, 1)).toThrow(RangeError);
  });
});

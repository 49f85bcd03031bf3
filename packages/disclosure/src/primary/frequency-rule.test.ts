import { describe, expect, it } from 'vitest';
import { isSmallCount } from './frequency-rule.js';

describe('the frequency rule', () => {
  it('takes the counts from 1 up to the threshold for small', () => {
    const small = (rule: { threshold: number; protectZeros: boolean }): number[] =>
      [0, 1, 4, 5, 9, 10].filter((count) => isSmallCount(count, rule));
    expect(small({ threshold: 5, protectZeros: false })).toEqual([1, 4]);
    expect(small({ threshold: 5, protectZeros: true })).toEqual([0, 1, 4]);
    expect(small({ threshold: 10, protectZeros: false })).toEqual([1, 4, 5, 9]);
  });
});

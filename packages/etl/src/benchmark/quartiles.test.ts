import { describe, expect, it } from 'vitest';
import { quartilesOf } from './quartiles.js';

describe('quartiles of published values', () => {
  it('are the second, third and fourth of five', () => {
    expect(quartilesOf([5, 1, 4, 2, 3], 0)).toEqual({ kwart1: 2, mediaan: 3, kwart3: 4 });
  });

  it('lie between two values where their place does', () => {
    // six values: places 1,25, 2,5 and 3,75 of 0 to 5; 2 + 0,25 * 1 = 2,25 and so on
    expect(quartilesOf([1, 2, 3, 4, 5, 6], 2)).toEqual({
      kwart1: 2.25,
      mediaan: 3.5,
      kwart3: 4.75,
    });
  });

  it('are rounded once, half away from zero', () => {
    // place 1,25 between 4,1 and 4,2 is 4,125; one decimal: 4,1. Median of 4,2 and 4,3: 4,25, so 4,3
    expect(quartilesOf([4, 4.1, 4.2, 4.3, 4.4, 4.5], 1)).toEqual({
      kwart1: 4.1,
      mediaan: 4.3,
      kwart3: 4.4,
    });
    expect(quartilesOf([-4.5, -4.4, -4.3, -4.2, -4.1, -4], 1).mediaan).toBe(-4.3);
  });
});

import { describe, expect, it } from 'vitest';
import { createDice } from './dice.js';

describe('dice', () => {
  it('throw the same on every platform', () => {
    const dice = createDice(1, 2, 3);
    expect(Array.from({ length: 6 }, () => dice.below(1000))).toEqual([351, 576, 158, 980, 751, 6]);
  });

  it('stay within their bounds and reach them', () => {
    const dice = createDice(7);
    const thrown = Array.from({ length: 2000 }, () => dice.between(3, 6));
    expect(new Set(thrown)).toEqual(new Set([3, 4, 5, 6]));
  });

  it('fall differently for every subject', () => {
    const first = Array.from({ length: 500 }, (_, subject) => createDice(1, subject).below(1000));
    expect(new Set(first).size).toBeGreaterThan(350);
  });
});

import { describe, expect, it } from 'vitest';
import { closingLines } from './succession.js';

const steps = (...pairs: readonly string[]) =>
  pairs.map((pair, at) => ({ regel: at + 2, van: pair[0] ?? '', naar: pair[1] ?? '' }));

describe('closingLines', () => {
  it.each([
    ['a chain', steps('AB', 'BC', 'CD'), []],
    ['two that go into one', steps('AC', 'BC', 'CD'), []],
    ['a place that follows itself', steps('AA'), [2]],
    ['the way back', steps('AB', 'BA'), [3]],
    ['a circle of three, its last step', steps('BC', 'CA', 'AB'), [4]],
    ['a circle that a rejected step would have made longer', steps('AA', 'AB', 'BA'), [2, 4]],
  ])('finds the steps that close a circle: %s', (_, staged, lines) => {
    expect(closingLines([], staged)).toEqual(lines);
  });

  it('goes on where loaded steps lead', () => {
    expect(closingLines(steps('AB', 'BC'), steps('CD', 'DA'))).toEqual([3]);
  });
});

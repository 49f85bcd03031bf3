import { describe, expect, it } from 'vitest';
import { hasFewContributors, isDominated, isTotalDominated } from './contribution-rule.js';

describe('the rules for contributions', () => {
  const rule = { contributors: 3, percentage: 10 };

  it('wants enough contributors who contribute', () => {
    expect(hasFewContributors([], rule)).toBe(false);
    expect(hasFewContributors([0, 0], rule)).toBe(false);
    expect(hasFewContributors([5], rule)).toBe(true);
    expect(hasFewContributors([5, -5, 0], rule)).toBe(true);
    expect(hasFewContributors([1, 2, 3], rule)).toBe(false);
  });

  it('protects the largest from an estimate by the second', () => {
    // 100 + 50 + 9: the second knows that the first has at most 109, which is 9 % off. With 10 it is 10 % off.
    expect(isDominated([50, 9, 100], rule)).toBe(true);
    expect(isDominated([50, 10, 100], rule)).toBe(false);
    expect(isDominated([5, 4, 100, 50], rule)).toBe(true);
    expect(isDominated([5, 5, 100, 50], rule)).toBe(false);
    expect(isDominated([40, 40, 40], rule)).toBe(false);
    expect(isDominated([100, 50], { contributors: 1, percentage: 10 })).toBe(true);
    expect(isDominated([], rule)).toBe(false);
  });

  it('needs no more of a total than the two largest', () => {
    const most = { largest: 100, second: 50, contributors: 12 };
    expect(isTotalDominated({ ...most, total: 159 }, rule)).toBe(true);
    expect(isTotalDominated({ ...most, total: 160 }, rule)).toBe(false);
    expect(isTotalDominated({ ...most, total: 160, contributors: 2 }, rule)).toBe(true);
    expect(isTotalDominated({ total: 0, largest: 0, second: 0, contributors: 0 }, rule)).toBe(
      false,
    );
  });

  it('counts contributors only where a contribution is negative', () => {
    expect(isDominated([100, 50, -41], rule)).toBe(false);
    expect(isDominated([100, -41], rule)).toBe(true);
  });
});

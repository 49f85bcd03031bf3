import { describe, expect, it } from 'vitest';
import { barsOf } from './bar.js';

describe('barsOf', () => {
  it('draws values from zero on one scale', () => {
    expect(barsOf([50, 100, 0])).toEqual([
      { x: 0, width: 50 },
      { x: 0, width: 100 },
      { x: 0, width: 0 },
    ]);
  });

  it('draws what is below zero to the other side of it', () => {
    expect(barsOf([-50, 150])).toEqual([
      { x: 0, width: 25 },
      { x: 25, width: 75 },
    ]);
  });

  it('has no bar for what is not shown, and a scale that does not tell of it', () => {
    expect(barsOf([10, undefined, 20])).toEqual([
      { x: 0, width: 50 },
      undefined,
      { x: 0, width: 100 },
    ]);
    expect(barsOf([undefined, 0])).toEqual([undefined, { x: 0, width: 0 }]);
  });
});

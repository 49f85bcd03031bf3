import { describe, expect, it } from 'vitest';
import { holdsNumber } from './own-number.js';

describe('the number of a pupil in an id', () => {
  it.each([
    ['M-999990007', '999990007'],
    ['999990007-2', '999990007'],
    ['2024999990007', '999990007'],
    ['9999.90.007', '999990007'],
    // a national number that begins with 0, with and without it
    ['M10000008', '010000008'],
    ['M010000008', '10000008'],
    ['L-88172635/1', 'L-88172635'],
    ['m-l-88172635', 'L-88172635'],
    ['M10234', '10234'],
    ['T-012345611', '12345611'],
    ['0123.45.611', '012345611'],
    ['L-88.17.26.35', 'L88172635'],
  ])('is found in %s', (text, number) => {
    expect(holdsNumber(text, number)).toBe(true);
  });

  it.each([
    ['M-999990008', '999990007'],
    // a longer number that happens to hold it
    ['M-1102340', '10234'],
    ['AL-881726355', 'L-88172635'],
    // too short to mean anything
    ['M-2024-7', '7'],
    ['M-2024-0007', '2024'],
  ])('is not found in %s', (text, number) => {
    expect(holdsNumber(text, number)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { laterOnes } from './overlaps.js';

const stretch = (regel: number, van: string, tot: string | null, eerder = false, groep = 'a') => ({
  groep,
  regel,
  eerder,
  van,
  tot,
});

describe('overlaps', () => {
  it('rejects the later of two in reading order, whichever begins first', () => {
    expect(
      laterOnes([stretch(2, '2023-08-01', null), stretch(3, '2022-08-01', '2023-08-01')]),
    ).toEqual([3]);
  });

  it('keeps a row that overlaps only with a rejected one', () => {
    expect(
      laterOnes([
        stretch(2, '2022-08-01', '2023-07-31'),
        stretch(3, '2023-01-01', '2024-01-01'),
        stretch(4, '2023-08-01', null),
      ]),
    ).toEqual([3]);
  });

  it('never rejects what was loaded before, and keeps groups apart', () => {
    expect(
      laterOnes([
        stretch(9, '2022-08-01', null, true),
        stretch(2, '2023-08-01', null),
        stretch(3, '2023-08-01', null, false, 'b'),
      ]),
    ).toEqual([2]);
  });

  it('lets a row begin the day after another ends', () => {
    expect(
      laterOnes([stretch(2, '2022-08-01', '2023-07-31'), stretch(3, '2023-08-01', null)]),
    ).toEqual([]);
  });
});

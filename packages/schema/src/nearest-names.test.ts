import { describe, expect, it } from 'vitest';
import { nearestNames } from './nearest-names.js';

describe('nearestNames', () => {
  const names = ['thuiszitters', 'thuiszitters/gemeente', 'vergoedingen', 'vsv', 'povo'];

  it('gives first the name of which the fewest letters differ, however it was written', () => {
    expect(nearestNames(' Thuizitter ', names)).toEqual(['thuiszitters']);
    expect(nearestNames('thuiszitter/gemeente', names)).toEqual(['thuiszitters/gemeente']);
    expect(nearestNames('vo', names)).toEqual(['povo', 'vsv']);
  });

  it('gives none for what looks like no name, and at most three', () => {
    expect(nearestNames('sterrenbeeld', names)).toEqual([]);
    expect(nearestNames('a'.repeat(500), names)).toEqual([]);
    expect(nearestNames('ab', ['aa', 'bb', 'ac', 'cb'])).toHaveLength(3);
  });
});

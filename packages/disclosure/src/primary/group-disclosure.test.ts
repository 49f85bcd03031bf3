import { describe, expect, it } from 'vitest';
import { groupDisclosures } from './group-disclosure.js';

describe('group disclosure', () => {
  // Seven pupils: six of them go to pro, one to havo, none to vwo; all boys are in pro.
  const cells = [
    { name: 'all', atoms: [0, 1, 2, 3], count: 7 },
    { name: 'boys', atoms: [0, 3], count: 2 },
    { name: 'pro', atoms: [0, 1], count: 6 },
    { name: 'havo', atoms: [2], count: 1 },
    { name: 'vwo', atoms: [3], count: 0 },
    { name: 'boys in pro', atoms: [0], count: 2 },
    { name: 'boys again', atoms: [0, 3], count: 2 },
  ].map((cell) => ({ ...cell, atoms: Int32Array.from(cell.atoms) }));
  const found = (coalition: number): string[] =>
    groupDisclosures(cells, coalition).map(
      ({ parent, child, rest }) =>
        `${cells[parent]?.name}: ${cells[child]?.name} without ${[...rest]}`,
    );

  it('finds the groups of which all are in one part', () => {
    expect(found(0)).toEqual(['boys: boys in pro without 3', 'boys again: boys in pro without 3']);
  });

  it('allows for some who know of themselves', () => {
    expect(found(1)).toEqual(['all: pro without 2,3', ...found(0)]);
    const [boys = '', again = ''] = found(0);
    const four = ['all: pro without 2,3', boys, 'pro: boys in pro without 1', again];
    expect(found(4)).toEqual(four);
    expect(found(5)).toContain('all: boys without 1,2');
  });

  it('leaves out the pairs that say nothing sensitive', () => {
    const aboutBoys = groupDisclosures(cells, 0, (_, parent) => cells[parent]?.name === 'boys');
    expect(aboutBoys.map(({ parent, child }) => [parent, child])).toEqual([[1, 5]]);
  });
});

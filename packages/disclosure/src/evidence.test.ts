import { describe, expect, it } from 'vitest';
import { tableOf } from '../test/small-publication.js';
import { openEvidence } from './evidence.js';
import { linkFigures } from './link-figures.js';
import type { Insider, LinkedSystem } from './linked-system.js';
import { sensitiveCounts } from './sensitive-count.js';

const rules = { threshold: 5, width: 5 };
const insider = (name: string, columns: number[]): Insider => ({
  name,
  kind: 'contributor',
  columns: Int32Array.from(columns),
});

/** Schools of 3, 9 and 12: the first is sensitive, and so is nothing else. Insiders 0, 1 and 2 know a school each. */
function openTable() {
  const [found] = linkFigures(tableOf([3, 9, 12]));
  if (found === undefined) throw new Error('no system');
  const schools = [insider('A', [0]), insider('B', [1]), insider('C', [2])];
  const system: LinkedSystem = { ...found, insiders: schools };
  const targets = sensitiveCounts(system, rules);
  expect(targets.map(({ columns }) => [...columns])).toEqual([[0]]);
  return openEvidence(system, targets, rules.width);
}
const fromB = { columns: [0, 1], changes: [4, -4] };
const fromC = { columns: [0, 2], changes: [4, -4] };

describe('evidence', () => {
  it('says nothing before there is a move', () => {
    const evidence = openTable();
    expect(evidence.interval(0, undefined)).toEqual({ least: 3, most: 3 });
    expect(evidence.isProven(0, undefined)).toBe(false);
    expect(evidence.openTo(0)).toEqual([undefined]);
  });

  it('of a move is none to who knows a column that it changes', () => {
    const evidence = openTable();
    evidence.add(fromB);
    expect(evidence.interval(0, undefined)).toEqual({ least: 3, most: 7 });
    expect(evidence.isProven(0, undefined)).toBe(true);
    expect(evidence.interval(0, 1)).toEqual({ least: 3, most: 3 });
    expect(evidence.isProven(0, 1)).toBe(false);
    expect(evidence.isProven(0, 2)).toBe(true);
  });

  it('of two moves that share no school but the first leaves only the first in doubt', () => {
    const evidence = openTable();
    evidence.add(fromB);
    expect(evidence.openTo(0)).toEqual([1]);
    evidence.add(fromC);
    expect(evidence.openTo(0)).toEqual([]);
    expect([0, 1, 2].map((school) => evidence.isProven(0, school))).toEqual([true, true, true]);
  });

  it('need not be given to who knows all of a count', () => {
    const evidence = openTable();
    expect([0, 1].map((school) => evidence.concerns(0, school))).toEqual([false, true]);
    expect(evidence.isProven(0, 0)).toBe(true);
  });

  it('of a fall counts for the width and not for the threshold', () => {
    const evidence = openTable();
    evidence.add({ columns: [0, 1], changes: [-3, 3] });
    evidence.add({ columns: [0, 1], changes: [1, -1] });
    expect(evidence.interval(0, undefined)).toEqual({ least: 0, most: 4 });
    expect(evidence.isProven(0, undefined)).toBe(false);
    evidence.add({ columns: [0, 1], changes: [2, -2] });
    expect(evidence.isProven(0, undefined)).toBe(true);
  });

  it('is forgotten when it no longer holds', () => {
    const evidence = openTable();
    evidence.add(fromB);
    evidence.add(fromC);
    evidence.keep((move) => move !== fromB);
    expect(evidence.moves).toEqual([fromC]);
    expect(evidence.isProven(0, 1)).toBe(true);
    expect(evidence.isProven(0, 2)).toBe(false);
  });

  it('of a school that knows a part is about the rest', () => {
    const [found] = linkFigures({
      ...tableOf([9, 12]),
      atoms: [{ count: 1, knownTo: ['A'] }, { count: 2 }, { count: 21 }],
      figures: [
        { id: 'niveau', table: 'niveau', parts: [{ name: 'n', atoms: [0, 1] }] },
        { id: 'ander', table: 'niveau', parts: [{ name: 'n', atoms: [2] }] },
        { id: 'totaal', table: 'totaal', parts: [{ name: 'n', atoms: [0, 1, 2] }] },
      ],
    });
    if (found === undefined) throw new Error('no system');
    const evidence = openEvidence(found, sensitiveCounts(found, rules), rules.width);
    expect(evidence.interval(0, undefined)).toEqual({ least: 3, most: 3 });
    const { columns = new Int32Array() } = found.insiders[0] ?? {};
    expect([...columns].map((column) => found.counts[column])).toEqual([1]);
    expect(evidence.interval(0, 0)).toEqual({ least: 2, most: 2 });
  });
});

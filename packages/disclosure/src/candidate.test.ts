import { describe, expect, it } from 'vitest';
import { tableOf } from '../test/small-publication.js';
import type { Candidate } from './candidate.js';
import { candidateOf, firstToHide } from './candidate.js';
import { linkFigures } from './link-figures.js';
import type { Publication } from './publication.js';

const rules = { threshold: 5, width: 5 };
const table = tableOf([12, 30, 7, 15, 44]);

/** The id of the first to hide of candidates that are one figure each, with what hiding it gains. */
function firstOf(
  publication: Publication,
  gains: Readonly<Record<string, number>>,
  totals?: 'totals too',
): string | undefined {
  const [system] = linkFigures(publication);
  if (system === undefined) throw new Error('no system');
  const candidates = Object.entries(gains).map(([id, gain]): Candidate => {
    const figure = system.figures.findIndex((one) => one.id === id);
    return candidateOf(system, [figure], gain);
  });
  const [first = -1] = firstToHide(system, rules, candidates, totals)?.figures ?? [];
  return system.figures[first]?.id;
}
const everySchool = Object.fromEntries(
  table.figures.filter(({ id }) => id !== 'totaal').map(({ id }) => [id, 9]),
);

describe('the first figure to hide', () => {
  it('is one that helps by itself', () => {
    expect(firstOf(table, { 'school A': 4, 'school B': 5, 'school C': 4 })).toBe('school B');
  });

  it('is no total, unless there is nothing else', () => {
    expect(firstOf(table, { totaal: 100, 'school B': 1 })).toBe('school B');
    expect(firstOf(table, { totaal: 100 })).toBeUndefined();
    expect(firstOf(table, { totaal: 100 }, 'totals too')).toBe('totaal');
  });

  it('is never one that everybody knows already', () => {
    const figures = table.figures.map((figure) =>
      figure.id === 'school B' ? { ...figure, forced: true as const } : figure,
    );
    const known = { ...table, figures };
    expect(firstOf(known, { 'school A': 1, 'school B': 9 })).toBe('school A');
    expect(firstOf(known, { 'school B': 9 }, 'totals too')).toBeUndefined();
  });

  it('is the one that is wanted least', () => {
    for (const least of Object.keys(everySchool)) {
      const figures = table.figures.map((figure) =>
        figure.id === least ? figure : { ...figure, wanted: 1 },
      );
      expect(firstOf({ ...table, figures }, everySchool)).toBe(least);
    }
  });

  it('is another with another salt, and the same with the same salt, whatever the counts', () => {
    const salts = [...'abcdefgh'];
    const other = tableOf([300, 6, 80, 9, 11]);
    const first = salts.map((salt) => firstOf({ ...table, salt }, everySchool));
    expect(salts.map((salt) => firstOf({ ...other, salt }, everySchool))).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(1);
  });
});

import { describe, expect, it } from 'vitest';
import { type Certificate, type Objection, type SystemCertificate, verify } from './index.js';

/**
 * Five schools of which the third is shown, with the total of 25; the fourth has nobody and everybody knows it. Protected
 * are the 3 of the first, the first with the fourth together, and the 1 of the fifth. Worked out by hand.
 */
const cell = (columns: number[], shown: number | null, least = 1) => ({
  columns,
  threshold: 5,
  least,
  shown,
  isPublic: false,
  figures: [],
});
const system: SystemCertificate = {
  counts: [3, 9, 12, 0, 1],
  cells: [
    cell([0], null),
    cell([1], null),
    cell([2], 12),
    cell([0, 1, 2, 3, 4], 25),
    cell([4], null),
  ],
  sums: [{ columns: [0, 1, 4], weights: [700, 700, 700] }],
  absent: [3],
  insiders: [
    { kind: 'contributor', columns: [2] },
    { kind: 'single', columns: [4] },
  ],
  remainders: [{ columns: [0, 3], threshold: 5 }],
  moves: [
    { columns: [0, 1], changes: [4, -4] },
    { columns: [1, 4], changes: [-4, 4] },
  ],
};
const certificateOf = (changes: Partial<SystemCertificate>): Certificate => ({
  version: 1,
  rules: { threshold: 5, width: 5 },
  attackers: 'all',
  systems: [{ ...system, ...changes }],
});
const objectionsTo = (
  changes: Partial<SystemCertificate>,
): [kind: Objection['kind'], at: number][] =>
  verify(certificateOf(changes)).objections.map(({ kind, at }) => [kind, at]);

/** The same with another first move. */
const withMove = (columns: number[], changes: number[]): Partial<SystemCertificate> => ({
  moves: [{ columns, changes }, ...system.moves.slice(1)],
});
/** The same with one cell changed. */
const withCell = (
  index: number,
  changes: Partial<SystemCertificate['cells'][number]>,
): Partial<SystemCertificate> => ({
  cells: system.cells.map((one, at) => (at === index ? { ...one, ...changes } : one)),
});

describe('a certificate', () => {
  it('that is sound meets no objection, and is counted', () => {
    expect(verify(certificateOf({}))).toEqual({
      objections: [],
      // the first school, the first with the fourth, the fifth
      protectedCounts: 3,
      // three attackers of the first two, and two of the fifth: who is alone in it knows it
      pairs: 8,
      tables: 2,
      narrowest: 5,
    });
  });

  it('of nothing proves nothing', () => {
    expect(verify({ ...certificateOf({}), systems: [] })).toEqual({
      objections: [],
      protectedCounts: 0,
      pairs: 0,
      tables: 0,
      narrowest: null,
    });
  });

  it('must show the true counts', () => {
    expect(objectionsTo(withCell(3, { shown: 26 }))).toEqual([['shown-differs', 3]]);
  });

  it.each([
    ['half a record', { counts: [3, 9, 11.5, 0, 1] }, 2],
    ['fewer than none', { counts: [3, 9, 12, -1, 1] }, 3],
  ])('may not count %s', (_title, changes, at) => {
    expect(objectionsTo(changes)).toContainEqual(['count-invalid', at]);
  });

  it('may not call absent what is there', () => {
    expect(objectionsTo({ absent: [3, 2] })).toEqual([['count-invalid', 2]]);
  });

  // The first two targets lose their only proof, at cell 0 and at the remainder, which comes after the five cells.
  const lost = [
    ['table-impossible', 0],
    ['count-narrow', 0],
    ['count-narrow', 5],
  ];
  it.each<[title: string, changes: Partial<SystemCertificate>]>([
    ['with a shown total that differs by one', withMove([0, 1], [4, -3])],
    ['with a shown cell that differs by one', withMove([0, 1, 2], [4, -5, 1])],
    ['with a count below 0', withMove([0, 1], [10, -10])],
    ['with half a record', withMove([0, 1], [4.5, -4.5])],
    [
      'with records where everybody knows of none',
      { ...withMove([0, 1, 3], [4, -5, 1]), sums: [] },
    ],
    ['with a column twice', withMove([0, 0, 1], [2, 2, -4])],
    ['with a column that is not there', withMove([0, 1, 9], [4, -4, 0])],
    ['with a change too few', withMove([0, 1], [4])],
    ['with a change too many', withMove([0, 1], [4, -4, 4])],
    ['with less than a listed cell has at least', withMove([0, 1], [9, -9])],
  ])('may not hold a table %s', (_title, changes) => {
    expect(objectionsTo(changes)).toEqual(lost);
  });

  it('may not hold a table with another amount', () => {
    // The second move takes four records from the second school to the fifth: at another price the amount differs.
    const dearer = { columns: [0, 1, 4], weights: [700, 700, 1200] };
    expect(objectionsTo({ sums: [dearer] })).toEqual([
      ['table-impossible', 1],
      ['count-narrow', 4],
    ]);
  });

  it('must hold enough tables', () => {
    expect(objectionsTo({ moves: system.moves.slice(0, 1) })).toEqual([['count-narrow', 4]]);
    expect(objectionsTo({ moves: [] })).toEqual([
      ['count-narrow', 0],
      ['count-narrow', 4],
      ['count-narrow', 5],
    ]);
  });

  it('must leave room of the width, and reach the threshold', () => {
    // From 3 to 7 are five; from 3 to 6 are four. From 0 to 4 are five, but all of them are small.
    expect(objectionsTo(withMove([0, 1], [3, -3]))).toEqual([
      ['count-narrow', 0],
      ['count-narrow', 5],
    ]);
    const { moves } = system;
    const small = {
      moves: [
        { columns: [0, 1], changes: [-3, 3] },
        { columns: [0, 1], changes: [1, -1] },
        ...moves.slice(1),
      ],
    };
    const free = { ...small, ...withCell(0, { least: 0 }) };
    expect(objectionsTo(free)).toEqual([
      ['count-narrow', 0],
      ['count-narrow', 5],
    ]);
  });

  it('must count a cell with its own threshold, and never with a lower one than the rules', () => {
    expect(objectionsTo(withCell(0, { threshold: 10 }))).toEqual([['count-narrow', 0]]);
    const lowered = { ...withCell(0, { threshold: 2 }), moves: system.moves.slice(1) };
    expect(objectionsTo(lowered)).toContainEqual(['count-narrow', 0]);
  });

  it('may leave out what everybody knows already, and nothing that is hidden', () => {
    const bare = { remainders: [], moves: system.moves.slice(1) };
    expect(objectionsTo({ ...bare, ...withCell(0, { shown: 3 }) })).toEqual([['count-narrow', 0]]);
    expect(objectionsTo({ ...bare, ...withCell(0, { shown: 3, isPublic: true }) })).toEqual([]);
    expect(objectionsTo({ ...bare, ...withCell(0, { isPublic: true }) })).toEqual([
      ['count-narrow', 0],
    ]);
  });

  it('must hold whole numbers enough, not only ends that are far apart', () => {
    // The first school takes four at once, three of the second and one of the third: it is 3 or 7.
    const atOnce = { columns: [0, 1, 2], changes: [4, -3, -1] };
    const hidden = { ...withCell(2, { shown: null }), sums: [], insiders: [] };
    const objections = (moves: SystemCertificate['moves']) =>
      verify({
        ...certificateOf({ ...hidden, moves: [...moves, ...system.moves.slice(1)] }),
        attackers: 'outsider',
      }).objections.map(({ kind, at }) => [kind, at]);
    expect(objections([atOnce])).toEqual([
      ['count-narrow', 0],
      ['count-narrow', 5],
    ]);
    // With three of the second school, one by one, it may be 4, 5 and 6 as well.
    expect(objections([atOnce, { columns: [0, 1], changes: [3, -3] }])).toEqual([]);
  });

  it('must prove what remains of a cell too', () => {
    // Nothing changes the first two schools together: 12 of them are sensitive to a threshold of 20.
    const together = { columns: [0, 1], threshold: 20 };
    const still = [{ columns: [0, 1], changes: [4, -4] }];
    expect(objectionsTo({ remainders: [together], moves: still })).toEqual([
      ['count-narrow', 4],
      ['count-narrow', 5],
    ]);
  });

  it('must name who is alone in a cell among the attackers', () => {
    expect(objectionsTo({ insiders: system.insiders.slice(0, 1) })).toEqual([
      ['single-missing', 4],
    ]);
    const outsiders = certificateOf({ insiders: [] });
    expect(verify({ ...outsiders, attackers: 'outsider' }).objections).toEqual([]);
  });

  it('must hold tables that change nothing of what an attacker knows', () => {
    const school = { kind: 'contributor' as const, columns: [1] };
    expect(objectionsTo({ insiders: [...system.insiders, school] })).toEqual([
      ['count-narrow', 0],
      ['count-narrow', 4],
      ['count-narrow', 5],
    ]);
  });

  it('leaves to an insider only what is not his own', () => {
    // Who knows the first and the second school has nothing to find out about the first, but does about the fifth.
    const board = { kind: 'contributor' as const, columns: [0, 1] };
    expect(objectionsTo({ insiders: [...system.insiders, board] })).toEqual([['count-narrow', 4]]);
  });

  it('is objected to in the system that is wrong', () => {
    const good = certificateOf({});
    const wrong = certificateOf({ moves: system.moves.slice(0, 1) });
    const { objections, protectedCounts } = verify({
      ...good,
      systems: [...good.systems, ...wrong.systems],
    });
    expect(objections).toEqual([{ system: 1, kind: 'count-narrow', at: 4 }]);
    expect(protectedCounts).toBe(6);
  });
});

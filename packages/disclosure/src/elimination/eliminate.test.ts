import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RationalSpan } from '../../test/rational-span.js';
import { syntheticSchools } from '../../test/synthetic-schools.js';
import { type EliminationProblem, eliminate } from './eliminate.js';

interface Table {
  readonly atoms: number;
  readonly cells: readonly Int32Array[];
}

/** Tables of at most 4 by 4 with all margins, and a few cells that overlap with these at random. */
const tables: fc.Arbitrary<Table> = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) => {
    const atoms = rows * columns;
    const overlap = fc.subarray([...Array(atoms).keys()], { minLength: 1 });
    return fc.array(overlap, { maxLength: 3 }).map((overlaps) => {
      const all = [...Array(atoms).keys()];
      const sets = [
        all,
        ...[...Array(rows).keys()].map((row) =>
          all.filter((atom) => Math.floor(atom / columns) === row),
        ),
        ...[...Array(columns).keys()].map((column) =>
          all.filter((atom) => atom % columns === column),
        ),
        ...all.map((atom) => [atom]),
        ...overlaps,
      ];
      return { atoms, cells: sets.map((set) => Int32Array.from(set)) };
    });
  });

/** Every cell has one role at random; the candidates are in a random order. */
const problems: fc.Arbitrary<EliminationProblem> = tables.chain(({ atoms, cells }) => {
  const places = [...cells.keys()];
  const role = fc.constantFrom('primary', 'forced', 'hidden', 'wanted', 'wanted', 'wanted');
  return fc
    .tuple(
      fc.array(role, { minLength: cells.length, maxLength: cells.length }),
      fc.shuffledSubarray(places, { minLength: cells.length, maxLength: cells.length }),
    )
    .map(([roles, shuffled]) => ({
      atoms,
      cells,
      primary: places.filter((cell) => roles[cell] === 'primary'),
      forced: places.filter((cell) => roles[cell] === 'forced'),
      order: shuffled.filter((cell) => roles[cell] === 'wanted'),
    }));
});

const unforced = problems.map((problem): EliminationProblem => ({ ...problem, forced: [] }));
const withAtoms = unforced.chain((problem) =>
  fc
    .subarray([...Array(problem.atoms).keys()])
    .map((atoms) => ({ problem, chosen: atoms.slice(0, 6) })),
);

describe('elimination', () => {
  it('hides a cell exactly when it would make a primary a combination of what is shown', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { atoms, cells, primary, order, forced = [] } = problem;
        const atomsOf = (cell: number): Int32Array => cells[cell] ?? new Int32Array();
        const known = new RationalSpan(atoms, forced.map(atomsOf));
        const exposed = primary.filter((cell) => known.has(atomsOf(cell)));
        const guarded = primary.filter((cell) => !exposed.includes(cell));
        const shown = [...forced];
        const hidden: number[] = [];
        for (const cell of order) {
          const next = new RationalSpan(atoms, [...shown, cell].map(atomsOf));
          const isSafe = guarded.every((own) => !next.has(atomsOf(own)));
          (isSafe ? shown : hidden).push(cell);
        }
        expect(eliminate(problem)).toEqual({ secondary: hidden, exposed });
      }),
      { numRuns: 400 },
    );
  });

  it('gives cells with the same atoms the same status', () => {
    fc.assert(
      fc.property(withAtoms, fc.constantFrom('guarded', 'open'), ({ problem, chosen }, kind) => {
        const { cells, order } = problem;
        const doubled = {
          ...problem,
          cells: [...cells, ...cells],
          order: [...order, ...order.map((cell) => cell + cells.length)],
          singletons: { kind: kind as 'guarded' | 'open', atoms: chosen },
        };
        const { secondary } = eliminate(doubled);
        const first = secondary.filter((cell) => cell < cells.length);
        const second = secondary.filter((cell) => cell >= cells.length);
        expect(second).toEqual(first.map((cell) => cell + cells.length));
      }),
      { numRuns: 200 },
    );
  });

  it('counts with cells that are known to be the same', () => {
    fc.assert(
      fc.property(
        problems,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
        (...given) => {
          const [problem, pairs] = given;
          const { atoms, cells, primary, order, forced = [] } = problem;
          const same = pairs.map((pair) => pair.map((one) => one % cells.length));
          const atomsOf = (cell: number): readonly number[] => [...(cells[cell] ?? [])];
          const known = new RationalSpan(atoms, []);
          for (const [one = 0, other = 0] of same)
            known.addDifference(atomsOf(one), atomsOf(other));
          for (const cell of forced) known.add(atomsOf(cell));
          const exposed = primary.filter((cell) => known.has(atomsOf(cell)));
          const guarded = primary.filter((cell) => !exposed.includes(cell));
          const hidden: number[] = [];
          for (const cell of order) {
            const next = known.copy();
            next.add(atomsOf(cell));
            if (guarded.some((own) => next.has(atomsOf(own)))) hidden.push(cell);
            else known.add(atomsOf(cell));
          }
          const found = eliminate({ ...problem, same: same as [number, number][] });
          expect(found).toEqual({ secondary: hidden, exposed });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lets no sum of guarded singletons be derived', () => {
    fc.assert(
      fc.property(withAtoms, ({ problem, chosen }) => {
        // As everywhere in practice, what is one singleton by itself is primary.
        const isAlone = (cell: number): boolean => {
          const atoms = problem.cells[cell] ?? new Int32Array();
          return atoms.length === 1 && chosen.includes(atoms[0] ?? -1);
        };
        const primary = [...problem.primary, ...problem.order.filter(isAlone)];
        const singletons = { kind: 'guarded', atoms: chosen } as const;
        const known = new RationalSpan(
          problem.atoms,
          shownBy({ ...problem, primary, singletons }).map((cell) => problem.cells[cell] ?? []),
        );
        for (const sum of subsetsOf(chosen)) expect(known.has(sum)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('lets no primary be derived by who knows that a sum of zeros consists of zeros', () => {
    fc.assert(
      fc.property(withAtoms, ({ problem, chosen }) => {
        const shown = shownBy({ ...problem, singletons: { kind: 'open', atoms: chosen } });
        const known = new RationalSpan(
          problem.atoms,
          shown.map((cell) => problem.cells[cell] ?? []),
        );
        for (let grows = true; grows; ) {
          const found = subsetsOf(chosen)
            .filter((sum) => known.has(sum))
            .flat();
          grows = found.some((atom) => !known.has([atom]));
          for (const atom of found) known.add([atom]);
        }
        for (const cell of problem.primary) {
          expect(known.has(problem.cells[cell] ?? [])).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not hide a zero margin with one of its parts only', () => {
    // Nobody in either part; that nobody is in the whole may not be known.
    const [whole, left, right] = [[0, 1], [0], [1]].map((atoms) => Int32Array.from(atoms));
    const cells = [whole, left, right].map((atoms) => atoms ?? new Int32Array());
    const problem = { atoms: 2, cells, primary: [0], order: [1, 2] };
    expect(eliminate(problem).secondary).toEqual([2]);
    const singletons = { kind: 'open', atoms: [0, 1] } as const;
    expect(eliminate({ ...problem, singletons }).secondary).toEqual([1, 2]);
  });

  it('takes a forced sum of singletons for knowledge of each', () => {
    const cells = [[0, 1], [0], [1], [0, 2]].map((atoms) => Int32Array.from(atoms));
    const problem = { atoms: 3, cells, primary: [1], order: [3], forced: [0] };
    expect(eliminate(problem)).toEqual({ secondary: [], exposed: [] });
    const singletons = { kind: 'open', atoms: [0, 1] } as const;
    expect(eliminate({ ...problem, singletons }).exposed).toEqual([1]);
  });

  it('refuses cells and atoms that do not exist', () => {
    const cells = [Int32Array.from([0, 1])];
    expect(() => eliminate({ atoms: 2, cells, primary: [1], order: [0] })).toThrow(RangeError);
    expect(() => eliminate({ atoms: 1, cells, primary: [], order: [0] })).toThrow(RangeError);
  });

  it('needs about half a second for sixty schools by level and year with all margins', {
    timeout: 60_000,
  }, () => {
    const { counts, cells, totals } = syntheticSchools({
      schools: 60,
      municipalities: 10,
      levels: 8,
      years: 6,
      meanSize: 150,
      offer: 1,
      seed: 1,
    });
    expect(cells.length).toBeGreaterThan(3500);
    const places = [...cells.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
    const isSmall = (cell: number): boolean => (totals[cell] ?? 0) > 0 && (totals[cell] ?? 0) < 5;
    const primary = places.filter(isSmall);
    const order = places.filter((cell) => !isSmall(cell));
    const start = process.cpuUsage();
    const { secondary } = eliminate({ atoms: counts.length, cells, primary, order });
    const { user, system } = process.cpuUsage(start);
    // Ten times the measured time: a slow machine may be slow, a change of method may not.
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(secondary.length).toBeGreaterThan(0);
    expect(secondary.length).toBeLessThan(primary.length);
  });
});

function shownBy(problem: EliminationProblem): number[] {
  const { secondary } = eliminate(problem);
  return problem.order.filter(
    (cell) => !secondary.includes(cell) && !problem.primary.includes(cell),
  );
}

/** The subsets that are not empty, of at most six atoms. */
function subsetsOf(atoms: readonly number[]): number[][] {
  return [...Array(2 ** atoms.length).keys()]
    .slice(1)
    .map((bits) => atoms.filter((_, place) => (bits >> place) & 1));
}

import { describe, expect, it } from 'vitest';
import { bruteInsiders } from '../test/brute-force.js';
import { fullCube } from '../test/full-cube.js';
import { type Publication, protect, verify, witnessOf } from './index.js';

const cube = fullCube({ schools: 12, municipalities: 0, levels: 4, years: 3, mean: 30, seed: 7 });
const SMALL = { schools: 6, municipalities: 2, levels: 3, years: 3, mean: 30, seed: 3 };

/** Small counts of the figures, with the sets of atoms that they count. */
function smallFigures({ atoms, figures }: Publication): ReadonlyMap<string, readonly number[]> {
  const countOf = (own: readonly number[]): number =>
    own.reduce((sum, atom) => sum + (atoms[atom]?.count ?? 0), 0);
  const own = figures.map(({ id, parts }) => [id, parts[0]?.atoms ?? []] as const);
  return new Map(own.filter(([, one]) => countOf(one) >= 1 && countOf(one) < 5));
}

describe('a full cube', () => {
  it('gets a certificate against all, that holds by adding up alone', {
    timeout: 120_000,
  }, async () => {
    const { statuses, certificate, atomsOf, report } = await protect(cube);
    expect(verify(certificate).objections).toEqual([]);
    expect(report.shown).toBeGreaterThan(100);
    const small = smallFigures(cube);
    expect(small.size).toBeGreaterThan(50);

    // Each table of the certificate by itself: shares nothing with the package but the certificate's moves.
    const [system] = certificate.systems;
    if (system === undefined) throw new Error('no system');
    const truth = cube.atoms.map(({ count }) => count);
    const tables = system.moves.map((_, move) => {
      const [columns = []] = witnessOf([system], () => move);
      const table = [...truth];
      columns.forEach((count, column) => {
        const [atom = -1, ...others] = atomsOf[0]?.[column] ?? [];
        expect(others).toEqual([]);
        table[atom] = count;
      });
      return table;
    });
    const sumOf = (table: readonly number[], own: readonly number[]): number =>
      own.reduce((sum, atom) => sum + (table[atom] ?? 0), 0);
    for (const { id, parts } of cube.figures) {
      if (statuses.get(id) !== 'shown') continue;
      const own = parts[0]?.atoms ?? [];
      const shown = sumOf(truth, own);
      expect(
        tables.every((table) => sumOf(table, own) === shown),
        id,
      ).toBe(true);
    }
    expect(tables.every((table) => table.every((count) => count >= 0))).toBe(true);

    // What each attacker can still think of the small counts: the tables in which what he knows is as it is.
    for (const insider of [undefined, ...bruteInsiders(cube)]) {
      const known = [...(insider?.atoms ?? [])];
      const his = tables.filter((table) => known.every((atom) => table[atom] === truth[atom]));
      for (const [id, own] of small) {
        const foreign = own.filter((atom) => !known.includes(atom));
        if (sumOf(truth, foreign) === 0) continue;
        const values = new Set([truth, ...his].map((table) => sumOf(table, foreign)));
        // a table half-way two that are possible is possible as well, when it is in whole numbers
        for (const table of his) {
          const changes = table.map((count, atom) => count - (truth[atom] ?? 0));
          const steps = changes.reduce(divisor, 0);
          const by = sumOf(table, foreign) - sumOf(truth, foreign);
          for (let step = 1; step < steps; step += 1) {
            values.add(sumOf(truth, foreign) + (by / steps) * step);
          }
        }
        expect(values.size, `${insider?.name}: ${id}`).toBeGreaterThanOrEqual(5);
        expect(Math.max(...values), `${insider?.name}: ${id}`).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('is hidden the same way every time', { timeout: 120_000 }, async () => {
    const small = fullCube(SMALL);
    const first = await protect(small);
    const second = await protect(small);
    expect(second.statuses).toEqual(first.statuses);
    expect(second.certificate).toEqual(first.certificate);
  });

  it('stays safe when the time runs out in showing more again', { timeout: 120_000 }, async () => {
    const small = fullCube(SMALL);
    // A clock that goes on a second each time that it is looked at: how often it is depends on nothing but the work.
    const protectWithin = async (limit: number) => {
      let time = 0;
      const now = (): number => {
        time += 1000;
        return time;
      };
      return { ...(await protect(small, { now, limit })), looks: time / 1000 };
    };
    const { report, looks } = await protectWithin(1e6);
    expect(report.wonBack).toBeGreaterThan(0);
    let shown = -1;
    for (const share of [0.9, 0.8, 0.7, 0.6]) {
      try {
        const shorter = await protectWithin(Math.floor(looks * share));
        expect(verify(shorter.certificate).objections).toEqual([]);
        expect(shorter.report.shown).toBeLessThanOrEqual(report.shown);
        shown = shorter.report.shown;
      } catch (error) {
        expect(error).toMatchObject({ code: 'time-limit' });
      }
    }
    expect(shown).toBeGreaterThan(-1);
    expect(shown).toBeLessThan(report.shown);
  });
});

function divisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : divisor(b, a % b);
}

import { describe, expect, it } from 'vitest';
import type { Figure, FigureStatus, Publication } from './index.js';
import { protect, ruleAware } from './index.js';

/** Higher than any count in the tables of these tests could be for somebody who reads them. */
const HIGHEST = 20;

/** Two rows and two columns with their margins; everybody knows that nothing in it is 0. */
function table(counts: readonly number[], salt: string): Publication {
  const figure = (id: string, atoms: readonly number[]): Figure => ({
    id,
    table: id.replaceAll(/\d/g, ''),
    parts: [{ name: 'aantal', atoms, least: 1 }],
  });
  return {
    atoms: counts.map((count) => ({ count })),
    figures: [
      figure('alle', [0, 1, 2, 3]),
      figure('rij 0', [0, 1]),
      figure('rij 1', [2, 3]),
      figure('kolom 0', [0, 2]),
      figure('kolom 1', [1, 3]),
      ...[0, 1, 2, 3].map((atom) => figure(`vak ${atom}`, [atom])),
    ],
    totals: ['alle'],
    rules: { threshold: 5, width: 5 },
    salt,
  };
}

function sumsOf({ atoms, figures }: Publication): ReadonlyMap<string, number> {
  return new Map(
    figures.map(({ id, parts }) => [
      id,
      (parts[0]?.atoms ?? []).reduce((sum, atom) => sum + (atoms[atom]?.count ?? 0), 0),
    ]),
  );
}

/** Every table in the place of the true one that prints the same and of which the rule hides the same. */
async function alike(truth: Publication): Promise<readonly ReadonlyMap<string, number>[]> {
  const { statuses } = await protect(truth);
  const before = sumsOf(truth);
  const printsSame = (sums: ReadonlyMap<string, number>): boolean =>
    [...sums].every(([id, sum]) => statuses.get(id) !== 'shown' || sum === before.get(id));
  const hidesSame = (others: ReadonlyMap<string, FigureStatus>): boolean =>
    [...statuses].every(([id, status]) => others.get(id) === status);
  const found: ReadonlyMap<string, number>[] = [];
  const numbers = Array.from({ length: HIGHEST }, (_, at) => at + 1);
  for (const a of numbers)
    for (const b of numbers)
      for (const c of numbers)
        for (const d of numbers) {
          const other = table([a, b, c, d], truth.salt ?? '');
          const sums = sumsOf(other);
          if (printsSame(sums) && hidesSame((await protect(other)).statuses)) found.push(sums);
        }
  return found;
}

describe('an attacker who knows the rule and its salt', () => {
  it('learns nothing where another table is hidden alike', async () => {
    // 2 and 3 beside 25: all three are hidden, and 3 and 2 would be hidden in the same way
    const some: Publication = {
      atoms: [2, 3, 25].map((count) => ({ count })),
      figures: [
        { id: 'alle', table: 'alle', parts: [{ name: 'aantal', atoms: [0, 1, 2] }] },
        ...[0, 1, 2].map((atom) => ({
          id: `deel ${atom}`,
          table: 'deel',
          parts: [{ name: 'aantal', atoms: [atom], least: 1 }],
        })),
      ],
      totals: ['alle'],
      rules: { threshold: 5, width: 5 },
      salt: 'proef',
    };
    expect(await ruleAware(some)).toMatchObject({ sensitive: 2, fixed: [] });
  });

  it('is never said to be in the dark about what is the same in all tables that are hidden alike', {
    timeout: 300_000,
  }, async () => {
    let known = 0;
    for (const counts of TABLES) {
      const truth = table(counts, 'proef');
      const before = sumsOf(truth);
      const tables = await alike(truth);
      const isSmall = (count = 0): boolean => count >= 1 && count < 5;
      const fixed = [...before].filter(
        ([id, count]) => isSmall(count) && tables.every((sums) => sums.get(id) === count),
      );
      const { fixed: found } = await ruleAware(truth, { rounds: 8 });
      for (const [id] of fixed) expect(found, `${counts}`).toContain(`${id}.aantal`);
      known += fixed.length;
    }
    // so that the question is not empty: in tables as small as these the rule gives some counts away
    expect(known).toBeGreaterThan(0);
  });
});

const TABLES = [
  [1, 4, 4, 5],
  [4, 8, 1, 4],
  [2, 6, 6, 1],
  [4, 4, 4, 4],
  [1, 5, 5, 5],
] as const;

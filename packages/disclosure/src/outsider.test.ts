import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce, isProtected } from '../test/brute-force.js';
import type { Row } from '../test/small-publication.js';
import { publicationOf } from '../test/small-publication.js';
import { audit, type ProtectionReport, protect } from './index.js';
import type { FigureStatus, Publication, Rules } from './publication.js';

const five: Rules = { threshold: 5, width: 5 };
const three: Rules = { threshold: 3, width: 3 };

const count = (isTeller?: boolean): fc.Arbitrary<number> =>
  isTeller === undefined
    ? fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
        fc.integer({ min: 0, max: 12 }),
      )
    : fc.integer({ min: 0, max: isTeller ? 3 : 5 });

/** Two-way tables: for these a linear program and whole numbers give the same intervals. */
const twoWay = (mostSchools: number, mostLevels: number, isShare: boolean): fc.Arbitrary<Row[]> =>
  fc
    .tuple(fc.integer({ min: 2, max: mostSchools }), fc.integer({ min: 2, max: mostLevels }))
    .chain(([schools, levels]) => {
      const cells = Array.from({ length: schools * levels }, (_, cell) => [
        `${Math.floor(cell / levels)}`,
        `${cell % levels}`,
      ]);
      const rows = isShare
        ? cells.flatMap((values) =>
            [true, false].map((isTeller): Omit<Row, 'count'> => ({ values, isTeller })),
          )
        : cells.map((values): Omit<Row, 'count'> => ({ values }));
      return fc
        .tuple(
          ...rows.map((row) => count(row.isTeller).map((found): Row => ({ ...row, count: found }))),
        )
        .filter(occurs);
    });

/** The fixture says that every total is at least 1, and `audit` refuses that of a table without a record. */
const occurs = (rows: readonly Row[]): boolean => rows.some((row) => row.count > 0);

async function expectSafe(publication: Publication): Promise<ProtectionReport> {
  const { statuses, report } = await protect(publication);
  for (const found of bruteForce(publication, statuses)) {
    expect(found.isShown, `${found.name} is shown`).toBe(false);
    expect(isProtected(found, publication), `${found.name} may be ${found.feasible}`).toBe(true);
  }
  return report;
}

describe('an outsider who tries every table in whole numbers', () => {
  it('finds no sensitive count in protected two-way counts', { timeout: 120_000 }, async () => {
    const seen = { shown: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(twoWay(4, 4, false), fc.constantFrom(five, three), async (rows, rules) => {
        const { shown, hidden } = await expectSafe(
          publicationOf(rows, ['school', 'niveau'], rules),
        );
        seen.shown += shown;
        seen.hidden += hidden;
      }),
      { numRuns: 100 },
    );
    // Hiding everything would also be safe.
    expect(seen.hidden).toBeGreaterThan(0);
    expect(seen.shown).toBeGreaterThan(seen.hidden);
  });

  it('finds no sensitive count in protected two-way shares', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(twoWay(3, 2, true), fc.constantFrom(five, three), async (rows, rules) => {
        await expectSafe(publicationOf(rows, ['school', 'niveau'], rules));
      }),
      { numRuns: 20 },
    );
  });

  it('finds exactly the counts that the audit finds, whatever is shown', {
    timeout: 120_000,
  }, async () => {
    const status = fc.constantFrom<FigureStatus>('shown', 'shown', 'hidden');
    await fc.assert(
      fc.asyncProperty(
        twoWay(3, 3, false),
        fc.array(status, { minLength: 8, maxLength: 8 }),
        async (rows, choices) => {
          const publication = publicationOf(rows, ['school', 'niveau']);
          const statuses = new Map(
            publication.figures.map(({ id }, index) => [id, choices[index] ?? 'shown'] as const),
          );
          const narrow = bruteForce(publication, statuses).filter(
            (found) => !isProtected(found, publication),
          );
          const findings = (await audit({ ...publication, statuses })).filter(
            ({ kind }) => kind !== 'twins-differ',
          );
          expect(findings.length > 0).toBe(narrow.length > 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

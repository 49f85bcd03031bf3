import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce, bruteInsiders, isProtected } from '../test/brute-force.js';
import type { Row } from '../test/small-publication.js';
import { publicationOf } from '../test/small-publication.js';
import {
  audit,
  type Figure,
  type FigureStatus,
  type ProtectionReport,
  type Publication,
  protect,
  type Rules,
} from './index.js';

const five: Rules = { threshold: 5, width: 5 };
const three: Rules = { threshold: 3, width: 3 };
const timeout = 120_000;

const count = (isTeller?: boolean): fc.Arbitrary<number> =>
  isTeller === undefined
    ? fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
        fc.integer({ min: 0, max: 12 }),
      )
    : fc.integer({ min: 0, max: isTeller ? 3 : 5 });

/**
 * One row for each combination of values, or for so many of them; the first dimension is a school, which knows its own.
 */
const table = (
  most: readonly number[],
  isShare = false,
  rowsBetween?: { readonly min: number; readonly max: number },
): fc.Arbitrary<Row[]> =>
  fc
    .tuple(...most.map((max) => fc.integer({ min: 2, max })))
    .map((sizes) =>
      sizes.reduce<string[][]>(
        (all, size) =>
          all.flatMap((values) =>
            Array.from({ length: size }, (_, value) => [...values, `${value}`]),
          ),
        [[]],
      ),
    )
    .chain((combinations) =>
      rowsBetween === undefined
        ? fc.constant(combinations)
        : fc.shuffledSubarray(combinations, {
            minLength: rowsBetween.min,
            maxLength: Math.min(rowsBetween.max, combinations.length),
          }),
    )
    .chain((combinations) => {
      const rows = combinations.flatMap((values) =>
        (isShare ? [true, false] : [undefined]).map((isTeller) => {
          const knownTo = [`school ${values[0]}`];
          return isTeller === undefined ? { values, knownTo } : { values, knownTo, isTeller };
        }),
      );
      const counts = fc.tuple(...rows.map(({ isTeller }) => count(isTeller)));
      return counts.map((found) => rows.map((row, at): Row => ({ ...row, count: found[at] ?? 0 })));
    })
    // The fixture says that every total is at least 1, and that is refused of a table without a record.
    .filter((rows) => rows.some((row) => row.count > 0));

/** Protects and tries all tables; without insiders, or with every one of them. */
async function expectSafe(
  publication: Publication,
  attackers: 'outsider' | 'all',
): Promise<ProtectionReport> {
  const { statuses, report } = await protect(publication, { attackers });
  const insiders = attackers === 'all' ? bruteInsiders(publication) : [];
  for (const insider of [undefined, ...insiders]) {
    for (const found of bruteForce(publication, statuses, insider)) {
      const what = `${found.name} is for ${insider?.name ?? 'an outsider'}`;
      expect(found.isShown, `${what} shown`).toBe(false);
      expect(isProtected(found, publication), `${what} ${found.feasible}`).toBe(true);
    }
  }
  return report;
}

/** Whether all tables together leave something unprotected, whatever is shown. */
const isBroken = (
  publication: Publication,
  statuses: ReadonlyMap<string, FigureStatus>,
  attackers: 'outsider' | 'all',
): boolean =>
  [undefined, ...(attackers === 'all' ? bruteInsiders(publication) : [])].some((insider) =>
    bruteForce(publication, statuses, insider).some((found) => !isProtected(found, publication)),
  );

const status = fc.constantFrom<FigureStatus>('shown', 'shown', 'hidden');
const choices = fc.array(status, { minLength: 8, maxLength: 8 });
const withChoices = (
  { figures }: Publication,
  chosen: readonly FigureStatus[],
): Map<string, FigureStatus> =>
  new Map(figures.map(({ id }, index) => [id, chosen[index] ?? 'shown']));

describe('an outsider who tries every table in whole numbers', () => {
  it('finds no sensitive count in protected two-way counts', { timeout }, async () => {
    const seen = { shown: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(table([4, 4]), fc.constantFrom(five, three), async (rows, rules) => {
        const publication = publicationOf(rows, ['school', 'niveau'], rules);
        const { shown, hidden } = await expectSafe(publication, 'outsider');
        seen.shown += shown;
        seen.hidden += hidden;
      }),
      { numRuns: 50 },
    );
    // Hiding everything would also be safe.
    expect(seen.hidden).toBeGreaterThan(0);
    expect(seen.shown).toBeGreaterThan(seen.hidden);
  });

  it('finds no sensitive count in protected three-way counts', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(table([3, 2, 2]), fc.constantFrom(five, three), async (rows, rules) => {
        const publication = publicationOf(rows, ['school', 'niveau', 'leerjaar'], rules);
        await expectSafe(publication, 'outsider');
      }),
      { numRuns: 40 },
    );
  });

  // With few combinations counts can be bound to steps of two or three: 2, 4 or 6, and nothing in between.
  it('finds no sensitive count where few combinations occur', { timeout }, async () => {
    const gaps = table([3, 3, 3], false, { min: 4, max: 8 });
    await fc.assert(
      fc.asyncProperty(gaps, async (rows) => {
        const publication = publicationOf(rows, ['school', 'niveau', 'leerjaar']);
        await expectSafe(publication, 'outsider');
      }),
      { numRuns: 100 },
    );
  });

  it('finds no sensitive count in protected two-way shares', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(table([3, 2], true), fc.constantFrom(five, three), async (rows, rules) => {
        await expectSafe(publicationOf(rows, ['school', 'niveau'], rules), 'outsider');
      }),
      { numRuns: 20 },
    );
  });

  it('finds exactly the counts that the audit finds, whatever is shown', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(table([3, 3]), choices, async (rows, chosen) => {
        const publication = publicationOf(rows, ['school', 'niveau']);
        const statuses = withChoices(publication, chosen);
        const findings = await audit({ ...publication, statuses }, 'outsider');
        const breaches = findings.filter(({ kind }) => kind !== 'twins-differ');
        expect(breaches.length > 0).toBe(isBroken(publication, statuses, 'outsider'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a school or a pupil who knows more', () => {
  it('finds no sensitive count in protected counts by trying every table', {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(table([3, 3]), fc.constantFrom(five, three), async (rows, rules) => {
        await expectSafe(publicationOf(rows, ['school', 'niveau'], rules), 'all');
      }),
      { numRuns: 60 },
    );
  });

  it('finds exactly the counts that the audit of all attackers finds', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(table([3, 2]), choices, async (rows, chosen) => {
        const publication = publicationOf(rows, ['school', 'niveau']);
        const statuses = withChoices(publication, chosen);
        const findings = await audit({ ...publication, statuses });
        const breaches = findings.filter(({ kind }) => kind !== 'twins-differ');
        expect(breaches.length > 0).toBe(isBroken(publication, statuses, 'all'));
      }),
      { numRuns: 100 },
    );
  });

  it('finds no sensitive count through another indicator or an amount', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        table([3, 2]),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
        fc.constantFrom<'outsider' | 'all'>('outsider', 'all'),
        async (rows, rests, attackers) => {
          await expectSafe(withSecondIndicator(rows, rests), attackers);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/**
 * Beside the counts a second indicator of which each school's count is its first level and a rest that is in no figure,
 * and amounts by school: 700 for each record of the first level and 1,200 for each of the others.
 */
function withSecondIndicator(rows: readonly Row[], rests: readonly number[]): Publication {
  const first = publicationOf(rows, ['school', 'niveau']);
  const schools = [...new Set(rows.map(({ values }) => values[0] ?? ''))];
  const restOf = (school: number): number => rows.length + 2 * school;
  const wholeOf = (school: number): number => restOf(school) + 1;
  const firstLevel = (school: string): number =>
    rows.findIndex(({ values }) => values[0] === school && values[1] === '0');
  const second = schools.flatMap((school, index) => {
    const knownTo = [`school ${school}`];
    const rest = rests[index] ?? 0;
    const whole = rest + (rows[firstLevel(school)]?.count ?? 0);
    return [
      { count: rest, knownTo },
      { count: whole, knownTo },
    ];
  });
  const amounts = first.figures
    .filter(({ table: name }) => name === 'school')
    .map(({ id, parts }): Figure => {
      const atoms = parts[0]?.atoms ?? [];
      const weights = atoms.map((atom) => (rows[atom]?.values[1] === '0' ? 700 : 1200));
      return { id: `bedrag ${id}`, table: 'bedrag', parts, sums: [{ atoms, weights }] };
    });
  const figureOf = (id: string, name: string, atoms: readonly number[]): Figure => ({
    id: `tweede ${id}`,
    table: `tweede ${name}`,
    parts: [{ name: 'aantal', atoms }],
  });
  return {
    ...first,
    atoms: [...first.atoms, ...second],
    figures: [
      ...first.figures,
      ...amounts,
      figureOf('totaal', 'totaal', [...schools.keys()].map(wholeOf)),
      ...schools.map((school, index) => figureOf(`school ${school}`, 'school', [wholeOf(index)])),
    ],
    totals: ['totaal', 'tweede totaal'],
    relations: schools.map((school, index) => ({
      name: `eerste niveau van ${school}`,
      whole: [wholeOf(index)],
      parts: [firstLevel(school), restOf(index)],
    })),
  };
}

import { describe, expect, it } from 'vitest';
import { bruteForce, bruteInsiders, isProtected } from '../test/brute-force.js';
import { cellsOf, readLines, readReference, referenceFolder } from '../test/reference-table.js';
import {
  audit,
  type Figure,
  type FigureStatus,
  intervals,
  type Publication,
  protect,
  type Rules,
  verify,
} from './index.js';

const withReference = it.skipIf(referenceFolder === undefined);

/** A table of two dimensions with its margins; the lines of the output name the cells, and 'Total' is a margin. */
function crossTable(
  input: readonly Readonly<Record<string, string>>[],
  output: readonly Readonly<Record<string, string>>[],
  count: string,
  columns: readonly [string, string],
  rules: Rules,
): Publication {
  const labels = Object.fromEntries(columns.map((column) => [column, [column]]));
  const figures = cellsOf({ input, count, labels }, output).map((cell, index): Figure => {
    const isMargin = columns.some((column) => output[index]?.[column] === 'Total');
    const least = cell.count > 0 ? 1 : 0;
    const parts = [{ name: 'n', atoms: [...cell.atoms], least }];
    return { id: cell.labels, table: isMargin ? 'margins' : 'cells', parts };
  });
  const atoms = input.map((line) => ({ count: Number(line[count]) }));
  return { atoms, figures, totals: ['margins'], rules };
}
const hiddenOf = (
  { figures }: Publication,
  statuses: ReadonlyMap<string, FigureStatus>,
): string[] => figures.flatMap(({ id }) => (statuses.get(id) === 'shown' ? [] : [id]));

describe('the documentation of GaussSuppression on intervals', () => {
  // rangeMin 5: the ends are at least 5 apart, so six whole numbers; maxN 3: 4 is not sensitive.
  const rules = { threshold: 4, width: 6 };

  withReference(
    'hides the same cells for ends that are 5 apart, with the same intervals',
    async () => {
      const output = readLines('gausssuppression', 'vignette_t9_intervals.csv');
      const input = readLines('gausssuppression', 'example1_input.csv');
      const table = crossTable(input, output, 'freq', ['age', 'geo'], rules);
      // There a reader does not know that a cell that is hidden has any records.
      const publication = {
        ...table,
        figures: table.figures.map((figure) => ({
          ...figure,
          parts: figure.parts.map(({ name, atoms }) => ({ name, atoms })),
        })),
      };
      const idOf = (line: (typeof output)[number]): string => `${line.age} ${line.geo}`;
      const { statuses } = await protect(publication, { attackers: 'outsider' });
      const suppressed = output.filter((line) => line.suppressed === 'TRUE').map(idOf);
      expect(hiddenOf(publication, statuses)).toEqual(suppressed);

      const primary = output.filter((line) => line.primary === 'TRUE');
      const asked = primary.map(
        (line) => publication.figures.find(({ id }) => id === idOf(line))?.parts[0]?.atoms ?? [],
      );
      const endsIn = (least: string, most: string) =>
        primary.map((line) => ({ least: Number(line[least]), most: Number(line[most]) }));
      const before = new Map(
        output.map((line) => {
          const isHidden = ['1', '2'].includes(line.suppressed_integer ?? '');
          return [idOf(line), isHidden ? 'hidden' : 'shown'] as const;
        }),
      );
      expect(await intervals({ ...publication, statuses: before }, asked)).toEqual(
        endsIn('lo_1', 'up_1'),
      );
      expect(await intervals({ ...publication, statuses }, asked)).toEqual(endsIn('lo', 'up'));
      expect(endsIn('lo', 'up')).toEqual([
        { least: 0, most: 13 },
        { least: 0, most: 12 },
      ]);
    },
  );
});

describe('the tables on which other tools failed', () => {
  async function expectSafe(publication: Publication): Promise<string[]> {
    const { statuses, certificate } = await protect(publication);
    expect(verify(certificate).objections).toEqual([]);
    for (const insider of [undefined, ...bruteInsiders(publication)]) {
      for (const found of bruteForce(publication, statuses, insider)) {
        expect(isProtected(found, publication), `${insider?.name}: ${found.name}`).toBe(true);
      }
    }
    return hiddenOf(publication, statuses);
  }
  const three = { threshold: 3, width: 3 };
  const five = { threshold: 5, width: 5 };

  withReference('are safe: three singletons, also from who is one of them', async () => {
    const file = 'issue135_sdcTable_detectSingletons_FALSE.csv';
    const output = readLines('issues', file);
    const input = readLines('issues', 'issue135_three_singletons_input.csv');
    const columns = ['var1', 'var2'] as const;
    for (const rules of [three, five]) {
      const publication = crossTable(input, output, 'values', columns, rules);
      const hidden = await expectSafe(publication);
      expect(hidden.length).toBeLessThan(publication.figures.length);
      expect(hidden).not.toContain('Total Total');
    }
    // What that tool hid gives all of it away to a reader who knows that hidden cells are not 0.
    const publication = crossTable(input, output, 'values', columns, three);
    const statuses = new Map(
      output.map((line, index) => [
        publication.figures[index]?.id ?? '',
        line.sdcStatus === 's' ? ('shown' as const) : ('hidden' as const),
      ]),
    );
    const findings = await audit({ ...publication, statuses }, 'outsider');
    const exact = findings.filter(({ interval }) => interval?.least === interval?.most);
    expect(exact.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(hiddenOf(publication, statuses)),
    );
  });

  withReference('are safe: tables that share some of their cells', async () => {
    const linked: Record<string, readonly (readonly [region: string, n: number, at: string])[]> = {
      // Of issue 133, and of issue 136 of sdcTools/UserSupport, with what each region belongs to.
      issue133: readLines('issues', 'issue133_linked_input.csv').map(
        ({ region = '', county = '', group = '', n }) => [region, Number(n), `${county} ${group}`],
      ),
      issue136: [
        ['A', 2, 'county-1 small'],
        ['B', 2, 'county-1 small'],
        ['I', 8, 'county-1 small'],
        ['J', 8, 'county-1 small'],
        ['K', 3, 'county-2 small'],
        ['L', 3, 'county-2 BIG'],
        ['M', 3, 'county-2 BIG'],
        ['N', 7, 'county-2 small'],
      ],
    };
    for (const rows of Object.values(linked)) {
      const places = [...new Set(rows.flatMap(([, , at]) => at.split(' ')))];
      const publication: Publication = {
        atoms: rows.map(([, n]) => ({ count: n })),
        figures: [
          { id: 'Total', table: 'total', parts: [{ name: 'n', atoms: [...rows.keys()] }] },
          ...rows.map(([region], atom) => ({
            id: region,
            table: 'region',
            parts: [{ name: 'n', atoms: [atom] }],
          })),
          ...places.map((place) => ({
            id: place,
            table: place.startsWith('county') ? 'county' : 'group',
            parts: [
              {
                name: 'n',
                atoms: rows.flatMap(([, , at], atom) =>
                  at.split(' ').includes(place) ? [atom] : [],
                ),
              },
            ],
          })),
        ],
        totals: ['total'],
        rules: five,
      };
      const hidden = await expectSafe(publication);
      expect(hidden.length).toBeLessThan(publication.figures.length);
    }
  });
});

describe('the examples of the Handbook on Statistical Disclosure Control', () => {
  interface Other {
    readonly mean_attack: {
      readonly perturbed: readonly number[];
      readonly means: readonly number[];
      readonly maxDeviation: number;
      readonly expectedUniqueSolution: readonly number[];
    };
    readonly conventional_rounding_nonadditive: {
      readonly table: readonly (readonly number[])[];
      readonly conventionalBase5: readonly (readonly number[])[];
    };
    readonly rtauargus_readme_12cells: {
      readonly rows: readonly (readonly [string, string, number, number, number, string])[];
    };
  }
  const other = (): Other => JSON.parse(readReference('literature', 'other.json')) as Other;

  withReference(
    'give counts back from exact means, so that a mean goes with its count',
    async () => {
      const { perturbed, means, maxDeviation, expectedUniqueSolution } = other().mean_attack;
      const solutions = means.map((mean, index) => {
        const near = Array.from(
          { length: 2 * maxDeviation + 1 },
          (_, step) => (perturbed[index] ?? 0) - maxDeviation + step,
        );
        return near.filter((n) => Math.abs(mean * n - Math.round(mean * n)) < n * 5e-5 + 1e-9);
      });
      expect(solutions).toEqual(expectedUniqueSolution.map((n) => [n]));

      // Of 8, 12 and 20 the first is sensitive: so is its mean, which is a figure about the same records.
      const parts = (atoms: readonly number[]) => [{ name: 'n', atoms }];
      const publication: Publication = {
        atoms: expectedUniqueSolution.map((count) => ({ count })),
        figures: [
          { id: 'all', table: 'all', parts: parts([0, 1, 2]) },
          ...[0, 1, 2].flatMap((atom): Figure[] => [
            { id: `count ${atom}`, table: 'counts', parts: parts([atom]), threshold: 10 },
            { id: `mean ${atom}`, table: 'means', parts: parts([atom]), threshold: 10 },
          ]),
        ],
        totals: ['all'],
        rules: { threshold: 5, width: 5 },
      };
      const { statuses } = await protect(publication, { attackers: 'outsider' });
      expect(statuses.get('count 0')).toBe('hidden');
      for (const atom of [0, 1, 2]) {
        expect(statuses.get(`mean ${atom}`)).toBe(statuses.get(`count ${atom}`));
      }
      expect(hiddenOf(publication, statuses)).toHaveLength(4);
    },
  );

  withReference('are hidden where rounding would tell of a few', async () => {
    // 1 0 | 1, 3 3 | 6, 12 20 | 32: rounded to 5 the first row is 0 0 | 0, and a reader knows of at most 2.
    const { table, conventionalBase5 } = other().conventional_rounding_nonadditive;
    expect(conventionalBase5[0]).toEqual([0, 0, 0]);
    const rows = table
      .slice(0, -1)
      .flatMap((row, r) => row.slice(0, -1).map((n, c) => ({ r: `r${r}`, c: `c${c}`, n: `${n}` })));
    const places = [...table.keys()].flatMap((r) =>
      [...(table[0] ?? []).keys()].map((c) => ({
        r: r === table.length - 1 ? 'Total' : `r${r}`,
        c: c === (table[0] ?? []).length - 1 ? 'Total' : `c${c}`,
      })),
    );
    const rules = { threshold: 5, width: 5 };
    const publication = crossTable(rows, places, 'n', ['r', 'c'], rules);
    const { statuses } = await protect(publication);
    for (const { id, count } of places.map(({ r, c }, index) => ({
      id: `${r} ${c}`,
      count: table.flat()[index] ?? 0,
    }))) {
      if (count >= 1 && count < 5) expect(statuses.get(id), id).not.toBe('shown');
    }
    for (const insider of [undefined, ...bruteInsiders(publication)]) {
      for (const found of bruteForce(publication, statuses, insider)) {
        expect(isProtected(found, publication), `${insider?.name}: ${found.name}`).toBe(true);
      }
    }
  });

  withReference('have the intervals of the cells that tau-ARGUS hides', async () => {
    const { rows } = other().rtauargus_readme_12cells;
    const isInner = ([activity, size]: readonly unknown[]): boolean =>
      activity !== 'Total' && size !== 'Total';
    const inner = rows.filter(isInner);
    const input = inner.map(([activity, size, value]) => ({ activity, size, n: `${value}` }));
    const output = rows.map(([activity, size]) => ({ activity, size }));
    const publication = crossTable(input, output, 'n', ['activity', 'size'], {
      threshold: 5,
      width: 5,
    });
    const statuses = new Map(
      rows.map(([activity, size, , , , status]) => [
        `${activity} ${size}`,
        status === 'V' ? ('shown' as const) : ('hidden' as const),
      ]),
    );
    const hidden = inner.filter(([, , , , , status]) => status !== 'V');
    expect(hidden.map(([activity, size]) => `${activity} ${size}`)).toEqual([
      '02 tr1',
      '02 tr2',
      '06 tr1',
      '06 tr2',
    ]);
    // Rows of 50 and 100, columns of 90 and 60, and at least 1 in each: the first is 1 to 49, and the rest follows.
    const asked = hidden.map(([activity, size]) => [
      inner.findIndex(([one, other]) => one === activity && other === size),
    ]);
    expect(await intervals({ ...publication, statuses }, asked)).toEqual([
      { least: 1, most: 49 },
      { least: 1, most: 49 },
      { least: 41, most: 89 },
      { least: 11, most: 59 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { disclosureOrder, frequencyOrder } from '../../test/frequency-order.js';
import {
  type Cell,
  cellsOf,
  type Line,
  readLines,
  readReference,
  referenceFolder,
  type TableShape,
} from '../../test/reference-table.js';
import { isSmallCount } from '../primary/frequency-rule.js';
import { groupDisclosures } from '../primary/group-disclosure.js';
import { type Elimination, eliminate, type Singletons } from './eliminate.js';

const withReference = it.skipIf(referenceFolder === undefined);

/** How SmallCounts of GaussSuppression was called. */
interface Settings {
  readonly maxN: number;
  /** `guarded`: zeros are primary; `first`: never hidden; `open`: may be hidden for another's sake. */
  readonly zeros: 'guarded' | 'first' | 'open';
  readonly hasSingletons?: boolean;
}

interface Case extends Settings, TableShape {
  readonly output: readonly Line[];
}

describe('elimination hides the same cells as GaussSuppression', () => {
  for (const instance of ['s1_small', 's2_sparse', 's3_medium']) {
    withReference(`in the synthetic schools of ${instance}, in all four settings`, () => {
      const schools = JSON.parse(readReference('synthetic', `${instance}.json`)) as SyntheticFile;
      const text = readReference('synthetic', `${instance}.expected.json`);
      const expected = JSON.parse(text) as Record<string, { secondary: number[] }>;
      const { orderZerosPublishedFirst, orderZerosLast } = schools;
      const ones: Singletons = { kind: 'guarded', atoms: atomsOf(schools, 1) };
      const zeros: Singletons = { kind: 'open', atoms: atomsOf(schools, 0) };
      const found = {
        zerosPublishedFirst_none: secondaryOf(schools, orderZerosPublishedFirst),
        zerosPublishedFirst_anySum_singletons1: secondaryOf(
          schools,
          orderZerosPublishedFirst,
          ones,
        ),
        zerosLast_none: secondaryOf(schools, orderZerosLast),
        zerosLast_anySum0: secondaryOf(schools, orderZerosLast, zeros),
      };
      for (const [setting, secondary] of Object.entries(found)) {
        expect(secondary, setting).toEqual(expected[setting]?.secondary);
      }
    });
  }

  withReference('in the example of its documentation', () => {
    const output = readLines('gausssuppression', 'ex_gauss_expected.csv');
    const input = readLines('gausssuppression', 'ex_gauss_input.csv');
    const labels = { var1: ['var1'], var2: ['var2'] };
    const cells = cellsOf({ input, count: 'values', labels }, output);
    const inOrder = [...cells.keys()];
    const zerosFirst = inOrder.toSorted(
      (a, b) => Number(countOf(b) === 0) - Number(countOf(a) === 0),
    );
    const primary = inOrder.filter((cell) => output[cell]?.primary === 'TRUE');
    const ones = [...input.keys()].filter((atom) => input[atom]?.values === '1');
    const hiddenFor = (order: readonly number[], singletons?: Singletons): number[] => {
      const problem = {
        atoms: input.length,
        cells: cells.map(({ atoms }) => atoms),
        primary,
        order,
      };
      return hiddenOf(primary, eliminate({ ...problem, ...(singletons && { singletons }) }));
    };
    expect(hiddenFor(inOrder)).toEqual(marked(output, 'suppA_zeros_any_order'));
    expect(hiddenFor(zerosFirst)).toEqual(marked(output, 'suppB_zeros_first'));
    expect(hiddenFor(zerosFirst, { kind: 'guarded', atoms: ones })).toEqual(
      marked(output, 'suppC_singleton'),
    );

    function countOf(cell: number): number | undefined {
      return cells[cell]?.count;
    }
  });

  const example = { labels: { age: ['age'], geo: ['geo', 'eu'], year: ['year'] }, count: 'freq' };
  const accidents = { labels: { mun: ['mun'], inj: ['inj'] }, count: 'freq' };
  const cases: Record<string, Settings & { readonly input?: (line: Line) => boolean }> = {
    'example1_maxN3_intervals.csv': { maxN: 3, zeros: 'guarded' },
    'mun_accidents_maxN3.csv': { maxN: 3, zeros: 'guarded' },
    'mun_accidents_maxN3_protectZerosFALSE.csv': { maxN: 3, zeros: 'first' },
    'vignette_t1_maxN1.csv': { maxN: 1, zeros: 'guarded', input: isOf('2014') },
    'vignette_t2_maxN2.csv': { maxN: 2, zeros: 'guarded', input: isOf('2014') },
    'vignette_t3_formula.csv': { maxN: 2, zeros: 'guarded', input: isOf('2014') },
    'vignette_t4_protectZerosFALSE.csv': { maxN: 4, zeros: 'first', input: isOf('2014') },
    'vignette_t5_secondaryZeros.csv': { maxN: 3, zeros: 'open', input: isOf('2014') },
    'vignette_t7_zeros.csv': { maxN: 2, zeros: 'guarded', input: isOf('2015') },
    'vignette_t8_singleton.csv': { maxN: 1, zeros: 'first' },
  };
  for (const [file, { input = () => true, ...settings }] of Object.entries(cases)) {
    withReference(`in ${file}`, () => {
      const isExample = !file.startsWith('mun');
      const source = isExample ? 'example1_input.csv' : 'mun_accidents_input.csv';
      const lines = readLines('gausssuppression', source).filter(input);
      const output = readLines('gausssuppression', file);
      const shape = isExample ? example : accidents;
      const labels = Object.fromEntries(
        Object.entries(shape.labels).filter(([column]) => column in (output[0] ?? {})),
      );
      const { primary, hidden } = suppress({ ...shape, labels, input: lines, output, ...settings });
      expect(primary).toEqual(marked(output, 'primary'));
      expect(hidden).toEqual(marked(output, 'suppressed'));
    });
  }

  withReference('with structural zeros, which are no atoms and never hidden', () => {
    const isOmitted = ({ age, geo }: Line): boolean => age === 'young' && geo === 'Iceland';
    const input = readLines('gausssuppression', 'example1_input.csv')
      .filter(isOf('2015'))
      .filter((line) => !isOmitted(line));
    const output = readLines('gausssuppression', 'vignette_t6_structural.csv');
    const labels = { age: ['age'], geo: ['geo', 'eu'] };
    const found = suppress({ labels, count: 'freq', input, output, maxN: 2, zeros: 'guarded' });
    expect(found.primary).toEqual(marked(output, 'primary'));
    expect(found.hidden).toEqual(marked(output, 'suppressed'));
  });

  withReference('before it widens intervals', () => {
    const input = readLines('gausssuppression', 'example1_input.csv');
    const output = readLines('gausssuppression', 'vignette_t9_intervals.csv');
    const labels = { age: ['age'], geo: ['geo', 'eu'] };
    const found = suppress({ labels, count: 'freq', input, output, maxN: 3, zeros: 'guarded' });
    // 1 is primary, 2 hidden by elimination, 3 hidden to widen an interval.
    const steps = output.map((line) => line.suppressed_integer);
    expect(found.primary).toEqual(placesOf(steps, ['1']));
    expect(found.hidden).toEqual(placesOf(steps, ['1', '2']));
  });

  withReference('for group disclosure with 0 to 3 who know themselves', () => {
    const input = readLines('gausssuppression', 'mun_accidents_input.csv');
    const atomsWithout = placesOf(
      input.map(({ freq }) => freq),
      ['0'],
    );
    const numbers: number[] = [];
    for (const coalition of [0, 1, 2, 3]) {
      const output = readLines('gausssuppression', `kdisclosure_mun_accidents_k${coalition}.csv`);
      const cells = cellsOf({ ...accidents, input }, output);
      const rests = groupDisclosures(cells, coalition).map(({ rest }) => rest);
      const { secondary } = eliminate({
        atoms: input.length,
        cells: [...cells.map(({ atoms }) => atoms), ...rests],
        primary: [],
        virtual: [...rests.keys()].map((place) => cells.length + place),
        order: disclosureOrder(cells),
        singletons: { kind: 'open', atoms: atomsWithout },
      });
      expect(ascending(secondary), `coalition ${coalition}`).toEqual(marked(output, 'suppressed'));
      numbers.push(secondary.length);
    }
    expect(numbers).toEqual([8, 10, 12, 12]);
  });

  withReference('in the linked tables on which other tools failed', () => {
    const labels = { region: ['region', 'county', 'group'] };
    const input = readLines('issues', 'issue133_linked_input.csv');
    for (const maxN of [3, 4]) {
      const output = readLines('issues', `issue133_gauss_global_maxN${maxN}.csv`);
      const found = suppress({ labels, count: 'n', input, output, maxN, zeros: 'guarded' });
      expect(found.primary).toEqual(marked(output, 'primary'));
      expect(found.hidden).toEqual(marked(output, 'suppressed'));
    }

    // The input of issue 136 of sdcTools/UserSupport.
    const regions = ['A2', 'B2', 'I8', 'J8', 'K3', 'L3', 'M3', 'N7'].map(
      ([region = '', n = '']) => ({
        region,
        county: 'ABIJ'.includes(region) ? 'county-1' : 'county-2',
        group: 'LM'.includes(region) ? 'BIG' : 'small',
        n,
      }),
    );
    const output = readLines('issues', 'linked8_gauss_global.csv');
    const found = suppress({
      labels,
      count: 'n',
      input: regions,
      output,
      maxN: 3,
      zeros: 'guarded',
    });
    expect(found.primary).toEqual(marked(output, 'primary'));
    expect(found.hidden).toEqual(marked(output, 'suppressed'));
  });

  withReference('with the three singletons on which another tool failed', () => {
    const input = readLines('issues', 'issue135_three_singletons_input.csv');
    const shape = { labels: { var1: ['var1'], var2: ['var2'] }, count: 'values', input };
    const settings: Record<string, boolean> = { none: false, anySum: true, anySumNOTprimary: true };
    for (const [method, hasSingletons] of Object.entries(settings)) {
      const output = readLines('issues', `issue135_gauss_${method}.csv`);
      const found = suppress({ ...shape, output, maxN: 2, zeros: 'first', hasSingletons });
      expect(found.primary, method).toEqual(marked(output, 'primary'));
      expect(found.hidden, method).toEqual(marked(output, 'suppressed'));
    }
  });
});

interface SyntheticFile {
  readonly inner: readonly { readonly n: number }[];
  readonly cells: readonly { readonly rows: readonly number[] }[];
  readonly primary: readonly number[];
  readonly orderZerosPublishedFirst: readonly number[];
  readonly orderZerosLast: readonly number[];
}

function secondaryOf(
  { inner, cells, primary }: SyntheticFile,
  order: readonly number[],
  singletons?: Singletons,
): number[] {
  const { secondary } = eliminate({
    atoms: inner.length,
    cells: cells.map(({ rows }) => Int32Array.from(rows)),
    primary,
    order,
    ...(singletons && { singletons }),
  });
  return ascending(secondary);
}

function atomsOf({ inner }: SyntheticFile, count: number): number[] {
  return placesOf(
    inner.map(({ n }) => n),
    [count],
  );
}

/** Small counts, in the order and with the singletons that GaussSuppression takes by default. */
function suppress(table: Case): { primary: number[]; hidden: number[] } {
  const { input, maxN, zeros, hasSingletons = true } = table;
  const cells: Cell[] = cellsOf(table, table.output);
  const rule = { threshold: maxN + 1, protectZeros: zeros === 'guarded' };
  const primary = [...cells.keys()].filter((place) => {
    const { atoms, count } = cells[place] as Cell;
    return atoms.length > 0 && isSmallCount(count, rule);
  });
  const counts = input.map((line) => Number(line[table.count]));
  const singletons: Singletons = {
    kind: zeros === 'open' ? 'open' : 'guarded',
    atoms: placesOf(counts, [zeros === 'first' ? 1 : 0]),
  };
  const elimination = eliminate({
    atoms: input.length,
    cells: cells.map(({ atoms }) => atoms),
    primary,
    order: frequencyOrder(cells, input.length, zeros !== 'open'),
    ...(hasSingletons && { singletons }),
  });
  return { primary, hidden: hiddenOf(primary, elimination) };
}

function hiddenOf(primary: readonly number[], { secondary }: Elimination): number[] {
  return ascending([...primary, ...secondary]);
}

function marked(output: readonly Line[], column: string): number[] {
  return placesOf(
    output.map((line) => line[column]),
    ['TRUE'],
  );
}

function placesOf<T>(values: readonly T[], wanted: readonly T[]): number[] {
  return [...values.keys()].filter((place) => wanted.includes(values[place] as T));
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function isOf(year: string): (line: Line) => boolean {
  return (line) => line.year === year;
}

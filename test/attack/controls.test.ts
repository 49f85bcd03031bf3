import { describe, expect, it } from 'vitest';
import { bounds } from './attacks/bounds.js';
import { chains } from './attacks/chains.js';
import { differences } from './attacks/differences.js';
import { insiders } from './attacks/insiders.js';
import { type Percentage, percentageRows, percentages } from './attacks/percentages.js';
import { versions } from './attacks/versions.js';
import {
  expectedIntervals,
  expectedSecondary,
  HAS_INSTANCES,
  issue,
  literature,
  synthetic,
} from './instances.js';
import { CRITERION, faultOf } from './model/hit.js';
import { type Interval, intervalsOf } from './model/intervals.js';
import { Notebook } from './model/puzzle.js';
import {
  type Pattern,
  puzzleOfRelease,
  type Release,
  smallCells,
  trueCount,
} from './model/release.js';
import { judge } from './report.js';
import { safePattern } from './safe-pattern.js';

const WHOLE_RUN = process.env.AANVAL === 'volledig';

/** How many are exact, narrower than 4, and certainly under 5, as the tables of the design count them. */
function tally(found: readonly Interval[]): readonly [number, number, number] {
  const of = (test: (interval: Interval) => boolean) => found.filter(test).length;
  return [
    of(({ low, high }) => low === high),
    of(({ low, high }) => high - low < 4),
    of(({ high }) => high < CRITERION.threshold),
  ];
}

async function attacked(release: Release, pattern: Pattern) {
  const wanted = smallCells(release, CRITERION.threshold);
  const enough = (low: number, high: number) => faultOf(low, high) === undefined;
  const { found } = await intervalsOf(puzzleOfRelease(release, pattern), { wanted, enough });
  return tally(found);
}

describe.skipIf(!HAS_INSTANCES)('what does not protect is broken', () => {
  it('small counts left out and nothing else: as often as the design measured', async () => {
    const release = synthetic('s3_medium');
    const hidden = smallCells(release, CRITERION.threshold);
    expect(await attacked(release, { hidden })).toEqual([138, 203, 212]);
    // what follows by adding and subtracting alone is found without a solver too, and has its true value
    const found = chains(puzzleOfRelease(release, { hidden })).filter(({ cell }) =>
      hidden.has(cell),
    );
    expect(found.length).toBe(138);
    const truth = new Map(release.cells.map((cell) => [cell.id, trueCount(release, cell)]));
    for (const { cell, low } of found) expect(low, cell).toBe(truth.get(cell));
  });

  it('small counts written as <5: as often as the design measured', async () => {
    const release = synthetic('s3_medium');
    const hidden = smallCells(release, CRITERION.threshold);
    const pattern = { hidden, least: () => 1, most: () => 4 };
    expect(await attacked(release, pattern)).toEqual([210, 232, 232]);
  });

  it.runIf(WHOLE_RUN)('every count rounded to five: as often as the design measured', async () => {
    expect(await attacked(synthetic('s3_medium'), rounded(synthetic('s3_medium')))).toEqual([
      4, 176, 151,
    ]);
  });

  it('counts rounded to five beside totals that are exact', async () => {
    const release = synthetic('s1_small');
    const pattern = rounded(release);
    const largest = Math.max(...release.cells.map(({ atoms }) => atoms.length));
    const exactTotals = release.cells.filter(({ atoms }) => atoms.length > largest / 8);
    const hidden = new Set(
      [...pattern.hidden].filter((id) => !exactTotals.some((cell) => cell.id === id)),
    );
    const [, roundedNarrow] = await attacked(release, pattern);
    const [, narrow] = await attacked(release, { ...pattern, hidden });
    const small = smallCells(release, CRITERION.threshold).size;
    // three in four, as in the table of the design (176 of 232), and exact totals only make it worse
    expect(roundedNarrow / small).toBeGreaterThan(0.7);
    expect(narrow).toBeGreaterThanOrEqual(roundedNarrow);
  });

  it('whole percentages beside hidden counts', async () => {
    const release = synthetic('s1_small');
    const hidden = await safePattern(release);
    const puzzle = puzzleOfRelease(release, { hidden });
    const printed = percentagesOf(release, hidden);
    const wanted = smallCells(release, CRITERION.threshold);
    expect(printed.length).toBeGreaterThan(20);
    const rows = [...puzzle.rows, ...percentageRows(puzzle, printed)];
    const found = await bounds({ ...puzzle, rows }, wanted);
    expect(found.hits.length).toBeGreaterThan(10);
    // of at most a hundred every percentage gives its count back
    const exact = percentages(puzzle, printed).filter(({ kind }) => kind === 'exact');
    expect(exact.length).toBe(printed.length);
    for (const { cell, low } of exact) expect(low, cell).toBe(countOf(release, cell));
  });

  it('two patterns that are each safe, put together', async () => {
    const release = synthetic('s1_small');
    const patterns = await Promise.all(
      [1, 2].map((seed) => safePattern(release, { seed, tidy: true })),
    );
    const wanted = smallCells(release, CRITERION.threshold);
    const all = patterns.map((hidden, at) => ({
      name: `v${at}`,
      puzzle: puzzleOfRelease(release, { hidden }),
    }));
    for (const { puzzle } of all) expect((await bounds(puzzle, wanted)).hits).toEqual([]);
    const found = await versions(all, () => 'same records', wanted);
    expect(found.contradictory).toEqual([]);
    expect(found.hits.length).toBeGreaterThan(0);
    // in another order they say the same
    const turned = await versions(all.toReversed(), () => 'same records', wanted);
    expect(new Set(turned.hits.map(({ cell }) => cell))).toEqual(
      new Set(found.hits.map(({ cell }) => cell)),
    );
  });

  it('a correction of a few: the difference is printed twice', async () => {
    const version = (name: string, total: number) => {
      const notebook = new Notebook();
      notebook.count('thuiszitters 2024 n', { shown: total });
      return { name, puzzle: notebook.puzzle() };
    };
    const changes = async (from: number, to: number) =>
      (await versions([version('1', from), version('2', to)], (id) => id)).changes.map(
        ({ low }) => low,
      );
    expect(await changes(40, 38)).toEqual([2]);
    expect(await changes(40, 45)).toEqual([]);
    expect(await changes(40, 40)).toEqual([]);
  });

  it('a correction of what few were paid: the amount changes beside a count that does not', async () => {
    const version = (name: string, [count, amount]: readonly [number, number]) => {
      const notebook = new Notebook();
      notebook.count('vergoedingen/aantal 2024 n', { shown: count });
      notebook.count('vergoedingen/bedrag 2024 n', {
        shown: amount,
        personal: false,
        whole: false,
      });
      const tie = { amount: 'vergoedingen/bedrag 2024 n', count: 'vergoedingen/aantal 2024 n' };
      return { name, puzzle: notebook.puzzle(), money: [tie] };
    };
    type Told = readonly [count: number, amount: number];
    const changes = async (from: Told, to: Told) =>
      (await versions([version('1', from), version('2', to)], (id) => id)).changes.map(
        ({ cell, low }) => [cell.split(' ')[0], low],
      );
    // one of forty was paid 2.500 less than was said first
    expect(await changes([40, 400_000], [40, 397_500])).toEqual([['vergoedingen/bedrag', 0]]);
    expect(await changes([40, 400_000], [42, 420_000])).toEqual([
      ['vergoedingen/aantal', 2],
      ['vergoedingen/bedrag', 2],
    ]);
    expect(await changes([40, 400_000], [45, 447_500])).toEqual([]);
    expect(await changes([40, 400_000], [40, 400_000])).toEqual([]);
  });

  it('a school that knows its own pupils', async () => {
    const release = synthetic('s2_sparse');
    const hidden = await safePattern(release);
    const puzzle = puzzleOfRelease(release, { hidden });
    const wanted = smallCells(release, CRITERION.threshold);
    expect((await bounds(puzzle, wanted)).hits).toEqual([]);
    const names = new Map(
      release.cells
        .filter(({ atoms }) => atoms.length === 1)
        .map(({ id, atoms }) => [atoms[0], id]),
    );
    const schools = [...new Set(release.schools)].map((school) => ({
      name: `school ${school}`,
      known: release.atoms.flatMap((n, atom) =>
        release.schools[atom] === school
          ? [{ id: names.get(atom) ?? `atom ${atom}`, low: n, high: n, why: 'its own pupils' }]
          : [],
      ),
      targets: new Set(
        release.cells
          .filter(({ atoms }) => atoms.some((atom) => release.schools[atom] !== school))
          .map(({ id }) => id),
      ),
    }));
    const found = await insiders(puzzle, schools, wanted);
    expect(found.length).toBeGreaterThan(0);
    for (const { cell, low, high } of found) {
      expect(countOf(release, cell)).toBeGreaterThanOrEqual(low ?? Number.NaN);
      expect(countOf(release, cell)).toBeLessThanOrEqual(high ?? Number.NaN);
    }
  });

  it('issue 133: two linked tables that were protected apart', async () => {
    const release = linkedRelease();
    const region = (ids: string) => ids.split('');
    // by county A covers I, by group K covers it: printed together they give it away
    const [county, group] = [region('IA'), region('IK')];
    const puzzle = (hidden: readonly string[]) =>
      puzzleOfRelease(release, { hidden: new Set(hidden) });
    const together = await versions(
      [county, group].map((hidden, at) => ({ name: String(at), puzzle: puzzle(hidden) })),
      () => 'same records',
      new Set(['I']),
    );
    expect(together.hits.map(({ kind, low, high }) => [kind, low, high])).toEqual([
      ['exact', 3, 3],
    ]);
    const safe = issue('issue133_gauss_global_maxN3.csv');
    const hidden = safe
      .filter(({ suppressed }) => suppressed === 'TRUE')
      .map(({ region: id = '' }) => id);
    const { found } = await intervalsOf(puzzle(hidden), { wanted: new Set(['I']) });
    expect(found.map(({ low, high }) => [low, high])).toEqual([[0, 7]]);
  });

  it('issue 135: three that are each alone', async () => {
    const rows = issue('issue135_gauss_none.csv');
    const release = crossed(issue('issue135_three_singletons_input.csv'));
    const hidden = new Set(
      rows
        .filter(({ suppressed }) => suppressed === 'TRUE')
        .map(({ var1, var2 }) => `${var1}|${var2}`),
    );
    expect(hidden.size).toBe(7);
    const found = await intervalsOf(puzzleOfRelease(release, { hidden, least: () => 1 }), {
      wanted: hidden,
    });
    expect(found.found.filter(({ low, high }) => low === high).length).toBe(7);
    for (const { id, low } of found.found) expect(low, id).toBe(countOf(release, id));
  });

  it('w|b: the largest of a hidden ring is the only one that follows', async () => {
    const example = literature().find(({ name }) => name === 'sdctable_wb_unprotected');
    const release = example?.release ?? { atoms: [], cells: [] };
    const puzzle = puzzleOfRelease(release, { hidden: new Set(example?.hidden) });
    const found = await bounds(puzzle, new Set(example?.hidden));
    expect(found.hits.map(({ kind, cell, low }) => [kind, cell, low])).toEqual([
      ['exact', 'w|b', 47],
    ]);
    expect(found.hits[0]?.formula).toContain('is the sum of its records');
    expect(chains(puzzle).map(({ cell, low }) => [cell, low])).toEqual([['w|b', 47]]);
  });

  it('the published examples have the intervals that were published', async () => {
    const instances = literature();
    expect(instances.length).toBeGreaterThan(5);
    for (const { name, release, hidden, least, computed } of instances) {
      const pattern = { hidden: new Set(hidden), least: () => least };
      const { found } = await intervalsOf(puzzleOfRelease(release, pattern), {
        wanted: pattern.hidden,
      });
      expect(Object.fromEntries(found.map(({ id, low, high }) => [id, [low, high]])), name).toEqual(
        computed,
      );
    }
  });
});

describe.skipIf(!HAS_INSTANCES)('what protects is not broken', () => {
  it('the bounds of another solver, on three instances', async () => {
    for (const name of ['s1_small', 's2_sparse', 's3_medium']) {
      const release = synthetic(name);
      const small = smallCells(release, CRITERION.threshold);
      const hidden = new Set([...small, ...expectedSecondary(name, 'zerosPublishedFirst_none')]);
      const expected = expectedIntervals(name, 'intervals_zerosPublishedFirst_none_min0');
      const { found } = await intervalsOf(puzzleOfRelease(release, { hidden }), { wanted: small });
      expect(found.length).toBe(expected.size);
      for (const { id, low, high } of found) {
        const [least = 0, most = 0] = expected.get(id) ?? [];
        expect([low, high], `${name} ${id}`).toEqual([
          Math.ceil(least - 1e-6) + 0,
          Math.floor(most + 1e-6),
        ]);
      }
    }
  });

  it('a pattern that a plain loop made safe passes every attack on one release', async () => {
    for (const name of WHOLE_RUN
      ? ['s1_small', 's2_sparse', 's3_medium']
      : ['s1_small', 's2_sparse']) {
      const release = synthetic(name);
      const hidden = await safePattern(release);
      const truth = new Map(release.cells.map((cell) => [cell.id, trueCount(release, cell)]));
      const puzzle = puzzleOfRelease(release, { hidden });
      const wanted = smallCells(release, CRITERION.threshold);
      const hits = [
        ...differences(puzzle),
        ...chains(puzzle),
        ...(await bounds(puzzle, wanted)).hits,
      ];
      expect(judge(hits, { truth }).failures, name).toEqual([]);
      expect(hidden.size).toBeLessThan(release.cells.length);
    }
  });

  it('the protected examples hold for the count that they protect', async () => {
    const wide = literature().filter(
      ({ name }) => /protected(?:_by_xd)?$/.test(name) && !name.includes('unprotected'),
    );
    expect(wide.length).toBe(2);
    for (const { release, hidden, name } of wide) {
      const target = name.startsWith('sdctable') ? 'w|b' : 'K';
      const found = await bounds(
        puzzleOfRelease(release, { hidden: new Set(hidden) }),
        new Set([target]),
      );
      expect(found.hits, name).toEqual([]);
    }
  });
});

function countOf(release: Release, id: string): number {
  const cell = release.cells.find((one) => one.id === id);
  if (cell === undefined) throw new Error(`no cell ${id}`);
  return trueCount(release, cell);
}

function rounded(release: Release): Pattern {
  const about = new Map(
    release.cells.map((cell) => [cell.id, 5 * Math.round(trueCount(release, cell) / 5)]),
  );
  return {
    hidden: new Set(about.keys()),
    least: (id) => Math.max(0, (about.get(id) ?? 0) - 2),
    most: (id) => (about.get(id) ?? 0) + 2,
  };
}

/** Of each hidden cell its share, in whole percent, of the smallest printed cell around it. */
function percentagesOf(release: Release, hidden: ReadonlySet<string>): readonly Percentage[] {
  return release.cells.flatMap((cell): Percentage[] => {
    const around = release.cells
      .filter(({ id, atoms }) => !hidden.has(id) && atoms.length > cell.atoms.length)
      .filter(({ atoms }) => cell.atoms.every((atom) => atoms.includes(atom)))
      .sort((left, right) => left.atoms.length - right.atoms.length);
    const [whole] = around;
    if (!hidden.has(cell.id) || whole === undefined) return [];
    const all = trueCount(release, whole);
    if (all === 0 || all > 100) return [];
    const value = Math.round((100 * trueCount(release, cell)) / all);
    return [{ part: cell.id, whole: whole.id, value, decimals: 0, per: 100 }];
  });
}

function linkedRelease(): Release {
  const rows = issue('issue133_linked_input.csv');
  const names = ['region', 'county', 'group'] as const;
  const cells = new Map<string, number[]>([['Total', rows.map((_, at) => at)]]);
  for (const [at, row] of rows.entries()) {
    for (const name of names)
      cells.set(row[name] ?? '', [...(cells.get(row[name] ?? '') ?? []), at]);
  }
  return {
    atoms: rows.map(({ n }) => Number(n)),
    cells: [...cells].map(([id, atoms]) => ({ id, atoms })),
  };
}

/** A table of two variables with its margins. */
function crossed(rows: readonly Readonly<Record<string, string>>[]): Release {
  const cells = new Map<string, number[]>();
  for (const [at, { var1, var2 }] of rows.entries()) {
    for (const id of [`${var1}|${var2}`, `Total|${var2}`, `${var1}|Total`, 'Total|Total']) {
      cells.set(id, [...(cells.get(id) ?? []), at]);
    }
  }
  return {
    atoms: rows.map(({ values }) => Number(values)),
    cells: [...cells].map(([id, atoms]) => ({ id, atoms })),
  };
}

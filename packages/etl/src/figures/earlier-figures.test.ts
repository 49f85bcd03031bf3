import type { Cell } from '@peildatum/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpRules, periodOf, times } from '../../test/made-up-marts.js';
import type { IndicatorPeriod } from './mart-rows.js';
import { protectedCells } from './protected-cells.js';

const JAAR = '2023-2024';
const rules = madeUpRules;

type Counts = Readonly<Record<string, number>>;

/** Thuiszitters of a schooljaar by gemeente, and by nothing else. */
function thuiszitters(counts: Counts): IndicatorPeriod {
  return periodOf(
    'thuiszitters',
    JAAR,
    Object.entries(counts).flatMap(([gemeente, count]) =>
      times(count, { dimensions: { gemeente }, counts: { aantal: 1 } }),
    ),
  );
}

/** What a publication says: the gemeenten that it lists, and of those that it shows how many; the total has no name. */
interface Said {
  readonly listed: readonly string[];
  readonly shown: ReadonlyMap<string, number>;
}

function saidIn(cells: readonly Cell[]): Said {
  const own = cells.filter(
    ({ indicator, dimensies }) =>
      indicator === 'thuiszitters' && Object.keys(dimensies).every((name) => name === 'gemeente'),
  );
  return {
    listed: own.flatMap(({ dimensies: { gemeente } }) =>
      gemeente === undefined || gemeente === '*' ? [] : [gemeente],
    ),
    shown: new Map(
      own.flatMap(({ dimensies, teller }) =>
        teller === null ? [] : [[dimensies.gemeente ?? '', teller] as const],
      ),
    ),
  };
}

/** As high as anybody has to count to see that a count is not small. */
const HIGH = 70;

/**
 * The whole numbers that a gemeente may be, for who puts everything together that was ever said: by trying them. What was said
 * in several publications is of the same records, but for the gemeenten that changed: those have a number in each of them.
 */
function possible(
  gemeente: string,
  at: number,
  all: readonly Said[],
  changed: ReadonlySet<string> = new Set(),
): readonly number[] {
  const nameIn = (publication: number, name: string): string =>
    changed.has(name) ? `${name}/${publication}` : name;
  const equations = all.flatMap(({ listed, shown }, publication) => {
    const own = listed.map((name) => nameIn(publication, name));
    const each = [...shown].flatMap(([name, count]) =>
      name === '' ? [] : [{ names: [nameIn(publication, name)], count }],
    );
    const total = shown.get('');
    // of a table that is not given nobody knows which gemeenten there are
    return total === undefined || own.length === 0 ? each : [...each, { names: own, count: total }];
  });
  const values: number[] = [];
  for (let value = 1; value <= HIGH; value += 1) {
    if (isPossible([...equations, { names: [nameIn(at, gemeente)], count: value }]))
      values.push(value);
  }
  return values;
}

/** Are there whole numbers of at least 1 with these sums? Only for sums that follow by filling in, or that overlap little. */
function isPossible(
  equations: readonly { readonly names: readonly string[]; readonly count: number }[],
): boolean {
  const known = new Map<string, number>();
  const rest = (names: readonly string[], count: number) => ({
    open: names.filter((name) => !known.has(name)),
    left: names.reduce((sum, name) => sum - (known.get(name) ?? 0), count),
  });
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { names, count } of equations) {
      const { open, left } = rest(names, count);
      if (left < open.length || (open.length === 0 && left !== 0)) return false;
      const [only] = open;
      if (open.length === 1 && only !== undefined) known.set(only, left);
    }
  }
  const open = equations
    .map(({ names, count }) => rest(names, count))
    .filter((one) => one.open.length > 0);
  const [first] = open;
  const [name] = first?.open ?? [];
  if (first === undefined || name === undefined) return true;
  for (let value = 1; value <= first.left; value += 1) {
    if (isPossible([...equations, { names: [name], count: value }])) return true;
  }
  return false;
}

/** Small counts that are fewer than five whole numbers, or that everybody knows to be small. */
function givenAway(
  counts: Counts,
  at: number,
  all: readonly Said[],
  changed?: ReadonlySet<string>,
): readonly string[] {
  return Object.entries(counts).flatMap(([gemeente, count]) => {
    if (count >= 5) return [];
    const values = possible(gemeente, at, all, changed);
    return values.length >= 5 && values.some((value) => value >= 5)
      ? []
      : [`${gemeente} ${count}: ${values.join()}`];
  });
}

const region = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 6 })
  .map((counts): Counts => Object.fromEntries(counts.map((count, at) => [`980${at}`, count])));

describe('what readers know already', () => {
  it('is counted with: two publications that are safe each by itself are safe together', {
    timeout: 60_000,
  }, async () => {
    let unsafe = 0;
    await fc.assert(
      fc.asyncProperty(region, async (counts) => {
        // another salt chooses another cover, as any change of the cube may
        const periods = [thuiszitters(counts)];
        const first = await protectedCells(periods, rules('een'));
        const apart = await protectedCells(periods, rules('twee'));
        const after = await protectedCells(periods, rules('twee'), [
          { id: 'eerste', tot: '2024-07-31', cells: first.cells },
        ]);
        const [one, other, second] = [first, apart, after].map(({ cells }) => saidIn(cells));
        if (one === undefined || other === undefined || second === undefined) throw new Error();
        expect(givenAway(counts, 0, [one])).toEqual([]);
        expect(givenAway(counts, 1, [other])).toEqual([]);
        if (givenAway(counts, 1, [one, other]).length > 0) unsafe += 1;
        expect(givenAway(counts, 1, [one, second])).toEqual([]);
        // and nothing is taken back that everybody knows
        for (const [name, count] of one.shown) expect(second.shown.get(name)).toBe(count);
      }),
      { seed: 5, numRuns: 60 },
    );
    expect(unsafe).toBeGreaterThan(5);
  });

  it('is counted with for whoever guesses that what is not seen to change did not', {
    timeout: 60_000,
  }, async () => {
    const grown = fc.record({
      counts: region,
      more: fc.integer({ min: 5, max: 40 }),
      who: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(grown, async ({ counts, more, who }) => {
        const gemeente = `980${who}`;
        const later = { ...counts, [gemeente]: (counts[gemeente] ?? 0) + more };
        const first = await protectedCells([thuiszitters(counts)], rules('een'));
        const after = await protectedCells([thuiszitters(later)], rules('een'), [
          { id: 'eerste', tot: '2024-07-31', cells: first.cells },
        ]);
        const said = [first, after].map(({ cells }) => saidIn(cells));
        const changed = new Set([gemeente]);
        expect(givenAway(counts, 0, said, changed)).toEqual([]);
        expect(givenAway(later, 1, said, changed)).toEqual([]);
      }),
      { seed: 6, numRuns: 80 },
    );
  });

  it('keeps a correction back also from a figure that says the same and was not there before', async () => {
    const counts = { 9801: 12, 9802: 20 };
    const first = await protectedCells([thuiszitters(counts)], rules('een'));
    const per1000 = (count: number) =>
      periodOf('thuiszitters_per_1000', JAAR, [{ counts: { teller: count, noemer: 4321 } }]);
    const history = [{ id: 'eerste', tot: '2024-07-31', cells: first.cells }];
    const same = await protectedCells([thuiszitters(counts), per1000(32)], rules('een'), history);
    const one = await protectedCells(
      [thuiszitters({ ...counts, 9801: 13 }), per1000(33)],
      rules('een'),
      history,
    );
    const said = ({ cells }: { readonly cells: readonly Cell[] }) =>
      cells
        .filter(({ dimensies }) => Object.keys(dimensies).length === 0)
        .map(({ indicator, teller, waarde }) => ({ indicator, teller, waarde }));
    expect(said(same)).toContainEqual({
      indicator: 'thuiszitters_per_1000',
      teller: 32,
      // 32 of 4321: 7,405... per 1000
      waarde: 7.4,
    });
    expect(one.held.map(({ subject }) => subject)).toEqual([`thuiszitters ${JAAR}`]);
    expect(said(one)).toContainEqual({ indicator: 'thuiszitters', teller: 32, waarde: 32 });
    expect(said(one)).toContainEqual({
      indicator: 'thuiszitters_per_1000',
      teller: null,
      waarde: null,
    });
  });

  it('is how many a median was taken of', async () => {
    const besluiten = (count: number) =>
      periodOf(
        'vergoedingen_doorlooptijd',
        '2024',
        Array.from({ length: count }, (_, at) => ({
          scales: { dagen: 20 + at },
          counts: { aantal: 1 },
        })),
      );
    const first = await protectedCells([besluiten(12)], rules('een'));
    const history = [{ id: 'eerste', tot: '2024-12-31', cells: first.cells }];
    const stricter = { ...rules('een'), threshold: 15 };
    const said = ({ cells }: { readonly cells: readonly Cell[] }) =>
      cells.map(({ noemer, status }) => [noemer, status]);
    expect(said(first)).toEqual([[12, 'ok']]);
    // 12 is too few by now, but no secret any more
    expect(said(await protectedCells([besluiten(12)], stricter, history))).toEqual([[12, 'ok']]);
    expect(said(await protectedCells([besluiten(12)], stricter))).toEqual([[null, 'niet_getoond']]);
  });
});

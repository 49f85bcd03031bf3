import { describe, expect, it } from 'vitest';
import { readReference, referenceFolder } from '../test/reference-table.js';
import { type Figure, type FigureStatus, intervals, type Publication } from './index.js';

const withReference = it.skipIf(referenceFolder === undefined);

interface Instance {
  readonly name: string;
  readonly atoms: readonly { readonly id: string; readonly n: number }[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
  readonly suppressed: readonly string[];
  /** What readers know every hidden cell is at least. */
  readonly lower?: number;
  readonly published: Readonly<Record<string, readonly [number, number]>>;
  readonly computed: Readonly<Record<string, readonly [number, number]>>;
}

/** A table as other publications give it: which atoms each cell adds up, and which cells are hidden. */
interface HiddenTable {
  readonly counts: readonly number[];
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly hidden: ReadonlySet<string>;
  /** What readers know every hidden cell is at least. */
  readonly least: number;
}

describe('the intervals of published examples', () => {
  const instances = (): Instance[] =>
    JSON.parse(readReference('literature', 'intervals.json')) as Instance[];

  withReference('are those that are stated', async () => {
    const stated: string[] = [];
    for (const { name, atoms, cells, suppressed, lower, published, computed } of instances()) {
      const atomOf = new Map(atoms.map(({ id }, atom) => [id, atom]));
      const found = await intervalsOf(
        {
          counts: atoms.map(({ n }) => n),
          cells: new Map(
            Object.entries(cells).map(([id, own]) => [id, own.map((one) => atomOf.get(one) ?? -1)]),
          ),
          hidden: new Set(suppressed),
          least: lower ?? 0,
        },
        suppressed,
      );
      expect(found, name).toMatchObject(published);
      expect(found, name).toEqual(computed);
      stated.push(...Object.entries(published).map(([cell, ends]) => `${cell}: ${ends.join('-')}`));
    }
    // Geurts; Fischetti and Salazar; w|b before and after; the linked tables before and after; the three singletons.
    const pairs = ['1|1: 3-6', 'II|C: 5-30', 'w|b: 47-47', 'w|b: 0-78', 'K: 3-3', 'K: 0-10'];
    expect(stated).toEqual([...pairs, '1|A: 1-1', '1|B: 1-1', '1|M: 1-1']);
  });

  withReference('pin all seven cells of the three singletons', async () => {
    const three = instances().find(({ name }) => name.includes('three_singletons_unsafe'));
    const ends = Object.values(three?.computed ?? {});
    expect(ends).toHaveLength(7);
    expect(ends.every(([least, most]) => least === most)).toBe(true);
  });

  const settings = {
    intervals_zerosPublishedFirst_none_min0: ['zerosPublishedFirst_none', 0],
    intervals_zerosPublishedFirst_none_min1: ['zerosPublishedFirst_none', 1],
    intervals_zerosPublishedFirst_anySum_min1: ['zerosPublishedFirst_anySum_singletons1', 1],
    intervals_zerosLast_none_min0: ['zerosLast_none', 0],
  } as const;
  for (const name of ['s1_small', 's2_sparse', 's3_medium']) {
    withReference(`are those of another solver for ${name}`, { timeout: 60_000 }, async () => {
      const { inner, cells, primary } = JSON.parse(
        readReference('synthetic', `${name}.json`),
      ) as SyntheticFile;
      const expected = JSON.parse(
        readReference('synthetic', `${name}.expected.json`),
      ) as ExpectedFile;
      for (const [setting, [pattern, least]] of Object.entries(settings)) {
        const { secondary } = expected[pattern] as Pattern;
        const found = await intervalsOf(
          {
            counts: inner.map(({ n }) => n),
            cells: new Map(cells.map(({ id, rows }) => [`${id}`, rows])),
            hidden: new Set([...primary, ...secondary].map((cell) => `${cell}`)),
            least,
          },
          primary.map((cell) => `${cell}`),
        );
        const ends = (expected[setting] as Ends[]).map(({ id, lo, up }) => {
          return [`${id}`, [Math.max(0, Math.ceil(lo - 1e-6)), Math.floor(up + 1e-6)]];
        });
        expect(ends, setting).toHaveLength(primary.length);
        expect(found, setting).toEqual(Object.fromEntries(ends));
      }
    });
  }
});

describe('intervals', () => {
  const publication: Publication = {
    atoms: [{ count: 3 }, { count: 9 }, { count: 12 }, { count: 4 }],
    figures: [
      { id: 'count 0', table: 'total', parts: [{ name: 'n', atoms: [0, 1, 2] }] },
      { id: 'C', table: 'school', parts: [{ name: 'n', atoms: [2] }] },
      { id: 'A', table: 'school', parts: [{ name: 'n', atoms: [0], least: 2 }] },
    ],
    totals: ['total'],
    rules: { threshold: 5, width: 5 },
  };
  const statuses = new Map<string, FigureStatus>([
    ['count 0', 'shown'],
    ['C', 'shown'],
    ['A', 'hidden'],
  ]);

  it('are of any sum of atoms, in the order in which they are asked for', async () => {
    const asked = [[0], [1], [0, 1], [2, 1], [0], []];
    expect(await intervals({ ...publication, statuses }, asked)).toEqual([
      { least: 2, most: 12 },
      { least: 0, most: 10 },
      { least: 12, most: 12 },
      { least: 12, most: 22 },
      { least: 2, most: 12 },
      { least: 0, most: 0 },
    ]);
  });

  it('have no end where nothing bounds a count', async () => {
    const hidden = new Map(statuses).set('count 0', 'hidden');
    expect(await intervals({ ...publication, statuses: hidden }, [[0], [3], [1, 2]])).toEqual([
      { least: 2, most: Infinity },
      { least: 0, most: Infinity },
      { least: 12, most: Infinity },
    ]);
  });

  it('are refused of atoms that were not given, and with statuses of other figures', async () => {
    const input = { ...publication, statuses };
    await expect(intervals(input, [[9]])).rejects.toMatchObject({ code: 'atom-unknown' });
    const fewer = new Map([...statuses].slice(1));
    await expect(intervals({ ...publication, statuses: fewer }, [])).rejects.toMatchObject({
      code: 'status-invalid',
    });
  });
});

interface SyntheticFile {
  readonly inner: readonly { readonly n: number }[];
  readonly cells: readonly { readonly id: number; readonly rows: readonly number[] }[];
  readonly primary: readonly number[];
}

interface Ends {
  readonly id: number;
  readonly lo: number;
  readonly up: number;
}

interface Pattern {
  readonly secondary: readonly number[];
}

type ExpectedFile = Readonly<Record<string, Pattern | readonly Ends[]>>;

function publicationOf({ counts, cells, hidden, least }: HiddenTable): Publication {
  return {
    atoms: counts.map((count) => ({ count })),
    figures: [...cells].map(([id, atoms]): Figure => {
      const known = hidden.has(id) ? { least } : {};
      return { id, table: 'cells', parts: [{ name: 'n', atoms, ...known }] };
    }),
    totals: [],
    rules: { threshold: 5, width: 5 },
  };
}

async function intervalsOf(
  table: HiddenTable,
  asked: readonly string[],
): Promise<Record<string, [number, number]>> {
  const publication = publicationOf(table);
  const statuses = new Map(
    publication.figures.map(({ id }) => [id, table.hidden.has(id) ? 'hidden' : 'shown'] as const),
  );
  const found = await intervals(
    { ...publication, statuses },
    asked.map((id) => table.cells.get(id) ?? []),
  );
  return Object.fromEntries(
    asked.map((id, index) => [id, [found[index]?.least ?? -1, found[index]?.most ?? -1]]),
  );
}

import type { Figure, Part, Publication } from '../src/publication.js';

/** How large: `sizes` is the number of values of each dimension, `share` the chance that a record is in the teller. */
export interface Synthetic {
  readonly systems: number;
  readonly records: number;
  readonly sizes: readonly number[];
  readonly share: number;
  readonly seed: number;
}

/**
 * Made-up shares: a total and a one-way table per dimension for each indicator and period. A few values are large and
 * many small, the second dimension follows from the first (a gemeente from a school), and the last quarter of the
 * first dimension has one value of the third (schools with one level).
 */
export function syntheticPublication(size: Synthetic): Publication {
  const random = randomFrom(size.seed);
  const draws = size.sizes.map((values) => skewed(values, random));
  const atoms: { count: number }[] = [];
  const figures: Figure[] = [];
  const totals: string[] = [];

  for (let system = 0; system < size.systems; system += 1) {
    const atomOf = new Map<string, number>();
    const rows: { atom: number; values: readonly number[]; isTeller: boolean }[] = [];
    for (let record = 0; record < size.records; record += 1) {
      const values = draws.map((draw) => draw());
      const [first = 0] = values;
      if (values.length > 1) values[1] = first % (size.sizes[1] ?? 1);
      if (values.length > 2 && first > 0.75 * (size.sizes[0] ?? 1)) values[2] = 0;
      const isTeller = random() < size.share;
      const key = [...values, isTeller].join();
      let atom = atomOf.get(key);
      if (atom === undefined) {
        atom = atoms.push({ count: 0 }) - 1;
        atomOf.set(key, atom);
        rows.push({ atom, values, isTeller });
      }
      const known = atoms[atom];
      if (known) known.count += 1;
    }

    addPossible(size, rows, random, (values, isTeller) => {
      const key = [...values, isTeller].join();
      if (atomOf.has(key)) return;
      const atom = atoms.push({ count: 0 }) - 1;
      atomOf.set(key, atom);
      rows.push({ atom, values, isTeller });
    });
    const partsOf = (applies: (values: readonly number[]) => boolean): Part[] => {
      const noemer = rows.filter(({ values }) => applies(values));
      const teller = noemer.filter(({ isTeller }) => isTeller);
      return [
        { name: 'noemer', atoms: noemer.map(({ atom }) => atom), least: 1 },
        { name: 'teller', atoms: teller.map(({ atom }) => atom) },
      ];
    };
    const name = `indicator ${system}`;
    totals.push(name);
    figures.push({ id: name, table: name, parts: partsOf(() => true) });
    for (const dimension of size.sizes.keys()) {
      const occurring = new Set(rows.map(({ values }) => values[dimension] ?? 0));
      for (const value of [...occurring].sort((a, b) => a - b)) {
        const table = `${name} naar ${dimension}`;
        const parts = partsOf((values) => values[dimension] === value);
        figures.push({ id: `${table}: ${value}`, table, parts });
      }
    }
  }
  return { atoms, figures, totals, rules: { threshold: 5, width: 5 } };
}

interface SyntheticRow {
  readonly values: readonly number[];
  readonly isTeller: boolean;
}

/** Records that are not there and could be, for all that readers know: as one of another value that few have too. */
function addPossible(
  { sizes }: Synthetic,
  rows: readonly SyntheticRow[],
  random: () => number,
  add: (values: readonly number[], isTeller: boolean) => void,
): void {
  const present = [...rows];
  for (const dimension of sizes.keys()) {
    if (dimension === 1) continue;
    const byValue = Array.from({ length: sizes[dimension] ?? 0 }, (_, value) =>
      present.filter(({ values }) => values[dimension] === value),
    );
    const few = [...byValue.keys()].filter((value) => {
      const tellers = byValue[value]?.filter(({ isTeller }) => isTeller) ?? [];
      return (byValue[value]?.length ?? 0) > 0 && tellers.length <= MANY;
    });
    for (const value of few) {
      const others = few
        .flatMap((other) => byValue[other] ?? [])
        .filter(({ values, isTeller }) => values[dimension] !== value && isTeller);
      for (let nth = 0; nth < POSSIBLE && others.length > 0; nth += 1) {
        const like = others[Math.floor(random() * others.length)];
        if (like === undefined) continue;
        const values = [...like.values];
        values[dimension] = value;
        const [first = 0] = values;
        if (values.length > 1) values[1] = first % (sizes[1] ?? 1);
        if (values.length > 2 && first > 0.75 * (sizes[0] ?? 1)) values[2] = 0;
        add(values, like.isTeller);
      }
    }
  }
}

/** Tellers of a value up to which few have it, and how many records more a reader thinks could have it: less than he does. */
const MANY = 8;
const POSSIBLE = 12;

function skewed(values: number, random: () => number): () => number {
  const weights = Array.from({ length: values }, (_, value) => 1 / (value + 1) ** 0.8);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return () => {
    let left = random() * sum;
    return Math.max(
      0,
      weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      }),
    );
  };
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

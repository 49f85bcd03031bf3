import { type Dimension, dimensionsOf, type Indicator } from '@peildatum/schema';
import { breakdownsOf } from './cells.js';
import { countIn, type PossibleRow } from './cube-rows.js';
import { knownPriceOf, type Magnitude, priceOf, pricesTold } from './magnitude.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** Which values of two dimensions go together, as everybody can know: which school offers what. */
export interface KnownPairs {
  readonly has: (one: string, value: string, other: string, otherValue: string) => boolean;
}

/** Of these every reader can look up which go together; of all others nobody can exclude anything. */
const STRUCTURAL = new Set(['onderwijssoort', 'leerjaar']);

function isStructural({ name, labels }: Dimension): boolean {
  return labels === 'vestiging' || labels === 'gemeente' || STRUCTURAL.has(name);
}

/** What goes together in the rows of some periods: what occurs somewhere can occur. */
export function knownPairs(periods: readonly IndicatorPeriod[]): KnownPairs {
  const pairs = new Map<string, Map<string, Set<string>>>();
  for (const { indicator, rows } of periods) {
    const structural = indicator.dimensions.filter(isStructural);
    for (const row of rows) {
      for (const one of structural) {
        for (const other of structural) {
          const [value, otherValue] = [row.dimensions[one.name], row.dimensions[other.name]];
          if (one === other || value == null || otherValue == null) continue;
          const kinds = `${kindOf(one.name)} ${kindOf(other.name)}`;
          const ofKinds = pairs.get(kinds) ?? new Map<string, Set<string>>();
          pairs.set(kinds, ofKinds);
          ofKinds.set(value, (ofKinds.get(value) ?? new Set()).add(otherValue));
        }
      }
    }
  }
  return {
    has: (one, value, other, otherValue) =>
      pairs
        .get(`${kindOf(one)} ${kindOf(other)}`)
        ?.get(value)
        ?.has(otherValue) === true,
  };
}

/** A vestiging is a vestiging, whatever a dimension calls it. */
function kindOf(name: string): string {
  return name.endsWith('vestiging') ? 'vestiging' : name;
}

/** More rows that could be there than this make programs slow and hardly anything safer to show. */
const MOST = 1500;

/**
 * Rows that could be there for all that readers know: a row that is there, with another value of one dimension for which few
 * are counted. Without them the protection would count with readers who know which combinations do not occur, and hide far
 * more. A combination that cannot exist (a school that does not offer it) is left out. And rows of which no value is known:
 * where no table is given, nobody knows whether there are others than those he knows himself. Of very many the most useful are
 * taken: who counts with fewer counts with readers who know more.
 */
export function possibleRows(
  period: IndicatorPeriod,
  threshold: number,
  pairs: KnownPairs,
): readonly PossibleRow[] {
  const { indicator, rows } = period;
  const priced = pricedAmounts(period);
  const keyOf = kindsBy(period, priced);
  const counts = Object.entries(indicator.measures).filter(([, { type }]) => type === 'aantal');
  const listed = breakdownsOf(indicator).filter((one) => dimensionsOf(one).length === 1);
  const together = breakdownsOf(indicator)
    .map(dimensionsOf)
    .filter(({ length }) => length > 1)
    .map((names) => ({ names, listed: new Set(rows.map((row) => combination(row, names))) }));
  const present = new Set(rows.map(keyOf));
  const found = new Map<string, Moved>();
  for (const name of listed) {
    const dimension = indicator.dimensions.find((one) => one.name === name);
    if (dimension === undefined) continue;
    const few = [...valuesOf(rows, name)]
      .map(([other, own]) => {
        const small = counts.flatMap(([measure]) => {
          const count = own.reduce((sum, row) => sum + (known(row, measure) ?? 0), 0);
          return count > 0 && count < threshold ? [measure] : [];
        });
        return { other, own, small, turns: 0 };
      })
      .filter(({ small }) => small.length > 0);
    for (const row of rows) {
      const value = row.dimensions[name];
      if (value == null) continue;
      for (const one of few) {
        const { other, own, small } = one;
        if (other === value) continue;
        const moved = movedTo(dimension, indicator.dimensions, row, other, own);
        if (moved === undefined || !canExist(indicator.dimensions, moved, pairs)) continue;
        if (!together.every(({ names, listed: own }) => own.has(combination(moved, names))))
          continue;
        const helps = small.some((measure) => (known(row, measure) ?? 0) > 0);
        for (const like of atPrices(moved, own, priced)) {
          const key = keyOf(like);
          if (present.has(key) || found.has(key)) continue;
          found.set(key, { row: like, like, helps, turn: one.turns });
          if (helps) one.turns += 1;
        }
      }
    }
  }
  const taken = mostUseful([...found.values()]);
  for (const like of everyKind(indicator)) {
    const elsewhere = { ...like, dimensions: nowhere(indicator.dimensions) };
    const key = keyOf(elsewhere);
    if (!present.has(key) && !found.has(key)) taken.push({ row: elsewhere, like });
  }
  return taken;
}

interface Moved extends PossibleRow {
  /** It is in a count of which the value has few. */
  readonly helps: boolean;
  /** How many that help its value has before it. */
  readonly turn: number;
}

/** Each value has its turn, and what is in no count of which it has few comes last. */
function mostUseful(found: readonly Moved[]): PossibleRow[] {
  const plain = ({ row, like }: Moved): PossibleRow => ({ row, like });
  if (found.length <= MOST) return found.map(plain);
  const ranked = found.map((one, at) => ({ ...one, at }));
  ranked.sort((a, b) => Number(b.helps) - Number(a.helps) || a.turn - b.turn || a.at - b.at);
  return ranked
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at)
    .map(plain);
}

/** A row of each kind that the definition allows: in a count, and in those that it is a part of. */
function everyKind({ measures }: Indicator): readonly MartRow[] {
  return Object.keys(measures).flatMap((name) => {
    const within = new Set<string>();
    for (let one: string | undefined = name; one !== undefined; one = measures[one]?.partOf) {
      within.add(one);
    }
    if (measures[name]?.type !== 'aantal') return [];
    const counts = Object.keys(measures).map((one) => [one, within.has(one) ? 100n : 0n] as const);
    return [{ periode: '', dimensions: {}, measures: Object.fromEntries(counts) }];
  });
}

/** Of whom the values are not known, or not listed. */
function nowhere(dimensions: readonly Dimension[]): Readonly<Record<string, null>> {
  return Object.fromEntries(dimensions.map(({ name }) => [name, null]));
}

/** Who is at another school is in the gemeente of that school. */
function movedTo(
  dimension: Dimension,
  dimensions: readonly Dimension[],
  row: MartRow,
  value: string,
  there: readonly MartRow[],
): MartRow | undefined {
  const moved: Record<string, string | null> = { ...row.dimensions, [dimension.name]: value };
  const gemeente = dimensions.find(({ labels }) => labels === 'gemeente');
  if (dimension.labels === 'vestiging' && gemeente !== undefined) {
    const gemeenten = new Set(there.map((one) => one.dimensions[gemeente.name]));
    const [only] = gemeenten;
    if (gemeenten.size !== 1 || only === undefined) return undefined;
    moved[gemeente.name] = only;
  }
  return { ...row, dimensions: moved };
}

function canExist(
  dimensions: readonly Dimension[],
  { dimensions: values }: MartRow,
  pairs: KnownPairs,
): boolean {
  const structural = dimensions.filter(isStructural);
  return structural.every((one, at) =>
    structural.slice(at + 1).every((other) => {
      const [value, otherValue] = [values[one.name], values[other.name]];
      if (value == null || otherValue == null) return true;
      return pairs.has(one.name, value, other.name, otherValue);
    }),
  );
}

function valuesOf(rows: readonly MartRow[], name: string): ReadonlyMap<string, readonly MartRow[]> {
  const values = new Map<string, MartRow[]>();
  for (const row of rows) {
    const value = row.dimensions[name];
    if (value == null) continue;
    const own = values.get(value);
    if (own === undefined) values.set(value, [row]);
    else own.push(row);
  }
  return values;
}

function combination({ dimensions }: MartRow, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => dimensions[name]));
}

/** The amounts of which people know prices, by the counts of the things that have them. */
function pricedAmounts({ indicator: { measures }, rows }: IndicatorPeriod): readonly Magnitude[] {
  const named = (type: string) =>
    Object.keys(measures).filter((name) => measures[name]?.type === type);
  return named('bedrag')
    .flatMap((measure) =>
      named('aantal').map((count) => ({
        measure,
        count,
        prices: pricesTold(rows, measure, count),
      })),
    )
    .filter(({ prices }) => prices.kind !== 'free');
}

/** A row at each price that is known to occur where it would be: who knows the tariffs knows what goes with what. */
function atPrices(
  row: MartRow,
  there: readonly MartRow[],
  priced: readonly Magnitude[],
): readonly MartRow[] {
  return priced.reduce<readonly MartRow[]>(
    (rows, magnitude) => {
      const { measure, count } = magnitude;
      const things = BigInt(known(row, count) ?? 0);
      const prices = new Map<number, number>();
      for (const one of there) {
        const price = priceOf(one, measure, count);
        if (price !== undefined) prices.set(knownPriceOf(one, magnitude) ?? price, price);
      }
      if (prices.size === 0 || things === 0n) return rows;
      return rows.flatMap((one) =>
        [...prices.values()].map((price) => ({
          ...one,
          measures: { ...one.measures, [measure]: BigInt(price) * things },
        })),
      );
    },
    [row],
  );
}

/**
 * Rows are of one kind when they differ in how many records they have only: the same values, the same counts that are not 0,
 * and the same prices as far as people know them.
 */
function kindsBy(
  { indicator: { measures } }: IndicatorPeriod,
  priced: readonly Magnitude[],
): (row: MartRow) => string {
  const counts = Object.keys(measures).filter((name) => measures[name]?.type === 'aantal');
  return (row) => {
    const inCounts = counts.map((name) => (known(row, name) ?? 0) !== 0);
    const prices = priced.map((one) => knownPriceOf(row, one) ?? null);
    return JSON.stringify([row.dimensions, inCounts, prices]);
  };
}

function known(row: MartRow, measure: string): number | undefined {
  return row.measures[measure] == null ? undefined : countIn(row, measure);
}

import {
  type ContributedTotal,
  type ContributionRule,
  isTotalDominated,
} from '@peildatum/disclosure';
import {
  type Figure as DeclaredFigure,
  type Indicator,
  type Measure,
  recipeBy,
} from '@peildatum/schema';
import { countIn } from './cube-rows.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** Amounts or hours that a figure gives. */
export interface Amount {
  /** The measure that is added up. */
  readonly measure: string;
  /** The count of those who add to it. */
  readonly count: string;
}

/** Amounts or hours that say more than how many records there are. */
export interface Magnitude extends Amount {
  readonly prices: Prices;
}

/**
 * What the prices of things tell. `free`: nothing, they all differ. `tariffs`: people know them, and an amount tells how many there
 * are at each. `below`: one tariff, in cents, and some things at less: nobody but those concerned knows how much less, and an
 * amount tells only that there are so many at less that together they can be short of the tariff.
 */
export type Prices =
  | { readonly kind: 'free' | 'tariffs' }
  | { readonly kind: 'below'; readonly tariff: number };

/**
 * The amounts or hours of a figure, in its period; undefined: it gives none, or they follow from the count alone since all
 * have one price.
 */
export function magnitudeOf(
  period: Pick<IndicatorPeriod, 'indicator' | 'rows'>,
  figure: DeclaredFigure,
  counts: readonly string[],
): Magnitude | undefined {
  const { indicator, rows } = period;
  const amount = amountOf(period, figure, counts);
  if (amount === undefined) return undefined;
  const { measure, count } = amount;
  const known = magnitudes.get(rows) ?? new Map<string, Magnitude | undefined>();
  magnitudes.set(rows, known);
  const key = `${measure} ${count}`;
  if (!known.has(key)) {
    const isAmount = indicator.measures[measure]?.type === 'bedrag';
    const prices = isAmount ? pricesOf(rows, measure, count) : undefined;
    const told = prices === undefined ? FREE : toldBy(prices);
    known.set(key, prices?.size === 1 ? undefined : { measure, count, prices: told });
  }
  return known.get(key);
}

const magnitudes = new WeakMap<readonly MartRow[], Map<string, Magnitude | undefined>>();

/** What a figure adds up in euro or hours, and the count of those who add to it, whatever their prices; undefined: it gives neither. */
export function amountOf(
  { indicator }: Pick<IndicatorPeriod, 'indicator'>,
  figure: DeclaredFigure,
  [count]: readonly string[],
): Amount | undefined {
  const recipe = recipeBy(indicator, figure, []);
  const measure =
    recipe.kind === 'som' ? recipe.of : recipe.kind === 'aandeel' ? recipe.teller : '';
  const type = indicator.measures[measure]?.type;
  const isAmount = type === 'bedrag' || type === 'getal';
  return isAmount && count !== undefined ? { measure, count } : undefined;
}

/** How many things there are at each price, in cents; undefined: the amounts are no whole number of times a price. */
function pricesOf(
  rows: readonly MartRow[],
  measure: string,
  count: string,
): ReadonlyMap<number, number> | undefined {
  const prices = new Map<number, number>();
  for (const row of rows) {
    if (row.measures[measure] == null) return undefined;
    const things = countIn(row, count);
    if (things === 0) continue;
    const price = priceOf(row, measure, count);
    if (price === undefined) return undefined;
    prices.set(price, (prices.get(price) ?? 0) + things);
  }
  return prices;
}

/** The price in cents of each thing in a row; undefined: there is none, or it is no whole number of cents. */
export function priceOf(row: MartRow, measure: string, count: string): number | undefined {
  const [amount, things] = [row.measures[measure], BigInt(countIn(row, count))];
  if (amount == null || things === 0n || amount % things !== 0n) return undefined;
  return Number(amount / things);
}

/** So many at one price make it a tariff that people know. */
const OF_A_TARIFF = 3;

const FREE: Prices = { kind: 'free' };

function toldBy(prices: ReadonlyMap<number, number>): Prices {
  const all = [...prices.keys()];
  const tariffs = all.filter((price) => price !== 0 && (prices.get(price) ?? 0) >= OF_A_TARIFF);
  const [tariff, ...others] = tariffs;
  if (tariff === undefined) return FREE;
  const isBelow = others.length === 0 && all.every((price) => price > 0 && price <= tariff);
  return isBelow ? { kind: 'below', tariff } : { kind: 'tariffs' };
}

/** What the prices of the things in some rows tell. */
export function pricesTold(rows: readonly MartRow[], measure: string, count: string): Prices {
  const prices = pricesOf(rows, measure, count);
  return prices === undefined ? FREE : toldBy(prices);
}

/** The price of each thing in a row as far as people know it, in cents; -1: less than the tariff. Undefined: it has none. */
export function knownPriceOf(
  row: MartRow,
  { measure, count, prices }: Magnitude,
): number | undefined {
  const price = priceOf(row, measure, count);
  return price !== undefined && prices.kind === 'below' && price < prices.tariff ? -1 : price;
}

/** How many things there are at least at less than the tariff, as the amount of some rows tells. */
export function leastBelow(
  rows: readonly MartRow[],
  { measure, count, prices }: Magnitude,
): number {
  if (prices.kind !== 'below') return 0;
  const short = rows.reduce((sum, row) => {
    const things = countIn(row, count);
    return sum + prices.tariff * things - Number(row.measures[measure] ?? 0n);
  }, 0);
  // nobody is short of a whole tariff
  return short === 0 ? 0 : Math.floor(short / prices.tariff) + 1;
}

/** Do the amounts or hours of some rows say too much of one of those who add to them? */
export function isDominatedBy(
  amount: Amount,
  period: Pick<IndicatorPeriod, 'indicator'>,
  rows: readonly MartRow[],
  rule: ContributionRule,
): boolean {
  const { isNegative, ...contributed } = contributedBy(amount, period, rows);
  if (isNegative) {
    return contributed.contributors > 0 && contributed.contributors < rule.contributors;
  }
  return isTotalDominated(contributed, rule);
}

/** A total, and whether some of what adds to it is below 0: then a largest says nothing. */
export interface Contributed extends ContributedTotal {
  readonly isNegative: boolean;
}

/**
 * The total of some rows in whole hundredths (cents of a euro), with the most that two of those who add to it can add: whoever
 * adds most to one row may add most to the next one too.
 */
export function contributedBy(
  { measure, count }: Amount,
  { indicator }: Pick<IndicatorPeriod, 'indicator'>,
  rows: readonly MartRow[],
): Contributed {
  const most = indicator.measures[measure]?.most;
  const number = (row: MartRow, name: string): number => Number(row.measures[name] ?? 0n);
  const total = rows.reduce((sum, row) => sum + number(row, measure), 0);
  const isNegative = rows.some((row) => number(row, measure) < 0);
  // of which the total is 0 each of them adds 0
  const whole: Contributed = { total, largest: 0, second: 0, contributors: 0, isNegative };
  return samePupils(indicator, rows, most).reduce((sum, same): Contributed => {
    const some = same.filter((row) => countIn(row, count) > 0 && number(row, measure) !== 0);
    if (some.length === 0) return sum;
    const people = Math.max(...some.map((row) => countIn(row, count)));
    const firsts = some.map((row) => {
      const each = Math.ceil(number(row, measure) / countIn(row, count));
      return most === undefined
        ? [each, countIn(row, count) > 1 ? each : 0]
        : [number(row, most[0]), number(row, most[1])];
    });
    const [first, next] = [0, 1].map((at) => firsts.reduce((all, own) => all + (own[at] ?? 0), 0));
    const [largest = 0, second = 0] = [sum.largest, sum.second, first ?? 0, next ?? 0].sort(
      (a, b) => b - a,
    );
    return { ...whole, largest, second, contributors: sum.contributors + people };
  }, whole);
}

/** Rows together in which the same pupils may be: what one of them missed can stand in rows of several outcomes. */
function samePupils(
  { dimensions }: Indicator,
  rows: readonly MartRow[],
  most: Measure['most'],
): readonly (readonly MartRow[])[] {
  if (most === undefined) return rows.map((row) => [row]);
  const own = dimensions.filter(({ ofOutcome }) => ofOutcome !== true).map(({ name }) => name);
  const groups = new Map<string, MartRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(own.map((name) => row.dimensions[name]));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

import {
  type ContributedTotal,
  type ContributionRule,
  isTotalDominated,
} from '@peildatum/disclosure';
import { type Figure as DeclaredFigure, recipeBy } from '@peildatum/schema';
import { countIn } from './cube-rows.js';
import { toNumber } from './exact.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** Amounts or hours that a figure gives, which say more than how many records there are. */
export interface Magnitude {
  /** The measure that is added up. */
  readonly measure: string;
  /** The count of those who add to it. */
  readonly count: string;
  /** The amounts are numbers of things times prices that people know: they tell how many there are at each price. */
  readonly isTariff: boolean;
}

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
  const [count] = counts;
  const measure = measureOf(period, figure);
  if (measure === undefined || count === undefined) return undefined;
  const known = magnitudes.get(rows) ?? new Map<string, Magnitude | undefined>();
  magnitudes.set(rows, known);
  const key = `${measure} ${count}`;
  if (!known.has(key)) {
    const isAmount = indicator.measures[measure]?.type === 'bedrag';
    const prices = isAmount ? pricesOf(rows, measure, count) : undefined;
    const isTariff = isAmount && hasTariff(rows, measure, count);
    known.set(key, prices?.size === 1 ? undefined : { measure, count, isTariff });
  }
  return known.get(key);
}

const magnitudes = new WeakMap<readonly MartRow[], Map<string, Magnitude | undefined>>();

function measureOf(
  { indicator }: Pick<IndicatorPeriod, 'indicator'>,
  figure: DeclaredFigure,
): string | undefined {
  const recipe = recipeBy(indicator, figure, []);
  const measure =
    recipe.kind === 'som' ? recipe.of : recipe.kind === 'aandeel' ? recipe.teller : '';
  const type = indicator.measures[measure]?.type;
  return type === 'bedrag' || type === 'getal' ? measure : undefined;
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

/** So many at one price make it a tariff: people know it, and by it an amount tells how many they are. */
const OF_A_TARIFF = 3;

function tariffs(prices: ReadonlyMap<number, number>): readonly number[] {
  return [...prices]
    .filter(([price, things]) => price !== 0 && things >= OF_A_TARIFF)
    .map(([price]) => price);
}

/** Are the amounts of a measure numbers of things at prices that people know? */
export function hasTariff(rows: readonly MartRow[], measure: string, count: string): boolean {
  return tariffs(pricesOf(rows, measure, count) ?? new Map()).length > 0;
}

/** Do the amounts or hours of some rows say too much of one of those who add to them? */
export function isDominatedBy(
  { measure, count }: Magnitude,
  { indicator }: Pick<IndicatorPeriod, 'indicator'>,
  rows: readonly MartRow[],
  rule: ContributionRule,
): boolean {
  const most = indicator.measures[measure]?.most;
  const number = (row: MartRow, name: string): number => toNumber(row.measures[name] ?? 0n);
  const total = rows.reduce((sum, row) => sum + number(row, measure), 0);
  // of which the total is 0 each of them adds 0, and below it a largest says nothing
  const whole: ContributedTotal = { total, largest: 0, second: 0, contributors: 0 };
  const contributed = rows.reduce(({ largest, second, contributors }, row): ContributedTotal => {
    const people = countIn(row, count);
    const all = number(row, measure);
    if (people === 0 || all === 0) return { total, largest, second, contributors };
    const [first, next] =
      most === undefined
        ? [all / people, people > 1 ? all / people : 0]
        : [number(row, most[0]), number(row, most[1])];
    const [one = 0, two = 0] = [largest, second, first, next].sort((a, b) => b - a);
    return { total, largest: one, second: two, contributors: contributors + people };
  }, whole);
  const isNegative = rows.some((row) => (row.measures[measure] ?? 0n) < 0n);
  if (isNegative) {
    return contributed.contributors > 0 && contributed.contributors < rule.contributors;
  }
  return isTotalDominated(contributed, rule);
}

import { type ContributionRule, isTotalDominated } from '@peildatum/disclosure';
import {
  type Cell,
  type Figure as DeclaredFigure,
  dimensionsOf,
  figureName,
  type Indicator,
  recipeBy,
} from '@peildatum/schema';
import { isGivenBy, type Selection } from './cells.js';
import { countsOf } from './figure-counts.js';
import { type Amount, amountOf, contributedBy, magnitudeOf, priceOf } from './magnitude.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** An amount, or hours, that readers know, and what it is now. */
export interface AmountChange {
  readonly period: IndicatorPeriod;
  readonly figure: DeclaredFigure;
  readonly selection: Selection;
  readonly before: Cell;
  readonly now: Cell;
  /** What the publication that gave the amount said of a figure in the same place. */
  readonly besideBefore: (figure: string) => Cell | undefined;
}

/**
 * Could the difference between an amount that readers know and the one of now be what a few add to it? Not when the count beside
 * it changed by the threshold or more, nor when it rose by so much that at least so many add to the difference, and no one
 * more than the rule for contributions allows; unless both changes together tell that at some tariff there are a few more or
 * fewer, which they may also when the amount is the same. Of a figure without an amount: no.
 */
export function isSmallAmountChange(
  { period, figure, selection, before, now, besideBefore }: AmountChange,
  threshold: number,
  rule: ContributionRule,
): boolean {
  const { indicator } = period;
  const counts = countsOf(indicator, figure, selection.breakdown);
  const amount = amountOf(period, figure, counts);
  if (amount === undefined) return false;
  const change = changeOf(indicator, figure, before, now);
  if (change === undefined) return true;
  const countBefore = printedCount(indicator, figure, amount, before, selection, besideBefore);
  const count = selection.rows.reduce((sum, row) => sum + (row.measures[amount.count] ?? 0n), 0n);
  const countChange = countBefore === undefined ? 0 : Number(count / 100n) - countBefore;
  if (countChange !== 0 && before.teller !== null) {
    const isTariff = magnitudeOf(period, figure, counts)?.prices.kind === 'tariffs';
    const isOfFew = (rows: readonly MartRow[]): boolean =>
      isOfFewAtAPrice(change, countChange, pricesIn(rows, amount), threshold);
    if (isTariff && [period, selection].some(({ rows }) => isOfFew(rows))) return true;
  }
  if (change === 0) return false;
  const isOfMany = Math.abs(countChange) >= threshold;
  return !isOfMany && !isRiseOfMany(change, { ...amount, period, selection }, threshold, rule);
}

/** Every price, in cents, that things in some rows have. */
function pricesIn(rows: readonly MartRow[], { measure, count }: Amount): readonly number[] {
  return [...new Set(rows.flatMap((row) => priceOf(row, measure, count) ?? []))];
}

/** Two prices and both changes tell how many more there are at each; of more prices there is more than one answer. */
function isOfFewAtAPrice(
  change: number,
  countChange: number,
  [one, other, ...more]: readonly number[],
  threshold: number,
): boolean {
  if (one === undefined || other === undefined || more.length > 0) return false;
  const atOther = (change - one * countChange) / (other - one);
  const isFew = (things: number): boolean => things !== 0 && Math.abs(things) < threshold;
  return Number.isInteger(atOther) && [atOther, countChange - atOther].some(isFew);
}

/** By how many hundredths the amount differs at least, as far as was printed before; undefined: nobody can say. */
function changeOf(
  indicator: Indicator,
  figure: DeclaredFigure,
  before: Cell,
  now: Cell,
): number | undefined {
  if (before.teller !== null) {
    return now.teller === null ? undefined : hundredths(now.teller) - hundredths(before.teller);
  }
  // readers got an average alone, rounded: of both the last decimal may be half a step away
  if (before.waarde === null) return 0;
  if (now.waarde === null || now.noemer === null) return undefined;
  const recipe = recipeBy(indicator, figure, Object.keys(now.dimensies));
  if (recipe.kind !== 'aandeel') return undefined;
  const step = 10 ** -figure.decimals;
  const change = now.waarde - before.waarde;
  const least = Math.max(Math.abs(change) - step, 0);
  const each = (now.noemer * (recipe.divisor ?? 1)) / recipe.factor;
  if (Math.abs(change) < step / 2) return 0;
  return Math.sign(change) * Math.max(Math.floor(100 * least * each), 1);
}

function hundredths(value: number): number {
  return Math.round(100 * value);
}

/** The count of those who add to an amount, as readers got it with the amount. */
function printedCount(
  indicator: Indicator,
  figure: DeclaredFigure,
  { count }: Amount,
  before: Cell,
  { breakdown }: Selection,
  besideBefore: AmountChange['besideBefore'],
): number | undefined {
  const recipe = recipeBy(indicator, figure, dimensionsOf(breakdown));
  if (recipe.kind === 'aandeel' && recipe.noemer === count) return before.noemer ?? undefined;
  const counting = indicator.figures.find(
    (one) => one.recipe.kind === 'som' && one.recipe.of === count && isGivenBy(one, breakdown),
  );
  if (counting === undefined) return undefined;
  return besideBefore(figureName(indicator, counting))?.teller ?? undefined;
}

/** Is a rise so large that it cannot be of a few, given the most that one of them adds by now? */
function isRiseOfMany(
  change: number,
  { period, selection, ...amount }: Amount & Pick<AmountChange, 'period' | 'selection'>,
  threshold: number,
  rule: ContributionRule,
): boolean {
  const { largest, second, isNegative } = contributedBy(amount, period, selection.rows);
  if (isNegative || second <= 0 || change <= largest) return false;
  const contributors = 1 + Math.ceil((change - largest) / second);
  const least = Math.max(threshold, rule.contributors);
  return !isTotalDominated(
    { total: change, largest, second, contributors },
    { ...rule, contributors: least },
  );
}

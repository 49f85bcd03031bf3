import {
  type Cell,
  dimensionsOf,
  type Figure,
  figureName,
  type Indicator,
  isOfGoals,
  recipeBy,
} from '@peildatum/schema';
import { type Hundredths, roundedRatio, toNumber } from './exact.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';
import { percentile } from './percentile.js';

/** One value of a breakdown, or the total: the mart rows that it is the sum of. */
export interface Selection {
  /** Names joined by `+`; empty for the total. */
  readonly breakdown: string;
  /** The values, in the order of the names. */
  readonly values: readonly string[];
  /** Rows of the cell itself. */
  readonly rows: readonly MartRow[];
  /** Rows of what it is a share of: a dimension of the outcome does not narrow them. */
  readonly wholeRows: readonly MartRow[];
}

/** Every breakdown that an indicator is given by, the total (empty) first. */
export function breakdownsOf({ figures }: Indicator): readonly string[] {
  return [...new Set(['', ...figures.flatMap(({ dimensions }) => dimensions)])];
}

/** Is a figure given by this breakdown? */
export function isGivenBy({ dimensions, total }: Figure, breakdown: string): boolean {
  return breakdown === '' ? total !== false : dimensions.includes(breakdown);
}

/** The total of a period and, for every breakdown, each combination of values that occurs, in order of value. */
export function selectionsOf({ indicator, rows }: IndicatorPeriod): readonly Selection[] {
  const outcome = new Set(
    indicator.dimensions.filter(({ ofOutcome }) => ofOutcome === true).map(({ name }) => name),
  );
  return breakdownsOf(indicator).flatMap((breakdown) => {
    const names = dimensionsOf(breakdown);
    const narrowing = names.filter((name) => !outcome.has(name));
    const own = groupBy(rows, names);
    const whole = narrowing.length === names.length ? own : groupBy(rows, narrowing);
    return [...own.keys()].sort().map((key) => {
      const values = names.length === 0 ? [] : (JSON.parse(key) as string[]);
      const kept = values.filter((_value, at) => narrowing.includes(names[at] ?? ''));
      return {
        breakdown,
        values,
        rows: own.get(key) ?? [],
        wholeRows: whole.get(JSON.stringify(kept)) ?? [],
      };
    });
  });
}

/** Rows by their values of some dimensions; a row without a value for one of them stands nowhere. No names: one group of all. */
function groupBy(
  rows: readonly MartRow[],
  names: readonly string[],
): ReadonlyMap<string, readonly MartRow[]> {
  if (names.length === 0) return new Map([['[]', rows]]);
  const groups = new Map<string, MartRow[]>();
  for (const row of rows) {
    const values = names.map((name) => row.dimensions[name]);
    if (values.some((value) => value === null || value === undefined)) continue;
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** The exact cells of one period of an indicator: every figure in total and by each of its breakdowns. */
export function exactCells(period: IndicatorPeriod): readonly Cell[] {
  const { indicator, periode, hasData, withoutData = [], failed } = period;
  // a goal repeats the figure of another indicator: goal-cells.ts makes it when that is there
  if (isOfGoals(indicator)) return [];
  const selections = hasData ? selectionsOf(period) : [];
  const unknown = failed === undefined ? UNKNOWN : { ...UNKNOWN, mislukt: failed };
  return indicator.figures.flatMap((figure) => {
    if (!hasData || withoutData.includes(figure.maat)) {
      return [{ indicator: figureName(indicator, figure), periode, dimensies: {}, ...unknown }];
    }
    return selections
      .filter(({ breakdown }) => isGivenBy(figure, breakdown))
      .map((selection) => exactCell(period, figure, selection));
  });
}

/** The dimensions of a selection with their values, in the order of the breakdown. */
export function dimensiesOf({ breakdown, values }: Selection): Readonly<Record<string, string>> {
  return Object.fromEntries(dimensionsOf(breakdown).map((name, at) => [name, values[at] ?? '']));
}

const WITHOUT_NUMBER = { teller: null, noemer: null, waarde: null };

type Numbers = Pick<Cell, 'teller' | 'noemer' | 'waarde' | 'status'>;

const UNKNOWN: Numbers = { ...WITHOUT_NUMBER, status: 'geen_gegevens' };

function exactCell(
  { indicator, periode }: IndicatorPeriod,
  figure: Figure,
  selection: Selection,
): Cell {
  return {
    indicator: figureName(indicator, figure),
    periode,
    dimensies: dimensiesOf(selection),
    ...numbersOf(indicator, figure, selection),
  };
}

/** What a figure is for some rows of the mart; one unknown count makes it unknown. */
function numbersOf(
  indicator: Indicator,
  figure: Figure,
  { breakdown, rows, wholeRows }: Selection,
): Numbers {
  const { decimals } = figure;
  const recipe = recipeBy(indicator, figure, dimensionsOf(breakdown));
  if (recipe.kind === 'percentiel') {
    return percentile(rows, recipe, decimals) ?? UNKNOWN;
  }
  if (recipe.kind === 'aandeel') {
    const teller = sumOf(rows, recipe.teller);
    const noemer = sumOf(wholeRows, recipe.noemer);
    if (teller === null || noemer === null) return UNKNOWN;
    const counts = { teller: toNumber(teller), noemer: toNumber(noemer) };
    if (noemer === 0n) return { ...counts, waarde: null, status: 'niet_van_toepassing' };
    const divided = noemer * BigInt(recipe.divisor ?? 1);
    return {
      ...counts,
      waarde: roundedRatio(teller, divided, recipe.factor, decimals),
      status: 'ok',
    };
  }
  if (recipe.kind === 'prognose') {
    const [own, times, noemer] = [recipe.of, recipe.times, recipe.noemer].map((name) =>
      sumOf(rows, name),
    );
    if (own == null || times == null || noemer == null) return UNKNOWN;
    const counts = { teller: toNumber(own), noemer: toNumber(noemer) };
    if (noemer < BigInt(recipe.least) * 100n) {
      return { ...counts, waarde: null, status: 'niet_van_toepassing' };
    }
    // hundredths times hundredths: once too many
    const waarde = roundedRatio(own * times, noemer * 100n, 1, decimals);
    return { ...counts, waarde, status: 'ok' };
  }
  const own = sumOf(rows, recipe.of);
  const minus = recipe.kind === 'verschil' ? sumOf(rows, recipe.minus) : 0n;
  if (own === null || minus === null) return UNKNOWN;
  const divisor = recipe.kind === 'som' ? recipe.divisor : undefined;
  const waarde =
    divisor === undefined
      ? toNumber(own - minus)
      : roundedRatio(own, BigInt(divisor) * 100n, 1, decimals);
  return { teller: toNumber(own - minus), noemer: null, waarde, status: 'ok' };
}

/** Sum of a measure; one unknown count makes the sum unknown. */
function sumOf(rows: readonly MartRow[], measure: string): Hundredths | null {
  let sum = 0n;
  for (const row of rows) {
    const value = row.measures[measure];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}

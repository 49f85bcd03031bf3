import { type Cell, type Figure, figureName } from '@peildatum/schema';
import { type Hundredths, roundedRatio, toNumber } from './exact.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** One value of a breakdown, or the total (no dimension): the mart rows that it is the sum of. */
export interface Selection {
  /** Empty for the total. */
  readonly dimension: string;
  readonly value: string;
  /** Rows of the cell itself. */
  readonly rows: readonly MartRow[];
  /** Rows of what it is a share of: all rows of the period for a dimension of the outcome. */
  readonly wholeRows: readonly MartRow[];
}

/** The total of a period and, for every dimension by itself, each value that occurs, in order of value. */
export function selectionsOf({ indicator, rows }: IndicatorPeriod): readonly Selection[] {
  const selections: Selection[] = [{ dimension: '', value: '', rows, wholeRows: rows }];
  for (const { name, ofOutcome } of indicator.dimensions) {
    const byValue = new Map<string, MartRow[]>();
    for (const row of rows) {
      const value = row.dimensions[name];
      if (value === null || value === undefined) continue;
      const group = byValue.get(value);
      if (group === undefined) byValue.set(value, [row]);
      else group.push(row);
    }
    for (const value of [...byValue.keys()].sort()) {
      const own = byValue.get(value) ?? [];
      selections.push({
        dimension: name,
        value,
        rows: own,
        wholeRows: ofOutcome === true ? rows : own,
      });
    }
  }
  return selections;
}

/** The exact cells of one period of an indicator: every figure in total and by each of its dimensions. */
export function exactCells(period: IndicatorPeriod): readonly Cell[] {
  const { indicator, periode, hasData } = period;
  if (!hasData) {
    return indicator.figures.map((figure) => ({
      indicator: figureName(indicator, figure),
      periode,
      dimensies: {},
      ...WITHOUT_NUMBER,
      status: 'geen_gegevens' as const,
    }));
  }
  const selections = selectionsOf(period);
  return indicator.figures.flatMap((figure) =>
    selections
      .filter(({ dimension }) => dimension === '' || figure.dimensions.includes(dimension))
      .map((selection) => exactCell(period, figure, selection)),
  );
}

const WITHOUT_NUMBER = { teller: null, noemer: null, waarde: null };

function exactCell(
  { indicator, periode }: IndicatorPeriod,
  figure: Figure,
  selection: Selection,
): Cell {
  const head = {
    indicator: figureName(indicator, figure),
    periode,
    dimensies: selection.dimension === '' ? {} : { [selection.dimension]: selection.value },
  };
  const unknown: Cell = { ...head, ...WITHOUT_NUMBER, status: 'geen_gegevens' };
  const { recipe, decimals } = figure;
  if (recipe.kind === 'aandeel') {
    const teller = sumOf(selection.rows, recipe.teller);
    const noemer = sumOf(selection.wholeRows, recipe.noemer);
    if (teller === null || noemer === null) return unknown;
    const counts = { teller: toNumber(teller), noemer: toNumber(noemer) };
    if (noemer === 0n) return { ...head, ...counts, waarde: null, status: 'niet_van_toepassing' };
    const waarde = roundedRatio(teller, noemer, recipe.factor, decimals);
    return { ...head, ...counts, waarde, status: 'ok' };
  }
  const own = sumOf(selection.rows, recipe.of);
  const minus = recipe.kind === 'verschil' ? sumOf(selection.rows, recipe.minus) : 0n;
  if (own === null || minus === null) return unknown;
  const waarde = toNumber(own - minus);
  return { ...head, teller: waarde, noemer: null, waarde, status: 'ok' };
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

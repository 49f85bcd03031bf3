import {
  type Figure as DeclaredFigure,
  dimensionsOf,
  type Indicator,
  recipeBy,
} from '@peildatum/schema';
import type { IndicatorPeriod } from './mart-rows.js';

/** Is what an indicator counts protected? Money of organisations and what is public already is exact. */
export function isProtected({ disclosure }: Pick<Indicator, 'disclosure'>): boolean {
  return disclosure === 'persoon' || disclosure === 'bijzonder';
}

/** The counts that a figure gives away, by the names of their measures: what it is a share of comes second. None: exact. */
export function countsOf(
  indicator: Indicator,
  figure: DeclaredFigure,
  breakdown: string,
): readonly string[] {
  const { id, measures } = indicator;
  const { countEquivalent, maat } = figure;
  if (countEquivalent === null) return [];
  const recipe = recipeBy(indicator, figure, dimensionsOf(breakdown));
  if (recipe.kind === 'prognose') return [...new Set([recipe.of, recipe.times, recipe.noemer])];
  if (recipe.kind === 'percentiel') {
    // a percentile of days bounds how many are within a term: it is shown beside that count only
    const within = Object.keys(measures).filter((name) => measures[name]?.partOf === recipe.of);
    return [recipe.of, ...within];
  }
  if (recipe.kind === 'aandeel') {
    const { teller, noemer } = recipe;
    if (teller === noemer || measures[teller]?.partOf === noemer) return [teller, noemer];
  }
  if (countEquivalent === undefined) {
    throw new Error(`${id}: ${maat} zegt niet welk aantal het prijsgeeft`);
  }
  return [countEquivalent];
}

/** Every count that some figure of an indicator gives away. */
export function countsGivenAway(indicator: Indicator): ReadonlySet<string> {
  return new Set(
    indicator.figures.flatMap((figure) =>
      ['', ...figure.dimensions].flatMap((breakdown) => countsOf(indicator, figure, breakdown)),
    ),
  );
}

/** The same counts by the same breakdown are one table, whatever figures are made of them. */
export function tableOf(
  period: Pick<IndicatorPeriod, 'indicator' | 'periode'>,
  counts: readonly string[],
  breakdown: string,
): string {
  const by = breakdown === '' ? '' : ` naar ${breakdown}`;
  return `${period.indicator.id} ${period.periode} ${counts.join('/')}${by}`;
}

export function figureId(table: string, values: readonly string[]): string {
  return `${table}: ${values.length === 1 ? values[0] : JSON.stringify(values)}`;
}

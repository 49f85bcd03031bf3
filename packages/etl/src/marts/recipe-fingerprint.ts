import { createHash } from 'node:crypto';
import { type Indicator, type PeriodKind, parameterOf } from '@peildatum/schema';
import { martSql, stepsFor, stepText } from './recipe-text.js';

/**
 * SHA-256 of what decides the figures of an indicator: its SQL and that of its steps without comments and layout, its
 * recipes, and the norms of the product. Whoever changes one of them makes other figures, and gives them another version.
 */
export function recipeFingerprint(indicator: Indicator): string {
  const text = martSql(indicator);
  // whatever has a place stands under its successor, and that is part of what is shown
  const places = indicator.dimensions.some(({ labels }) => labels === 'vestiging');
  const names = new Set([...stepsFor([text]), ...(places ? ['bekende_vestiging'] : [])]);
  const steps = [...names].map((name) => [name, bare(stepText(name))]);
  const { ruleSet, period, peildata, measures, scales, dimensions, figures, requires } = indicator;
  const decided = {
    sql: bare(text),
    steps,
    ruleSet,
    period,
    peildata,
    measures: Object.entries(measures).map(([name, { type, partOf }]) => [name, type, partOf]),
    scales: Object.keys(scales ?? {}),
    dimensions: dimensions.map(({ name, ofOutcome }) => [name, ofOutcome]),
    figures: figures.map(({ maat, recipe, decimals, dimensions: by, total }) => [
      maat,
      recipe,
      decimals,
      by,
      total,
    ]),
    requires,
    twelveMonths: indicator.twelveMonths === true,
    // a function by what it says of a period of each kind
    observedOn: SAMPLES[period].map((sample) => indicator.observedOn?.(sample) ?? null),
    parameters: (indicator.parameters ?? []).map((name) => {
      const { values, ruleSets } = parameterOf(name);
      return [name, values, ruleSets];
    }),
  };
  return createHash('sha256').update(JSON.stringify(decided)).digest('hex');
}

const SAMPLES: Readonly<Record<PeriodKind, readonly string[]>> = {
  schooljaar: ['2022-2023', '2023-2024'],
  kalenderjaar: ['2023', '2024'],
  peildatum: ['2023-10-01', '2024-02-01'],
  kwartaal: ['2023-K1', '2024-K1', '2024-K3'],
  eigen: ['2024'],
};

/** SQL without comments, and with one blank where there were more. */
function bare(sql: string): string {
  return sql
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

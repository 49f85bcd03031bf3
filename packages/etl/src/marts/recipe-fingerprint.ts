import { createHash } from 'node:crypto';
import { type Indicator, parameterOf } from '@peildatum/schema';
import { martSql, stepSql, stepsFor } from './recipe-text.js';

/**
 * SHA-256 of what decides the figures of an indicator: its SQL and that of its steps without comments and layout, its
 * recipes, and the norms of the product. Whoever changes one of them makes other figures, and gives them another version.
 */
export function recipeFingerprint(indicator: Indicator): string {
  const text = martSql(indicator);
  const steps = stepsFor([text]).map((name) => [name, bare(stepSql(name) ?? '')]);
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
    parameters: (indicator.parameters ?? []).map((name) => {
      const { values, ruleSets } = parameterOf(name);
      return [name, values, ruleSets];
    }),
  };
  return createHash('sha256').update(JSON.stringify(decided)).digest('hex');
}

/** SQL without comments, and with one blank where there were more. */
function bare(sql: string): string {
  return sql
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

import { formatDate, type Indicator, parameterOf, periodSpan } from '@peildatum/schema';
import { type ParameterValue, parameterOn } from '../marts/parameters.js';

/**
 * Why two periods of one indicator may not be compared, or undefined: a break in its series between them, or a norm that
 * decides who counts and differs. `earlier` is the older of the two.
 */
export function breakBetween(
  indicator: Indicator,
  earlier: string,
  later: string,
  parameters: readonly ParameterValue[],
): string | undefined {
  const [from, to] = [periodSpan(earlier).first, periodSpan(later).first];
  const broken = indicator.seriesBreaks?.find((one) => one.from > from && one.from <= to);
  if (broken !== undefined) {
    return `Vanaf ${formatDate(broken.from)} is anders geteld: ${broken.reason}`;
  }
  for (const name of indicator.parameters ?? []) {
    if (!parameterOf(name).decides) continue;
    const [before, after] = [from, to].map((day) =>
      parameterOn(parameters, indicator.ruleSet, name, day),
    );
    if (before !== undefined && after !== undefined && before.value !== after.value) {
      return `${parameterOf(name).description} is veranderd van ${before.value} in ${after.value}.`;
    }
  }
  return undefined;
}

/** What a figure was made with, as a publication keeps it. */
export interface MadeWith {
  readonly versie: number;
  readonly regelset: string;
}

/** Why a figure of one publication may not be compared with that of another, or undefined. */
export function breakBetweenDefinitions(earlier: MadeWith, later: MadeWith): string | undefined {
  if (earlier.regelset !== later.regelset) {
    return `De regelset is anders: ${earlier.regelset} en ${later.regelset}.`;
  }
  if (earlier.versie !== later.versie) {
    return `De definitie is veranderd: versie ${earlier.versie} en versie ${later.versie}.`;
  }
  return undefined;
}

import { figureNamed, figuresLike, listNames, type NamedFigure } from './named-figure.js';
import { PARAMETERS, sayValues } from './parameters.js';

/** Can it be said of a figure that everybody knows it? What is exact or for staff is that already, and a median is of no count. */
function canBeKnown({ indicator, figure }: NamedFigure): boolean {
  return (
    ['persoon', 'bijzonder'].includes(indicator.disclosure) &&
    indicator.heldBack === undefined &&
    figure.recipe.kind !== 'percentiel'
  );
}

/** Is it a figure of the catalogue that readers get protected, given by the breakdown behind the colon? */
export function isExternalFigure(text: string): boolean {
  const [name = '', ...breakdowns] = text.split(':');
  const named = figureNamed(name);
  if (named === undefined || breakdowns.length > 1 || !canBeKnown(named)) return false;
  const { figure } = named;
  if (breakdowns.length === 0) return figure.total !== false;
  return breakdowns.every((breakdown) => figure.dimensions.includes(breakdown));
}

/** What could have been meant by names of which some are none; says only names of the catalogue, never what was typed. */
export function sayExternalFigures(wrong: string): string {
  const hints = wrong
    .trim()
    .split(/\s+/)
    .filter((text) => !isExternalFigure(text))
    .map(hintOf);
  const expected = sayValues(PARAMETERS.extern_bekend);
  return [expected, ...new Set(hints.filter((hint) => hint !== ''))].join('; ');
}

function hintOf(text: string): string {
  const [name = ''] = text.split(':');
  const named = figureNamed(name.toLowerCase());
  if (named === undefined) {
    const { ofIndicator, near } = figuresLike(name, canBeKnown);
    if (ofIndicator.length > 0) return `een van: ${listNames(ofIndicator)}`;
    return near.length === 0 ? '' : `lijkt op: ${listNames(near)}`;
  }
  if (!canBeKnown(named))
    return `${named.name} wordt niet beschermd, of is alleen voor medewerkers`;
  const { total, dimensions } = named.figure;
  const whole = total === false ? [] : [named.name];
  return `een van: ${listNames([...whole, ...dimensions.map((one) => `${named.name}:${one}`)])}`;
}

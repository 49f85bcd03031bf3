import { isOfGoals } from './indicator.js';
import { figureNamed, figuresLike, listNames, type NamedFigure } from './named-figure.js';

/** The figure that a goal may aim at: one of the catalogue that has a total, and that is no goal itself. */
export function goalFigureOf(name: string): NamedFigure | undefined {
  const found = figureNamed(name);
  return found !== undefined && canBeAimedAt(found) ? found : undefined;
}

function canBeAimedAt({ indicator, figure }: NamedFigure): boolean {
  return figure.total !== false && !isOfGoals(indicator);
}

/** What a goal could have meant by a name that is none; says only names of the catalogue, never what was typed. */
export function sayGoalFigures(wrong: string): string {
  const known = figureNamed(wrong.trim().toLowerCase());
  if (known !== undefined && isOfGoals(known.indicator)) {
    return 'een ander cijfer dan dat van de doelen zelf';
  }
  const { ofIndicator, near } = figuresLike(wrong, canBeAimedAt);
  if (known !== undefined && !canBeAimedAt(known)) {
    const others = ofIndicator.length === 0 ? '' : `: ${listNames(ofIndicator)}`;
    return `een cijfer met een totaal${others}`;
  }
  if (ofIndicator.length > 0) return `een van: ${listNames(ofIndicator)}`;
  const whole = 'een cijfer uit docs/indicatoren/README.md';
  return near.length === 0 ? whole : `${whole}; lijkt op: ${listNames(near)}`;
}

import { editDistance } from './edit-distance.js';
import { isOfGoals } from './indicator.js';
import { figureNamed, type NamedFigure, namedFigures } from './named-figure.js';

/** The figure that a goal may aim at: one of the catalogue that has a total, and that is no goal itself. */
export function goalFigureOf(name: string): NamedFigure | undefined {
  const found = figureNamed(name);
  return found !== undefined && canBeAimedAt(found) ? found : undefined;
}

function canBeAimedAt({ indicator, figure }: NamedFigure): boolean {
  return figure.total !== false && !isOfGoals(indicator);
}

/** No name is longer; what is, is none. */
const LONGEST = 80;

/** Names that a message suggests at most. */
const MOST_SUGGESTED = 8;

/** What a goal could have meant by a name that is none; says only names of the catalogue, never what was typed. */
export function sayGoalFigures(wrong: string): string {
  const all = [...namedFigures().values()].filter(canBeAimedAt).map(({ name }) => name);
  const typed = wrong.trim().toLowerCase().slice(0, LONGEST);
  const known = figureNamed(typed);
  if (known !== undefined && isOfGoals(known.indicator)) {
    return 'een ander cijfer dan dat van de doelen zelf';
  }
  const ofIndicator = all.filter((name) => name.split(/[/@]/)[0] === typed.split(/[/@]/)[0]);
  if (known !== undefined && !canBeAimedAt(known)) {
    const others = ofIndicator.length === 0 ? '' : `: ${listOf(ofIndicator)}`;
    return `een cijfer met een totaal${others}`;
  }
  if (ofIndicator.length > 0) return `een van: ${listOf(ofIndicator)}`;
  const near = all
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name);
  const whole = 'een cijfer uit docs/indicatoren/README.md';
  return near.length === 0 ? whole : `${whole}; lijkt op: ${listOf(near)}`;
}

function listOf(names: readonly string[]): string {
  const more = names.length - MOST_SUGGESTED;
  return names.slice(0, MOST_SUGGESTED).join(', ') + (more > 0 ? ` en nog ${more}` : '');
}

import { editDistance } from './edit-distance.js';
import { type Figure, figureName, type Indicator } from './indicator.js';
import { INDICATORS } from './indicators/index.js';

/** A figure of the catalogue by the name that cells and goals call it by, with the indicator that declares it. */
export interface NamedFigure {
  readonly name: string;
  readonly indicator: Indicator;
  readonly figure: Figure;
}

let named: ReadonlyMap<string, NamedFigure> | undefined;

/** Every figure by its name; made when it is first asked for, since sources are declared before the catalogue is whole. */
export function namedFigures(): ReadonlyMap<string, NamedFigure> {
  named ??= new Map(
    INDICATORS.flatMap((indicator) =>
      indicator.figures.map((figure): [string, NamedFigure] => {
        const name = figureName(indicator, figure);
        return [name, { name, indicator, figure }];
      }),
    ),
  );
  return named;
}

/** The declaration of a figure by its name (`vergoedingen/bedrag`), or undefined when the catalogue has none. */
export function figureNamed(name: string): NamedFigure | undefined {
  return namedFigures().get(name);
}

/** No name is longer; what is, is none. */
const LONGEST = 80;

/** Names that a message suggests at most. */
const MOST_SUGGESTED = 8;

/**
 * The figures of a kind that somebody may have meant by a name that is none: all of the indicator that it begins with, and
 * otherwise the three that differ in the fewest letters.
 */
export function figuresLike(
  wrong: string,
  isOfKind: (figure: NamedFigure) => boolean,
): { readonly ofIndicator: readonly string[]; readonly near: readonly string[] } {
  const typed = wrong.trim().toLowerCase().slice(0, LONGEST);
  const all = [...namedFigures().values()].filter(isOfKind).map(({ name }) => name);
  const ofIndicator = all.filter((name) => name.split(/[/@]/)[0] === typed.split(/[/@]/)[0]);
  const near = all
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name);
  return { ofIndicator, near };
}

/** Names for a message, the first few of many. */
export function listNames(names: readonly string[]): string {
  const more = names.length - MOST_SUGGESTED;
  return names.slice(0, MOST_SUGGESTED).join(', ') + (more > 0 ? ` en nog ${more}` : '');
}

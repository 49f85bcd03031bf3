import { type Figure, figureName, type Indicator } from './indicator.js';
import { INDICATORS } from './indicators/index.js';
import { nearestNames } from './nearest-names.js';

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
  const all = [...namedFigures().values()].filter(isOfKind).map(({ name }) => name);
  const [indicator = ''] = wrong.trim().toLowerCase().split(/[/@]/);
  const ofIndicator = all.filter((name) => name.split(/[/@]/)[0] === indicator);
  return { ofIndicator, near: nearestNames(wrong, all) };
}

/** Names for a message, the first few of many. */
export function listNames(names: readonly string[]): string {
  const more = names.length - MOST_SUGGESTED;
  return names.slice(0, MOST_SUGGESTED).join(', ') + (more > 0 ? ` en nog ${more}` : '');
}

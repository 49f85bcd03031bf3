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

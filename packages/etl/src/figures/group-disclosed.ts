import { type CountedCell, eliminate, groupDisclosures } from '@peildatum/disclosure';
import { dimensionsOf, type Indicator } from '@peildatum/schema';
import { isGivenBy, selectionsOf } from './cells.js';
import { type Cube, subjectOf } from './cube.js';
import { countsOf } from './figure-counts.js';
import type { IndicatorPeriod } from './mart-rows.js';

/** A count that a figure gives away: in the cube it has zero atoms too, for who could be in it for all that readers know. */
interface CountOfFigure {
  readonly id: string;
  readonly measure: string;
  readonly breakdown: string;
  readonly cell: CountedCell;
}

/** So many of a group know of themselves that they are not like the others. */
const COALITION = 1;

/**
 * Figures by which everybody could tell of a whole group that each of them has something sensitive (k-disclosure): the figure of
 * the part or that of the group is not shown, nor what would give how many are left over. `isShown`: is a figure of the cube shown
 * as far as its counts go.
 */
export function groupDisclosedFigures(
  period: IndicatorPeriod,
  cube: Cube,
  isShown: (id: string) => boolean,
): readonly string[] {
  const { indicator } = period;
  if (!hasSensitive(indicator)) return [];
  const counts = countsOfFigures(period, cube);
  const cells = counts.map(({ cell }) => cell);
  const found = groupDisclosures(cells, COALITION, (child, parent) => {
    const [part, whole] = [counts[child], counts[parent]];
    return part !== undefined && whole !== undefined && saysSensitive(indicator, part, whole);
  });
  if (found.length === 0) return [];
  const sizeOf = (one: number): number => cells[one]?.atoms.length ?? 0;
  const order = [...counts.keys()]
    .filter((one) => isShown(counts[one]?.id ?? ''))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const { secondary } = eliminate({
    atoms: cube.publication.atoms.length,
    cells: [...cells.map(({ atoms }) => atoms), ...found.map(({ rest }) => rest)],
    primary: [],
    virtual: found.map((_, at) => cells.length + at),
    order,
  });
  return [...new Set(secondary.flatMap((one) => counts[one]?.id ?? []))];
}

function hasSensitive({ dimensions, measures }: Indicator): boolean {
  return [...dimensions, ...Object.values(measures)].some(({ sensitive }) => sensitive === true);
}

/** Is the one a part of the other by something sensitive: a value of a dimension, or a count that is part of a count? */
function saysSensitive(indicator: Indicator, part: CountOfFigure, whole: CountOfFigure): boolean {
  const [own, wider] = [part, whole].map(({ breakdown }) => dimensionsOf(breakdown));
  const more = (own ?? []).filter((name) => wider?.includes(name) !== true);
  const byValue = indicator.dimensions.some(
    ({ name, sensitive }) => sensitive === true && more.includes(name),
  );
  const byCount =
    part.measure !== whole.measure && indicator.measures[part.measure]?.sensitive === true;
  return byValue || byCount;
}

function countsOfFigures(period: IndicatorPeriod, cube: Cube): readonly CountOfFigure[] {
  const { indicator } = period;
  const { atoms, figures } = cube.publication;
  const subject = subjectOf(period);
  const own = new Map(figures.filter((one) => one.subject === subject).map((one) => [one.id, one]));
  return indicator.figures.flatMap((figure) =>
    selectionsOf(period).flatMap(({ breakdown, values }): readonly CountOfFigure[] => {
      const id = isGivenBy(figure, breakdown)
        ? cube.idOf(period, figure, breakdown, values)
        : undefined;
      if (id === undefined) return [];
      const [tellerName = '', noemerName = ''] = countsOf(indicator, figure, breakdown);
      const named: Readonly<Record<string, string>> = { teller: tellerName, noemer: noemerName };
      // who is left over of a share has nothing sensitive
      const parts = (own.get(id)?.parts ?? []).filter(({ name }) => name !== 'rest');
      return parts.map(({ name, atoms: some }) => {
        const count = some.reduce((sum, atom) => sum + (atoms[atom]?.count ?? 0), 0);
        const cell = { atoms: Int32Array.from(some), count };
        return { id, measure: named[name] ?? name, breakdown, cell };
      });
    }),
  );
}

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

/** Figures that are not shown since they say something sensitive of a whole group; of some not even which values occur. */
export interface GroupDisclosed {
  readonly hidden: readonly string[];
  readonly withheld: readonly string[];
}

/**
 * Figures by which everybody could tell of a whole group that each of them has something sensitive (k-disclosure). Where all have
 * the same value the list of values says it, and the breakdown is withheld; of a share the figure is hidden, with what would give
 * how many are left over. `isShown`: is a figure of the cube shown as far as its counts go.
 */
export function groupDisclosedFigures(
  period: IndicatorPeriod,
  cube: Cube,
  isShown: (id: string) => boolean,
): GroupDisclosed {
  const { indicator } = period;
  if (!hasSensitive(indicator)) return { hidden: [], withheld: [] };
  const counts = countsOfFigures(period, cube);
  const cells = counts.map(({ cell }) => cell);
  const saysOf = (child: number, parent: number) =>
    saysSensitive(indicator, counts[child], counts[parent]);
  const found = groupDisclosures(
    cells,
    COALITION,
    (child, parent) => saysOf(child, parent) !== undefined,
  );
  const byValue = new Set(
    found
      .filter(({ child, parent }) => saysOf(child, parent) === 'value')
      .map(({ child }) => counts[child]?.breakdown),
  );
  const byCount = found.filter(({ child, parent }) => saysOf(child, parent) === 'count');
  const sizeOf = (one: number): number => cells[one]?.atoms.length ?? 0;
  const all = [...counts.keys()].filter((one) => isShown(counts[one]?.id ?? ''));
  const isGiven = (one: number): boolean => cube.given.has(counts[one]?.id ?? '');
  const { secondary } = eliminate({
    atoms: cube.publication.atoms.length,
    cells: [...cells.map(({ atoms }) => atoms), ...byCount.map(({ rest }) => rest)],
    primary: [],
    virtual: byCount.map((_, at) => cells.length + at),
    order: all.filter((one) => !isGiven(one)).sort((a, b) => sizeOf(b) - sizeOf(a)),
    forced: all.filter(isGiven),
  });
  return {
    hidden: secondary.flatMap((one) => counts[one]?.id ?? []),
    withheld: counts.filter(({ breakdown }) => byValue.has(breakdown)).map(({ id }) => id),
  };
}

function hasSensitive({ dimensions, measures }: Indicator): boolean {
  return [...dimensions, ...Object.values(measures)].some(({ sensitive }) => sensitive === true);
}

/** Is the one a part of the other by something sensitive: a value of a dimension, or a count that is part of a count? */
function saysSensitive(
  indicator: Indicator,
  part: CountOfFigure | undefined,
  whole: CountOfFigure | undefined,
): 'value' | 'count' | undefined {
  if (part === undefined || whole === undefined) return undefined;
  const wider = dimensionsOf(whole.breakdown);
  const more = dimensionsOf(part.breakdown).filter((name) => !wider.includes(name));
  const byValue = indicator.dimensions.some(
    ({ name, sensitive }) => sensitive === true && more.includes(name),
  );
  if (byValue) return 'value';
  const isPart = part.measure !== whole.measure;
  return isPart && indicator.measures[part.measure]?.sensitive === true ? 'count' : undefined;
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

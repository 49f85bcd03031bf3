import { isGivenBy } from './cells.js';
import { type Cube, subjectOf } from './cube.js';
import type { IndicatorPeriod } from './mart-rows.js';

/**
 * Total amounts that would give another one that is not shown: where counts are related by definition (what was open and was
 * granted is paid or still open) so are their amounts. Of each relation none is hidden, or two. `isShown`: is a figure of the cube
 * shown so far.
 */
export function relatedAmounts(
  periods: readonly IndicatorPeriod[],
  cube: Cube,
  isShown: (id: string) => boolean,
): readonly string[] {
  const amounts = new Map(periods.map((period) => [subjectOf(period), amountOf(period, cube)]));
  const groups = cube.related
    .map((subjects) => subjects.map((subject) => amounts.get(subject)))
    .filter((group): group is Amount[] => !group.includes(undefined));
  const hidden = new Set<string>();
  const isLeft = ({ id }: Amount): boolean => isShown(id) && !hidden.has(id);
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const group of groups) {
      const left = group.filter(isLeft);
      if (left.length !== group.length - 1) continue;
      const free = left.filter(({ id }) => !cube.given.has(id));
      const least = free.findLast(({ isHeadline }) => !isHeadline) ?? free.at(-1);
      if (least !== undefined) hidden.add(least.id);
    }
  }
  return [...hidden];
}

interface Amount {
  readonly id: string;
  readonly isHeadline: boolean;
}

/** The total amount of a period; undefined: its indicator gives none. */
function amountOf(period: IndicatorPeriod, cube: Cube): Amount | undefined {
  const { headline, figures, measures } = period.indicator;
  const figure = figures.find(
    (one) =>
      isGivenBy(one, '') && one.recipe.kind === 'som' && measures[one.recipe.of]?.type === 'bedrag',
  );
  const id = figure === undefined ? undefined : cube.idOf(period, figure, '', []);
  return id === undefined ? undefined : { id, isHeadline: headline };
}

import { type ContributionRule, eliminate } from '@peildatum/disclosure';
import { isGivenBy, type Selection, selectionsOf } from './cells.js';
import type { Cube } from './cube.js';
import { countIn } from './cube-rows.js';
import { countsOf } from './figure-counts.js';
import { isDominatedBy, type Magnitude, magnitudeOf } from './magnitude.js';
import type { IndicatorPeriod } from './mart-rows.js';

interface SummedFigure {
  readonly id: string;
  readonly magnitude: Magnitude;
  readonly selection: Selection;
}

/**
 * Figures of amounts and hours that may not be shown although their counts may: one of those who add to it could be estimated
 * (too few of them, or the p % rule), or it would give such a sum of others away. Of figures that are hidden already with
 * their counts it takes care too: no sum of shown ones is the amount of a few. `isShown`: is a figure of the
 * cube shown as far as its counts go.
 */
export function dominatedFigures(
  period: IndicatorPeriod,
  cube: Pick<Cube, 'idOf' | 'given'>,
  isShown: (id: string) => boolean,
  rules: { readonly contributions: ContributionRule; readonly threshold: number },
): readonly string[] {
  const { indicator, rows } = period;
  const byMeasure = new Map<string, SummedFigure[]>();
  for (const figure of indicator.figures) {
    for (const selection of selectionsOf(period)) {
      const { breakdown } = selection;
      if (!isGivenBy(figure, breakdown)) continue;
      const magnitude = magnitudeOf(period, figure, countsOf(indicator, figure, breakdown));
      const id = cube.idOf(period, figure, breakdown, selection.values);
      if (magnitude === undefined || id === undefined) continue;
      const own = byMeasure.get(magnitude.measure) ?? [];
      own.push({ id, magnitude, selection });
      byMeasure.set(magnitude.measure, own);
    }
  }
  const at = new Map(rows.map((row, index) => [row, index]));
  // of what adds nothing everybody knows how much it adds
  const atomsOf = ({ magnitude, selection }: SummedFigure): Int32Array =>
    Int32Array.from(
      selection.rows.flatMap((row) => {
        const added = row.measures[magnitude.measure] ?? 0n;
        return added === 0n ? [] : (at.get(row) ?? []);
      }),
    );
  return [...byMeasure.values()].flatMap((figures) => {
    const isPrimary = ({ magnitude, selection }: SummedFigure): boolean => {
      const count = selection.rows.reduce((sum, row) => sum + countIn(row, magnitude.count), 0);
      const isSmall = count > 0 && count < rules.threshold;
      return isSmall || isDominatedBy(magnitude, period, selection.rows, rules.contributions);
    };
    const cells = figures.map(atomsOf);
    const sizeOf = (figure: number): number => cells[figure]?.length ?? 0;
    const some = [...figures.keys()].filter((figure) => sizeOf(figure) > 0);
    const isGiven = (one: number): boolean => cube.given.has(figures[one]?.id ?? '');
    const primary = some.filter((one) => !isGiven(one) && isPrimary(figures[one] as SummedFigure));
    const forced = some.filter(isGiven);
    // the largest first: what is known of many is wanted most
    const order = some
      .filter((one) => isShown(figures[one]?.id ?? ''))
      .sort((a, b) => sizeOf(b) - sizeOf(a));
    const { secondary } = eliminate({ atoms: rows.length, cells, primary, order, forced });
    return [...primary, ...secondary].flatMap((one) => figures[one]?.id ?? []);
  });
}

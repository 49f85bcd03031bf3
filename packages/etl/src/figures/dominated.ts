import { eliminate } from '@peildatum/disclosure';
import { amountRests } from './amount-rests.js';
import {
  AmountAtoms,
  type AmountSystem,
  amountSystems,
  type SummedFigure,
} from './amount-system.js';
import { type Cube, thresholdOf } from './cube.js';
import { countIn } from './cube-rows.js';
import type { CubeRules } from './cube-rules.js';
import { isDominatedBy } from './magnitude.js';
import type { IndicatorPeriod } from './mart-rows.js';
import type { AmountEquation } from './related-amounts.js';

/**
 * Figures of amounts and hours that may not be shown although their counts may: one of those who add to it could be estimated
 * (too few of them, or the p % rule), or it would give such a sum of others away, by subtraction within its indicator or with
 * what the definitions relate to it; also the sum of all that is hidden in a table. Of figures that are hidden already with their counts it takes care too: no sum of
 * shown ones is the amount of a few. `isShown`: is a figure of the cube shown as far as its counts go.
 */
export function dominatedFigures(
  periods: readonly IndicatorPeriod[],
  cube: Pick<Cube, 'idOf' | 'given'>,
  isShown: (id: string) => boolean,
  rules: Pick<CubeRules, 'threshold' | 'specialThreshold' | 'contributions'>,
): readonly string[] {
  return amountSystems(periods, cube)
    .filter(({ figures, equations }) => equations.length > 0 || figures.some(({ isOwn }) => isOwn))
    .flatMap((system) => hiddenIn(system, cube, isShown, rules));
}

function hiddenIn(
  system: AmountSystem,
  { given }: Pick<Cube, 'given'>,
  isShown: (id: string) => boolean,
  rules: Pick<CubeRules, 'threshold' | 'specialThreshold' | 'contributions'>,
): readonly string[] {
  const { figures, equations } = system;
  const atoms = new AmountAtoms();
  const cells = figures.map(({ period, amount: { measure }, selection: { rows } }) =>
    atoms.of([{ period, measure, rows }]),
  );
  const same = equations.map(({ whole, parts }): readonly [number, number] => {
    const end = cells.push(atoms.of(whole), atoms.of(parts));
    return [end - 2, end - 1];
  });
  const isGiven = (one: number): boolean => given.has(figures[one]?.id ?? '');
  const isHidden = (one: number): boolean => !isShown(figures[one]?.id ?? '');
  const sizeOf = (one: number): number => cells[one]?.length ?? 0;
  const some = [...figures.keys()].filter((one) => sizeOf(one) > 0);
  const isPrimary = (one: number): boolean => {
    const figure = figures[one] as SummedFigure;
    return isSensitive(figure, rules) || (isHidden(one) && isRelated(figure, equations));
  };
  const primary = some.filter((one) => !isGiven(one) && isPrimary(one));
  // totals first, then headline figures, then the largest: what is known of many is wanted most
  const wantedOf = (one: number): number => {
    const { selection, period } = figures[one] as SummedFigure;
    return (selection.breakdown === '' ? 2 : 0) + (period.indicator.headline ? 1 : 0);
  };
  const order = some
    .filter((one) => !isHidden(one))
    .sort((a, b) => wantedOf(b) - wantedOf(a) || sizeOf(b) - sizeOf(a));
  const forced = some.filter(isGiven);
  const positions = new Map(figures.map((figure, at) => [figure, at]));
  const rests = new Map<string, number>();
  for (;;) {
    const { secondary } = eliminate({
      ...{ atoms: atoms.size, cells, order, forced, same },
      primary: [...primary, ...rests.values()],
    });
    const hidden = new Set([...primary, ...secondary]);
    const before = rests.size;
    const isLeft = (figure: SummedFigure): boolean => {
      const at = positions.get(figure) ?? -1;
      return !isHidden(at) && !hidden.has(at);
    };
    // with more hidden there is more left of a table: what is left then may be of one nearly all again
    for (const { period, amount, selection } of sensitiveRests(system, isLeft, rules)) {
      const own = atoms.of([{ period, measure: amount.measure, rows: selection.rows }]);
      const key = [...own].sort((a, b) => a - b).join();
      if (own.length > 0 && !rests.has(key)) rests.set(key, cells.push(own) - 1);
    }
    if (rests.size === before) return [...hidden].flatMap((one) => figures[one]?.id ?? []);
  }
}

/** What is left of a table after what is shown of it, where that says too much of one. */
export function sensitiveRests(
  system: AmountSystem,
  isShown: (figure: SummedFigure) => boolean,
  rules: Pick<CubeRules, 'threshold' | 'specialThreshold' | 'contributions'>,
): readonly SummedFigure[] {
  return amountRests(system, isShown).filter((rest) => isSensitive(rest, rules));
}

/** Does an amount say too much of one of those who add to it, or is it of fewer than may be counted? At one price it is their count. */
function isSensitive(
  { period, amount, isOwn, selection: { rows } }: SummedFigure,
  rules: Pick<CubeRules, 'threshold' | 'specialThreshold' | 'contributions'>,
): boolean {
  const count = rows.reduce((sum, row) => sum + countIn(row, amount.count), 0);
  const isSmall = count > 0 && count < thresholdOf(period.indicator, rules);
  return isSmall || (isOwn && isDominatedBy(amount, period, rows, rules.contributions));
}

/** Does a definition speak of this very figure? Then what is hidden of it for another reason is not to follow either. */
function isRelated(
  { period, amount, selection }: SummedFigure,
  equations: readonly AmountEquation[],
): boolean {
  return equations.some(
    ({ whole, parts, names }) =>
      [...names].sort().join() === selection.breakdown.split('+').sort().join() &&
      [...whole, ...parts].some(
        (term) => term.period === period && term.measure === amount.measure,
      ),
  );
}

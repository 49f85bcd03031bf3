import {
  type Cell,
  cellKey,
  type Figure as DeclaredFigure,
  figureName,
  type Indicator,
  recipeBy,
} from '@peildatum/schema';
import type { EarlierPublication } from '../publish/history.js';
import { isSmallAmountChange } from './amount-change.js';
import { dimensiesOf, exactCells, selectionsOf } from './cells.js';
import { type Cube, isJudged, subjectOf, thresholdOf } from './cube.js';
import { type CubeRules, isExternal } from './cube-rules.js';
import { countsOf } from './figure-counts.js';
import { magnitudeOf } from './magnitude.js';
import type { IndicatorPeriod } from './mart-rows.js';

/** A period of an indicator that is published as it was before, and the publication that it is taken from. */
export interface HeldPeriod {
  readonly subject: string;
  readonly indicator: string;
  readonly periode: string;
  readonly from: string;
}

export interface Held extends HeldPeriod {
  readonly cells: readonly Cell[];
}

/** What readers know already of the periods that are to be published. */
export interface Earlier {
  /** Ids of figures of the cube that an earlier publication gave, and that are still the same. */
  readonly known: ReadonlySet<string>;
  /** Subjects of which a count that readers know changed by 1 to threshold - 1, or an amount by what may be of so few. */
  readonly smallChanges: ReadonlySet<string>;
  /** Subjects of which anything that readers know changed. */
  readonly changed: ReadonlySet<string>;
  /**
   * Ids of figures that stay as little told as they were. Where some figures changed, readers may guess that others did not:
   * what an earlier publication did not say, a new one would then say of both.
   */
  readonly untold: ReadonlyMap<string, 'hidden' | 'withheld'>;
}

/** Compares what readers have ever seen with the exact figures of now. */
export function compareEarlier(
  history: readonly EarlierPublication[],
  periods: readonly IndicatorPeriod[],
  cube: Cube,
  rules: CubeRules,
): Earlier {
  const { seen, hidden } = seenIn(history);
  const known = new Set<string>();
  const smallChanges = new Set<string>();
  const changed = new Set<string>();
  const untold = new Map<
    string,
    { readonly subject: string; readonly as: 'hidden' | 'withheld' }
  >();
  for (const period of periods.filter(isJudged)) {
    const { indicator } = period;
    const figures = new Map(indicator.figures.map((one) => [figureName(indicator, one), one]));
    const present = new Set<string>();
    const selections = new Map(
      selectionsOf(period).map((selection) => [JSON.stringify(dimensiesOf(selection)), selection]),
    );
    for (const cell of exactCells(period)) {
      const key = cellKey(cell);
      present.add(key);
      const figure = figures.get(cell.indicator);
      const breakdown = Object.keys(cell.dimensies).join('+');
      if (figure === undefined) continue;
      const id = cube.idOf(period, figure, breakdown, Object.values(cell.dimensies));
      if (id === undefined) continue;
      const as = hidden.has(withoutValues(cell)) && breakdown !== '' ? 'withheld' : 'hidden';
      if (as === 'withheld' || hidden.has(key)) untold.set(id, { subject: subjectOf(period), as });
      const threshold = thresholdOf(indicator, rules);
      for (const { cell: before, printed } of seen.get(key) ?? []) {
        const isKnown = isSame(before, cell) || isSameAverage(before, cell);
        if (!isKnown) changed.add(subjectOf(period));
        else {
          const isAmount = before.status === 'ok' && isOwnAmount(period, figure, breakdown);
          if (isAmount || tellsAll(before, cell, indicator, figure)) known.add(id);
        }
        const selection = selections.get(JSON.stringify(cell.dimensies));
        const besideBefore = (name: string) => printed.get(cellKey({ ...cell, indicator: name }));
        const change = { period, figure, before, now: cell, besideBefore };
        const isSmall =
          (!isKnown && isSmallChange(before, cell, indicator, figure, threshold)) ||
          (selection !== undefined &&
            !isExternal(rules.external, cell) &&
            isSmallAmountChange({ ...change, selection }, threshold, rules.contributions));
        if (isSmall) smallChanges.add(subjectOf(period));
      }
    }
    const names = new Set(figures.keys());
    for (const [key, [first]] of seen) {
      const before = first?.cell;
      if (before === undefined || present.has(key)) continue;
      if (before.periode === period.periode && names.has(before.indicator)) {
        changed.add(subjectOf(period));
      }
    }
  }
  const moved = withRelated(changed, cube.related);
  const stays = [...untold].filter(([id, { subject }]) => moved.has(subject) && !known.has(id));
  return {
    known,
    smallChanges,
    changed,
    untold: new Map(stays.map(([id, { as }]) => [id, as])),
  };
}

/** A cell that readers got, and all that was printed with it, by key. */
interface SeenCell {
  readonly cell: Cell;
  readonly printed: ReadonlyMap<string, Cell>;
}

/** The cells that readers ever got a number of, and those that were hidden in some publication, by key. */
function seenIn(history: readonly EarlierPublication[]): {
  readonly seen: ReadonlyMap<string, readonly SeenCell[]>;
  readonly hidden: ReadonlySet<string>;
} {
  const seen = new Map<string, SeenCell[]>();
  const hidden = new Set<string>();
  for (const { cells } of history) {
    const printed = new Map(cells.map((cell) => [cellKey(cell), cell]));
    for (const [key, cell] of printed) {
      if (cell.status === 'niet_getoond') hidden.add(key);
      if (cell.teller === null && cell.noemer === null && cell.waarde === null) continue;
      const own = seen.get(key);
      if (own === undefined) seen.set(key, [{ cell, printed }]);
      else own.push({ cell, printed });
    }
  }
  return { seen, hidden };
}

/**
 * Did readers get every count that a figure gives away now? A percentile was once given without the count that is within its
 * term, and what was given of a figure in part makes nothing of the rest public.
 */
function tellsAll(before: Cell, now: Cell, indicator: Indicator, figure: DeclaredFigure): boolean {
  const breakdown = Object.keys(now.dimensies).join('+');
  const recipe = recipeBy(indicator, figure, Object.keys(now.dimensies));
  const counts = countsOf(indicator, figure, breakdown);
  const isShare = recipe.kind === 'aandeel' && counts.length === 2;
  if (before.status !== 'ok' || now.status !== 'ok') return false;
  // the noemer of a percentile is how many it is of
  if (recipe.kind === 'percentiel') return counts.length === 1 && before.noemer !== null;
  const isPrinted =
    (recipe.kind === 'som' && counts[0] === recipe.of) ||
    (recipe.kind === 'aandeel' && (isShare || counts[0] === recipe.teller));
  return isPrinted && before.teller !== null && (!isShare || before.noemer !== null);
}

/** Is it an amount that is not its count, or hours? At one price it would be, and who knows an amount of before does not know the price. */
function isOwnAmount(period: IndicatorPeriod, figure: DeclaredFigure, breakdown: string): boolean {
  const { indicator } = period;
  return magnitudeOf(period, figure, countsOf(indicator, figure, breakdown)) !== undefined;
}

/** The key of the cell that stands for a whole breakdown that is withheld. */
function withoutValues(cell: Cell): string {
  const dimensies = Object.fromEntries(Object.keys(cell.dimensies).map((name) => [name, '*']));
  return cellKey({ ...cell, dimensies });
}

/** Does a cell say what it said before? */
export function isSame(before: Cell, now: Cell): boolean {
  // a noemer that is not given is no other noemer
  const noemer = before.noemer === null || before.noemer === now.noemer;
  return before.teller === now.teller && noemer && before.waarde === now.waarde;
}

/** Does an average say what it said before? Readers got neither what was divided, nor by how many. */
function isSameAverage(before: Cell, now: Cell): boolean {
  return before.teller === null && before.noemer === null && before.waarde === now.waarde;
}

/** Do two values of a figure differ by a number of records that nobody may learn? Amounts: see amount-change.ts. */
function isSmallChange(
  before: Cell,
  now: Cell,
  indicator: Indicator,
  figure: DeclaredFigure,
  threshold: number,
): boolean {
  const recipe = recipeBy(indicator, figure, Object.keys(now.dimensies));
  const isCount = (measure: string): boolean => indicator.measures[measure]?.type === 'aantal';
  const [top, bottom] =
    recipe.kind === 'aandeel'
      ? [recipe.teller, recipe.noemer]
      : recipe.kind === 'percentiel'
        ? ['', recipe.of]
        : recipe.kind === 'prognose'
          ? [recipe.of, recipe.noemer]
          : recipe.kind === 'doel'
            ? ['', '']
            : [recipe.of, ''];
  const difference = (one: number | null, other: number | null): number =>
    one === null || other === null ? 0 : Math.abs(other - one);
  const teller = isCount(top) ? difference(before.teller, now.teller) : 0;
  const noemer = isCount(bottom) ? difference(before.noemer, now.noemer) : 0;
  const rest =
    isCount(top) && isCount(bottom)
      ? difference(
          before.noemer === null || before.teller === null ? null : before.noemer - before.teller,
          now.noemer === null || now.teller === null ? null : now.noemer - now.teller,
        )
      : 0;
  return [teller, noemer, rest].some((change) => change >= 1 && change < threshold);
}

/** The period of an indicator as the newest publication that has it gave it; undefined: none has. */
export function asBefore(
  history: readonly EarlierPublication[],
  period: IndicatorPeriod,
): Held | undefined {
  const { indicator, periode } = period;
  const names = new Set(indicator.figures.map((one) => figureName(indicator, one)));
  for (const { id, cells } of history) {
    const own = cells.filter((cell) => cell.periode === periode && names.has(cell.indicator));
    // of a period without data nothing is known
    if (own.every(({ status }) => status === 'geen_gegevens')) continue;
    const subject = subjectOf(period);
    return { subject, indicator: indicator.id, periode, from: id, cells: own };
  }
  return undefined;
}

/** Adds the subjects that the definitions relate to one of these; `changed`: only such of them. */
export function withRelated(
  some: ReadonlySet<string>,
  related: readonly (readonly string[])[],
  changed?: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = new Set(some);
  for (let before = -1; before < all.size; ) {
    before = all.size;
    for (const subjects of related) {
      if (!subjects.some((one) => all.has(one))) continue;
      for (const one of subjects) if (changed?.has(one) ?? true) all.add(one);
    }
  }
  return all;
}

import {
  type Certificate,
  DisclosureError,
  type FigureStatus,
  type Protection,
  type ProtectionReport,
} from '@peildatum/disclosure';
import {
  type Cell,
  cellKey,
  type Figure as DeclaredFigure,
  dimensionsOf,
  Fault,
  figureName,
  type Indicator,
  recipeBy,
} from '@peildatum/schema';
import type { EarlierPublication } from '../publish/history.js';
import { type AmountProof, amountProof } from './amount-proof.js';
import { dimensiesOf, exactCells, selectionsOf } from './cells.js';
import { buildCube, type Cube, isJudged, isPrinted, printedName, subjectOf } from './cube.js';
import type { CubeRules } from './cube-rules.js';
import { dominatedFigures } from './dominated.js';
import {
  asBefore,
  compareEarlier,
  type Earlier,
  type Held,
  withRelated,
} from './earlier-figures.js';
import { countsOf, isProtected } from './figure-counts.js';
import { withGoalCells } from './goal-cells.js';
import { groupDisclosedFigures } from './group-disclosed.js';
import type { IndicatorPeriod } from './mart-rows.js';
import { withProtect } from './protect-apart.js';
import type { Protect } from './protect-once.js';
import { type TableReport, tableReports } from './table-report.js';

export interface ProtectedCells {
  readonly cells: readonly Cell[];
  readonly report: ProtectionReport;
  /** As secret as the exact figures. */
  readonly certificate: Certificate;
  readonly amounts: AmountProof;
  /** Which figure of the certificate each cell is that shows a protected number. */
  readonly proven: readonly ProvenCell[];
  /** Periods that are given as they were before. */
  readonly held: readonly Held[];
  /** How much of each table is shown; of what is held nothing is in it. */
  readonly tables: readonly TableReport[];
}

/** A cell that is shown, and the parts of the figure of the certificate that its teller and noemer are. */
export interface ProvenCell {
  readonly key: string;
  readonly figure: string;
  readonly teller?: string;
  readonly noemer?: string;
}

/**
 * The cells of all periods as readers may see them. Counts of pupils are protected as one whole; what is public already
 * (class open) and money of organisations is exact. A breakdown that is withheld is one cell with the value `*`. What readers
 * have seen before counts with it: a correction too small to show leaves its period as it was.
 */
export async function protectedCells(
  all: readonly IndicatorPeriod[],
  rules: CubeRules,
  history: readonly EarlierPublication[] = [],
): Promise<ProtectedCells> {
  const { protectOne, apart = false } = rules;
  if (protectOne === undefined) {
    return await withProtect(apart, (one) =>
      protectedCells(all, { ...rules, protectOne: one }, history),
    );
  }
  const periods = all.filter(({ indicator }) => indicator.heldBack === undefined);
  const whole = buildCube(periods, rules);
  const earlier = compareEarlier(history, periods, whole, rules);
  let held = heldOf(earlier.smallChanges, periods, history, whole, earlier);
  for (;;) {
    const subjects = new Set(held.map(({ subject }) => subject));
    const open = periods.filter((period) => !subjects.has(subjectOf(period)));
    const cube = buildCube(open, rules, earlier.known);
    const outcome = await protectOrGiveUp(cube, protectOne);
    if (outcome instanceof DisclosureError) {
      // what earlier publications give away together with these figures is left as it was
      const heldWith = (others: readonly string[]): readonly Held[] =>
        heldOf(new Set([...subjects, ...others]), periods, history, whole, earlier);
      // first what the sum is of, and only when that is held already all that shares records with it
      const more = [outcome.details.subjects, outcome.details.linked]
        .map(heldWith)
        .find(({ length }) => length > held.length);
      if (outcome.code !== 'forced' || more === undefined) throw faultOf(outcome);
      held = more;
      continue;
    }
    const beside = withRelated(subjects, whole.related);
    const printed = new Map([...outcome.statuses].filter(([id]) => isPrinted(id)));
    const told = asUntold(cube, printed, earlier, beside);
    const statuses = withoutSums(open, cube, told, rules);
    const proven: ProvenCell[] = [];
    const cells = periods.flatMap((period): readonly Cell[] => {
      const before = held.find(({ subject }) => subject === subjectOf(period));
      if (before !== undefined) return before.cells;
      const exact = exactCells(period);
      if (!isProtected(period.indicator)) return exact;
      return applyStatuses(period, exact, cube, statuses, proven);
    });
    const { certificate } = outcome;
    const report = { ...outcome.report, figures: statuses.size, ...numbersOf(statuses) };
    const tables = tableReports(cube.publication, statuses);
    const isShown = (id: string): boolean => statuses.get(id) === 'shown';
    const amounts = amountProof(protectedOf(open), cube, cells, isShown, rules);
    const all = withGoalCells(periods, cells);
    return { cells: all, report, certificate, amounts, proven, held, tables };
  }
}

/**
 * Statuses in which nothing is told that must stay untold: hiding more never gives anything away. `beside`: subjects
 * that the definitions relate to what is held back, so that what is new of them could tell what was held.
 */
function asUntold(
  { publication }: Cube,
  statuses: Protection['statuses'],
  { untold, known }: Earlier,
  beside: ReadonlySet<string>,
): ReadonlyMap<string, FigureStatus> {
  const subjects = new Map(publication.figures.map(({ id, subject }) => [id, subject ?? '']));
  return new Map(
    [...statuses].map(([id, status]) => {
      if (status === 'withheld' || known.has(id)) return [id, status];
      const isBeside = beside.has(subjects.get(id) ?? '');
      return [id, untold.get(id) ?? (isBeside ? 'hidden' : status)];
    }),
  );
}

/**
 * Statuses in which no amount and no hours are shown that say too much of one of those who add to them, and nothing sensitive of a
 * whole group.
 */
function withoutSums(
  periods: readonly IndicatorPeriod[],
  cube: Cube,
  statuses: ReadonlyMap<string, FigureStatus>,
  rules: CubeRules,
): ReadonlyMap<string, FigureStatus> {
  const result = new Map(statuses);
  const isShown = (id: string): boolean => result.get(id) === 'shown' || cube.given.has(id);
  const judged = periods.filter(isJudged);
  for (const id of cube.given) if (result.get(id) === 'hidden') result.set(id, 'shown');
  for (const id of cube.untried) if (result.get(id) === 'shown') result.set(id, 'hidden');
  const hide = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (result.get(id) === 'shown' && !cube.given.has(id)) result.set(id, 'hidden');
    }
  };
  for (const period of judged) {
    const { hidden, withheld } = groupDisclosedFigures(period, cube, isShown);
    hide(hidden);
    for (const id of withheld) if (!cube.given.has(id)) result.set(id, 'withheld');
  }
  hide(dominatedFigures(protectedOf(periods), cube, isShown, rules));
  return result;
}

function protectedOf(periods: readonly IndicatorPeriod[]): readonly IndicatorPeriod[] {
  return periods.filter(({ indicator }) => isProtected(indicator));
}

function numbersOf(
  statuses: ReadonlyMap<string, FigureStatus>,
): Pick<ProtectionReport, 'shown' | 'hidden' | 'withheld'> {
  const count = (status: FigureStatus): number =>
    [...statuses.values()].filter((one) => one === status).length;
  return { shown: count('shown'), hidden: count('hidden'), withheld: count('withheld') };
}

/** The periods that are given as they were, with those that the definitions relate to them. */
function heldOf(
  subjects: ReadonlySet<string>,
  periods: readonly IndicatorPeriod[],
  history: readonly EarlierPublication[],
  { related }: Cube,
  { changed }: Earlier,
): readonly Held[] {
  const all = withRelated(subjects, related, changed);
  return periods.flatMap((period) =>
    all.has(subjectOf(period)) ? (asBefore(history, period) ?? []) : [],
  );
}

async function protectOrGiveUp(
  { publication }: Cube,
  protectOne: Protect,
): Promise<Protection | DisclosureError> {
  try {
    return await protectOne(publication);
  } catch (error) {
    if (error instanceof DisclosureError) return error;
    throw error;
  }
}

/** Safe to say: the library names no count in its messages. */
function faultOf(error: DisclosureError): Fault {
  const { leak } = error.details;
  if (leak === undefined) return new Fault('bescherming_mislukt', error.message, error);
  const by = [...new Set(leak.by.map(figureOf))].join(', ');
  return new Fault(
    'bekend_verraadt',
    `Te klein: ${figureOf(leak.count)}. Het volgt uit: ${by}.`,
    error,
  );
}

/** A figure of the cube as people know it: without the part of it, and of a total without its values. */
function figureOf(name: string): string {
  return printedName(name.replaceAll(/\.[^.]*?(?= - |$)/g, '')).replaceAll(': []', '');
}

/** What of a shown cell is a count that the certificate has. */
function provenCell(
  indicator: Indicator,
  figure: DeclaredFigure,
  counts: readonly string[],
  cell: Cell,
  id: string,
): ProvenCell {
  const recipe = recipeBy(indicator, figure, Object.keys(cell.dimensies));
  const share = recipe.kind === 'aandeel' && counts.length === 2;
  const partOf = (measure: string, inShare: string): string | undefined =>
    counts.includes(measure) ? (share ? inShare : measure) : undefined;
  const names =
    recipe.kind === 'aandeel'
      ? { teller: partOf(recipe.teller, 'teller'), noemer: partOf(recipe.noemer, 'noemer') }
      : recipe.kind === 'prognose'
        ? { teller: partOf(recipe.of, ''), noemer: partOf(recipe.noemer, '') }
        : recipe.kind === 'percentiel'
          ? { noemer: partOf(recipe.of, '') }
          : recipe.kind === 'som' && recipe.divisor === undefined
            ? { teller: partOf(recipe.of, '') }
            : {};
  const { teller, noemer } = { teller: undefined, noemer: undefined, ...names };
  return {
    key: cellKey(cell),
    figure: id,
    ...(teller === undefined || cell.teller === null ? {} : { teller }),
    ...(noemer === undefined || cell.noemer === null ? {} : { noemer }),
  };
}

const WITHOUT_NUMBER = { teller: null, noemer: null, waarde: null };

/** The exact cells of a period as readers may see them. */
function applyStatuses(
  period: IndicatorPeriod,
  exact: readonly Cell[],
  cube: Cube,
  statuses: ReadonlyMap<string, FigureStatus>,
  proven: ProvenCell[],
): readonly Cell[] {
  const judged = isJudged(period);
  const selections = new Map(
    selectionsOf(period).map((selection) => [JSON.stringify(dimensiesOf(selection)), selection]),
  );
  const figures = new Map(
    period.indicator.figures.map((figure) => [figureName(period.indicator, figure), figure]),
  );
  const result: Cell[] = [];
  const withheld = new Set<string>();
  for (const cell of exact) {
    const selection = selections.get(JSON.stringify(cell.dimensies));
    const figure = figures.get(cell.indicator);
    if (!judged || selection === undefined || figure === undefined) {
      if (judged) throw new Error(`${cell.indicator} is niet beoordeeld`);
      result.push(cell);
      continue;
    }
    const { breakdown, values } = selection;
    const counts = countsOf(period.indicator, figure, breakdown);
    if (counts.length === 0) {
      result.push(cell);
      continue;
    }
    const id = cube.idOf(period, figure, breakdown, values);
    const status = statuses.get(id ?? '');
    if (status === undefined) throw new Error(`${id} is niet beoordeeld`);
    if (status === 'shown' || cell.status === 'geen_gegevens') {
      // where nothing is known there is nothing to hide
      const shown = withoutFew(withoutOthers(cell, period.indicator, figure, counts));
      result.push(shown);
      if (id !== undefined) proven.push(provenCell(period.indicator, figure, counts, shown, id));
    } else if (status === 'hidden') {
      result.push({ ...cell, ...WITHOUT_NUMBER, status: 'niet_getoond' });
    } else if (!withheld.has(`${cell.indicator} ${breakdown}`)) {
      withheld.add(`${cell.indicator} ${breakdown}`);
      const dimensies = Object.fromEntries(dimensionsOf(breakdown).map((name) => [name, '*']));
      result.push({ ...cell, dimensies, ...WITHOUT_NUMBER, status: 'niet_getoond' });
    }
  }
  return result;
}

/** A noemer of other records than those that were judged is shown only when the whole world may know it. */
function withoutOthers(
  cell: Cell,
  { measures }: Indicator,
  { recipe }: DeclaredFigure,
  counts: readonly string[],
): Cell {
  if (recipe.kind !== 'aandeel' || counts.includes(recipe.noemer)) return cell;
  const noemer = measures[recipe.noemer];
  const isHidden = noemer?.type === 'aantal' && noemer.isPublic !== true;
  if (!isHidden) return cell;
  // beside the value an amount would give the noemer back, which may be of a few; a count is judged itself
  const teller = counts.includes(recipe.teller) ? cell.teller : null;
  return { ...cell, teller, noemer: null };
}

/** Of too few observations readers get no number; nor of what a forecast would have been divided by. */
function withoutFew(cell: Cell): Cell {
  const few =
    cell.status === 'te_weinig' || (cell.status === 'niet_van_toepassing' && cell.noemer !== 0);
  return few ? { ...cell, ...WITHOUT_NUMBER } : cell;
}

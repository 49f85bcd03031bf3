import {
  type Atom,
  DisclosureError,
  type Figure,
  type FigureStatus,
  type Part,
  type ProtectionReport,
  protect,
} from '@peildatum/disclosure';
import {
  type Cell,
  type Figure as DeclaredFigure,
  dimensionsOf,
  Fault,
  figureName,
  type Indicator,
  recipeBy,
} from '@peildatum/schema';
import { dimensiesOf, exactCells, isGivenBy, type Selection, selectionsOf } from './cells.js';
import type { Hundredths } from './exact.js';
import { withGoalCells } from './goal-cells.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

export interface ProtectedCells {
  readonly cells: readonly Cell[];
  readonly report: ProtectionReport;
}

/** Fewest whole numbers that a hidden small count may be; see bescherming §2.3. */
const WIDTH = 5;

/**
 * The cells of all periods as readers may see them. Counts of pupils are protected as one whole; what is public already
 * (class open) and money of organisations is exact. A breakdown that is withheld is one cell with the value `*`.
 */
export async function protectedCells(
  all: readonly IndicatorPeriod[],
  threshold: number,
): Promise<ProtectedCells> {
  const periods = all.filter(({ indicator }) => indicator.heldBack === undefined);
  const atoms: Atom[] = [];
  const figures: Figure[] = [];
  const totals: string[] = [];
  for (const period of periods) {
    if (!isProtected(period.indicator) || !period.hasData) continue;
    // without records there is nobody to recognise, and nothing to hide
    if (period.rows.length === 0) continue;
    totals.push(...addPeriod(period, atoms, figures));
  }
  const { statuses, report } = await protectOrRefuse(atoms, figures, totals, threshold);
  const cells = periods.flatMap((period) => {
    const exact = exactCells(period);
    return isProtected(period.indicator) ? applyStatuses(period, exact, statuses) : exact;
  });
  return { cells: withGoalCells(periods, cells), report };
}

async function protectOrRefuse(
  atoms: readonly Atom[],
  figures: readonly Figure[],
  totals: readonly string[],
  threshold: number,
) {
  try {
    return await protect({ atoms, figures, totals, rules: { threshold, width: WIDTH } });
  } catch (error) {
    // safe to say: the library names no count in its messages
    if (error instanceof DisclosureError)
      throw new Fault('bescherming_mislukt', error.message, error);
    throw error;
  }
}

function isProtected(indicator: Indicator): boolean {
  return indicator.disclosure === 'persoon' || indicator.disclosure === 'bijzonder';
}

/** The counts that a figure gives away, by the names of their measures: what it is a share of comes second. None: exact. */
function countsOf(
  indicator: Indicator,
  figure: DeclaredFigure,
  breakdown: string,
): readonly string[] {
  const { id, measures } = indicator;
  const { countEquivalent, maat } = figure;
  if (countEquivalent === null) return [];
  const recipe = recipeBy(indicator, figure, dimensionsOf(breakdown));
  if (recipe.kind === 'prognose') return [...new Set([recipe.of, recipe.times, recipe.noemer])];
  if (recipe.kind === 'percentiel') return [recipe.of];
  if (recipe.kind === 'aandeel') {
    const { teller, noemer } = recipe;
    if (teller === noemer || measures[teller]?.partOf === noemer) return [teller, noemer];
  }
  if (countEquivalent === undefined) {
    throw new Error(`${id}: ${maat} zegt niet welk aantal het prijsgeeft`);
  }
  return [countEquivalent];
}

function countsGivenAway(indicator: Indicator): ReadonlySet<string> {
  return new Set(
    indicator.figures.flatMap((figure) =>
      ['', ...figure.dimensions].flatMap((breakdown) => countsOf(indicator, figure, breakdown)),
    ),
  );
}

/** The same counts by the same breakdown are one table, whatever figures are made of them. */
function tableOf(period: IndicatorPeriod, counts: readonly string[], breakdown: string): string {
  const by = breakdown === '' ? '' : ` naar ${breakdown}`;
  return `${period.indicator.id} ${period.periode} ${counts.join('/')}${by}`;
}

function figureId(
  period: IndicatorPeriod,
  counts: readonly string[],
  breakdown: string,
  values: readonly string[],
): string {
  return `${tableOf(period, counts, breakdown)}: ${values.join(' ')}`;
}

/** Sets of records of one period, by the count that they belong to; a part of a count holds some of its sets. */
type AtomsOf = (measure: string, rows: readonly MartRow[]) => readonly number[];

/** Adds one period; gives the names of its tables of totals. */
function addPeriod(period: IndicatorPeriod, atoms: Atom[], figures: Figure[]): readonly string[] {
  const atomsOf = atomsOfPeriod(period, atoms);
  const totals: string[] = [];
  const seen = new Set<string>();
  const selections = selectionsOf(period);
  for (const figure of period.indicator.figures) {
    for (const selection of selections) {
      const { breakdown, values } = selection;
      if (!isGivenBy(figure, breakdown)) continue;
      const counts = countsOf(period.indicator, figure, breakdown);
      if (counts.length === 0) continue;
      const id = figureId(period, counts, breakdown, values);
      if (seen.has(id)) continue;
      seen.add(id);
      const table = tableOf(period, counts, breakdown);
      if (breakdown === '') totals.push(table);
      const isShare = figure.recipe.kind === 'aandeel' && counts.length === 2;
      figures.push({ id, table, parts: partsOf(selection, counts, isShare, atomsOf) });
    }
  }
  return totals;
}

/**
 * Makes the sets of records of a period. A row of the mart is one set of each count that is no part of another; where a
 * part holds some of its records and not all, it is two.
 */
function atomsOfPeriod({ indicator, rows }: IndicatorPeriod, atoms: Atom[]): AtomsOf {
  const byMeasure = new Map<string, Map<MartRow, readonly number[]>>();
  const add = (count: number): readonly number[] =>
    count === 0 ? [] : [atoms.push({ count }) - 1];
  const counts = Object.entries(indicator.measures).filter(([, { type }]) => type === 'aantal');
  const given = countsGivenAway(indicator);
  for (const [root] of counts.filter(([, { partOf }]) => partOf === undefined)) {
    const parts = counts
      .filter(([name]) => name !== root && rootOf(indicator, name) === root)
      .map(([name]) => name);
    // what no figure gives away (pupils of DUO in a noemer) has nothing to hide, and may be unknown
    if (![root, ...parts].some((name) => given.has(name))) continue;
    for (const name of [root, ...parts]) byMeasure.set(name, new Map());
    for (const row of rows) {
      const all = countIn(row, root);
      const some = parts.map((name) => countIn(row, name));
      const divided = some.findIndex((count) => count !== 0 && count !== all);
      if (divided !== -1 && parts.length > 1) {
        throw new Error(`${indicator.id}: een rij is deels ${parts[divided]}`);
      }
      const inside = add(divided === -1 ? all : (some[divided] ?? 0));
      const outside = divided === -1 ? [] : add(all - (some[divided] ?? 0));
      byMeasure.get(root)?.set(row, [...inside, ...outside]);
      for (const [at, name] of parts.entries()) {
        byMeasure.get(name)?.set(row, some[at] === 0 ? [] : inside);
      }
    }
  }
  return (measure, selected) => selected.flatMap((row) => byMeasure.get(measure)?.get(row) ?? []);
}

/**
 * The counts that a figure gives away. A value is listed because it occurs, and a teller of 0 is nearly always shown: so
 * readers know of every count that is not 0 that it is at least 1, also when it is hidden.
 */
function partsOf(
  { rows, wholeRows }: Selection,
  counts: readonly string[],
  isShare: boolean,
  atomsOf: AtomsOf,
): readonly Part[] {
  const part = (name: string, atoms: readonly number[]): Part =>
    atoms.length === 0 ? { name, atoms } : { name, atoms, least: 1 };
  const parts = isShare ? shareParts() : counts.map((name) => part(name, atomsOf(name, rows)));
  // none of the records that are there has it: the figure says 0, and everybody may read that
  return parts.every(({ atoms }) => atoms.length === 0)
    ? parts.map((one) => ({ ...one, least: 0 }))
    : parts;

  function shareParts(): readonly Part[] {
    const [tellerName = '', noemerName = ''] = counts;
    const whole = atomsOf(noemerName, wholeRows);
    const teller = atomsOf(tellerName, rows);
    const inTeller = new Set(teller);
    return [
      part('teller', teller),
      part('noemer', whole),
      part(
        'rest',
        whole.filter((atom) => !inTeller.has(atom)),
      ),
    ];
  }
}

/** The count that a part belongs to in the end: a part may have parts itself. */
function rootOf(indicator: Indicator, measure: string): string {
  const whole = indicator.measures[measure]?.partOf;
  return whole === undefined ? measure : rootOf(indicator, whole);
}

function countIn(row: MartRow, measure: string): number {
  const value: Hundredths | null | undefined = row.measures[measure];
  if (value === null || value === undefined) throw new Error(`onbekend aantal in ${measure}`);
  return Number(value / 100n);
}

const WITHOUT_NUMBER = { teller: null, noemer: null, waarde: null };

/** The exact cells of a period as readers may see them. */
function applyStatuses(
  period: IndicatorPeriod,
  exact: readonly Cell[],
  statuses: ReadonlyMap<string, FigureStatus>,
): readonly Cell[] {
  const judged = period.hasData && period.rows.length > 0;
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
    const id = figureId(period, counts, breakdown, values);
    const status = statuses.get(id);
    if (status === undefined) throw new Error(`${id} is niet beoordeeld`);
    if (status === 'shown' || cell.status === 'geen_gegevens') {
      // where nothing is known there is nothing to hide
      result.push(withoutFew(withoutOthers(cell, period.indicator, figure, counts)));
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
  return noemer?.type === 'aantal' && noemer.isPublic !== true ? { ...cell, noemer: null } : cell;
}

/** Of too few observations readers get no number; nor of what a forecast would have been divided by. */
function withoutFew(cell: Cell): Cell {
  const few =
    cell.status === 'te_weinig' || (cell.status === 'niet_van_toepassing' && cell.noemer !== 0);
  return few ? { ...cell, ...WITHOUT_NUMBER } : cell;
}

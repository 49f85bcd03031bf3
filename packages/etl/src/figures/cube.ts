import type { Atom, Figure, Part, Publication, WeightedSum } from '@peildatum/disclosure';
import type { Figure as DeclaredFigure, Indicator } from '@peildatum/schema';
import { isGivenBy, type Selection, selectionsOf } from './cells.js';
import { cubeRelations } from './cube-relations.js';
import { type CubeRows, type CubeSet, countIn, cubeRows } from './cube-rows.js';
import { countsGivenAway, countsOf, figureId, isProtected, tableOf } from './figure-counts.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';
import { knownPairs, possibleRows } from './possible-rows.js';
import type { Protect } from './protect-apart.js';

/** Fewest whole numbers that a hidden small count may be; see bescherming §2.3. */
export const WIDTH = 5;

/** What decides a protection besides the figures. */
export interface CubeRules {
  /** Counts of pupils below this are not shown. */
  readonly threshold: number;
  /** The same for special categories of personal data. */
  readonly specialThreshold: number;
  /** Orders what is equally good to hide; a secret of the swv. */
  readonly salt: string;
  /** Protects in a thread of its own. */
  readonly apart?: boolean;
  /** Who protects; nobody said: somebody new, who remembers nothing. */
  readonly protectOne?: Protect;
}

/** The closed list of cells of a publication: what any reader can get, as sums over sets of records. */
export interface Cube {
  readonly publication: Publication;
  /** The id of a figure by a breakdown with values in the publication; undefined: nothing of it is protected. */
  readonly idOf: (
    period: IndicatorPeriod,
    figure: DeclaredFigure,
    breakdown: string,
    values: readonly string[],
  ) => string | undefined;
  /** By period: what each atom of it stands for. */
  readonly sets: ReadonlyMap<IndicatorPeriod, readonly CubeSet[]>;
  /** Subjects that the definitions relate to each other. */
  readonly related: readonly (readonly string[])[];
}

/** What figures are about, for the rule that says what is compared with what: an indicator in a period. */
export function subjectOf({ indicator, periode }: IndicatorPeriod): string {
  return `${indicator.id} ${periode}`;
}

/** Is there anything in the period to protect? Without records there is nobody to recognise, and nothing to hide. */
export function isJudged({ indicator, hasData, rows }: IndicatorPeriod): boolean {
  return isProtected(indicator) && hasData && rows.length > 0;
}

/**
 * Makes the cube of all protected figures, linked over all indicators, periods and tables at once. `known`: the ids of figures
 * that everybody knows already, as an earlier publication gave them.
 */
export function buildCube(
  all: readonly IndicatorPeriod[],
  rules: CubeRules,
  known: ReadonlySet<string> = new Set(),
): Cube {
  const atoms: Atom[] = [];
  const figures: Figure[] = [];
  const totals: string[] = [];
  const sets = new Map<IndicatorPeriod, readonly CubeSet[]>();
  const rowsOf = new Map<string, CubeRows>();
  const pairs = knownPairs(all.filter(({ hasData }) => hasData));
  const judged = all.filter(isJudged);
  for (const period of judged) {
    const threshold = thresholdOf(period.indicator, rules);
    const given = countsGivenAway(period.indicator);
    const cube = cubeRows(period, possibleRows(period, threshold, pairs), given, atoms);
    sets.set(period, cube.sets);
    rowsOf.set(subjectOf(period), cube);
    totals.push(...addFigures(period, cube, atoms, threshold, figures));
  }
  // of a period with data and without records everybody reads that there are none
  const given = all.filter(({ indicator, hasData }) => hasData && isProtected(indicator));
  const subjects = new Set(given.map(subjectOf));
  const periodsOf = (indicator: string): readonly string[] =>
    given.filter((one) => one.indicator.id === indicator).map(({ periode }) => periode);
  const { relations, related } = cubeRelations(
    periodsOf,
    (indicator, measure, period) => {
      const subject = `${indicator} ${period}`;
      const cube = rowsOf.get(subject);
      if (cube === undefined) return subjects.has(subject) ? [] : undefined;
      return cube.atomsOf(measure, cube.rows);
    },
    atoms,
  );
  const { threshold, salt } = rules;
  const stated = figures.map((figure) =>
    known.has(figure.id) ? { ...figure, forced: true as const } : figure,
  );
  return {
    related,
    publication: {
      atoms,
      figures: stated,
      totals,
      relations,
      salt,
      rules: { threshold, width: WIDTH },
    },
    idOf: (period, figure, breakdown, values) => {
      const counts = countsOf(period.indicator, figure, breakdown);
      if (counts.length === 0) return undefined;
      return figureId(tableName(period, figure, counts, breakdown), values);
    },
    sets,
  };
}

/** Counts of an indicator below this are not shown. */
export function thresholdOf({ disclosure }: Indicator, rules: CubeRules): number {
  return disclosure === 'bijzonder'
    ? Math.max(rules.specialThreshold, rules.threshold)
    : rules.threshold;
}

/** An amount at prices that differ is a table of its own: it says more than how many there are. */
function tableName(
  period: IndicatorPeriod,
  figure: DeclaredFigure,
  counts: readonly string[],
  breakdown: string,
): string {
  const table = tableOf(period, counts, breakdown);
  return pricesOf(period, figure, counts) === undefined ? table : `${table} ${figure.maat}`;
}

/** Adds the figures of one period; gives the names of its tables of totals. */
function addFigures(
  period: IndicatorPeriod,
  cube: CubeRows,
  atoms: readonly Atom[],
  threshold: number,
  figures: Figure[],
): readonly string[] {
  const { indicator } = period;
  const totals: string[] = [];
  const seen = new Set<string>();
  const selections = selectionsOf({ ...period, rows: cube.rows });
  const subject = subjectOf(period);
  for (const figure of indicator.figures) {
    for (const selection of selections) {
      const { breakdown, values } = selection;
      if (!isGivenBy(figure, breakdown)) continue;
      const counts = countsOf(indicator, figure, breakdown);
      if (counts.length === 0) continue;
      const table = tableName(period, figure, counts, breakdown);
      const id = figureId(table, values);
      if (seen.has(id)) continue;
      seen.add(id);
      if (breakdown === '') totals.push(table);
      const isShare = figure.recipe.kind === 'aandeel' && counts.length === 2;
      const parts = partsOf(selection, counts, isShare, cube, atoms);
      const sums = sumsOf(period, figure, counts, selection, cube);
      const wanted = (breakdown === '' ? 2 : 0) + (indicator.headline ? 1 : 0);
      const own = sums === undefined ? {} : { sums };
      figures.push({ id, table, subject, threshold, wanted, parts, ...own });
    }
  }
  return totals;
}

/**
 * The counts that a figure gives away. A value is listed because it occurs, and a teller of 0 is nearly always shown: so
 * readers know of every count that is not 0 that it is at least 1, also when it is hidden.
 */
function partsOf(
  { rows, wholeRows }: Selection,
  counts: readonly string[],
  isShare: boolean,
  { atomsOf }: CubeRows,
  atoms: readonly Atom[],
): readonly Part[] {
  const part = (name: string, own: readonly number[]): Part => {
    const count = own.reduce((sum, atom) => sum + (atoms[atom]?.count ?? 0), 0);
    // of what nobody is in the figure says 0, and everybody may read that
    return count === 0 ? { name, atoms: own, least: 0 } : { name, atoms: own, least: 1 };
  };
  if (!isShare) return counts.map((name) => part(name, atomsOf(name, rows)));
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

/**
 * The price of one in cents, by row, of an amount that is a number of things times a price that differs between rows. What
 * differs from one to the next has no price; what has one price says no more than the number.
 */
function pricesOf(
  { indicator, rows }: IndicatorPeriod,
  { recipe }: DeclaredFigure,
  counts: readonly string[],
): ReadonlyMap<MartRow, number> | undefined {
  const [count] = counts;
  if (recipe.kind !== 'som' || count === undefined) return undefined;
  if (indicator.measures[recipe.of]?.type !== 'bedrag') return undefined;
  const prices = new Map<MartRow, number>();
  for (const row of rows) {
    const [amount, number] = [row.measures[recipe.of], countIn(row, count)];
    if (amount == null) return undefined;
    if (number === 0) continue;
    if (amount % BigInt(number) !== 0n) return undefined;
    prices.set(row, Number(amount / BigInt(number)));
  }
  return new Set(prices.values()).size > 1 ? prices : undefined;
}

function sumsOf(
  period: IndicatorPeriod,
  figure: DeclaredFigure,
  counts: readonly string[],
  { rows }: Selection,
  { atomsOf }: CubeRows,
): readonly WeightedSum[] | undefined {
  const prices = pricesOf(period, figure, counts);
  if (prices === undefined) return undefined;
  const priced = rows.flatMap((row) => {
    const price = prices.get(row);
    return price === undefined
      ? []
      : atomsOf(counts[0] ?? '', [row]).map((atom) => [atom, price] as const);
  });
  return [{ atoms: priced.map(([atom]) => atom), weights: priced.map(([, price]) => price) }];
}

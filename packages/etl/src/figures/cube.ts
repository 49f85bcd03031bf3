import type { Atom, Figure, Part, Publication, WeightedSum } from '@peildatum/disclosure';
import { type Figure as DeclaredFigure, figureName, type Indicator } from '@peildatum/schema';
import { dimensiesOf, isGivenBy, type Selection, selectionsOf } from './cells.js';
import { cubeRelations, periodsBy } from './cube-relations.js';
import { type CubeRows, type CubeSet, countIn, cubeRows } from './cube-rows.js';
import { type CubeRules, isExternal } from './cube-rules.js';
import { countsGivenAway, countsOf, figureId, isProtected, tableOf } from './figure-counts.js';
import { knownPriceOf, leastBelow, magnitudeOf, priceOf } from './magnitude.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';
import { knownPairs, possibleRows } from './possible-rows.js';

/** Fewest whole numbers that a hidden small count may be; see bescherming §2.3. */
export const WIDTH = 5;

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
  /** Ids of figures that everybody knows, whatever is published now. */
  readonly given: ReadonlySet<string>;
  /** Ids of amounts beside a count that everybody knows: what the amount tells besides is not in the cube. */
  readonly untried: ReadonlySet<string>;
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
  const given = new Set(known);
  /** By figure of amounts that are not its count: the figure that is. */
  const countIds = new Map<string, string>();
  const priced = new Set<string>();
  for (const period of judged) {
    const threshold = thresholdOf(period.indicator, rules);
    const counts = countsGivenAway(period.indicator);
    const cube = cubeRows(period, possibleRows(period, threshold, pairs), counts, atoms);
    sets.set(period, cube.sets);
    rowsOf.set(subjectOf(period), cube);
    for (const id of externalIds(period, rules.external)) given.add(id);
    totals.push(
      ...addFigures(period, cube, { atoms, threshold, given, priced }, figures, countIds),
    );
  }
  // of a period with data and without records everybody reads that there are none
  const withData = all.filter(({ indicator, hasData }) => hasData && isProtected(indicator));
  const subjects = new Set(withData.map(subjectOf));
  const { relations, related } = cubeRelations(
    periodsBy(withData),
    (indicator, measure, period) => {
      const subject = `${indicator} ${period}`;
      const cube = rowsOf.get(subject);
      if (cube === undefined) return subjects.has(subject) ? [] : undefined;
      return cube.atomsOf(measure, cube.rows);
    },
    atoms,
  );
  const { threshold, salt } = rules;
  return {
    related,
    given,
    untried: new Set(
      [...priced].filter((id) => given.has(countIds.get(id) ?? '') && !given.has(id)),
    ),
    publication: {
      atoms,
      figures: withForced(figures, given, countIds),
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

/**
 * States which figures everybody knows. An amount that is not its count gives no count away by itself, and is not among them; what
 * is of exactly the records that everybody knows the number of is, unless it tells more (an amount at tariffs).
 */
function withForced(
  figures: readonly Figure[],
  given: ReadonlySet<string>,
  countIds: ReadonlyMap<string, string>,
): readonly Figure[] {
  if (given.size === 0) return figures;
  const isCounted = ({ id }: Figure): boolean => given.has(countIds.get(id) ?? id);
  const keyOf = ({ atoms }: Part): string => [...atoms].sort((a, b) => a - b).join();
  const known = new Set(figures.filter(isCounted).flatMap(({ parts }) => parts.map(keyOf)));
  const isForced = (figure: Figure): boolean =>
    figure.parts.every((part) => known.has(keyOf(part))) &&
    (figure.sums === undefined || given.has(figure.id));
  return figures.map((figure) =>
    isForced(figure) ? { ...figure, forced: true as const } : figure,
  );
}

/** Counts of an indicator below this are not shown. */
export function thresholdOf(
  { disclosure }: Indicator,
  rules: Pick<CubeRules, 'threshold' | 'specialThreshold'>,
): number {
  return disclosure === 'bijzonder'
    ? Math.max(rules.specialThreshold, rules.threshold)
    : rules.threshold;
}

/** Amounts at prices that differ, and hours, are a table of their own: they say more than how many there are. */
function tableName(
  period: IndicatorPeriod,
  figure: DeclaredFigure,
  counts: readonly string[],
  breakdown: string,
): string {
  const table = tableOf(period, counts, breakdown);
  const magnitude = magnitudeOf(period, figure, counts);
  return magnitude === undefined ? table : `${table} ${figure.maat || magnitude.measure}`;
}

/** Ids of the figures of a period that everybody knows, whatever is published. */
function externalIds(period: IndicatorPeriod, external: CubeRules['external']): readonly string[] {
  if (external.length === 0) return [];
  const { indicator, periode } = period;
  return indicator.figures.flatMap((figure) =>
    selectionsOf(period).flatMap((selection) => {
      const { breakdown, values } = selection;
      const cell = {
        indicator: figureName(indicator, figure),
        periode,
        dimensies: dimensiesOf(selection),
      };
      if (!isGivenBy(figure, breakdown) || !isExternal(external, cell)) return [];
      const counts = countsOf(indicator, figure, breakdown);
      return counts.length === 0
        ? []
        : [figureId(tableName(period, figure, counts, breakdown), values)];
    }),
  );
}

interface Surroundings {
  readonly atoms: readonly Atom[];
  readonly threshold: number;
  /** Ids of figures that everybody knows. */
  readonly given: ReadonlySet<string>;
  /** Takes the ids of amounts that tell how many there were at a price. */
  readonly priced: Set<string>;
}

/** Adds the figures of one period; gives the names of its tables of totals. */
function addFigures(
  period: IndicatorPeriod,
  cube: CubeRows,
  { atoms, threshold, given, priced }: Surroundings,
  figures: Figure[],
  countIds: Map<string, string>,
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
      const countId = figureId(tableOf(period, counts, breakdown), values);
      if (countId !== id) countIds.set(id, countId);
      const told = toldByPrices(period, figure, counts, selection, cube);
      if (told.length > 0) priced.add(id);
      // beside a count that everybody knows the amount is given as it was or not at all
      for (const { part, isListed } of given.has(countId) ? [] : told) {
        const named = (name: string): string => `${name} ${part.name}${UNPRINTED}`;
        if (isListed) totals.push(named(table));
        const hint = { id: named(id), table: named(table) };
        figures.push({ ...hint, subject, threshold, parts: [part] });
      }
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

/** A figure that nobody prints: what readers know of it from another is in the cube. */
const UNPRINTED = ' (ongedrukt)';

/** Is a figure of the cube one that readers could get? */
export function isPrinted(id: string): boolean {
  return !id.endsWith(UNPRINTED);
}

/** The names of figures without what marks that nobody prints them. */
export function printedName(names: string): string {
  return names.replaceAll(UNPRINTED, '');
}

/** Of more prices than this nobody works out how many there were at each. */
const MOST_PRICES = 12;

/**
 * How many things there were at each price but the most frequent one: an amount beside its count may tell. `isListed`: it does
 * tell that there were at least so many.
 */
function toldByPrices(
  period: IndicatorPeriod,
  figure: DeclaredFigure,
  counts: readonly string[],
  { rows }: Selection,
  { atomsOf }: CubeRows,
): readonly { readonly part: Part; readonly isListed: boolean }[] {
  const magnitude = magnitudeOf(period, figure, counts);
  if (magnitude === undefined || magnitude.prices.kind === 'free') return [];
  const { count } = magnitude;
  const byPrice = new Map<number, MartRow[]>();
  for (const row of rows) {
    const price = knownPriceOf(row, magnitude);
    if (price !== undefined) byPrice.set(price, [...(byPrice.get(price) ?? []), row]);
  }
  if (magnitude.prices.kind === 'below') {
    const real = new Set(period.rows);
    const least = leastBelow(
      rows.filter((row) => real.has(row)),
      magnitude,
    );
    const atoms = atomsOf(count, byPrice.get(-1) ?? []);
    return least === 0 ? [] : [{ part: { name: 'onder tarief', atoms, least }, isListed: true }];
  }
  if (byPrice.size > MOST_PRICES) return [];
  const thingsIn = (own: readonly MartRow[]): number =>
    own.reduce((sum, row) => sum + countIn(row, count), 0);
  const [, ...others] = [...byPrice].sort(
    ([one, a], [other, b]) => thingsIn(b) - thingsIn(a) || one - other,
  );
  return others
    .filter(([, own]) => thingsIn(own) > 0)
    .map(([, own], at) => ({
      part: { name: `prijs ${at + 2}`, atoms: atomsOf(count, own) },
      isListed: false,
    }));
}

/** Of amounts at tariffs: how many there are at each, which together make the amount. */
function sumsOf(
  period: IndicatorPeriod,
  figure: DeclaredFigure,
  counts: readonly string[],
  { rows }: Selection,
  { atomsOf }: CubeRows,
): readonly WeightedSum[] | undefined {
  const magnitude = magnitudeOf(period, figure, counts);
  if (magnitude?.prices.kind !== 'tariffs') return undefined;
  const { measure, count } = magnitude;
  const priced = rows.flatMap((row) => {
    const price = priceOf(row, measure, count);
    return price === undefined ? [] : atomsOf(count, [row]).map((atom) => [atom, price] as const);
  });
  return [{ atoms: priced.map(([atom]) => atom), weights: priced.map(([, price]) => price) }];
}

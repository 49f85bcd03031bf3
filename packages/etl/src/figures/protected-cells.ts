import {
  type Atom,
  DisclosureError,
  type Figure,
  type FigureStatus,
  type Part,
  type ProtectionReport,
  protect,
} from '@peildatum/disclosure';
import { type Cell, Fault, type Indicator } from '@peildatum/schema';
import { exactCells, type Selection, selectionsOf } from './cells.js';
import type { Hundredths } from './exact.js';
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
  periods: readonly IndicatorPeriod[],
  threshold: number,
): Promise<ProtectedCells> {
  const atoms: Atom[] = [];
  const figures: Figure[] = [];
  const totals: string[] = [];
  for (const period of periods) {
    if (!isProtected(period.indicator) || !period.hasData) continue;
    // without records there is nobody to recognise, and nothing to hide
    if (period.rows.length === 0) continue;
    totals.push(tableOf(period, ''));
    addPeriod(period, atoms, figures);
  }
  const { statuses, report } = await protectOrRefuse(atoms, figures, totals, threshold);
  const cells = periods.flatMap((period) => {
    const exact = exactCells(period);
    return isProtected(period.indicator) ? applyStatuses(period, exact, statuses) : exact;
  });
  return { cells, report };
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

function tableOf({ indicator, periode }: IndicatorPeriod, dimension: string): string {
  return `${indicator.id} ${periode}${dimension === '' ? '' : ` naar ${dimension}`}`;
}

function figureId(period: IndicatorPeriod, dimension: string, value: string): string {
  return `${tableOf(period, dimension)}: ${value}`;
}

/** What the library needs of an indicator: which measure counts its records, and which of them are in the teller. */
function countsOf(indicator: Indicator): { whole: string; part: string | undefined } {
  for (const figure of indicator.figures) {
    if (figure.countEquivalent === undefined) {
      throw new Error(`${indicator.id}: ${figure.maat} zegt niet welk aantal het prijsgeeft`);
    }
    if (figure.recipe.kind === 'aandeel') {
      return { whole: figure.recipe.noemer, part: figure.recipe.teller };
    }
  }
  return { whole: indicator.figures[0]?.countEquivalent ?? '', part: undefined };
}

/** Adds one period: each mart row is one set of records, or two when some of them are in the teller and some not. */
function addPeriod(period: IndicatorPeriod, atoms: Atom[], figures: Figure[]): void {
  const { whole, part } = countsOf(period.indicator);
  const inPart = new Map<MartRow, number[]>();
  const inWhole = new Map<MartRow, number[]>();
  const add = (count: number): number[] => (count === 0 ? [] : [atoms.push({ count }) - 1]);
  for (const row of period.rows) {
    const all = countIn(row, whole);
    const some = part === undefined ? 0 : countIn(row, part);
    const own = add(some);
    inPart.set(row, own);
    inWhole.set(row, [...own, ...add(all - some)]);
  }
  const atomsOf = (rows: readonly MartRow[], of: Map<MartRow, number[]>) =>
    rows.flatMap((row) => of.get(row) ?? []);
  for (const selection of selectionsOf(period)) {
    const { dimension, value } = selection;
    figures.push({
      id: figureId(period, dimension, value),
      table: tableOf(period, dimension),
      parts: partsOf(selection, part !== undefined, atomsOf, inPart, inWhole),
    });
  }
}

/**
 * The counts that a figure gives away. A value is listed because it occurs, and a teller of 0 is nearly always shown: so
 * readers know of every count that is not 0 that it is at least 1, also when it is hidden.
 */
function partsOf(
  { rows, wholeRows }: Selection,
  isShare: boolean,
  atomsOf: (rows: readonly MartRow[], of: Map<MartRow, number[]>) => number[],
  inPart: Map<MartRow, number[]>,
  inWhole: Map<MartRow, number[]>,
): readonly Part[] {
  const part = (name: string, atoms: readonly number[]): Part =>
    atoms.length === 0 ? { name, atoms } : { name, atoms, least: 1 };
  const whole = atomsOf(wholeRows, inWhole);
  if (!isShare) return [part('aantal', whole)];
  const teller = atomsOf(rows, inPart);
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

function countIn(row: MartRow, measure: string): number {
  const value: Hundredths | null | undefined = row.measures[measure];
  if (value === null || value === undefined) throw new Error(`onbekend aantal in ${measure}`);
  return Number(value / 100n);
}

function applyStatuses(
  period: IndicatorPeriod,
  exact: readonly Cell[],
  statuses: ReadonlyMap<string, FigureStatus>,
): readonly Cell[] {
  const result: Cell[] = [];
  const withheld = new Set<string>();
  for (const cell of exact) {
    const [dimension = '', value = ''] = Object.entries(cell.dimensies)[0] ?? [];
    const status = statuses.get(figureId(period, dimension, value));
    if (status === undefined && period.hasData && period.rows.length > 0) {
      throw new Error(`${figureId(period, dimension, value)} is niet beoordeeld`);
    }
    if (status === undefined || status === 'shown') {
      result.push(cell);
    } else if (status === 'hidden') {
      result.push({ ...cell, teller: null, noemer: null, waarde: null, status: 'niet_getoond' });
    } else if (!withheld.has(`${cell.indicator} ${dimension}`)) {
      withheld.add(`${cell.indicator} ${dimension}`);
      result.push({
        ...cell,
        dimensies: { [dimension]: '*' },
        teller: null,
        noemer: null,
        waarde: null,
        status: 'niet_getoond',
      });
    }
  }
  return result;
}

import {
  type Cell,
  type Comparison,
  type ComparisonKind,
  cellKey,
  type Figure,
  figureName,
  type Indicator,
  periodBefore,
  periodSpan,
} from '@peildatum/schema';
import type { ParameterValue } from '../marts/parameters.js';
import { breakBetween } from './series-break.js';

/** Cells of one swv at one cut that are held against each other and against others. */
export interface Compared {
  readonly indicators: readonly Indicator[];
  readonly cut: string;
  readonly cells: readonly Cell[];
  readonly parameters: readonly ParameterValue[];
  /** The same figures with the cut a year earlier; none: only the period before is looked at. */
  readonly yearEarlier?: { readonly cut: string; readonly cells: readonly Cell[] } | undefined;
  /** Exact figures: a value that is not listed for a period with data is 0. Of protected ones nobody may know that. */
  readonly isExact?: boolean | undefined;
  /** The sums of the last twelve months, by cells without a period. */
  readonly twelveMonths?: readonly Cell[] | undefined;
}

/** The comparisons of each cell, in the order of the cells. */
export function compareCells(compared: Compared): readonly (readonly Comparison[])[] {
  const { indicators, cells, cut, yearEarlier } = compared;
  const byFigure = new Map(
    indicators.flatMap((indicator) =>
      indicator.figures.map(
        (figure) => [figureName(indicator, figure), { indicator, figure }] as const,
      ),
    ),
  );
  const here = byName(cells);
  const earlier = byName(yearEarlier?.cells ?? []);
  const months = byName(compared.twelveMonths ?? []);
  const periods = periodsByFigure(cells);
  return cells.map((cell) => {
    const declared = byFigure.get(cell.indicator);
    if (declared === undefined || declared.indicator.period === 'eigen') return [];
    const { indicator, figure } = declared;
    const against = (
      soort: ComparisonKind,
      periode: string | undefined,
      among: ReadonlyMap<string, Cell>,
      tot: string | null,
    ): Comparison => {
      const without = { soort, periode: periode ?? null, tot, waarde: null, verschil: null };
      if (periode === undefined) return { ...without, ...NOTHING_BEFORE };
      const broken = breakBetween(indicator, periode, cell.periode, compared.parameters);
      if (broken !== undefined) return { ...without, status: 'reeksbreuk', reden: broken };
      const found = among.get(cellKey({ ...cell, periode }));
      const other =
        found ?? (compared.isExact === true ? zeroIn(cell, figure, periode, among) : undefined);
      if (other === undefined || other.status === 'geen_gegevens') {
        return { ...without, ...NOTHING_BEFORE };
      }
      return { ...without, ...comparisonOf(cell, other, figure.decimals) };
    };
    const { first, last } = periodSpan(cell.periode);
    const before = previousPeriod(indicator, cell.periode, periods.get(cell.indicator) ?? []);
    const previous = against('vorige_periode', before, here, null);
    // a part of a schooljaar beside a whole one would say that everything fell
    const comparisons = [
      last > cut && previous.status === 'ok' ? stillRunning(previous) : previous,
    ];
    if (yearEarlier !== undefined) {
      const year = periodBefore(cell.periode, indicator.period === 'kwartaal' ? 4 : 1);
      comparisons.push(against('jaar_eerder', year, earlier, yearEarlier.cut));
    }
    const moving = months.get(cellKey({ ...cell, periode: '' }));
    if (indicator.twelveMonths === true && moving !== undefined && first <= cut && last >= cut) {
      comparisons.push({
        soort: 'twaalf_maanden',
        periode: null,
        tot: cut,
        waarde: moving.waarde,
        verschil: null,
        status: moving.status,
        reden: moving.status === 'ok' ? null : 'Niet over alle twaalf maanden is geleverd.',
      });
    }
    return comparisons;
  });
}

const NOTHING_BEFORE = { status: 'geen_eerdere', reden: 'Er is geen eerder cijfer.' } as const;

function stillRunning(comparison: Comparison): Comparison {
  return {
    ...comparison,
    verschil: null,
    status: 'loopt_nog',
    reden: 'De periode loopt nog: een deel wordt niet naast een hele periode gelegd.',
  };
}

/** A value that did not occur in a period with data counted 0 there: values are listed where they occur. */
function zeroIn(
  cell: Cell,
  { recipe }: Figure,
  periode: string,
  among: ReadonlyMap<string, Cell>,
): Cell | undefined {
  if (recipe.kind !== 'som' || Object.keys(cell.dimensies).length === 0) return undefined;
  const total = among.get(cellKey({ ...cell, periode, dimensies: {} }));
  return total?.status === 'ok'
    ? { ...cell, periode, teller: 0, waarde: 0, status: 'ok' }
    : undefined;
}

/** The period before one: of a peildatum the one that is given before it, of others the one that ends where it begins. */
function previousPeriod(
  { period }: Indicator,
  name: string,
  given: readonly string[],
): string | undefined {
  if (period !== 'peildatum') return periodBefore(name, 1);
  return given[given.indexOf(name) - 1];
}

function comparisonOf(
  cell: Cell,
  other: Cell,
  decimals: number,
): Pick<Comparison, 'waarde' | 'verschil' | 'status' | 'reden'> {
  if (other.status !== 'ok' || other.waarde === null) {
    const reden = 'Het eerdere cijfer heeft geen waarde.';
    return { waarde: null, verschil: null, status: other.status, reden };
  }
  if (cell.status !== 'ok' || cell.waarde === null) {
    const reden = 'Dit cijfer heeft geen waarde.';
    return { waarde: other.waarde, verschil: null, status: cell.status, reden };
  }
  // no minus before a nought
  const verschil = Number((cell.waarde - other.waarde).toFixed(decimals)) + 0;
  return { waarde: other.waarde, verschil, status: 'ok', reden: null };
}

function periodsByFigure(cells: readonly Cell[]): ReadonlyMap<string, readonly string[]> {
  const periods = new Map<string, Set<string>>();
  for (const { indicator, periode } of cells) {
    periods.set(indicator, (periods.get(indicator) ?? new Set()).add(periode));
  }
  return new Map([...periods].map(([name, found]) => [name, [...found].sort()]));
}

function byName(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cellKey(cell), cell]));
}

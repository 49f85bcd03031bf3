import {
  type Cell,
  type Comparison,
  type ComparisonKind,
  cellId,
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
      other: Cell | undefined,
      tot: string | null,
    ) => {
      const broken =
        periode === undefined
          ? undefined
          : breakBetween(indicator, periode, cell.periode, compared.parameters);
      return comparisonOf(soort, cell, periode, other, tot, broken, figure.decimals);
    };
    const before = previousPeriod(indicator, cell.periode, periods.get(cell.indicator) ?? []);
    const comparisons = [
      against(
        'vorige_periode',
        before,
        before === undefined ? undefined : here.get(nameOf(cell, before)),
        null,
      ),
    ];
    if (yearEarlier !== undefined) {
      const year = periodBefore(cell.periode, indicator.period === 'kwartaal' ? 4 : 1);
      // a period that still runs is held against the same days of the year before
      const runs = periodSpan(cell.periode).last > cut || cell.periode === cut;
      const source = runs ? earlier : here;
      comparisons.push(
        against('jaar_eerder', year, source.get(nameOf(cell, year)), runs ? yearEarlier.cut : null),
      );
    }
    const moving = months.get(nameOf(cell, ''));
    const isRunning = periodSpan(cell.periode).first <= cut && periodSpan(cell.periode).last >= cut;
    if (indicator.twelveMonths === true && moving !== undefined && isRunning) {
      comparisons.push({
        soort: 'twaalf_maanden',
        periode: null,
        tot: cut,
        waarde: moving.waarde,
        verschil: null,
        status: moving.status,
        reden: null,
      });
    }
    return comparisons;
  });
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
  soort: ComparisonKind,
  cell: Cell,
  periode: string | undefined,
  other: Cell | undefined,
  tot: string | null,
  broken: string | undefined,
  decimals: number,
): Comparison {
  const without = { soort, periode: periode ?? null, tot, waarde: null, verschil: null };
  if (periode === undefined || other === undefined || other.status === 'geen_gegevens') {
    return { ...without, status: 'geen_eerdere', reden: 'Er is geen eerder cijfer.' };
  }
  if (broken !== undefined) return { ...without, status: 'reeksbreuk', reden: broken };
  if (other.status !== 'ok' || other.waarde === null) {
    return { ...without, status: other.status, reden: 'Het eerdere cijfer heeft geen waarde.' };
  }
  if (cell.status !== 'ok' || cell.waarde === null) {
    return {
      ...without,
      waarde: other.waarde,
      status: cell.status,
      reden: 'Dit cijfer heeft geen waarde.',
    };
  }
  const verschil = Number((cell.waarde - other.waarde).toFixed(decimals));
  // no minus before a nought
  return { ...without, waarde: other.waarde, verschil: verschil + 0, status: 'ok', reden: null };
}

function periodsByFigure(cells: readonly Cell[]): ReadonlyMap<string, readonly string[]> {
  const periods = new Map<string, Set<string>>();
  for (const { indicator, periode } of cells) {
    periods.set(indicator, (periods.get(indicator) ?? new Set()).add(periode));
  }
  return new Map([...periods].map(([name, found]) => [name, [...found].sort()]));
}

function byName(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [nameOf(cell, cell.periode), cell]));
}

function nameOf(cell: Cell, periode: string): string {
  return cellId('', '', { ...cell, periode });
}

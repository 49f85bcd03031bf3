import {
  type Cell,
  figureName,
  goalFigureOf,
  goalVerdict,
  INDICATORS,
  type Indicator,
  isOfGoals,
  periodBefore,
  periodSpan,
  type Richting,
} from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { breakBetween } from '../series/series-break.js';
import { exactCells } from './cells.js';
import { toNumber } from './exact.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** The exact cells of all periods: those of goals last, made from the others. */
export function allExactCells(periods: readonly IndicatorPeriod[]): readonly Cell[] {
  return withGoalCells(periods, periods.flatMap(exactCells));
}

/**
 * Adds the cells of goals to the cells of all other figures. A goal repeats the figure that it is about as it stands
 * there: rounded, and hidden where that is hidden. So exact cells give exact goals, and protected cells give goals that say
 * nothing that readers cannot see.
 */
export function withGoalCells(
  periods: readonly IndicatorPeriod[],
  cells: readonly Cell[],
): readonly Cell[] {
  const ofGoals = periods.filter(({ indicator }) => isOfGoals(indicator));
  if (ofGoals.length === 0) return cells;
  const totals = new Map(
    cells
      .filter(({ dimensies }) => Object.keys(dimensies).length === 0)
      .map((cell) => [nameOf(cell.indicator, cell.periode), cell]),
  );
  const totalOf = (figure: string, periode: string) => totals.get(nameOf(figure, periode));
  const goals = ofGoals.flatMap(({ indicator, rows }) =>
    indicator.figures.flatMap((figure) =>
      [...rows].sort(byPlace).map((row) => goalCell(figureName(indicator, figure), row, totalOf)),
    ),
  );
  return [...cells, ...goals];
}

function nameOf(figure: string, periode: string): string {
  return `${figure} ${periode}`;
}

/** In the order of the plan. */
function byPlace(one: MartRow, other: MartRow): number {
  return Number((one.measures.volgorde ?? 0n) - (other.measures.volgorde ?? 0n));
}

type TotalOf = (figure: string, periode: string) => Cell | undefined;

function goalCell(indicator: string, row: MartRow, totalOf: TotalOf): Cell {
  const { periode } = row;
  const { doel = null, cijfer, richting } = row.dimensions;
  const over = cijfer ?? '';
  const cell = totalOf(over, periode);
  const status = cell?.status ?? 'geen_gegevens';
  // of too few observations nobody gets a number, staff no more than readers: the goal is about what is published
  const numbers =
    cell === undefined || status === 'te_weinig'
      ? WITHOUT_NUMBER
      : { teller: cell.teller, noemer: cell.noemer, waarde: cell.waarde };
  const streefwaarde = toNumber(row.measures.streefwaarde ?? 0n);
  const waarde = status === 'ok' ? numbers.waarde : null;
  // what is hidden is not told of in a roundabout way
  const vorige = status === 'niet_getoond' ? null : yearBefore(over, periode, totalOf);
  const comparable = vorige !== null && !isBroken(over, periode) ? vorige : null;
  return {
    indicator,
    periode,
    dimensies: { doel: doel ?? '' },
    ...numbers,
    status,
    over,
    streefwaarde,
    oordeel: goalVerdict({
      richting: richting as Richting,
      streefwaarde,
      waarde,
      vorige: comparable,
    }),
    vorige,
  };
}

const WITHOUT_NUMBER = { teller: null, noemer: null, waarde: null };

function yearBefore(over: string, periode: string, totalOf: TotalOf): number | null {
  const before = periodOfYearBefore(periode);
  const cell = before === undefined ? undefined : totalOf(over, before);
  return cell?.status === 'ok' ? cell.waarde : null;
}

/** The same period a year before; a period that a source names itself has none. */
function periodOfYearBefore(periode: string): string | undefined {
  try {
    periodSpan(periode);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return periodBefore(periode, periode.includes('-K') ? 4 : 1);
}

/** Does the series of a figure break between a period and the one of a year before? Then nobody can say what moved. */
function isBroken(over: string, periode: string): boolean {
  const indicator = goalFigureOf(over)?.indicator;
  const before = periodOfYearBefore(periode);
  if (indicator === undefined || before === undefined) return false;
  return breakBetween(indicator, before, periode, []) !== undefined;
}

/** Indicators that are asked for, with those that their goals are about: goals are made from the figures of these. */
export async function withIndicatorsOfGoals(
  client: ClientBase,
  swv: string,
  knownAt: string,
  asked: readonly Indicator[] | undefined,
): Promise<readonly Indicator[] | undefined> {
  if (asked === undefined || !asked.some(isOfGoals)) return asked;
  const { rows } = await client.query<{ indicator: string }>(
    `-- peildatum/figures of goals
     select distinct indicator from warehouse.doelen_op($1, $2)`,
    [swv, knownAt],
  );
  const wanted = new Set(rows.map(({ indicator }) => goalFigureOf(indicator)?.indicator.id));
  return INDICATORS.filter((one) => asked.includes(one) || wanted.has(one.id));
}

/** The cells of the indicators that were asked for; none said: all. */
export function cellsOf(
  asked: readonly Indicator[] | undefined,
  cells: readonly Cell[],
): readonly Cell[] {
  if (asked === undefined) return cells;
  const names = new Set(
    asked.flatMap((one) => one.figures.map((figure) => figureName(one, figure))),
  );
  return cells.filter(({ indicator }) => names.has(indicator));
}

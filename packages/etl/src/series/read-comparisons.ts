import {
  type Cell,
  type Comparison,
  dayAfter,
  daysIn,
  INDICATORS,
  type Indicator,
  schooljaarOf,
} from '@peildatum/schema';
import { exactCells } from '../figures/cells.js';
import { readMarts, toMartRow } from '../figures/mart-rows.js';
import { attempt } from '../marts/attempt.js';
import { buildMarts, type MartContext, prepareRows } from '../marts/build.js';
import { countedRows, martColumns } from '../marts/counted-rows.js';
import { readFailures } from '../marts/failures.js';
import { type ParameterValue, readParameters } from '../marts/parameters.js';
import { type Presence, readPresence } from '../marts/periods.js';
import { compareCells } from './compare-cells.js';

/**
 * Holds the exact cells of an swv against the period before, the same moment a year earlier and the last twelve months, in
 * the transaction of the caller. With the knowledge of now: what was delivered late counts in the year before too.
 */
export async function readComparisons(
  context: MartContext,
  cells: readonly Cell[],
): Promise<readonly (readonly Comparison[])[]> {
  const { client, swv, cut, knownAt } = context;
  const indicators = context.indicators ?? INDICATORS;
  const parameters = await readParameters(client, swv, knownAt);
  const presence = await readPresence(client, swv, cut);
  const failed = new Set((await readFailures(client, swv, cut)).map((one) => one.indicator));
  const twelveMonths: Cell[] = [];
  for (const indicator of indicators) {
    if (indicator.twelveMonths !== true || failed.has(indicator.id)) continue;
    await prepareRows(context, indicator);
    await attempt(client, async () => {
      twelveMonths.push(...(await lastTwelveMonths(context, indicator, parameters, presence)));
    });
  }
  const before = yearBefore(cut);
  await buildMarts({ ...context, cut: before });
  const periods = await readMarts(client, swv, before, indicators);
  const yearEarlier = { cut: before, cells: periods.flatMap(exactCells) };
  return compareCells({
    indicators,
    cut,
    cells,
    parameters,
    yearEarlier,
    twelveMonths,
    isExact: true,
  });
}

/** The same day a year before; 29 February becomes 28 February. */
export function yearBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const rest = day.slice(4) === '-02-29' && daysIn(year, 2) === 28 ? '-02-28' : day.slice(4);
  return `${year}${rest}`;
}

/** The cells of an indicator over the twelve months that end on the cut. */
async function lastTwelveMonths(
  context: MartContext,
  indicator: Indicator,
  parameters: readonly ParameterValue[],
  presence: Presence,
): Promise<readonly Cell[]> {
  const { client, cut } = context;
  const span = { name: '', first: dayAfter(yearBefore(cut), 1), last: cut };
  const { text, values } = countedRows(indicator, context, [span], parameters);
  const { grain, sums } = martColumns(indicator);
  const { rows } = await client.query<Record<string, string | null>>(
    `-- peildatum/last twelve months of ${indicator.id}
     ${text}
     select ${[...grain, ...sums].join(', ')} from geteld group by ${grain.join(', ')}`,
    values,
  );
  return exactCells({
    indicator,
    periode: '',
    hasData: hasDataIn(indicator, span, presence),
    rows: rows.map((row) => toMartRow(indicator, row)),
  });
}

/** Is there data in every schooljaar or kalenderjaar that the twelve months touch? Five months are no sum of twelve. */
function hasDataIn(
  { period, requires }: Indicator,
  { first, last }: { readonly first: string; readonly last: string },
  presence: Presence,
): boolean {
  const nameOf = (day: string) => (period === 'schooljaar' ? schooljaarOf(day) : day.slice(0, 4));
  const touched = new Set([nameOf(first), nameOf(last)]);
  return requires.every(({ kind, when }) =>
    when === 'ever'
      ? presence.has(kind, 'ooit', 'ooit')
      : [...touched].every((name) => presence.has(kind, period, name)),
  );
}

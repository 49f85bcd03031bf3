import { INDICATORS, type Indicator, martName } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { readFailures } from '../marts/failures.js';
import {
  figuresWithoutData,
  hasData,
  type Presence,
  periodsOf,
  readPresence,
} from '../marts/periods.js';
import { type Hundredths, toHundredths } from './exact.js';

/** One row of a mart: a value for each dimension (null: not of this row) and each measure in hundredths. */
export interface MartRow {
  readonly periode: string;
  readonly dimensions: Readonly<Record<string, string | null>>;
  readonly measures: Readonly<Record<string, Hundredths | null>>;
  /** Whole numbers over which a median or a percentile is taken; none where the indicator has no scale. */
  readonly scales?: Readonly<Record<string, number | null>>;
}

/** A period of an indicator, with its rows when there is data for it. */
export interface IndicatorPeriod {
  readonly indicator: Indicator;
  readonly periode: string;
  readonly hasData: boolean;
  /** It could not be computed; the SQLSTATE. Then it has no data either. */
  readonly failed?: string;
  /** Figures, by their maat, that have no data where the indicator has; none said: every figure has. */
  readonly withoutData?: readonly string[];
  readonly rows: readonly MartRow[];
}

/** Every indicator in every period that exists at the cut, from the marts as they are built. */
export async function readMarts(
  client: ClientBase,
  swv: string,
  cut: string,
  indicators: readonly Indicator[] = INDICATORS,
): Promise<readonly IndicatorPeriod[]> {
  const presence = await readPresence(client, swv, cut);
  const failed = new Map(
    (await readFailures(client, swv, cut)).map((one) => [
      `${one.indicator} ${one.period}`,
      one.sqlState,
    ]),
  );
  const result: IndicatorPeriod[] = [];
  for (const indicator of indicators) {
    const rows = await readRows(client, swv, cut, indicator);
    for (const periode of periodsWith(indicator, rows, presence, cut)) {
      const own = rows.get(periode) ?? [];
      const sqlState = failed.get(`${indicator.id} ${periode}`);
      const isKnown = sqlState === undefined && !own.some(isNothingKnown);
      result.push({
        indicator,
        periode,
        hasData: isKnown && hasData(indicator, periode, cut, presence),
        ...(sqlState === undefined ? {} : { failed: sqlState }),
        withoutData: figuresWithoutData(indicator, periode, presence),
        rows: own,
      });
    }
  }
  return result;
}

/** By a row without any value a mart says that its period cannot be counted yet, on days that its swv chose itself. */
function isNothingKnown({ dimensions, measures }: MartRow): boolean {
  return [...Object.values(dimensions), ...Object.values(measures)].every((one) => one === null);
}

function periodsWith(
  indicator: Indicator,
  rows: ReadonlyMap<string, readonly MartRow[]>,
  presence: Presence,
  cut: string,
): readonly string[] {
  return indicator.period === 'eigen'
    ? [...rows.keys()].sort()
    : periodsOf(indicator, presence, cut);
}

/** The rows of a mart, by period. */
async function readRows(
  client: ClientBase,
  swv: string,
  cut: string,
  indicator: Indicator,
): Promise<ReadonlyMap<string, readonly MartRow[]>> {
  const dimensions = indicator.dimensions.map((dimension) => dimension.name);
  const measures = Object.keys(indicator.measures);
  const scales = Object.keys(indicator.scales ?? {});
  const columns = [
    'periode',
    ...dimensions,
    ...[...scales, ...measures].map((name) => `${name}::text`),
  ];
  const { rows } = await client.query<Record<string, string | null>>(
    `-- peildatum/read mart of ${indicator.id}
     select ${columns.join(', ')} from marts.${martName(indicator)} where swv = $1 and tot = $2`,
    [swv, cut],
  );
  // the database gives them as it likes: in another order protection could hide other figures that are equally good to hide
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(Object.values(row)) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const byPeriod = new Map<string, MartRow[]>();
  for (const { row } of keyed) {
    const read = toMartRow(indicator, row);
    const own = byPeriod.get(read.periode);
    if (own === undefined) byPeriod.set(read.periode, [read]);
    else own.push(read);
  }
  return byPeriod;
}

/** A row of a mart from its columns, as the database gives them: numbers as text. */
export function toMartRow(
  { dimensions, measures, scales = {} }: Indicator,
  row: Readonly<Record<string, string | null>>,
): MartRow {
  const counts = Object.keys(measures).map((name) => [name, toHundredths(row[name] ?? null)]);
  return {
    periode: row.periode ?? '',
    dimensions: Object.fromEntries(dimensions.map(({ name }) => [name, row[name] ?? null])),
    measures: Object.fromEntries(counts),
    ...(Object.keys(scales).length === 0 ? {} : { scales: scalesOf(row, Object.keys(scales)) }),
  };
}

function scalesOf(
  row: Readonly<Record<string, string | null>>,
  scales: readonly string[],
): Readonly<Record<string, number | null>> {
  const number = (text: string | null | undefined) => (text == null ? null : Number(text));
  return Object.fromEntries(scales.map((name) => [name, number(row[name])]));
}

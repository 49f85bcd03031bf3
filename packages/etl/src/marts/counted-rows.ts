import type { Indicator } from '@peildatum/schema';
import { type ParameterValue, parameterOn, parameterSqlType } from './parameters.js';
import { martSql } from './recipe-text.js';

/** Of whom is counted, up to which day, and as known at which moment. */
export interface Counted {
  readonly swv: string;
  readonly cut: string;
  readonly knownAt: string;
}

/** A stretch of days that something is counted in; first and last day, JJJJ-MM-DD. */
export interface Span {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** The columns of a mart: its grain, its measures, and SQL for their sums over `geteld`. */
export function martColumns({ dimensions, scales, measures }: Indicator): {
  readonly grain: readonly string[];
  readonly measures: readonly string[];
  readonly sums: readonly string[];
} {
  const names = Object.keys(measures);
  return {
    grain: ['periode', ...dimensions.map(({ name }) => name), ...Object.keys(scales ?? {})],
    measures: names,
    // one unknown count makes the sum unknown
    sums: names.map(
      (name) => `case when bool_and(${name} is not null) then sum(${name}) end as ${name}`,
    ),
  };
}

/** Counts that are parts of others stand in rows of their own, so that each row is one set of records: protection needs that. */
export function patternsOf({ measures }: Indicator): readonly string[] {
  return Object.entries(measures).flatMap(([name, { partOf }]) =>
    partOf === undefined ? [] : [`(${name} <> 0)`],
  );
}

/**
 * SQL with the relation `geteld`: what an indicator counts in some periods, one row per thing that counts (or as its file
 * says), with its dimensions, measures and `bronnen`: the rows of the warehouse that make it count. Every vestiging is
 * replaced by the one that its figures stand under: here, once for all indicators.
 */
export function countedRows(
  indicator: Indicator,
  { swv, cut, knownAt }: Counted,
  periods: readonly Span[],
  parameters: readonly ParameterValue[],
): { readonly text: string; readonly values: unknown[] } {
  const names = indicator.parameters ?? [];
  const rows = periods.map(({ name: periode, first, last }) => {
    const on = names.map((name) => [
      name,
      parameterOn(parameters, indicator.ruleSet, name, first).value,
    ]);
    return { periode, eerste: first, laatste: last, ...Object.fromEntries(on) };
  });
  const typed = names.map((name) => `${name} ${parameterSqlType(name)}`);
  const places = indicator.dimensions
    .filter(({ labels }) => labels === 'vestiging')
    .map(({ name }) => name);
  const standing = indicator.dimensions.map(({ name }) =>
    places.includes(name)
      ? `coalesce(onder_${name}.staat_voor, regel.${name}) as ${name}`
      : `regel.${name}`,
  );
  const others = [...Object.keys(indicator.scales ?? {}), ...Object.keys(indicator.measures)];
  const text = `
    with snede as (select $1::text as swv, $2::date as cut, $3::timestamptz as bekend_op),
    -- in line: by what stands apart the processes of the database cannot count side by side
    bouwperiode as not materialized (
      select * from jsonb_to_recordset($4::jsonb) as p (${['periode text', 'eerste date', 'laatste date', ...typed].join(', ')})
    ),
    geteld as (
      select ${['regel.periode', ...standing, ...others.map((name) => `regel.${name}`), 'regel.bronnen'].join(', ')}
      from (${martSql(indicator)}) as regel
      ${places
        .map(
          (name) =>
            `left join bekende_vestiging as onder_${name} on onder_${name}.vestiging = regel.${name}`,
        )
        .join('\n')}
    )`;
  return { text, values: [swv, cut, knownAt, JSON.stringify(rows)] };
}

import {
  type Cell,
  type Figure,
  type Indicator,
  periodSpan,
  type Recipe,
  recipeBy,
  recipeName,
} from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { MartContext } from '../marts/build.js';
import { countedRows } from '../marts/counted-rows.js';
import { countingMillions } from '../marts/kept-steps.js';
import type { ParameterValue } from '../marts/parameters.js';
import { sqlFile, sqlRelations } from '../sql-file.js';
import type { LinePage, Trace, TracedDelivery, TracedLine } from './trace.js';

/** The rows of the warehouse that make a cell: SQL that gives levering_id, regel, teller and noemer of each, once. */
export interface TracedRows {
  readonly sql: string;
  readonly values: unknown[];
  /** Are they read where they stand, among millions? */
  readonly standing: boolean;
}

/**
 * The rows that make a cell, and whether they are in its teller or its noemer. A cell of an outcome is a share of the whole:
 * of its noemer the outcome does not matter. They are put in a temporary table, except where an indicator has SQL of its
 * own for them: millions of rows are counted and paged where they stand.
 */
export async function tracedRows(
  context: MartContext,
  indicator: Indicator,
  figure: Figure,
  cell: Cell,
  parameters: readonly ParameterValue[],
): Promise<TracedRows> {
  const { client } = context;
  const periods =
    indicator.period === 'eigen' ? [] : [{ name: cell.periode, ...periodSpan(cell.periode) }];
  const outcome = new Set(
    indicator.dimensions.filter((one) => one.ofOutcome === true).map(({ name }) => name),
  );
  const { text, values } = countedRows(indicator, context, periods, parameters);
  const given = [...values, cell.periode];
  const dimensions = Object.entries(cell.dimensies);
  if (sqlRelations('trace').includes(recipeName(indicator))) {
    const asked = indicator.dimensions.map(
      ({ name }) => `$${given.push(cell.dimensies[name] ?? null)}::text as ${name}`,
    );
    const maat = `$${given.push(figure.maat)}::text as maat`;
    const sql = `${text},
     cel as (select ${['$5::text as periode', maat, ...asked].join(', ')})
     ${sqlFile('trace', recipeName(indicator))}`;
    return { sql, values: given, standing: true };
  }
  const { teller, noemer } = measuresOf(recipeBy(indicator, figure, Object.keys(cell.dimensies)));
  const is = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([name, value]) => `${name} = $${given.push(value)}`).join(' and ') || 'true';
  const narrowing = is(dimensions.filter(([name]) => !outcome.has(name)));
  const ofOutcome = is(dimensions.filter(([name]) => outcome.has(name)));
  const any = (names: readonly string[]) =>
    names.map((name) => `${name} is distinct from 0`).join(' or ') || 'false';
  await client.query('drop table if exists pg_temp.herleide_regel');
  await client.query(
    `create temporary table herleide_regel as
     ${text},
     telt as (
       select bronnen, (${any(teller)}) and (${ofOutcome}) as teller, (${any(noemer)}) as noemer
       from geteld
       where periode = $5 and (${narrowing})
     )
     select bron >> 32 as levering_id, (bron & 2147483647)::integer as regel,
       bool_or(teller) as teller, bool_or(noemer) as noemer
     from telt cross join lateral unnest(bronnen) as bron
     where teller or noemer
     group by bron`,
    given,
  );
  return {
    sql: 'select levering_id, regel, teller, noemer from herleide_regel',
    values: [],
    standing: false,
  };
}

/** The measures of a recipe: what is counted, and what it is divided by. */
function measuresOf(recipe: Recipe): { teller: readonly string[]; noemer: readonly string[] } {
  if (recipe.kind === 'aandeel') return { teller: [recipe.teller], noemer: [recipe.noemer] };
  if (recipe.kind === 'percentiel') return { teller: [], noemer: [recipe.of] };
  if (recipe.kind === 'prognose') {
    return { teller: [recipe.of, recipe.times], noemer: [recipe.noemer] };
  }
  if (recipe.kind === 'verschil') return { teller: [recipe.of, recipe.minus], noemer: [] };
  return { teller: [recipe.of], noemer: [] };
}

/** The deliveries of the rows that make a cell, and one page of the rows, by delivery and line. */
export async function readLines(
  client: ClientBase,
  traced: TracedRows,
  page: LinePage,
): Promise<Pick<Trace, 'leveringen' | 'regels'>> {
  const read = () => readDeliveriesAndPage(client, traced, page);
  return await (traced.standing ? countingMillions(client, read) : read());
}

async function readDeliveriesAndPage(
  client: ClientBase,
  { sql, values }: TracedRows,
  { from, count }: LinePage,
): Promise<Pick<Trace, 'leveringen' | 'regels'>> {
  const { rows: deliveries } = await client.query<TracedDelivery>(
    `-- peildatum/traced deliveries
     select l.id::int as levering, l.soort, l.leverancier, l.bestandsnaam as bestand, l.inhoud_hash as hash,
       to_char(l.ontvangen_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "ontvangenOp",
       telling.regels, telling.in_teller as "inTeller"
     from (
       select levering_id, count(*)::int as regels, (count(*) filter (where teller))::int as in_teller
       from (${sql}) as herleid group by levering_id
     ) as telling
     join audit.levering l on l.id = telling.levering_id
     order by l.soort, l.id`,
    values,
  );
  const page = [values.length + 1, values.length + 2];
  const { rows } = await client.query<TracedLine>(
    `-- peildatum/traced lines
     select levering_id::int as levering, regel, teller, noemer from (${sql}) as herleid
     order by levering_id, regel offset $${page[0]} limit $${page[1]}`,
    [...values, from, count],
  );
  const total = deliveries.reduce((sum, { regels }) => sum + regels, 0);
  const next = from + rows.length;
  return {
    leveringen: deliveries,
    regels: { rijen: rows, totaal: total, volgende: next < total ? next : null },
  };
}

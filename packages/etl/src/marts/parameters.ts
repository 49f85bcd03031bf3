import {
  dayAfter,
  PARAMETERS,
  type ParameterName,
  parameterOf,
  type RuleSet,
} from '@peildatum/schema';
import type { ClientBase } from 'pg';

/** A value of a parameter and the days on which it holds; an open end is `infinity`. */
export interface ParameterValue {
  readonly parameter: ParameterName;
  readonly value: string;
  readonly from: string;
  readonly until: string;
  /** The delivery that says so; null: the value of the product. */
  readonly delivery: number | null;
}

/** What an swv itself says of its parameters, as known at a moment; the newest day first. */
export async function readParameters(
  client: ClientBase,
  swv: string,
  knownAt: string,
): Promise<readonly ParameterValue[]> {
  const { rows } = await client.query<ParameterValue>(
    `-- peildatum/parameters of an swv
     select parameter, case when waarde ~ '^[0-9]+,[0-9]+$' then replace(waarde, ',', '.') else waarde end as value, van::text as "from",
       coalesce(tot, 'infinity'::date)::text as until, levering_id::int as delivery
     from warehouse.parameters_op($1, $2)
     order by parameter, van desc`,
    [swv, knownAt],
  );
  return rows;
}

/** The value of a parameter on a day: what the swv says, else the rule set, else the product. */
export function parameterOn(
  own: readonly ParameterValue[],
  ruleSet: RuleSet,
  name: ParameterName,
  day: string,
): ParameterValue {
  const found = saidOn(own, ruleSet, name, day);
  if (found === undefined) throw new Error(`parameter ${name} heeft geen waarde`);
  return found;
}

/** The same; undefined where nobody says anything: some parameters only the swv itself can know. */
function saidOn(
  own: readonly ParameterValue[],
  ruleSet: RuleSet,
  name: ParameterName,
  day: string,
): ParameterValue | undefined {
  const said = own.find(
    ({ parameter, from, until }) =>
      parameter === name && from <= day && (until === 'infinity' || until >= day),
  );
  if (said !== undefined) return said;
  const { values, ruleSets } = parameterOf(name);
  const standard = values.filter(({ from }) => from <= day).at(-1) ?? values[0];
  if (standard === undefined) return undefined;
  return {
    parameter: name,
    value: ruleSets?.[ruleSet] ?? standard.value,
    from: standard.from,
    until: 'infinity',
    delivery: null,
  };
}

/**
 * Makes the temporary table geldende_parameter: the value of every parameter and the days on which it holds, without gaps
 * or overlaps. For rules that ask the value on a day of a row; what holds for a whole period is a column of bouwperiode.
 */
export async function refreshParameters(
  client: ClientBase,
  swv: string,
  knownAt: string,
): Promise<void> {
  const own = await readParameters(client, swv, knownAt);
  const values = (Object.keys(PARAMETERS) as ParameterName[]).flatMap((name) =>
    daysOfChange(own, name).map((day) => ({
      name,
      day,
      value: saidOn(own, 'landelijk', name, day)?.value ?? null,
    })),
  );
  await client.query('drop table if exists pg_temp.geldende_parameter');
  await client.query(
    'create temporary table geldende_parameter (parameter text, waarde text, van date, tot date)',
  );
  await client.query(
    `-- peildatum/valid parameters
     insert into geldende_parameter (parameter, waarde, van, tot)
     select parameter, waarde, van,
       coalesce(lead(van) over (partition by parameter order by van) - 1, 'infinity'::date)
     from unnest($1::text[], $2::text[], $3::date[]) as p (parameter, waarde, van)`,
    [
      values.map(({ name }) => name),
      values.map(({ value }) => value),
      values.map(({ day }) => day),
    ],
  );
  await client.query('analyze geldende_parameter');
}

/** Days on which a parameter may get another value: those that the product names, and where what the swv says begins or ends. */
function daysOfChange(own: readonly ParameterValue[], name: ParameterName): readonly string[] {
  const said = own.filter(({ parameter }) => parameter === name);
  const days = [
    ...parameterOf(name).values.map(({ from }) => from),
    ...said.map(({ from }) => from),
    ...said.filter(({ until }) => until !== 'infinity').map(({ until }) => dayAfter(until)),
  ];
  return [...new Set(days)].sort();
}

/** The SQL type of a parameter as a column of `bouwperiode`. */
export function parameterSqlType(name: ParameterName): 'numeric' | 'text' {
  return ['dag', 'tekst'].includes(PARAMETERS[name].type) ? 'text' : 'numeric';
}

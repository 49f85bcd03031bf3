import { PARAMETERS, type ParameterName, parameterOf, type RuleSet } from '@peildatum/schema';
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
     select parameter, replace(waarde, ',', '.') as value, van::text as "from",
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
  const said = own.find(
    ({ parameter, from, until }) =>
      parameter === name && from <= day && (until === 'infinity' || until >= day),
  );
  if (said !== undefined) return said;
  const { values, ruleSets } = parameterOf(name);
  const standard = values.filter(({ from }) => from <= day).at(-1) ?? values[0];
  if (standard === undefined) throw new Error(`parameter ${name} heeft geen waarde`);
  return {
    parameter: name,
    value: ruleSets?.[ruleSet] ?? standard.value,
    from: standard.from,
    until: 'infinity',
    delivery: null,
  };
}

/** The SQL type of a parameter as a column of `bouwperiode`. */
export function parameterSqlType(name: ParameterName): 'numeric' | 'text' {
  return PARAMETERS[name].type === 'dag' ? 'text' : 'numeric';
}

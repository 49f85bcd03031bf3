import type { QueryResultRow } from 'pg';
import { type Layer, sqlFile } from '../sql-file.js';
import { type MartContext, prepareSteps } from './build.js';

/** Makes the steps that some queries read, once for all of them. */
export async function prepareLists(
  context: MartContext,
  layer: Layer,
  relations: readonly string[],
): Promise<void> {
  await prepareSteps(context, ...relations.map((relation) => sqlFile(layer, relation)));
}

/** The rows of a query for staff, over the same steps as the figures, which must be there. */
export async function listRows<Row extends QueryResultRow>(
  { client, swv, cut, knownAt }: MartContext,
  layer: Layer,
  relation: string,
): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `with snede as (select $1::text as swv, $2::date as cut, $3::timestamptz as bekend_op)
     select * from (${sqlFile(layer, relation)}) as rij`,
    [swv, cut, knownAt],
  );
  return rows;
}

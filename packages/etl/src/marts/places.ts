import type { ClientBase } from 'pg';
import { sqlFile } from '../sql-file.js';

/** Makes the temporary table bekende_vestiging: every place that a register names, as known at a moment. */
export async function refreshPlaces(
  client: ClientBase,
  swv: string,
  knownAt: string,
): Promise<void> {
  await client.query('drop table if exists pg_temp.bekende_vestiging');
  await client.query(
    `create temporary table bekende_vestiging as ${sqlFile('warehouse', 'vestiging')}`,
    [swv, knownAt],
  );
  await client.query('create unique index on bekende_vestiging (vestiging)');
  await client.query('analyze bekende_vestiging');
}

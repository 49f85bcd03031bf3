import type { ClientBase } from 'pg';
import { sqlFile } from '../sql-file.js';

/**
 * Makes the temporary table bekende_vestiging: every place that a register names, as known at a moment, with the place
 * that its figures stand under at a cut (staat_voor). No cut: whatever succession was delivered has happened.
 */
export async function refreshPlaces(
  client: ClientBase,
  swv: string,
  knownAt: string,
  cut = 'infinity',
): Promise<void> {
  await client.query('drop table if exists pg_temp.bekende_vestiging');
  await client.query(
    `create temporary table bekende_vestiging as ${sqlFile('warehouse', 'vestiging')}`,
    [swv, knownAt, cut],
  );
  await client.query('create unique index on bekende_vestiging (vestiging)');
  await client.query('analyze bekende_vestiging');
}

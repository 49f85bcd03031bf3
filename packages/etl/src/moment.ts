import type { ClientBase } from 'pg';

/**
 * The moment from which this transaction knows (write) or looks (read), by the clock of the database. Whoever writes
 * waits for who reads and the other way about, per swv: so a row that is stamped before a moment was also visible at it,
 * and a publication can be computed again as of its day.
 */
export async function momentOfKnowing(
  client: ClientBase,
  swv: string,
  use: 'read' | 'write',
): Promise<string> {
  const lock = use === 'read' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await client.query(`select ${lock}(hashtext('peildatum.moment'), hashtext($1))`, [swv]);
  const { rows } = await client.query<{ moment: string }>(
    'select clock_timestamp()::text as moment',
  );
  const moment = rows[0]?.moment;
  if (moment === undefined) throw new Error('de database noemt geen tijd');
  return moment;
}

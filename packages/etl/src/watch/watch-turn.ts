import type { Pool } from 'pg';

/**
 * Does work while no other watcher of the swv does, on whatever machine it runs; undefined when it is another's turn. The
 * server gives the turn back by itself when the connection of a watcher that was killed ends.
 */
export async function inTurn<T>(
  pool: Pool,
  swv: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const client = await pool.connect();
  let broken = false;
  const lock = `hashtextextended('peildatum bewaken ' || $1, 0)`;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `-- peildatum/take turn\nselect pg_try_advisory_lock(${lock}) as mine`,
      [swv],
    );
    if (rows[0]?.mine !== true) return undefined;
    try {
      return await work();
    } finally {
      await client
        .query(`-- peildatum/end turn\nselect pg_advisory_unlock(${lock})`, [swv])
        // the turn ends with the connection, so that nobody waits for it in vain
        .catch(() => {
          broken = true;
        });
    }
  } finally {
    client.release(broken);
  }
}

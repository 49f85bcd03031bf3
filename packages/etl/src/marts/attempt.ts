import type { ClientBase } from 'pg';

/**
 * SQLSTATEs of what the delivered values do: a number too large, a division by zero, two rows where one was said. Whatever
 * else goes wrong (the connection, a lock, the disk, a stop, SQL that is no SQL) is nothing of one indicator.
 */
const OF_VALUES = /^(?:21|22|23|54)[0-9A-Z]{3}$/;

/** Does some work; undone, with the SQLSTATE, when the values stop it. Any other error is thrown. */
export async function attempt(
  client: ClientBase,
  work: () => Promise<unknown>,
): Promise<string | undefined> {
  await client.query('savepoint poging');
  try {
    await work();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string' || !OF_VALUES.test(code)) throw error;
    await client.query('rollback to savepoint poging');
    await client.query('release savepoint poging');
    return code;
  }
  await client.query('release savepoint poging');
  return undefined;
}

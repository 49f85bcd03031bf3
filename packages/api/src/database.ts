import type { Pool, QueryConfig, QueryResultRow } from 'pg';
import { databaseFault } from './faults/database-fault.js';

/** No read of a publication takes long; a query that does is stuck, and its request must not be. */
const LONGEST_READ_MS = 15_000;

/** Rows of a query with bound parameters; each query begins with a comment that bears its name. */
export async function readRows<Row extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  // the driver reads this time-out, its types do not know it
  const query: QueryConfig & { query_timeout: number } = {
    text,
    values: [...values],
    query_timeout: LONGEST_READ_MS,
  };
  try {
    return (await pool.query<Row>(query)).rows;
  } catch (error) {
    throw databaseFault(error);
  }
}

import type { Source } from '@peildatum/schema';
import type { PoolClient } from 'pg';

/** Fewer new rows than this need not be told to the planner before the next delivery. */
export const ROWS_TO_TELL = 1_000;

/** Tells the planner how many rows of a kind an swv has. */
export async function refreshStatistics(
  client: PoolClient,
  swv: string,
  source: Source,
): Promise<void> {
  await client.query('select warehouse.refresh_statistics($1, $2)', [source.kind, swv]);
}

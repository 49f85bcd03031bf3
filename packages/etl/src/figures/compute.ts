import type { ProtectionReport } from '@peildatum/disclosure';
import type { Cell } from '@peildatum/schema';
import { Fault } from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { buildMarts } from '../marts/build.js';
import { momentOfKnowing } from '../moment.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import { exactCells } from './cells.js';
import { type IndicatorPeriod, readMarts } from './mart-rows.js';
import { protectedCells } from './protected-cells.js';

export interface FiguresContext {
  readonly pool: Pool;
  readonly swv: string;
  /** Data up to and including this day, JJJJ-MM-DD. */
  readonly cut: string;
  readonly pseudonymiser: Pseudonymiser;
  /** Counts of pupils below this are not shown; never less than 5. */
  readonly threshold: number;
}

/** Every exact figure of an swv at a cut: for staff, never for readers. */
export async function exactFigures(context: FiguresContext): Promise<readonly Cell[]> {
  return await inOneMoment(context, async (_client, periods) => periods.flatMap(exactCells));
}

/** Every figure of an swv at a cut as readers would see it, without publishing it. */
export async function protectedFigures(
  context: FiguresContext,
): Promise<{ cells: readonly Cell[]; report: ProtectionReport }> {
  return await inOneMoment(context, (_client, periods) =>
    protectedCells(periods, context.threshold),
  );
}

/** Builds the marts and hands them on, all within one transaction, so that every figure is of one moment. */
export async function inOneMoment<T>(
  { pool, swv, cut, pseudonymiser }: FiguresContext,
  work: (client: PoolClient, periods: readonly IndicatorPeriod[]) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level read committed');
    await refuseUnknownSwv(client, swv);
    const knownAt = await momentOfKnowing(client, swv, 'read');
    await buildMarts({ client, swv, cut, knownAt, pseudonymiser });
    const result = await work(client, await readMarts(client, swv, cut));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function refuseUnknownSwv(client: PoolClient, swv: string): Promise<void> {
  const { rowCount } = await client.query(
    `-- peildatum/has deliveries
     select from audit.levering where swv = $1 and staat = 'geladen' limit 1`,
    [swv],
  );
  if (rowCount === 0) throw new Fault('swv_onbekend', `Swv: ${swv}.`);
}

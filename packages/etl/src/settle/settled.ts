import { Fault, FILE_FAULTS, type FileFaultCode } from '@peildatum/schema';
import type { ClientBase, Pool } from 'pg';

/** A delivery that another took the place of. */
export interface Replaced {
  readonly id: number;
  readonly rows: number;
}

/** Rows of a delivery that went back to waiting, since what they refer to was taken away. */
export interface Orphans {
  readonly delivery: number;
  readonly rows: number;
}

/** What became of one delivery when it was settled. */
export interface Settled {
  readonly id: number;
  readonly state: 'geladen' | 'geweigerd';
  readonly period: string;
  /** Rows that are loaded now, in total and by this settling. */
  readonly loaded: number;
  readonly newlyLoaded: number;
  readonly seconds: number;
  readonly quarantined: number;
  /** The delivery that this one took the place of. */
  readonly replaced: Replaced | undefined;
  /** Rows of other deliveries that this correction sent back to waiting. */
  readonly orphans: readonly Orphans[];
  readonly fault: Fault | undefined;
}

/** What became of a delivery that another process settled: as its receipt in the database says. */
export async function readSettled(
  client: Pick<ClientBase | Pool, 'query'>,
  id: number,
): Promise<Settled> {
  const { rows } = await client.query<{
    state: string;
    period: string;
    loaded: number;
    quarantined: number;
    reasonCode: string | null;
  }>(
    `-- peildatum/read settled
     select staat as state, periode as period, geladen as loaded, quarantaine as quarantined, reden_code as "reasonCode"
     from audit.levering where id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`levering ${id} is verdwenen`);
  const { period, loaded, quarantined, reasonCode } = row;
  const refused = row.state === 'geweigerd';
  return {
    id,
    state: refused ? 'geweigerd' : 'geladen',
    period,
    loaded,
    newlyLoaded: 0,
    seconds: 0,
    quarantined,
    replaced: undefined,
    orphans: [],
    fault: refused && isFileFault(reasonCode) ? new Fault(reasonCode) : undefined,
  };
}

function isFileFault(code: string | null): code is FileFaultCode {
  return code !== null && code in FILE_FAULTS;
}

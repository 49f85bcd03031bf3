import { Fault, sourceOf } from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { momentOfKnowing } from '../moment.js';
import { closeDelivery } from './close-delivery.js';
import { flagAgain } from './flags.js';
import { demoteOrphans } from './orphans.js';
import { refuseReason } from './reason.js';
import { settleAll } from './settle.js';
import type { Orphans, Settled } from './settled.js';

/** What became of a delivery that was withdrawn, and of what hung on it. */
export interface Withdrawn {
  readonly delivery: number;
  /** Rows that counted until now. */
  readonly rows: number;
  /** Rows of other deliveries that wait again, since they referred to it. */
  readonly orphans: readonly Orphans[];
  /** Rows that waited, here or elsewhere, and could be loaded at once: another row meets their reference. */
  readonly followed: readonly Settled[];
  /** Deliveries that it had taken the place of; they do not come back by themselves. */
  readonly replaced: readonly { readonly delivery: number; readonly file: string }[];
}

interface Held {
  readonly kind: string;
  readonly state: string;
  readonly replacedBy: number | null;
  readonly withdrawnAt: string | null;
}

/**
 * Withdraws a loaded delivery as from now, in one transaction: its rows are closed and stay, what still waited of it goes,
 * and what referred to it waits again. Publications stay as they are. The same content may be taken in again.
 */
export async function withdrawDelivery(
  pool: Pool,
  swv: string,
  id: number,
  reason: string,
  faultShare: number,
): Promise<Withdrawn> {
  const said = reason.trim();
  refuseReason(said);
  const client = await pool.connect();
  let withdrawn: Omit<Withdrawn, 'followed'>;
  try {
    await client.query('begin');
    withdrawn = await withdrawWithin(client, swv, id, said);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  // a transaction of its own, as with every taking in: after a crash the next run does it
  const { settled } = await settleAll(pool, swv, faultShare);
  return { ...withdrawn, followed: settled.filter(({ newlyLoaded }) => newlyLoaded > 0) };
}

async function withdrawWithin(
  client: PoolClient,
  swv: string,
  id: number,
  reason: string,
): Promise<Omit<Withdrawn, 'followed'>> {
  const moment = await momentOfKnowing(client, swv, 'write');
  const { kind } = await heldDelivery(client, swv, id);
  const source = sourceOf(kind);
  if (source === undefined) throw new Error(`soort ${kind} bestaat niet meer`);
  const rows = await closeDelivery(client, swv, source, id, moment);
  await client.query(
    `-- peildatum/withdraw delivery
     update audit.levering set staat = 'ingetrokken', ingetrokken_op = $2, reden = $3 where id = $1`,
    [id, moment, reason],
  );
  const orphans = await demoteOrphans(client, swv, moment);
  await flagAgain(client, swv, kind, orphans);
  await client.query('select warehouse.refresh_statistics($1, $2)', [kind, swv]);
  const replaced = await client.query<{ delivery: number; file: string }>(
    `-- peildatum/replaced by a delivery
     select id::int as delivery, bestandsnaam as file from audit.levering
     where swv = $1 and vervangen_door = $2 order by id`,
    [swv, id],
  );
  return { delivery: id, rows, orphans, replaced: replaced.rows };
}

/** The delivery, held until the end of the transaction; refuses one that does not count now. */
async function heldDelivery(client: PoolClient, swv: string, id: number): Promise<Held> {
  const { rows } = await client.query<Held>(
    `-- peildatum/delivery to withdraw
     select soort as kind, staat as state, vervangen_door::int as "replacedBy",
       to_char(ingetrokken_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as "withdrawnAt"
     from audit.levering where swv = $1 and id = $2 for update`,
    [swv, id],
  );
  const [held] = rows;
  if (held === undefined) throw new Fault('levering_onbekend', `Levering ${id} van ${swv}.`);
  if (held.state === 'geladen') return held;
  throw new Fault('levering_niet_in_te_trekken', `Levering ${id} ${sayState(held)}.`);
}

function sayState({ state, replacedBy, withdrawnAt }: Held): string {
  if (state === 'vervangen') return `is vervangen door levering ${replacedBy}`;
  if (state === 'ingetrokken') return `is al ingetrokken op ${withdrawnAt}`;
  if (state === 'geweigerd') return 'is geweigerd; er is niets van bewaard';
  return 'wordt nog verwerkt; herhaal eerst peildatum inlezen';
}

import { Fault, type Source } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { stagingTable } from '../delivery/staging.js';
import { forgetKept } from '../marts/kept-steps.js';
import type { Replaced } from './settled.js';

/**
 * Closes a delivery as from a moment: its rows are known until then and stay, what still waited goes. The caller says in
 * the register why.
 */
export async function closeDelivery(
  client: ClientBase,
  swv: string,
  source: Source,
  id: number,
  moment: string,
): Promise<number> {
  const { rows } = await client.query<{ closed: number }>(
    '-- peildatum/close rows of a delivery\nselect warehouse.close_delivery($1, $2, $3, $4)::int as closed',
    [source.kind, swv, id, moment],
  );
  await client.query(`drop table if exists ${stagingTable(source, id)}`);
  await forgetKept(client, swv, source.kind, id);
  return rows[0]?.closed ?? 0;
}

/** A correction (same kind, supplier, period) takes the place of the earlier delivery from now on. */
export async function replaceEarlier(
  client: ClientBase,
  swv: string,
  source: Source,
  pending: {
    readonly id: number;
    readonly supplier: string;
    readonly period: string;
    readonly state: string;
    readonly rows: number;
  },
  moment: string,
): Promise<Replaced | undefined> {
  if (pending.state !== 'ontvangen') return undefined;
  const { rows } = await client.query<{ id: number; rows: number }>(
    `-- peildatum/replace earlier delivery
     update audit.levering set staat = 'vervangen', vervangen_op = $6, vervangen_door = $1
     where swv = $2 and soort = $3 and leverancier = $4 and periode = $5 and staat = 'geladen' and id <> $1
     returning id::int, rijen as rows`,
    [pending.id, swv, source.kind, pending.supplier, pending.period, moment],
  );
  const [earlier] = rows;
  if (pending.rows === 0 && earlier !== undefined && earlier.rows > 0) {
    // most often an export that went wrong; to take rows away on purpose is another step than to deliver
    throw new Fault(
      'zonder_rijen',
      `Levering ${earlier.id} heeft ${earlier.rows} rijen; intrekken kan met peildatum leveringen --levering ${earlier.id} --intrekken.`,
    );
  }
  for (const { id } of rows) await closeDelivery(client, swv, source, id, moment);
  return earlier;
}

/** The loaded deliveries that a delivery takes the place of: the same kind, supplier and period. */
export async function earlierOnes(
  client: ClientBase,
  swv: string,
  pending: {
    readonly id: number;
    readonly kind: string;
    readonly supplier: string;
    readonly period: string;
  },
): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `-- peildatum/deliveries that would be replaced
     select id::int from audit.levering
     where swv = $2 and soort = $3 and leverancier = $4 and periode = $5 and staat = 'geladen' and id <> $1`,
    [pending.id, swv, pending.kind, pending.supplier, pending.period],
  );
  return rows.map(({ id }) => id);
}

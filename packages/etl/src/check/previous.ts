import { type Source, storedName } from '@peildatum/schema';
import type { ClientBase } from 'pg';

/** The loaded delivery that another is held beside. */
export interface Previous {
  readonly delivery: number;
  readonly period: string;
  /** Would it be replaced: is it of the same period? */
  readonly samePeriod: boolean;
}

interface Asked {
  readonly swv: string;
  readonly source: Source;
  readonly deliveryId: number;
  readonly supplier: string;
  readonly period: string;
}

/** The loaded delivery of this period, else the newest loaded one of this kind and supplier; undefined: there is none. */
export async function previousDelivery(
  client: ClientBase,
  { swv, source, deliveryId, supplier, period }: Asked,
): Promise<Previous | undefined> {
  const { rows } = await client.query<Previous>(
    `-- peildatum/previous delivery
     select id::int as delivery, periode as period, periode = $5 as "samePeriod"
     from audit.levering
     where swv = $1 and soort = $2 and leverancier = $3 and staat = 'geladen' and id <> $4
     order by (periode = $5) desc, geladen_op desc, id desc
     limit 1`,
    [swv, source.kind, supplier, deliveryId, period],
  );
  return rows[0];
}

/** Rows of a table that belong together: SQL on `r`, with what its parameters are. */
export interface RowSet {
  readonly table: string;
  readonly where: string;
  readonly values: readonly unknown[];
}

export interface KeyChange {
  /** Keys that were there and are not in the new delivery. */
  readonly gone: number;
  /** Rows of the new delivery whose key was not there. */
  readonly added: number;
}

/**
 * Counts keys that are on one side only; null when the kind has no key. Keys are joined on a hash of 64 bits: an empty
 * part of a key then equals itself, and five million keys take a quarter of the time (measured; that two of them share
 * a hash happens once in a million such deliveries).
 */
export async function compareKeys(
  client: ClientBase,
  source: Source,
  staging: string,
  loaded: RowSet,
): Promise<KeyChange | null> {
  if (source.key.length === 0) return null;
  const key = source.key.map((name) => {
    const column = source.columns[name];
    if (column === undefined) throw new Error(`${source.kind} heeft geen kolom ${name}`);
    return `r.${storedName(name, column)}`;
  });
  const hash = `hash_record_extended(row(${key.join(', ')}), 0) as sleutel`;
  const { rows } = await client.query<{ gone: number; added: number }>(
    `-- peildatum/keys gone and new
     select count(*) filter (where nu.sleutel is null)::int as gone,
       count(*) filter (where eerder.sleutel is null)::int as added
     from (select ${hash} from ${staging} r) nu
     full join (select ${hash} from ${loaded.table} r where ${loaded.where}) eerder
       on nu.sleutel = eerder.sleutel`,
    [...loaded.values],
  );
  return rows[0] ?? null;
}

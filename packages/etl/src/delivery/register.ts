import type { Fault } from '@peildatum/schema';
import type { ClientBase, Pool } from 'pg';
import type { Finding } from '../rows/finding.js';
import type { Inspection } from './inspect.js';
import type { Recognised } from './recognise.js';

/** A delivery whose content was taken in before. */
export interface KnownDelivery {
  readonly id: number;
  readonly kind: string;
  readonly supplier: string;
  readonly period: string;
  readonly state: 'ontvangen' | 'geladen' | 'vervangen';
  readonly rows: number;
  readonly loaded: number;
  readonly quarantined: number;
  /** The delivery that took its place. */
  readonly replacedBy: number | null;
}

/**
 * The delivery with this content, if it was ever taken in; a refused or withdrawn one may come again. One that was
 * replaced changes nothing either, unless it is brought back on purpose (`again`).
 */
export async function deliveryOfContent(
  client: ClientBase,
  swv: string,
  hash: string,
  again: boolean,
): Promise<KnownDelivery | undefined> {
  const { rows } = await client.query<KnownDelivery>(
    `-- peildatum/delivery of content
     select id::int, soort as kind, leverancier as supplier, periode as period, staat as state,
       rijen as rows, geladen as loaded, quarantaine as quarantined, vervangen_door::int as "replacedBy"
     from audit.levering
     where swv = $1 and inhoud_hash = $2 and (staat in ('ontvangen', 'geladen') or staat = 'vervangen' and not $3)
     order by (staat = 'vervangen'), id desc limit 1`,
    [swv, hash, again],
  );
  return rows[0];
}

/** Registers a delivery that is being read; undefined when another process has the same content. */
export async function openDelivery(
  client: ClientBase,
  swv: string,
  fileName: string,
  recognised: Recognised,
  inspection: Inspection,
): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>(
    `-- peildatum/open delivery
     insert into audit.levering (swv, soort, leverancier, periode, bestandsnaam, inhoud_hash, bytes, staat)
     values ($1, $2, $3, $4, $5, $6, $7, 'ontvangen')
     on conflict do nothing
     returning id::int`,
    [
      swv,
      recognised.source.kind,
      recognised.supplier,
      recognised.period ?? null,
      fileName,
      inspection.hash,
      inspection.bytes,
    ],
  );
  return rows[0]?.id;
}

export async function recordStaged(
  client: ClientBase,
  id: number,
  counts: { rows: number; faulty: number; period: string },
): Promise<void> {
  await client.query(
    `-- peildatum/record staged
     update audit.levering set rijen = $2, quarantaine = $3, periode = $4 where id = $1`,
    [id, counts.rows, counts.faulty, counts.period],
  );
}

/** A delivery that turned out to be broken, or too faulty, while it was read: its findings are there already. */
export async function recordRefusedReading(
  client: ClientBase,
  id: number,
  rows: number,
  fault: Fault,
): Promise<void> {
  await client.query(
    `-- peildatum/record refused reading
     update audit.levering set staat = 'geweigerd', rijen = $2, quarantaine = 0, reden_code = $3, reden = $4
     where id = $1`,
    [id, rows, fault.code, fault.message],
  );
}

/** What there is to say of a delivery, by line; `limit`: so many at most. */
export async function readFindings(
  client: Pick<ClientBase | Pool, 'query'>,
  id: number,
  limit?: number,
): Promise<readonly Finding[]> {
  const { rows } = await client.query<Finding>(
    `-- peildatum/read findings
     select regel as line, kolom as "column", code, verwacht as expected, gevonden as found, niveau as level
     from audit.bevinding where levering_id = $1
     order by regel, kolom, code limit $2`,
    [id, limit ?? null],
  );
  return rows;
}

/** Findings of one sort. */
export interface FindingGroup {
  readonly code: string;
  readonly column: string | null;
  readonly level: Finding['level'];
  readonly expected: string;
  /** The shape of one of the values. */
  readonly found: string | null;
  readonly count: number;
  /** The first five. */
  readonly lines: readonly number[];
}

/** What there is to say of a delivery, by sort; a sort that comes first in the file comes first. */
export async function readFindingGroups(
  client: Pick<ClientBase | Pool, 'query'>,
  id: number,
): Promise<readonly FindingGroup[]> {
  const { rows } = await client.query<FindingGroup>(
    `-- peildatum/read finding groups
     select code, kolom as "column", niveau as level, verwacht as expected, min(gevonden) as found,
       count(*)::int as count, (array_agg(regel order by regel))[1:5] as lines
     from audit.bevinding where levering_id = $1
     group by code, kolom, niveau, verwacht
     order by min(regel), kolom, code`,
    [id],
  );
  return rows;
}

export interface Refusal {
  readonly swv: string;
  readonly fileName: string;
  readonly kind: string | undefined;
  readonly supplier: string | undefined;
  readonly period: string | undefined;
  readonly inspection: Inspection | undefined;
  readonly fault: Fault;
}

/** A refused file leaves its receipt, and nothing of its content; gives the number of the receipt. */
export async function recordRefusal(client: ClientBase, refusal: Refusal): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `-- peildatum/record refusal
     insert into audit.levering
       (swv, soort, leverancier, periode, bestandsnaam, inhoud_hash, bytes, staat, reden_code, reden)
     values ($1, $2, $3, $4, $5, $6, $7, 'geweigerd', $8, $9)
     returning id::int`,
    [
      refusal.swv,
      refusal.kind ?? null,
      refusal.supplier ?? null,
      refusal.period ?? null,
      refusal.fileName,
      refusal.inspection?.hash ?? null,
      refusal.inspection?.bytes ?? null,
      refusal.fault.code,
      refusal.fault.message,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('een weigering is niet bewaard');
  return row.id;
}

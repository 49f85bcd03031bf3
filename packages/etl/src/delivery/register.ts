import type { Fault } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { Finding } from '../rows/row-reader.js';
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

/** Keeps findings with their line; they hold masked values only. */
export async function recordFindings(
  client: ClientBase,
  id: number,
  findings: readonly Finding[],
  level: 'fout' | 'wacht' | 'melding',
): Promise<void> {
  const batch = 10_000;
  for (let at = 0; at < findings.length; at += batch) {
    const part = findings.slice(at, at + batch);
    await client.query(
      `-- peildatum/record findings
       insert into audit.bevinding (levering_id, regel, kolom, code, niveau, verwacht, gevonden)
       select $1, regel, kolom, code, $7, verwacht, gevonden
       from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
         as finding (regel, kolom, code, verwacht, gevonden)`,
      [
        id,
        part.map((finding) => finding.line),
        part.map((finding) => finding.column),
        part.map((finding) => finding.code),
        part.map((finding) => finding.expected),
        part.map((finding) => finding.found),
        level,
      ],
    );
  }
}

export interface Refusal {
  readonly swv: string;
  readonly fileName: string;
  readonly kind: string | undefined;
  readonly supplier: string | undefined;
  readonly period: string | undefined;
  readonly inspection: Inspection | undefined;
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly fault: Fault;
}

/** A refused file leaves its receipt and its findings, and nothing of its content. */
export async function recordRefusal(client: ClientBase, refusal: Refusal): Promise<void> {
  await client.query('begin');
  const { rows } = await client.query<{ id: number }>(
    `-- peildatum/record refusal
     insert into audit.levering
       (swv, soort, leverancier, periode, bestandsnaam, inhoud_hash, bytes, staat, rijen, reden_code, reden)
     values ($1, $2, $3, $4, $5, $6, $7, 'geweigerd', $8, $9, $10)
     returning id::int`,
    [
      refusal.swv,
      refusal.kind ?? null,
      refusal.supplier ?? null,
      refusal.period ?? null,
      refusal.fileName,
      refusal.inspection?.hash ?? null,
      refusal.inspection?.bytes ?? null,
      refusal.rows,
      refusal.fault.code,
      refusal.fault.message,
    ],
  );
  const id = rows[0]?.id;
  if (id !== undefined) await recordFindings(client, id, refusal.findings, 'fout');
  await client.query('commit');
}

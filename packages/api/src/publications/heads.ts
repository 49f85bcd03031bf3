import type { PublicationHead, PublicationStatus } from '@peildatum/schema';
import type { Pool } from 'pg';
import { readRows } from '../database.js';

interface HeadRow extends Omit<PublicationHead, 'gemaaktOp' | 'vastgesteldOp'> {
  readonly gemaaktOp: Date;
  readonly vastgesteldOp: Date | null;
}

const COLUMNS = `id, swv, to_char(tot, 'YYYY-MM-DD') as tot, versie, status,
  gemaakt_op as "gemaaktOp", vastgesteld_op as "vastgesteldOp", code_versie as "codeVersie", hash,
  vervangen_door as "vervangenDoor", aansluiting, bescherming`;

const HEADS_BY_ID = `-- api/heads_by_id
select ${COLUMNS}
from publication.publicatie
where id = any($1::text[])`;

// newest first: by the data's last day, then by when it was made definitive
const HEADS = `-- api/heads
select ${COLUMNS}
from publication.publicatie
where
  ($1::text is null or swv = $1)
  and ($2::text[] is null or status = any($2))
  and (
    $3::text is null
    or (tot, vastgesteld_op, id)
      < (select p.tot, p.vastgesteld_op, p.id from publication.publicatie as p where p.id = $3)
  )
order by tot desc, vastgesteld_op desc, id desc
limit $4`;

export interface HeadSelection {
  readonly swv?: string | null | undefined;
  readonly statuses?: readonly PublicationStatus[] | null | undefined;
  /** Only what comes after the publication with this id. */
  readonly after?: string | null | undefined;
  readonly first: number;
}

/** Heads of the publications with these ids, in their order; undefined where there is none that may be seen. */
export async function readHeads(
  pool: Pool,
  ids: readonly string[],
): Promise<(PublicationHead | undefined)[]> {
  // PostgreSQL has no text with a null character: no publication can be called so
  const possible = ids.filter((id) => !id.includes('\0'));
  const rows = await readRows<HeadRow>(pool, HEADS_BY_ID, [possible]);
  const byId = new Map(rows.map((row) => [row.id, headOf(row)]));
  return ids.map((id) => byId.get(id));
}

/** Heads of a selection, newest first. */
export async function listHeads(pool: Pool, selection: HeadSelection): Promise<PublicationHead[]> {
  const { swv = null, statuses = null, after = null, first } = selection;
  const rows = await readRows<HeadRow>(pool, HEADS, [swv, statuses, after, first]);
  return rows.map(headOf);
}

function headOf(row: HeadRow): PublicationHead {
  return {
    ...row,
    gemaaktOp: row.gemaaktOp.toISOString(),
    vastgesteldOp: row.vastgesteldOp?.toISOString() ?? null,
  };
}

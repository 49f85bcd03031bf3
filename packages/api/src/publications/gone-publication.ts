import { Fault, formatDate } from '@peildatum/schema';
import type { Pool } from 'pg';
import { readRows } from '../database.js';
import { quoted } from '../listing.js';

interface GoneRow {
  readonly id: string;
  readonly swv: string;
  readonly status: 'vervangen' | 'ingetrokken';
  readonly sinds: Date | null;
  readonly opvolger: string | null;
}

const GONE = `-- api/gone_publication
select id, swv, status, sinds, opvolger
from publication.vervallen
where id = $1`;

/** A publication that readers could read and no longer can: which one holds now for the same day, if there is one. */
export class GonePublication extends Fault {
  readonly swv: string;
  /** Since when, in UTC by ISO 8601; null: withdrawn, of which that is not kept. */
  readonly sinds: string | null;
  readonly opvolger: string | null;

  constructor({ id, swv, status, sinds, opvolger }: GoneRow) {
    const since = sinds === null ? '' : ` op ${formatDate(sinds.toISOString())}`;
    const now =
      opvolger === null
        ? `voor dezelfde dag geldt nu geen andere publicatie van ${swv}`
        : `voor dezelfde dag geldt nu ${opvolger}`;
    super(`publicatie_${status}`, `${id} is${since} ${status}; ${now}.`);
    this.swv = swv;
    this.sinds = sinds?.toISOString() ?? null;
    this.opvolger = opvolger;
  }
}

/** Why readers get no publication with this id. One that was never definitive is as unknown as one that never was. */
export async function absenceOf(pool: Pool, id: string): Promise<Fault> {
  // PostgreSQL has no text with a null character: no publication can be called so
  const [gone] = id.includes('\0') ? [] : await readRows<GoneRow>(pool, GONE, [id]);
  return gone === undefined
    ? new Fault('publicatie_onbekend', `Gevraagd: ${quoted(id)}.`)
    : new GonePublication(gone);
}

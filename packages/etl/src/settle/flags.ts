import { PARAMETERS } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { Finding } from '../rows/row-reader.js';
import { sqlFile } from '../sql-file.js';

/** Kinds of which loaded rows can be worth a look, with what their query needs beside swv and delivery. */
const FLAGGED: Readonly<Record<string, readonly string[]>> = {
  vergoedingen: [PARAMETERS.vergoedingGeslaagd, PARAMETERS.vergoedingMaximum],
};

/** Flags loaded rows of a delivery that break a rule of the swv: a finding each, and nothing is corrected. */
export async function flagRows(
  client: ClientBase,
  swv: string,
  kind: string,
  deliveryId: number,
): Promise<readonly Finding[]> {
  const parameters = FLAGGED[kind];
  if (parameters === undefined) return [];
  await client.query(
    `-- peildatum/forget earlier flags
     delete from audit.bevinding where levering_id = $1 and niveau = 'melding'`,
    [deliveryId],
  );
  const { rows } = await client.query<Omit<Finding, 'found'>>(
    `with vlag as (${sqlFile('flags', kind)}),
     bewaard as (
       insert into audit.bevinding (levering_id, regel, kolom, code, niveau, verwacht)
       select $2, regel, kolom, code, 'melding', verwacht from vlag
     )
     select regel as line, kolom as "column", code, verwacht as expected from vlag order by regel`,
    [swv, deliveryId, ...parameters],
  );
  return rows.map((row) => ({ ...row, found: null }));
}

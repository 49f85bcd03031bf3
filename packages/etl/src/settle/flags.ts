import { PARAMETERS } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { sqlFile } from '../sql-file.js';

/** Kinds of which loaded rows can be worth a look: the code that their query gives, and what it needs beside swv and delivery. */
const FLAGGED: Readonly<
  Record<string, { readonly code: string; readonly parameters: readonly string[] }>
> = {
  vergoedingen: {
    code: 'vergoeding_afwijkend',
    parameters: [PARAMETERS.vergoedingGeslaagd, PARAMETERS.vergoedingMaximum],
  },
  plaatsingsoverleg: { code: 'minder_dan_twee_scholen', parameters: [] },
  capaciteit: { code: 'meer_bezet_dan_plaatsen', parameters: [] },
};

/** Flags loaded rows of a delivery that break a rule of the swv: a finding each, and nothing is corrected. */
export async function flagRows(
  client: ClientBase,
  swv: string,
  kind: string,
  deliveryId: number,
): Promise<void> {
  const flag = FLAGGED[kind];
  if (flag === undefined) return;
  await client.query(
    `-- peildatum/forget earlier flags
     delete from audit.bevinding where levering_id = $1 and code = $2`,
    [deliveryId, flag.code],
  );
  await client.query(
    `with vlag as (${sqlFile('flags', kind)})
     insert into audit.bevinding (levering_id, regel, kolom, code, niveau, verwacht)
     select $2, regel, kolom, code, 'melding', verwacht from vlag`,
    [swv, deliveryId, ...flag.parameters],
  );
}

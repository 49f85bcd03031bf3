import { idReferences, type ParameterName, parameterOf, sourceOf } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { sqlFile } from '../sql-file.js';
import type { Orphans } from './settled.js';

/** Kinds of which loaded rows can be worth a look: the code that their query gives, and what it needs beside swv and delivery. */
const FLAGGED: Readonly<
  Record<string, { readonly code: string; readonly parameters: readonly ParameterName[] }>
> = {
  vergoedingen: {
    code: 'vergoeding_afwijkend',
    parameters: ['vergoeding_geslaagd', 'vergoeding_maximum'],
  },
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
    [swv, deliveryId, ...flag.parameters.map((name) => parameterOf(name).values[0]?.value)],
  );
}

/**
 * After rows of a kind were taken away, by a correction or a withdrawal: a rule may look at the row that is referred to,
 * and a row that went back to waiting has no flag. So the flags of loaded deliveries that this touches are made again.
 */
export async function flagAgain(
  client: ClientBase,
  swv: string,
  kind: string,
  orphans: readonly Orphans[],
): Promise<void> {
  for (const flagged of Object.keys(FLAGGED)) {
    const source = sourceOf(flagged);
    const refers = source !== undefined && idReferences(source).some((to) => to.kind === kind);
    if (!refers && orphans.length === 0) continue;
    const { rows } = await client.query<{ id: number }>(
      `-- peildatum/deliveries with flags
       select id::int from audit.levering where swv = $1 and soort = $2 and staat = 'geladen' order by id`,
      [swv, flagged],
    );
    for (const { id } of rows) await flagRows(client, swv, flagged, id);
  }
}

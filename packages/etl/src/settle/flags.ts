import { idReferences, sourceOf } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { refreshParameters } from '../marts/parameters.js';
import { stepSql, stepsFor } from '../marts/recipe-text.js';
import { sqlFile } from '../sql-file.js';
import type { Orphans } from './settled.js';

/** Kinds of which loaded rows can be worth a look, and the code that their query gives. */
const FLAGGED: Readonly<Record<string, string>> = { vergoedingen: 'vergoeding_afwijkend' };

/** Flags loaded rows of a delivery that break a rule of the swv: a finding each, and nothing is corrected. */
export async function flagRows(
  client: ClientBase,
  swv: string,
  kind: string,
  deliveryId: number,
): Promise<void> {
  await flagDeliveries(client, swv, kind, [deliveryId]);
}

async function flagDeliveries(
  client: ClientBase,
  swv: string,
  kind: string,
  deliveries: readonly number[],
): Promise<void> {
  const code = FLAGGED[kind];
  if (code === undefined || deliveries.length === 0) return;
  await client.query(
    `-- peildatum/forget earlier flags
     delete from audit.bevinding where levering_id = any ($1) and code = $2`,
    [deliveries, code],
  );
  await refreshParameters(client, swv, 'infinity');
  const query = sqlFile('flags', kind);
  const steps = stepsFor([query]).flatMap((step) => {
    const text = stepSql(step);
    return text === undefined ? [] : [`${step} as (${text})`];
  });
  // whatever is known now, also what is still to begin
  await client.query(
    `with ${[...steps, `vlag as (${query})`].join(', ')}
     insert into audit.bevinding (levering_id, regel, kolom, code, niveau, verwacht)
     select levering_id, regel, kolom, code, 'melding', verwacht from vlag`,
    [swv, 'infinity', 'infinity', deliveries],
  );
}

/**
 * After rows of a kind came or were taken away: a rule may look at the row that is referred to, or at the parameters of
 * the swv, and a row that went back to waiting has no flag. So the flags of loaded deliveries that this touches are made
 * again.
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
    if (!refers && kind !== 'parameters' && orphans.length === 0) continue;
    const { rows } = await client.query<{ id: number }>(
      `-- peildatum/deliveries with flags
       select id::int from audit.levering where swv = $1 and soort = $2 and staat = 'geladen' order by id`,
      [swv, flagged],
    );
    await flagDeliveries(
      client,
      swv,
      flagged,
      rows.map(({ id }) => id),
    );
  }
}

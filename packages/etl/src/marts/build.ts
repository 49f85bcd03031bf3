import { INDICATORS, type Indicator } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import { sqlFile } from '../sql-file.js';
import { buildAges } from './ages.js';
import { refreshPlaces } from './places.js';
import { buildPresence } from './presence.js';

export interface MartContext {
  readonly client: ClientBase;
  readonly swv: string;
  /** Data up to and including this day, JJJJ-MM-DD. */
  readonly cut: string;
  /** Rows that were known at this moment: text, since a Date of JavaScript drops microseconds. */
  readonly knownAt: string;
  readonly pseudonymiser: Pseudonymiser;
}

/** Builds the exact counts of one swv at one cut, in the transaction of the caller. */
export async function buildMarts(context: MartContext): Promise<void> {
  const { client, swv, cut, knownAt, pseudonymiser } = context;
  // two builds of the same cut would mix their rows
  await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
    `marts ${swv}`,
    cut,
  ]);
  await refreshPlaces(client, swv, knownAt);
  await buildAges(client, swv, cut, knownAt, pseudonymiser);
  await buildPresence(client, swv, cut, knownAt);
  for (const indicator of INDICATORS) await buildMart(context, indicator);
}

async function buildMart(
  { client, swv, cut, knownAt }: MartContext,
  indicator: Indicator,
): Promise<void> {
  const columns = [
    'periode',
    ...indicator.dimensions.map((dimension) => dimension.name),
    ...Object.keys(indicator.measures),
  ].join(', ');
  await client.query(`delete from marts.${indicator.id} where swv = $1 and tot = $2`, [swv, cut]);
  const select = sqlFile('marts', indicator.id);
  await client.query(
    `insert into marts.${indicator.id} (swv, tot, versie, ${columns})
     select $1, $2, ${indicator.version}, ${columns} from (${select}) as mart`,
    [swv, cut, knownAt],
  );
}

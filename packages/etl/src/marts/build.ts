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
  await refreshPlaces(client, swv, knownAt, cut);
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
  const select = underSuccessors(indicator, sqlFile('marts', indicator.id));
  await client.query(
    `insert into marts.${indicator.id} (swv, tot, versie, ${columns})
     select $1, $2, ${indicator.version}, ${columns} from (${select}) as mart`,
    [swv, cut, knownAt],
  );
}

/**
 * SQL of a mart with every vestiging replaced by the one that its figures stand under. Here, once for all indicators:
 * the declaration says which dimensions are places, and what is counted does not depend on under which name it stands.
 */
function underSuccessors({ dimensions, measures }: Indicator, select: string): string {
  const places = dimensions.filter(({ labels }) => labels === 'vestiging').map(({ name }) => name);
  if (places.length === 0) return select;
  const standing = (name: string) => `coalesce(onder_${name}.staat_voor, geteld.${name})`;
  const grain = [
    'geteld.periode',
    ...dimensions.map(({ name }) => (places.includes(name) ? standing(name) : `geteld.${name}`)),
  ];
  const named = ['periode', ...dimensions.map(({ name }) => name)];
  const sums = Object.keys(measures).map(
    // one unknown count makes the sum unknown
    (name) =>
      `case when bool_and(geteld.${name} is not null) then sum(geteld.${name}) end as ${name}`,
  );
  return `
    select ${[...grain.map((value, at) => `${value} as ${named[at]}`), ...sums].join(', ')}
    from (${select}) as geteld
    ${places
      .map(
        (name) =>
          `left join bekende_vestiging as onder_${name} on onder_${name}.vestiging = geteld.${name}`,
      )
      .join('\n')}
    group by ${grain.join(', ')}`;
}

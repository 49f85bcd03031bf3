import { deliveredColumns, type Source, sourceOf } from '@peildatum/schema';
import type { PoolClient } from 'pg';
import type { Installation } from './installation.js';

/** A row by the names of its stored columns. */
export type Values = Readonly<Record<string, string | number | null>>;

/** Deliveries 9000 and up are only staged: no delivery of a test gets so far. */
let staged = 9000;

export function kindOf(kind: string): Source {
  const source = sourceOf(kind);
  if (source === undefined) throw new Error(kind);
  return source;
}

/** A pseudonym that stands for pupil so and so. */
export function pupil(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Runs as the role that loads, in a transaction that leaves nothing behind. */
export async function asEtl<Result>(
  { poolOf }: Installation,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await poolOf('peildatum_etl').connect();
  try {
    await client.query('begin');
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function insert(client: PoolClient, table: string, rows: readonly Values[]): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row);
    await client.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

/** A loaded delivery of a supplier; gives its number. */
export async function load(
  client: PoolClient,
  kind: string,
  period: string,
  rows: readonly Values[],
  { supplier = 'school', state = 'geladen' } = {},
): Promise<number> {
  const { rows: made } = await client.query<{ id: number }>(
    `insert into audit.levering (swv, soort, leverancier, periode, bestandsnaam, inhoud_hash, staat, rijen, geladen, geladen_op)
     values ('VO9901', $1, $2, $3, 'x.csv', md5(random()::text) || md5(random()::text), $4, $5, $5, clock_timestamp())
     returning id::int`,
    [kind, supplier, period, state, rows.length],
  );
  const id = made[0]?.id ?? 0;
  await insert(
    client,
    `warehouse.${kind}`,
    rows.map((row, at) => ({
      swv: 'VO9901',
      leverancier: supplier,
      levering_id: id,
      regel: at + 2,
      bekend_van: '2024-01-01',
      ...row,
    })),
  );
  return id;
}

/** A staged delivery; gives its number. */
export async function stage(
  client: PoolClient,
  kind: string,
  rows: readonly Values[],
): Promise<number> {
  staged += 1;
  const columns = deliveredColumns(kindOf(kind)).map(({ name, type }) => `${name} ${type}`);
  await client.query(
    `create table staging.${kind}_${staged} (regel integer not null, ${columns.join(', ')})`,
  );
  await insert(
    client,
    `staging.${kind}_${staged}`,
    rows.map((row, at) => ({ regel: at + 2, ...row })),
  );
  return staged;
}

/** Tlv's of a school: so many requests, with a decision and a category. */
export function tlvs(from: number, count: number, values: Values = {}): readonly Values[] {
  return Array.from({ length: count }, (_, at) => ({
    tlv_nummer: `T${from + at}`,
    leerling: pupil(from + at),
    aanvraagdatum: '2023-09-04',
    besluit: 'toegekend',
    route: 'A',
    verlenging: 'N',
    aanvrager: '99AA00',
    ...values,
  }));
}

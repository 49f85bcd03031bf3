import { createHash } from 'node:crypto';
import {
  deliveredColumns,
  INDICATORS,
  type Indicator,
  idReferences,
  martName,
  SOURCES,
  type Source,
  type StoredColumn,
  storedName,
} from '@peildatum/schema';
import type { Client } from 'pg';

/**
 * Makes or widens the tables that follow from declarations: warehouse.<kind> and marts.<indicator>.
 * A new source or indicator needs no migration; a column that changes its type does, and is refused here.
 */
export async function applyDeclaredTables(client: Client): Promise<void> {
  // making what is there already takes locks, and would wait for whoever reads or loads: only when something changed
  const fingerprint = fingerprintOf();
  await client.query('create table if not exists audit.verklaringen (stand text primary key)');
  const { rowCount } = await client.query('select from audit.verklaringen where stand = $1', [
    fingerprint,
  ]);
  if (rowCount === 1) return;
  for (const source of SOURCES) await applyWarehouseTable(client, source);
  for (const indicator of INDICATORS) await applyMartTable(client, indicator);
  await client.query('delete from audit.verklaringen');
  await client.query('insert into audit.verklaringen values ($1)', [fingerprint]);
}

/** Counts up when this file makes other tables from the same declarations. */
const SHAPE = 3;

function fingerprintOf(): string {
  const sources = SOURCES.map((source) => [source, deliveredColumns(source), idReferences(source)]);
  return createHash('sha256')
    .update(JSON.stringify([SHAPE, sources, INDICATORS]))
    .digest('hex');
}

async function applyWarehouseTable(client: Client, source: Source): Promise<void> {
  const table = `warehouse.${source.kind}`;
  const columns = warehouseColumns(source);
  const partitioned = source.partitionBy === undefined ? '' : ' partition by list (swv)';
  await client.query(`
    create table if not exists ${table} (
      swv text not null,
      leverancier text not null,
      levering_id bigint not null,
      regel integer not null,
      -- history in the second time: from when until when we knew the row (the first time is in its own dates)
      bekend_van timestamptz not null,
      bekend_tot timestamptz,
      ${[
        ...(source.partitionBy === undefined ? [] : ['schooljaar text not null']),
        ...columns.map(
          ({ name, type, required }) => `${name} ${type}${required ? ' not null' : ''}`,
        ),
        // of a large fact a part comes from staging as it is, and would be read once more to check this
        ...(source.partitionBy === undefined ? ['check (bekend_tot > bekend_van)'] : []),
      ].join(',\n      ')}
    )${partitioned}`);
  await addMissingColumns(client, 'warehouse', source.kind, columns);
  const key = source.key.map((name) => stored(source, name));
  if (source.partitionBy !== undefined) {
    await declareLargeFact(client, source, key);
  } else if (key.length > 0) {
    // what tells rows apart comes first: one comparison then decides (measured: text that is the same on every row costs most)
    const scope = [...(source.keyWithin === 'supplier' ? ['leverancier'] : []), 'swv'];
    await client.query(
      `create unique index if not exists ${source.kind}_sleutel on ${table} (${[...key, ...scope].join(', ')}) nulls not distinct where bekend_tot is null`,
    );
  }
  if (source.partitionBy === undefined) {
    await client.query(
      // rows of a delivery stand together: an index of block ranges finds them and costs next to nothing to fill
      `create index if not exists ${source.kind}_levering on ${table} using brin (levering_id)`,
    );
  }
  const findsPupil = key[0] === 'leerling' || !columns.some(({ name }) => name === 'leerling');
  if (!findsPupil) {
    await client.query(`create index if not exists ${source.kind}_leerling on ${table} (leerling)`);
  }
  await client.query(`
    create or replace function warehouse.${source.kind}_op(van_swv text, op timestamptz)
    returns setof ${table} language sql stable parallel safe as $$
      select * from ${table} as rij
      where rij.swv = van_swv and rij.bekend_van <= op
        and (rij.bekend_tot is null or rij.bekend_tot > op)
    $$`);
  await client.query(`comment on table ${table} is '${source.description.replaceAll("'", "''")}'`);
}

/**
 * A large fact has its key on every part, not on the whole: a part holds one swv and one schooljaar, so these need not
 * stand in the index. What is cheap to compare comes first (measured: a place, which is text, costs most).
 */
async function declareLargeFact(
  client: Client,
  source: Source,
  key: readonly string[],
): Promise<void> {
  const date = source.partitionBy ?? '';
  if (!source.key.includes(date) || source.keyWithin !== 'swv') {
    throw new Error(
      `${source.kind}: de sleutel van een groot feit heeft zijn datum, binnen het swv`,
    );
  }
  const types = new Map(warehouseColumns(source).map(({ name, type }) => [name, type]));
  const columns = key.toSorted(
    (a, b) => Number(types.get(a) === 'text') - Number(types.get(b) === 'text'),
  );
  await client.query(
    `insert into warehouse.groot_feit (soort, sleutel) values ($1, $2)
     on conflict (soort) do update set sleutel = excluded.sleutel`,
    [source.kind, columns.join(', ')],
  );
  const { rows } = await client.query<{ part: string }>(
    `-- peildatum/parts without their key
     select c.relname as part
     from pg_partition_tree($1) t join pg_class c on c.oid = t.relid
     where t.isleaf and t.level > 0 and to_regclass('warehouse.' || c.relname || '_sleutel') is null`,
    [`warehouse.${source.kind}`],
  );
  for (const { part } of rows) {
    await client.query('select warehouse.make_key($1, $2)', [source.kind, part]);
  }
}

/** SQL types of the measures of a mart: whole counts, euros, and numbers with two decimals. */
const MEASURE_TYPES = {
  aantal: 'bigint',
  bedrag: 'numeric(16,2)',
  getal: 'numeric(16,2)',
} as const;

async function applyMartTable(client: Client, indicator: Indicator): Promise<void> {
  const mart = martName(indicator);
  const table = `marts.${mart}`;
  const columns = [
    ...indicator.dimensions.map(({ name }) => ({ name, type: 'text', required: false })),
    ...Object.keys(indicator.scales ?? {}).map((name) => ({
      name,
      type: 'integer',
      required: false,
    })),
    ...Object.entries(indicator.measures).map(([name, { type }]) => ({
      name,
      type: MEASURE_TYPES[type],
      required: false,
    })),
  ];
  await client.query(`
    create table if not exists ${table} (
      swv text not null,
      tot date not null,
      versie integer not null,
      periode text not null,
      ${columns.map(({ name, type }) => `${name} ${type}`).join(',\n      ')}
    )`);
  await addMissingColumns(client, 'marts', mart, columns);
  await client.query(`create index if not exists ${mart}_snede on ${table} (swv, tot, periode)`);
  await client.query(`alter table ${table} enable row level security`);
  await client.query(`grant select on ${table} to peildatum_staff`);
  await client.query(`drop policy if exists etl_all on ${table}`);
  await client.query(
    `create policy etl_all on ${table} to peildatum_etl using (true) with check (true)`,
  );
  await client.query(`drop policy if exists staff_own on ${table}`);
  await client.query(
    `create policy staff_own on ${table} for select to peildatum_staff using (audit.own_swv(swv))`,
  );
  await client.query(
    `comment on table ${table} is '${indicator.definition.replaceAll("'", "''")}'`,
  );
}

function stored(source: Source, name: string): string {
  const column = source.columns[name];
  if (column === undefined) throw new Error(`${source.kind} heeft geen kolom ${name}`);
  return storedName(name, column);
}

/** What a source stores: what is delivered, and whose row met each reference. */
function warehouseColumns(source: Source): readonly StoredColumn[] {
  const references = idReferences(source).map(({ supplier }) => ({
    name: supplier,
    type: 'text',
    required: false,
  }));
  return [...deliveredColumns(source), ...references];
}

async function addMissingColumns(
  client: Client,
  schema: string,
  table: string,
  columns: readonly StoredColumn[],
): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `-- peildatum/columns of a declared table
     select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`,
    [`${schema}.${table}`],
  );
  const present = new Map(rows.map((row) => [row.name, row.type]));
  for (const column of columns) {
    const type = present.get(column.name);
    if (type === undefined) {
      await client.query(`alter table ${schema}.${table} add column ${column.name} ${column.type}`);
    } else if (type !== column.type) {
      throw new Error(
        `${schema}.${table}.${column.name} is ${type} en de declaratie zegt ${column.type}: schrijf een migratie`,
      );
    }
  }
}

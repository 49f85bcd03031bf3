import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Fault } from '@peildatum/schema';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { applyDeclaredTables } from './declared-tables.js';
import { MIGRATIONS } from './migrations.js';

const ROLES_SQL = readFileSync(new URL('../sql/roles.sql', import.meta.url), 'utf8');

/**
 * Brings a database up to date: roles, migrations, and the tables that follow from declarations.
 * Safe to call by several processes at once, and again after a crash. `url` is of a user that may make roles.
 */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'peildatum migratie' });
  // a connection that breaks says so at its next query
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query("select pg_advisory_lock(hashtext('peildatum.migratie'))");
    await client.query(ROLES_SQL);
    await client.query('set role peildatum_owner');
    await client.query('create schema if not exists audit');
    await runMigrations(url);
    await client.query('begin');
    await applyDeclaredTables(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  const version = Number(rows[0]?.version);
  if (version < 150000) throw new Fault('database_te_oud', `Gevonden: ${version}.`);
}

async function runMigrations(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: 'audit',
    migrations: MIGRATIONS,
    migrationsTableName: 'migratie',
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: { options: '-c role=peildatum_owner', max: 1 },
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

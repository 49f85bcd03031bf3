import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardEmbedded, openEmbedded } from '@peildatum/cli';
import { migrate } from '@peildatum/migrations';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server of this run, for the user that may make databases. */
    serverUrl: string;
    /** A migrated, empty database that every test file gets a clone of. */
    template: string;
  }
}

/** One PostgreSQL for the whole run: that of DATABASE_URL, or an embedded one in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-test-'));
  const given = process.env.DATABASE_URL;
  const embedded = given === undefined ? await openEmbedded(folder) : undefined;
  const serverUrl = given ?? embedded?.adminUrl ?? '';
  const template = `peildatum_sjabloon_${process.pid}`;
  await onServer(serverUrl, `create database ${template}`);
  await migrate(databaseUrl(serverUrl, template));
  project.provide('serverUrl', serverUrl);
  project.provide('template', template);
  return async () => {
    await onServer(serverUrl, `drop database if exists ${template} with (force)`);
    await embedded?.release();
    discardEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}

export async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

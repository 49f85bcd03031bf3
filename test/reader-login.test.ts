import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Database, openDatabase } from '@peildatum/cli';
import { readSettings } from '@peildatum/schema';
import { Client, type Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { isRefusal } from './setup/reader-view.js';
import { newDataFolder, runCommand, startCommand, untilWritten } from './setup/run-command.js';
import { onServer } from './setup/server.js';

const PAGE = readFileSync(new URL('../docs/eigen-postgresql.md', import.meta.url), 'utf8');
/** The statements for an administrator, as the page gives them: make the login, and take away what it has too much. */
const [MAKE = '', MEND = ''] = [...PAGE.matchAll(/```sql\n([^`]+)```/g)].map(([, sql]) => sql);
/** Who only may make roles cannot give the rights of a superuser or of an owner away. */
const NOT_OURS = 'alleen een superuser kan dit weggeven';

describe('a login for readers of their own', () => {
  let installation: Installation;
  let isSuperuser: boolean;
  const opened: Database[] = [];
  const logins: string[] = [];

  beforeAll(async () => {
    installation = await install();
    const client = new Client({ connectionString: installation.url });
    await client.connect();
    const { rows } = await client.query<{ all: boolean }>(
      'select rolsuper as all from pg_roles where rolname = session_user',
    );
    await client.end();
    isSuperuser = rows[0]?.all === true;
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    for (const name of logins) {
      await onServer(installation.url, `drop owned by ${name}`);
      await onServer(installation.url, `drop role ${name}`);
    }
  });

  /** Makes a login in the words of the page, and does more to it. */
  async function makeLogin(more = ''): Promise<{ name: string; url: string }> {
    const name = `peildatum_proef_${randomBytes(6).toString('hex')}`;
    await onServer(installation.url, forLogin(MAKE, name));
    logins.push(name);
    if (more !== '') await onServer(installation.url, forLogin(more, name));
    const url = new URL(installation.url);
    url.username = name;
    url.password = 'kies-een-lang-wachtwoord';
    return { name, url: url.href };
  }

  const forLogin = (sql: string, name: string) => sql.replaceAll('peildatum_lezer', name);

  async function poolAt(readerUrl: string | undefined): Promise<Pool> {
    const { url: databaseUrl, dataFolder } = installation;
    const database = await openDatabase({ databaseUrl, dataFolder, readerUrl });
    opened.push(database);
    return await database.poolForReaders(1);
  }

  it('reads what is published, and can go back to no other role', async () => {
    const { name, url } = await makeLogin();
    const pool = await poolAt(url);
    const { rows } = await pool.query('select current_user::text as at, session_user::text as by');
    expect(rows).toEqual([{ at: 'peildatum_public', by: name }]);
    await pool.query('select * from publication.cijfer');
    for (const role of ['peildatum_owner', 'peildatum_etl', 'peildatum_staff', 'postgres']) {
      for (const statement of [
        `set role ${role}`,
        `reset role; set role ${role}`,
        `set role none; set local role ${role}`,
        `set session authorization ${role}`,
        `reset session authorization; set role ${role}`,
        `set role none; grant ${role} to ${name}`,
      ]) {
        await expect(pool.query(statement), statement).rejects.toSatisfy(isRefusal);
      }
    }
    for (const table of ['warehouse.verzuim', 'marts.thuiszitters', 'audit.bewijs']) {
      await expect(pool.query(`set role none; select * from ${table}`)).rejects.toSatisfy(
        isRefusal,
      );
    }
  });

  it('is what makes the difference: without it the same connection becomes the loader', async () => {
    const pool = await poolAt(undefined);
    await pool.query('set role peildatum_etl');
    await pool.query('select * from audit.bewijs');
  });

  it.for([
    ['is superuser', 'alter role peildatum_lezer superuser'],
    ['rollen maken', 'alter role peildatum_lezer createrole'],
    ['regels per rij overslaan', 'alter role peildatum_lezer bypassrls'],
    ['kan peildatum_owner worden', 'grant peildatum_owner to peildatum_lezer'],
    ['kan peildatum_etl worden', 'grant peildatum_etl to peildatum_lezer'],
    ['kan peildatum_staff worden', 'grant peildatum_staff to peildatum_lezer'],
    ['kan pg_read_all_data worden', 'grant pg_read_all_data to peildatum_lezer'],
    ['kan peildatum_public niet worden', 'revoke peildatum_public from peildatum_lezer'],
    ['mag in het schema marts', 'grant usage on schema marts to peildatum_lezer'],
    [
      'mag bij de tabel marts.thuiszitters',
      'grant select (swv) on marts.thuiszitters to peildatum_lezer',
    ],
    [
      'mag de tabel publication.cijfer veranderen',
      'grant truncate on publication.cijfer to peildatum_lezer',
    ],
  ] as const)('is refused until the page is followed: %s', async ([said, more], { skip }) => {
    skip(!isSuperuser, NOT_OURS);
    const { name, url } = await makeLogin(more);
    await expect(poolAt(url)).rejects.toMatchObject({
      code: 'lezer_login_onjuist',
      detail: expect.stringContaining(said),
    });
    await onServer(installation.url, forLogin(MEND, name));
    if (said.includes('pg_read_all_data')) {
      await onServer(installation.url, `revoke pg_read_all_data from ${name}`);
    }
    await (await poolAt(url)).query('select * from publication.publicatie');
  });

  it('is refused when it owns the database', async ({ skip }) => {
    skip(!isSuperuser, NOT_OURS);
    const { name, url } = await makeLogin();
    const database = new URL(installation.url).pathname.slice(1);
    await onServer(inject('serverUrl'), `alter database ${database} owner to ${name}`);
    await expect(poolAt(url)).rejects.toMatchObject({
      detail: expect.stringContaining('kan pg_database_owner worden'),
    });
    await onServer(inject('serverUrl'), `alter database ${database} owner to session_user`);
  });

  it('is refused in words when it cannot log in, or leads to another database', async () => {
    const { url } = await makeLogin();
    const wrong = new URL(url);
    wrong.password = 'anders';
    await expect(poolAt(wrong.href)).rejects.toMatchObject({
      code: 'lezer_login_onjuist',
      message: expect.not.stringContaining('DATABASE_URL'),
    });
    const nowhere = new URL(url);
    nowhere.port = '1';
    await expect(poolAt(nowhere.href)).rejects.toMatchObject({
      code: 'database_onbereikbaar',
      detail: expect.stringContaining('PEILDATUM_LEZER_URL'),
    });
    const elsewhere = new URL(url);
    elsewhere.pathname = '/template1';
    await expect(poolAt(elsewhere.href)).rejects.toMatchObject({
      detail: expect.stringContaining('een andere'),
    });
  });

  it('belongs to a server of one’s own', () => {
    expect(() => readSettings({ PEILDATUM_LEZER_URL: 'postgresql://x@y/z' })).toThrow(
      'PEILDATUM_LEZER_URL hoort bij DATABASE_URL',
    );
  });

  it('serves the page; the server says when there is none', async () => {
    const { dataFolder, url: DATABASE_URL } = installation;
    const env = { DATABASE_URL, PEILDATUM_DATA: dataFolder, PEILDATUM_POORT: '0' };
    const serve = async (more: Record<string, string>) => {
      const server = startCommand(['serveren'], { ...env, ...more });
      const [, address] = await untilWritten(server, /Pagina:\s+(http\S+)\//);
      const { status } = await fetch(`${address}/`);
      server.child.kill('SIGINT');
      return { status, log: (await server.done).log };
    };
    const { url } = await makeLogin();
    const apart = await serve({ PEILDATUM_LEZER_URL: url });
    expect(apart.status).toBe(200);
    expect(apart.log).not.toContain('dezelfde login');
    expect((await serve({})).log).toContain('dezelfde login van de database');
    const loader = await makeLogin('grant peildatum_etl to peildatum_lezer');
    const refused = await runCommand(['serveren'], { ...env, PEILDATUM_LEZER_URL: loader.url });
    expect(refused).toMatchObject({
      code: 2,
      log: expect.stringContaining('[lezer_login_onjuist]'),
    });
  });
});

describe('the embedded PostgreSQL', () => {
  const dataFolder = newDataFolder();

  it('gives readers a login of their own by itself', async () => {
    const database = await openDatabase({ databaseUrl: undefined, dataFolder });
    try {
      expect(database.readersAreApart).toBe(true);
      const pool = await database.poolForReaders(1);
      const { rows } = await pool.query('select session_user::text as by');
      expect(rows).toEqual([{ by: 'peildatum_public' }]);
      for (const role of ['peildatum_owner', 'peildatum_etl', 'peildatum_staff', 'postgres']) {
        for (const statement of [`set role ${role}`, `set session authorization ${role}`]) {
          await expect(pool.query(`set role none; ${statement}`), statement).rejects.toSatisfy(
            isRefusal,
          );
        }
      }
    } finally {
      await database.close();
    }
  });
});

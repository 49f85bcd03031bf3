import { makeDefinitive, openPseudonymiser, publish } from '@peildatum/etl';
import { Client, type Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handMadeRegion } from './setup/hand-made-region.js';
import { type Installation, install } from './setup/installation.js';
import { csv, writeFiles } from './setup/made-up.js';
import { loginWith } from './setup/reader-login.js';
import {
  answerOf,
  asksOfObject,
  functionsOf,
  isRefusal,
  type Readable,
  type Relation,
  readAll,
  readableOf,
  relationsOf,
} from './setup/reader-view.js';
import { impersonal, isAbout, makeTwins, type Twins } from './setup/twin-tables.js';

const SWV = 'VO9901';
const CUT = '2024-12-31';
/** Amounts that stand in one publication only, and nowhere by chance. */
const REPLACED = '7310011';
const DEFINITIVE = '7320022';
const CONCEPT = '7330033';
/** Only a superuser can take rights on the catalog away; the migration says so and goes on without. */
const LEFT_OPEN = 'de catalogus is van een superuser';

/** What psql, JDBC and other drivers ask before they show a table. */
const TOOLS = [
  `select column_name as name from information_schema.columns where table_schema = 'publication' and table_name = 'cijfer'`,
  `select c.relname as name, c.relkind, c.relhasindex, c.relpersistence, c.relispartition, d.description
   from pg_namespace n join pg_class c on c.relnamespace = n.oid
   left join pg_description d on d.objoid = c.oid and d.objsubid = 0 and d.classoid = 'pg_class'::regclass
   where n.nspname = 'publication' and c.relname = 'cijfer'`,
  `select a.attname as name, a.atttypid, a.attnotnull, a.atttypmod, a.attlen, a.attidentity, pg_get_expr(def.adbin, def.adrelid), t.typbasetype
   from pg_attribute a join pg_type t on t.oid = a.atttypid
   left join pg_attrdef def on def.adrelid = a.attrelid and def.adnum = a.attnum
   where a.attrelid = 'publication.cijfer'::regclass and a.attnum > 0 and not a.attisdropped`,
  `select i.relname as name, pg_get_indexdef(i.oid) from pg_index x join pg_class i on i.oid = x.indexrelid
   where x.indrelid = 'publication.cijfer'::regclass`,
  `select t.typname as name, t.typarray, c.relkind from pg_type t left join pg_class c on c.oid = t.typrelid where t.typtype = 'b'`,
];

function obligations(amount: string): Record<string, string> {
  return {
    'verplichtingen-administratie-2024.csv': csv(
      ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'],
      [['H1', 'herbesteding', '99001', '2024-01-01', '2024-12-31', amount]],
    ),
  };
}

/** An installation with three publications of one day (replaced, definitive, concept). */
async function regionWithVersions(): Promise<Installation> {
  const installation = await install();
  const pool = installation.poolOf('peildatum_etl');
  await installation.takeIn([writeFiles(installation.folder, 'regio', handMadeRegion())]);
  for (const amount of [REPLACED, DEFINITIVE, CONCEPT]) {
    await installation.takeIn([
      writeFiles(installation.folder, `bedrag-${amount}`, obligations(amount)),
    ]);
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
    const { head } = await publish({ pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5 });
    if (amount !== CONCEPT) await makeDefinitive(pool, head.id);
  }
  return installation;
}

describe('a role that serves readers', () => {
  let installation: Installation;
  let admin: Client;
  let relations: readonly Relation[];
  let twins: Twins;
  let isClosed: boolean;
  const logins = new Map<string, { reader: Pool; readable: readonly Readable[] }>();

  beforeAll(async () => {
    installation = await regionWithVersions();
    admin = new Client({ connectionString: installation.url });
    await admin.connect();
    await admin.query('set role peildatum_owner');
    twins = await makeTwins(admin, 5000);
    await admin.query('set role none');
    relations = await relationsOf(admin);
    const { rows } = await admin.query<{ closed: boolean }>(
      'select audit.catalog_is_closed() as closed',
    );
    isClosed = rows[0]?.closed === true;
    for (const role of ['peildatum_public', 'peildatum_staff'] as const) {
      const reader = await loginWith(installation, role);
      logins.set(role, { reader, readable: await readableOf(reader, relations) });
    }
  });
  afterAll(() => admin.end());

  const loginOf = (role: string) => {
    const login = logins.get(role);
    if (login === undefined) throw new Error(`geen aanmelding als ${role}`);
    return login;
  };

  it('is tried on tables that have something to hide', async () => {
    const { rows } = await admin.query<{ status: string; waarde: string }>(
      `select p.status, c.waarde::text from publication.publicatie p join publication.cijfer c on c.publicatie_id = p.id
       where c.indicator = 'herbestedingsverplichting/basis' and c.periode = '2024' and c.uitsplitsing = '' order by p.versie`,
    );
    expect(rows).toEqual([
      { status: 'vervangen', waarde: REPLACED },
      { status: 'vastgesteld', waarde: DEFINITIVE },
      { status: 'concept', waarde: CONCEPT },
    ]);
    expect(relations.length).toBeGreaterThan(200);
  });

  it('has a closed catalog wherever that can be done', async () => {
    const { rows } = await admin.query<{ all: boolean }>(
      'select rolsuper as all from pg_roles where rolname = session_user',
    );
    expect(isClosed).toBe(rows[0]?.all);
  });

  describe.each(['peildatum_public', 'peildatum_staff'])('%s', (role) => {
    it('reads of our tables only what is definitive', async () => {
      const { reader, readable } = loginOf(role);
      const read: string[] = [];
      for (const relation of readable) {
        const { name } = relation;
        if (/^(pg_catalog|information_schema)\./.test(name)) continue;
        const lines = await readAll(reader, relation);
        if (lines.length > 0) read.push(name);
        for (const line of lines) expect(line, name).toContain(`${SWV}-${CUT}-2`);
      }
      expect(read).toEqual(
        expect.arrayContaining(['publication.cijfer', 'publication.publicatie']),
      );
      expect(read.filter((name) => !name.startsWith('publication.'))).toEqual([]);
    });

    it('finds no amount of what it may not read in anything that it may', async () => {
      const { reader, readable } = loginOf(role);
      const found: string[] = [];
      for (const relation of readable) {
        const text = (await readAll(reader, relation)).join('\n');
        for (const secret of [REPLACED, CONCEPT]) {
          if (text.includes(secret)) found.push(`${relation.name}: ${secret}`);
        }
        if (relation.name === 'publication.cijfer') expect(text).toContain(DEFINITIVE);
      }
      expect(found).toEqual([]);
    });

    it('cannot tell a full table from one of a single row, by any table or view', async ({
      skip,
    }) => {
      skip(!isClosed, LEFT_OPEN);
      const { reader, readable } = loginOf(role);
      const told: string[] = [];
      let compared = 0;
      for (const relation of readable) {
        const lines = await readAll(reader, relation);
        const about = (name: keyof Twins) =>
          lines
            .filter((line) => isAbout(line, name, twins[name]))
            .map((line) => impersonal(line, twins[name]))
            .sort();
        const full = about('vol');
        compared += full.length;
        if (JSON.stringify(full) !== JSON.stringify(about('leeg'))) {
          told.push(relation.name);
        }
      }
      expect(told).toEqual([]);
      // names, columns, types: what a driver or tool asks for is still there
      expect(compared).toBeGreaterThan(50);
    });

    it('cannot tell them apart by any function', async ({ skip }) => {
      skip(!isClosed, LEFT_OPEN);
      const { reader } = loginOf(role);
      const functions = (await functionsOf(reader)).filter(asksOfObject);
      expect(functions.length).toBeGreaterThan(50);
      const told: string[] = [];
      for (const one of functions) {
        for (const part of ['tabel', 'toast', 'true', 'reeks']) {
          const answer = async (name: keyof Twins) => {
            const [number] = [...twins[name]].find(([, said]) => said === part) ?? [];
            if (number === undefined) throw new Error(`geen ${part}`);
            return impersonal(await answerOf(reader, one, number), twins[name]);
          };
          const empty = await answer('leeg');
          // what differs between two tables of one row (a hash of their number) does not come from rows
          if (empty === (await answer('vol')) || empty !== (await answer('even'))) continue;
          told.push(`${one.name}(${one.types.join(', ')}) ${part}`);
        }
      }
      expect(told).toEqual([]);
    });

    it('does not notice that rows come in', async ({ skip }) => {
      skip(!isClosed, LEFT_OPEN);
      const { reader, readable } = loginOf(role);
      const functions = (await functionsOf(reader)).filter(({ types }) => types.length === 0);
      const look = async (names?: readonly string[]) => {
        const seen = new Map<string, string>();
        for (const relation of readable) {
          if (names?.includes(relation.name) === false) continue;
          seen.set(relation.name, (await readAll(reader, relation)).join('\n'));
        }
        for (const one of functions) {
          if (names?.includes(one.name) !== false) seen.set(one.name, await answerOf(reader, one));
        }
        return seen;
      };
      const load = async () => {
        const loader = new Client({ connectionString: installation.url });
        await loader.connect();
        await loader.query(
          'insert into warehouse.proef_vol (getal, tekst) select 1, md5(at::text) from generate_series(1, 3000) at',
        );
        await loader.end();
      };
      let noticed: readonly string[] | undefined;
      // other tests work on this server as well: only what moves with the rows every time is moved by them
      for (let turn = 0; turn < 3 && noticed?.length !== 0; turn += 1) {
        const [first, second] = [await look(noticed), await look(noticed)];
        await load();
        const third = await look(noticed);
        noticed = [...third.keys()].filter(
          (name) => first.get(name) === second.get(name) && second.get(name) !== third.get(name),
        );
      }
      expect(noticed).toEqual([]);
    });

    it.each(TOOLS)('still gets what tools ask for: %s', async (query) => {
      expect((await loginOf(role).reader.query(query)).rows.length).toBeGreaterThan(0);
    });

    it.each([
      "where (waarde::text || 'x')::int > 0",
      'where 1 / (waarde - waarde)::int > 0',
      "where ('x' || teller || publicatie_id)::date > now()",
      'where case when waarde > 5000000 then 1 / (waarde - waarde) > 0 end',
      'where (dimensies || jsonb_build_object(waarde, 1))::text::int > 0',
      'order by (indicator || waarde)::int',
      "where indicator like '%' and status ~ ('(' || waarde)",
    ])('hears in an error only of what it may read: %s', async (rest) => {
      const { reader } = loginOf(role);
      const said = await reader
        .query(`select * from publication.cijfer ${rest}`)
        .catch((error: Error) => error.message);
      // it is an error, about a row that may be read
      expect(said).toEqual(expect.any(String));
      for (const secret of [REPLACED, CONCEPT]) expect(said).not.toContain(secret);
      // of the others not a single row comes as far as the error
      const others = `(select * from publication.cijfer where publicatie_id <> '${SWV}-${CUT}-2') c`;
      expect((await reader.query(`select * from ${others} ${rest}`)).rows).toEqual([]);
    });

    it('gets no estimate of a publication that it may not read', async () => {
      await admin.query('analyze publication.publicatie, publication.cijfer, publication.label');
      const { reader } = loginOf(role);
      const planOf = async (version: number, where: string) => {
        const id = `${SWV}-${CUT}-${version}`;
        const { rows } = await reader.query<{ 'QUERY PLAN': string }>(
          `explain select * from publication.${where.replace('?', `'${id}'`)}`,
        );
        return rows.map((row) => row['QUERY PLAN'].replaceAll(id, '')).join('\n');
      };
      for (const where of [
        'publicatie where id = ?',
        'label where publicatie_id = ?',
        'vervallen where id = ?',
        'cijfer where publicatie_id = ?',
        "cijfer where publicatie_id = ? and status = 'niet_getoond'",
        "cijfer where publicatie_id = ? and indicator = 'thuiszitters' and uitsplitsing = 'gemeente'",
      ]) {
        // there is no version 99
        expect(await planOf(1, where), where).toBe(await planOf(99, where));
        expect(await planOf(3, where), where).toBe(await planOf(99, where));
      }
    });

    it('gets no estimate of rows that it may not read', async () => {
      const { reader } = loginOf(role);
      for (const { schema, name } of relations) {
        if (['staging', 'warehouse', 'marts', 'audit', 'pg_toast'].includes(schema)) {
          const asked = reader.query(`explain select * from "${schema}"."${name}"`);
          if (role === 'peildatum_staff' && ['marts', 'audit'].includes(schema)) {
            await asked.catch(() => undefined);
          } else await expect(asked, `${schema}.${name}`).rejects.toSatisfy(isRefusal);
        }
      }
    });

    it.each([
      'select pg_read_file($$/etc/hostname$$)',
      'select pg_ls_dir($$.$$)',
      'select pg_stat_file($$PG_VERSION$$)',
      'copy publication.cijfer to $$/tmp/x$$',
      'copy publication.cijfer to program $$cat$$',
      'copy (select 1) to program $$cat$$',
      'select lo_import($$/etc/hostname$$)',
      'select * from pg_largeobject',
      'create temporary table x (y int)',
      'create table publication.x (y int)',
      'create table public.x (y int)',
      'create schema x',
      'create extension dblink',
      'create extension postgres_fdw',
      'set role peildatum_etl',
      'set role peildatum_owner',
      'set role postgres',
      'set session authorization peildatum_etl',
      'set session authorization peildatum_owner',
      'reset role; set role peildatum_owner',
      'reset role; select * from warehouse.verzuim',
      'set role none; set role peildatum_etl',
      'reset session authorization; set role peildatum_etl',
      'grant peildatum_etl to peildatum_public',
      'alter role peildatum_public superuser',
      'set row_security = off; select * from publication.cijfer',
      'select * from pg_statistic',
      'select * from pg_statistic_ext_data',
      'select * from pg_authid',
      'do $$ begin lock table publication.cijfer in share mode; end $$',
      'do $$ begin lock table publication.publicatie in access exclusive mode; end $$',
      "insert into publication.label values ('x', 'x', 'x', 'x')",
      "update publication.publicatie set status = 'ingetrokken'",
      'delete from publication.cijfer',
      'select * from publication.publicatie for update',
      "select warehouse.make_partition('verzuim', 'VO9901', '2030-2031')",
      "select warehouse.refresh_statistics('verzuim', 'VO9901')",
      'select marts.summarise_kept()',
      "select nextval('audit.levering_id_seq')",
      "select table_to_xml('audit.sleutel', true, true, '')",
      "select query_to_xml('select * from staging.x union select * from warehouse.tlv', true, true, '')",
      "select 'warehouse.verzuim'::regclass",
    ])('is refused: %s', async (statement) => {
      await expect(loginOf(role).reader.query(statement)).rejects.toSatisfy(isRefusal);
    });

    it.for([
      'select lo_create(0)',
      "select lo_from_bytea(0, 'x')",
      'select reltuples from pg_class',
      'select * from pg_stat_activity',
      'select * from pg_stat_user_tables',
      'select * from pg_locks',
      'select pg_relation_size($$publication.cijfer$$)',
      'select pg_database_size(current_database())',
      'select pg_advisory_lock(1)',
      "select pg_advisory_xact_lock(hashtext('publicatie VO9901'), hashtext('2024-12-31'))",
      'select pg_try_advisory_lock_shared(1)',
    ])('is refused what tells of the work of others: %s', async (statement, { skip }) => {
      skip(!isClosed, LEFT_OPEN);
      await expect(loginOf(role).reader.query(statement)).rejects.toSatisfy(isRefusal);
    });
  });

  it('is not needed to load: who loads closes rows of the warehouse, and throws none away', async () => {
    const loader = installation.poolOf('peildatum_etl');
    const { rows } = await admin.query<{ name: string }>(
      "select oid::regclass::text as name from pg_class where relnamespace = 'warehouse'::regnamespace and relkind in ('r', 'p')",
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { name } of rows) {
      await expect(loader.query(`delete from ${name}`), name).rejects.toSatisfy(isRefusal);
      await expect(loader.query(`truncate ${name}`), name).rejects.toSatisfy(isRefusal);
    }
  });
});

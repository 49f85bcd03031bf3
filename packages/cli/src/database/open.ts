import { migrate } from '@peildatum/migrations';
import { Fault, type Settings } from '@peildatum/schema';
import { Client, Pool, type PoolConfig } from 'pg';
import { type EmbeddedServer, openEmbedded } from './embedded.js';
import { checkReaderLogin } from './reader-login.js';

/** The four roles of the design; each part of the product connects as the one that it needs. */
export type Role = 'peildatum_owner' | 'peildatum_etl' | 'peildatum_public' | 'peildatum_staff';

export interface Database {
  /** A pool that acts as the role. In the embedded server it logs in as the role, so that it can become nothing else. */
  readonly poolOf: (role: Role, size?: number) => Pool;
  /** A pool for what is read for readers, over the login that they have of their own; throws `lezer_login_onjuist`. */
  readonly poolForReaders: (size?: number) => Promise<Pool>;
  /** Can whoever sends SQL over the pool for readers become no other role? */
  readonly readersAreApart: boolean;
  /** Did the server end a connection that was in use? What then fails says so in words, and has no code. */
  readonly isLost: () => boolean;
  /** Closes every pool; the last user of the embedded server stops it. */
  readonly close: () => Promise<void>;
  /** Cuts off what is running, so that it is rolled back, and closes. */
  readonly abort: () => Promise<void>;
}

/** Opens the database of the settings, up to date. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Settings, 'readerUrl'>>,
): Promise<Database> {
  const { readerUrl } = settings;
  const embedded =
    settings.databaseUrl === undefined ? await openEmbedded(settings.dataFolder) : undefined;
  const adminUrl = embedded?.adminUrl ?? settings.databaseUrl ?? '';
  try {
    await migrate(adminUrl);
    if (embedded !== undefined) await letRolesLogIn(embedded);
  } catch (error) {
    await embedded?.release();
    throw asFault(error);
  }
  const pools: Pool[] = [];
  let lost = false;
  const close = async () => {
    await Promise.allSettled(pools.map((pool) => pool.end()));
    await embedded?.release();
  };
  const connect = (how: PoolConfig): Pool => {
    const pool = new Pool({
      ...how,
      // a host that does not answer must not keep who asks waiting for ever
      connectionTimeoutMillis: 10_000,
      application_name: `peildatum ${process.pid}`,
    });
    // an idle connection that breaks is replaced at the next query, which then says what is wrong
    pool.on('error', () => undefined);
    // of a connection in use its query fails
    pool.on('connect', (client) => {
      client.on('error', () => {
        lost = true;
      });
    });
    pools.push(pool);
    return pool;
  };
  const poolOf = (role: Role, max = 4) =>
    embedded === undefined
      ? connect({ ...actingAs(adminUrl, role), max })
      : connect({ connectionString: embedded.urlOf(role), max });
  return {
    poolOf,
    poolForReaders: async (max = 4) => {
      if (readerUrl === undefined) return poolOf('peildatum_public', max);
      await checkReaderLogin(readerUrl).catch((error: unknown) => {
        throw ofReaders(asFault(error));
      });
      return connect({ ...actingAs(readerUrl, 'peildatum_public'), max });
    },
    readersAreApart: embedded !== undefined || readerUrl !== undefined,
    isLost: () => lost,
    close,
    abort: async () => {
      await cutOff(adminUrl).catch(() => undefined);
      await close();
    },
  };
}

function actingAs(url: string, role: Role): PoolConfig {
  return { connectionString: url, options: `-c role=${role}` };
}

/** What came of the login of readers, said of that: of two addresses it must be clear which one is meant. */
function ofReaders(error: unknown): unknown {
  if (!(error instanceof Fault)) return error;
  if (error.code === 'database_weigert') {
    return new Fault('lezer_login_onjuist', 'De aanmelding is niet gelukt.', error);
  }
  if (error.code !== 'database_onbereikbaar') return error;
  return new Fault(
    'database_onbereikbaar',
    'Gevraagd op het adres van PEILDATUM_LEZER_URL.',
    error,
  );
}

/** Ends the connections of this process: their transactions are rolled back by the server. */
async function cutOff(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `-- peildatum/cut off
       select pg_terminate_backend(pid) from pg_stat_activity
       -- the login of readers may be another's, and only reads
       where application_name = $1 and pg_has_role(usesysid, 'usage')`,
      [`peildatum ${process.pid}`],
    );
  } finally {
    await client.end();
  }
}

async function letRolesLogIn(embedded: EmbeddedServer): Promise<void> {
  const client = new Client({ connectionString: embedded.adminUrl });
  // a connection that breaks says so at its next query
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const role of ['peildatum_etl', 'peildatum_public', 'peildatum_staff']) {
      const { rowCount } = await client.query(
        'select from pg_roles where rolname = $1 and not rolcanlogin',
        [role],
      );
      // the password is hexadecimal: nothing in it to quote
      if (rowCount === 1)
        await client.query(`alter role ${role} login password '${embedded.passwordOf(role)}'`);
    }
  } finally {
    await client.end();
  }
}

/** A folder or file that we may not use, or that is something else. */
const NOT_OURS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'EPIPE',
]);

/** Names what an operator can mend in an error of the database; anything else passes unchanged. */
export function asFault(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || error instanceof Fault) return error;
  if (code === '53100' || code === 'ENOSPC') return new Fault('schijf_vol', '', error);
  if (NOT_OURS.has(code)) {
    const { path } = error as NodeJS.ErrnoException;
    return new Fault('map_niet_schrijfbaar', path === undefined ? '' : `Pad: ${path}.`, error);
  }
  const gone = code.startsWith('08') || code.startsWith('57P') || UNREACHABLE.has(code);
  if (gone) return new Fault('database_onbereikbaar', '', error);
  if (code === '28P01' || code === '28000' || code === '3D000') {
    return new Fault('database_weigert', 'De aanmelding is niet gelukt.', error);
  }
  if (code === '42501') {
    return new Fault(
      'database_weigert',
      'De gebruiker mag te weinig: hij moet eigenaar van de database zijn en rollen kunnen maken.',
      error,
    );
  }
  return error;
}

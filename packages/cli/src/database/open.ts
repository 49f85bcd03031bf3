import { migrate } from '@peildatum/migrations';
import { Fault, type Settings } from '@peildatum/schema';
import { Client, Pool } from 'pg';
import { type EmbeddedServer, openEmbedded } from './embedded.js';

/** The four roles of the design; each part of the product connects as the one that it needs. */
export type Role = 'peildatum_owner' | 'peildatum_etl' | 'peildatum_public' | 'peildatum_staff';

export interface Database {
  /** A pool that acts as the role. In the embedded server it logs in as the role, so that it can become nothing else. */
  readonly poolOf: (role: Role, size?: number) => Pool;
  /** Did the server end a connection that was in use? What then fails says so in words, and has no code. */
  readonly isLost: () => boolean;
  /** Closes every pool; the last user of the embedded server stops it. */
  readonly close: () => Promise<void>;
  /** Cuts off what is running, so that it is rolled back, and closes. */
  readonly abort: () => Promise<void>;
}

/** Opens the database of the settings, up to date. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
): Promise<Database> {
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
  return {
    poolOf: (role, size = 4) => {
      const pool = new Pool({
        ...(embedded === undefined
          ? { connectionString: adminUrl, options: `-c role=${role}` }
          : { connectionString: embedded.urlOf(role) }),
        max: size,
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
    },
    isLost: () => lost,
    close,
    abort: async () => {
      await cutOff(adminUrl).catch(() => undefined);
      await close();
    },
  };
}

/** Ends the connections of this process: their transactions are rolled back by the server. */
async function cutOff(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `-- peildatum/cut off
       select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`,
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

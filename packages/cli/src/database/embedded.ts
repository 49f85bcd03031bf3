import { execFile } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Fault } from '@peildatum/schema';
import { type Binaries, findBinaries, isOpenToAll, SYSTEM_FOLDER } from './binaries.js';
import { exclusively, Leases } from './lease.js';
import { isAlive, isPostgres } from './process-state.js';
import { databaseUser, type RunAs } from './run-as.js';

const run = promisify(execFile);

/** Measured on 2 cores: more shared memory does not help at this size; WAL at its least makes COPY into new tables fast. */
const SERVER_OPTIONS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  logging_collector: 'off',
  // never the text of a row in the server's own log
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

const START_ATTEMPTS = 10;

export interface EmbeddedServer {
  /** Address for the user that may do everything; only to migrate and to clone. */
  readonly adminUrl: string;
  /** Address of one of the four roles, with a password of its own. */
  readonly urlOf: (role: string) => string;
  readonly passwordOf: (role: string) => string;
  /** Ends our use; the last user stops the server. */
  readonly release: () => Promise<void>;
}

/**
 * The PostgreSQL of a data folder: started when nobody has, joined when somebody has. It runs apart from us, so that
 * two processes share it and the first may leave; the last one out stops it. A crash leaves a server that the next
 * process joins, or files from which PostgreSQL recovers.
 */
export async function openEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const user = databaseUser();
  const binaries = findBinaries(user !== undefined);
  const leases = new Leases(folder);
  const secret = readSecret(folder);
  const passwordOf = (role: string) => createHmac('sha256', secret).update(role).digest('hex');
  const cluster = placeCluster(folder, user);

  const port = await exclusively(folder, async () => {
    leases.take();
    try {
      if (!existsSync(join(cluster, 'PG_VERSION'))) {
        await initialise(cluster, binaries, user, passwordOf('postgres'));
      }
      if (!isRunning(cluster)) await start(folder, cluster, binaries, user);
      return readPort(cluster);
    } catch (error) {
      leases.release();
      throw error;
    }
  });

  const urlOf = (role: string) =>
    `postgresql://${role}:${passwordOf(role)}@127.0.0.1:${port}/postgres`;
  let released = false;
  return {
    adminUrl: urlOf('postgres'),
    urlOf,
    passwordOf,
    release: async () => {
      if (released) return;
      released = true;
      await exclusively(folder, async () => {
        leases.release();
        if (leases.others() > 0 || !isRunning(cluster)) return;
        await control(binaries, user, [
          'stop',
          '-D',
          cluster,
          '-m',
          'fast',
          '-w',
          '-t',
          '60',
          '-s',
        ]);
      });
    },
  };
}

/** Throws the server's files of a data folder away, also where they stand elsewhere. Nobody may use them any more. */
export function discardEmbedded(dataFolder: string): void {
  const cluster = join(resolve(dataFolder), 'postgres');
  if (existsSync(cluster)) rmSync(realpathSync(cluster), { recursive: true, force: true });
  rmSync(cluster, { force: true });
}

function readSecret(folder: string): Buffer {
  const file = join(folder, 'database.geheim');
  if (!existsSync(file)) {
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, randomBytes(32).toString('hex'), { mode: 0o600 });
    if (existsSync(file)) rmSync(partial);
    else renameSync(partial, file);
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}

/** Where the files of the server stand; below SYSTEM_FOLDER, with a link to it, when its user cannot enter our folder. */
function placeCluster(folder: string, user: RunAs | undefined): string {
  const cluster = join(folder, 'postgres');
  if (user === undefined) return cluster;
  // our own folder may be entered, but not listed, by the database's user
  chmodSync(folder, 0o711);
  if (isOpenToAll(folder)) return cluster;
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const elsewhere = join(SYSTEM_FOLDER, 'gegevens', mark);
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 });
  if (!existsSync(cluster)) {
    // left behind by a data folder of the same name that was thrown away
    rmSync(elsewhere, { recursive: true, force: true });
    rmSync(cluster, { force: true });
    mkdirSync(elsewhere, { mode: 0o700 });
    chownSync(elsewhere, user.uid, user.gid);
    symlinkSync(elsewhere, cluster);
  }
  return elsewhere;
}

async function initialise(
  cluster: string,
  binaries: Binaries,
  user: RunAs | undefined,
  password: string,
): Promise<void> {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (user !== undefined) chownSync(cluster, user.uid, user.gid);
  const passwordFile = join(tmpdir(), `peildatum-${process.pid}-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  try {
    await run(
      binaries.initdb,
      [
        ['-D', cluster],
        ['-U', 'postgres', `--pwfile=${passwordFile}`],
        ['--auth=scram-sha-256', '--encoding=UTF8'],
        ['--locale-provider=builtin', '--locale=C.UTF-8'],
      ].flat(),
      { ...asUser(user), cwd: '/' },
    );
  } catch (error) {
    // a half-made cluster would look like a whole one
    rmSync(join(cluster, 'PG_VERSION'), { force: true });
    throw serverFault(error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function start(
  folder: string,
  cluster: string,
  binaries: Binaries,
  user: RunAs | undefined,
): Promise<void> {
  // the port of last time when it is free: who was connected before a crash finds the server again
  const remembered = join(folder, 'poort');
  const before = existsSync(remembered) ? Number(readFileSync(remembered, 'utf8')) : 0;
  const port = await freePort(before).catch(() => freePort(0));
  const options = Object.entries({ ...SERVER_OPTIONS, port: String(port) })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
  const log = join(cluster, 'server.log');
  const words = ['start', '-D', cluster, '-l', log, '-o', options, '-w', '-t', '120', '-s'];
  // after a crash the last children of the old server may hold its memory for a moment
  for (let attempt = 1; ; attempt += 1) {
    try {
      await control(binaries, user, words);
      break;
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
      await wait(1000);
    }
  }
  writeFileSync(remembered, String(port), { mode: 0o600 });
}

/** Does the server of these files run? What a killed server left behind would keep the next from starting: it goes. */
function isRunning(cluster: string): boolean {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return false;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && isPostgres(pid)) return true;
  rmSync(file, { force: true });
  return false;
}

async function control(
  binaries: Binaries,
  user: RunAs | undefined,
  args: readonly string[],
): Promise<void> {
  try {
    await run(binaries.pgCtl, args, { ...asUser(user), cwd: '/' });
  } catch (error) {
    throw serverFault(error);
  }
}

/** The server belongs to no terminal: Ctrl-C reaches us, and we stop it in order. */
function asUser(user: RunAs | undefined): { uid?: number; gid?: number; detached: boolean } {
  return user === undefined ? { detached: true } : { uid: user.uid, gid: user.gid, detached: true };
}

function serverFault(error: unknown): Error {
  const text = String((error as { stderr?: unknown }).stderr ?? error);
  if (/No space left on device/i.test(text)) return new Fault('schijf_vol', '', error);
  return new Fault(
    'database_onbereikbaar',
    `De ingebouwde PostgreSQL startte niet: ${text.trim().split('\n').slice(-2).join(' ')}`,
    error,
  );
}

function readPort(cluster: string): number {
  const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0) throw new Fault('database_onbereikbaar');
  return port;
}

/** The wanted port when it is free; 0: any. */
function freePort(wanted: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? done(address.port) : fail(new Error()),
      );
    });
  });
}

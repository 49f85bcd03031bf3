import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './process-state.js';

/**
 * Who uses the embedded database: one file per process, named after its id. Files of processes that died
 * are swept away, so that a crash leaves nothing to clean up by hand.
 */
export class Leases {
  readonly #folder: string;
  readonly #own: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'gebruikers');
    this.#own = join(this.#folder, String(process.pid));
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  take(): void {
    writeFileSync(this.#own, '');
  }

  release(): void {
    rmSync(this.#own, { force: true });
  }

  /** Other living processes that use the database. */
  others(): number {
    let count = 0;
    for (const name of readdirSync(this.#folder)) {
      const pid = Number(name);
      if (!Number.isInteger(pid) || pid === process.pid) continue;
      if (isAlive(pid)) count += 1;
      else rmSync(join(this.#folder, name), { force: true });
    }
    return count;
  }
}

/** Runs work that only one process of this data folder may do at a time (starting and stopping the server). */
export async function exclusively<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dataFolder, 'slot');
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isAlive(holder(lock))) rmSync(lock, { force: true });
      else if (attempt > 1200) throw new Error(`de map ${dataFolder} is al een minuut bezet`);
      else await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function holder(lock: string): number {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // an empty file was made this very instant: its maker is alive
    return pid > 0 ? pid : process.pid;
  } catch {
    return process.pid;
  }
}

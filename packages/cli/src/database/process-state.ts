import { readFileSync } from 'node:fs';

/** Does a process with this id still run? One that died and that its parent has not yet cleared away does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    // the state stands behind the name, which stands in brackets and may hold anything
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // no such file on this system: what the signal said stands
    return false;
  }
}

/** Is the process with this id a PostgreSQL, as far as this system tells? After a restart of the machine an id is anybody's. */
export function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return true;
  }
}

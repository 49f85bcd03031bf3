import { execFileSync } from 'node:child_process';

export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** The user that PostgreSQL runs as when we are root, which it refuses; undefined when we are not. */
export function databaseUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const uid = Number(execFileSync('id', ['-u', name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      const gid = Number(execFileSync('id', ['-g', name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid, gid };
    } catch {
      // this machine does not know the name: try the next
    }
  }
  return undefined;
}

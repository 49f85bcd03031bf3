import { randomBytes } from 'node:crypto';
import type { Role } from '@peildatum/cli';
import { Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import type { Installation } from './installation.js';
import { onServer } from './server.js';

/**
 * Logs in as somebody who has one of the roles and no other right: what an intruder could do who got hold of a connection
 * of that role. As staff it is of swv VO9902. The pools of an installation only act as a role, and could go back.
 */
export async function loginWith(installation: Installation, role: Role): Promise<Pool> {
  const serverUrl = inject('serverUrl');
  const name = `peildatum_proef_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await onServer(serverUrl, `create role ${name} login password '${password}' in role ${role}`);
  const url = new URL(installation.url);
  url.username = name;
  url.password = password;
  const pool = new Pool({
    connectionString: url.href,
    max: 2,
    options: `-c role=${role} -c peildatum.swv=VO9902`,
  });
  afterAll(async () => {
    await pool.end();
    await onServer(serverUrl, `drop role ${name}`);
  });
  return pool;
}

import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@peildatum/schema';
import type { Pool } from 'pg';
import { createPseudonymiser, type Pseudonymiser } from './rows/pseudonym.js';

/**
 * The pseudonymiser of an swv. Its secret is made at first use and stands in the data folder, never in the database.
 * The database keeps a check of it, so that a lost or wrong key is noticed before it splits every pupil in two.
 */
export async function openPseudonymiser(
  dataFolder: string,
  swv: string,
  pool: Pool,
): Promise<Pseudonymiser> {
  const pseudonymiser = createPseudonymiser(readSecret(dataFolder, swv));
  const { rows } = await pool.query<{ controle: string }>(
    `-- peildatum/check of the key
     with nieuw as (
       insert into audit.sleutel (swv, controle) values ($1, $2) on conflict do nothing returning controle
     )
     select controle from nieuw union all select controle from audit.sleutel where swv = $1`,
    [swv, pseudonymiser.check],
  );
  if (rows.some((row) => row.controle !== pseudonymiser.check)) {
    throw new Fault('sleutel_past_niet', `Swv: ${swv}.`);
  }
  return pseudonymiser;
}

function readSecret(dataFolder: string, swv: string): Buffer {
  const folder = join(dataFolder, 'sleutels');
  const file = join(folder, `${swv}.sleutel`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    try {
      // a link fails when the name is taken: of two processes, one makes the key and both use it
      linkSync(partial, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(partial, { force: true });
    }
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (secret.length !== 32) throw new Fault('sleutel_past_niet', `Bestand: ${file}.`);
  return secret;
}

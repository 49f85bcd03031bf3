import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, isFault } from '@peildatum/schema';
import type { Pool } from 'pg';
import { createPseudonymiser, type Pseudonymiser } from './rows/pseudonym.js';

/**
 * The pseudonymiser of an swv. Its secret is made when the first delivery is taken in (`make`) and stands in the data
 * folder, never in the database. The database keeps a check of it, so that a lost or wrong key is noticed before it
 * splits every pupil in two.
 */
export async function openPseudonymiser(
  dataFolder: string,
  swv: string,
  pool: Pool,
  make = false,
): Promise<Pseudonymiser> {
  const check = async () =>
    (
      await pool.query<{ controle: string }>(
        '-- peildatum/check of the key\nselect controle from audit.sleutel where swv = $1',
        [swv],
      )
    ).rows[0]?.controle;
  const before = await check();
  const file = join(dataFolder, 'sleutels', `${swv}.sleutel`);
  if (before === undefined && !make) throw new Fault('swv_onbekend', `Swv: ${swv}.`);
  if (before !== undefined && !existsSync(file)) {
    throw new Fault('sleutel_past_niet', `Swv: ${swv}. Het bestand ${file} ontbreekt.`);
  }
  const pseudonymiser = createPseudonymiser(readSecret(dataFolder, swv));
  if (before === undefined) {
    await pool.query(
      `-- peildatum/keep check of the key
       insert into audit.sleutel (swv, controle) values ($1, $2) on conflict do nothing`,
      [swv, pseudonymiser.check],
    );
  }
  if ((await check()) !== pseudonymiser.check) {
    throw new Fault('sleutel_past_niet', `Swv: ${swv}.`);
  }
  return pseudonymiser;
}

/** For a look at a file of an swv of which nothing was taken in yet: a key of the moment, that is kept nowhere. */
export async function openScreeningKey(
  dataFolder: string,
  swv: string,
  pool: Pool,
): Promise<Pseudonymiser> {
  try {
    return await openPseudonymiser(dataFolder, swv, pool);
  } catch (error) {
    if (isFault(error, 'swv_onbekend')) return createPseudonymiser(randomBytes(32));
    throw error;
  }
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

import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtInProfiles,
  openPseudonymiser,
  type PseudonymisedFile,
  pseudonymiseDelivery,
  readProfiles,
  readSchoolKey,
  writeSchoolKey,
} from '@peildatum/etl';
import { type Installation, install } from './installation.js';

/** Two swv's of which the secrets are known, so that a test can work pseudonyms out by itself. */
export const SECRET = '11'.repeat(32);
export const OTHER_SECRET = '22'.repeat(32);

/** An installation whose swv has a secret that the test knows. */
export async function installWith(secret: string, swv = 'VO9901'): Promise<Installation> {
  const installation = await install();
  mkdirSync(join(installation.dataFolder, 'sleutels'), { recursive: true });
  writeFileSync(join(installation.dataFolder, 'sleutels', `${swv}.sleutel`), `${secret}\n`);
  return installation;
}

/** The key file that the swv of an installation gives to a school. */
export async function schoolKeyOf(installation: Installation, name: string): Promise<string> {
  const pool = installation.poolOf('peildatum_etl');
  const { keys } = await openPseudonymiser(installation.dataFolder, 'VO9901', pool, true);
  const file = join(installation.folder, name);
  await writeSchoolKey(file, 'VO9901', keys);
  return file;
}

/** Pseudonymises a file as a school would; a finding fails the test. */
export async function pseudonymise(
  path: string,
  keyFile: string,
  folder: string,
  options: { supplier?: string; period?: string; profile?: string } = {},
): Promise<PseudonymisedFile> {
  const { keys } = await readSchoolKey(keyFile, 'VO9901');
  const { profile, ...said } = options;
  return await pseudonymiseDelivery(
    path,
    { ...said, profile: profile === undefined ? undefined : readProfiles(profile)[0] },
    {
      keys,
      limits: { lineLength: 100_000, unpackedBytes: 4e9 },
      profiles: builtInProfiles(),
      folder,
      overwrite: false,
      leaveOutFaults: false,
      faultShare: 0.05,
      onFinding: (finding) => {
        throw new Error(`regel ${finding.line} ${finding.column}: ${finding.code}`);
      },
    },
  );
}

/** The pseudonym by the definition of it: HMAC-SHA-256 under a key of the secret, cut to 128 bits. */
export function pseudonymOf(secret: string, name: string): string {
  const key = createHmac('sha256', Buffer.from(secret, 'hex'))
    .update('peildatum leerling 1')
    .digest();
  return createHmac('sha256', key).update(name).digest('hex').slice(0, 32);
}

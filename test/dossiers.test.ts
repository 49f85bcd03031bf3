import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInProfiles, openPseudonymiser, screenDelivery } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { dumpOf } from './setup/dump.js';
import { type Installation, install, TODAY } from './setup/installation.js';
import { SOURCES_FOLDER } from './setup/sources-folder.js';

/** The official samples, beside the checkout; they are read in place. */
const FOLDER = join(SOURCES_FOLDER, 'oso');
const SAMPLES = [
  { file: 'Voorbeelddossier_PaO_VOSWV_full.xml', swv: 'VO9801' },
  { file: 'Voorbeelddossier_PaO_POSWV_full.xml', swv: 'VO9802' },
] as const;

/** Elements of a dossier that tell who a pupil is, or what is the matter. */
const PERSONAL =
  /<((?:gba)?voornaam|voorletters-1|(?:gba)?achternaam|roepnaam|(?:gba)?geboortedatum|straat|postcode|plaats|nummer|naam(?:directeur)?|contactpersoon|contacttelefoon|contactemail|argumentatie|aandachtspunten|doorwie|instantie|omschrijving|bestandsnaam|adresbuitenland|leerlingid|redennietakkoord|toelichting\w*)(?: [^>]*)?>([^<]{4,200})</g;

describe.skipIf(!existsSync(FOLDER))('official dossiers', () => {
  let installation: Installation;
  let said = '';
  let dump = '';
  const forbidden = new Set<string>();

  beforeAll(async () => {
    installation = await install();
    const pool = installation.poolOf('peildatum_etl');
    for (const { file, swv } of SAMPLES) {
      const path = join(FOLDER, file);
      const result = await installation.takeIn([path], { swv });
      const { screening } = await screenDelivery(
        path,
        {},
        {
          swv,
          pool,
          pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, pool),
          faultShare: 0.05,
          shiftShare: 0.2,
          limits: { lineLength: 100_000, unpackedBytes: 4e9 },
          profiles: builtInProfiles(),
          today: TODAY,
        },
      );
      said += JSON.stringify([result, screening]);
      const text = readFileSync(path, 'utf8');
      for (const [, , value = ''] of text.matchAll(PERSONAL)) {
        if (value.trim().length >= 4) forbidden.add(value.trim());
      }
      for (const [, content = ''] of text.matchAll(/<bestandsinhoud>([^<]{40})/g)) {
        forbidden.add(content);
      }
    }
    // every form of the date of birth
    for (const birth of ['2003-03-17', '17-03-2003', '20030317']) forbidden.add(birth);
    dump = await dumpOf(installation);
  });

  it('come in: what an swv counts of them stands in the warehouse', async () => {
    const { rows } = await installation.poolOf('peildatum_etl').query(
      `select swv, onderdeel, count(*)::int as n from warehouse.oso_dossier
       where bekend_tot is null group by swv, onderdeel order by swv, onderdeel`,
    );
    // counted by hand in the samples
    const of = (swv: string) =>
      Object.fromEntries(
        rows.filter((row) => row.swv === swv).map((row) => [row.onderdeel, row.n]),
      );
    expect(of('VO9801')).toMatchObject({ inschrijving: 1, schoolloopbaan: 2, tlv: 1, opp: 1 });
    expect(of('VO9802')).toMatchObject({ inschrijving: 1, tlv: 1 });
  });

  it('leave no name, address, number, diagnosis, document or date of birth anywhere', () => {
    expect(forbidden.size).toBeGreaterThan(40);
    expect(forbidden).toContain('Berg');
    expect(dump).toContain('schoolloopbaan');
    // words of a code or a plain word of our own are no person's
    const plain = new Set(['Nederland', 'leerwegondersteunend onderwijs']);
    for (const text of forbidden) {
      if (plain.has(text)) continue;
      expect(dump.includes(text), `${text.slice(0, 3)}… staat in de database`).toBe(false);
      expect(said.includes(text), `${text.slice(0, 3)}… staat in een verslag`).toBe(false);
    }
  });
});

import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtInProfiles, openPseudonymiser, takeIn } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { goodWorkbook, packed } from './mutation/base-xlsx.js';
import { OSO_BASE, XAF_BASE } from './mutation/base-xml.js';
import { type Installation, install, TODAY } from './setup/installation.js';
import { csv } from './setup/made-up.js';

const vrijstellingen = (count: number) =>
  csv(
    ['leerling_id', 'grond', 'van', 'gemeente'],
    Array.from({ length: count }, (_, at) => [`K${at}`, '15', '2024-01-01', '9801']),
  );

const FILES: readonly [file: string, content: string | Buffer][] = [
  ['vrijstellingen-klein-2024.csv', vrijstellingen(50)],
  // read in a thread of its own, in several pieces
  ['vrijstellingen-groot-2024.csv', vrijstellingen(170_000)],
  ['vrijstellingen-klein-2024.csv.gz', gzipSync(vrijstellingen(51))],
  ['inschrijvingen-map-2023.xlsx', packed(goodWorkbook())],
  ['dossier.xml', OSO_BASE.content],
  ['grootboek.xaf', XAF_BASE.content],
];

const CHANGES: readonly [name: string, change: (path: string) => void, code: string][] = [
  ['grows', (path) => appendFileSync(path, '\n'), 'bestand_veranderd'],
  [
    'is replaced',
    (path) => {
      writeFileSync(`${path}.nieuw`, 'x');
      renameSync(`${path}.nieuw`, path);
    },
    'bestand_veranderd',
  ],
  ['is cut off', (path) => truncateSync(path, 7), 'bestand_veranderd'],
  ['is taken away', (path) => rmSync(path), 'bestand_ontbreekt'],
];

describe('a file that changes while it is read', () => {
  let installation = {} as Installation;
  let swvNumber = 8300;

  beforeAll(async () => {
    installation = await install();
  });

  it.each(
    FILES.flatMap(([file, content]) =>
      CHANGES.map(([name, change, code]) => ({ file, content, name, change, code })),
    ),
  )(
    'is refused, and taken in the next time: $file that $name',
    async ({ file, content, change, code }) => {
      const path = join(installation.folder, file);
      const swv = `VO${swvNumber}`;
      swvNumber += 1;
      const pool = installation.poolOf('peildatum_etl');
      const context = {
        swv,
        pool,
        pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, pool, true),
        faultShare: 0.05,
        limits: { lineLength: 100_000, unpackedBytes: 1e9 },
        profiles: builtInProfiles(),
        today: TODAY,
      };
      writeFileSync(path, content);
      let changed = false;
      const onProgress = () => {
        if (!changed) change(path);
        changed = true;
      };
      const { receipts } = await takeIn([path], {}, { ...context, onProgress });
      expect(changed).toBe(true);
      expect(receipts[0]).toMatchObject({
        state: 'geweigerd',
        delivery: null,
        loaded: 0,
        refusal: { code },
      });
      const left = await pool.query(
        `select c.relname as name from pg_class c
         join audit.levering l on l.swv = $1 and c.relname ~ ('_' || l.id || '(_|$)')
         where c.relnamespace = 'staging'::regnamespace
         union all
         select soort from audit.levering where swv = $1 and staat in ('ontvangen', 'geladen')`,
        [swv],
      );
      expect(left.rows).toEqual([]);
      writeFileSync(path, content);
      const again = await takeIn([path], {}, context);
      expect(again.receipts[0]).toMatchObject({ state: 'geladen' });
      rmSync(path);
    },
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceOf } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { parserOf, Rejected } from '../../rows/values.js';
import { detectXml } from './detect-xml.js';
import { readOso } from './oso.js';

/** The official samples, beside the checkout; they are read in place. */
const FOLDER = fileURLToPath(new URL('../../../../../../shared/bronnen/oso', import.meta.url));
const LIMITS = { lineLength: 100_000, unpackedBytes: 1e9 };

type Row = Readonly<Record<string, string>>;

async function read(file: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let header: readonly string[] = [];
  const records = readOso(join(FOLDER, file), LIMITS, (fields) => {
    if (header.length === 0) header = fields;
    else {
      const filled = header.map((name, at) => [name, fields[at] ?? '']);
      rows.push(Object.fromEntries(filled.filter(([, text]) => text !== '')));
    }
  });
  for await (const _ of records);
  return rows;
}

const SAME = { leerling_id: 'LN094837', dossierdatum: '2016-01-02', vestiging: '00YY00' };
const TLV = {
  ...SAME,
  onderdeel: 'tlv',
  volgnummer: '1',
  van: '2016-04-04',
  tot: '2018-07-31',
  swv_beschikking: 'PO00YY',
  categorie: 'L',
  beschikkingsnummer: '55667788abcd',
};
const ARRANGEMENT = {
  ...SAME,
  onderdeel: 'arrangement',
  volgnummer: '1',
  van: '2015-01-28',
  tot: '2019-01-28',
  beschikkingsnummer: '1232342342342',
};

describe
  .skipIf(!existsSync(FOLDER))
  .each(['Voorbeelddossier_PaO_VOSWV_full.xml', 'Voorbeelddossier_PaO_POSWV_full.xml'])(
  'the official sample %s',
  (file) => {
    let rows: readonly Row[] = [];
    const of = (onderdeel: string): readonly Row[] =>
      rows.filter((row) => row.onderdeel === onderdeel);
    const isVo = file.includes('VOSWV');
    beforeAll(async () => {
      rows = await read(file);
    });

    it('is known by its root', async () => {
      expect(await detectXml(join(FOLDER, file))).toBe('oso');
    });

    it('gives what an swv counts', () => {
      expect(of('inschrijving')).toEqual([
        {
          ...SAME,
          onderdeel: 'inschrijving',
          volgnummer: '1',
          geboortedatum: '2003-03-17',
          schoolsoort: 'SO',
          schooltype: 'REC3',
          van: '2005-01-04',
          tot: '2016-07-31',
        },
      ]);
      expect(of('tlv')).toEqual([TLV]);
      expect(of('arrangement')).toEqual([ARRANGEMENT]);
      expect(of('opp')).toMatchObject([{ van: '2015-05-04', tot: '2016-05-04' }]);
      expect(of('schoolloopbaan')).toHaveLength(isVo ? 2 : 10);
    });

    it.runIf(isVo)('gives the lwoo, the school career and the absence of a pupil in the vo', () => {
      // the number of the decision is a sentence here: OND/ODS-2014/38325 U
      expect(of('lwoo')).toEqual([
        {
          ...SAME,
          onderdeel: 'lwoo',
          volgnummer: '1',
          van: '2016-05-04',
          tot: '2018-07-31',
          swv_beschikking: '98229',
        },
      ]);
      expect(of('verzuim')).toEqual([
        {
          ...SAME,
          onderdeel: 'verzuim',
          volgnummer: '1',
          uren_geoorloofd: '3',
          uren_ongeoorloofd: '6',
          meer_dan_25_procent: 'N',
          frequentie: '2',
          leerplicht_contact: 'J',
          rmc_melding: 'J',
        },
      ]);
      expect(of('schoolloopbaan')[1]).toEqual({
        ...SAME,
        onderdeel: 'schoolloopbaan',
        volgnummer: '2',
        schooljaar: '2015-2016',
        jaargroep: '12',
        van: '2015-03-17',
        tot: '2016-07-31',
        schoolsoort: 'VSO',
        schooltype: 'LWOO',
        elementcode: '0041',
      });
    });

    it.runIf(!isVo)(
      'gives the school of then, and absence in dagdelen, of a pupil in the po',
      () => {
        expect(of('schoolloopbaan')[3]).toMatchObject({
          schooljaar: '2009-2010',
          vestiging: '14AI02',
        });
        expect(of('verzuim')).toMatchObject([
          { dagdelen_geoorloofd: '12', dagdelen_ongeoorloofd: '2' },
        ]);
      },
    );

    it('gives values that the declaration takes, and a key once', () => {
      const source = sourceOf('oso_dossier');
      for (const row of rows) {
        for (const [name, text] of Object.entries(row)) {
          const column = source?.columns[name];
          if (column === undefined) throw new Error(name);
          expect(parserOf(column)(text), `${name} ${text}`).not.toBeInstanceOf(Rejected);
        }
        const missing = Object.entries(source?.columns ?? {})
          .filter(([name, column]) => column.required === true && row[name] === undefined)
          .map(([name]) => name);
        expect(missing).toEqual([]);
      }
      const keys = rows.map((row) => source?.key.map((name) => row[name]).join());
      expect(new Set(keys).size).toBe(rows.length);
    });

    it('keeps nothing of who somebody is, of what a doctor says, of what is attached', () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const forbidden = new Set<string>();
      const elements =
        /<((?:gba)?(?:voornaam|achternaam|voorvoegsel)|voorletters-1|roepnaam|naam\w*|straat|plaats|postcode|gemeente|iban|website|aanduiding|nummer|bestandsnaam|bestandsinhoud|omschrijving|code|doorwie|instantie|isgerichtop|groeps\w+|contact\w+|argumentatie|aandachtspunten|opmerking|wens\w+|profiel|centraleproblematiek|maatregelen|arrangement_kenmerk|redennietakkoord|adresbuitenland|competentie\w+|toets\w*|kwalificatie)>([^<]+)</g;
      for (const [, , content = ''] of text.matchAll(elements)) {
        // a word of three letters and more, or what is written whole
        for (const word of [content, ...content.split(/[^\p{L}\d]+/u)]) {
          if (word.trim().length > 3 && !/^\d{4}$/.test(word)) forbidden.add(word.trim());
        }
      }
      expect(forbidden.size).toBeGreaterThan(100);
      const kept = rows.map(({ leerling_id: _, geboortedatum: __, ...row }) => row);
      const values = kept.flatMap((row) => Object.values(row));
      // codes that stand in free text as well
      const allowed = new Set(['LWOO', ...kept.map((row) => row.onderdeel ?? '')]);
      expect(values.filter((value) => forbidden.has(value) && !allowed.has(value))).toEqual([]);
      const words = [...forbidden].filter((word) => word.length > 5 && !allowed.has(word));
      const said = kept.map(({ onderdeel: _, ...row }) => Object.values(row).join(' ')).join('\n');
      expect(words.filter((word) => said.includes(word))).toEqual([]);
      expect(said).not.toMatch(/2003-03-17|17-03-2003|20030317|LN094837|H91|F90|ADHD/);
      expect(rows.filter((row) => row.geboortedatum !== undefined)).toHaveLength(1);
    });
  },
);

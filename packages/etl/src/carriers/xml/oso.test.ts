import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceOf } from '@peildatum/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOso } from './oso.js';
import { PARTS } from './oso-parts.js';

const LIMITS = { lineLength: 100_000, unpackedBytes: 1e9 };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oso-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const OSO = 'http://www.edustandaard.nl/oso_gegevensset/2019/dossier';
const BLOCKS = ['school', 'leerling', 'schoolloopbaan', 'onderwijsondersteuning', 'verzuim'];

interface Made {
  readonly uri?: string;
  readonly versie?: string;
  readonly soort?: string;
  readonly inzage?: string;
  readonly categories?: Record<string, string>;
  readonly nummer?: string;
  readonly leerling?: string;
  readonly behind?: string;
}

function dossier(made: Made = {}): string {
  const categories = {
    ...Object.fromEntries(BLOCKS.map((one) => [one, 'VERPLICHT'])),
    ...made.categories,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<dossier xmlns="${made.uri ?? OSO}">
  <metadata>
    <datum>2024-02-03</datum>
    <standaardversie>${made.versie ?? '2019.1'}</standaardversie>
    <categorie_uitlevering>
${Object.entries(categories)
  .map(([name, value]) => `      <cat_${name}>${value}</cat_${name}>`)
  .join('\n')}
    </categorie_uitlevering>
  </metadata>
  <overdrachtsoort>${made.soort ?? 'swv-dossier'}</overdrachtsoort>
  <inzage>${made.inzage ?? '<voorlopigdossier>false</voorlopigdossier><akkoord>Nee</akkoord><toestemming>Ja</toestemming>'}</inzage>
  <huidigeschool>
    <naam>School De Naam</naam><brincode>99AA</brincode><vestigingscode>1</vestigingscode>
    <soort>VSO</soort><type>een zin</type>
    <leerling>
      <achternaam>Verzonnenaar</achternaam><geboortedatum>2008-05-06+01:00</geboortedatum>
      ${made.nummer ?? '<leerlingid>L-77</leerlingid>'}
      <datuminschrijving>2022-08-01</datuminschrijving>
      ${made.leerling ?? ''}
    </leerling>
  </huidigeschool>${made.behind ?? ''}
</dossier>`;
}

type Rows = Readonly<Record<string, string | number>>[];

async function read(content: string | Buffer, limits = LIMITS): Promise<Rows> {
  const path = join(folder, `${Math.random()}.xml`);
  writeFileSync(path, content);
  const rows: Rows = [];
  let header: readonly string[] = [];
  const records = readOso(path, limits, (fields, line) => {
    if (header.length === 0) header = fields;
    else {
      const filled = header
        .map((name, at) => [name, fields[at] ?? ''])
        .filter(([, text]) => text !== '');
      rows.push({ ...Object.fromEntries(filled), line });
    }
  });
  for await (const _ of records);
  return rows;
}

const support = (inner: string): Made => ({
  leerling: `<onderwijsondersteuning>${inner}</onderwijsondersteuning>`,
});
const tlv = (nummer: string): Made =>
  support(`<tlv><tlvbeschikkingsnummer>${nummer}</tlvbeschikkingsnummer></tlv>`);

describe('an OSO dossier', () => {
  const SAME = { leerling_id: 'L-77', dossierdatum: '2024-02-03', vestiging: '99AA01' };

  it('gives a record for each part, at the line on which it begins', async () => {
    const leerling = `<schoolloopbaanlijst><schoolloopbaan><schooljaar>2021-2022</schooljaar><jaargroep>11</jaargroep><begindatum>2021-08-01</begindatum><einddatum>2022-07-31</einddatum><brincode>99BB</brincode><vestigingscode>02</vestigingscode><schoolsoort>VO</schoolsoort><voelementcode>0041</voelementcode></schoolloopbaan></schoolloopbaanlijst>
      <onderwijsondersteuning>
        <document><bestandsinhoud>AAAA
AAAA</bestandsinhoud></document>
        <tlv><tlvingangdatum>2022-08-01</tlvingangdatum><tlvcategorie>M</tlvcategorie><tlveinddatum>2025-07-31</tlveinddatum></tlv>
        <tlv><tlvingangdatum>2025-08-01</tlvingangdatum></tlv>
      </onderwijsondersteuning>
      <verzuim><urengeoorloofd>3.5</urengeoorloofd><meerdan25percent>1</meerdan25percent><contactleerplicht>true</contactleerplicht><rmcmelding>false</rmcmelding></verzuim>`;
    expect(await read(dossier({ leerling }))).toEqual([
      {
        ...SAME,
        line: 19,
        onderdeel: 'inschrijving',
        volgnummer: '1',
        geboortedatum: '2008-05-06',
        schoolsoort: 'VSO',
        van: '2022-08-01',
      },
      {
        ...SAME,
        line: 23,
        onderdeel: 'schoolloopbaan',
        volgnummer: '1',
        vestiging: '99BB02',
        schooljaar: '2021-2022',
        jaargroep: '11',
        van: '2021-08-01',
        tot: '2022-07-31',
        schoolsoort: 'VO',
        elementcode: '0041',
      },
      {
        ...SAME,
        line: 27,
        onderdeel: 'tlv',
        volgnummer: '1',
        van: '2022-08-01',
        tot: '2025-07-31',
        categorie: 'M',
      },
      { ...SAME, line: 28, onderdeel: 'tlv', volgnummer: '2', van: '2025-08-01' },
      {
        ...SAME,
        line: 30,
        onderdeel: 'verzuim',
        volgnummer: '1',
        uren_geoorloofd: '3.5',
        meer_dan_25_procent: 'J',
        leerplicht_contact: 'J',
        rmc_melding: 'N',
      },
    ]);
  });

  it('on one line gives every record a line of its own', async () => {
    const one = dossier(support('<opp/><opp/>')).replaceAll('\n', ' ');
    expect((await read(one)).map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('names the pupil by a national number when it has one', async () => {
    const nummer = '<leerlingid>L-77</leerlingid><bsn>999990019</bsn>';
    expect((await read(dossier({ nummer })))[0]?.leerling_id).toBe('999990019');
  });

  it.each([
    ['55667788abcd', '55667788abcd'],
    ['OND/ODS-2014/38325', 'OND/ODS-2014/38325'],
    ['OND/ODS-2014/38325 U', undefined],
    ['Jansen', undefined],
    ['Piet Jansen 12', undefined],
    ['999990019', undefined],
    ['9999.90.019', undefined],
    ['BSN-999990019-a', undefined],
    ['TLV-20080506', undefined],
    ['06-05-2008', undefined],
    ['6-5-2008', undefined],
    ['TLV/06-05-08', undefined],
    ['TLV-060508', undefined],
    ['2008.5.6', undefined],
    ['Berg-6-5-2008', undefined],
    ['TLV-652008', undefined],
    ['TLV-6-6-2008', 'TLV-6-6-2008'],
    ['Jansen-12', undefined],
    ['1232342342342', '1232342342342'],
    [`1${'x'.repeat(40)}`, undefined],
  ])('keeps of a number of a decision only what looks like one: %s', async (nummer, kept) => {
    expect((await read(dossier(tlv(nummer))))[1]?.beschikkingsnummer).toBe(kept);
  });

  it.each([
    ['TLV/L77123', 'L77123', undefined],
    ['L-77', 'L-77', undefined],
    ['TLV/L77124', 'L77123', 'TLV/L77124'],
    ['2024-7712345', '7712345', undefined],
  ])(
    'leaves out a number of a decision that holds that of the pupil: %s',
    async (nummer, id, kept) => {
      const made = { ...tlv(nummer), nummer: `<leerlingid>${id}</leerlingid><bsn>999990019</bsn>` };
      expect((await read(dossier(made)))[1]?.beschikkingsnummer).toBe(kept);
    },
  );

  it.each(['VERBODEN', 'OPT-UIT', 'opt_uit'])('gives no block that is %s', async (said) => {
    const { leerling } = support('<tlv/><opp/>');
    const categories = { onderwijsondersteuning: said, verzuim: said };
    const rows = await read(dossier({ categories, leerling: `${leerling}<verzuim/>` }));
    expect(rows.map(({ onderdeel }) => onderdeel)).toEqual(['inschrijving']);
  });

  it('gives the school only when it may; a number of the school is then nobody\u2019s', async () => {
    const categories = { school: 'VERBODEN' };
    const [row] = await read(dossier({ categories, nummer: '<bsn>999990019</bsn>' }));
    expect(row).not.toHaveProperty('vestiging');
    expect(row).not.toHaveProperty('schoolsoort');
    await expect(read(dossier({ categories }))).rejects.toMatchObject({ code: 'oso_onvolledig' });
  });

  it('passes by what stands elsewhere, in another namespace or under the name of a property', async () => {
    const leerling = `<tlv><tlvingangdatum>2022-08-01</tlvingangdatum></tlv>
      <x:verzuim xmlns:x="u"><urengeoorloofd>3</urengeoorloofd></x:verzuim>
      <constructor>1</constructor><__proto__>2</__proto__>`;
    expect(await read(dossier({ leerling }))).toHaveLength(1);
  });

  const consent = (text: string): Made => ({ inzage: `<toestemming>${text}</toestemming>` });
  it.each<[string, Made, string]>([
    ['without consent', consent('Nee'), 'toestemming_ontbreekt'],
    ['that says nothing of consent', { inzage: '<akkoord>Ja</akkoord>' }, 'toestemming_ontbreekt'],
    ['with an empty consent', consent(''), 'toestemming_ontbreekt'],
    [
      'with a second word on consent',
      { inzage: '<toestemming>Ja</toestemming><toestemming>Ja</toestemming>' },
      'oso_onvolledig',
    ],
    [
      'that takes its consent back at the end',
      { behind: '<inzage><toestemming>Nee</toestemming></inzage>' },
      'oso_onvolledig',
    ],
    [
      'that is not final',
      { inzage: '<voorlopigdossier>true</voorlopigdossier><toestemming>Ja</toestemming>' },
      'dossier_voorlopig',
    ],
    ['of another kind', { soort: 'overstapdossier' }, 'oso_soort'],
    ['of another version', { versie: '2018.1' }, 'oso_versie'],
    ['in another namespace', { uri: OSO.replace('2019', '2021') }, 'oso_versie'],
    ['of something else', { uri: 'http://voorbeeld.invalid/' }, 'xml_onbekend'],
    ['without a number of the pupil', { nummer: '' }, 'oso_onvolledig'],
    [
      'with an unknown consent for a block',
      { categories: { verzuim: 'JA' }, leerling: '<verzuim/>' },
      'oso_onvolledig',
    ],
    ['whose pupil may not be read', { categories: { leerling: 'VERBODEN' } }, 'oso_onvolledig'],
    [
      'of two pupils',
      { behind: '<huidigeschool><leerling><leerlingid>2</leerlingid></leerling></huidigeschool>' },
      'oso_onvolledig',
    ],
    [
      'with a day twice',
      support('<opp><opp_ingangdatum/><opp_ingangdatum/></opp>'),
      'oso_onvolledig',
    ],
    ['with too many parts', support('<opp/>'.repeat(1001)), 'oso_onvolledig'],
  ])('%s is refused, and nothing of it is given', async (_, made, code) => {
    const path = join(folder, `${Math.random()}.xml`);
    writeFileSync(path, dossier(made));
    let given = 0;
    const readAll = async (): Promise<void> => {
      for await (const _ of readOso(path, LIMITS, () => (given += 1)));
    };
    await expect(readAll()).rejects.toMatchObject({ name: 'Fault', code });
    expect(given).toBe(0);
  });

  it('that breaks off is refused', async () => {
    const whole = dossier(support('<opp/>'));
    for (const share of [0.5, 0.9, 0.99]) {
      await expect(read(whole.slice(0, whole.length * share))).rejects.toMatchObject({
        code: 'bestand_afgebroken',
      });
    }
  });

  it('with an attachment of any length is read, as base64, as CDATA, and with line breaks', async () => {
    const long = 'QUJD'.repeat(100_000);
    const inner = `<document><bestandsinhoud>${long}</bestandsinhoud></document><opp><document><bestandsinhoud><![CDATA[${long}]]></bestandsinhoud></document></opp>`;
    expect(
      await read(dossier(support(inner)), { lineLength: 1000, unpackedBytes: 1e9 }),
    ).toHaveLength(2);
  });

  it('fills no column that is not declared', () => {
    const declared = Object.keys(sourceOf('oso_dossier')?.columns ?? {});
    const filled = PARTS.flatMap(({ reads }) => [...reads.values()]);
    const joined = ['brin', 'vestigingsnummer'];
    expect(filled.filter((name) => !declared.includes(name) && !joined.includes(name))).toEqual([]);
    const codes = sourceOf('oso_dossier')?.columns.onderdeel?.codes;
    expect(PARTS.map(({ onderdeel }) => onderdeel).toSorted()).toEqual(codes?.toSorted());
  });
});

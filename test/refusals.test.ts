import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv } from './setup/made-up.js';

describe('a file', () => {
  let { take, warehouse, staged, query } = {} as Awaited<ReturnType<typeof intake>>;

  beforeAll(async () => {
    ({ take, warehouse, staged, query } = await intake(9400));
  });

  it('finds a row with too few or too many fields by the line on which it starts', async () => {
    const text = csv(ENROLLED, enrolments(200, 40)).replace(/\n/, '\n\n').replace(/;J\n$/, '\n');
    const { result } = await take({ 'inschrijvingen.csv': text });
    const receipt = receiptOf(result, 'inschrijvingen.csv');
    expect(receipt.findings).toEqual([
      expect.objectContaining({ line: 42, column: null, code: 'veld_aantal', found: '7 velden' }),
    ]);
    expect(receipt).toMatchObject({ rows: 40, loaded: 39, quarantined: 1 });
  });

  it('reads windows-1252, a byte order mark, commas, quotes, CRLF, gzip and any order of columns alike', async () => {
    const header = [
      'verplichting_id',
      'soort',
      'bevoegd_gezag',
      'van',
      'tot',
      'basisbedrag',
      'grondslag',
    ];
    const row = [
      'V1',
      'Herbesteding',
      '99001',
      '01-01-2023',
      '31-12-2024',
      '1234,5',
      'Regeling “één”',
    ];
    const cp1252 = (text: string) =>
      Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
    const variants: Record<string, string | Buffer> = {
      'verplichtingen-utf8.csv': csv(header, [row]),
      'verplichtingen-bom.csv': `\ufeff${csv(header, [row])}`,
      'verplichtingen-ansi.csv': cp1252(csv(header, [row])),
      'verplichtingen-komma.csv': `${header.join(',')}\r\n${row.map((value) => `"${value}"`).join(',')}\r\n`,
      'verplichtingen-zip.csv.gz': gzipSync(csv([...header].reverse(), [[...row].reverse()])),
      'verplichtingen-hoofd.csv': csv(
        header.map((name) => name.toUpperCase()),
        [row.map((value) => ` ${value} `)],
      ),
    };
    const { swv, result } = await take(variants, { registers: false });
    for (const file of Object.keys(variants)) {
      // the reversed one aside, the content is never byte for byte the same: each is its own delivery
      expect(receiptOf(result, file), file).toMatchObject({ state: 'geladen', loaded: 1 });
    }
    const { rows } = await query(
      `select distinct verplichting_id, soort, van::text, tot::text, basisbedrag, grondslag
       from warehouse.verplichtingen where swv = $1`,
      [swv],
    );
    expect(rows).toEqual([
      {
        verplichting_id: 'V1',
        soort: 'herbesteding',
        van: '2023-01-01',
        tot: '2024-12-31',
        basisbedrag: '1234.50',
        grondslag: 'Regeling “één”',
      },
    ]);
  });

  it.each([
    ['soort_onbekend', 'cijferlijst.csv', 'vak;cijfer\nwiskunde;6\n'],
    [
      'kolom_onbekend',
      'vrijstellingen.csv',
      'leerling_id;grond;van;gemeente;kleur\n1;15;2024-01-01;9801;rood\n',
    ],
    ['kolom_ontbreekt', 'vrijstellingen.csv', 'leerling_id;grond;van\n1;15;2024-01-01\n'],
    [
      'kolom_verboden',
      'vrijstellingen.csv',
      'leerling_id;grond;van;gemeente;Achternaam;kleur\n1;15;2024-01-01;9801;Verzonnen;x\n',
    ],
    [
      'kolom_dubbel',
      'vrijstellingen.csv',
      'leerling_id;grond;van;gemeente;van\n1;15;2024-01-01;9801;2024-01-01\n',
    ],
    ['kop_ontbreekt', 'vrijstellingen.csv', '990000028;15;2024-01-01;9801\n'],
    ['bestand_leeg', 'vrijstellingen.csv', ''],
    ['bestand_leeg', 'tlv.csv', '\r\n\r\n'],
    ['bestand_binair', 'vrijstellingen.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])],
    [
      'bestand_afgebroken',
      'vrijstellingen.csv',
      'leerling_id;grond;van;gemeente\n1;15;2024-01-01;9801\n2;15;20',
    ],
    [
      'bestand_afgebroken',
      'vrijstellingen.csv',
      'leerling_id;grond;van;gemeente\n1;15;2024-01-01;"9801\n2;15;2024-01-01;9801\n',
    ],
    [
      'bestand_afgebroken',
      'vrijstellingen.csv.gz',
      gzipSync('leerling_id;grond;van;gemeente\n1;15;2024-01-01;9801\n').subarray(0, 40),
    ],
    ['bestand_binair', 'vrijstellingen.csv.gz', 'leerling_id;grond;van;gemeente\n'],
    [
      'jaar_ontbreekt',
      'leerlingen-per-vestiging.csv',
      `BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;${[1, 2, 3, 4, 5, 6].flatMap((year) => [`LEER- OF VERBLIJFSJAAR ${year} - MAN`, `LEER- OF VERBLIJFSJAAR ${year} - VROUW`]).join(';')}\n99AA;00;X;Havo;1;1;1;1;1;1;1;1;1;1;1;1\n`,
    ],
    [
      'te_veel_fouten',
      'vrijstellingen.csv',
      'leerling_id;grond;van;gemeente\n1;15;2024-01-01;9801\n2;99;2024-01-01;9801\n',
    ],
    [
      'levering_yaml_onjuist',
      'x/vrijstellingen.csv',
      'leerling_id;grond;van;gemeente\n1;15;2024-01-01;9801\n',
    ],
  ])('refuses a file for %s (%s) and keeps nothing of it', async (code, file, content) => {
    const before = await staged();
    const files = {
      [file]: content,
      ...(code === 'levering_yaml_onjuist' ? { 'x/levering.yaml': 'van: mij\n' } : {}),
    };
    const { swv, result } = await take(files, { registers: false });
    const receipt = result.receipts[0];
    expect(receipt).toMatchObject({ state: 'geweigerd', loaded: 0, refusal: { code } });
    expect(receipt?.refusal?.message).not.toMatch(/Verzonnen|990000028/);
    expect((await warehouse(swv, 'vrijstellingen'))?.all).toBe(0);
    expect(await staged()).toBe(before);
    const { rows } = await query('select staat, reden_code from audit.levering where swv = $1', [
      swv,
    ]);
    expect(rows).toEqual([{ staat: 'geweigerd', reden_code: code }]);
  });

  it('may end its lines in any way, also in several', async () => {
    const header = 'leerling_id;grond;van;gemeente';
    const row = (pupil: number) => `${pupil};15;2024-01-0${pupil};9801`;
    const { result } = await take(
      {
        'vrijstellingen-mac.csv': `${[header, row(1), row(2)].join('\r')}\r`,
        'vrijstellingen-alles.csv': `${header}\r\n${row(1)}\n${row(3)}\r${row(4)}`,
      },
      { registers: false },
    );
    expect(result.receipts.map(({ rows, loaded }) => [rows, loaded])).toEqual([
      [3, 3],
      [2, 2],
    ]);
  });

  it('takes the good files of a folder in when another is refused', async () => {
    const { result } = await take({
      'inschrijvingen-goed.csv': csv(ENROLLED, enrolments(300)),
      'raadsel.csv': 'a;b\n1;2\n',
    });
    expect(receiptOf(result, 'inschrijvingen-goed.csv').loaded).toBe(20);
    expect(receiptOf(result, 'raadsel.csv').state).toBe('geweigerd');
  });

  it('refuses a file of which too many rows turn out double only in the database', async () => {
    const { swv } = await take({ 'inschrijvingen-a-2023.csv': csv(ENROLLED, enrolments(700)) });
    const before = await staged();
    const { result } = await take(
      { 'inschrijvingen-a-2024.csv': csv(ENROLLED, enrolments(705, 20)) },
      { swv },
    );
    const receipt = receiptOf(result, 'inschrijvingen-a-2024.csv');
    expect(receipt).toMatchObject({ state: 'geweigerd', refusal: { code: 'te_veel_fouten' } });
    expect(receipt.findings).toHaveLength(15);
    expect(await warehouse(swv, 'inschrijvingen')).toEqual({ current: 20, all: 20 });
    expect(await staged()).toBe(before);
  });
});

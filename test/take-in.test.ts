import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install, receiptOf } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

const ENROLLED = [
  'leerling_id',
  'vestiging',
  'onderwijssoort',
  'leerjaar',
  'begindatum',
  'einddatum',
  'geboortedatum',
  'bekostigd',
];

/** Twenty good inschrijvingen of pupils `from`, so that one faulty row stays within the allowed share. */
const enrolments = (from: number, count = 20): (string | number)[][] =>
  Array.from({ length: count }, (_, at) => [
    pupilNumber(from + at),
    '99AA00',
    'havo',
    3,
    '2023-08-01',
    '',
    '2009-05-05',
    'J',
  ]);

describe('taking in', () => {
  let installation: Installation;
  let swvNumber = 9100;

  beforeAll(async () => {
    installation = await install();
  });

  /** Takes files in under an swv of their own, with the registers in place. */
  async function take(
    files: Record<string, string | Buffer>,
    options: { swv?: string; faultShare?: number; registers?: boolean } = {},
  ) {
    swvNumber += 1;
    const swv = options.swv ?? `VO${swvNumber}`;
    const all = options.registers === false ? files : { ...REGISTERS, ...files };
    const folder = writeFiles(installation.folder, `${swv}-${Math.random()}`, all);
    return { swv, result: await installation.takeIn([folder], { ...options, swv }) };
  }

  const warehouse = async (swv: string, kind: string) =>
    (
      await installation.poolOf('peildatum_etl').query<{ current: number; all: number }>(
        `select count(*) filter (where bekend_tot is null)::int as current, count(*)::int as all
           from warehouse.${kind} where swv = $1`,
        [swv],
      )
    ).rows[0];

  const staged = async () =>
    (
      await installation
        .poolOf('peildatum_etl')
        .query(
          "select from pg_class where relnamespace = 'staging'::regnamespace and relkind = 'r'",
        )
    ).rowCount;

  it('loads good rows and puts faulty ones in quarantine with line, column, rule and masked value', async () => {
    const rows = enrolments(0, 40);
    rows[4] = [pupilNumber(4), '99AA00', 'gymnasium', 3, '2023-08-01', '', '2009-05-05', 'J'];
    const { swv, result } = await take({ 'inschrijvingen-school.csv': csv(ENROLLED, rows) });
    const receipt = receiptOf(result, 'inschrijvingen-school.csv');
    expect(receipt).toMatchObject({ state: 'geladen', rows: 40, loaded: 39, quarantined: 1 });
    expect(receipt.findings).toEqual([
      expect.objectContaining({
        line: 6,
        column: 'onderwijssoort',
        code: 'code_onbekend',
        found: 'aaaaaaaaa',
      }),
    ]);
    expect(await warehouse(swv, 'inschrijvingen')).toEqual({ current: 39, all: 39 });
  });

  it.each([
    ['een dag die niet bestaat', { begindatum: '31-04-2023' }, 'begindatum', 'datum_onjuist'],
    ['een einde voor het begin', { einddatum: '2023-07-31' }, 'einddatum', 'datum_volgorde'],
    [
      'een leerling van 2',
      { geboortedatum: '2021-08-02' },
      'geboortedatum',
      'leeftijd_buiten_bereik',
    ],
    [
      'een leerling van 28',
      { geboortedatum: '1995-08-01' },
      'geboortedatum',
      'leeftijd_buiten_bereik',
    ],
    ['leerjaar 7', { leerjaar: '7' }, 'leerjaar', 'getal_buiten_bereik'],
    ['een lege vestiging', { vestiging: '' }, 'vestiging', 'verplicht'],
    [
      'vso op een vo-school',
      { onderwijssoort: 'vso-arbeidsmarkt' },
      'onderwijssoort',
      'onderwijssoort_past_niet',
    ],
  ])('puts %s in quarantine', async (_, change, column, code) => {
    const rows = enrolments(100, 40);
    const named = Object.fromEntries(ENROLLED.map((name, at) => [name, String(rows[0]?.[at])]));
    rows[0] = ENROLLED.map((name) => ({ ...named, ...change })[name] ?? '');
    const { result } = await take({ 'inschrijvingen.csv': csv(ENROLLED, rows) });
    const receipt = receiptOf(result, 'inschrijvingen.csv');
    expect(receipt).toMatchObject({ rows: 40, loaded: 39, quarantined: 1 });
    expect(receipt.findings).toEqual([expect.objectContaining({ line: 2, column, code })]);
  });

  it('accepts the youngest and the oldest pupil that the rule allows', async () => {
    const rows = enrolments(150, 2);
    rows[0] = [pupilNumber(150), '99AA00', 'havo', 1, '2023-08-01', '', '2020-08-01', 'J'];
    rows[1] = [pupilNumber(151), '99AA00', 'havo', 1, '2023-08-01', '', '1995-08-02', 'J'];
    const { result } = await take({ 'inschrijvingen.csv': csv(ENROLLED, rows) });
    expect(receiptOf(result, 'inschrijvingen.csv')).toMatchObject({ loaded: 2, quarantined: 0 });
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
    const { rows } = await installation.poolOf('peildatum_etl').query(
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
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query('select staat, reden_code from audit.levering where swv = $1', [swv]);
    expect(rows).toEqual([{ staat: 'geweigerd', reden_code: code }]);
  });

  it('takes the good files of a folder in when another is refused', async () => {
    const { result } = await take({
      'inschrijvingen-goed.csv': csv(ENROLLED, enrolments(300)),
      'raadsel.csv': 'a;b\n1;2\n',
    });
    expect(receiptOf(result, 'inschrijvingen-goed.csv').loaded).toBe(20);
    expect(receiptOf(result, 'raadsel.csv').state).toBe('geweigerd');
  });

  it('takes the same content once, under whatever name', async () => {
    const content = csv(ENROLLED, enrolments(400));
    const { swv } = await take({ 'inschrijvingen-a.csv': content });
    const { result } = await take({ 'inschrijvingen-b-2023.csv': content }, { swv });
    expect(receiptOf(result, 'inschrijvingen-b-2023.csv')).toMatchObject({
      state: 'al_bekend',
      supplier: 'a',
      rows: 20,
      loaded: 20,
    });
    expect(await warehouse(swv, 'inschrijvingen')).toEqual({ current: 20, all: 20 });
  });

  it('lets a correction take the place of the delivery before it, and keeps what was known', async () => {
    const { swv } = await take({
      'inschrijvingen-school-2023.csv': csv(ENROLLED, enrolments(500)),
    });
    const { result } = await take(
      { 'inschrijvingen-school-2023.csv': csv(ENROLLED, enrolments(500, 18)) },
      { swv },
    );
    const receipt = receiptOf(result, 'inschrijvingen-school-2023.csv');
    expect(receipt).toMatchObject({ state: 'geladen', loaded: 18 });
    expect(receipt.replaced).not.toBeNull();
    expect(await warehouse(swv, 'inschrijvingen')).toEqual({ current: 18, all: 38 });
  });

  it('quarantines the later of two rows with the same key, within a file and across files', async () => {
    const twice = enrolments(600, 40);
    twice[30] = [...(twice[0] ?? [])];
    const { swv, result } = await take({ 'inschrijvingen-a-2023.csv': csv(ENROLLED, twice) });
    expect(receiptOf(result, 'inschrijvingen-a-2023.csv')).toMatchObject({
      loaded: 39,
      quarantined: 1,
      findings: [expect.objectContaining({ line: 32, code: 'dubbele_sleutel' })],
    });
    const again = [...enrolments(660, 39), twice[5] ?? []];
    const second = await take({ 'inschrijvingen-a-2024.csv': csv(ENROLLED, again) }, { swv });
    expect(receiptOf(second.result, 'inschrijvingen-a-2024.csv')).toMatchObject({
      loaded: 39,
      quarantined: 1,
      findings: [expect.objectContaining({ line: 41, code: 'dubbele_sleutel' })],
    });
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

  it('refuses overlapping bekostigde inschrijvingen of a pupil at one vestiging, and allows others', async () => {
    const rows = enrolments(800, 40);
    const pupil = pupilNumber(800);
    rows.push([pupil, '99AA00', 'havo', 4, '2024-01-01', '', '2009-05-05', 'J']);
    rows.push([pupil, '99AA00', 'havo', 4, '2024-02-01', '', '2009-05-05', 'N']);
    rows.push([pupil, '99AB00', 'havo', 4, '2024-02-01', '', '2009-05-05', 'J']);
    const { result } = await take({ 'inschrijvingen.csv': csv(ENROLLED, rows) });
    expect(receiptOf(result, 'inschrijvingen.csv')).toMatchObject({
      loaded: 42,
      quarantined: 1,
      findings: [expect.objectContaining({ line: 42, code: 'bekostigd_overlapt' })],
    });
  });

  it('lets rows wait for a reference and loads them when it comes', async () => {
    const traject = [
      'traject_id',
      'leerling_id',
      'vso_vestiging',
      'vo_vestiging',
      'start_voorbereiding',
      'start_doorstroom',
      'einde',
      'uitkomst',
    ];
    const granted = [
      'vergoeding_id',
      'traject_id',
      'vo_vestiging',
      'aanvraagdatum',
      'grond',
      'besluit',
      'besluitdatum',
      'toegekend_bedrag',
    ];
    const payment = [
      ['G1', 'T1', '99AA00', '2024-01-10', 'geslaagd', 'toegekend', '2024-02-01', '10000,00'],
    ];
    const { swv, result } = await take({ 'vergoedingen-tac.csv': csv(granted, payment) });
    expect(receiptOf(result, 'vergoedingen-tac.csv')).toMatchObject({
      state: 'geladen',
      loaded: 0,
      quarantined: 1,
      findings: [
        expect.objectContaining({
          column: 'traject_id',
          code: 'verwijzing_onbekend',
          level: 'wacht',
        }),
      ],
    });
    const later = await take(
      {
        'doorstroom-tac.csv': csv(traject, [
          [
            'T1',
            pupilNumber(900),
            '99VA00',
            '99AA00',
            '2023-03-01',
            '2023-09-01',
            '2023-12-20',
            'geslaagd',
          ],
        ]),
      },
      { swv },
    );
    expect(later.result.followed).toEqual([expect.objectContaining({ loaded: 1, quarantined: 0 })]);
    expect((await warehouse(swv, 'vergoedingen'))?.current).toBe(1);
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query(
        'select rijen, geladen, quarantaine from audit.levering where swv = $1 and soort = $2',
        [swv, 'vergoedingen'],
      );
    expect(rows).toEqual([{ rijen: 1, geladen: 1, quarantaine: 0 }]);
  });

  it('quarantines the second grant of a traject', async () => {
    const header = [
      'vergoeding_id',
      'traject_id',
      'vo_vestiging',
      'aanvraagdatum',
      'grond',
      'besluit',
      'besluitdatum',
      'toegekend_bedrag',
    ];
    const traject = [
      'traject_id',
      'leerling_id',
      'vso_vestiging',
      'start_voorbereiding',
      'uitkomst',
    ];
    const { result } = await take(
      {
        'doorstroom-tac.csv': csv(traject, [
          ['T1', pupilNumber(910), '99VA00', '2023-03-01', 'lopend'],
        ]),
        'vergoedingen-tac.csv': csv(header, [
          ['G1', 'T1', '99AA00', '2024-01-10', 'geslaagd', 'afgewezen', '2024-02-01', ''],
          ['G2', 'T1', '99AA00', '2024-01-10', 'geslaagd', 'toegekend', '2024-02-01', '10000'],
          ['G3', 'T1', '99AA00', '2024-01-10', 'geslaagd', 'toegekend', '2024-02-01', '10000'],
        ]),
      },
      { faultShare: 0.5 },
    );
    expect(receiptOf(result, 'vergoedingen-tac.csv')).toMatchObject({
      loaded: 2,
      quarantined: 1,
      findings: [expect.objectContaining({ line: 4, code: 'tweede_toekenning' })],
    });
  });

  it('meets a reference by the own supplier first, else by the only one that has the id', async () => {
    const verplichting = ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'];
    const mutatie = ['verplichting_id', 'datum', 'soort', 'bedrag'];
    const row = ['V1', 'herbesteding', '99001', '2024-01-01', '2024-12-31', '500'];
    const { swv, result } = await take({
      'verplichtingen-a.csv': csv(verplichting, [row, ['V2', ...row.slice(1)]]),
      'verplichtingen-b.csv': csv(verplichting, [[...row.slice(0, 5), '700']]),
      'verplichting_mutaties-b.csv': csv(mutatie, [['V1', '2024-02-01', 'realisatie', '10']]),
      'verplichting_mutaties-c.csv': csv(mutatie, [['V2', '2024-02-01', 'realisatie', '20']]),
      'verplichting_mutaties-d.csv': csv(mutatie, [['V1', '2024-02-01', 'realisatie', '30']]),
    });
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query(
        `select bedrag, verplichting_id_leverancier as van from warehouse.verplichting_mutaties where swv = $1 order by bedrag`,
        [swv],
      );
    expect(rows).toEqual([
      { bedrag: '10.00', van: 'b' },
      { bedrag: '20.00', van: 'a' },
    ]);
    expect(receiptOf(result, 'verplichting_mutaties-d.csv')).toMatchObject({
      loaded: 0,
      quarantined: 1,
    });
  });

  it('counts the same file once when two processes bring it in the same moment', async () => {
    const folder = writeFiles(installation.folder, 'tegelijk', {
      ...REGISTERS,
      'inschrijvingen-school.csv': csv(ENROLLED, enrolments(1000, 200)),
    });
    const results = await Promise.all(
      [1, 2, 3].map(() => installation.takeIn([folder], { swv: 'VO9777' })),
    );
    const states = results.map((one) => receiptOf(one, 'inschrijvingen-school.csv').state).sort();
    expect(states).toEqual(['al_bekend', 'al_bekend', 'geladen']);
    expect(await warehouse('VO9777', 'inschrijvingen')).toEqual({ current: 200, all: 200 });
  });

  it('reads the supplier and the period from the name, from levering.yaml and from what is said, in that order of weight', async () => {
    const header = ['leerling_id', 'grond', 'van', 'gemeente'];
    const { result } = await take(
      {
        'vrijstellingen.csv': csv(header, [
          ['1', '15', '2024-01-01', '9801'],
          ['2', '15', '2024-03-01', '9801'],
        ]),
        'vrijstellingen-gemeente-2023-2024.csv': csv(header, [['3', '15', '2024-01-01', '9801']]),
        'y/levering.yaml': 'leverancier: regio\nperiode: 2022\n',
        'y/vrijstellingen-gemeente-2023-2024.csv': csv(header, [['4', '15', '2024-01-01', '9801']]),
      },
      { registers: false },
    );
    expect(result.receipts.map(({ supplier, period }) => [supplier, period])).toEqual([
      ['gemeente', '2023-2024'],
      ['onbekend', '2024-01-01..2024-03-01'],
      ['regio', '2022'],
    ]);
  });

  it('leaves nothing in staging when nothing waits', async () => {
    const { rows } = await installation
      .poolOf('peildatum_etl')
      .query<{ staging: number; waiting: number }>(
        `select (select count(*)::int from pg_class where relnamespace = 'staging'::regnamespace and relkind = 'r') as staging,
         (select count(distinct levering_id)::int from audit.bevinding b join audit.levering l on l.id = b.levering_id
          where niveau = 'wacht' and l.staat = 'geladen') as waiting`,
      );
    expect(rows[0]?.staging).toBe(rows[0]?.waiting);
    expect(readdirSync(installation.folder).length).toBeGreaterThan(0);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

describe('taking in', () => {
  let { installation, take, warehouse, query } = {} as Awaited<ReturnType<typeof intake>>;

  beforeAll(async () => {
    ({ installation, take, warehouse, query } = await intake(9100));
  });

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
    rows[0] = ENROLLED.map(
      (name) => ({ ...named, ...(change as Record<string, string>) })[name] ?? '',
    );
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

  it('brings replaced content back only when asked, and lets no file without rows replace one with rows', async () => {
    const first = { 'inschrijvingen-school-2023.csv': csv(ENROLLED, enrolments(540)) };
    const { swv } = await take(first);
    const empty = await take({ 'inschrijvingen-school-2023.csv': csv(ENROLLED, []) }, { swv });
    expect(receiptOf(empty.result, 'inschrijvingen-school-2023.csv').refusal?.code).toBe(
      'zonder_rijen',
    );
    await take({ 'inschrijvingen-school-2023.csv': csv(ENROLLED, enrolments(540, 10)) }, { swv });
    const again = await take(first, { swv });
    const known = receiptOf(again.result, 'inschrijvingen-school-2023.csv');
    expect(known).toMatchObject({ state: 'al_bekend', rows: 20 });
    expect(known.replacedBy).not.toBeNull();
    expect((await warehouse(swv, 'inschrijvingen')).current).toBe(10);
    const back = await take(first, { swv, again: true });
    const receipt = receiptOf(back.result, 'inschrijvingen-school-2023.csv');
    expect(receipt).toMatchObject({ state: 'geladen', loaded: 20, replaced: { rows: 10 } });
    expect((await warehouse(swv, 'inschrijvingen')).current).toBe(20);
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
    const { rows } = await query(
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
      findings: expect.arrayContaining([
        expect.objectContaining({ line: 4, code: 'tweede_toekenning', level: 'fout' }),
      ]),
    });
  });

  it('loads an amount that breaks the rule of the vergoeding, and flags it', async () => {
    const header = [
      ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond'],
      ...['ingezette_middelen', 'besluit', 'besluitdatum', 'toegekend_bedrag'],
    ];
    const traject = [
      'traject_id',
      'leerling_id',
      'vso_vestiging',
      'start_voorbereiding',
      'einde',
      'uitkomst',
    ];
    const ended = (id: string, uitkomst: string) => [
      id,
      pupilNumber(930),
      '99VA00',
      '2023-03-01',
      '2023-12-01',
      uitkomst,
    ];
    const granted = (id: string, grond: string, means: string, amount: string) => [
      `G${id}`,
      id,
      '99AA00',
      '2024-01-10',
      grond,
      means,
      'toegekend',
      '2024-02-01',
      amount,
    ];
    const { result } = await take({
      'doorstroom-tac.csv': csv(traject, [
        ended('T1', 'geslaagd'),
        ended('T2', 'geslaagd'),
        ended('T3', 'terug_vso'),
        ended('T4', 'terug_vso'),
        ended('T5', 'geslaagd'),
      ]),
      'vergoedingen-tac.csv': csv(header, [
        granted('T1', 'geslaagd', '', '10000,00'),
        granted('T2', 'geslaagd', '', '9999,99'),
        granted('T3', 'niet_passend', '4000,00', '4000,00'),
        granted('T4', 'niet_passend', '4000,00', '4000,01'),
        granted('T5', 'niet_passend', '', '5000,00'),
      ]),
    });
    const receipt = receiptOf(result, 'vergoedingen-tac.csv');
    expect(receipt).toMatchObject({ state: 'geladen', loaded: 5, quarantined: 0 });
    expect(receipt.findings.map(({ line, column, level }) => [line, column, level])).toEqual([
      [3, 'toegekend_bedrag', 'melding'],
      [5, 'toegekend_bedrag', 'melding'],
      [6, 'ingezette_middelen', 'melding'],
      [6, 'grond', 'melding'],
    ]);
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
    const { rows } = await query(
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
    const { rows } = await query(
      `select (select count(*)::int from pg_class where relnamespace = 'staging'::regnamespace and relkind = 'r') as staging,
         (select count(distinct levering_id)::int from audit.bevinding b join audit.levering l on l.id = b.levering_id
          where niveau = 'wacht' and l.staat = 'geladen') as waiting`,
    );
    expect(rows[0]?.staging).toBe(rows[0]?.waiting);
  });
});

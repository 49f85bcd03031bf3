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

  it('refuses the second of two files of one run that say they are the same delivery', async () => {
    const { swv, result } = await take({
      'a/inschrijvingen.csv': csv(ENROLLED, enrolments(1300)),
      'b/inschrijvingen.csv': csv(ENROLLED, enrolments(1330)),
    });
    expect(result.receipts.map(({ refusal }) => refusal?.code).filter(Boolean)).toEqual([
      'dubbel_in_een_keer',
    ]);
    expect(await warehouse(swv, 'inschrijvingen')).toEqual({ current: 20, all: 20 });
  });

  it('keeps the number of a pupil out of ids and names', async () => {
    const header = ['melding_id', 'leerling_id', 'gemeente', 'leeftijd', 'soort', 'begindatum'];
    const pupil = pupilNumber(1600);
    const rows = Array.from({ length: 30 }, (_, at) => [
      `M${at}`,
      pupilNumber(1601 + at),
      '9801',
      12,
      'absoluut',
      '2024-02-01',
    ]);
    rows[3] = [pupil, pupil, '9801', 12, 'absoluut', '2024-02-01'];
    rows[4] = ['x'.repeat(101), pupil, '9801', 12, 'absoluut', '2024-02-01'];
    const { result } = await take(
      {
        'verzuimmeldingen-regio-2024.csv': csv(header, rows),
        [`vrijstellingen-${pupil}.csv`]: 'leerling_id;grond;van;gemeente\n',
      },
      { faultShare: 0.1 },
    );
    expect(receiptOf(result, 'verzuimmeldingen-regio-2024.csv')).toMatchObject({
      loaded: 28,
      quarantined: 2,
      findings: [
        expect.objectContaining({ line: 5, code: 'id_is_leerling', found: '(verborgen)' }),
        expect.objectContaining({ line: 6, code: 'tekst_onjuist' }),
      ],
    });
    expect(receiptOf(result, `vrijstellingen-${'#'.repeat(9)}.csv`).refusal?.code).toBe(
      'naam_met_nummer',
    );
    const kept = await query('select bestandsnaam from audit.levering where bestandsnaam like $1', [
      `%${pupil}%`,
    ]);
    expect(kept.rows).toEqual([]);
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

import { builtInProfiles, openPseudonymiser, takeIn } from '@peildatum/etl';
import { deliveredColumns, SOURCES, sourceOf } from '@peildatum/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ODD_TEXTS } from './mutation/odd-texts.js';
import { type Installation, install, receiptOf, TODAY } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';

const SEED = Number(process.env.BINAIR_ZAAD ?? Date.now() % 1_000_000);
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED });

const EDGES = [
  ...['0.00', '0.01', '0.10', '0.99', '1.00', '9.99', '10.00', '99.99', '100.00', '999.99'],
  ...[
    '1000.00',
    '9999.00',
    '9999.01',
    '9999.99',
    '10000.00',
    '10000.01',
    '10001.00',
    '99999999.99',
  ],
  ...['100000000.00', '100000000.01', '100010000.00', '123456789012.34', '999999999999.99'],
  ...['1000000000.00', '100000000000.00', '20000.00', '50000000.50'],
];
const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), fc.integer({ min: 0, max: 13 }))
  // shorter ones as often as long ones
  .map(([cents, fewer]) => String(cents / 10n ** BigInt(fewer)).padStart(3, '0'))
  .map((digits) => `${digits.slice(0, -2)}.${digits.slice(-2)}`);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe(`what is written to the database in binary (BINAIR_ZAAD=${SEED})`, () => {
  let installation = {} as Installation;
  let pseudonymiser = {} as Awaited<ReturnType<typeof openPseudonymiser>>;
  const tested = new Set<string>();

  beforeAll(async () => {
    installation = await install();
    const pool = installation.poolOf('peildatum_etl');
    pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool, true);
    await installation.takeIn([writeFiles(installation.folder, 'registers', REGISTERS)]);
  });

  /** Takes rows of a kind in and gives what the database holds, as text, in the order of the file. */
  async function stored(
    kind: string,
    header: readonly string[],
    rows: readonly (readonly (string | number)[])[],
    file = `${kind}-toets-${Math.random()}.csv`,
  ): Promise<Record<string, string | null>[]> {
    const pool = installation.poolOf('peildatum_etl');
    const folder = writeFiles(installation.folder, `${kind}-${Math.random()}`, {
      [file]: csv(header, rows),
    });
    const result = await takeIn(
      [`${folder}/${file}`],
      {},
      {
        swv: SWV,
        pool,
        pseudonymiser,
        faultShare: 0,
        limits: { lineLength: 100_000, unpackedBytes: 1e9 },
        profiles: builtInProfiles(),
        today: TODAY,
      },
    );
    const receipt = receiptOf(result, file);
    expect(receipt).toMatchObject({ state: 'geladen', loaded: rows.length, quarantined: 0 });
    const source = sourceOf(receipt.kind ?? '');
    for (const { type } of Object.values(source?.columns ?? {})) tested.add(type);
    const names = deliveredColumns(source ?? fail()).map(({ name, type }) =>
      type === 'bytea' ? `encode(${name}, 'hex') as ${name}` : `${name}::text`,
    );
    const found = await pool.query<Record<string, string | null>>(
      `select ${names.join(', ')} from warehouse.${receipt.kind}
       where swv = $1 and levering_id = $2 and bekend_tot is null order by regel`,
      [SWV, receipt.delivery],
    );
    return found.rows;
  }

  it('keeps amounts to the cent, in the very bytes that PostgreSQL makes of them itself', async () => {
    const amounts = [...EDGES, ...sample(amount, 600)];
    const rows = amounts.map((one, at) => [
      `A${at}`,
      'herbesteding',
      '99001',
      '2024-01-01',
      '2024-12-31',
      at % 2 === 0 ? one : one.replace('.', ','),
    ]);
    const header = ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'];
    const found = await stored('verplichtingen', header, rows);
    expect(found.map(({ basisbedrag }) => basisbedrag)).toEqual(amounts);
    const { rows: unlike } = await installation.poolOf('peildatum_etl').query(
      `select basisbedrag from warehouse.verplichtingen
       where numeric_send(basisbedrag) <> numeric_send((basisbedrag::text)::numeric(14, 2))
          or basisbedrag <> (basisbedrag::text)::numeric`,
    );
    expect(unlike).toEqual([]);
  });

  it('keeps amounts below zero, and knows no zero that is', async () => {
    const amounts = [...EDGES, ...sample(amount, 300)].map((one) => `-${one}`);
    const rows = amounts.map((one, at) => [
      1900 + (at % 200),
      at < 200 ? 'ev_algemeen' : 'financieel',
      one,
      'realisatie',
    ]);
    const found = await stored('balans', ['jaar', 'post', 'bedrag', 'soort'], rows);
    expect(found.map(({ bedrag }) => bedrag)).toEqual(
      amounts.map((one) => (one === '-0.00' ? '0.00' : one)),
    );
    const { rows: unlike } = await installation.poolOf('peildatum_etl').query(
      `select bedrag from warehouse.balans
       where numeric_send(bedrag) <> numeric_send((bedrag::text)::numeric(14, 2))`,
    );
    expect(unlike).toEqual([]);
  });

  it('keeps every day from 1900 to 2100', async () => {
    const edges = ['1900-01-01', '1999-12-31', '2000-01-01', '2000-02-29', '2100-12-31'];
    const days = [...edges, '1904-02-29', '2024-02-29', '1970-01-01', ...sample(date, 800)];
    const rows = days.map((day, at) => [
      `K${at}`,
      '11',
      at % 2 === 0 ? day : day.split('-').reverse().join('-'),
      at % 3 === 0 ? '' : '2100-12-31',
      at % 9999,
    ]);
    const header = ['leerling_id', 'grond', 'van', 'tot', 'gemeente'];
    const found = await stored('vrijstellingen', header, rows);
    expect(found).toEqual(
      days.map((day, at) => ({
        leerling: pseudonymiser.pupil(`K${at}`, 'toets'),
        grond: '11',
        van: day,
        tot: at % 3 === 0 ? null : '2100-12-31',
        gemeente: String(at % 9999).padStart(4, '0'),
      })),
    );
  });

  it('keeps a pupil as the pseudonym, a date of birth under its seal, and codes, places and numbers', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [
      at % 2 === 0 ? pupilNumber(at) : `eigen-${at}`,
      '99aa00',
      at % 2 === 0 ? 'HAVO' : 'vmbo-bb',
      1 + (at % 6),
      '2023-08-01',
      `20${String(5 + (at % 8)).padStart(2, '0')}-0${1 + (at % 9)}-1${at % 10}`,
      ['M', 'v', 'X', 'O', ''][at % 5] ?? '',
      at % 4 === 0 ? '' : 1000 + at,
      ['J', 'n', ''][at % 3] ?? '',
    ]);
    const header = [
      ...['leerling_id', 'vestiging', 'onderwijssoort', 'leerjaar', 'begindatum', 'geboortedatum'],
      ...['geslacht', 'postcode4', 'bekostigd'],
    ];
    const found = await stored('inschrijvingen', header, rows);
    expect(
      found.map(({ geboorte_versleuteld: sealed, ...row }) => ({
        ...row,
        geboortedatum: pseudonymiser.openBirth(Buffer.from(sealed ?? '', 'hex')),
      })),
    ).toEqual(
      rows.map(([pupil, place, sort, year, begin, birth, sex, code, paid]) => ({
        leerling: pseudonymiser.pupil(String(pupil), 'toets'),
        vestiging: String(place).toUpperCase(),
        onderwijssoort: String(sort).toLowerCase(),
        leerjaar: String(year),
        begindatum: begin,
        einddatum: null,
        geboortedatum: birth,
        geslacht: sex === '' ? null : String(sex).toUpperCase(),
        postcode4: code === '' ? null : String(code),
        bekostigd: paid === '' ? null : String(paid).toUpperCase(),
      })),
    );
    // no two seals are alike, so that they say nothing of who was born on one day
    expect(new Set(found.map(({ geboorte_versleuteld: sealed }) => sealed)).size).toBe(rows.length);
  });

  it('keeps texts letter by letter', async () => {
    const random = sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), 200);
    const texts = [...ODD_TEXTS, ...random].filter(
      (text) => /^[^\p{C}]+$/u.test(text) && text.length <= 2000,
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = texts.map((text, at) => [
      ...[`T${at}`, 'subsidie', '99001', '2024-01-01', '2024-12-31', 1],
      quoted(text),
    ]);
    const header = [
      ...['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag', 'grondslag'],
    ];
    const found = await stored('verplichtingen', header, rows);
    expect(found.map(({ grondslag }) => grondslag)).toEqual(
      texts.map((text) => (text.trim() === '' ? null : text.trim())),
    );
  });

  it('keeps whole numbers up to the largest that may be delivered', async () => {
    const counts = [0, 1, 9, 255, 256, 65_535, 65_536, 999_999_999, 123_456_789];
    const rows = counts.map((count, at) => [2020 + at, count, '2024']);
    const found = await stored('leerlingprognose', ['jaar', 'aantal', 'opgesteld_in'], rows);
    expect(found.map(({ aantal }) => Number(aantal))).toEqual(counts);
  });

  it('keeps a count that DUO shields as unknown, and not as zero', async () => {
    const header = [
      ...['SAMENWERKINGSVERBAND NUMMER', 'BRIN NUMMER', 'VESTIGINGSNUMMER'],
      ...['AANTAL LEERLINGEN', 'VSV TOTAAL'],
    ];
    const found = await stored(
      'duo_vsv',
      header,
      [
        ['VO9901', '99AA', '00', '<5', 0],
        ['VO 99.01', '99AB', '00', 999_999, '**'],
      ],
      'vsv-per-swv-2023.csv',
    );
    expect(found).toEqual([
      {
        schooljaar: '2022-2023',
        swv_vestiging: 'VO9901',
        vestiging: '99AA00',
        leerlingen: null,
        vsv_totaal: '0',
      },
      {
        schooljaar: '2022-2023',
        swv_vestiging: 'VO9901',
        vestiging: '99AB00',
        leerlingen: '999999',
        vsv_totaal: null,
      },
    ]);
  });

  it('was seen of every type of column that there is', () => {
    const types = new Set(
      SOURCES.flatMap(({ columns }) => Object.values(columns).map(({ type }) => type)),
    );
    expect([...types].filter((type) => !tested.has(type))).toEqual([]);
  });
});

function fail(): never {
  throw new Error('deze soort is er niet');
}

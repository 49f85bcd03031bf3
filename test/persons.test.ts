import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDefinitive, openPseudonymiser, publish } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { dumpOf } from './setup/dump.js';
import { type Installation, install } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

/** Numbers and days that occur nowhere else, in every form in which a supplier may write them. */
const PUPILS = Array.from({ length: 30 }, (_, at) => pupilNumber(7000 + at));
const BIRTHS = PUPILS.map(
  (_, at) =>
    `2008-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`,
);
const OWN_NUMBER = 'L-88172635';
const NAME = 'Verzonnenaar';
/** Nine digits that pass the check, of nobody who is in a column for pupils. */
const ELSEWHERE = pupilNumber(7100);
const DRESSED = ELSEWHERE.replace(/^(.{4})(..)(...)$/, '$1.$2.$3');
/** Own numbers that stand in an id, and those of which the zero before them is left out. */
const OWN_DIGITS = 'Q7712345';
const SHORT = '12345611';
const BORN = '13-11-1961';

/** A ledger with persons where codes belong: as cost centre, as project and as journal. */
function ledger(): string {
  const line = (nr: number, side: string, cost: string, project: string) =>
    `<trLine><nr>${nr}</nr><accID>1000</accID><amnt>1.00</amnt><amntTp>${side}</amntTp><costID>${cost}</costID><projID>${project}</projID></trLine>`;
  const codes: readonly (readonly [string, string])[] = [
    [ELSEWHERE, 'P-7'],
    [`${NAME} ${BORN}`, 'P-7'],
    [DRESSED, 'P-7'],
    ['4400', ELSEWHERE],
    ['4400', `${NAME} ${BORN}`],
    ...Array.from({ length: 195 }, () => ['4400', 'P-7'] as const),
  ];
  const lines = codes.map(([cost, project], at) =>
    line(at + 1, at % 2 === 0 ? 'D' : 'C', cost, project),
  );
  const other = line(1, 'D', '4400', 'P-7') + line(2, 'C', '4400', 'P-7');
  return `<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">
<header><fiscalYear>2023</fiscalYear><startDate>2023-01-01</startDate></header><company>
<generalLedger><ledgerAccount><accID>1000</accID><accTp>B</accTp></ledgerAccount></generalLedger>
<transactions><linesCount>202</linesCount><totalDebit>101.00</totalDebit><totalCredit>101.00</totalCredit>
<journal><jrnID>MEM</jrnID><transaction><nr>1</nr><periodNumber>1</periodNumber><trDt>2023-03-04</trDt>${lines.join('\n')}</transaction></journal>
<journal><jrnID>${ELSEWHERE}</jrnID><transaction><nr>1</nr><periodNumber>1</periodNumber><trDt>2023-03-04</trDt>${other}</transaction></journal>
</transactions></company></auditfile>`;
}

const TRAJECT = ['traject_id', 'leerling_id', 'programma', 'start'];
const trajects = [
  [SHORT, `0${SHORT}`],
  [`T-0${SHORT}`, SHORT],
  ['0123.45.611', SHORT],
  [`T/${OWN_DIGITS}`, OWN_DIGITS],
  [ELSEWHERE, '88231'],
  [DRESSED, '88232'],
  ...Array.from({ length: 194 }, (_, at) => [`T${at}`, `883${at}`]),
].map(([id = '', pupil = '']) => [id, pupil, 'symbiose', '2023-08-01']);
const audits = [`gesprek over ${ELSEWHERE}`, `bsn:${DRESSED}`, ...Array(98).fill('rustig')].map(
  (text: string, at) => [`ronde ${at}`, '99AA00', '2023-10-01', 'rust', 'tip', text],
);

describe('nothing personal', () => {
  let installation: Installation;
  let receipts: string;

  beforeAll(async () => {
    installation = await install();
    const enrolled = PUPILS.map((pupil, at) => {
      const [year, month, day] = (BIRTHS[at] ?? '').split('-');
      const birth = at % 2 === 0 ? BIRTHS[at] : `${day}-${month}-${year}`;
      return [pupil, '99AA00', 'havo', '3', '2023-08-01', birth ?? ''];
    });
    const header = [
      'leerling_id',
      'vestiging',
      'onderwijssoort',
      'leerjaar',
      'begindatum',
      'geboortedatum',
    ];
    const result = await installation.takeIn([
      writeFiles(installation.folder, 'personen', {
        ...REGISTERS,
        'inschrijvingen-a.csv': csv(header, enrolled),
        // identifiers, births and names in every wrong place: other columns, too many fields, refused files
        'inschrijvingen-b.csv': csv(header, [
          ...PUPILS.slice(0, 25).map((pupil) => [
            pupil,
            '99AB00',
            'vwo',
            '4',
            '2022-08-01',
            '2008-01-09',
          ]),
          ['99AA00', PUPILS[0] ?? '', NAME, '3', '2023-08-01', '2008-31-12'],
        ]),
        'povo-h.csv': csv(TRAJECT, trajects),
        'audits-i.csv': csv(['ronde', 'vestiging', 'datum', 'thema', 'soort', 'tekst'], audits),
        'grootboek.xaf': ledger(),
        'vrijstellingen-c.csv': csv(
          ['leerling_id', 'grond', 'van', 'gemeente'],
          [
            [OWN_NUMBER, '15', '2024-01-01', '9801'],
            [PUPILS[1] ?? '', BIRTHS[1] ?? '', NAME, PUPILS[2] ?? ''],
          ],
        ),
        'vrijstellingen-d.csv': `${PUPILS[3]};${NAME};2024-01-01;9801\n`,
        'vrijstellingen-e.csv': csv(['leerling_id', 'achternaam'], [[PUPILS[4] ?? '', NAME]]),
        'vrijstellingen-f.csv': csv(
          ['leerling_id', 'grond', 'van', 'gemeente', PUPILS[5] ?? ''],
          [['1', '15', '2024-01-01', '9801', NAME]],
        ),
        'verzuimmeldingen-g.csv': csv(
          ['melding_id', 'leerling_id', 'gemeente', 'soort', 'begindatum'],
          PUPILS.map((pupil, at) => [`M${at}`, pupil, '9801', 'absoluut', '2024-02-01']),
        ),
      }),
    ]);
    receipts = JSON.stringify(result);
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, 'VO9901', pool);
    const { head } = await publish({
      pool,
      swv: 'VO9901',
      cut: '2024-12-31',
      pseudonymiser,
      threshold: 5,
    });
    await makeDefinitive(pool, head.id);
  });

  const forbidden = () => [
    ...PUPILS,
    OWN_NUMBER,
    '88172635',
    NAME,
    ELSEWHERE,
    DRESSED,
    OWN_DIGITS,
    SHORT,
    '0123.45.611',
    BORN,
    ...BIRTHS,
    ...BIRTHS.map((birth) => birth.split('-').reverse().join('-')),
    ...BIRTHS.map((birth) => birth.replaceAll('-', '')),
    '2008-31-12',
  ];

  it('stands in any table, statistic or comment of the database', async () => {
    const dump = await dumpOf(installation);
    expect(dump.split('\n').length).toBeGreaterThan(500);
    // the dump does hold what is public: it is a real one
    expect(dump).toContain('Verzonnen College');
    for (const text of forbidden())
      expect(dump.includes(text), `${text} staat in de database`).toBe(false);
  });

  it('stands in a report, a finding or a reason of refusal', () => {
    expect(receipts).toContain('kolom_verboden');
    for (const text of forbidden()) expect(receipts.includes(text), text).toBe(false);
  });

  it('is found row by row: what is next to it is loaded', async () => {
    const { rows } = await installation.poolOf('peildatum_etl').query(
      `select (select count(*)::int from warehouse.povo where swv = 'VO9901') as povo,
              (select count(*)::int from warehouse.audits where swv = 'VO9901') as audits,
              (select count(*)::int from warehouse.grootboek where swv = 'VO9901') as lines,
              (select count(*)::int from warehouse.grootboek where swv = 'VO9901' and kostendrager is null) as bare`,
    );
    // 6 of 200 ids, 2 of 100 texts; 3 cost centres and the 2 lines of a journal of 202 lines; 2 projects are left out
    expect(rows).toEqual([{ povo: 194, audits: 98, lines: 197, bare: 2 }]);
    for (const code of ['id_is_leerling', 'tekst_met_nummer']) expect(receipts).toContain(code);
  });

  it('stands in the data folder', () => {
    const files = readdirSync(installation.dataFolder, { recursive: true, withFileTypes: true });
    const content = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
      .join('\n');
    expect(content).toMatch(/^[0-9a-f]{64}$/m);
    for (const text of forbidden()) expect(content.includes(text), text).toBe(false);
  });

  it('is lost for counting: pupils are linked over suppliers by their pseudonym, and their age is known', async () => {
    const pool = installation.poolOf('peildatum_etl');
    const { rows } = await pool.query(
      `select count(distinct leerling)::int as pupils, count(*)::int as rows from warehouse.verzuimmeldingen
       join warehouse.inschrijvingen using (leerling) where verzuimmeldingen.swv = 'VO9901'`,
    );
    expect(rows).toEqual([{ pupils: 30, rows: 55 }]);
    const counted = await pool.query(
      `select sum(aantal)::int as n, array_agg(distinct leeftijdsklasse) as classes from marts.thuiszitters
       where swv = 'VO9901' and periode = '2023-2024'`,
    );
    // all were born in 2008: 15 or 16 on 1 February 2024
    expect(counted.rows).toEqual([{ n: 30, classes: ['12-15', '16-17'] }]);
  });
});

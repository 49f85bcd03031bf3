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

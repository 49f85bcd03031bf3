import { join } from 'node:path';
import { builtInProfiles, openScreeningKey, type Screening, screenDelivery } from '@peildatum/etl';
import { describe, expect, it } from 'vitest';
import { TODAY } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv, pupilNumber, writeFiles } from './setup/made-up.js';

const { installation, query, take, staged } = await intake(8300);

async function screen(
  swv: string,
  name: string,
  content: string,
  faultShare = 0.05,
): Promise<Screening> {
  const folder = writeFiles(installation.folder, `controle-${Math.random()}`, { [name]: content });
  const pool = installation.poolOf('peildatum_etl');
  const { screening } = await screenDelivery(
    join(folder, name),
    {},
    {
      swv,
      pool,
      pseudonymiser: await openScreeningKey(installation.dataFolder, swv, pool),
      faultShare,
      shiftShare: 0.2,
      limits: { lineLength: 100_000, unpackedBytes: 4e9 },
      profiles: builtInProfiles(),
      today: TODAY,
    },
  );
  return screening;
}

/** Everything that is kept, to see that nothing was added. */
async function everything(): Promise<unknown> {
  const { rows } = await query(`
    select (select count(*) from audit.levering) as leveringen,
      (select count(*) from audit.bevinding) as bevindingen,
      (select count(*) from audit.sleutel) as sleutels,
      (select count(*) from warehouse.inschrijvingen) as rijen,
      (select count(*) from pg_class where relnamespace = 'warehouse'::regnamespace) as tabellen`);
  return [rows, await staged()];
}

/** Twenty good rows, and then: one with a day that does not exist, one at a place that nobody knows. */
const MIXED = csv(ENROLLED, [
  ...enrolments(0),
  [pupilNumber(30), '99AA00', 'havo', 3, '2023-02-30', '', '2009-05-05', 'J'],
  [pupilNumber(31), '99ZZ99', 'havo', 3, '2023-08-01', '', '2009-05-05', 'J'],
]);

describe('screening', () => {
  it('says what taking in then does, and leaves nothing behind', async () => {
    const { swv } = await take({});
    const before = await everything();
    const screening = await screen(swv, 'inschrijvingen-a-2023.csv', MIXED);
    expect(await everything()).toEqual(before);
    expect(screening).toMatchObject({
      verdict: 'met_bevindingen',
      refusal: null,
      kind: 'inschrijvingen',
      supplier: 'a',
      period: '2023',
      rows: 22,
      loadable: 20,
      quarantined: 2,
      comparison: null,
      replaces: null,
      alreadyTakenIn: null,
    });
    expect(
      screening.findings
        .filter(({ level }) => level === 'fout' || level === 'wacht')
        .map(({ line, column, code, level }) => [line, column, code, level]),
    ).toEqual([
      [22, 'begindatum', 'datum_onjuist', 'fout'],
      [23, 'vestiging', 'verwijzing_onbekend', 'wacht'],
    ]);
    const { result } = await take({ 'inschrijvingen-a-2023.csv': MIXED }, { swv });
    expect(result.receipts.find(({ kind }) => kind === 'inschrijvingen')).toMatchObject({
      rows: 22,
      loaded: 20,
      quarantined: 2,
    });
  });

  it('of an swv that has nothing makes no key and no receipt', async () => {
    const before = await everything();
    const screening = await screen('VO8399', 'inschrijvingen-a-2023.csv', MIXED);
    // no register of places was taken in: every good row waits for its place
    expect(screening).toMatchObject({ rows: 22, loadable: 0, quarantined: 22 });
    expect(await everything()).toEqual(before);
  });

  it('runs every check to the end of a file that would be refused', async () => {
    const { swv } = await take({});
    const faulty = Array.from({ length: 12 }, (_, at) => [
      pupilNumber(at),
      '99AA00',
      'havo',
      9,
      '2023-08-01',
      '',
      '2009-05-05',
      'J',
    ]);
    const screening = await screen(swv, 'inschrijvingen-a.csv', csv(ENROLLED, faulty));
    expect(screening).toMatchObject({
      verdict: 'geweigerd',
      refusal: { code: 'te_veel_fouten' },
      rows: 12,
      loadable: 0,
    });
    expect(screening.findings.filter(({ code }) => code === 'getal_buiten_bereik')).toHaveLength(
      12,
    );
  });

  it('holds a delivery beside the one that it would replace', async () => {
    const { swv } = await take({
      'inschrijvingen-a-2023.csv': csv(ENROLLED, enrolments(100, 30)),
    });
    // ten of the thirty pupils are gone, and five are new
    const screening = await screen(
      swv,
      'inschrijvingen-a-2023.csv',
      csv(ENROLLED, [...enrolments(110, 20), ...enrolments(200, 5)]),
    );
    expect(screening.replaces).toMatchObject({ rows: 30 });
    expect(screening.comparison).toMatchObject({
      previous: { period: '2023', samePeriod: true },
      rows: { before: 30, now: 25 },
      keys: { gone: 10, added: 5 },
    });
  });

  it('says which rows of others a correction would send back to waiting', async () => {
    const traject = (id: string) => [
      id,
      pupilNumber(5),
      '99VA00',
      '99AA00',
      '2023-09-01',
      '2024-01-10',
      'lopend',
    ];
    const header = [
      'traject_id',
      'leerling_id',
      'vso_vestiging',
      'vo_vestiging',
      'start_voorbereiding',
      'start_doorstroom',
      'uitkomst',
    ];
    const { swv } = await take({
      'doorstroom-tac-2023.csv': csv(header, [traject('t1'), traject('t2')]),
      'evaluaties-tac-2023.csv': csv(
        ['traject_id', 'datum', 'fase', 'soort'],
        [['t1', '2024-02-01', 2, 'tussen']],
      ),
    });
    const before = await everything();
    const screening = await screen(
      swv,
      'doorstroom-tac-2023.csv',
      csv(header, [traject('t2'), traject('t3')]),
    );
    expect(screening.orphans).toEqual([{ delivery: expect.any(Number), rows: 1 }]);
    expect(await everything()).toEqual(before);
  });

  it('refuses what is no delivery as taking in does', async () => {
    const { swv } = await take({});
    const screening = await screen(
      swv,
      'inschrijvingen-a.csv',
      'leerling_id;naam\nA-1;Verzonnen\n',
    );
    expect(screening).toMatchObject({
      verdict: 'geweigerd',
      refusal: { code: 'kolom_verboden' },
      rows: 0,
      findings: [],
    });
    expect(JSON.stringify(screening)).not.toContain('Verzonnen');
  });
});

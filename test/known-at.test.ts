import { exactFigures, exactFiguresAt, openPseudonymiser, withdrawDelivery } from '@peildatum/etl';
import type { Cell } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv, pupilNumber, REGISTERS } from './setup/made-up.js';

const OBLIGATION = ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'];
const obligation = (id: string, basis: string) =>
  csv(OBLIGATION, [[id, 'herbesteding', '99001', '2024-01-01', '2024-12-31', basis]]);
const GRANT = [
  ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond'],
  ...['besluit', 'besluitdatum', 'toegekend_bedrag', 'betaaldatum'],
];
const TRAJECT = [
  ...['traject_id', 'leerling_id', 'vso_vestiging', 'vo_vestiging', 'start_voorbereiding'],
  ...['start_doorstroom', 'einde', 'uitkomst'],
];
const TELLING = [
  ...['BRIN NUMMER', 'VESTIGINGSNUMMER', 'INSTELLINGSNAAM VESTIGING', 'PLAATSNAAM VESTIGING'],
  ...['PROVINCIE VESTIGING', 'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR', 'VMBO SECTOR'],
  ...['AFDELING', 'ELEMENTCODE', 'OPLEIDINGSNAAM'],
  ...[1, 2, 3, 4, 5, 6].flatMap((year) => [
    `LEER- OF VERBLIJFSJAAR ${year} - MAN`,
    `LEER- OF VERBLIJFSJAAR ${year} - VROUW`,
  ]),
];
const telling = (counts: Record<string, number>) =>
  csv(
    TELLING,
    Object.entries(counts).map(([brin, count]) => [
      ...[brin, '00', `School ${brin}`, 'VERZONNENSTAD', 'Nergens', 'HAVO lj 4-5'],
      ...['N.v.t.', 'N.v.t.', '0024', 'Opleiding', count, ...Array<number>(11).fill(0)],
    ]),
  );

/** The register with 99AB00 moved to a postcode of another swv. */
const MOVED = {
  'alle-vestigingen-vo.csv': String(REGISTERS['alle-vestigingen-vo.csv']).replace(
    '6701 AB',
    '6999 AB',
  ),
};

describe('figures as they were known', () => {
  let { installation, take, query } = {} as Awaited<ReturnType<typeof intake>>;
  /** The postcodes of the made-up region belong to it. */
  const swv = 'VO9901';
  const cut = '2024-12-31';
  /** What was printed at each step, and when. */
  const printed: { step: string; knownAt: string; json: string }[] = [];

  const context = async (of = swv, until = cut) => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, of, pool);
    return { pool, swv: of, cut: until, pseudonymiser, threshold: 5 };
  };
  const print = async (step: string) => {
    const { cells, knownAt } = await exactFiguresAt(await context());
    printed.push({ step, knownAt, json: JSON.stringify(cells) });
  };
  const at = (step: string) => {
    const found = printed.find((one) => one.step === step);
    if (found === undefined) throw new Error(step);
    return found;
  };
  const cellAt = async (
    step: string,
    indicator: string,
    periode: string,
    dimensies: Cell['dimensies'] = {},
  ) => {
    const { cells } = await exactFiguresAt(await context(), at(step).knownAt);
    const same = JSON.stringify(dimensies);
    const cell = cells.find(
      (one) =>
        one.indicator === indicator &&
        one.periode === periode &&
        JSON.stringify(one.dimensies) === same,
    );
    return cell === undefined ? undefined : (cell.waarde ?? cell.status);
  };

  beforeAll(async () => {
    ({ installation, take, query } = await intake(9500));
    await take(
      { ...REGISTERS, 'verplichtingen-administratie-2024.csv': obligation('V1', '1000') },
      { swv },
    );
    await print('geladen');
    const corrected = await take(
      { 'verplichtingen-administratie-2024.csv': obligation('V1', '1500') },
      { swv },
    );
    await print('verbeterd');
    await take({ 'verplichtingen-bestuur-2024.csv': obligation('V2', '200') }, { swv });
    await print('erbij');
    const { delivery } = receiptOf(corrected.result, 'verplichtingen-administratie-2024.csv');
    const pool = installation.poolOf('peildatum_etl');
    await withdrawDelivery(pool, swv, delivery ?? 0, 'verkeerd bedrag', 0.05);
    await print('ingetrokken');
    await take(
      {
        'vergoedingen-tac-2024.csv': csv(GRANT, [
          ['G1', 'T1', '99AA00', '2024-01-10', 'geslaagd', 'toegekend', '2024-02-01', '10000', ''],
        ]),
      },
      { swv },
    );
    await print('wacht');
    await take(
      {
        'doorstroom-tac-2023.csv': csv(TRAJECT, [
          [
            ...['T1', pupilNumber(1), '99VA00', '99AA00', '2023-03-01', '2023-09-01'],
            ...['2023-12-20', 'geslaagd'],
          ],
        ]),
      },
      { swv },
    );
    await print('verwijzing gekomen');
    await take(
      {
        'inschrijvingen-school-2023.csv': csv(ENROLLED, enrolments(100)),
        'leerlingen-vo-per-vestiging-naar-onderwijstype-2023.csv': telling({
          '99AA': 10,
          '99AB': 20,
          '99AC': 30,
        }),
      },
      { swv },
    );
    await print('nieuwe soorten');
    await take({ ...REGISTERS, ...MOVED }, { swv, registers: false });
    await print('verhuisd');
    await take(
      {
        ...MOVED,
        'vestiging_opvolging-swv.csv': csv(
          ['vestiging', 'opvolger', 'per', 'reden'],
          [['99AC00', '99AA00', '2024-08-01', 'fusie']],
        ),
      },
      { swv, registers: false },
    );
    await print('opgevolgd');
  });

  it('are what was printed at each moment, to the letter', async () => {
    for (const { step, knownAt, json } of printed) {
      const { cells } = await exactFiguresAt(await context(), knownAt);
      expect(JSON.stringify(cells), step).toBe(json);
    }
    // each step changed something, so that they can be told apart at all; a row that waits only the status of deliveries
    const unchanged = printed.filter(({ json }, index) => json === printed[index - 1]?.json);
    expect(unchanged.map(({ step }) => step)).toEqual([]);
  });

  it('follow loading, correcting, adding and withdrawing', async () => {
    const basis = async (step: string) =>
      await cellAt(step, 'herbestedingsverplichting/basis', '2024');
    expect(await basis('geladen')).toBe(1000);
    expect(await basis('verbeterd')).toBe(1500);
    expect(await basis('erbij')).toBe(1700);
    expect(await basis('ingetrokken')).toBe(200);
    expect(await basis('opgevolgd')).toBe(200);
  });

  it('know a row that waited only since its reference came', async () => {
    const granted = async (step: string) => await cellAt(step, 'vergoedingen/bedrag', '2024');
    expect(await granted('ingetrokken')).toBe('geen_gegevens');
    expect(await granted('wacht')).toBe('geen_gegevens');
    expect(await granted('verwijzing gekomen')).toBe(10_000);
  });

  it('list no period and no pupil of what came later', async () => {
    const { cells } = await exactFiguresAt(await context(), at('ingetrokken').knownAt);
    expect(cells.filter(({ status }) => status === 'ok').map(({ indicator }) => indicator)).toEqual(
      expect.arrayContaining(['herbestedingsverplichting/basis']),
    );
    expect(cells.filter(({ indicator }) => indicator === 'leerlingen')).toEqual([]);
    expect(await cellAt('nieuwe soorten', 'leerlingen', '2023-10-01')).toBe(60);
  });

  it('look at the registers and the successions of then', async () => {
    const pupils = async (step: string, vestiging: string) =>
      await cellAt(step, 'leerlingen', '2023-10-01', { vestiging });
    expect(await cellAt('verhuisd', 'leerlingen', '2023-10-01')).toBe(40);
    expect(await pupils('nieuwe soorten', '99AB00')).toBe(20);
    expect(await pupils('verhuisd', '99AB00')).toBeUndefined();
    expect(await pupils('verhuisd', '99AC00')).toBe(30);
    expect(await pupils('opgevolgd', '99AC00')).toBeUndefined();
    expect(await pupils('opgevolgd', '99AA00')).toBe(40);
  });

  it('leave the marts of now as they are', async () => {
    await exactFigures(await context());
    await exactFiguresAt(await context(), at('verbeterd').knownAt);
    const { rows } = await query(
      "select sum(basis)::float as basis from marts.herbestedingsverplichting where swv = $1 and tot = $2 and periode = '2024'",
      [swv, cut],
    );
    expect(rows).toEqual([{ basis: 200 }]);
  });

  it('are of the end of a day in the Netherlands, and of a moment in its own zone', async () => {
    const { swv: other } = await take(
      {
        'verplichtingen-a-2024.csv': obligation('V1', '1'),
        'verplichtingen-b-2024.csv': obligation('V2', '10'),
      },
      { registers: false },
    );
    const cameAt = async (supplier: string, moment: string) => {
      const rest = 'where swv = $1 and leverancier = $2';
      await query(`update warehouse.verplichtingen set bekend_van = $3 ${rest}`, [
        ...[other, supplier, moment],
      ]);
      await query(`update audit.levering set geladen_op = $3 ${rest}`, [other, supplier, moment]);
    };
    // a minute before midnight and at midnight, in summer time
    await cameAt('a', '2024-06-30T21:59:00Z');
    await cameAt('b', '2024-06-30T22:00:00Z');
    const basisOn = async (asked: string) => {
      const { cells } = await exactFiguresAt(await context(other), asked);
      return cells.find(({ indicator }) => indicator === 'herbestedingsverplichting/basis')?.waarde;
    };
    expect(await basisOn('2024-06-30')).toBe(1);
    expect(await basisOn('2024-07-01')).toBe(11);
    expect(await basisOn('2024-06-30T23:59')).toBe(1);
    expect(await basisOn('2024-07-01T00:00')).toBe(11);
    expect(await basisOn('2024-06-30T22:00:00Z')).toBe(11);
    expect(await basisOn('2024-06-30T21:59:59.999999Z')).toBe(1);
    expect(await basisOn('2024-07-01T00:00+02:00')).toBe(11);
    await expect(basisOn('2024-06-30T23:58')).rejects.toMatchObject({ code: 'moment_onjuist' });
    await expect(basisOn('2024-06-29')).rejects.toThrow(/eerste levering is van 2024-06-30 23:59/);
  });

  it('refuse a moment that is still to come, and what is no moment', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000 * 2).toISOString();
    for (const asked of [
      tomorrow.slice(0, 10),
      `${tomorrow.slice(0, 19)}Z`,
      '2024-02-30',
      'gisteren',
    ]) {
      await expect(exactFiguresAt(await context(), asked), asked).rejects.toMatchObject({
        code: 'moment_onjuist',
      });
    }
  });

  it('take today for now', async () => {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
    const { cells } = await exactFiguresAt(await context(), today);
    expect(JSON.stringify(cells)).toBe(at('opgevolgd').json);
  });
});

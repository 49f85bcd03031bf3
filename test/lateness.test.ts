import { latenessOf, parseCalendar, withdrawDelivery } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv, pupilNumber } from './setup/made-up.js';

const OBLIGATION = ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'];
const VRIJSTELLING = ['leerling_id', 'grond', 'van', 'tot', 'gemeente'];
const MONTHLY = 'vrijstellingen: { per: maand, uiterlijk: 10, vanaf: 2024-01-01 }';

describe('the delivery calendar beside what was delivered', () => {
  let { installation, take } = {} as Awaited<ReturnType<typeof intake>>;

  const lateness = async (swv: string, calendar: string, today: string) =>
    await latenessOf(installation.poolOf('peildatum_etl'), swv, parseCalendar(calendar), today);
  /** Who is late, with what. */
  const late = async (swv: string, calendar: string, today: string) =>
    (await lateness(swv, calendar, today)).teLaat.map(
      ({ leverancier, periode }) => `${leverancier} ${periode}`,
    );
  const exemption = (from: string, until: string, at = 0) => [
    ...[pupilNumber(4000 + at), '15', from, until, '9801'],
  ];

  beforeAll(async () => {
    ({ installation, take } = await intake(9200));
  });

  it('takes a period for covered that the delivery says it is about, also without rows', async () => {
    const { swv } = await take({
      'vrijstellingen-a-2024-01.csv': csv(VRIJSTELLING, []),
      'vrijstellingen-a-2024-K2.csv': csv(VRIJSTELLING, [exemption('2024-04-02', '2024-04-03')]),
      'vrijstellingen-b-2024.csv': csv(VRIJSTELLING, []),
    });
    expect(await late(swv, MONTHLY, '2024-08-11')).toEqual(['a 2024-02', 'a 2024-03', 'a 2024-07']);
  });

  it('takes a period for covered that a row touches, from its begin until its end', async () => {
    const { swv } = await take({
      'vrijstellingen-a.csv': csv(VRIJSTELLING, [
        exemption('2024-01-31', '2024-01-31'),
        exemption('2024-03-15', '2024-05-01', 1),
      ]),
    });
    expect(await late(swv, MONTHLY, '2024-07-11')).toEqual(['a 2024-02', 'a 2024-06']);
  });

  it('lets a row without an end run until the day on which it came', async () => {
    const { swv } = await take({
      'inschrijvingen-a.csv': csv(ENROLLED, enrolments(4100)),
    });
    const calendar = 'inschrijvingen: { per: kwartaal, uiterlijk: 15, vanaf: 2023-07-01 }';
    const nextYear = new Date().getFullYear() + 1;
    expect(await late(swv, calendar, new Date().toISOString().slice(0, 10))).toEqual([]);
    expect(await late(swv, calendar, `${nextYear}-08-01`)).toEqual([
      `a ${nextYear}-K1`,
      `a ${nextYear}-K2`,
    ]);
  });

  it('reads the year of rows that have one', async () => {
    const { swv } = await take({
      'begroting-a.csv': csv(
        ['jaar', 'programma', 'bedrag', 'versie'],
        [[2023, 'Pilots', '100', 'vastgesteld']],
      ),
    });
    const calendar = 'begroting: { per: kalenderjaar, uiterlijk: 07-01, vanaf: 2022-01-01 }';
    expect(await late(swv, calendar, '2025-07-01')).toEqual(['a 2022']);
    expect(await late(swv, calendar, '2025-07-02')).toEqual(['a 2022', 'a 2024']);
  });

  it('takes the newest state of a kind without dates for every period that had begun', async () => {
    const { swv } = await take({
      'programmas-a.csv': csv(['kostenplaats', 'programma'], [['4400', 'Pilots']]),
    });
    const calendar = 'programmas: { per: kalenderjaar, uiterlijk: 30, vanaf: 2023-01-01 }';
    const nextYear = new Date().getFullYear() + 1;
    expect(await late(swv, calendar, `${nextYear + 1}-02-01`)).toEqual([`a ${nextYear}`]);
  });

  it('does not count what was replaced, refused or withdrawn', async () => {
    const { swv, result } = await take({
      'vrijstellingen-a-jan.csv': csv(VRIJSTELLING, [exemption('2024-01-02', '2024-01-03')]),
      'vrijstellingen-b-2024-01.csv': csv(VRIJSTELLING, [exemption('2024-01-02', '2024-01-03', 1)]),
    });
    const file = 'vrijstellingen-a-jan.csv';
    expect(await late(swv, MONTHLY, '2024-02-11')).toEqual([]);
    await take({ [file]: csv(VRIJSTELLING, [exemption('2024-02-02', '2024-02-03')]) }, { swv });
    expect(await late(swv, MONTHLY, '2024-02-11')).toEqual(['a 2024-01']);
    const { delivery } = receiptOf(result, 'vrijstellingen-b-2024-01.csv');
    await withdrawDelivery(
      installation.poolOf('peildatum_etl'),
      swv,
      delivery ?? 0,
      'verkeerd',
      0.05,
    );
    const calendar = `${MONTHLY.slice(0, -2)}, leveranciers: [a, B] }`;
    expect(await late(swv, calendar, '2024-02-11')).toEqual(['B 2024-01', 'a 2024-01']);
  });

  it('tells the longest late first, and what comes due within fourteen days apart', async () => {
    const { swv } = await take({
      'verplichtingen-a-2023.csv': csv(OBLIGATION, [
        ['V1', 'herbesteding', '99001', '2023-01-01', '2023-12-31', '10'],
      ]),
    });
    const calendar = `
verplichtingen: { per: kalenderjaar, uiterlijk: 02-01 }
opp: { per: schooljaar, uiterlijk: 10, vanaf: 2022-08-01, leveranciers: [b] }
tlv: { per: maand, uiterlijk: 5, vanaf: 2025-01-01, leveranciers: [b] }`;
    const found = await lateness(swv, calendar, '2025-01-25');
    expect(found.teLaat.map(({ soort, periode, dagen }) => [soort, periode, dagen])).toEqual([
      ['opp', '2022-2023', 534],
      ['opp', '2023-2024', 168],
    ]);
    expect(found.binnenkort).toEqual([
      {
        soort: 'verplichtingen',
        leverancier: 'a',
        periode: '2024',
        uiterlijk: '2025-02-01',
        dagen: 7,
        laatste: { levering: expect.any(Number), op: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      },
      {
        soort: 'tlv',
        leverancier: 'b',
        periode: '2025-01',
        uiterlijk: '2025-02-05',
        dagen: 11,
        laatste: null,
      },
    ]);
  });
});

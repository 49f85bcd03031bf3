import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv, pupilNumber } from './setup/made-up.js';

describe('corrections and references', () => {
  let { take, warehouse, query } = {} as Awaited<ReturnType<typeof intake>>;

  beforeAll(async () => {
    ({ take, warehouse, query } = await intake(9600));
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
      [6, 'grond', 'melding'],
      [6, 'ingezette_middelen', 'melding'],
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

  it('lets rows wait again when a correction takes away what they refer to, and loads them when it is back', async () => {
    const traject = [
      'traject_id',
      'leerling_id',
      'vso_vestiging',
      'start_voorbereiding',
      'uitkomst',
    ];
    const trajecten = ['T1', 'T2'].map((id, at) => [
      id,
      pupilNumber(1400 + at),
      '99VA00',
      '2023-03-01',
      'lopend',
    ]);
    const header = [
      'vergoeding_id',
      'traject_id',
      'vo_vestiging',
      'aanvraagdatum',
      'grond',
      'besluit',
    ];
    const asked = ['T1', 'T2'].map((id) => [
      `G${id}`,
      id,
      '99AA00',
      '2024-01-10',
      'geslaagd',
      'in_behandeling',
    ]);
    const { swv } = await take({
      'doorstroom-tac-2023.csv': csv(traject, trajecten),
      'vergoedingen-tac-2024.csv': csv(header, asked),
    });
    const counts = async () =>
      (
        await query(
          "select rijen, geladen, quarantaine from audit.levering where swv = $1 and soort = 'vergoedingen'",
          [swv],
        )
      ).rows[0];
    expect(await counts()).toEqual({ rijen: 2, geladen: 2, quarantaine: 0 });
    const less = await take(
      { 'doorstroom-tac-2023.csv': csv(traject, trajecten.slice(0, 1)) },
      { swv },
    );
    expect(less.result.orphans).toEqual([expect.objectContaining({ rows: 1 })]);
    expect(await counts()).toEqual({ rijen: 2, geladen: 1, quarantaine: 1 });
    expect((await warehouse(swv, 'vergoedingen')).current).toBe(1);
    const more = [...trajecten, ['T3', pupilNumber(1405), '99VA00', '2023-03-01', 'lopend']];
    await take({ 'doorstroom-tac-2023.csv': csv(traject, more) }, { swv });
    expect(await counts()).toEqual({ rijen: 2, geladen: 2, quarantaine: 0 });
    expect((await warehouse(swv, 'vergoedingen')).current).toBe(2);
  });

  it('keeps what was loaded when rows that waited turn out faulty in a later run', async () => {
    const traject = [
      'traject_id',
      'leerling_id',
      'vso_vestiging',
      'start_voorbereiding',
      'uitkomst',
    ];
    const header = [
      'vergoeding_id',
      'traject_id',
      'vo_vestiging',
      'aanvraagdatum',
      'grond',
      'besluit',
    ];
    const asked = (id: string, of: string) => [
      id,
      of,
      '99AA00',
      '2024-01-10',
      'geslaagd',
      'in_behandeling',
    ];
    const started = (id: string, at: number) => [
      id,
      pupilNumber(at),
      '99VA00',
      '2023-03-01',
      'lopend',
    ];
    const { swv } = await take({
      'doorstroom-tac-2023.csv': csv(traject, [started('T1', 1450)]),
      'vergoedingen-tac-2023.csv': csv(header, [asked('G1', 'T1'), asked('G2', 'T2')]),
      'vergoedingen-tac-2024.csv': csv(header, [asked('G3', 'T1')]),
    });
    // while G2 waits for T2, another delivery brings the same key with a traject that is there
    await take({ 'vergoedingen-tac-2025.csv': csv(header, [asked('G2', 'T1')]) }, { swv });
    await take({ 'doorstroom-tac-2024.csv': csv(traject, [started('T2', 1451)]) }, { swv });
    const { rows } = await query(
      "select periode, staat, rijen, geladen, quarantaine from audit.levering where swv = $1 and soort = 'vergoedingen' order by id",
      [swv],
    );
    expect(rows).toEqual([
      { periode: '2023', staat: 'geladen', rijen: 2, geladen: 1, quarantaine: 1 },
      { periode: '2024', staat: 'geladen', rijen: 1, geladen: 1, quarantaine: 0 },
      { periode: '2025', staat: 'geladen', rijen: 1, geladen: 1, quarantaine: 0 },
    ]);
    expect((await warehouse(swv, 'vergoedingen')).current).toBe(3);
  });

  it('counts a grant of the same traject once, also when two suppliers deliver it', async () => {
    const traject = [
      'traject_id',
      'leerling_id',
      'vso_vestiging',
      'start_voorbereiding',
      'einde',
      'uitkomst',
    ];
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
    const grant = (id: string) => [
      [id, 'T1', '99AA00', '2024-01-10', 'geslaagd', 'toegekend', '2024-02-01', '10000'],
    ];
    const { swv, result } = await take({
      'doorstroom-tac.csv': csv(traject, [
        ['T1', pupilNumber(1500), '99VA00', '2023-03-01', '2023-12-01', 'geslaagd'],
      ]),
      'vergoedingen-tac.csv': csv(header, grant('G1')),
    });
    expect(receiptOf(result, 'vergoedingen-tac.csv').loaded).toBe(1);
    const other = await take(
      { 'vergoedingen-fin.csv': csv(header, grant('F1')) },
      { swv, faultShare: 1 },
    );
    expect(receiptOf(other.result, 'vergoedingen-fin.csv')).toMatchObject({
      loaded: 0,
      quarantined: 1,
      findings: [expect.objectContaining({ code: 'tweede_toekenning' })],
    });
  });
});

import { exactFigures, openPseudonymiser, protectedFigures } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv, pupilNumber } from './setup/made-up.js';

const FILE = 'vestiging_opvolging-swv.csv';
const successions = (...rows: readonly (readonly [string, string, string])[]) =>
  csv(['vestiging', 'opvolger', 'per'], rows);
const MELDING = [
  ...['melding_id', 'leerling_id', 'vestiging', 'gemeente', 'leeftijd', 'soort', 'begindatum'],
];
const meldingen = (...places: string[]) =>
  csv(
    MELDING,
    places.map((place, at) => [
      ...[`M${at}`, pupilNumber(3000 + at), place, '9801', 14, 'langdurig_relatief', '2023-10-02'],
    ]),
  );

describe('vestigingen that others follow', () => {
  let { installation, take, query } = {} as Awaited<ReturnType<typeof intake>>;

  /** Thuiszitters of 2023-2024 per vestiging, at a cut. */
  const perPlace = async (swv: string, cut = '2024-12-31') => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    const cells = await exactFigures({ pool, swv, cut, pseudonymiser, threshold: 5 });
    return Object.fromEntries(
      cells
        .filter(({ indicator, periode }) => indicator === 'thuiszitters' && periode === '2023-2024')
        .flatMap(({ dimensies, waarde }) =>
          dimensies.vestiging === undefined ? [] : [[dimensies.vestiging, waarde] as const],
        ),
    );
  };

  beforeAll(async () => {
    ({ installation, take, query } = await intake(9300));
  });

  it('stand under the last one whose day has come at the cut, in every period', async () => {
    const { swv } = await take({
      [FILE]: successions(
        ['99OA00', '99OB00', '2022-08-01'],
        ['99OB00', '99AB00', '2024-08-01'],
        ['99AC00', '99AA00', '2024-08-01'],
      ),
      'verzuimmeldingen-regio.csv': meldingen('99OA00', '99OB00', '99AC00', '99AA00', '99AA00'),
    });
    expect(await perPlace(swv, '2024-07-31')).toEqual({ '99OB00': 2, '99AC00': 1, '99AA00': 2 });
    expect(await perPlace(swv, '2024-08-01')).toEqual({ '99AB00': 2, '99AA00': 3 });
  });

  it('stop at a step whose day has not come, whatever lies behind it', async () => {
    const { swv } = await take({
      [FILE]: successions(['99OA00', '99AC00', '2025-08-01'], ['99AC00', '99AA00', '2022-08-01']),
      'verzuimmeldingen-regio.csv': meldingen('99OA00', '99AC00'),
    });
    expect(await perPlace(swv)).toEqual({ '99OA00': 1, '99AA00': 1 });
  });

  it('keep apart how many there were at each tariff: readers know both', async () => {
    const { swv } = await take({
      [FILE]: successions(['99AC00', '99AA00', '2022-08-01']),
      'capaciteit-loket-2023.csv': csv(
        ['vestiging', 'schooljaar', 'arrangement', 'plaatsen', 'bezet', 'tarief'],
        [
          // together seven that cost 10000: three of 2000 and four of 1000
          ['99AA00', '2023-2024', 'Klas', 6, 4, '1000,00'],
          ['99AC00', '2023-2024', 'Klas', 6, 3, '2000,00'],
          ['99AA00', '2023-2024', 'Coach', 14, 12, '1000,00'],
          ['99AB00', '2023-2024', 'Coach', 14, 9, '1000,00'],
          ['99AA00', '2023-2024', 'Hulp', 30, 20, '2000,00'],
          ['99AB00', '2023-2024', 'Hulp', 30, 30, '2000,00'],
        ],
      ),
    });
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    const { cells } = await protectedFigures({
      ...{ pool, swv, cut: '2024-12-31', pseudonymiser, threshold: 5 },
    });
    const klas = cells.filter(
      ({ indicator, dimensies }) =>
        ['dekkend_netwerk/bezet', 'dekkend_netwerk/bedrag'].includes(indicator) &&
        dimensies.arrangement === 'Klas',
    );
    expect(klas.filter(({ status }) => status === 'ok').length).toBeLessThan(2);
    const total = cells.filter(
      ({ indicator, dimensies, status }) =>
        indicator === 'dekkend_netwerk/bezet' &&
        Object.keys(dimensies).length === 0 &&
        status === 'ok',
    );
    expect(total).toMatchObject([{ periode: '2023-2024', waarde: 78 }]);
  });

  it('stand by themselves again when a correction takes the succession away', async () => {
    const { swv } = await take({
      'vestiging_opvolging-swv-nu.csv': successions(
        ['99AC00', '99AA00', '2022-08-01'],
        ['99AB00', '99AA00', '2022-08-01'],
      ),
      'verzuimmeldingen-regio.csv': meldingen('99AC00', '99AB00', '99AA00'),
    });
    expect(await perPlace(swv)).toEqual({ '99AA00': 3 });
    await take(
      { 'vestiging_opvolging-swv-nu.csv': successions(['99AB00', '99AA00', '2022-08-01']) },
      { swv },
    );
    expect(await perPlace(swv)).toEqual({ '99AA00': 2, '99AC00': 1 });
  });

  it.each([
    ['itself', [['99AA00', '99AA00', '2022-08-01']], [2]],
    [
      'in three steps',
      [
        ['99AA00', '99AB00', '2022-08-01'],
        ['99AB00', '99AC00', '2021-08-01'],
        ['99AC00', '99AA00', '2023-08-01'],
      ],
      [4],
    ],
  ] as const)('never lead back to where they began: %s', async (_, rows, lines) => {
    const { result } = await take({ [FILE]: successions(...rows) }, { faultShare: 1 });
    const receipt = receiptOf(result, FILE);
    expect(receipt.findings.map(({ line, code }) => [line, code])).toEqual(
      lines.map((line) => [line, 'opvolging_in_kring']),
    );
    expect(receipt.loaded).toBe(rows.length - lines.length);
  });

  it('never lead back over another delivery either, and may once that one is corrected', async () => {
    const { swv } = await take({
      'vestiging_opvolging-a-1.csv': successions(['99AA00', '99AB00', '2022-08-01']),
    });
    const back = successions(['99AB00', '99AA00', '2023-08-01']);
    const refused = await take({ 'vestiging_opvolging-b-1.csv': back }, { swv, faultShare: 1 });
    expect(receiptOf(refused.result, 'vestiging_opvolging-b-1.csv')).toMatchObject({
      loaded: 0,
      findings: [expect.objectContaining({ code: 'opvolging_in_kring' })],
    });
    await take(
      { 'vestiging_opvolging-a-1.csv': successions(['99AC00', '99AB00', '2022-08-01']) },
      { swv },
    );
    const other = successions(['99AB00', '99AA00', '2023-08-02']);
    const taken = await take({ 'vestiging_opvolging-b-2.csv': other }, { swv });
    expect(receiptOf(taken.result, 'vestiging_opvolging-b-2.csv').loaded).toBe(1);
  });

  it('have one successor', async () => {
    const { result } = await take(
      {
        [FILE]: successions(['99OA00', '99AA00', '2022-08-01'], ['99OA00', '99AB00', '2023-08-01']),
      },
      { faultShare: 1 },
    );
    expect(receiptOf(result, FILE)).toMatchObject({
      loaded: 1,
      findings: [expect.objectContaining({ line: 3, code: 'dubbele_sleutel' })],
    });
  });

  it('wait as a whole chain for a successor that nobody names, and with them what stands there', async () => {
    const { swv, result } = await take({
      [FILE]: successions(
        ['99OA00', '99OB00', '2022-08-01'],
        ['99OB00', '99ZZ00', '2022-08-01'],
        ['99OC00', '99AA00', '2022-08-01'],
      ),
      'verzuimmeldingen-regio.csv': meldingen('99OA00', '99OC00'),
    });
    expect(receiptOf(result, FILE)).toMatchObject({
      loaded: 1,
      quarantined: 2,
      findings: [
        expect.objectContaining({ line: 2, level: 'wacht', column: 'opvolger' }),
        expect.objectContaining({ line: 3, level: 'wacht', column: 'opvolger' }),
      ],
    });
    expect(receiptOf(result, 'verzuimmeldingen-regio.csv')).toMatchObject({
      loaded: 1,
      quarantined: 1,
    });
    const later = await take(
      {
        'vestiging_kenmerken-swv.csv': csv(
          ['vestiging', 'tussenvoorziening', 'van'],
          [['99ZZ00', 'J', '2022-08-01']],
        ),
      },
      { swv },
    );
    expect(later.result.followed.map(({ loaded }) => loaded)).toEqual([2, 1]);
    expect(await perPlace(swv)).toEqual({ '99ZZ00': 1, '99AA00': 1 });
  });

  it('are vso when their successor is, so that only vso pupils belong there', async () => {
    const vso = enrolments(3100, 40).map((row, at) => [
      ...[row[0] ?? '', at === 0 ? '99OV00' : '99OA00', at < 2 ? 'vso-arbeidsmarkt' : 'havo'],
      ...row.slice(3),
    ]);
    const { result } = await take({
      [FILE]: successions(['99OV00', '99VA00', '2022-08-01'], ['99OA00', '99AA00', '2022-08-01']),
      'inschrijvingen-school.csv': csv(ENROLLED, vso),
    });
    expect(receiptOf(result, 'inschrijvingen-school.csv')).toMatchObject({
      loaded: 39,
      findings: [expect.objectContaining({ line: 3, code: 'onderwijssoort_past_niet' })],
    });
  });

  it('change nothing in the warehouse: what was delivered stays what it was', async () => {
    const { swv } = await take({
      [FILE]: successions(['99AC00', '99AA00', '2022-08-01']),
      'verzuimmeldingen-regio.csv': meldingen('99AC00'),
    });
    await perPlace(swv);
    const { rows } = await query(
      'select vestiging from warehouse.verzuimmeldingen where swv = $1',
      [swv],
    );
    expect(rows).toEqual([{ vestiging: '99AC00' }]);
  });
});

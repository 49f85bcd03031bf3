import {
  listReconciliation,
  openPseudonymiser,
  publish,
  type ReconciledLine,
  readHead,
} from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { intake } from './setup/intake.js';
import { type Cost, ledgerText } from './setup/ledger-text.js';
import { csv, pupilNumber } from './setup/made-up.js';
import { onServer } from './setup/server.js';

const VERPLICHTINGEN = csv(
  ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'],
  [['V1', 'herbesteding', '99001', '2022-01-01', '2024-12-31', '90000']],
);
/** Lines `datum;soort;bedrag;kostenplaats`. */
const mutaties = (...lines: readonly string[]) =>
  csv(
    ['verplichting_id', 'datum', 'soort', 'bedrag', 'kostenplaats'],
    lines.map((line) => ['V1', ...line.split(';')]),
  );
const TRAJECTEN = csv(
  ['traject_id', 'leerling_id', 'vso_vestiging', 'start_voorbereiding', 'einde', 'uitkomst'],
  [1, 2, 3].map((at) => [
    ...[`T${at}`, pupilNumber(8000 + at), '99VA00', '2022-03-01', '2022-12-01', 'geslaagd'],
  ]),
);
/** Granted vergoedingen, each with its day of payment (empty: not paid). */
const vergoedingen = (...paid: readonly string[]) =>
  csv(
    [
      ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond', 'besluit'],
      ...['besluitdatum', 'toegekend_bedrag', 'betaaldatum'],
    ],
    paid.map((date, at) => [
      ...[`G${at + 1}`, `T${at + 1}`, '99AA00', '2023-01-10', 'geslaagd', 'toegekend'],
      ...['2023-02-01', '10000,00', date],
    ]),
  );
const parameters = (...rows: readonly (readonly string[])[]) =>
  csv(
    ['parameter', 'waarde', 'van', 'tot'],
    rows.map((row) => ['kostenplaats_vergoedingen', ...row]),
  );

describe('reconciling with the ledger', () => {
  let { installation, take } = {} as Awaited<ReturnType<typeof intake>>;

  const contextOf = async (swv: string, cut: string) => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    return { pool, swv, cut, pseudonymiser, threshold: 5 };
  };
  const said = ({ onderdeel, kostenplaats, eigen, grootboek, verschil, status }: ReconciledLine) =>
    [onderdeel, kostenplaats ?? '-', eigen, grootboek ?? '-', verschil ?? '-', status].join(' ');
  const reconcile = async (swv: string, cut = '2024-05-01') =>
    Object.fromEntries(
      (await listReconciliation(await contextOf(swv, cut))).map(
        ({ jaar, aansluiting, regels }) => [jaar, [aansluiting, ...regels.map(said)]] as const,
      ),
    );
  const takeMoney = async (
    rows: readonly string[],
    ledgers: Readonly<Record<number, readonly Cost[]>>,
    more: Record<string, string> = {},
  ) => {
    const files = Object.entries(ledgers).map(([year, costs]) => [
      `grootboek-${year}.xaf`,
      ledgerText(Number(year), costs),
    ]);
    const money = {
      'verplichtingen-swv-2023.csv': VERPLICHTINGEN,
      'verplichting_mutaties-swv-2023.csv': mutaties(...rows),
    };
    const { swv, result } = await take({ ...money, ...Object.fromEntries(files), ...more });
    expect(result.receipts.filter(({ state }) => state !== 'geladen')).toEqual([]);
    return swv;
  };

  beforeAll(async () => {
    ({ installation, take } = await intake(9290));
  });

  it('ties out to the cent, per year and kostenplaats', async () => {
    const swv = await takeMoney(
      [
        '2023-01-01;realisatie;100,10;4100',
        '2023-12-31;realisatie;200,20;4100',
        '2023-06-01;vermindering;999;4100',
        '2024-01-01;realisatie;50;4300',
      ],
      {
        2023: [
          ['2023-03-01', '4100', '300.31'],
          ['2023-04-01', '4100', '-0.01'],
          // of no verplichting
          ['2023-04-01', '4900', '77.00'],
        ],
        2024: [['2024-02-01', '4300', '50.00']],
      },
    );
    expect(await reconcile(swv)).toEqual({
      2023: ['sluit_aan', 'verplichtingen 4100 300.30 300.30 0.00 sluit_aan'],
      2024: ['sluit_aan', 'verplichtingen 4300 50.00 50.00 0.00 sluit_aan'],
    });
    // up to a day before the last realisatie only the ledger has the 31st of December
    expect(await reconcile(swv, '2023-12-30')).toEqual({
      2023: ['verschil', 'verplichtingen 4100 100.10 300.30 -200.20 verschil'],
    });
  });

  it('lists a difference of a cent, and what only one side has', async () => {
    const swv = await takeMoney(
      ['2023-01-01;realisatie;100;4100', '2023-02-01;realisatie;10;4300'],
      {
        2023: [
          ['2023-01-02', '4100', '99.99'],
          ['2023-01-03', '4900', '5.00'],
        ],
        2024: [['2024-01-03', '4100', '5.00']],
      },
    );
    expect(await reconcile(swv)).toEqual({
      2023: [
        'verschil',
        'verplichtingen 4100 100.00 99.99 0.01 verschil',
        'verplichtingen 4300 10.00 0.00 10.00 verschil',
      ],
      2024: ['verschil', 'verplichtingen 4100 0.00 5.00 -5.00 verschil'],
    });
  });

  it('says what cannot be compared: no ledger of the year, no kostenplaats', async () => {
    const swv = await takeMoney(
      [
        '2022-06-01;realisatie;10;4100',
        '2023-01-01;realisatie;100;4100',
        '2023-01-01;realisatie;7;',
      ],
      { 2023: [['2023-01-02', '4100', '100.00']] },
      {
        'doorstroom-tac-2022.csv': TRAJECTEN,
        'vergoedingen-tac-2023.csv': vergoedingen('2023-03-01', '2024-01-01', ''),
      },
    );
    expect(await reconcile(swv)).toEqual({
      2022: [
        'niet_te_bepalen',
        'verplichtingen 4100 10.00 - - geen_grootboek',
        'vergoedingen - 0.00 - - geen_kostenplaats',
      ],
      2023: [
        'niet_te_bepalen',
        'verplichtingen 4100 100.00 100.00 0.00 sluit_aan',
        'verplichtingen - 7.00 - - geen_kostenplaats',
        'vergoedingen - 10000.00 - - geen_kostenplaats',
      ],
      2024: ['niet_te_bepalen', 'vergoedingen - 10000.00 - - geen_kostenplaats'],
    });
  });

  it('compares the vergoedingen on the kostenplaatsen that the swv names, on the days that it says', async () => {
    const swv = await takeMoney(
      ['2023-05-01;realisatie;1,50;4401'],
      {
        2023: [
          ['2023-03-01', '4400', '10000.00'],
          ['2023-05-01', '4401', '1.50'],
          // before 4401 was theirs
          ['2023-01-31', '4401', '8.00'],
        ],
        2024: [['2024-01-01', '4401', '10000.00']],
      },
      {
        'doorstroom-tac-2022.csv': TRAJECTEN,
        'vergoedingen-tac-2023.csv': vergoedingen('2023-03-01', '2024-01-01', ''),
        'parameters-swv-2023.csv': parameters(
          ['4400', '2023-01-01', '2023-01-31'],
          ['4400+4401', '2023-02-01', ''],
        ),
      },
    );
    expect(await reconcile(swv)).toEqual({
      2023: ['sluit_aan', 'vergoedingen 4400+4401 10001.50 10001.50 0.00 sluit_aan'],
      2024: ['sluit_aan', 'vergoedingen 4400+4401 10000.00 10000.00 0.00 sluit_aan'],
    });
  });

  it('has no verdict of a year in which a payment has no kostenplaats', async () => {
    const swv = await takeMoney(
      [],
      { 2023: [['2023-04-01', '4400', '10000.00']] },
      {
        'doorstroom-tac-2022.csv': TRAJECTEN,
        'vergoedingen-tac-2023.csv': vergoedingen('2023-03-31', '2023-04-01'),
        'parameters-swv-2023.csv': parameters(['4400', '2023-04-01', '']),
      },
    );
    expect(await reconcile(swv)).toEqual({
      2023: ['niet_te_bepalen', 'vergoedingen 4400 20000.00 - - geen_kostenplaats'],
    });
  });

  it('stands in a publication by year, without an amount, and cannot be changed there', async () => {
    const swv = await takeMoney(
      ['2023-01-01;realisatie;100;4100', '2024-01-01;realisatie;100;4100'],
      { 2023: [['2023-01-02', '4100', '100.00']] },
    );
    const context = await contextOf(swv, '2024-05-01');
    const { head } = await publish(context);
    expect(head.aansluiting).toEqual({ 2023: 'sluit_aan', 2024: 'niet_te_bepalen' });
    await take(
      { 'grootboek-2024.xaf': ledgerText(2024, [['2024-01-02', '4100', '99.00']]) },
      { swv },
    );
    const next = await publish(context);
    expect(next.isNew).toBe(true);
    expect(next.head.aansluiting).toEqual({ 2023: 'sluit_aan', 2024: 'verschil' });
    expect((await readHead(context.pool, head.id)).aansluiting['2024']).toBe('niet_te_bepalen');
    const change = `update publication.publicatie set aansluiting = '{}' where id = '${head.id}'`;
    await expect(context.pool.query(change)).rejects.toThrow(/permission denied/);
    // nor by who may do anything
    await expect(onServer(installation.url, change)).rejects.toThrow(/verandert nooit/);
  });
});

import { readDeliveries, readFindings, withdrawDelivery } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { intake } from './setup/intake.js';
import { csv, pupilNumber } from './setup/made-up.js';

const TRAJECT = [
  ...['traject_id', 'leerling_id', 'vso_vestiging', 'start_voorbereiding', 'einde', 'uitkomst'],
];
const trajecten = (outcomes: Record<string, string>) =>
  csv(
    TRAJECT,
    Object.entries(outcomes).map(([id, outcome], at) => [
      ...[id, pupilNumber(5000 + at), '99VA00', '2023-03-01', '2023-12-01', outcome],
    ]),
  );
/** Granted as geslaagd: the first as the rule says, the second a cent too little. */
const GRANTED = csv(
  [
    ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond', 'besluit'],
    ...['besluitdatum', 'toegekend_bedrag', 'betaaldatum'],
  ],
  [
    ['T1', '10000,00'],
    ['T2', '9999,99'],
  ].map(([id = '', amount = '']) => [
    ...[`G${id}`, id, '99AA00', '2024-01-10', 'geslaagd', 'toegekend'],
    ...['2024-02-01', amount, '2024-03-01'],
  ]),
);

describe('flags of a loaded row', () => {
  let { installation, take } = {} as Awaited<ReturnType<typeof intake>>;

  /** Lines and columns that are flagged, in the delivery of vergoedingen. */
  const flagged = async (swv: string) => {
    const pool = installation.poolOf('peildatum_etl');
    const [delivery] = await readDeliveries(pool, { swv, kind: 'vergoedingen' });
    const findings = await readFindings(pool, delivery?.levering ?? 0);
    return findings
      .filter(({ code }) => code === 'vergoeding_afwijkend')
      .map(({ line, column }) => `${line} ${column}`);
  };
  const correct = async (swv: string, outcomes: Record<string, string>) =>
    await take({ 'doorstroom-tac-2023.csv': trajecten(outcomes) }, { swv });

  beforeAll(async () => {
    ({ installation, take } = await intake(9250));
  });

  it('are made again when a correction changes the row that they look at', async () => {
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({ T1: 'geslaagd', T2: 'geslaagd' }),
      'vergoedingen-tac-2024.csv': GRANTED,
    });
    expect(await flagged(swv)).toEqual(['3 toegekend_bedrag']);
    await correct(swv, { T1: 'terug_vso', T2: 'geslaagd' });
    expect(await flagged(swv)).toEqual(['2 grond', '3 toegekend_bedrag']);
    await correct(swv, { T1: 'geslaagd', T2: 'gestopt' });
    expect(await flagged(swv)).toEqual(['3 grond', '3 toegekend_bedrag']);
  });

  it('go with the row when it waits again, and come back with it', async () => {
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({ T1: 'geslaagd', T2: 'geslaagd' }),
      'vergoedingen-tac-2024.csv': GRANTED,
    });
    await correct(swv, { T1: 'geslaagd' });
    expect(await flagged(swv)).toEqual([]);
    await correct(swv, { T1: 'gestopt', T2: 'geslaagd' });
    expect(await flagged(swv)).toEqual(['2 grond', '3 toegekend_bedrag']);
  });

  it('follow the amount that the swv itself gave on the day of the besluit, also when it comes later', async () => {
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({ T1: 'geslaagd', T2: 'geslaagd' }),
      'vergoedingen-tac-2024.csv': GRANTED,
    });
    expect(await flagged(swv)).toEqual(['3 toegekend_bedrag']);
    const amounts = (from: string) =>
      csv(['parameter', 'waarde', 'van'], [['vergoeding_geslaagd', '9999,99', from]]);
    // from a day after the besluit on
    await take({ 'parameters-swv-2024.csv': amounts('2024-02-02') }, { swv });
    expect(await flagged(swv)).toEqual(['3 toegekend_bedrag']);
    await take({ 'parameters-swv-2024.csv': amounts('2024-02-01') }, { swv });
    expect(await flagged(swv)).toEqual(['2 toegekend_bedrag']);
    const pool = installation.poolOf('peildatum_etl');
    const [amount] = await readDeliveries(pool, { swv, kind: 'parameters' });
    await withdrawDelivery(pool, swv, amount?.levering ?? 0, 'verkeerd bedrag', 0.05);
    expect(await flagged(swv)).toEqual(['3 toegekend_bedrag']);
  });

  it('look at the traject of their own supplier, once that is there', async () => {
    const { swv } = await take({
      'doorstroom-school-2023.csv': trajecten({ T1: 'geslaagd', T2: 'geslaagd' }),
      'vergoedingen-tac-2024.csv': GRANTED,
    });
    expect(await flagged(swv)).toEqual(['3 toegekend_bedrag']);
    await correct(swv, { T1: 'gestopt' });
    expect(await flagged(swv)).toEqual(['2 grond', '3 toegekend_bedrag']);
  });

  it('go when what they look at is withdrawn', async () => {
    const { swv } = await take({
      'doorstroom-tac-2023.csv': trajecten({ T1: 'gestopt', T2: 'geslaagd' }),
      'vergoedingen-tac-2024.csv': GRANTED,
    });
    expect(await flagged(swv)).toEqual(['2 grond', '3 toegekend_bedrag']);
    const pool = installation.poolOf('peildatum_etl');
    const [traject] = await readDeliveries(pool, { swv, kind: 'doorstroom' });
    await withdrawDelivery(pool, swv, traject?.levering ?? 0, 'verkeerd bestand', 0.05);
    expect(await flagged(swv)).toEqual([]);
  });
});

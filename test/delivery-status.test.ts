import {
  exactFigures,
  exactFiguresAt,
  openPseudonymiser,
  protectedFigures,
  withdrawDelivery,
} from '@peildatum/etl';
import { type Cell, INDICATORS } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { intake } from './setup/intake.js';
import { csv, pupilNumber } from './setup/made-up.js';

const OPP = ['leerling_id', 'vestiging', 'plaatsingsdatum', 'opp_datum'];
/** So many opp's; the last one with a date that does not exist. */
const opps = (count: number, last = '2023-10-02') =>
  csv(
    OPP,
    Array.from({ length: count }, (_, at) => [
      ...[pupilNumber(at), '99AA00', '2023-09-04'],
      at === count - 1 ? last : '2023-10-02',
    ]),
  );
const GRANT = ['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond', 'besluit'];
const grant = csv(GRANT, [['G1', 'T1', '99AA00', '2023-09-10', 'geslaagd', 'in_behandeling']]);
const TRAJECT = ['traject_id', 'leerling_id', 'vso_vestiging', 'start_voorbereiding', 'uitkomst'];
const traject = csv(TRAJECT, [['T1', pupilNumber(50), '99VA00', '2023-09-01', 'lopend']]);

describe('the status of deliveries', () => {
  let { installation, take } = {} as Awaited<ReturnType<typeof intake>>;

  const context = async (swv: string) => {
    const pool = installation.poolOf('peildatum_etl');
    return {
      pool,
      swv,
      cut: '2024-07-31',
      pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, pool),
      threshold: 5,
      indicators: INDICATORS.filter(({ id }) => id === 'aanleverstatus'),
    };
  };
  /** Rows read, loaded and in quarantine, by the name of the delivery; of the kinds that are asked for. */
  const statusIn = (cells: readonly Cell[], kinds: RegExp) => {
    const status: Record<string, (number | null)[]> = {};
    for (const maat of ['gelezen', 'geladen', 'quarantaine']) {
      for (const { indicator, dimensies, waarde } of cells) {
        const name = dimensies.levering;
        if (indicator !== `aanleverstatus/${maat}` || name === undefined || !kinds.test(name))
          continue;
        status[name] = [...(status[name] ?? []), waarde];
      }
    }
    return status;
  };
  const status = async (swv: string, kinds: RegExp) =>
    statusIn(await exactFigures(await context(swv)), kinds);

  beforeAll(async () => {
    ({ installation, take } = await intake(9700));
  });

  it('counts rows read, loaded and in quarantine, also when another delivery comes later', async () => {
    const { swv } = await take({ 'opp-school-2023-2024.csv': opps(40, '2023-02-30') });
    expect(await status(swv, /^opp/)).toEqual({ 'opp-school-2023-2024': [40, 39, 1] });
    await take({ 'opp-andere-2023-2024.csv': opps(3) }, { swv, registers: false, faultShare: 1 });
    expect(await status(swv, /^opp/)).toEqual({
      'opp-school-2023-2024': [40, 39, 1],
      // the same pupils, placed on the same day at the same place
      'opp-andere-2023-2024': [3, 0, 3],
    });
  });

  it('numbers what was corrected, and forgets what is withdrawn', async () => {
    const { swv } = await take({ 'opp-school-2023-2024.csv': opps(4) });
    const { result } = await take(
      { 'opp-school-2023-2024.csv': opps(6) },
      { swv, registers: false },
    );
    expect(await status(swv, /^opp/)).toEqual({
      'opp-school-2023-2024': [6, 6, 0],
      'opp-school-2023-2024 (1)': [4, 4, 0],
    });
    const later = receiptOf(result, 'opp-school-2023-2024.csv').delivery ?? 0;
    const pool = installation.poolOf('peildatum_etl');
    await withdrawDelivery(pool, swv, later, 'verkeerd geleverd', 0.05);
    expect(await status(swv, /^opp/)).toEqual({ 'opp-school-2023-2024': [4, 4, 0] });
  });

  it('counts a refused delivery, though none of its rows counts', async () => {
    const { swv } = await take({ 'opp-school-2023-2024.csv': opps(4) });
    await status(swv, /^opp/);
    // a day that does not exist in one row of four, and a file that is none
    const { result } = await take(
      { 'opp-andere-2023-2024.csv': opps(4, '2023-02-30'), 'notulen.csv': 'naam;tekst\na;b\n' },
      { swv, registers: false },
    );
    expect(result.receipts.map(({ state }) => state)).toEqual(['geweigerd', 'geweigerd']);
    const cells = await exactFigures(await context(swv));
    expect(statusIn(cells, /^opp/)).toEqual({
      'opp-school-2023-2024': [4, 4, 0],
      'opp-andere-2023-2024': [4, 0, 0],
    });
    const of = (maat: string, leverancier: string) =>
      cells.find(
        ({ indicator, dimensies }) =>
          indicator === `aanleverstatus/${maat}` &&
          dimensies.leverancier === leverancier &&
          dimensies.soort === 'opp',
      );
    expect(of('ontvangen', 'andere')).toMatchObject({ periode: '2023-2024', waarde: 1 });
    expect(of('geweigerd', 'andere')).toMatchObject({ waarde: 1 });
    expect(of('geweigerd', 'school')).toMatchObject({ waarde: 0 });
    expect(of('aandeel_quarantaine', 'andere')).toMatchObject({
      noemer: 0,
      status: 'niet_van_toepassing',
    });
  });

  it('is not for readers: rows of a small school are its pupils', async () => {
    const { swv } = await take({
      'opp-school-2023-2024.csv': opps(40),
      'vrijstellingen-gemeente-2023-2024.csv': csv(
        ['leerling_id', 'grond', 'van', 'gemeente'],
        [[pupilNumber(60), '5_onder_a', '2023-09-01', '9801']],
      ),
    });
    const { cells } = await protectedFigures(await context(swv));
    expect(cells).toEqual([]);
    expect(await status(swv, /^vrij/)).toEqual({
      'vrijstellingen-gemeente-2023-2024': [1, 1, 0],
    });
  });

  it('is that of the moment that is asked for: a row that waited then, waited', async () => {
    const { swv } = await take({ 'vergoedingen-tac-2023-2024.csv': grant });
    const { cells, knownAt } = await exactFiguresAt(await context(swv));
    const waiting = { 'vergoedingen-tac-2023-2024': [1, 0, 1] };
    expect(statusIn(cells, /^verg/)).toEqual(waiting);
    await take({ 'doorstroom-tac-2023-2024.csv': traject }, { swv, registers: false });
    expect(await status(swv, /^verg/)).toEqual({ 'vergoedingen-tac-2023-2024': [1, 1, 0] });
    const then = await exactFiguresAt(await context(swv), knownAt);
    expect(statusIn(then.cells, /^verg|^door/)).toEqual(waiting);
  });
});

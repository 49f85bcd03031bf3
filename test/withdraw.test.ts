import {
  exactFigures,
  openPseudonymiser,
  publish,
  readDeliveries,
  readDelivery,
  readPublication,
  type TakeInResult,
  withdrawDelivery,
} from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiptOf } from './setup/installation.js';
import { ENROLLED, enrolments, intake } from './setup/intake.js';
import { csv, pupilNumber } from './setup/made-up.js';

const OBLIGATION = ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'];
const MUTATION = ['verplichting_id', 'datum', 'soort', 'bedrag'];
const obligations = (...rows: readonly [id: string, basis: string][]) =>
  csv(
    OBLIGATION,
    rows.map(([id, basis]) => [id, 'herbesteding', '99001', '2024-01-01', '2024-12-31', basis]),
  );
const TRAJECT = ['traject_id', 'leerling_id', 'vso_vestiging', 'start_voorbereiding', 'uitkomst'];
const ASKED = [
  ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond', 'besluit'],
];
const trajecten = (...ids: string[]) =>
  csv(
    TRAJECT,
    ids.map((id, at) => [id, pupilNumber(2000 + at), '99VA00', '2023-03-01', 'lopend']),
  );
const asked = (...ids: string[]) =>
  csv(
    ASKED,
    ids.map((id) => [`G${id}`, id, '99AA00', '2024-01-10', 'geslaagd', 'in_behandeling']),
  );

describe('a delivery that is withdrawn', () => {
  let { installation, take, warehouse, query } = {} as Awaited<ReturnType<typeof intake>>;

  const etl = () => installation.poolOf('peildatum_etl');
  const withdraw = async (swv: string, id: number, reason = 'verkeerd geleverd') =>
    await withdrawDelivery(etl(), swv, id, reason, 0.05);
  const idOf = (result: TakeInResult, file: string) => receiptOf(result, file).delivery ?? 0;
  const context = async (swv: string) => ({
    pool: etl(),
    swv,
    cut: '2024-12-31',
    pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, etl()),
    threshold: 5,
  });
  const figure = async (swv: string, indicator: string) =>
    (await exactFigures(await context(swv))).find(
      (cell) => cell.indicator === indicator && cell.periode === '2024',
    )?.waarde;

  beforeAll(async () => {
    ({ installation, take, warehouse, query } = await intake(9400));
  });

  it('keeps its rows, closed, and says when and why', async () => {
    const { swv, result } = await take({
      'verplichtingen-a-2024.csv': obligations(['V1', '1000'], ['V2', '500']),
      'verplichtingen-b-2024.csv': obligations(['W1', '7']),
    });
    const id = idOf(result, 'verplichtingen-a-2024.csv');
    expect(await figure(swv, 'herbestedingsverplichting/basis')).toBe(1507);
    expect(await withdraw(swv, id, ' dubbel met b ')).toEqual({
      delivery: id,
      rows: 2,
      orphans: [],
      followed: [],
      replaced: [],
    });
    expect(await warehouse(swv, 'verplichtingen')).toEqual({ current: 1, all: 3 });
    expect(await figure(swv, 'herbestedingsverplichting/basis')).toBe(7);
    const head = await readDelivery(etl(), swv, id);
    expect(head).toMatchObject({
      staat: 'ingetrokken',
      reden: 'dubbel met b',
      rijen: 2,
      geladen: 2,
      quarantaine: 0,
    });
    const { rows } = await query(
      `select count(*)::int as rijen, count(distinct bekend_tot)::int as momenten, min(bekend_tot) > min(bekend_van) as daarna,
         min(bekend_tot) = $3::timestamptz as zelfde
       from warehouse.verplichtingen where swv = $1 and levering_id = $2`,
      [swv, id, head.ingetrokkenOp],
    );
    expect(rows).toEqual([{ rijen: 2, momenten: 1, daarna: true, zelfde: true }]);
  });

  it('takes the rows with it that still waited', async () => {
    const { swv, result } = await take({ 'vergoedingen-tac-2024.csv': asked('T1', 'T2') });
    const id = idOf(result, 'vergoedingen-tac-2024.csv');
    const staged = async () =>
      (await query("select to_regclass('staging.vergoedingen_' || $1) as name", [id])).rows[0].name;
    expect(await staged()).not.toBeNull();
    expect(await withdraw(swv, id)).toMatchObject({ rows: 0 });
    expect(await staged()).toBeNull();
    const later = await take({ 'doorstroom-tac-2023.csv': trajecten('T1', 'T2') }, { swv });
    expect(later.result.followed).toEqual([]);
    expect(await readDelivery(etl(), swv, id)).toMatchObject({ quarantaine: 2, wachtend: 0 });
  });

  it('sends what referred to it back to waiting, until the same content comes again', async () => {
    const content = { 'doorstroom-tac-2023.csv': trajecten('T1', 'T2') };
    const { swv, result } = await take({
      ...content,
      'vergoedingen-tac-2024.csv': asked('T1', 'T2'),
    });
    const vergoedingen = idOf(result, 'vergoedingen-tac-2024.csv');
    const withdrawn = await withdraw(swv, idOf(result, 'doorstroom-tac-2023.csv'));
    expect(withdrawn).toMatchObject({
      rows: 2,
      orphans: [{ delivery: vergoedingen, rows: 2 }],
      followed: [],
    });
    expect(await readDelivery(etl(), swv, vergoedingen)).toMatchObject({
      staat: 'geladen',
      rijen: 2,
      geladen: 0,
      quarantaine: 2,
      wachtend: 2,
    });
    const again = await take(content, { swv });
    expect(receiptOf(again.result, 'doorstroom-tac-2023.csv')).toMatchObject({
      state: 'geladen',
      loaded: 2,
    });
    expect(again.result.followed).toEqual([{ delivery: vergoedingen, loaded: 2, quarantined: 0 }]);
    expect(await warehouse(swv, 'vergoedingen')).toEqual({ current: 2, all: 4 });
  });

  it('lets a row meet the same id of another supplier at once', async () => {
    const { swv, result } = await take({
      'verplichtingen-a-2024.csv': obligations(['V1', '100']),
      'verplichting_mutaties-c-2024.csv': csv(MUTATION, [['V1', '2024-02-01', 'realisatie', '30']]),
    });
    await take({ 'verplichtingen-b-2024.csv': obligations(['V1', '200']) }, { swv });
    expect(await figure(swv, 'herbestedingsverplichting/gerealiseerd')).toBe(30);
    const withdrawn = await withdraw(swv, idOf(result, 'verplichtingen-a-2024.csv'));
    const mutaties = idOf(result, 'verplichting_mutaties-c-2024.csv');
    expect(withdrawn.orphans).toEqual([{ delivery: mutaties, rows: 1 }]);
    expect(withdrawn.followed).toMatchObject([{ id: mutaties, newlyLoaded: 1 }]);
    expect(await figure(swv, 'herbestedingsverplichting/basis')).toBe(200);
    expect(await figure(swv, 'herbestedingsverplichting/gerealiseerd')).toBe(30);
  });

  it('lets a row that two could meet be loaded when one of them is left', async () => {
    const { swv, result } = await take({
      'verplichtingen-a-2024.csv': obligations(['V1', '100']),
      'verplichtingen-b-2024.csv': obligations(['V1', '200']),
      'verplichting_mutaties-c-2024.csv': csv(MUTATION, [['V1', '2024-02-01', 'realisatie', '30']]),
    });
    expect(await figure(swv, 'herbestedingsverplichting/gerealiseerd')).toBe(0);
    const withdrawn = await withdraw(swv, idOf(result, 'verplichtingen-b-2024.csv'));
    expect(withdrawn).toMatchObject({ orphans: [], followed: [{ newlyLoaded: 1 }] });
    expect(await figure(swv, 'herbestedingsverplichting/gerealiseerd')).toBe(30);
  });

  it('does not bring back what it had replaced, until that is asked for', async () => {
    const first = { 'verplichtingen-a-2024.csv': obligations(['V1', '1000']) };
    const { swv, result } = await take(first);
    const correction = await take(
      { 'verplichtingen-a-2024.csv': obligations(['V1', '1500']) },
      { swv },
    );
    const withdrawn = await withdraw(swv, idOf(correction.result, 'verplichtingen-a-2024.csv'));
    expect(withdrawn.replaced).toEqual([
      { delivery: idOf(result, 'verplichtingen-a-2024.csv'), file: 'verplichtingen-a-2024.csv' },
    ]);
    expect((await warehouse(swv, 'verplichtingen')).current).toBe(0);
    expect(receiptOf((await take(first, { swv })).result, 'verplichtingen-a-2024.csv').state).toBe(
      'al_bekend',
    );
    await take(first, { swv, again: true });
    expect(await figure(swv, 'herbestedingsverplichting/basis')).toBe(1000);
    const heads = await readDeliveries(etl(), { swv, kind: 'verplichtingen' });
    expect(heads.map(({ staat, vervangt }) => [staat, vervangt.length])).toEqual([
      ['geladen', 0],
      ['ingetrokken', 1],
      ['vervangen', 0],
    ]);
  });

  it('leaves publications as they are; the next one is new', async () => {
    const { swv, result } = await take({
      'verplichtingen-a-2024.csv': obligations(['V1', '1000']),
      'verplichtingen-b-2024.csv': obligations(['W1', '7']),
    });
    const first = await publish(await context(swv));
    const before = await readPublication(etl(), first.head.id);
    await withdraw(swv, idOf(result, 'verplichtingen-a-2024.csv'));
    expect(await readPublication(etl(), first.head.id)).toEqual(before);
    const second = await publish(await context(swv));
    expect(second).toMatchObject({ isNew: true, head: { versie: 2 } });
  });

  it('takes the places with it that it named, and what stood there waits', async () => {
    const { swv, result } = await take({
      'vestiging_opvolging-swv.csv': csv(
        ['vestiging', 'opvolger', 'per'],
        [
          ['99OA00', '99OB00', '2022-08-01'],
          ['99OB00', '99AA00', '2023-08-01'],
        ],
      ),
      'inschrijvingen-school-2023.csv': csv(
        ENROLLED,
        enrolments(0).map((row, at) => (at < 5 ? [row[0] ?? '', '99OA00', ...row.slice(2)] : row)),
      ),
    });
    expect(receiptOf(result, 'inschrijvingen-school-2023.csv')).toMatchObject({ loaded: 20 });
    const withdrawn = await withdraw(swv, idOf(result, 'vestiging_opvolging-swv.csv'));
    expect(withdrawn.orphans).toEqual([
      { delivery: idOf(result, 'inschrijvingen-school-2023.csv'), rows: 5 },
    ]);
    expect((await warehouse(swv, 'inschrijvingen')).current).toBe(15);
  });

  it('can be a part of the warehouse of its own', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [
      pupilNumber(at % 500),
      '99AA00',
      `2024-${String(1 + (Math.floor(at / 5000) % 5)).padStart(2, '0')}-${String(1 + (Math.floor(at / 25_000) % 28)).padStart(2, '0')}`,
      1 + (Math.floor(at / 500) % 10),
      50,
      'afwezig',
      'ziek',
      'J',
    ]);
    const header = ['leerling_id', 'vestiging', 'datum', 'lesuur', 'minuten', 'soort', 'reden'];
    const { swv, result } = await take({
      'verzuim-school-2024.csv': csv([...header, 'geoorloofd'], rows),
    });
    expect(receiptOf(result, 'verzuim-school-2024.csv')).toMatchObject({ state: 'geladen' });
    const { loaded } = receiptOf(result, 'verzuim-school-2024.csv');
    expect(loaded).toBeGreaterThan(90_000);
    const knownAt = async (moment: string) =>
      (
        await query('select count(*)::int as rijen from warehouse.verzuim_op($1, $2)', [
          swv,
          moment,
        ])
      ).rows[0].rijen;
    const id = idOf(result, 'verzuim-school-2024.csv');
    expect(await withdraw(swv, id)).toMatchObject({ rows: loaded });
    const { geladenOp, ingetrokkenOp } = await readDelivery(etl(), swv, id);
    expect(await knownAt(geladenOp ?? '')).toBe(loaded);
    expect(await knownAt(ingetrokkenOp ?? '')).toBe(0);
  });

  it('is withdrawn as a whole or not at all', async () => {
    const { swv, result } = await take({
      'verplichtingen-a-2024.csv': obligations(['V1', '1000']),
    });
    const id = idOf(result, 'verplichtingen-a-2024.csv');
    const owner = installation.poolOf('peildatum_owner');
    await owner.query(`create function audit.fail() returns trigger language plpgsql as
      $$ begin raise exception 'stuk'; end $$`);
    await owner.query(
      "create trigger fail before update on audit.levering for each row when (new.staat = 'ingetrokken') execute function audit.fail()",
    );
    await expect(withdraw(swv, id)).rejects.toThrow('stuk');
    await owner.query('drop trigger fail on audit.levering');
    expect(await warehouse(swv, 'verplichtingen')).toEqual({ current: 1, all: 1 });
    expect(await readDelivery(etl(), swv, id)).toMatchObject({ staat: 'geladen' });
    await withdraw(swv, id);
    expect(await warehouse(swv, 'verplichtingen')).toEqual({ current: 0, all: 1 });
  });

  it('must be there, count now, and be withdrawn once', async () => {
    const { swv, result } = await take({
      'verplichtingen-a-2024.csv': obligations(['V1', '1000']),
      'raadsel.csv': 'a;b\n1;2\n',
    });
    const id = idOf(result, 'verplichtingen-a-2024.csv');
    await expect(withdraw(swv, 999_999)).rejects.toMatchObject({ code: 'levering_onbekend' });
    await expect(withdraw('VO9999', id)).rejects.toMatchObject({ code: 'levering_onbekend' });
    const [refused] = await readDeliveries(etl(), { swv, state: 'geweigerd' });
    const refusal = { code: 'levering_niet_in_te_trekken' };
    await expect(withdraw(swv, refused?.levering ?? 0)).rejects.toMatchObject(refusal);
    await take({ 'verplichtingen-a-2024.csv': obligations(['V1', '1500']) }, { swv });
    await expect(withdraw(swv, id)).rejects.toThrow(/vervangen door levering/);
    const [current] = await readDeliveries(etl(), {
      swv,
      state: 'geladen',
      kind: 'verplichtingen',
    });
    await withdraw(swv, current?.levering ?? 0, 'eerste reden');
    await expect(withdraw(swv, current?.levering ?? 0, 'tweede reden')).rejects.toThrow(
      /al ingetrokken op/,
    );
    expect(await readDelivery(etl(), swv, current?.levering ?? 0)).toMatchObject({
      reden: 'eerste reden',
    });
  });

  it.each([
    ['van een leerling met nummer 990000011'],
    ['van leerling 9900.00.011'],
    ['nummer 990 000 011 staat er dubbel in'],
  ])('has a reason that names nobody: %s', async (reason) => {
    const { swv, result } = await take({ 'verplichtingen-a.csv': obligations(['V1', '1000']) });
    const id = idOf(result, 'verplichtingen-a.csv');
    await expect(withdraw(swv, id, reason)).rejects.toMatchObject({ code: 'reden_met_nummer' });
    await expect(withdraw(swv, id, '  ')).rejects.toMatchObject({ code: 'gebruik_onjuist' });
    await expect(withdraw(swv, id, 'x'.repeat(501))).rejects.toMatchObject({
      code: 'gebruik_onjuist',
    });
    expect(await readDelivery(etl(), swv, id)).toMatchObject({ staat: 'geladen', reden: null });
  });

  it('leaves every count in order', async () => {
    const { rows } = await query(
      `select l.id from audit.levering l
       where l.staat not in ('ontvangen', 'geweigerd') and (l.rijen <> l.geladen + l.quarantaine)`,
    );
    expect(rows).toEqual([]);
  });
});

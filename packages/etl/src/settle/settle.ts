import {
  deliveredColumns,
  Fault,
  idReferences,
  isFault,
  SOURCES,
  type Source,
} from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { refuseTooManyFaults } from '../delivery/stage.js';
import { stagingTable } from '../delivery/staging.js';
import { refreshPlaces } from '../marts/places.js';
import { momentOfKnowing } from '../moment.js';
import { earlierOnes, replaceEarlier } from './close-delivery.js';
import { flagAgain, flagRows } from './flags.js';
import { type LargeDelivery, openLargeDelivery, stagedParts } from './large-delivery.js';
import { demoteOrphans } from './orphans.js';
import { emptyRejections, findRejections, supplierOfReference } from './rejections.js';
import { type Orphans, readSettled, type Settled } from './settled.js';
import { isPlaceKind, placeReferences, STILL_GOOD, storedNames } from './settling.js';
import { ROWS_TO_TELL, refreshStatistics } from './statistics.js';

/** A delivery whose rows are staged. */
export interface Pending {
  readonly id: number;
  readonly kind: string;
  readonly supplier: string;
  readonly period: string;
  readonly state: 'ontvangen' | 'geladen';
  readonly rows: number;
  /** Rows that were found faulty while reading. */
  readonly faulty: number;
}

/**
 * Brings staged rows to the warehouse, each delivery in one transaction, kinds that are referred to first. Takes up what
 * a crash left behind, and tries again the rows that wait for a reference.
 */
export async function settleAll(
  pool: Pool,
  swv: string,
  faultShare: number,
): Promise<{ readonly settled: readonly Settled[]; readonly orphans: readonly Orphans[] }> {
  const client = await pool.connect();
  try {
    const settled: Settled[] = [];
    const orphans: Orphans[] = [];
    let placesAreFresh = false;
    for (const source of SOURCES) {
      let loaded = 0;
      let told = 0;
      for (const pending of await pendingDeliveries(client, swv, source)) {
        const needsPlaces = !isPlaceKind(source.kind) || placeReferences(source).length > 0;
        if (!placesAreFresh && needsPlaces) {
          await refreshPlaces(client, swv, 'infinity');
          placesAreFresh = true;
        }
        const outcome = await settleOne(client, swv, source, pending, faultShare);
        orphans.push(...outcome.orphans);
        loaded += outcome.newlyLoaded;
        // of rows that nobody counted the planner knows nothing: looking for the keys of the hundredth school file took a
        // minute and a half instead of a tenth of a second (measured). Each time that there are twice as many is enough.
        if (loaded >= Math.max(2 * told, ROWS_TO_TELL)) {
          await refreshStatistics(client, swv, source);
          told = loaded;
        }
        if (isPlaceKind(source.kind)) placesAreFresh = false;
        settled.push(outcome);
      }
      if (loaded > told) await refreshStatistics(client, swv, source);
    }
    return { settled, orphans };
  } finally {
    client.release();
  }
}

/** Deliveries of a kind with rows in staging, the oldest first. */
export async function pendingDeliveries(
  client: PoolClient,
  swv: string,
  source: Source,
): Promise<readonly Pending[]> {
  const { rows } = await client.query<Pending>(
    `-- peildatum/pending deliveries
     select l.id::int, l.soort as kind, l.leverancier as supplier, l.periode as period, l.staat as state,
       l.rijen as rows,
       (select count(distinct b.regel)::int from audit.bevinding b where b.levering_id = l.id and b.niveau = 'fout') as faulty
     from audit.levering l
     where l.swv = $1 and l.soort = $2 and l.staat in ('ontvangen', 'geladen')
       and to_regclass('staging.' || l.soort || '_' || l.id) is not null
     order by l.id`,
    [swv, source.kind],
  );
  return rows;
}

async function settleOne(
  client: PoolClient,
  swv: string,
  source: Source,
  pending: Pending,
  faultShare: number,
): Promise<Settled> {
  const staging = stagingTable(source, pending.id);
  const started = performance.now();
  try {
    await makePartitions(client, swv, source, pending.id);
    await client.query('begin');
    // one settling at a time: two processes must not both find a key free
    const moment = await momentOfKnowing(client, swv, 'write');
    if (!(await isStillPending(client, pending))) {
      await client.query('rollback');
      return await readSettled(client, pending.id);
    }
    const outcome = await settleWithin(client, swv, source, pending, faultShare, moment);
    await client.query('commit');
    return { ...outcome, seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const fault = refusalOf(error);
    // rows that waited belong to a delivery that is loaded: what was counted is not taken away by a second try
    if (fault === undefined || pending.state !== 'ontvangen') throw error;
    return await refuseSettling(client, swv, source, pending, staging, fault);
  }
}

/**
 * Settles a delivery within the transaction that is open: replaces what it corrects, rejects, loads, keeps what waits, and
 * sends back what lost its reference. Whoever rolls back knows what would have happened, and nothing did.
 */
export async function settleWithin(
  client: PoolClient,
  swv: string,
  source: Source,
  pending: Pending,
  faultShare: number,
  moment: string,
): Promise<Settled> {
  const staging = stagingTable(source, pending.id);
  const replaced = await replaceEarlier(client, swv, source, pending, moment);
  const large = await openLargeDelivery(client, source, pending);
  await findRejections({ client, swv, supplier: pending.supplier, source, staging, large });
  if (pending.state === 'ontvangen') {
    refuseTooManyFaults(pending.faulty + (await countFaulty(client)), pending.rows, faultShare);
  }
  const newlyLoaded =
    large === undefined
      ? await insertGoodRows(client, swv, source, pending, staging, moment)
      : await takeOver(client, swv, source, pending, large, moment);
  await keepWaitingRows(client, source, pending.id, staging);
  const counts = await recordSettled(client, pending.id, newlyLoaded, moment);
  await flagRows(client, swv, source.kind, pending.id);
  // in the transaction of the correction: after a crash no loaded row may refer to what it took away
  const orphans = replaced === undefined ? [] : await demoteOrphans(client, swv, moment);
  await flagAgain(client, swv, source.kind, orphans);
  return {
    id: pending.id,
    state: 'geladen',
    period: pending.period,
    ...counts,
    newlyLoaded,
    seconds: 0,
    replaced,
    orphans,
    fault: undefined,
  };
}

/** Why a delivery is refused while settling, or undefined when the fault is not its own. */
export function refusalOf(error: unknown): Fault | undefined {
  if (isFault(error, 'te_veel_fouten', 'zonder_rijen')) return error;
  const code = (error as { code?: unknown } | null)?.code;
  // values that the database does not take (22, 23), too large for an index (54) or too many tables (53200): one file may not
  // stop the others for good
  const ofValues = typeof code === 'string' && /^(?:(?:22|23|54)\w{3}|53200)$/.test(code);
  return ofValues ? new Fault('niet_te_laden', `Code ${code}.`, error) : undefined;
}

async function isStillPending(client: PoolClient, pending: Pending): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `-- peildatum/is still pending
     select staat = $2 and to_regclass('staging.' || soort || '_' || id) is not null as there
     from audit.levering where id = $1 for update`,
    [pending.id, pending.state],
  );
  return rows[0]?.there === true;
}

async function countFaulty(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ faulty: number }>(
    "-- peildatum/count faulty\nselect count(distinct regel)::int as faulty from afgekeurd where niveau = 'fout'",
  );
  return rows[0]?.faulty ?? 0;
}

/** Makes room in the warehouse for the schooljaren of a delivery. */
export async function makePartitions(
  client: PoolClient,
  swv: string,
  source: Source,
  id: number,
): Promise<void> {
  // by itself, before the delivery's own transaction: a new partition locks the whole fact for a moment, not for a load
  if (source.partitionBy === undefined) return;
  for (const { schooljaar } of await stagedParts(client, source, id)) {
    await client.query('select warehouse.make_partition($1, $2, $3)', [
      source.kind,
      swv,
      schooljaar,
    ]);
  }
}

async function insertGoodRows(
  client: PoolClient,
  swv: string,
  source: Source,
  pending: Pending,
  staging: string,
  moment: string,
): Promise<number> {
  const names = deliveredColumns(source).map(({ name }) => name);
  const references = idReferences(source);
  const columns = [...names, ...references.map(({ supplier }) => supplier)];
  const values = [
    ...names.map((name) => `s.${name}`),
    ...references.map(({ name, kind }) => supplierOfReference(kind, `s.${name}`)),
  ];
  let loaded = 0;
  // of a large fact schooljaar by schooljaar: the part that a row stands in says its schooljaar
  const parts =
    source.partitionBy === undefined
      ? [{ table: staging, schooljaar: undefined }]
      : await stagedParts(client, source, pending.id);
  for (const { table, schooljaar } of parts) {
    const { rowCount } = await client.query(
      `-- peildatum/load good rows
       insert into warehouse.${source.kind} (swv, leverancier, levering_id, regel, bekend_van, ${[...(schooljaar === undefined ? [] : ['schooljaar']), ...columns].join(', ')})
       select $1, $2, $3, s.regel, $4, ${[...(schooljaar === undefined ? [] : [`'${schooljaar}'`]), ...values].join(', ')}
       from ${table} s
       where ${STILL_GOOD}
       order by ${inKeyOrder(source)}`,
      [swv, pending.supplier, pending.id, moment],
    );
    loaded += rowCount ?? 0;
  }
  return loaded;
}

/** Makes the parts of a large delivery parts of the warehouse; what is not loaded leaves them first. */
async function takeOver(
  client: PoolClient,
  swv: string,
  source: Source,
  pending: Pending,
  large: LargeDelivery,
  moment: string,
): Promise<number> {
  const rejected = await large.setAside();
  for (const { schooljaar } of await stagedParts(client, source, pending.id)) {
    await client.query('select warehouse.take_over($1, $2, $3, $4, $5, $6)', [
      source.kind,
      swv,
      schooljaar,
      pending.id,
      pending.supplier,
      moment,
    ]);
  }
  await large.putBackWaiting();
  return pending.rows - pending.faulty - rejected;
}

/** Rows in the order of their key: an index that grows at its end is the cheapest to fill. */
function inKeyOrder(source: Source): string {
  const [first] = source.key;
  return first === undefined ? 's.regel' : `s.${storedNames(source, [first])[0]}, s.regel`;
}

/** Rows that only wait stay in staging; when there are none, the staging of the delivery goes. */
async function keepWaitingRows(
  client: PoolClient,
  source: Source,
  id: number,
  staging: string,
): Promise<void> {
  // what waits as before stays as it is: of a large delivery that is millions of findings
  const same =
    'a.regel = b.regel and a.niveau = b.niveau and a.code = b.code and a.kolom = b.kolom';
  await client.query(
    `-- peildatum/forget what waits no longer
     delete from audit.bevinding b
     where b.levering_id = $1 and b.niveau = 'wacht' and not exists (select from afgekeurd a where ${same})`,
    [id],
  );
  await client.query(
    `-- peildatum/keep findings of settling
     insert into audit.bevinding (levering_id, regel, kolom, code, niveau, verwacht)
     select $1, a.regel, a.kolom, a.code, a.niveau, a.verwacht
     from afgekeurd a
     where not exists (
       select from audit.bevinding b where b.levering_id = $1 and b.niveau = 'wacht' and ${same}
     )`,
    [id],
  );
  const { rowCount } = await client.query("select from afgekeurd where niveau = 'wacht' limit 1");
  if (rowCount === 0) {
    await client.query(`drop table ${stagingTable(source, id)}`);
    return;
  }
  await client.query(
    `-- peildatum/keep waiting rows
     delete from ${staging} s where not exists (
       select from afgekeurd a where a.regel = s.regel and a.niveau = 'wacht'
     ) or exists (select from afgekeurd a where a.regel = s.regel and a.niveau = 'fout')`,
  );
}

async function recordSettled(
  client: PoolClient,
  id: number,
  newlyLoaded: number,
  moment: string,
): Promise<{ loaded: number; quarantined: number }> {
  const { rows } = await client.query<{ loaded: number; quarantined: number }>(
    `-- peildatum/record settled
     update audit.levering l
     set staat = 'geladen', geladen_op = coalesce(geladen_op, $3), geladen = geladen + $2,
       quarantaine = (
         select count(distinct b.regel) from audit.bevinding b where b.levering_id = l.id and b.niveau in ('fout', 'wacht')
       )
     where id = $1
     returning geladen as loaded, quarantaine as quarantined`,
    [id, newlyLoaded, moment],
  );
  const counts = rows[0];
  if (counts === undefined) throw new Error(`levering ${id} is verdwenen`);
  return counts;
}

async function refuseSettling(
  client: PoolClient,
  swv: string,
  source: Source,
  pending: Pending,
  staging: string,
  fault: Fault,
): Promise<Settled> {
  await client.query('begin');
  await momentOfKnowing(client, swv, 'write');
  if (!(await isStillPending(client, pending))) {
    // another process took it up between our rollback and now
    await client.query('rollback');
    return await readSettled(client, pending.id);
  }
  // the findings were rolled back with the rest: find them once more, for the supplier
  await emptyRejections(client);
  if (isFault(fault, 'te_veel_fouten')) {
    // what it would have replaced is there again, and is no reason to accuse its rows
    const leavingOut = await earlierOnes(client, swv, pending);
    await findRejections({
      client,
      swv,
      supplier: pending.supplier,
      source,
      staging,
      leavingOut,
      large: undefined,
    });
  }
  await client.query(
    `-- peildatum/findings of a refusal
     insert into audit.bevinding (levering_id, regel, kolom, code, niveau, verwacht)
     select $1, regel, kolom, code, niveau, verwacht from afgekeurd where niveau = 'fout'`,
    [pending.id],
  );
  await client.query(
    `-- peildatum/refuse at settling
     update audit.levering set staat = 'geweigerd', reden_code = $2, reden = $3, quarantaine = 0, geladen = 0 where id = $1`,
    [pending.id, fault.code, fault.message],
  );
  await client.query(`drop table ${staging}`);
  await client.query('commit');
  return {
    id: pending.id,
    state: 'geweigerd',
    period: pending.period,
    loaded: 0,
    newlyLoaded: 0,
    seconds: 0,
    quarantined: 0,
    replaced: undefined,
    orphans: [],
    fault,
  };
}

import { createHash } from 'node:crypto';
import { sourceOf } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { sqlFile, sqlRelations } from '../sql-file.js';
import { daysOfTijdvakken } from './tijdvakken.js';

/** Of whom is counted, up to which day, as known at which moment. */
export interface KeptContext {
  readonly client: ClientBase;
  readonly swv: string;
  readonly cut: string;
  readonly knownAt: string;
  /** Counts everything anew and keeps nothing. */
  readonly afresh?: boolean | undefined;
}

/** A step of which is kept what each delivery of a kind comes to: what changed is counted, all else is there. */
interface KeptStep {
  readonly kind: string;
  readonly columns: readonly string[];
  /** In which order it is written, so that a delivery and a stretch of days stand together. */
  readonly order: string;
}

const KEPT_STEPS: Readonly<Record<string, KeptStep>> = {
  verzuim_som: {
    kind: 'verzuim',
    columns: [
      ...['levering_id', 'leerling', 'tijdvak', 'geoorloofd', 'minuten', 'te_laat'],
      // a column for each reden
      ...(sourceOf('verzuim')?.columns.reden?.codes ?? []),
    ],
    order: 'levering_id, tijdvak',
  },
  verzuim_dag: {
    kind: 'verzuim',
    columns: ['levering_id', 'leerling', 'eerste', 'minuten', 'dagen', 'per_dag'],
    order: 'levering_id, eerste',
  },
  verzuim_plaats: {
    kind: 'verzuim',
    columns: ['levering_id', 'vestiging', 'datum'],
    order: 'levering_id, vestiging, datum',
  },
};

export const KEPT_TEXTS: ReadonlyMap<string, string> = new Map(
  sqlRelations('kept').map((name) => [name, sqlFile('kept', name)]),
);

/** Which step holds the days on which the rows of a kind are, one for each tijdvak; none: its rows themselves. */
export function stepWithDays(kind: string): string | undefined {
  return Object.keys(KEPT_STEPS).find(
    (name) => KEPT_STEPS[name]?.kind === kind && KEPT_STEPS[name].columns.includes('tijdvak'),
  );
}

/** Which step holds at which vestigingen the rows of a kind are, and in which tijdvakken; none: its rows themselves. */
export function stepWithPlaces(kind: string): string | undefined {
  return Object.keys(KEPT_STEPS).find(
    (name) => KEPT_STEPS[name]?.kind === kind && KEPT_STEPS[name].columns.includes('vestiging'),
  );
}

/** What was made ready within one build: a step is brought up to date once. */
const READY = new WeakMap<object, Set<string>>();

/**
 * Makes a kept step ready to be read under its own name, in the transaction of the caller: a view on what is kept, once
 * that is of the deliveries as they are now. Who counts afresh gets a temporary table, and what is kept stays as it is.
 */
export async function openKept(context: KeptContext, name: string): Promise<void> {
  const { client, swv, cut } = context;
  const step = KEPT_STEPS[name];
  if (step === undefined) throw new Error(`stap ${name} wordt niet bewaard`);
  const ready = READY.get(context) ?? new Set();
  READY.set(context, ready);
  if (ready.has(name)) return;
  ready.add(name);
  await client.query(`drop view if exists pg_temp.${name}`);
  if (context.afresh === true) {
    await count(context, name, `${name}_toen`, null);
    await client.query(
      `create temporary view ${name} as select ${step.columns.join(', ')} from ${name}_toen`,
    );
    return;
  }
  await bringUpToDate(context, name, step);
  const [ofSwv, ofCut] = [client.escapeLiteral(swv), client.escapeLiteral(cut)];
  await client.query(
    `create temporary view ${name} as
     select ${step.columns.join(', ')} from marts.${name} where swv = ${ofSwv} and tot = ${ofCut}`,
  );
}

interface Delivery {
  readonly id: string;
  /** When it last changed: text, since a Date of JavaScript drops microseconds. */
  readonly at: string;
  readonly kept: boolean;
  /** Is it kept as it is? */
  readonly same: boolean;
}

/** Counts the deliveries that changed since they were kept, and those that never were. */
async function bringUpToDate(context: KeptContext, name: string, step: KeptStep): Promise<void> {
  const { client, swv, cut } = context;
  const recipe = createHash('sha256')
    .update(KEPT_TEXTS.get(name) ?? '')
    .digest('hex');
  const { rows: all } = await client.query<Delivery>(
    `-- peildatum/deliveries and what is kept of them
     select l.id, l.gewijzigd_op::text as at, b.levering_id is not null as kept,
       (b.gewijzigd_op, b.recept) is not distinct from (l.gewijzigd_op, $5) as same
     from audit.levering l
     left join marts.bewaard b
       on b.swv = $1 and b.tot = $2 and b.stap = $3 and b.levering_id = l.id
     where l.swv = $1 and l.soort = $4 and l.staat <> 'ontvangen'
     order by l.id`,
    [swv, cut, name, step.kind, recipe],
  );
  const changed = all.filter(({ same }) => !same);
  if (changed.length === 0) return;
  const kept = changed.filter((one) => one.kept).map(({ id }) => id);
  if (kept.length > 0) {
    await client.query(
      `-- peildatum/forget what is kept of changed deliveries
       delete from marts.${name} where swv = $1 and tot = $2 and levering_id = any ($3)`,
      [swv, cut, kept],
    );
  }
  const ids = changed.map(({ id }) => id);
  await count(context, name, `${name}_nieuw`, changed.length === all.length ? null : ids);
  const columns = step.columns.join(', ');
  await client.query(
    `-- peildatum/keep a step
     insert into marts.${name} (swv, tot, ${columns})
     select $1, $2::date, ${columns} from ${name}_nieuw order by ${step.order}`,
    [swv, cut],
  );
  await client.query(`drop table ${name}_nieuw`);
  await client.query('select marts.summarise_kept()');
  await forgetOldCuts(context, name);
  await client.query(
    `-- peildatum/deliveries are kept
     insert into marts.bewaard (swv, tot, stap, levering_id, gewijzigd_op, recept)
     select $1, $2, $3, id, at, $6 from unnest($4::bigint[], $5::timestamptz[]) as levering (id, at)
     on conflict (swv, tot, stap, levering_id)
     do update set gewijzigd_op = excluded.gewijzigd_op, recept = excluded.recept`,
    [swv, cut, name, ids, changed.map(({ at }) => at), recipe],
  );
}

/** For so many cuts of an swv it is kept what its rows come to: the ones that were built last. */
const KEPT_CUTS = 4;

/** Forgets what is kept of a delivery, at every cut: what no longer counts has no place in the sums of pupils either. */
export async function forgetKept(
  client: ClientBase,
  swv: string,
  kind: string,
  delivery: number,
): Promise<void> {
  for (const [name, step] of Object.entries(KEPT_STEPS)) {
    if (step.kind !== kind) continue;
    await client.query(
      `-- peildatum/forget what is kept of a delivery
       with vergeten as (
         delete from marts.bewaard where swv = $1 and stap = $3 and levering_id = $2
       )
       delete from marts.${name} where swv = $1 and levering_id = $2`,
      [swv, delivery, name],
    );
  }
}

/** Forgets what is kept at cuts that were not built for a while. */
async function forgetOldCuts({ client, swv, cut }: KeptContext, name: string): Promise<void> {
  const { rows } = await client.query<{ cut: string }>(
    `-- peildatum/cuts that were not built for a while
     select b.tot::text as cut
     from (select distinct tot from marts.bewaard where swv = $1 and stap = $2 and tot <> $3) b
     left join marts.stand s on s.swv = $1 and s.tot = b.tot
     order by s.bekend_op desc nulls last offset $4`,
    [swv, name, cut, KEPT_CUTS - 1],
  );
  for (const { cut: old } of rows) {
    await client.query(`delete from marts.${name} where swv = $1 and tot = $2`, [swv, old]);
    await client.query('delete from marts.bewaard where swv = $1 and tot = $2 and stap = $3', [
      swv,
      old,
      name,
    ]);
  }
}

/**
 * Memory of each process of the database that counts. The planner thinks sorting cheaper than it is (measured: 11 s instead
 * of 4), knows nothing yet of rows that were just kept (a loop of loops took minutes), and has the parts of a fact counted
 * side by side only when it is told to.
 */
const COUNTING = {
  work_mem: '128MB',
  enable_sort: 'off',
  enable_nestloop: 'off',
  enable_partitionwise_aggregate: 'on',
  parallel_setup_cost: '0',
  parallel_tuple_cost: '0.001',
} as const;

/** Does some work on millions of rows with what the planner must be told about them. */
export async function countingMillions<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  const settings = Object.entries(COUNTING);
  const told = settings.map(([name, value]) => `set local ${name} = '${value}'`);
  await client.query(told.join('; '));
  const result = await work();
  await client.query(settings.map(([name]) => `set local ${name} to default`).join('; '));
  return result;
}

/** Counts deliveries into a temporary table: only a query of its own can be worked on by several processes. */
async function count(
  { client, swv, cut, knownAt }: KeptContext,
  name: string,
  table: string,
  /** Null: all of them, so that no row is asked whose it is. */
  deliveries: readonly string[] | null,
): Promise<void> {
  const text = KEPT_TEXTS.get(name) ?? '';
  const { first, days } = daysOfTijdvakken(cut);
  const values = [swv, cut, knownAt, deliveries, ...(text.includes('$5') ? [days, first] : [])];
  await countingMillions(client, () =>
    client.query(`create temporary table ${table} as ${text}`, values),
  );
}

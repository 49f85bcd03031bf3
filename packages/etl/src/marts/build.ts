import { createHash } from 'node:crypto';
import { INDICATORS, type Indicator, martName, periodBefore, periodSpan } from '@peildatum/schema';
import type { ClientBase } from 'pg';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import { buildAges } from './ages.js';
import { attempt } from './attempt.js';
import { countedRows, martColumns, patternsOf } from './counted-rows.js';
import { type Failure, forgetFailures, keepFailures } from './failures.js';
import { countingMillions, KEPT_TEXTS, openKept } from './kept-steps.js';
import {
  type ParameterValue,
  parameterOn,
  readParameters,
  refreshParameters,
} from './parameters.js';
import { type Presence, periodsOf, readPresence } from './periods.js';
import { refreshPlaces } from './places.js';
import { type Changes, refreshPresence } from './presence.js';
import {
  kindsReadBy,
  martSql,
  readsKept,
  readsRegister,
  recipeHash,
  stepSql,
  stepsFor,
} from './recipe-text.js';

export interface MartContext {
  readonly client: ClientBase;
  readonly swv: string;
  /** Data up to and including this day, JJJJ-MM-DD. */
  readonly cut: string;
  /** Rows that were known at this moment: text, since a Date of JavaScript drops microseconds. */
  readonly knownAt: string;
  readonly pseudonymiser: Pseudonymiser;
  /** Only these indicators; none said: all. */
  readonly indicators?: readonly Indicator[] | undefined;
  /** Forgets what was built before: in a transaction that is rolled back, for another moment. */
  readonly afresh?: boolean | undefined;
}

/** An indicator and the periods of it that must be built. */
interface Work {
  readonly indicator: Indicator;
  readonly recipe: string;
  /** Undefined: whatever periods its rows name. */
  readonly periods: readonly string[] | undefined;
}

/** What building did: the periods of each indicator that were computed, none where nothing changed, and what failed. */
export interface Built {
  readonly periods: ReadonlyMap<string, readonly string[]>;
  /** Of the indicators that were asked for: without figures in these periods. */
  readonly failures: readonly Failure[];
}

/**
 * Brings the exact counts of one swv at one cut up to date, in the transaction of the caller. Only what a delivery
 * changed since the last time is computed: the indicators that read its kind, in the periods that its rows touch.
 * What the values of a delivery stop has no figures, and does not stop the others.
 */
export async function buildMarts(context: MartContext): Promise<Built> {
  const { client, swv, cut, knownAt } = context;
  // two builds of the same cut would mix their rows
  await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
    `marts ${swv}`,
    cut,
  ]);
  if (context.afresh === true) await forgetBuilt(context);
  await refreshPlaces(client, swv, knownAt, cut);
  const changes = await refreshPresence(context);
  await forgetChanged(context, changes);
  const presence = await readPresence(client, swv, cut);
  const parameters = await readParameters(client, swv, knownAt);
  const work = await workOf(context, presence, parameters);
  await forgetFailures(context, context.indicators ?? INDICATORS);
  const failedSteps = new Map<string, string>();
  for (const step of stepsFor(work.map(({ indicator }) => martSql(indicator)))) {
    const sqlState = failureIn(stepsFor([stepSql(step) ?? '']), failedSteps);
    const failed = sqlState ?? (await attempt(client, () => buildStep(context, step)));
    if (failed !== undefined) failedSteps.set(step, failed);
  }
  const failures: Failure[] = [];
  for (const one of work) {
    const sqlState = failureIn(stepsFor([martSql(one.indicator)]), failedSteps);
    failures.push(...(await tryMart(context, one, parameters, sqlState)));
  }
  const periods = new Map(work.map((one) => [one.indicator.id, one.periods ?? []]));
  return { periods, failures };
}

/** With what the first of some steps failed that did. */
function failureIn(
  steps: readonly string[],
  failed: ReadonlyMap<string, string>,
): string | undefined {
  return steps.map((step) => failed.get(step)).find((sqlState) => sqlState !== undefined);
}

async function forgetBuilt({ client, swv, cut }: MartContext): Promise<void> {
  for (const table of ['aanwezigheid', 'stand', 'bouw']) {
    await client.query(`delete from marts.${table} where swv = $1 and tot = $2`, [swv, cut]);
  }
}

/** Forgets that periods are built which changed deliveries bear on; all indicators, also those that are not asked for now. */
async function forgetChanged(context: MartContext, changes: Changes): Promise<void> {
  if (!changes.deliveries) return;
  for (const indicator of INDICATORS) {
    const affected = affectedPeriods(indicator, changes);
    if (affected !== 'all' && affected.length === 0) continue;
    // a period that no delivery touches any more is not built again: its rows may not stay
    await forgetPeriods(context, indicator, affected === 'all' ? null : affected);
  }
}

/** Null: all periods. */
async function forgetPeriods(
  { client, swv, cut }: MartContext,
  indicator: Indicator,
  periods: readonly string[] | null,
): Promise<void> {
  await client.query(
    `delete from marts.${martName(indicator)} where swv = $1 and tot = $2 and ($3::text[] is null or periode = any ($3))`,
    [swv, cut, periods],
  );
  await client.query(
    `-- peildatum/forget built periods
     delete from marts.bouw
     where swv = $1 and tot = $2 and indicator = $3 and ($4::text[] is null or periode = any ($4))`,
    [swv, cut, indicator.id, periods],
  );
}

/** The periods of an indicator on which changed rows bear. */
function affectedPeriods(indicator: Indicator, changes: Changes): 'all' | readonly string[] {
  if (readsRegister(indicator)) return 'all';
  const affected = new Set<string>();
  for (const kind of kindsReadBy(indicator)) {
    const touched = changes.kinds.get(kind);
    if (touched === undefined) continue;
    const back = indicator.reach?.[kind];
    if (back === undefined || indicator.period === 'eigen') return 'all';
    for (const period of touched.get(indicator.period) ?? []) {
      for (let steps = 0; steps <= back; steps += 1) affected.add(periodBefore(period, steps));
    }
  }
  return [...affected];
}

async function workOf(
  context: MartContext,
  presence: Presence,
  parameters: readonly ParameterValue[],
): Promise<readonly Work[]> {
  const { client, swv, cut } = context;
  const { rows } = await client.query<{ indicator: string; periode: string; recept: string }>(
    `-- peildatum/built periods
     select indicator, periode, recept from marts.bouw where swv = $1 and tot = $2`,
    [swv, cut],
  );
  const built = new Map(rows.map((row) => [`${row.indicator} ${row.periode}`, row.recept]));
  const work: Work[] = [];
  for (const indicator of context.indicators ?? INDICATORS) {
    const recipe = recipeOf(indicator, parameters);
    if (indicator.period === 'eigen') {
      if (built.get(`${indicator.id} *`) !== recipe) {
        work.push({ indicator, recipe, periods: undefined });
      }
      continue;
    }
    const periods = periodsOf(indicator, presence, cut).filter(
      (period) => built.get(`${indicator.id} ${period}`) !== recipe,
    );
    if (periods.length > 0) work.push({ indicator, recipe, periods });
  }
  return work;
}

/** What the mart of an indicator is made with: when it changes, what was built is of no use. */
function recipeOf(indicator: Indicator, parameters: readonly ParameterValue[]): string {
  const own = parameters.filter(({ parameter }) => indicator.parameters?.includes(parameter));
  const standard = (indicator.parameters ?? []).map((name) =>
    parameterOn([], indicator.ruleSet, name, '9999-12-31'),
  );
  return createHash('sha256')
    .update(JSON.stringify([recipeHash(indicator), standard, own]))
    .digest('hex');
}

/** Makes the steps that the SQL of an indicator reads, for who asks for its rows instead of its mart. */
export async function prepareRows(context: MartContext, indicator: Indicator): Promise<void> {
  for (const step of stepsFor([martSql(indicator)])) await buildStep(context, step);
}

/** Makes a step, and those that it reads, for who asks for it by itself. */
export async function prepareSteps(
  context: MartContext,
  ...names: readonly string[]
): Promise<void> {
  for (const step of stepsFor(names)) await buildStep(context, step);
}

async function buildStep(context: MartContext, name: string): Promise<void> {
  const { client, swv, cut, knownAt, pseudonymiser } = context;
  const text = stepSql(name);
  if (name === 'melding_leeftijd') await buildAges(client, swv, cut, knownAt, pseudonymiser);
  if (name === 'geldende_parameter') await refreshParameters(client, swv, knownAt);
  if (KEPT_TEXTS.has(name)) await openKept(context, name);
  if (text === undefined || KEPT_TEXTS.has(name)) return;
  await client.query(`drop table if exists pg_temp.${name}`);
  await client.query(
    `create temporary table ${name} as
     with snede as (select $1::text as swv, $2::date as cut, $3::timestamptz as bekend_op)
     select * from (${text}) as stap`,
    [swv, cut, knownAt],
  );
  await client.query(`analyze ${name}`);
}

/** Builds a mart unless its values, or those of a step that it reads (with `sqlState`), stop it: of those periods nothing stays. */
async function tryMart(
  context: MartContext,
  work: Work,
  parameters: readonly ParameterValue[],
  failedStep?: string,
): Promise<readonly Failure[]> {
  const { indicator, periods } = work;
  const sqlState =
    failedStep ?? (await attempt(context.client, () => buildMart(context, work, parameters)));
  if (sqlState === undefined) return [];
  if (failedStep === undefined && periods !== undefined && periods.length > 1) {
    // one at a time, so that a period fails by itself, whichever others are built with it
    const failures: Failure[] = [];
    for (const period of periods) {
      failures.push(...(await tryMart(context, { ...work, periods: [period] }, parameters)));
    }
    return failures;
  }
  // what was built by another recipe may not come back with that recipe
  await forgetPeriods(context, indicator, periods ?? null);
  const failures = (periods ?? ['*']).map((period) => ({
    indicator: indicator.id,
    period,
    sqlState,
  }));
  await keepFailures(context, failures);
  return failures;
}

async function buildMart(
  { client, swv, cut, knownAt }: MartContext,
  { indicator, recipe, periods }: Work,
  parameters: readonly ParameterValue[],
): Promise<void> {
  const table = `marts.${martName(indicator)}`;
  const { grain, measures, sums } = martColumns(indicator);
  await client.query(
    `delete from ${table} where swv = $1 and tot = $2 and ($3::text[] is null or periode = any ($3))`,
    [swv, cut, periods ?? null],
  );
  const spans = (periods ?? []).map((name) => ({ name, ...periodSpan(name) }));
  const { text, values } = countedRows(indicator, { swv, cut, knownAt }, spans, parameters);
  const select = `${text}
     select $1 as swv, $2::date as tot, ${indicator.version} as versie, ${[...grain, ...sums].join(', ')}
     from geteld
     group by ${[...grain, ...patternsOf(indicator)].join(', ')}`;
  const into = `insert into ${table} (swv, tot, versie, ${[...grain, ...measures].join(', ')})`;
  if (readsKept(indicator)) {
    // only a query of its own can be worked on by several processes of the database
    await client.query('drop table if exists pg_temp.nieuwe_telling');
    await countingMillions(client, () =>
      client.query(`create temporary table nieuwe_telling as ${select}`, values),
    );
    await client.query(`${into} select * from nieuwe_telling`);
  } else {
    await client.query(`${into} ${select}`, values);
  }
  await client.query(
    `-- peildatum/periods are built
     insert into marts.bouw (swv, tot, indicator, periode, recept)
     select $1, $2, $3, periode, $5 from unnest($4::text[]) as periode
     on conflict (swv, tot, indicator, periode) do update set recept = excluded.recept`,
    [swv, cut, indicator.id, periods ?? ['*'], recipe],
  );
}

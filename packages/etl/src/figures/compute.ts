import type { ProtectionReport } from '@peildatum/disclosure';
import type { Cell, Comparison, Indicator } from '@peildatum/schema';
import { Fault } from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import type { Expectation } from '../coverage/expected-suppliers.js';
import { type CoverageOfKind, readCoverage } from '../coverage/read-coverage.js';
import { buildMarts } from '../marts/build.js';
import { type Failure, readFailures } from '../marts/failures.js';
import { readParameters } from '../marts/parameters.js';
import { momentInThePast, momentOfKnowing } from '../moment.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import { readComparisons, yearBefore } from '../series/read-comparisons.js';
import { cubeRulesOf } from './cube-rules.js';
import { allExactCells, cellsOf, withIndicatorsOfGoals } from './goal-cells.js';
import { knownElsewhere } from './known-elsewhere.js';
import { type IndicatorPeriod, readMarts } from './mart-rows.js';
import type { Protect } from './protect-once.js';
import { protectedCells } from './protected-cells.js';

export interface FiguresContext {
  readonly pool: Pool;
  readonly swv: string;
  /** Data up to and including this day, JJJJ-MM-DD. */
  readonly cut: string;
  readonly pseudonymiser: Pseudonymiser;
  /** Counts of pupils below this are not shown; never less than 5. */
  readonly threshold: number;
  /** The same for special categories of personal data; never less than 10, which it is when none is said. */
  readonly specialThreshold?: number;
  /** Protects in a thread of its own, for whoever has more to do meanwhile. */
  readonly apart?: boolean;
  /** Protects what would be published, for whoever wants to see it; none said: the rule. */
  readonly protectOne?: Protect;
  /** Only these indicators; none said: all. */
  readonly indicators?: readonly Indicator[] | undefined;
}

/** Every exact figure of an swv at a cut: for staff, never for readers. */
export async function exactFigures(context: FiguresContext): Promise<readonly Cell[]> {
  return (await exactFiguresAt(context)).cells;
}

/** Every exact figure with its comparisons: the period before, the same moment a year earlier, the last twelve months. */
export async function comparedFigures(context: FiguresContext): Promise<{
  readonly cells: readonly (Cell & { readonly vergelijkingen: readonly Comparison[] })[];
  readonly knownAt: string;
  /** What could not be computed, at the cut or a year before it. */
  readonly failures: readonly Failure[];
}> {
  return await inOneMoment(context, async (client, periods, knownAt, failures) => {
    const { swv, cut, pseudonymiser, indicators } = context;
    const cells = cellsOf(indicators, allExactCells(periods));
    const marts = { client, swv, cut, knownAt, pseudonymiser, indicators };
    const compared = await readComparisons(marts, cells);
    return {
      cells: cells.map((cell, at) => ({ ...cell, vergelijkingen: compared[at] ?? [] })),
      knownAt,
      failures: [...failures, ...(await readFailures(client, swv, yearBefore(cut)))],
    };
  });
}

/** What every figure covers, of each kind that it needs: how many suppliers and schools are in it, and who is late. */
export async function figureCoverage(
  context: FiguresContext,
  expectation?: Expectation,
): Promise<readonly CoverageOfKind[]> {
  return await inOneMoment(context, async (client, _periods, knownAt) => {
    const { swv, cut, pseudonymiser, indicators } = context;
    return await readCoverage(
      { client, swv, cut, knownAt, pseudonymiser, indicators },
      expectation,
    );
  });
}

/**
 * The same, as it was known at a moment in the past (`asked`: a day or an ISO moment; none: now), with that moment. What
 * came later is not looked at: rows, registers, and which periods have data. It leaves nothing behind.
 */
export async function exactFiguresAt(
  context: FiguresContext,
  asked?: string,
): Promise<ExactFigures> {
  const work: Work<ExactFigures> = async (_client, periods, knownAt, failures) => ({
    cells: cellsOf(context.indicators, allExactCells(periods)),
    knownAt,
    failures,
  });
  return await inOneMoment(context, work, asked);
}

export interface ExactFigures {
  readonly cells: readonly Cell[];
  readonly knownAt: string;
  /** What could not be computed: its cells have no value. */
  readonly failures: readonly Failure[];
}

/** Every figure of an swv at a cut as readers would see it, without publishing it. */
export async function protectedFigures(
  context: FiguresContext,
): Promise<{ cells: readonly Cell[]; report: ProtectionReport; failures: readonly Failure[] }> {
  return await inOneMoment(context, async (client, periods, knownAt, failures) => {
    const { protectOne } = context;
    const parameters = await readParameters(client, context.swv, knownAt);
    const { swv, cut } = context;
    const external = await knownElsewhere({ client, swv, cut, knownAt }, parameters);
    const rules = {
      ...cubeRulesOf(context, parameters, external),
      ...(protectOne && { protectOne }),
    };
    const { cells, report } = await protectedCells(periods, rules);
    return { cells: cellsOf(context.indicators, cells), report, failures };
  });
}

type Work<T> = (
  client: PoolClient,
  periods: readonly IndicatorPeriod[],
  knownAt: string,
  failures: readonly Failure[],
) => Promise<T>;

/**
 * Builds the marts and hands them on, all within one transaction, so that every figure is of one moment: now, or the
 * moment that was asked for.
 */
export async function inOneMoment<T>(
  { pool, swv, cut, pseudonymiser, indicators }: FiguresContext,
  work: Work<T>,
  asked?: string,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level read committed');
    if (asked === undefined) await refuseUnknownSwv(client, swv);
    const knownAt =
      asked === undefined
        ? await momentOfKnowing(client, swv, 'read')
        : await momentInThePast(client, swv, asked);
    const afresh = asked !== undefined;
    const needed = await withIndicatorsOfGoals(client, swv, knownAt, indicators);
    const marts = { client, swv, cut, knownAt, pseudonymiser, indicators: needed, afresh };
    const { failures } = await buildMarts(marts);
    const periods = await readMarts(client, swv, cut, needed);
    const result = await work(client, periods, knownAt, failures);
    // marts that stay are of now: who reads them does not know that they were once built for another moment
    await client.query(asked === undefined ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function refuseUnknownSwv(client: PoolClient, swv: string): Promise<void> {
  const { rows } = await client.query<{ loaded: boolean; withdrawn: boolean }>(
    `-- peildatum/has deliveries
     select coalesce(bool_or(staat = 'geladen'), false) as loaded, coalesce(bool_or(staat = 'ingetrokken'), false) as withdrawn
     from audit.levering where swv = $1 and staat in ('geladen', 'ingetrokken')`,
    [swv],
  );
  if (rows[0]?.loaded === true) return;
  const why = rows[0]?.withdrawn === true ? ' Wat er was, is ingetrokken.' : '';
  throw new Fault('swv_onbekend', `Swv: ${swv}.${why}`);
}

import {
  type Cell,
  cellKey,
  Fault,
  type Figure,
  figureNamed,
  formatCell,
  INDICATORS,
  type Indicator,
  isOfGoals,
  type NamedFigure,
  periodSpan,
  type Recipe,
  recipeBy,
} from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { exactCells } from '../figures/cells.js';
import { toNumber } from '../figures/exact.js';
import { allExactCells } from '../figures/goal-cells.js';
import { type IndicatorPeriod, type MartRow, readMarts } from '../figures/mart-rows.js';
import { buildMarts, type MartContext, prepareRows } from '../marts/build.js';
import { faultOfFailures } from '../marts/failures.js';
import { parameterOn, readParameters } from '../marts/parameters.js';
import { momentInThePast, momentOfKnowing } from '../moment.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import { findCell, type Where } from './find-cell.js';
import type { LinePage, Trace, TracedMartRow } from './trace.js';
import { readLines, tracedRows } from './traced-lines.js';

export interface TraceContext {
  readonly pool: Pool;
  readonly pseudonymiserOf: (swv: string) => Promise<Pseudonymiser>;
}

/** Which state of the data is traced: as of now, as of a moment, or as of a publication. */
export interface AsOf {
  readonly moment?: string | undefined;
  readonly publication?: string | undefined;
}

/** Most rows of the mart that a trace shows: of a total there can be thousands. */
const MART_ROWS = 50;

/**
 * The way of a figure: definition and parameters, teller and noemer, the rows of the mart, the deliveries and their
 * lines. It is computed by the very SQL that makes the figure, so that its lines are those that were counted.
 */
export async function traceFigure(
  { pool, pseudonymiserOf }: TraceContext,
  id: string,
  where: Where,
  asOf: AsOf,
  page: LinePage,
): Promise<Trace> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level read committed');
    const { swv, cut, cell: asked } = await findCell(client, id, where, asOf.publication);
    const { knownAt, past } = await momentOf(client, swv, asOf);
    const pseudonymiser = await pseudonymiserOf(swv);
    const moment: MartContext = { client, swv, cut, knownAt, pseudonymiser, afresh: past };
    const cell = await figureOfGoal(moment, id, asked);
    const { indicator, figure } = declarationOf(cell.indicator);
    const context: MartContext = { ...moment, indicators: [indicator] };
    const { failures } = await buildMarts(context);
    const missed = failures.filter(({ period }) => ['*', cell.periode].includes(period));
    if (missed.length > 0) throw faultOfFailures(missed);
    const periods = await readMarts(client, swv, cut, [indicator]);
    const period = periods.find(({ periode }) => periode === cell.periode);
    const found = period && exactCells(period).find((one) => isSame(one, cell));
    const goals =
      cell === asked ? [] : await readMarts(client, swv, cut, INDICATORS.filter(isOfGoals));
    const said = allExactCells([...periods, ...goals]).find((one) => isSame(one, asked));
    if (period === undefined || found === undefined || said === undefined) {
      throw new Fault('cijfer_onbekend', `${id} was er op ${knownAt} niet.`);
    }
    await prepareRows(context, indicator);
    const parameters = await readParameters(client, swv, knownAt);
    const traced = await tracedRows(context, indicator, figure, found, parameters);
    const lines = await readLines(client, traced, page);
    const day = indicator.period === 'eigen' ? cut : periodSpan(cell.periode).first;
    const trace: Trace = {
      id,
      swv,
      tot: cut,
      bekendOp: knownAt,
      cijfer: said,
      definitie: {
        naam: figure.name,
        definitie: indicator.definition,
        eenheid: figure.eenheid,
        versie: indicator.version,
        regelset: indicator.ruleSet,
        grond: indicator.ground,
        ...partsInWords(indicator, recipeBy(indicator, figure, Object.keys(found.dimensies))),
        parameters: (indicator.parameters ?? []).map((name) =>
          parameterOn(parameters, indicator.ruleSet, name, day),
        ),
      },
      publicaties: await publishedAs(client, swv, cut, found, figure),
      mart: martRowsOf(period, found),
      ...lines,
    };
    // the marts of another moment may not stay
    await client.query(past ? 'rollback' : 'commit');
    return trace;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

type NamedCell = Pick<Cell, 'indicator' | 'periode' | 'dimensies'>;

/** A goal repeats the figure that it is about: its way is the way of that figure. What is no goal stays what it is. */
async function figureOfGoal(context: MartContext, id: string, cell: NamedCell): Promise<NamedCell> {
  const { indicator } = declarationOf(cell.indicator);
  if (!isOfGoals(indicator)) return cell;
  const { client, swv, cut, knownAt } = context;
  await buildMarts({ ...context, indicators: [indicator] });
  const target = (await readMarts(client, swv, cut, [indicator]))
    .flatMap(({ rows }) => rows)
    .find(
      ({ periode, dimensions }) =>
        periode === cell.periode && dimensions.doel === cell.dimensies.doel,
    );
  const over = target?.dimensions.cijfer;
  if (over == null) throw new Fault('cijfer_onbekend', `${id} was er op ${knownAt} niet.`);
  return { indicator: over, periode: cell.periode, dimensies: {} };
}

function declarationOf(name: string): NamedFigure {
  const found = figureNamed(name);
  if (found !== undefined) return found;
  throw new Fault('cijfer_onbekend', `${name} staat niet meer in de catalogus.`);
}

/** The moment to look from. What did not change since then is as it is now, and need not be computed again. */
async function momentOf(
  client: PoolClient,
  swv: string,
  { moment, publication }: AsOf,
): Promise<{ knownAt: string; past: boolean }> {
  if (moment === undefined && publication === undefined) {
    return { knownAt: await momentOfKnowing(client, swv, 'read'), past: false };
  }
  const asked = moment ?? (await momentOfPublication(client, swv, publication ?? ''));
  const knownAt = await momentInThePast(client, swv, asked);
  const { rowCount } = await client.query(
    `-- peildatum/changed since
     select from audit.levering where swv = $1 and soort is not null and gewijzigd_op > $2 limit 1`,
    [swv, knownAt],
  );
  return rowCount === 0
    ? { knownAt: await momentOfKnowing(client, swv, 'read'), past: false }
    : { knownAt, past: true };
}

async function momentOfPublication(
  client: PoolClient,
  swv: string,
  publication: string,
): Promise<string> {
  const { rows } = await client.query<{ moment: string }>(
    `-- peildatum/moment of a publication
     select to_char(coalesce(moment.bekend_op, publicatie.gemaakt_op) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
     from publication.publicatie
     left join audit.publicatie_moment moment on moment.publicatie_id = publicatie.id
     where id = $1 and swv = $2`,
    [publication, swv],
  );
  const found = rows[0]?.moment;
  if (found === undefined) throw new Fault('publicatie_onbekend', `Gevraagd: ${publication}.`);
  return found;
}

function isSame(one: Cell, other: NamedCell): boolean {
  return cellKey(one) === cellKey(other);
}

/** What teller and noemer are, in the words of the declaration. */
function partsInWords(
  { measures }: Indicator,
  recipe: Recipe,
): { teller: string | null; noemer: string | null } {
  const say = (name: string) => measures[name]?.description ?? name;
  if (recipe.kind === 'aandeel') return { teller: say(recipe.teller), noemer: say(recipe.noemer) };
  if (recipe.kind === 'percentiel') return { teller: null, noemer: say(recipe.of) };
  if (recipe.kind === 'prognose') {
    return { teller: `${say(recipe.of)}; ${say(recipe.times)}`, noemer: say(recipe.noemer) };
  }
  if (recipe.kind === 'verschil') {
    return { teller: `${say(recipe.of)}, min ${say(recipe.minus)}`, noemer: null };
  }
  return { teller: say(recipe.of), noemer: null };
}

/** The rows of the mart that a cell is the sum of, or a share of. */
function martRowsOf(period: IndicatorPeriod, cell: Cell): Trace['mart'] {
  const outcome = new Set(
    period.indicator.dimensions.filter((one) => one.ofOutcome === true).map(({ name }) => name),
  );
  const narrowing = Object.entries(cell.dimensies).filter(([name]) => !outcome.has(name));
  const rows = period.rows.filter(({ dimensions }) =>
    narrowing.every(([name, value]) => dimensions[name] === value),
  );
  return { rijen: rows.slice(0, MART_ROWS).map(sayRow), totaal: rows.length };
}

function sayRow({ dimensions, scales, measures }: MartRow): TracedMartRow {
  const counts = Object.entries(measures).map(([name, value]) => [
    name,
    value === null ? null : toNumber(value),
  ]);
  return { dimensies: dimensions, schalen: scales ?? {}, aantallen: Object.fromEntries(counts) };
}

async function publishedAs(
  client: PoolClient,
  swv: string,
  cut: string,
  cell: Cell,
  { eenheid, decimals }: Figure,
): Promise<Trace['publicaties']> {
  const { rows } = await client.query<Cell & { publication: string; state: string }>(
    `-- peildatum/published values of a cell
     select p.id as publication, p.status as state, c.waarde::float8 as waarde, c.status
     from publication.publicatie p
     join publication.cijfer c on c.publicatie_id = p.id
     where p.swv = $1 and p.tot = $2 and c.indicator = $3 and c.periode = $4 and c.dimensies = $5::jsonb
     order by p.versie desc`,
    [swv, cut, cell.indicator, cell.periode, JSON.stringify(cell.dimensies)],
  );
  return rows.map((row) => ({
    publicatie: row.publication,
    status: row.state,
    getoond: formatCell(row, eenheid, decimals),
  }));
}

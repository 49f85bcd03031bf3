import type { ProtectionReport } from '@peildatum/disclosure';
import {
  type Cell,
  type Coverage,
  Fault,
  INDICATORS,
  type PublicationHead,
} from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { type CoverageOfKind, readCoverage } from '../coverage/read-coverage.js';
import { type FiguresContext, inOneMoment } from '../figures/compute.js';
import { cubeRulesOf } from '../figures/cube-rules.js';
import type { HeldPeriod } from '../figures/earlier-figures.js';
import { knownElsewhere } from '../figures/known-elsewhere.js';
import { withProtect } from '../figures/protect-apart.js';
import type { Protect } from '../figures/protect-once.js';
import { protectedCells } from '../figures/protected-cells.js';
import type { TableReport } from '../figures/table-report.js';
import { type Failure, faultOfFailures } from '../marts/failures.js';
import { type ParameterValue, readParameters } from '../marts/parameters.js';
import { publishedReconciliation, readReconciliation } from '../reconcile/read-reconciliation.js';
import { compareCells } from '../series/compare-cells.js';
import { refuseReason } from '../settle/reason.js';
import { publishedDefinitions } from './definitions.js';
import { nearestFirst, readHistory } from './history.js';
import { labelsOf } from './labels.js';
import { checkProof, openProof, type Proof, publishedProtection } from './proof.js';
import { type Content, contentHash, inputHash } from './publication-hash.js';
import { readHead, readHeads, readPublication } from './read.js';
import { insertProof, insertPublication, readProof } from './store.js';

export interface Published {
  readonly head: PublicationHead;
  /** False when the newest publication at this cut says exactly the same already. */
  readonly isNew: boolean;
  readonly cells: readonly Cell[];
  readonly report: ProtectionReport;
  /** Periods that are given as they were before: a correction in them is too small to show. */
  readonly held: readonly HeldPeriod[];
  /** How much of each table is shown. */
  readonly tables: readonly TableReport[];
}

/**
 * Makes a publication of an swv at a cut: protected as a whole, and never changed afterwards. It is a concept until it
 * is made definitive. When nothing changed since the newest one, that one stays. `decision`: why it replaces all earlier ones
 * without counting with what they gave away.
 */
export async function publish(context: FiguresContext, decision?: string): Promise<Published> {
  if (decision !== undefined) refuseReason(decision);
  return await withProtect(context.apart === true, (protectOne) =>
    publishWith(protectOne, context, decision),
  );
}

async function publishWith(
  protectOne: Protect,
  context: FiguresContext,
  decision: string | undefined,
): Promise<Published> {
  return await inOneMoment(context, async (client, periods, knownAt, failures) => {
    refuseFailed(failures);
    const { swv, cut, pseudonymiser } = context;
    // two publishers of the same cut would take the same number
    await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
      `publicatie ${swv}`,
      cut,
    ]);
    const history = decision === undefined ? await readHistory(client, swv) : [];
    const marts = { client, swv, cut, knownAt, pseudonymiser };
    const parameters = await readParameters(client, swv, knownAt);
    const definitions = publishedDefinitions(parameters, cut);
    const coverage = (await readCoverage({ ...marts, indicators: PUBLISHED })).map(withoutNames);
    const aansluiting = publishedReconciliation(await readReconciliation(marts));
    const contentWith = async (cells: readonly Cell[]): Promise<Content> => ({
      definitions,
      cells: besidePeriodBefore(cells, cut, parameters),
      coverage,
      labels: await labelsOf(client, context, cells),
      aansluiting,
    });
    const external = await knownElsewhere(marts, parameters);
    const rules = { ...cubeRulesOf(context, parameters, external), protectOne };
    const seen = history.map((earlier) => earlier.id);
    const input = inputHash({
      ...{ swv, cut, parameters, periods, definitions, coverage, aansluiting },
      rules,
    });
    const [newest] = await readHeads(client, { swv, cut });
    const good =
      newest === undefined ? undefined : await proofStillGood(client, newest, seen, decision);
    if (newest !== undefined && good?.input === input) return await asItIs(client, newest, good);
    const made = await protectedCells(periods, rules, nearestFirst(history, cut));
    const { report, tables, certificate, amounts, proven } = made;
    const held = made.held.map(({ cells: _cells, ...period }) => period);
    const content = await contentWith(made.cells);
    const hash = contentHash(swv, cut, content);
    if (newest?.hash === hash && good !== undefined) return await asItIs(client, newest, good);
    const version = (newest?.versie ?? 0) + 1;
    const id = `${context.swv}-${context.cut}-${version}`;
    await insertPublication(client, id, version, context, {
      hash,
      content,
      protection: publishedProtection(made, rules.salt),
    });
    const proof = { certificate, amounts, proven, history: seen, input, report, held, tables };
    await insertProof(client, id, proof, decision);
    await client.query(
      `-- peildatum/insert moment of a publication
       insert into audit.publicatie_moment (publicatie_id, bekend_op) values ($1, $2)`,
      [id, knownAt],
    );
    const head = await readHead(client, id);
    return { head, isNew: true, cells: content.cells, report, held, tables };
  });
}

const PUBLISHED = INDICATORS.filter(({ heldBack }) => heldBack === undefined);

/** A publication in which a figure is missing without a word would be worse than none. */
function refuseFailed(failures: readonly Failure[]): void {
  const missed = failures.filter((one) => PUBLISHED.some(({ id }) => id === one.indicator));
  if (missed.length > 0) throw faultOfFailures(missed);
}

/** How many suppliers are in it is for readers; who they are is not. */
function withoutNames({
  indicator,
  periode,
  soort,
  leveranciers,
  scholen,
}: CoverageOfKind): Coverage {
  return { indicator, periode, soort, leveranciers, scholen };
}

/** Cells beside the period before: only where both may be read is there a change. */
function besidePeriodBefore(
  cells: readonly Cell[],
  cut: string,
  parameters: readonly ParameterValue[],
): readonly Cell[] {
  const compared = compareCells({ indicators: PUBLISHED, cut, cells, parameters });
  return cells.map((cell, at) => {
    const [before] = compared[at] ?? [];
    return before === undefined ? cell : { ...cell, vergelijking: before };
  });
}

/**
 * The proof of a publication that says what there is to say already: it is definitive, or can still become so. A concept that was
 * proven beside other publications than now cannot.
 */
async function proofStillGood(
  client: PoolClient,
  head: PublicationHead,
  history: readonly string[],
  decision: string | undefined,
): Promise<Proof | undefined> {
  const stored = await readProof(client, head.id);
  if (stored === undefined || !(await hasTheseDeliveries(client, head))) return undefined;
  const proof = openProof(stored.geheim);
  // one of before it was kept what a publication was made from
  if (proof.input === undefined) return undefined;
  // nor was anything said of amounts, once
  if (head.status === 'concept' && proof.amounts === undefined) return undefined;
  const isSameDecision = stored.besluit === (decision ?? null);
  if (head.status === 'concept') {
    return isSameDecision && proof.history.join() === history.join() ? proof : undefined;
  }
  // by decision nothing counts that was given away before
  const isFree = decision === undefined || isSameDecision || proof.history.length === 0;
  return head.status === 'vastgesteld' && isFree ? proof : undefined;
}

async function asItIs(
  client: PoolClient,
  head: PublicationHead,
  { report, held, tables }: Proof,
): Promise<Published> {
  const { cijfers } = await readPublication(client, head.id);
  return { head, isNew: false, cells: cijfers, report, held, tables };
}

/** Was the publication made from the very deliveries that count now? */
async function hasTheseDeliveries(client: PoolClient, head: PublicationHead): Promise<boolean> {
  const { rows } = await client.query<{ same: boolean }>(
    `-- peildatum/has these deliveries
     select not exists (
       (select id from audit.levering where swv = $2 and staat = 'geladen'
        except select levering_id from audit.publicatie_levering where publicatie_id = $1)
       union all
       (select levering_id from audit.publicatie_levering where publicatie_id = $1
        except select id from audit.levering where swv = $2 and staat = 'geladen')
     ) as same`,
    [head.id, head.swv],
  );
  return rows[0]?.same === true;
}

/** Refuses a publication of which it is not proven that its figures point to nobody. */
async function refuseUnproven(
  client: PoolClient,
  { id, swv, tot: cut }: PublicationHead,
): Promise<void> {
  const stored = await readProof(client, id);
  const decided = stored !== undefined && stored.besluit !== null;
  const history = decided ? [] : await readHistory(client, swv);
  const { cijfers } = await readPublication(client, id);
  const { rows } = await client.query<{ knownAt: string }>(
    `-- peildatum/moment of a publication
     select bekend_op::text as "knownAt" from audit.publicatie_moment where publicatie_id = $1`,
    [id],
  );
  const knownAt = rows[0]?.knownAt ?? 'infinity';
  const parameters = await readParameters(client, swv, knownAt);
  const external = await knownElsewhere({ client, swv, cut, knownAt }, parameters);
  checkProof(id, stored?.geheim, cijfers, { history, external });
}

/** Makes a concept definitive: from then on readers see it, and the one before it at the same cut points to it. */
export async function makeDefinitive(pool: Pool, id: string): Promise<PublicationHead> {
  return await changeStatus(pool, id, async (client, head) => {
    if (head.status === 'vastgesteld') return;
    if (head.status !== 'concept') {
      throw new Fault('overgang_onmogelijk', `Publicatie ${id} is ${head.status}.`);
    }
    const others = await readHeads(client, { swv: head.swv, cut: head.tot, status: 'vastgesteld' });
    const later = others.find((other) => other.versie > head.versie);
    if (later !== undefined) {
      throw new Fault(
        'overgang_onmogelijk',
        `Publicatie ${later.id} is nieuwer en al vastgesteld.`,
      );
    }
    // of two that become definitive at once neither would count with the other
    await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
      'vaststellen',
      head.swv,
    ]);
    await refuseUnproven(client, head);
    await client.query(
      `-- peildatum/replace earlier publication
       update publication.publicatie set status = 'vervangen', vervangen_door = $1
       where swv = $2 and tot = $3 and status = 'vastgesteld'`,
      [id, head.swv, head.tot],
    );
    await client.query(
      `-- peildatum/make definitive
       update publication.publicatie set status = 'vastgesteld', vastgesteld_op = now() where id = $1`,
      [id],
    );
  });
}

/** Withdraws a concept or a definitive publication: readers no longer see it. It stays in the database as it was. */
export async function withdraw(pool: Pool, id: string): Promise<PublicationHead> {
  return await changeStatus(pool, id, async (client, head) => {
    if (head.status === 'ingetrokken') return;
    if (head.status === 'vervangen') {
      throw new Fault(
        'overgang_onmogelijk',
        `Publicatie ${id} is vervangen door ${head.vervangenDoor}.`,
      );
    }
    await client.query(
      `-- peildatum/withdraw publication
       update publication.publicatie set status = 'ingetrokken' where id = $1`,
      [id],
    );
  });
}

async function changeStatus(
  pool: Pool,
  id: string,
  change: (client: PoolClient, head: PublicationHead) => Promise<void>,
): Promise<PublicationHead> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await change(client, await readHead(client, id, 'for update'));
    const head = await readHead(client, id);
    await client.query('commit');
    return head;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

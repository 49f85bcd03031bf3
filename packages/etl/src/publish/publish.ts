import { createRequire } from 'node:module';
import type { ProtectionReport } from '@peildatum/disclosure';
import {
  type Cell,
  type Coverage,
  cellId,
  Fault,
  INDICATORS,
  type PublicationHead,
  type PublishedProtection,
} from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { type CoverageOfKind, readCoverage } from '../coverage/read-coverage.js';
import { cubeRulesOf, type FiguresContext, inOneMoment } from '../figures/compute.js';
import type { CubeRules } from '../figures/cube.js';
import type { Held } from '../figures/earlier-figures.js';
import { withProtect } from '../figures/protect-apart.js';
import { protectedCells } from '../figures/protected-cells.js';
import type { TableReport } from '../figures/table-report.js';
import { type Failure, faultOfFailures } from '../marts/failures.js';
import { type ParameterValue, readParameters } from '../marts/parameters.js';
import { publishedReconciliation, readReconciliation } from '../reconcile/read-reconciliation.js';
import { compareCells } from '../series/compare-cells.js';
import { type Content, hashOf } from './content.js';
import { publishedDefinitions } from './definitions.js';
import { type EarlierPublication, readHistory } from './history.js';
import { labelsOf } from './labels.js';
import { checkProof, historyOf, type Proof, publishedProtection, sealProof } from './proof.js';
import { readHead, readHeads, readPublication } from './read.js';

const CODE_VERSION = (createRequire(import.meta.url)('../../package.json') as { version: string })
  .version;

export interface Published {
  readonly head: PublicationHead;
  /** False when the newest publication at this cut says exactly the same already. */
  readonly isNew: boolean;
  readonly cells: readonly Cell[];
  readonly report: ProtectionReport;
  /** Periods that are given as they were before: a correction in them is too small to show. */
  readonly held: readonly Held[];
  /** How much of each table is shown. */
  readonly tables: readonly TableReport[];
}

/**
 * Makes a publication of an swv at a cut: protected as a whole, and never changed afterwards. It is a concept until it
 * is made definitive. When nothing changed since the newest one, that one stays. `decision`: why it replaces all earlier ones
 * without counting with what they gave away.
 */
export async function publish(context: FiguresContext, decision?: string): Promise<Published> {
  const plain = cubeRulesOf(context);
  return await withProtect(plain.apart === true, (protectOne) =>
    publishWith({ ...plain, protectOne }, context, decision),
  );
}

async function publishWith(
  rules: CubeRules,
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
    const seen = history.map((earlier) => earlier.id);
    const [newest] = await readHeads(client, { swv, cut });
    if (newest !== undefined && (await isStillGood(client, newest, seen, decision))) {
      // what readers have seen since then decides what else is shown: the same is looked for with what they had seen then
      const then = await seenBefore(client, newest, history);
      const again = await protectedCells(periods, rules, then);
      const content = await contentWith(again.cells);
      if (hashOf(swv, cut, content) === newest.hash) {
        const { report, held, tables } = again;
        return { head: newest, isNew: false, cells: content.cells, report, held, tables };
      }
    }
    const made = await protectedCells(periods, rules, history);
    const { report, held, tables } = made;
    const content = await contentWith(made.cells);
    const hash = hashOf(swv, cut, content);
    const version = (newest?.versie ?? 0) + 1;
    const id = `${context.swv}-${context.cut}-${version}`;
    const protection = publishedProtection(made, rules.salt);
    await insertPublication(client, id, version, context, hash, content, protection);
    const { certificate, proven } = made;
    await insertProof(client, id, { certificate, proven, history: seen }, decision, held);
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

/** Is it definitive, or can it still become so? A concept that was proven beside other publications than now cannot. */
async function isStillGood(
  client: PoolClient,
  head: PublicationHead,
  history: readonly string[],
  decision: string | undefined,
): Promise<boolean> {
  const { id, status } = head;
  if (!(await hasTheseDeliveries(client, head))) return false;
  if (status !== 'concept') return status === 'vastgesteld';
  const stored = await readProof(client, id);
  if (stored === undefined || stored.besluit !== (decision ?? null)) return false;
  return historyOf(stored.geheim).join() === history.join();
}

/** What readers had seen when a publication was made. */
async function seenBefore(
  client: PoolClient,
  { id }: PublicationHead,
  history: readonly EarlierPublication[],
): Promise<readonly EarlierPublication[]> {
  const stored = await readProof(client, id);
  const ids = new Set(stored === undefined ? [] : historyOf(stored.geheim));
  return history.filter((earlier) => ids.has(earlier.id));
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

async function insertPublication(
  client: PoolClient,
  id: string,
  version: number,
  context: FiguresContext,
  hash: string,
  { definitions, cells, coverage, labels, aansluiting }: Content,
  protection: PublishedProtection,
): Promise<void> {
  await client.query(
    `-- peildatum/insert publication
     insert into publication.publicatie
       (id, swv, tot, versie, status, code_versie, hash, aansluiting, bescherming)
     values ($1, $2, $3, $4, 'concept', $5, $6, $7, $8)`,
    [
      ...[id, context.swv, context.cut, version, CODE_VERSION, hash],
      JSON.stringify(aansluiting),
      JSON.stringify(protection),
    ],
  );
  await client.query(
    `-- peildatum/insert definitions
     insert into publication.definitie (publicatie_id, volgorde, figuur, inhoud)
     select $1, volgorde, inhoud->>'figuur', inhoud
     from jsonb_array_elements($2::jsonb) with ordinality as definitie (inhoud, volgorde)`,
    [id, JSON.stringify(definitions)],
  );
  await client.query(
    `-- peildatum/insert cells
     insert into publication.cijfer
       (publicatie_id, volgorde, indicator, periode, uitsplitsing, dimensies, teller, noemer, waarde, status,
        over, streefwaarde, oordeel, vorige, vergelijking, kenmerk)
     select $1, volgorde, cel->>'indicator', cel->>'periode',
       cel->>'uitsplitsing',
       cel->'dimensies', (cel->>'teller')::numeric, (cel->>'noemer')::numeric, (cel->>'waarde')::numeric, cel->>'status',
       cel->>'over', (cel->>'streefwaarde')::numeric, cel->>'oordeel', (cel->>'vorige')::numeric, nullif(cel->'vergelijking', 'null'), cel->>'kenmerk'
     from jsonb_array_elements($2::jsonb) with ordinality as cijfer (cel, volgorde)`,
    [
      id,
      JSON.stringify(
        cells.map((cell) => ({
          ...cell,
          uitsplitsing: Object.keys(cell.dimensies).join('+'),
          kenmerk: cellId(context.swv, context.cut, cell),
        })),
      ),
    ],
  );
  await client.query(
    `-- peildatum/insert coverage
     insert into publication.dekking
       (publicatie_id, volgorde, indicator, periode, soort, leveranciers, leveranciers_verwacht, scholen, scholen_verwacht,
        leerlingen_procent)
     select $1, volgorde, een->>'indicator', een->>'periode', een->>'soort',
       (een->'leveranciers'->>'geleverd')::int, (een->'leveranciers'->>'verwacht')::int,
       (een->'scholen'->>'geleverd')::int, (een->'scholen'->>'verwacht')::int, (een->'scholen'->>'leerlingenProcent')::numeric
     from jsonb_array_elements($2::jsonb) with ordinality as dekking (een, volgorde)`,
    [id, JSON.stringify(coverage)],
  );
  const names = Object.entries(labels).flatMap(([dimension, values]) =>
    Object.entries(values).map(([value, label]) => ({ dimension, value, label })),
  );
  await client.query(
    `-- peildatum/insert labels
     insert into publication.label (publicatie_id, dimensie, waarde, label)
     select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
    [
      id,
      names.map(({ dimension }) => dimension),
      names.map(({ value }) => value),
      names.map(({ label }) => label),
    ],
  );
  await client.query(
    `-- peildatum/insert deliveries of a publication
     insert into audit.publicatie_levering (publicatie_id, levering_id, inhoud_hash)
     select $1, id, inhoud_hash from audit.levering where swv = $2 and staat = 'geladen'`,
    [id, context.swv],
  );
}

/** Keeps the proof of a publication, and which periods it repeats. */
async function insertProof(
  client: PoolClient,
  id: string,
  proof: Proof,
  decision: string | undefined,
  held: readonly Held[],
): Promise<void> {
  await client.query(
    `-- peildatum/insert proof
     insert into audit.bewijs (publicatie_id, geheim, besluit) values ($1, $2, $3)`,
    [id, sealProof(proof), decision ?? null],
  );
  await client.query(
    `-- peildatum/insert held periods
     insert into audit.aangehouden (publicatie_id, indicator, periode, uit)
     select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
    [
      id,
      held.map(({ indicator }) => indicator),
      held.map(({ periode }) => periode),
      held.map(({ from }) => from),
    ],
  );
}

async function readProof(
  client: PoolClient,
  id: string,
): Promise<{ geheim: Buffer; besluit: string | null } | undefined> {
  const { rows } = await client.query<{ geheim: Buffer; besluit: string | null }>(
    `-- peildatum/read proof
     select geheim, besluit from audit.bewijs where publicatie_id = $1`,
    [id],
  );
  return rows[0];
}

/** Refuses a publication of which it is not proven that its figures point to nobody. */
async function refuseUnproven(client: PoolClient, { id, swv }: PublicationHead): Promise<void> {
  const stored = await readProof(client, id);
  const decided = stored !== undefined && stored.besluit !== null;
  const history = decided ? [] : await readHistory(client, swv);
  const { cijfers } = await readPublication(client, id);
  checkProof(id, stored?.geheim, cijfers, history);
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

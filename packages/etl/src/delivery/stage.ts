import { basename } from 'node:path';
import { Fault, isFault, type Source } from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Profile } from '../profile/profile.js';
import { profileFor } from '../profile/profile-for.js';
import { type Batch, FINDING_COLUMNS } from '../rows/copy-batches.js';
import { holdsNationalNumber } from '../rows/national-number.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import type { RowsRead } from '../rows/row-reader.js';
import { carrierOf } from './carrier.js';
import { type Inspection, inspectFile } from './inspect.js';
import type { ReadTask } from './read-delivery.js';
import { reading } from './reading-thread.js';
import { type Recognised, recognise, type Said } from './recognise.js';
import type { ReadLimits } from './record-reader.js';
import { type Header, readHeader } from './records.js';
import {
  deliveryOfContent,
  type KnownDelivery,
  openDelivery,
  recordRefusal,
  recordRefusedReading,
  recordStaged,
} from './register.js';
import { createStaging, createStagingPart, stagedNames, stagingTable } from './staging.js';

export interface StageContext {
  readonly swv: string;
  readonly pool: Pool;
  readonly pseudonymiser: Pseudonymiser;
  /** Largest share of faulty rows, 0 to 1. */
  readonly faultShare: number;
  readonly limits: ReadLimits;
  /** Mapping profiles that a file may be recognised by, by its name. */
  readonly profiles: readonly Profile[];
  /** Take content in again that was replaced by a later delivery. */
  readonly again?: boolean | undefined;
  /** Rows so far, and the share of the file that was read where that is known. */
  readonly onProgress?: ((rows: number, share: number | undefined) => void) | undefined;
}

export type Staged =
  | {
      readonly state: 'ontvangen';
      readonly id: number;
      readonly period: string;
      readonly recognised: Recognised;
      readonly rows: number;
    }
  | { readonly state: 'al_bekend'; readonly known: KnownDelivery }
  | {
      readonly state: 'geweigerd';
      readonly fault: Fault;
      /** The receipt of the refusal, which holds the findings. */
      readonly id: number;
      readonly recognised: Recognised | undefined;
      readonly rows: number;
    };

/**
 * Reads one file into staging, in one transaction: every row is staged or found faulty, or nothing of the file is kept.
 * The same content a second time changes nothing.
 */
export async function stageDelivery(
  path: string,
  said: Said | Fault,
  context: StageContext,
): Promise<Staged> {
  const seen: Seen = { recognised: undefined, inspection: undefined };
  const client = await context.pool.connect();
  try {
    return await stageWhole(path, said, context, client, seen);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (!isFault(error) || error.for !== 'leverancier') throw error;
    const id = await recordRefusal(client, {
      swv: context.swv,
      fileName: fileNameOf(path),
      kind: seen.recognised?.source.kind,
      supplier: seen.recognised?.supplier,
      period: seen.recognised?.period,
      inspection: seen.inspection,
      fault: error,
    });
    return { state: 'geweigerd', fault: error, id, recognised: seen.recognised, rows: 0 };
  } finally {
    client.release();
  }
}

/** The name of the file as it is kept and said: what looks like a pupil's number in it is blotted out. */
export function fileNameOf(path: string): string {
  return basename(path).replace(/\d{8,}/g, (digits) =>
    holdsNationalNumber(digits) ? '#'.repeat(digits.length) : digits,
  );
}

/** Refuses a delivery that was staged: its rows go, its receipt says why. */
export async function refuseStaged(
  pool: Pool,
  staged: Staged & { readonly state: 'ontvangen' },
  fault: Fault,
): Promise<Staged> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `-- peildatum/refuse staged
       update audit.levering set staat = 'geweigerd', reden_code = $2, reden = $3, quarantaine = 0 where id = $1`,
      [staged.id, fault.code, fault.message],
    );
    await client.query(`drop table ${stagingTable(staged.recognised.source, staged.id)}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  const { id, recognised, rows } = staged;
  return { state: 'geweigerd', fault, id, recognised, rows };
}

/** What is known so far, for the report when the file is refused. */
interface Seen {
  recognised: Recognised | undefined;
  inspection: Inspection | undefined;
}

async function stageWhole(
  path: string,
  said: Said | Fault,
  context: StageContext,
  client: PoolClient,
  seen: Seen,
): Promise<Staged> {
  if (said instanceof Fault) throw said;
  if (carrierOf(path) === undefined) throw new Fault('drager_onbekend');
  const { limits } = context;
  const inspection = await inspectFile(path, limits);
  seen.inspection = inspection;
  const again = context.again === true;
  const known = await deliveryOfContent(client, context.swv, inspection.hash, again);
  if (known !== undefined) return { state: 'al_bekend', known };

  const profile = said.profile ?? profileFor(basename(path), context.profiles);
  const hint = { line: profile?.headerRow, separator: profile?.separator };
  const header = await readHeader(path, inspection, limits, hint);
  if (header === undefined) throw new Fault('bestand_leeg');
  const recognised = recognise(path, header, said, profile, context.pseudonymiser);
  seen.recognised = recognised;

  await client.query('begin');
  const id = await openDelivery(client, context.swv, fileNameOf(path), recognised, inspection);
  if (id === undefined) {
    // another process brought the same content in this very moment; it has the delivery
    await client.query('rollback');
    const other = await deliveryOfContent(client, context.swv, inspection.hash, again);
    if (other === undefined) throw new Error('levering verdween tijdens het inlezen');
    return { state: 'al_bekend', known: other };
  }
  const { source } = recognised;
  await createStaging(client, source, id);
  const copying = new Copying(client, source, id);
  try {
    const task = readTask(path, inspection, header, recognised, id, context);
    const read = await copying.all(reading(task), context);
    await copying.keepFindings();
    refuseTooManyFaults(read.faulty, read.rows, context.faultShare);
    const period = recognised.period ?? saySpan(read.span);
    await recordStaged(client, id, { rows: read.rows, faulty: read.faulty, period });
    await client.query('commit');
    return { state: 'ontvangen', id, period, recognised, rows: read.rows };
  } catch (error) {
    if (!isFault(error) || error.for !== 'leverancier') throw error;
    // the findings stay, for the supplier; of the rows nothing does
    await client.query(`drop table ${stagingTable(source, id)}`);
    await copying.keepFindings();
    await recordRefusedReading(client, id, copying.rows, error);
    await client.query('commit');
    return { state: 'geweigerd', fault: error, id, recognised, rows: copying.rows };
  }
}

function readTask(
  path: string,
  inspection: Inspection,
  header: Header,
  { source, ...recognised }: Recognised,
  delivery: number,
  { pseudonymiser, limits }: StageContext,
): ReadTask {
  return {
    path,
    inspection,
    kind: source.kind,
    recognised,
    separator: header.separator,
    headerLine: header.line,
    width: header.fields.length,
    delivery,
    keys: pseudonymiser.keys,
    limits,
  };
}

/** Writes what is read to the database, piece by piece, in the transaction of the delivery. */
class Copying {
  /** Records read so far. */
  rows = 0;
  readonly #client: PoolClient;
  readonly #source: Source;
  readonly #delivery: number;
  readonly #parts = new Map<string, string>();
  #foundAny = false;

  constructor(client: PoolClient, source: Source, delivery: number) {
    this.#client = client;
    this.#source = source;
    this.#delivery = delivery;
  }

  get #findings(): string {
    return `staging.bevinding_${this.#delivery}`;
  }

  async all(
    pieces: ReturnType<typeof reading>,
    { onProgress }: Pick<StageContext, 'onProgress'>,
  ): Promise<RowsRead> {
    try {
      for (;;) {
        const step = await pieces.next();
        if (step.done === true) return step.value;
        const { batches, rows, share } = step.value;
        this.rows = rows;
        for (const batch of batches) await this.#copy(batch);
        onProgress?.(rows, share);
      }
    } finally {
      // ends the thread that reads when we stop before it does
      await pieces.return({ rows: 0, faulty: 0, span: undefined, lastWidth: 0 });
    }
  }

  /** Brings the findings to where they are kept: COPY itself may not, since rows there are kept apart by swv. */
  async keepFindings(): Promise<void> {
    if (!this.#foundAny) return;
    this.#foundAny = false;
    await this.#client.query(
      `-- peildatum/keep findings of reading
       insert into audit.bevinding (${FINDING_COLUMNS}) select ${FINDING_COLUMNS} from ${this.#findings}`,
    );
    await this.#client.query(`drop table ${this.#findings}`);
  }

  async #copy(batch: Batch): Promise<void> {
    const target =
      batch.of === 'findings'
        ? `${await this.#findingsTable()} (${FINDING_COLUMNS})`
        : `${await this.#partOf(batch.schooljaar)} (${stagedNames(this.#source).join(', ')})`;
    // the table is of this very transaction: rows may be written as if they had always been there
    const copy = this.#client.query(
      copyFrom(`copy ${target} from stdin with (format binary, freeze)`),
    );
    await new Promise<void>((done, fail) => {
      copy.on('error', fail);
      copy.on('finish', done);
      copy.end(batch.bytes);
    });
  }

  async #findingsTable(): Promise<string> {
    if (!this.#foundAny) {
      await this.#client.query(
        `create table ${this.#findings} (levering_id bigint, regel integer, kolom text, code text, niveau text, verwacht text, gevonden text)`,
      );
      this.#foundAny = true;
    }
    return this.#findings;
  }

  async #partOf(schooljaar: string): Promise<string> {
    let part = this.#parts.get(schooljaar);
    if (part === undefined) {
      part = await createStagingPart(this.#client, this.#source, this.#delivery, schooljaar);
      this.#parts.set(schooljaar, part);
    }
    return part;
  }
}

/** Refuses a delivery of which a larger share of the rows is faulty than the setting allows. */
export function refuseTooManyFaults(faulty: number, rows: number, share: number): void {
  if (rows > 0 && faulty / rows > share) {
    throw new Fault(
      'te_veel_fouten',
      `${faulty} van ${rows} rijen zijn fout; toegestaan is ${String(share * 100).replace('.', ',')} %.`,
    );
  }
}

function saySpan(span: RowsRead['span']): string {
  if (span === undefined) return 'onbepaald';
  return span.first === span.last ? span.first : `${span.first}..${span.last}`;
}

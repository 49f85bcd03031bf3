import { basename } from 'node:path';
import { Fault, isFault } from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import type { Profile } from '../profile/profile.js';
import { profileFor } from '../profile/profile-for.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import type { RowsRead } from '../rows/row-reader.js';
import { Copying, type OnProgress } from './copying.js';
import { fileNameOf } from './file-name.js';
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
import { createStaging, stagingTable } from './staging.js';

export interface StageContext {
  readonly swv: string;
  readonly pool: Pool;
  readonly pseudonymiser: Pseudonymiser;
  /** Largest share of faulty rows, 0 to 1. */
  readonly faultShare: number;
  readonly limits: ReadLimits;
  /** Mapping profiles that a file may be recognised by, by its name. */
  readonly profiles: readonly Profile[];
  /** The day on which the checks look at the rows, JJJJ-MM-DD. */
  readonly today: string;
  /** Take content in again that was replaced by a later delivery. */
  readonly again?: boolean | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Why a delivery may not be taken in beside the others of this run, once it is known what it is about. */
  readonly refusalOf?: ((recognised: Recognised, period: string) => Fault | undefined) | undefined;
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
  const inspection = await inspectFile(path, context.limits);
  seen.inspection = inspection;
  const again = context.again === true;
  const known = await deliveryOfContent(client, context.swv, inspection.hash, again);
  if (known !== undefined) return { state: 'al_bekend', known };
  const file = await openFile(path, said, inspection, context);
  seen.recognised = file.recognised;

  await client.query('begin');
  const id = await openDelivery(client, context.swv, fileNameOf(path), file.recognised, inspection);
  if (id === undefined) {
    // another process brought the same content in this very moment; it has the delivery
    await client.query('rollback');
    const other = await deliveryOfContent(client, context.swv, inspection.hash, again);
    if (other !== undefined) return { state: 'al_bekend', known: other };
    // and refused it in the next moment: now it is ours to bring in
    return await stageWhole(path, said, context, client, seen);
  }
  const { recognised } = file;
  const copying = new Copying(client, recognised.source, id);
  try {
    const { period, rows } = await fillStaging(client, file, id, context, copying);
    // before anybody can see it: another process may settle what is staged
    const refusal = context.refusalOf?.(recognised, period);
    if (refusal !== undefined) throw refusal;
    await client.query('commit');
    return { state: 'ontvangen', id, period, recognised, rows };
  } catch (error) {
    if (!isFault(error) || error.for !== 'leverancier') throw error;
    // the findings stay, for the supplier; of the rows nothing does
    await client.query(`drop table ${stagingTable(recognised.source, id)}`);
    await copying.keepFindings();
    await recordRefusedReading(client, id, copying.rows, error);
    await client.query('commit');
    return { state: 'geweigerd', fault: error, id, recognised, rows: copying.rows };
  }
}

/** A file of which it is known what it is, and nothing else. */
export interface OpenedFile {
  readonly path: string;
  readonly inspection: Inspection;
  readonly header: Header;
  readonly recognised: Recognised;
}

/** Finds out what a file is; refuses what is no delivery. */
export async function openFile(
  path: string,
  said: Said,
  inspection: Inspection,
  {
    limits,
    profiles,
    pseudonymiser,
  }: Pick<StageContext, 'limits' | 'profiles'> & {
    readonly pseudonymiser: Pick<Pseudonymiser, 'pupil'>;
  },
): Promise<OpenedFile> {
  const profile = said.profile ?? profileFor(basename(path), profiles);
  const hint = { line: profile?.headerRow, separator: profile?.separator };
  const header = await readHeader(path, inspection, limits, hint);
  if (header === undefined) throw new Fault('bestand_leeg');
  return {
    path,
    inspection,
    header,
    recognised: recognise(path, header, said, profile, pseudonymiser),
  };
}

/** Reads the rows and findings of a file into the staging of a delivery that is open, in the transaction that is open. */
export async function fillStaging(
  client: PoolClient,
  file: OpenedFile,
  id: number,
  context: StageContext,
  copying: Copying,
): Promise<{ readonly period: string; readonly rows: number; readonly faulty: number }> {
  const { source, period: said } = file.recognised;
  await createStaging(client, source, id);
  const { rows, faulty, span } = await copying.all(
    reading(readTask(file, id, context)),
    context.onProgress,
  );
  await copying.keepFindings();
  refuseTooManyFaults(faulty, rows, context.faultShare);
  const period = said ?? saySpan(span);
  await recordStaged(client, id, { rows, faulty, period });
  return { period, rows, faulty };
}

/** The task of reading a file as the delivery with this number. */
export function readTask(
  { path, inspection, header, recognised: { source, ...recognised } }: OpenedFile,
  delivery: number,
  {
    swv,
    today,
    pseudonymiser,
    limits,
  }: Pick<StageContext, 'swv' | 'today' | 'pseudonymiser' | 'limits'>,
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
    checks: { swv, today },
  };
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

/** The period that the rows themselves tell. */
export function saySpan(span: RowsRead['span']): string {
  if (span === undefined) return 'onbepaald';
  return span.first === span.last ? span.first : `${span.first}..${span.last}`;
}

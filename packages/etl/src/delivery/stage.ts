import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deliveredColumns, Fault, isFault, type Source } from '@peildatum/schema';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { holdsNationalNumber } from '../rows/national-number.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import { createRowReader, type Finding } from '../rows/row-reader.js';
import { stemOf } from './carrier.js';
import { type Inspection, inspectFile } from './inspect.js';
import { type Recognised, recognise, type Said } from './recognise.js';
import { eachRecord, type Header, readHeader } from './records.js';
import {
  deliveryOfContent,
  type KnownDelivery,
  openDelivery,
  recordFindings,
  recordRefusal,
  recordStaged,
} from './register.js';

export interface StageContext {
  readonly swv: string;
  readonly pool: Pool;
  readonly pseudonymiser: Pseudonymiser;
  /** Largest share of faulty rows, 0 to 1. */
  readonly faultShare: number;
  readonly maxLineLength: number;
  /** Take content in again that was replaced by a later delivery. */
  readonly again?: boolean | undefined;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

export type Staged =
  | {
      readonly state: 'ontvangen';
      readonly id: number;
      readonly period: string;
      readonly recognised: Recognised;
      readonly rows: number;
      readonly findings: readonly Finding[];
    }
  | { readonly state: 'al_bekend'; readonly known: KnownDelivery }
  | {
      readonly state: 'geweigerd';
      readonly fault: Fault;
      readonly recognised: Recognised | undefined;
      readonly rows: number;
      readonly findings: readonly Finding[];
    };

/** The table that holds the rows of one delivery until they are settled: dropping it is what cleans up. */
export function stagingTable(source: Source, deliveryId: number): string {
  return `staging.${source.kind}_${deliveryId}`;
}

/** Makes the staging table of a delivery when it is not there; gives its columns behind the line number. */
export async function createStaging(
  client: PoolClient,
  source: Source,
  deliveryId: number,
): Promise<readonly { readonly name: string; readonly type: string }[]> {
  const columns = [
    ...deliveredColumns(source),
    ...(source.partitionBy === undefined ? [] : [{ name: 'schooljaar', type: 'text' }]),
  ];
  const typed = columns.map(({ name, type }) => `${name} ${type}`);
  await client.query(
    `create table if not exists ${stagingTable(source, deliveryId)} (${['regel integer not null', ...typed].join(', ')})`,
  );
  return columns;
}

/**
 * Reads one file into staging, in one transaction: every row is staged or found faulty, or nothing of the file is kept.
 * The same content a second time changes nothing.
 */
export async function stageDelivery(
  path: string,
  said: Said | Fault,
  context: StageContext,
): Promise<Staged> {
  const reading: Reading = { rows: 0, findings: [], recognised: undefined, inspection: undefined };
  const client = await context.pool.connect();
  try {
    return await stageWhole(path, said, context, client, reading);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (!isFault(error) || error.for !== 'leverancier') throw error;
    await recordRefusal(client, {
      swv: context.swv,
      fileName: fileNameOf(path),
      kind: reading.recognised?.source.kind,
      supplier: reading.recognised?.supplier,
      period: reading.recognised?.period,
      inspection: reading.inspection,
      rows: reading.rows,
      findings: reading.findings,
      fault: error,
    });
    const { rows, findings, recognised } = reading;
    return { state: 'geweigerd', fault: error, recognised, rows, findings };
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
  const { recognised, rows, findings } = staged;
  return { state: 'geweigerd', fault, recognised, rows, findings };
}

/** What is known so far, for the report when the file is refused half-way. */
interface Reading {
  rows: number;
  findings: Finding[];
  recognised: Recognised | undefined;
  inspection: Inspection | undefined;
}

interface Copied {
  readonly path: string;
  readonly id: number;
  readonly header: Header;
  readonly recognised: Recognised;
  readonly inspection: Inspection;
}

async function stageWhole(
  path: string,
  said: Said | Fault,
  context: StageContext,
  client: PoolClient,
  reading: Reading,
): Promise<Staged> {
  if (said instanceof Fault) throw said;
  if (stemOf(path) === undefined) throw new Fault('drager_onbekend');
  const inspection = await inspectFile(path);
  reading.inspection = inspection;
  const again = context.again === true;
  const known = await deliveryOfContent(client, context.swv, inspection.hash, again);
  if (known !== undefined) return { state: 'al_bekend', known };

  const header = await readHeader(path, inspection.encoding, context.maxLineLength);
  if (header === undefined) throw new Fault('bestand_leeg');
  const recognised = recognise(path, header.fields, said);
  reading.recognised = recognised;

  await client.query('begin');
  const id = await openDelivery(client, context.swv, fileNameOf(path), recognised, inspection);
  if (id === undefined) {
    // another process brought the same content in this very moment; it has the delivery
    await client.query('rollback');
    const other = await deliveryOfContent(client, context.swv, inspection.hash, again);
    if (other === undefined) throw new Error('levering verdween tijdens het inlezen');
    return { state: 'al_bekend', known: other };
  }
  const copied = { path, id, header, recognised, inspection };
  const span = await copyRows(copied, context, client, reading);
  await recordFindings(client, id, reading.findings, 'fout');
  const faulty = new Set(reading.findings.map((finding) => finding.line)).size;
  refuseTooManyFaults(faulty, reading.rows, context.faultShare);
  const period = recognised.period ?? saySpan(span);
  await recordStaged(client, id, { rows: reading.rows, faulty, period });
  await client.query('commit');
  return {
    state: 'ontvangen',
    id,
    period,
    recognised,
    rows: reading.rows,
    findings: reading.findings,
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

function saySpan(span: { first: string; last: string } | undefined): string {
  if (span === undefined) return 'onbepaald';
  return span.first === span.last ? span.first : `${span.first}..${span.last}`;
}

/** Streams the file through the row reader into a staging table of its own; gives the span of the rows' dates. */
async function copyRows(
  { path, id, header, recognised, inspection }: Copied,
  context: StageContext,
  client: PoolClient,
  reading: Reading,
): Promise<{ first: string; last: string } | undefined> {
  const { source } = recognised;
  const table = stagingTable(source, id);
  const columns = await createStaging(client, source, id);
  const reader = createRowReader(
    recognised,
    header.fields.length,
    context.pseudonymiser,
    (finding) => reading.findings.push(finding),
  );
  let pending: string[] = [];
  let lastWidth = header.fields.length;
  const records = eachRecord(
    path,
    inspection.encoding,
    { separator: header.separator, maxLength: context.maxLineLength },
    (fields, line) => {
      reading.rows += 1;
      lastWidth = fields.length;
      const text = reader.read(fields, line);
      if (text !== undefined) pending.push(text);
    },
  );
  async function* copyText(): AsyncGenerator<string> {
    for (;;) {
      const step = await records.next();
      if (pending.length > 0) {
        yield pending.join('');
        pending = [];
      }
      context.onProgress?.(reading.rows);
      if (step.done !== true) continue;
      const brokenOff = !inspection.endsWithNewline && lastWidth < header.fields.length;
      if (step.value.openQuote || brokenOff) throw new Fault('bestand_afgebroken');
      return;
    }
  }
  const names = ['regel', ...columns.map(({ name }) => name)].join(', ');
  await pipeline(
    Readable.from(copyText()),
    client.query(copyFrom(`copy ${table} (${names}) from stdin`)),
  );
  return reader.span();
}

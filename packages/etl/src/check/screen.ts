import { randomBytes } from 'node:crypto';
import { Fault, isFault } from '@peildatum/schema';
import type { PoolClient } from 'pg';
import { Copying } from '../delivery/copying.js';
import { fileNameOf } from '../delivery/file-name.js';
import { saidOf } from '../delivery/folder.js';
import { type Inspection, inspectFile } from '../delivery/inspect.js';
import type { Recognised, Said } from '../delivery/recognise.js';
import { deliveryOfContent, openDelivery, readFindings } from '../delivery/register.js';
import {
  fillStaging,
  type OpenedFile,
  openFile,
  refuseTooManyFaults,
  type StageContext,
} from '../delivery/stage.js';
import { refreshPlaces } from '../marts/places.js';
import { momentOfKnowing } from '../moment.js';
import type { Finding } from '../rows/finding.js';
import { makePartitions, settleWithin } from '../settle/settle.js';
import type { Orphans, Replaced } from '../settle/settled.js';
import { type Comparison, compareWithPrevious } from './compare.js';
import { checkDelivery } from './delivery-checks.js';

/** What would become of a file if it were taken in now. */
export interface Screening {
  readonly file: string;
  /** Geweigerd: by the file itself, or by the share of its faulty rows. */
  readonly verdict: 'in_orde' | 'met_bevindingen' | 'geweigerd';
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly kind: string | null;
  readonly supplier: string | null;
  readonly period: string | null;
  readonly rows: number;
  readonly loadable: number;
  readonly quarantined: number;
  /** All of them; line 0: of the delivery as a whole. */
  readonly findings: readonly Finding[];
  /** Beside the delivery that it would replace, or the one before it. */
  readonly comparison: Comparison | null;
  readonly replaces: Replaced | null;
  /** Rows of other deliveries that would wait again. */
  readonly orphans: readonly Orphans[];
  /** The delivery that has this content already. */
  readonly alreadyTakenIn: number | null;
}

export interface ScreenContext extends StageContext {
  /** From which difference with the previous delivery it is worth saying, 0 to 1. */
  readonly shiftShare: number;
}

/** What a screening found, with what its file turned out to be: for who marks the findings in it. */
export interface ScreenedFile {
  readonly screening: Screening;
  readonly opened: OpenedFile | undefined;
}

/**
 * Runs every check on a file without loading it: all that taking it in would do is done in one transaction, and rolled
 * back. What it says of keys, references and corrections is therefore what would happen, and nothing does.
 */
export async function screenDelivery(
  path: string,
  said: Said,
  context: ScreenContext,
): Promise<ScreenedFile> {
  const client = await context.pool.connect();
  const file = fileNameOf(path);
  let opened: OpenedFile | undefined;
  try {
    const whole = saidOf(path, said);
    if (whole instanceof Fault) throw whole;
    const inspection = await inspectFile(path, context.limits);
    const known = await deliveryOfContent(client, context.swv, inspection.hash, false);
    opened = await openFile(path, whole, inspection, context);
    await client.query('begin');
    const screening = await screenOpened(client, opened, context);
    return { screening: { ...screening, file, alreadyTakenIn: known?.id ?? null }, opened };
  } catch (error) {
    if (!isFault(error) || error.for !== 'leverancier') throw error;
    return { screening: refused(file, error, opened?.recognised), opened };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

async function screenOpened(
  client: PoolClient,
  opened: OpenedFile,
  context: ScreenContext,
): Promise<Omit<Screening, 'file' | 'alreadyTakenIn'>> {
  const { swv } = context;
  const { source, supplier } = opened.recognised;
  const id = await openUnderOtherName(client, opened, swv);
  const copying = new Copying(client, source, id);
  // a file with too many faults is read and checked to its end all the same
  const everything = { ...context, faultShare: 1 };
  let fault: Fault | undefined;
  let period = opened.recognised.period ?? null;
  let rows = 0;
  let faulty = 0;
  let comparison: Comparison | undefined;
  let ofDelivery: readonly Finding[] = [];
  let outcome: Awaited<ReturnType<typeof settleWithin>> | undefined;
  try {
    ({ period, rows, faulty } = await fillStaging(client, opened, id, everything, copying));
    comparison = await compareWithPrevious(
      client,
      swv,
      source,
      id,
      supplier,
      period,
      context.shiftShare,
    );
    ofDelivery = await checkDelivery(client, source, id, period);
    const state = 'ontvangen' as const;
    const pending = { id, kind: source.kind, supplier, period, state, rows, faulty };
    const moment = await momentOfKnowing(client, swv, 'write');
    await refreshPlaces(client, swv, 'infinity');
    await makePartitions(client, swv, source, id);
    outcome = await settleWithin(client, swv, source, pending, 1, moment);
  } catch (error) {
    if (!isFault(error) || error.for !== 'leverancier') throw error;
    fault = error;
    await copying.keepFindings();
    rows = copying.rows;
  }
  const findings = [
    ...ofDelivery,
    ...(comparison?.findings ?? []),
    ...(await readFindings(client, id)),
  ];
  fault ??= tooManyFaults(findings, rows, context.faultShare);
  return {
    verdict:
      fault !== undefined ? 'geweigerd' : findings.length > 0 ? 'met_bevindingen' : 'in_orde',
    refusal: fault === undefined ? null : { code: fault.code, message: fault.message },
    kind: source.kind,
    supplier,
    period,
    rows,
    loadable: fault === undefined ? (outcome?.loaded ?? 0) : 0,
    quarantined: fault === undefined ? (outcome?.quarantined ?? 0) : 0,
    findings,
    comparison: comparison ?? null,
    replaces: outcome?.replaced ?? null,
    orphans: outcome?.orphans ?? [],
  };
}

/** Content that was taken in before can be screened too: within the transaction it goes by another hash. */
async function openUnderOtherName(
  client: PoolClient,
  { path, recognised, inspection }: OpenedFile,
  swv: string,
): Promise<number> {
  const other: Inspection = { ...inspection, hash: randomBytes(32).toString('hex') };
  const id = await openDelivery(client, swv, fileNameOf(path), recognised, other);
  if (id === undefined) throw new Error('een controle kon niet beginnen');
  return id;
}

function tooManyFaults(
  findings: readonly Finding[],
  rows: number,
  share: number,
): Fault | undefined {
  const faulty = new Set(findings.filter(({ level }) => level === 'fout').map(({ line }) => line));
  try {
    refuseTooManyFaults(faulty.size, rows, share);
    return undefined;
  } catch (error) {
    if (isFault(error)) return error;
    throw error;
  }
}

function refused(file: string, fault: Fault, recognised: Recognised | undefined): Screening {
  return {
    file,
    verdict: 'geweigerd',
    refusal: { code: fault.code, message: fault.message },
    kind: recognised?.source.kind ?? null,
    supplier: recognised?.supplier ?? null,
    period: recognised?.period ?? null,
    rows: 0,
    loadable: 0,
    quarantined: 0,
    findings: [],
    comparison: null,
    replaces: null,
    orphans: [],
    alreadyTakenIn: null,
  };
}

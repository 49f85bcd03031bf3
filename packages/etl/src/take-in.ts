import { Fault } from '@peildatum/schema';
import { type ControlTotal, controlTotals } from './delivery/control-totals.js';
import { fileNameOf } from './delivery/file-name.js';
import { saidOf } from './delivery/folder.js';
import type { Recognised, Said } from './delivery/recognise.js';
import { type FindingGroup, readFindingGroups, readFindings } from './delivery/register.js';
import { type StageContext, type Staged, stageDelivery } from './delivery/stage.js';
import type { Finding } from './rows/finding.js';
import { settleAll } from './settle/settle.js';
import { type Orphans, type Replaced, readSettled, type Settled } from './settle/settled.js';

export type DeliveryState = 'geladen' | 'geweigerd' | 'al_bekend';

/** The receipt of one file: rows = loaded + quarantined unless it is refused. */
export interface Receipt {
  readonly file: string;
  readonly state: DeliveryState;
  readonly delivery: number | null;
  readonly kind: string | null;
  readonly supplier: string | null;
  readonly period: string | null;
  readonly rows: number;
  readonly loaded: number;
  readonly quarantined: number;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** The delivery that this one took the place of, or the one that took the place of this content. */
  readonly replaced: Replaced | null;
  readonly replacedBy: number | null;
  /** By line; as many as were asked for. All of them stand in the database. */
  readonly findings: readonly Finding[];
  /** All of them, by sort. */
  readonly findingGroups: readonly FindingGroup[];
  readonly controlTotals: readonly ControlTotal[];
  /** In all; and of those until its rows were checked and in staging. */
  readonly seconds: number;
  readonly readSeconds: number;
}

/** Rows of an earlier delivery that waited for a reference and could be loaded now. */
export interface Followed {
  readonly delivery: number;
  readonly loaded: number;
  readonly quarantined: number;
}

export interface TakeInResult {
  readonly receipts: readonly Receipt[];
  readonly followed: readonly Followed[];
  /** Loaded rows that wait again, since a correction took away what they refer to. */
  readonly orphans: readonly Orphans[];
}

export interface TakeInContext extends StageContext {
  readonly onFile?: ((file: string) => void) | undefined;
  /** The files are read; what is staged goes to the warehouse now. */
  readonly onSettle?: (() => void) | undefined;
  /** Findings per file in the result; none: all. */
  readonly findingLimit?: number | undefined;
}

/**
 * Takes files in: each is staged by itself, then everything that is staged is settled, so that a reference may stand in
 * any file of the run. A file that is refused does not stop the others.
 */
export async function takeIn(
  files: readonly string[],
  said: Said,
  context: TakeInContext,
): Promise<TakeInResult> {
  const staged: { file: string; result: Staged; seconds: number }[] = [];
  for (const file of files) {
    context.onFile?.(file);
    const started = performance.now();
    const result = await stageDelivery(file, saidOf(file, said), {
      ...context,
      refusalOf: (recognised, period) => twinFault(file, recognised, period, staged),
    });
    staged.push({ file, result, seconds: (performance.now() - started) / 1000 });
  }
  context.onSettle?.();
  const { settled, orphans } = await settleAll(context.pool, context.swv, context.faultShare);
  const ownIds = new Set(
    staged.flatMap(({ result }) => (result.state === 'ontvangen' ? [result.id] : [])),
  );
  const receipts: Receipt[] = [];
  for (const { file, result, seconds } of staged) {
    // another process that settled in the same moment may have taken our delivery along
    const outcome =
      result.state === 'ontvangen'
        ? (settled.find((one) => one.id === result.id) ??
          (await readSettled(context.pool, result.id)))
        : undefined;
    const receipt = await withFindings(
      await withCounts(toReceipt(file, result, outcome, seconds), context),
      result,
      context,
    );
    receipts.push(
      receipt.state === 'geladen'
        ? { ...receipt, controlTotals: await controlTotals(context.pool, context.swv, receipt) }
        : receipt,
    );
    await recordSeconds(context, receipt);
  }
  return {
    receipts,
    followed: settled
      .filter((one) => !ownIds.has(one.id) && one.newlyLoaded > 0)
      .map((one) => ({
        delivery: one.id,
        loaded: one.newlyLoaded,
        quarantined: one.quarantined,
      })),
    orphans,
  };
}

/**
 * Within one run two contents of one kind, supplier and period are no correction: most often two schools that did not
 * say who they are. Letting the later one take the place of the first would lose a school in silence.
 */
function twinFault(
  file: string,
  { source, supplier }: Recognised,
  period: string,
  earlier: readonly { file: string; result: Staged }[],
): Fault | undefined {
  const twin = earlier.find(
    ({ result }) =>
      result.state === 'ontvangen' &&
      result.recognised.source === source &&
      result.recognised.supplier === supplier &&
      result.period === period,
  );
  if (twin === undefined) return undefined;
  const same = `${source.kind}, ${supplier}, ${period}`;
  return new Fault(
    'dubbel_in_een_keer',
    `Het andere: ${fileNameOf(twin.file)} (${same}), bij ${fileNameOf(file)}.`,
  );
}

function toReceipt(
  file: string,
  result: Staged,
  settled: Settled | undefined,
  readSeconds: number,
): Receipt {
  const seconds = readSeconds + (settled?.seconds ?? 0);
  const base = {
    file: fileNameOf(file),
    delivery: null,
    kind: null,
    supplier: null,
    period: null,
    rows: 0,
    loaded: 0,
    quarantined: 0,
    refusal: null,
    replaced: null,
    replacedBy: null,
    findings: [],
    findingGroups: [],
    controlTotals: [],
    seconds,
    readSeconds,
  };
  if (result.state === 'al_bekend') {
    const { id, ...rest } = result.known;
    const { kind, supplier, period, rows, loaded, quarantined, replacedBy } = rest;
    const known = { delivery: id, kind, supplier, period, rows, loaded, quarantined, replacedBy };
    return { ...base, ...known, state: 'al_bekend' };
  }
  const source = result.recognised?.source.kind ?? null;
  const supplier = result.recognised?.supplier ?? null;
  const fault = result.state === 'geweigerd' ? result.fault : settled?.fault;
  if (fault !== undefined) {
    return {
      ...base,
      state: 'geweigerd',
      // a refused file is no delivery: its number is not for use
      kind: source,
      supplier,
      rows: result.rows,
      refusal: { code: fault.code, message: fault.message },
    };
  }
  if (result.state !== 'ontvangen' || settled === undefined) {
    throw new Error('een levering is ingelezen en niet verwerkt');
  }
  return {
    ...base,
    state: 'geladen',
    delivery: result.id,
    kind: source,
    supplier,
    period: settled.period,
    rows: result.rows,
    loaded: settled.loaded,
    quarantined: settled.quarantined,
    replaced: settled.replaced ?? null,
  };
}

/** Content that came before counts as it stands now: its delivery may have been settled in this very run. */
async function withCounts(receipt: Receipt, context: TakeInContext): Promise<Receipt> {
  if (receipt.state !== 'al_bekend' || receipt.delivery === null) return receipt;
  const { loaded, quarantined, period, fault } = await readSettled(context.pool, receipt.delivery);
  if (fault === undefined) return { ...receipt, loaded, quarantined, period };
  // who brought it in found out, after we knew it, that it cannot be loaded: then neither can ours
  const refusal = { code: fault.code, message: fault.message };
  return { ...receipt, state: 'geweigerd', delivery: null, period: null, refusal };
}

async function withFindings(
  receipt: Receipt,
  result: Staged,
  { pool, findingLimit }: TakeInContext,
): Promise<Receipt> {
  if (result.state === 'al_bekend') return receipt;
  return {
    ...receipt,
    findings: await readFindings(pool, result.id, findingLimit),
    findingGroups: await readFindingGroups(pool, result.id),
  };
}

async function recordSeconds(context: TakeInContext, receipt: Receipt): Promise<void> {
  if (receipt.state !== 'geladen') return;
  await context.pool.query(
    '-- peildatum/record seconds\nupdate audit.levering set seconden = $2 where id = $1',
    [receipt.delivery, receipt.seconds.toFixed(3)],
  );
}

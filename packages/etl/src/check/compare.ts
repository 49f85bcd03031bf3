import {
  AMOUNT_TYPES,
  CODE_TYPES,
  COMPARISON_CHECKS,
  type ComparisonCheckId,
  comparedColumns,
  formatNumber,
  PLACE_TYPES,
  type Source,
} from '@peildatum/schema';
import type { ClientBase } from 'pg';
import { stagingTable } from '../delivery/staging.js';
import type { Finding } from '../rows/finding.js';
import { readingWholeTables } from './planner-settings.js';
import { compareKeys, type KeyChange, type Previous, previousDelivery } from './previous.js';
import { countValues, type ValueCounts } from './value-counts.js';

/** A count before and now. */
interface Change {
  readonly before: number;
  readonly now: number;
}

/** A delivery beside the loaded one before it: counts, codes and sums, never an identifier. */
export interface Comparison {
  readonly previous: Previous;
  readonly rows: Change;
  /** Null: the kind has no key. */
  readonly keys: KeyChange | null;
  /** Rows per vestiging that moved more than the share, vanished or appeared. */
  readonly vestigingen: readonly (Change & {
    readonly column: string;
    readonly vestiging: string;
  })[];
  /** Codes that vanished or appeared. */
  readonly codes: readonly (Change & { readonly column: string; readonly code: string })[];
  /** Sums that moved more than the share, exact. */
  readonly sums: readonly {
    readonly column: string;
    readonly before: string;
    readonly now: string;
  }[];
  /** The same, as findings of the whole delivery (line 0). */
  readonly findings: readonly Finding[];
}

/** Fewer rows than this are too few to speak of a vestiging that moved. */
const ROWS_TO_SPEAK_OF = 3;

/**
 * Holds a staged delivery beside the loaded one that it would replace (same kind, supplier and period), else beside the
 * newest loaded one of its kind and supplier; undefined when there is none. `share`: from which difference it is worth
 * saying, 0 to 1. Reads both tables twice, whatever their size.
 */
export async function compareWithPrevious(
  client: ClientBase,
  swv: string,
  source: Source,
  deliveryId: number,
  supplier: string,
  period: string,
  share: number,
): Promise<Comparison | undefined> {
  const previous = await previousDelivery(client, { swv, source, deliveryId, supplier, period });
  if (previous === undefined) return undefined;
  const staging = stagingTable(source, deliveryId);
  const loaded = {
    table: `warehouse.${source.kind}`,
    where: 'r.swv = $1 and r.levering_id = $2 and r.bekend_tot is null',
    values: [swv, previous.delivery],
  };
  const { before, now, keys } = await readingWholeTables(client, async () => ({
    before: await countValues(client, source, loaded),
    now: await countValues(client, source, { table: staging, where: 'true', values: [] }),
    keys: await compareKeys(client, source, staging, loaded),
  }));
  const compared = {
    previous,
    rows: { before: before.rows, now: now.rows },
    keys,
    vestigingen: changesOf(source, PLACE_TYPES, before, now)
      .filter((change) => hasMoved(change, share))
      .map(({ value, ...change }) => ({ ...change, vestiging: value })),
    codes: changesOf(source, CODE_TYPES, before, now)
      .filter((change) => change.before === 0 || change.now === 0)
      .map(({ value, ...change }) => ({ ...change, code: value })),
    sums: comparedColumns(source, AMOUNT_TYPES)
      .map((column) => ({
        column,
        before: before.sums.get(column) ?? '0',
        now: now.sums.get(column) ?? '0',
      }))
      .filter((sum) => hasMoved({ before: Number(sum.before), now: Number(sum.now) }, share)),
  };
  return { ...compared, findings: findingsOf(compared, share) };
}

/** Rows of each value of the columns of these types, before and now. */
function changesOf(
  source: Source,
  types: typeof PLACE_TYPES,
  before: ValueCounts,
  now: ValueCounts,
): readonly (Change & { readonly column: string; readonly value: string })[] {
  return comparedColumns(source, types).flatMap((column) => {
    const earlier = before.values.get(column) ?? new Map<string, number>();
    const later = now.values.get(column) ?? new Map<string, number>();
    return [...new Set([...earlier.keys(), ...later.keys()])].sort().map((value) => ({
      column,
      value,
      before: earlier.get(value) ?? 0,
      now: later.get(value) ?? 0,
    }));
  });
}

function hasMoved({ before, now }: Change, share: number): boolean {
  return Math.abs(now - before) > share * Math.abs(before);
}

function findingsOf(
  { previous, rows, keys, vestigingen, codes, sums }: Omit<Comparison, 'findings'>,
  share: number,
): readonly Finding[] {
  const beside = `zoals in levering ${previous.delivery} (${previous.period})`;
  const findings: Finding[] = [];
  const say = (
    code: ComparisonCheckId,
    column: string | null,
    expected: string,
    found: string,
  ): void => {
    findings.push({ line: 0, column, code, expected, found, level: levelOf(code) });
  };
  if (hasMoved(rows, share)) {
    say('rijen_verschoven', null, `ongeveer ${sayRows(rows.before)}, ${beside}`, sayRows(rows.now));
  }
  // keys of another period are other facts: only what is replaced is lost
  if (keys !== null && previous.samePeriod) {
    const code = keys.gone > share * rows.before ? 'veel_sleutels_verdwenen' : 'sleutels_verdwenen';
    if (keys.gone > 0) {
      say(code, null, `alle rijen, ${beside}`, `${sayRows(keys.gone)} niet meer`);
    }
    if (keys.added > 0) {
      say('sleutels_nieuw', null, `dezelfde rijen, ${beside}`, `${sayRows(keys.added)} erbij`);
    }
  }
  for (const { column, vestiging, before, now } of vestigingen) {
    const found = `${vestiging}: ${sayRows(now)}`;
    if (before === 0) say('vestiging_nieuw', column, `dezelfde vestigingen, ${beside}`, found);
    else if (now === 0) {
      say('vestiging_verdwenen', column, `ongeveer ${sayRows(before)}, ${beside}`, found);
    } else if (Math.abs(now - before) >= ROWS_TO_SPEAK_OF) {
      say('vestiging_verschoven', column, `ongeveer ${sayRows(before)}, ${beside}`, found);
    }
  }
  for (const { column, code, before, now } of codes) {
    if (now === 0) {
      say('code_verdwenen', column, `${sayRows(before)}, ${beside}`, `${code}: geen rijen`);
    } else say('code_nieuw', column, `dezelfde codes, ${beside}`, `${code}: ${sayRows(now)}`);
  }
  for (const { column, before, now } of sums) {
    say('bedrag_verschoven', column, `ongeveer ${sayAmount(before)}, ${beside}`, sayAmount(now));
  }
  return findings;
}

function levelOf(code: ComparisonCheckId): 'waarschuwing' | 'melding' {
  return COMPARISON_CHECKS.find(({ id }) => id === code)?.level ?? 'melding';
}

function sayRows(rows: number): string {
  return rows === 1 ? '1 rij' : `${formatNumber(rows, 0)} rijen`;
}

function sayAmount(amount: string): string {
  return formatNumber(Number(amount), 2);
}

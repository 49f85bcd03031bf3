import { dayAfter, daysBetween, sourceOf } from '@peildatum/schema';
import type { ClientBase, Pool } from 'pg';
import { lastGoodDay, periodsBetween } from './calendar-period.js';
import { type Coverage, readCoverage } from './coverage.js';
import {
  type Appointment,
  type DeliveryCalendar,
  type ExpectedKind,
  expectedOf,
} from './delivery-calendar.js';

/** A delivery that the calendar expects and that is not there. */
export interface Expected {
  readonly soort: string;
  /** Null: nobody delivered this kind yet, and the calendar names nobody. */
  readonly leverancier: string | null;
  readonly periode: string;
  /** The last good day. */
  readonly uiterlijk: string;
  /** Days since then, or until then. */
  readonly dagen: number;
  /** What the supplier delivered last of this kind. */
  readonly laatste: { readonly levering: number; readonly op: string } | null;
}

export interface Lateness {
  readonly vandaag: string;
  /** The period is over, the last good day is past, and nothing that is loaded covers it. */
  readonly teLaat: readonly Expected[];
  /** The same, with a last good day in the days to come. */
  readonly binnenkort: readonly Expected[];
}

/** How far ahead is looked, in days. */
const AHEAD = 14;

/** Who is late for an swv on a day, by the calendar, and what comes due; the longest late, and the soonest due, first. */
export async function latenessOf(
  client: Pick<ClientBase | Pool, 'query'>,
  swv: string,
  calendar: DeliveryCalendar,
  today: string,
): Promise<Lateness> {
  const missing: Expected[] = [];
  for (const expected of expectedOf(calendar, swv)) {
    const source = sourceOf(expected.kind);
    if (source === undefined) throw new Error(`soort ${expected.kind} bestaat niet`);
    const coverage = await readCoverage(client, swv, source);
    missing.push(...missingOf(expected, coverage, today));
  }
  const order = (a: Expected, b: Expected) =>
    `${a.uiterlijk} ${a.soort} ${a.leverancier}` < `${b.uiterlijk} ${b.soort} ${b.leverancier}`
      ? -1
      : 1;
  return {
    vandaag: today,
    teLaat: missing.filter(({ uiterlijk }) => uiterlijk < today).sort(order),
    binnenkort: missing.filter(({ uiterlijk }) => uiterlijk >= today).sort(order),
  };
}

/** What a kind misses on a day; `coverage` is that of all its suppliers. */
export function missingOf(
  { kind, suppliers, others }: ExpectedKind,
  coverage: readonly Coverage[],
  today: string,
): readonly Expected[] {
  const since = coverage
    .flatMap((one) => one.since ?? [])
    .sort()
    .at(0);
  const of = (name: string) =>
    coverage.find(({ supplier }) => supplier.toLowerCase() === name.toLowerCase());
  if (suppliers !== undefined) {
    return [...suppliers].flatMap(([name, agreed]) =>
      missingOfSupplier(kind, name, agreed, of(name), since, today),
    );
  }
  if (others === undefined) return [];
  return coverage.length === 0
    ? missingOfSupplier(kind, null, others, undefined, since, today)
    : coverage.flatMap((one) => missingOfSupplier(kind, one.supplier, others, one, since, today));
}

function missingOfSupplier(
  soort: string,
  leverancier: string | null,
  { rhythm, deadline, from }: Appointment,
  coverage: Coverage | undefined,
  since: string | undefined,
  today: string,
): readonly Expected[] {
  // without any begin only the last period that is due says something: nobody knows what was agreed before
  const begin = from ?? coverage?.since ?? since;
  const due = periodsBetween(rhythm, begin ?? dayAfter(today, -800), dayAfter(today, AHEAD))
    .map((period) => ({ ...period, uiterlijk: lastGoodDay(period, deadline) }))
    .filter(({ uiterlijk }) => uiterlijk <= dayAfter(today, AHEAD));
  const lastPast = due.filter(({ uiterlijk }) => uiterlijk < today).at(-1);
  return due
    .filter((period) => begin !== undefined || period.uiterlijk >= today || period === lastPast)
    .filter((period) => coverage?.covers(period) !== true)
    .map(({ name, uiterlijk }) => ({
      soort,
      leverancier,
      periode: name,
      uiterlijk,
      dagen: Math.abs(daysBetween(uiterlijk, today)),
      laatste:
        coverage === undefined
          ? null
          : { levering: coverage.newest.delivery, op: coverage.newest.on },
    }));
}

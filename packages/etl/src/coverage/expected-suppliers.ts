import { periodSpan } from '@peildatum/schema';
import { type DeliveryCalendar, expectedOf } from '../calendar/delivery-calendar.js';
import type { Expected } from '../calendar/lateness.js';
import type { CoveredKind } from './covered-kinds.js';

/** Who is expected to deliver, by the calendar of an swv. */
export interface Expectation {
  readonly calendar: DeliveryCalendar;
  /** Who is late today, by that calendar. */
  readonly late: readonly Expected[];
}

/** By supplier of a kind: the periods of one kind of period that its rows touch. */
export type Delivered = ReadonlyMap<string, ReadonlySet<string>>;

/** The calendar of one swv. */
export interface Agreed extends Expectation {
  readonly swv: string;
}

/**
 * The suppliers of whom a kind is expected in a period: those that the calendar names, each since the day that was agreed.
 * Where it names nobody, what was delivered tells: who delivered the kind in that period, or both before and after it, or
 * in one of the two periods before it. So one that stopped or merged is missed for two periods, and one that is new is not
 * missed in the years before it came.
 */
export function expectedSuppliers(
  where: CoveredKind,
  delivered: Delivered,
  agreed?: Agreed,
): ReadonlySet<string> {
  const named = namedSuppliers(where, delivered, agreed);
  const expected = new Set(named ?? []);
  for (const [supplier, periods] of delivered) {
    const inIt = periods.has(where.period);
    if (inIt || (named === undefined && isMissed(where, periods))) expected.add(supplier);
  }
  return expected;
}

function isMissed({ period, before }: CoveredKind, periods: ReadonlySet<string>): boolean {
  if (before.some((one) => periods.has(one))) return true;
  const all = [...periods];
  // periods of one kind are in order as their names are
  return all.some((one) => one < period) && all.some((one) => one > period);
}

/** Whom the calendar names for a period, spelt as they deliver; none: it names nobody for the kind. */
function namedSuppliers(
  { kind, period }: CoveredKind,
  delivered: Delivered,
  agreed: Agreed | undefined,
): readonly string[] | undefined {
  if (agreed === undefined) return undefined;
  const { suppliers } =
    expectedOf(agreed.calendar, agreed.swv).find((one) => one.kind === kind) ?? {};
  if (suppliers === undefined) return undefined;
  const { last } = periodSpan(period);
  return [...suppliers]
    .filter(([, { from }]) => from === undefined || from <= last)
    .map(([name]) => spelt(name, [...delivered.keys()]));
}

function spelt(name: string, known: readonly string[]): string {
  return known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Who is late with a period: by the calendar who did not keep to it; without one, whoever is expected and is not there. */
export function lateSuppliers(
  { kind, period }: CoveredKind,
  missing: readonly string[],
  agreed?: Agreed,
): readonly string[] {
  if (agreed === undefined) return [...missing].sort();
  const { first, last } = periodSpan(period);
  const late = agreed.late
    .filter(({ soort, periode }) => soort === kind && overlaps(periode, first, last))
    .flatMap(({ leverancier }) => leverancier ?? []);
  return [...new Set(late)].sort();
}

/** Does a period of the calendar (`2023-09`, `2023-K4`, `2023-2024`) lie, in part, between two days? */
function overlaps(period: string, first: string, last: string): boolean {
  const month = /^\d{4}-\d{2}$/.test(period);
  const span = month ? { first: `${period}-01`, last: `${period}-31` } : periodSpan(period);
  return span.first <= last && span.last >= first;
}

import { workday } from './calendar.js';
import type { AccountName } from './ledger-accounts.js';

/** A line of a booking in the ledger; cents less than 0 are a correction of that side. */
export interface BookingLine {
  readonly account: AccountName;
  readonly side: 'D' | 'C';
  readonly cents: number;
  readonly kostenplaats: string | null;
  readonly kostendrager: string | null;
}

/** What is booked in one go: its debit is its credit. In the book of the bank, of purchases, or the memorial. */
export interface Booking {
  readonly journal: 'BNK' | 'INK' | 'MEM';
  readonly date: string;
  readonly about: string;
  readonly lines: readonly BookingLine[];
}

/** A line; less than nothing stands on the other side. */
export function line(
  account: AccountName,
  side: BookingLine['side'],
  cents: number,
  kostenplaats: string | null = null,
  kostendrager: string | null = null,
): BookingLine {
  const turned = side === 'D' ? 'C' : 'D';
  const place = { kostenplaats, kostendrager };
  return { account, side: cents < 0 ? turned : side, cents: Math.abs(cents), ...place };
}

/** Lines with what balances them on one more account; no booking when there is nothing to book. */
export function booking(
  journal: Booking['journal'],
  date: string,
  about: string,
  against: AccountName,
  lines: readonly BookingLine[],
): Booking[] {
  const filled = lines.filter(({ cents }) => cents !== 0);
  if (filled.length === 0) return [];
  return [{ journal, date, about, lines: [...filled, line(against, 'C', debitOf(filled))] }];
}

/** Debit less credit, in cents. */
export function debitOf(lines: readonly BookingLine[]): number {
  return lines.reduce((sum, { side, cents }) => sum + (side === 'D' ? cents : -cents), 0);
}

/** Deals whole cents out by weight; what is left over goes to the last. */
export function dealt<T>(
  cents: number,
  weights: readonly (readonly [item: T, weight: number])[],
): (readonly [item: T, cents: number])[] {
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = cents;
  return weights.map(([item, weight], at) => {
    const part = at === weights.length - 1 ? left : Math.trunc((cents / whole) * weight);
    left -= part;
    return [item, part];
  });
}

/** Deals cents out over so many parts of the year: by the last month of each. */
export function perPart(cents: number, parts: number): (readonly [month: number, cents: number])[] {
  const months = Array.from({ length: parts }, (_, at) => (12 / parts) * (at + 1));
  return dealt(
    cents,
    months.map((month) => [month, 1]),
  );
}

/** A working day of a year. */
export function dayIn(year: number, month: number, day: number): string {
  return workday(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

import { dayAfter, isDate, periodSpan } from '@peildatum/schema';

/** How often something is delivered: once for every period of this kind. */
export const RHYTHMS = ['maand', 'kwartaal', 'schooljaar', 'kalenderjaar'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A whole number of months, as people name it: `2024-11`, `2024-K4`, `2024-2025`, `2024`. */
export interface CalendarPeriod {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** The last good day: so many days after the end of the period, or the first such day (MM-DD) after it. */
export type Deadline = { readonly days: number } | { readonly day: string };

const MONTHS: Readonly<Record<Rhythm, number>> = {
  maand: 1,
  kwartaal: 3,
  schooljaar: 12,
  kalenderjaar: 12,
};

/** The periods that hold a day from the first date until the last, in order. */
export function periodsBetween(
  rhythm: Rhythm,
  from: string,
  until: string,
): readonly CalendarPeriod[] {
  const length = MONTHS[rhythm];
  // August is month 7, counted from 0
  const offset = rhythm === 'schooljaar' ? 7 : 0;
  const periods: CalendarPeriod[] = [];
  let month = Math.floor((monthOf(from) - offset) / length) * length + offset;
  for (; dayOfMonth(month) <= until; month += length) {
    periods.push({
      name: nameOf(rhythm, month),
      first: dayOfMonth(month),
      last: dayAfter(dayOfMonth(month + length), -1),
    });
  }
  return periods;
}

function nameOf(rhythm: Rhythm, month: number): string {
  const year = Math.floor(month / 12);
  if (rhythm === 'kalenderjaar') return String(year);
  if (rhythm === 'schooljaar') return `${year}-${year + 1}`;
  if (rhythm === 'kwartaal') return `${year}-K${(month % 12) / 3 + 1}`;
  return dayOfMonth(month).slice(0, 7);
}

/** The last day on which a delivery about the period is in time. */
export function lastGoodDay({ last }: CalendarPeriod, deadline: Deadline): string {
  if ('days' in deadline) return dayAfter(last, deadline.days);
  const sameYear = `${last.slice(0, 4)}-${deadline.day}`;
  return sameYear > last ? sameYear : `${Number(last.slice(0, 4)) + 1}-${deadline.day}`;
}

/**
 * First and last day of a period as a supplier names it, or undefined when it is none. Of two years that do not follow
 * each other only what both readings have counts: from 1 August of the first until 31 July of the last.
 */
export function statedSpan(period: string): { first: string; last: string } | undefined {
  const month = /^(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(period);
  if (month !== null) return periodsBetween('maand', `${period}-01`, `${period}-01`)[0];
  const years = /^(\d{4})-(\d{4})$/.exec(period);
  if (years !== null) {
    const [first = '', last = ''] = years.slice(1);
    return first < last ? { first: `${first}-08-01`, last: `${last}-07-31` } : undefined;
  }
  const [from = '', until = ''] = period.split('..');
  // the span of the rows' own dates says nothing that the rows do not say
  if (isDate(from) && isDate(until)) return undefined;
  try {
    return periodSpan(period);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Months since the year 0. */
function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The first day of a month. */
function dayOfMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

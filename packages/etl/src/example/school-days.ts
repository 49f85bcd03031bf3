import { addDays, FIRST_YEAR, LAST_YEAR, mondayFrom } from './calendar.js';

/** The school days of every school year of the example, in order: Mondays to Fridays outside the holidays. */
const SCHOOL_DAYS: readonly (readonly string[])[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => daysOf(FIRST_YEAR + index),
);

/** The school days of a school year (by the year in which it begins) from a day until another, both included. */
export function schoolDaysBetween(year: number, from: string, until: string): readonly string[] {
  const days = SCHOOL_DAYS[year - FIRST_YEAR] ?? [];
  return days.slice(firstFrom(days, from), firstFrom(days, addDays(until, 1)));
}

/** The place of the first day on or after a date. */
function firstFrom(days: readonly string[], date: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function daysOf(year: number): string[] {
  const autumn = mondayFrom(`${year}-10-14`);
  const spring = mondayFrom(`${year + 1}-02-19`);
  const holidays = [
    [autumn, addDays(autumn, 4)],
    [`${year}-12-22`, `${year + 1}-01-06`],
    [spring, addDays(spring, 4)],
    [`${year + 1}-04-26`, `${year + 1}-05-06`],
  ] as const;
  const days: string[] = [];
  for (let day = mondayFrom(`${year}-08-26`); day <= `${year + 1}-07-08`; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const off = holidays.some(([first, last]) => day >= first && day <= last);
    if (weekday !== 0 && weekday !== 6 && !off) days.push(day);
  }
  return days;
}

/** Days from one date until another, both JJJJ-MM-DD; a week later is 7. */
export function daysBetween(from: string, until: string): number {
  return dayNumber(until) - dayNumber(from);
}

/** The day so many days later than a date, earlier when negative; both JJJJ-MM-DD. */
export function dayAfter(date: string, days = 1): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Is the date a Saturday or a Sunday? */
export function isWeekend(date: string): boolean {
  // 1 January 1970 was a Thursday, so day 2 and day 3 are the first weekend
  const day = (((dayNumber(date) - 2) % 7) + 7) % 7;
  return day < 2;
}

/**
 * Days since 1 January 1970. By arithmetic on the digits: rules ask this of every row, and Date.parse costs about ten
 * times as much.
 */
function dayNumber(date: string): number {
  const month = number(date, 5, 7);
  const year = number(date, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  // the year begins in March, so that the day of 29 February is its last
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5);
  const dayOfEra =
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear +
    number(date, 8, 10) -
    1;
  return era * 146_097 + dayOfEra - 719_468;
}

function number(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

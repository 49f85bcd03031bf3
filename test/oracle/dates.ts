/** Dates are JJJJ-MM-DD, so that comparing text compares days. */
const DAY = 86_400_000;

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one date until another. */
export function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / DAY;
}

/** Does begin to einde (empty: open) hold the date, both ends included? */
export function covers(begin: string, einde: string | null, date: string): boolean {
  return begin <= date && (einde === null || einde >= date);
}

/** Completed years: the number of birthdays after birth, up to and including the date. */
export function ageOn(geboortedatum: string, date: string): number {
  let age = 0;
  while (birthday(geboortedatum, age + 1) <= date) age += 1;
  return age;
}

/** The birthday in a year of life; that of 29 February is 1 March in a common year. */
function birthday(geboortedatum: string, age: number): string {
  const year = Number(geboortedatum.slice(0, 4)) + age;
  const sameDay = `${year}-${geboortedatum.slice(5)}`;
  const exists = new Date(Date.parse(`${year}-03-01`) - DAY).getUTCDate() === 29;
  return geboortedatum.slice(5) === '02-29' && !exists ? `${year}-03-01` : sameDay;
}

/** The earlier of dates; an empty one does not count. */
export function earliest(first: string, ...others: (string | null)[]): string {
  let result = first;
  for (const other of others) if (other !== null && other < result) result = other;
  return result;
}

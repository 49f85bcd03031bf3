/** Dates are JJJJ-MM-DD, so that comparing text compares days. */
const DAY = 86_400_000;

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** The date so many calendar months later; a day that the month lacks becomes its last day. */
export function addMonths(date: string, months: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const start = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  let day = Number(date.slice(8));
  // a date that does not exist moves on into the next month
  while (addDays(`${start}-01`, day - 1).slice(0, 7) !== start) day -= 1;
  return addDays(`${start}-01`, day - 1);
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

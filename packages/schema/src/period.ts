/**
 * Periods of Dutch education: schooljaar (1 Aug to 31 Jul), kalenderjaar, peildatum, kwartaal; `eigen` are those that the
 * rows name themselves (a ronde of audits). Dates are JJJJ-MM-DD.
 */
export type PeriodKind = 'schooljaar' | 'kalenderjaar' | 'peildatum' | 'kwartaal' | 'eigen';

/** The schooljaar that holds a date: `2023-10-01` gives `2023-2024`. */
export function schooljaarOf(date: string): string {
  const year = Number(date.slice(0, 4));
  const first = Number(date.slice(5, 7)) >= 8 ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** First and last day of a period as it is written: `2023-2024`, `2024`, `2024-10-01`, `2024-K3`. */
export function periodSpan(period: string): { first: string; last: string } {
  const schooljaar = /^(\d{4})-(\d{4})$/.exec(period);
  if (schooljaar) return { first: `${schooljaar[1]}-08-01`, last: `${schooljaar[2]}-07-31` };
  if (/^\d{4}$/.test(period)) return { first: `${period}-01-01`, last: `${period}-12-31` };
  const kwartaal = /^(\d{4})-K([1-4])$/.exec(period);
  if (kwartaal) {
    const quarter = Number(kwartaal[2]);
    const month = String(quarter * 3).padStart(2, '0');
    const days = quarter === 1 || quarter === 4 ? 31 : 30;
    const first = String(quarter * 3 - 2).padStart(2, '0');
    return { first: `${kwartaal[1]}-${first}-01`, last: `${kwartaal[1]}-${month}-${days}` };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return { first: period, last: period };
  throw new RangeError(`geen periode: ${period}`);
}

/** The period of a kind that is `steps` before this one (after it, when negative); a peildatum moves by years. */
export function periodBefore(period: string, steps: number): string {
  const quarter = /^(\d{4})-K([1-4])$/.exec(period);
  if (quarter) {
    const at = Number(quarter[1]) * 4 + Number(quarter[2]) - 1 - steps;
    return `${Math.floor(at / 4)}-K${(at % 4) + 1}`;
  }
  const first = Number(period.slice(0, 4)) - steps;
  if (/^\d{4}-\d{4}$/.test(period)) return `${first}-${first + 1}`;
  const rest = period.slice(4);
  // 29 February has no day a year before
  return `${first}${rest === '-02-29' && daysIn(first, 2) === 28 ? '-02-28' : rest}`;
}

/** The day in the middle of a period; of an even number of days the earlier of the two. */
export function middleOf(period: string): string {
  const { first, last } = periodSpan(period);
  // between an even number of days lies noon of the earlier one
  return new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10);
}

/** The schooljaar after this one. */
export function nextSchooljaar(schooljaar: string): string {
  const first = Number(schooljaar.slice(0, 4)) + 1;
  return `${first}-${first + 1}`;
}

/** Is the text a date that exists, written as JJJJ-MM-DD? */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Days in a month (1 to 12) of a year. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Age in completed years on a date, by month and day; who was born on 29 February turns on 1 March of a common year. */
export function ageOn(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

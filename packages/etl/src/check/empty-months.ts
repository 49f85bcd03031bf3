/** Months of the summer: few school days or none. */
const SUMMER = new Set([7, 8]);

/** An average month must have so many rows before one without says something. */
const ROWS_TO_SPEAK_OF = 20;

/** School months (JJJJ-MM) without rows between the first and the last that have some. */
export function emptyMonths(rowsPerMonth: ReadonlyMap<string, number>): readonly string[] {
  const schoolMonths = [...rowsPerMonth.keys()].filter((month) => !isSummer(month)).sort();
  const [first] = schoolMonths;
  const last = schoolMonths.at(-1);
  if (first === undefined || last === undefined) return [];
  const rows = schoolMonths.reduce((sum, month) => sum + (rowsPerMonth.get(month) ?? 0), 0);
  if (rows / schoolMonths.length < ROWS_TO_SPEAK_OF) return [];
  const empty: string[] = [];
  for (let month = first; month < last; month = monthAfter(month)) {
    if (!isSummer(month) && !rowsPerMonth.has(month)) empty.push(month);
  }
  return empty;
}

function isSummer(month: string): boolean {
  return SUMMER.has(Number(month.slice(5)));
}

function monthAfter(month: string): string {
  const number = Number(month.slice(5));
  if (number === 12) return `${Number(month.slice(0, 4)) + 1}-01`;
  return `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

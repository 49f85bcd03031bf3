import { type CellStatus, formatDate, formatPeriod, periodSpan } from '@peildatum/schema';

const COUNTED: ReadonlySet<CellStatus> = new Set(['ok', 'niet_getoond']);

/** The column header above periods of a kind. */
export const PERIOD_WORDS: Readonly<Record<string, string>> = {
  schooljaar: 'Schooljaar',
  kalenderjaar: 'Kalenderjaar',
  peildatum: 'Peildatum',
  kwartaal: 'Kwartaal',
};

/** The last period of a kind that a jaarverslag of that year can be about. */
export function expectedPeriod(kind: string, jaar: number): string {
  if (kind === 'schooljaar') return `${jaar - 1}-${jaar}`;
  if (kind === 'peildatum') return `${jaar}-10-01`;
  if (kind === 'kwartaal') return `${jaar}-K4`;
  return String(jaar);
}

/**
 * The period that the jaarverslag of a year reports on. A kalenderjaar is the year itself; of the other kinds it is
 * the last one up to that year of which something was counted, whether or not the outcome may be shown.
 */
export function reportingPeriod(
  kind: string,
  jaar: number,
  periods: readonly { readonly periode: string; readonly statuses: readonly CellStatus[] }[],
): string {
  const expected = expectedPeriod(kind, jaar);
  if (kind === 'kalenderjaar') return expected;
  const counted = periods
    .filter(({ periode }) => periode <= expected)
    .filter(({ statuses }) => statuses.some((status) => COUNTED.has(status)))
    .map(({ periode }) => periode)
    .sort();
  return counted.at(-1) ?? expected;
}

/** The same period a year before. */
export function yearBefore(periode: string): string {
  const schooljaar = /^(\d{4})-(\d{4})$/.exec(periode);
  if (schooljaar) return `${Number(schooljaar[1]) - 1}-${Number(schooljaar[2]) - 1}`;
  return `${Number(periode.slice(0, 4)) - 1}${periode.slice(4)}`;
}

/** Does the period go on after the last day of the data? Then its counts can still grow. */
export function isRunning(periode: string, tot: string): boolean {
  return periodSpan(periode).last > tot;
}

/** A period as the name of a row or a bar: `2023-2024`, `1 oktober 2024`, `2024 (loopt nog)`. */
export function periodLabel(periode: string, tot: string): string {
  const name = formatPeriod(periode).replace(/^schooljaar /, '');
  return isRunning(periode, tot) ? `${name} (loopt nog)` : name;
}

/** When it was, as a sentence begins: `In schooljaar 2023-2024`, `Op 1 oktober 2024`. */
export function whenWords(periode: string, tot: string): string {
  const words = formatPeriod(periode);
  if (/^\d{4}-\d{2}-\d{2}$/.test(periode)) return `Op ${words}`;
  const when = words.includes('kwartaal') ? `In het ${words}` : `In ${words}`;
  return isRunning(periode, tot) ? `${when} (tot en met ${formatDate(tot)})` : when;
}

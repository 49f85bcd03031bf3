import { formatPeriod, periodSpan } from '@peildatum/schema';

/** The header above periods of a kind. */
export const PERIOD_HEADERS: Readonly<Record<string, string>> = {
  schooljaar: 'Schooljaar',
  kalenderjaar: 'Jaar',
  peildatum: 'Datum',
  kwartaal: 'Kwartaal',
};

/** Does the period go on after the last day of the data? Then its counts can still grow. */
export function isRunning(periode: string, tot: string): boolean {
  return periodSpan(periode).last > tot;
}

/** A period as the name of a row: `2023-2024`, `1 oktober 2024`, `2024-2025 (loopt nog)`. */
export function periodName(periode: string, tot: string): string {
  const name = formatPeriod(periode).replace(/^schooljaar /, '');
  return isRunning(periode, tot) ? `${name} (loopt nog)` : name;
}

/** When it was, within a sentence: `in schooljaar 2023-2024`, `op 1 oktober 2024`. */
export function whenWords(periode: string): string {
  const words = formatPeriod(periode);
  if (/^\d{4}-\d{2}-\d{2}$/.test(periode)) return `op ${words}`;
  return words.includes('kwartaal') ? `in het ${words}` : `in ${words}`;
}

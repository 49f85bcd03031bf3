import type { Span } from '../oracle/schooljaar.js';

/** A period, and the last day of which anything is known. */
export interface Moment {
  readonly span: Span;
  readonly cut: string;
}

/** Is the date in the period, and not after the cut? */
export function isIn(date: string | null, { span, cut }: Moment): date is string {
  return date !== null && date <= cut && span.first <= date && date <= span.last;
}

/** Has what runs from begin to einde (open: until the cut) a day in common with the period? */
export function runsIn(begin: string | null, einde: string | null, { span, cut }: Moment): boolean {
  return begin !== null && begin <= cut && begin <= span.last && (einde ?? cut) >= span.first;
}

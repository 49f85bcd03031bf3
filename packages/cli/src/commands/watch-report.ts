import type { Receipt, Report, TakeInResult } from '@peildatum/etl';
import { aftermathLines, receiptLines } from './inlezen.js';

/** A moment as a person reads it, in the Netherlands. */
export const TIME = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The report that comes beside a file: for programs shaped as `inlezen --json`, and to read. */
export function deliveryReport(
  swv: string,
  receipt: Receipt,
  result: TakeInResult,
  moment: Date,
): Report {
  const { followed, orphans } = result;
  const json = { swv, moment: moment.toISOString(), receipts: [receipt], followed, orphans };
  return {
    json: `${JSON.stringify(json, null, 2)}\n`,
    text: `${[
      `Verslag van een levering aan ${swv}, ${TIME.format(moment)}`,
      '',
      ...receiptLines([receipt]),
      ...aftermathLines(result),
    ].join('\n')}\n`,
  };
}

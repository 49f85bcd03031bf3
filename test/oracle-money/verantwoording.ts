import type { Cell } from '@peildatum/schema';
import { kalenderjaarSpan } from '../oracle/schooljaar.js';
import { count, figuresOf, split, unknown } from './figure.js';
import type { Records } from './records.js';
import { isIn } from './touch.js';

/** Subjects of the ondersteuningsplanraad. */
export function oprOnderwerpen(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: kalenderjaarSpan(year), cut };
  const name = figuresOf('opr_onderwerpen', year);
  const rows = records.opr.filter(({ datum }) => isIn(datum, moment));
  if (rows.length === 0) return [unknown(name(''))];
  return split(
    rows,
    {
      rol: ({ rol }) => rol,
      beleid: ({ beleid }) => beleid,
      besluit: ({ besluit }) => besluit ?? 'onbekend',
    },
    (some, dimensies) => [count(name('', dimensies), some.length)],
  );
}

/** Findings of audits, by ronde as delivered. */
export function audits(records: Records, cut: string): Cell[] {
  const known = records.audits.filter(({ datum }) => datum <= cut);
  const rondes = new Set(known.map(({ ronde }) => ronde));
  return [...rondes].flatMap((ronde) =>
    split(
      known.filter((one) => one.ronde === ronde),
      { thema: ({ thema }) => thema, soort: ({ soort }) => soort },
      (some, dimensies) => [count(figuresOf('audits', ronde)('', dimensies), some.length)],
    ),
  );
}

import { parseDate, Rejected } from '../rows/values.js';

/** How a supplier writes a date; `tijdstip` is a date with a time behind it. */
export const DATE_STYLES = [
  'JJJJ-MM-DD',
  'DD-MM-JJJJ',
  'D-M-JJJJ',
  'DD/MM/JJJJ',
  'JJJJMMDD',
  'tijdstip',
] as const;

export type DateStyle = (typeof DATE_STYLES)[number];

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

const DUTCH = /^(?<day>\d{2})-(?<month>\d{2})-(?<year>\d{4})$/;

/**
 * What stands behind the date of a tijdstip. Dutch summer and winter time or no offset: in any other the date as written
 * need not be the day in the Netherlands.
 */
const TIME = /[T ](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:\+0[12]:?00)?$/;

const SHAPES: Readonly<Record<Exclude<DateStyle, 'tijdstip'>, RegExp>> = {
  'JJJJ-MM-DD': ISO,
  'DD-MM-JJJJ': DUTCH,
  'D-M-JJJJ': /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/,
  'DD/MM/JJJJ': /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/,
  JJJJMMDD: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
};

/**
 * A date in the style of a supplier as JJJJ-MM-DD. That spelling itself is taken in every style: date cells of a
 * spreadsheet come in so, and it cannot be mistaken for another.
 */
export function readDate(style: DateStyle, text: string): string | Rejected {
  const { year, month = '', day = '' } = (partsOf(style, text) ?? ISO.exec(text))?.groups ?? {};
  const date =
    year === undefined
      ? undefined
      : parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return typeof date === 'string' ? date : new Rejected('datum_onjuist', expectedIn(style));
}

function partsOf(style: DateStyle, text: string): RegExpExecArray | null {
  if (style !== 'tijdstip') return SHAPES[style].exec(text);
  const date = text.replace(TIME, '');
  return date === text ? null : (ISO.exec(date) ?? DUTCH.exec(date));
}

function expectedIn(style: DateStyle): string {
  return style === 'tijdstip'
    ? 'een tijdstip in Nederlandse tijd, als 2024-03-05T08:30:00.000+01:00'
    : `een datum die bestaat, als ${style}`;
}

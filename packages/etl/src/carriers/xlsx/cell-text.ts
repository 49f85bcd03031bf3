/** How a number in a cell is to be read: by its value, as a day, or as a time of the day. */
export type NumberKind = 'getal' | 'datum' | 'tijd';

/** The last day that a workbook knows: 31 December 9999. */
const LAST_DAY = 2_958_465;
const DAY_MS = 86_400_000;
/** 1904-01-01 in the counting from 1900, which begins a day early because it has a 29 February 1900. */
const SHIFT_1904 = 1462;

/** The text of a number cell; what is no number, or no day, stays as it stands, for the row reader to judge. */
export function numberText(raw: string, kind: NumberKind, date1904: boolean): string {
  const text = raw.trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (kind === 'datum') return dateText(value + (date1904 ? SHIFT_1904 : 0)) ?? plainNumber(text);
  if (kind === 'tijd' && value >= 0 && value < 1) return timeText(Math.round(value * 86_400));
  return plainNumber(text);
}

/**
 * A number without exponent and without the noise of binary fractions: 15 digits, as many as a workbook shows and
 * calculates with. Whole numbers keep every digit: they may be identifiers.
 */
export function plainNumber(text: string): string {
  if (/^-?(0|[1-9]\d*)$/.test(text)) return text === '-0' ? '0' : text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  return withoutExponent(String(Number(value.toPrecision(15))));
}

function withoutExponent(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', first = '', more = '', exponent = '0'] = parts;
  const digits = first + more;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The day of a serial number, with its time when it has one; undefined when it is no day. */
function dateText(serial: number): string | undefined {
  // seconds are what a cell shows: smaller differences are noise
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  if (day < 1 || day > LAST_DAY) return undefined;
  const time = seconds === 0 || seconds === 86_400 ? '' : `T${timeText(seconds)}`;
  // the day that Lotus 1-2-3 invented; it does not exist, and the row reader says so
  if (day === 60) return `1900-02-29${time}`;
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_MS);
  return `${date.toISOString().slice(0, 10)}${time}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** A date that is written as text in a date cell (ISO 8601): the day alone when its time is midnight. */
export function isoDateText(raw: string): string {
  const text = raw.trim();
  return text.replace(/(?<=^\d{4}-\d{2}-\d{2})T00:00(:00(\.0+)?)?Z?$/, '').replace(/\.\d+Z?$/, '');
}

import type { Column } from '@peildatum/schema';

/** How a supplier's system writes CSV: every combination is a valid variant of leverformaat 1. */
export interface CsvStyle {
  readonly separator: ';' | ',';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly lineEnd: '\n' | '\r\n';
  readonly dates: 'JJJJ-MM-DD' | 'DD-MM-JJJJ';
  readonly decimal: ',' | '.';
  readonly header: 'as declared' | 'upper';
  /** `needed`: only a value that would be misread without; `text`: everything that is no number. */
  readonly quotes: 'needed' | 'text';
}

export const PLAIN: CsvStyle = {
  separator: ';',
  encoding: 'utf-8',
  lineEnd: '\n',
  dates: 'JJJJ-MM-DD',
  decimal: ',',
  header: 'as declared',
  quotes: 'needed',
};
export const COMMA_EXPORT: CsvStyle = { ...PLAIN, separator: ',', decimal: '.', quotes: 'text' };
export const SPREADSHEET: CsvStyle = {
  ...PLAIN,
  encoding: 'utf-8-bom',
  lineEnd: '\r\n',
  dates: 'DD-MM-JJJJ',
};
export const OLD_SYSTEM: CsvStyle = {
  ...PLAIN,
  encoding: 'windows-1252',
  lineEnd: '\r\n',
  dates: 'DD-MM-JJJJ',
  header: 'upper',
};

/** DUO until about 2022, and since. */
export const DUO_OLD: CsvStyle = { ...PLAIN, encoding: 'windows-1252' };
export const DUO_NEW: CsvStyle = { ...PLAIN, quotes: 'text' };
export const CRLF: CsvStyle = { ...PLAIN, lineEnd: '\r\n' };

/** How the style writes the values of a column: dates and amounts by the declared type, quotes where they are needed. */
export function valueWriter(
  style: CsvStyle,
  type: Column['type'] | undefined,
): (value: string | number | null) => string {
  if (type === 'datum' || type === 'geboortedatum') {
    return style.dates === 'JJJJ-MM-DD' ? (value) => String(value ?? '') : dutchDate;
  }
  if (type === 'bedrag') {
    return (value) => quote(style, String(value ?? '').replace('.', style.decimal));
  }
  return (value) => (typeof value === 'string' ? quote(style, value) : String(value ?? ''));
}

function dutchDate(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  return `${text.slice(8)}-${text.slice(5, 7)}-${text.slice(0, 4)}`;
}

/** What would be misread without quotes, or what is no number in a style that quotes text. */
const MISREAD = { ';': /[;"\n\r]/, ',': /[,"\n\r]/ } as const;
const NUMBER = /^[\d.-]*$/;

function quote({ separator, quotes }: CsvStyle, text: string): string {
  const isQuoted = MISREAD[separator].test(text) || (quotes === 'text' && !NUMBER.test(text));
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of texts, with its end. */
export function writeLine(style: CsvStyle, texts: readonly string[]): string {
  return texts.map((text) => quote(style, text)).join(style.separator) + style.lineEnd;
}

/** The text as bytes in an encoding, without a byte order mark. */
export function encode(encoding: CsvStyle['encoding'], text: string): Buffer {
  if (encoding !== 'windows-1252') return Buffer.from(text, 'utf-8');
  // windows-1252 is latin1 but for 0x80 to 0x9F; these are the signs of that block that the example writes.
  return Buffer.from(text.replaceAll('€', '\x80').replaceAll('–', '\x96'), 'latin1');
}

import { gzipSync } from 'node:zlib';
import { sourceOf } from '@peildatum/schema';
import { parse } from 'csv-parse/sync';

/** How a file is written: every style is one that leverformaat 1 allows. */
export interface FileStyle {
  readonly separator: ';' | ',';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly lineEnd: '\n' | '\r\n';
  readonly dutchDates: boolean;
  readonly quoted: boolean;
  readonly packed: boolean;
  /** In how many files the rows stand. */
  readonly parts: number;
  /** Decides the order of the rows. */
  readonly order: number;
}

/**
 * The rows of a delivery of leverformaat 1 as other files say them, for another swv: name and bytes of each. Formats of
 * others (DUO, OSO, XAF) keep their columns and their one file; of those only the rows change places.
 */
export function rewrite(
  file: string,
  content: Buffer,
  swv: string,
  style: FileStyle,
): readonly (readonly [string, Buffer])[] {
  if (!file.endsWith('.csv')) {
    return [[file, Buffer.from(content.toString('latin1').replaceAll('VO9901', swv), 'latin1')]];
  }
  const text = textOf(content).replaceAll('VO9901', swv);
  const [header = [], ...rows] = parse(text, {
    delimiter: text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',',
    bom: true,
  }) as string[][];
  const mixed = shuffle(rows, style.order);
  const match = /^([a-z_]+)-([^-]+)-(.+)\.csv$/.exec(file);
  if (match === null || sourceOf(match[1] ?? '')?.format !== 'contract') {
    return [[file, bytesOf([header, ...mixed], { ...style, separator: ';', packed: false })]];
  }
  const [, kind = '', supplier = ''] = match;
  const parts = Array.from({ length: style.parts }, (_, part) =>
    mixed.filter((_row, at) => at % style.parts === part),
  ).filter((part) => part.length > 0);
  return parts.map((part, at) => [
    `${kind}-${supplier}-deel${at + 1}.csv${style.packed ? '.gz' : ''}`,
    bytesOf([header, ...part.map((row) => row.map((field) => restyled(field, style)))], style),
  ]);
}

function textOf(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // Node 20 reads windows-1252 as latin1; of the signs in which they differ the example has one
    return content.toString('latin1').replaceAll('\u0080', '€');
  }
}

/** Dates either way round; amounts with a point or a comma. */
function restyled(field: string, { dutchDates, separator }: FileStyle): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(field);
  if (iso !== null) return dutchDates ? `${iso[3]}-${iso[2]}-${iso[1]}` : field;
  const dutch = /^(\d{2})-(\d{2})-(\d{4})$/.exec(field);
  if (dutch !== null) return dutchDates ? field : `${dutch[3]}-${dutch[2]}-${dutch[1]}`;
  const amount = /^(\d+)[.,](\d{1,2})$/.exec(field);
  if (amount !== null) return `${amount[1]}${separator === ';' ? ',' : '.'}${amount[2]}`;
  return field;
}

function bytesOf(rows: readonly (readonly string[])[], style: FileStyle): Buffer {
  const { separator, lineEnd, quoted, encoding, packed } = style;
  const write = (field: string): string =>
    (quoted && field !== '') || /[";,\n\r]/.test(field)
      ? `"${field.replaceAll('"', '""')}"`
      : field;
  const text = rows.map((row) => row.map(write).join(separator)).join(lineEnd) + lineEnd;
  // windows-1252 and latin1 write the same bytes for every sign of the example but the curly ones
  const bytes =
    encoding === 'windows-1252' && [...text].every((sign) => sign.charCodeAt(0) < 256)
      ? Buffer.from(text, 'latin1')
      : Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
  return packed ? gzipSync(bytes) : bytes;
}

/** Rows in an order that a number decides (a linear congruential generator, Park and Miller). */
function shuffle<Row>(rows: readonly Row[], order: number): readonly Row[] {
  let state = order;
  const dice = rows.map((row) => {
    state = (state * 48_271) % 2_147_483_647;
    return { row, place: state };
  });
  return dice.toSorted((a, b) => a.place - b.place).map(({ row }) => row);
}

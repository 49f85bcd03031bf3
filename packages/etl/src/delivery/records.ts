import { Fault } from '@peildatum/schema';
import { readXlsx } from '../carriers/xlsx/xlsx.js';
import { detectXml } from '../carriers/xml/detect-xml.js';
import { readOso } from '../carriers/xml/oso.js';
import { readXaf } from '../carriers/xml/xaf.js';
import { readDoelen } from '../carriers/yaml/doelen.js';
import { createDecoder } from '../rows/text-decoder.js';
import { bytesOf, type Carrier } from './carrier.js';
import { createCsvSplitter, detectSeparator, type Fields } from './csv.js';
import type { Inspection } from './inspect.js';
import type { OnRecord, ReadLimits, RecordReader } from './record-reader.js';

export interface Header {
  readonly fields: readonly string[];
  /** Of a CSV: one character. */
  readonly separator: string;
  /** Line on which it begins. */
  readonly line: number;
  /** The record behind it; of a CSV it is not read. */
  readonly first?: readonly string[] | undefined;
}

/** What is known of a header before it is read: a mapping profile may say where it stands. */
export interface HeaderHint {
  readonly line?: number | undefined;
  readonly separator?: string | undefined;
}

/** What reads the records of a carrier that is no CSV. */
export async function recordReaderOf(
  carrier: Exclude<Carrier, 'csv'>,
  path: string,
): Promise<RecordReader> {
  if (carrier === 'xlsx') return readXlsx;
  if (carrier === 'yaml') return readDoelen;
  return (await detectXml(path)) === 'oso' ? readOso : readXaf;
}

/** The header of a delivery, or undefined when there is no line in it. */
export async function readHeader(
  path: string,
  inspection: Inspection,
  limits: ReadLimits,
  hint: HeaderHint = {},
): Promise<Header | undefined> {
  const from = hint.line ?? 1;
  if (inspection.carrier === 'csv')
    return await readCsvHeader(path, inspection, limits, hint, from);
  let header: Header | undefined;
  let first: readonly string[] | undefined;
  const reader = await recordReaderOf(inspection.carrier, path);
  const onRecord: OnRecord = (fields, line) => {
    if (header !== undefined) first ??= fields;
    else if (line >= from) header = { fields, separator: '', line };
  };
  const records = reader(path, limits, onRecord, from);
  for await (const _ of records) if (first !== undefined) break;
  return header === undefined ? undefined : { ...(header as Header), first };
}

/** Bytes that are split at a time when only the header is wanted. */
const PIECE = 4096;

async function readCsvHeader(
  path: string,
  { encoding }: Inspection,
  limits: ReadLimits,
  hint: HeaderHint,
  from: number,
): Promise<Header | undefined> {
  let header: Header | undefined;
  let splitter: ReturnType<typeof createCsvSplitter> | undefined;
  for await (const chunk of bytesOf(path, limits.unpackedBytes)) {
    const bytes = splitter === undefined ? withoutMark(chunk) : chunk;
    if (splitter === undefined) {
      const separator = hint.separator ?? separatorOf(bytes, from);
      const onRecord = (fields: Fields, line: number) => {
        if (line >= from) header ??= { fields: textsOf(fields, encoding), separator, line };
      };
      splitter = createCsvSplitter({ separator, maxLength: limits.lineLength }, onRecord);
    }
    for (let at = 0; at < bytes.length && header === undefined; at += PIECE) {
      splitter.push(bytes.subarray(at, at + PIECE));
    }
    if (header !== undefined) break;
  }
  // a header without a line end comes last; of one with an open quote nothing comes
  if (header === undefined && splitter?.end().openQuote === true) {
    throw new Fault(
      'bestand_afgebroken',
      'Een aanhalingsteken in de kopregel wordt niet gesloten.',
    );
  }
  return header;
}

function separatorOf(bytes: Buffer, from: number): string {
  const lines = bytes.toString('latin1').split(/\r\n?|\n/);
  return detectSeparator(lines.slice(from - 1).find((line) => line.trim() !== '') ?? '');
}

/** The texts of a record. */
export function textsOf(fields: Fields, encoding: Inspection['encoding']): readonly string[] {
  const decode = createDecoder(encoding);
  return Array.from({ length: fields.count }, (_, at) =>
    decode(fields.bytes.subarray(fields.starts[at], fields.ends[at])),
  );
}

/** Bytes without the byte order mark of UTF-8 at their start. */
export function withoutMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

/** A record as text: for who shows or marks it, since reading it in goes by bytes. */
export interface TextRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The records behind the header, as text, in order. */
export async function* recordsOf(
  path: string,
  inspection: Pick<Inspection, 'carrier' | 'encoding'>,
  header: Header,
  limits: ReadLimits,
): AsyncGenerator<TextRecord> {
  let ready: TextRecord[] = [];
  if (inspection.carrier === 'csv') {
    const splitter = createCsvSplitter(
      { separator: header.separator, maxLength: limits.lineLength },
      (fields, line) => {
        if (line > header.line) ready.push({ line, fields: textsOf(fields, inspection.encoding) });
      },
    );
    let first = true;
    for await (const chunk of bytesOf(path, limits.unpackedBytes)) {
      splitter.push(first ? withoutMark(chunk) : chunk);
      first = false;
      yield* ready;
      ready = [];
    }
    splitter.end();
    yield* ready;
    return;
  }
  const reader = await recordReaderOf(inspection.carrier, path);
  let behind = false;
  const onRecord: OnRecord = (fields, line) => {
    if (behind) ready.push({ line, fields });
    else if (line >= header.line) behind = true;
  };
  const records = reader(path, limits, onRecord, header.line);
  for await (const _ of records) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}

import { bytesOf } from './carrier.js';
import { createCsvSplitter, detectSeparator } from './csv.js';
import type { Inspection } from './inspect.js';

/** The text of a delivery in chunks, without the mark at its start. */
async function* textOf(path: string, encoding: Inspection['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  // the decoder drops a byte order mark of UTF-8 by itself
  for await (const chunk of bytesOf(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

export interface Header {
  readonly fields: readonly string[];
  readonly separator: ';' | ',';
}

/** The header of a delivery, or undefined when there is no line in it. */
export async function readHeader(
  path: string,
  encoding: Inspection['encoding'],
  maxLength: number,
): Promise<Header | undefined> {
  let head = '';
  for await (const text of textOf(path, encoding)) {
    head += text;
    const line = head.trimStart().split(/[\r\n]/, 2);
    if (line.length > 1 || head.length > maxLength) break;
  }
  const first = head.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  if (first.trim() === '') return undefined;
  const separator = detectSeparator(first);
  let fields: readonly string[] | undefined;
  const splitter = createCsvSplitter({ separator, maxLength }, (record) => {
    fields ??= record;
  });
  splitter.push(`${first}\n`);
  splitter.end();
  return fields === undefined ? undefined : { fields, separator };
}

/**
 * Calls `onRecord` for every record after the header and yields after each chunk, so that the caller can pass on what
 * it made of them. Returns whether a quote was left open.
 */
export async function* eachRecord(
  path: string,
  encoding: Inspection['encoding'],
  options: { separator: string; maxLength: number },
  onRecord: (fields: string[], line: number) => void,
): AsyncGenerator<void, { openQuote: boolean }> {
  let header = true;
  const splitter = createCsvSplitter(options, (fields, line) => {
    if (header) header = false;
    else onRecord(fields, line);
  });
  for await (const text of textOf(path, encoding)) {
    splitter.push(text);
    yield;
  }
  const end = splitter.end();
  yield;
  return end;
}

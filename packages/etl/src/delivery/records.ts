import { bytesOf } from './carrier.js';
import { createCsvSplitter, detectSeparator } from './csv.js';
import type { Inspection } from './inspect.js';

/** The text of a delivery in chunks, without the mark at its start; a line ends in \n, however the file ends it. */
async function* textOf(path: string, encoding: Inspection['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  // half of a \r\n at the end of a chunk waits for the other half
  let held = '';
  const newlines = (text: string): string => {
    const whole = held + text;
    held = whole.endsWith('\r') ? '\r' : '';
    const ready = held === '' ? whole : whole.slice(0, -1);
    return ready.includes('\r') ? ready.replace(/\r\n?/g, '\n') : ready;
  };
  // the decoder drops a byte order mark of UTF-8 by itself
  for await (const chunk of bytesOf(path)) yield newlines(decoder.decode(chunk, { stream: true }));
  yield newlines(decoder.decode());
  if (held !== '') yield '\n';
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
    const line = head.trimStart().split('\n', 2);
    if (line.length > 1 || head.length > maxLength) break;
  }
  const first = head.trimStart().split('\n', 1)[0] ?? '';
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

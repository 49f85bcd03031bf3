import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvSplitter, hashOf } from './csv.js';

interface Read {
  readonly records: readonly { readonly line: number; readonly fields: readonly string[] }[];
  readonly openQuote: boolean;
}

/** Every byte as one letter, so that no byte is lost in telling. */
function split(chunks: readonly Buffer[], separator: string): Read {
  const records: { line: number; fields: string[] }[] = [];
  const splitter = createCsvSplitter({ separator, maxLength: 1_000_000 }, (fields, line) => {
    const texts: string[] = [];
    for (let at = 0; at < fields.count; at += 1) {
      const [start, end] = [fields.starts[at] as number, fields.ends[at] as number];
      expect(fields.hashes[at]).toBe(hashOf(fields.bytes, start, end));
      texts.push(Buffer.from(fields.bytes.subarray(start, end)).toString('latin1'));
    }
    records.push({ line, fields: texts });
  });
  for (const chunk of chunks) splitter.push(chunk);
  return { records, ...splitter.end() };
}

/** What stands on a blank line; the last of them ends a file on old systems. */
const BLANKS = new RegExp(`[ \\t${String.fromCharCode(26)}]`, 'g');

/**
 * The same with expressions on the whole text: a quoted field, or anything up to the next separator or end of line. Blanks
 * before a quote fall away; a newline within quotes is \n; a quote that is never closed takes the rest with it.
 */
function splitSimply(text: string, separator: string): Read {
  const quoted = new RegExp(` *"(?=([^"]*(?:""[^"]*)*))\\1"([^${separator}\\r\\n]*)`, 'y');
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const opened = / *"/y;
  const ending = /\r\n|\r|\n|$/y;
  const from = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const records: { line: number; fields: string[] }[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const fields: string[] = [];
    do {
      if (fields.length > 0) at += 1;
      const inQuotes = from(quoted, at);
      if (inQuotes === null && from(opened, at) !== null) return { records, openQuote: true };
      const field = inQuotes ?? from(plain, at);
      const [whole = '', inner = '', behind = ''] = field ?? [];
      fields.push(
        inQuotes === null
          ? whole
          : inner.replaceAll('""', '"').replace(/\r\n|\r/g, '\n') +
              // text behind a closing quote stays apart from the value
              behind.replace(/^( *)([^ ])/, '$1"$2'),
      );
      at += whole.length;
    } while (text[at] === separator);
    at += from(ending, at)?.[0].length ?? 0;
    const blank = fields.length === 1 && (fields[0] ?? '').replace(BLANKS, '') === '';
    if (!blank) records.push({ line, fields });
    line += text.slice(start, at).match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return { records, openQuote: false };
}

/** Cuts bytes into pieces of these lengths, over and over. */
function cut(bytes: Buffer, lengths: readonly number[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

const sharp = fc.constantFrom(...[...'";,\r\n \t\x1aab'].map((letter) => letter.charCodeAt(0)));
const anyByte = fc.integer({ min: 0, max: 255 });
const bytes = fc
  .array(fc.oneof({ weight: 9, arbitrary: sharp }, { weight: 1, arbitrary: anyByte }), {
    maxLength: 120,
  })
  .map((all) => Buffer.from(all));
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

describe('bytes of a CSV', () => {
  it('are split as the expressions split them, whatever they are and however they are cut', () => {
    fc.assert(
      fc.property(bytes, lengths, fc.constantFrom(';', ','), (all, pieces, separator) => {
        expect(split(cut(all, pieces), separator)).toEqual(
          splitSimply(all.toString('latin1'), separator),
        );
      }),
      { numRuns: 4000 },
    );
  });

  it('give the same in one piece and byte by byte', () => {
    fc.assert(
      fc.property(bytes, (all) => {
        expect(split(cut(all, [1]), ';')).toEqual(split([all], ';'));
      }),
      { numRuns: 1000 },
    );
  });

  it('take no longer when a field is full of quotes', () => {
    const field = `${' '.repeat(100_000)}x${'"'.repeat(100_000)}`;
    const started = performance.now();
    const { records } = split([Buffer.from(`a;${field}\n`.repeat(20))], ';');
    expect(records).toHaveLength(20);
    // looking back from every quote would take minutes
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

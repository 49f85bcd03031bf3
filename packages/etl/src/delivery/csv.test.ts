import { isFault } from '@peildatum/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvSplitter, detectSeparator, hashOf } from './csv.js';
import { textsOf } from './records.js';

function split(chunks: readonly (string | Uint8Array)[], separator = ';', maxLength = 1000) {
  const records: { fields: string[]; line: number }[] = [];
  const splitter = createCsvSplitter({ separator, maxLength }, (fields, line) =>
    records.push({ fields: [...textsOf(fields, 'utf-8')], line }),
  );
  for (const chunk of chunks) splitter.push(Buffer.from(chunk));
  return { records, ...splitter.end() };
}

describe('csv', () => {
  it('gives each record the physical line on which it starts, and passes over blank lines', () => {
    const { records } = split(['a;b\r\n\r\n1;"twee\nregels"\n3;4']);
    expect(records).toEqual([
      { fields: ['a', 'b'], line: 1 },
      { fields: ['1', 'twee\nregels'], line: 3 },
      { fields: ['3', '4'], line: 5 },
    ]);
  });

  it('reads quotes as RFC 4180: separators, doubled quotes and newlines inside', () => {
    expect(split(['"a;b";"zei ""ja""";c\n']).records[0]?.fields).toEqual(['a;b', 'zei "ja"', 'c']);
  });

  it('takes a quote in the middle of a field as text', () => {
    expect(split(['5" buis;b\n1;2\n']).records.map((record) => record.fields)).toEqual([
      ['5" buis', 'b'],
      ['1', '2'],
    ]);
  });

  it('says when a quote is still open at the end', () => {
    expect(split(['a;b\n1;"open\n2;3\n']).openQuote).toBe(true);
  });

  it('refuses a record that is longer than allowed instead of reading on without end', () => {
    expect(() => split([`a;b\n1;"${'x'.repeat(2000)}`])).toThrow(/Regel 2/);
    try {
      split(['y'.repeat(2000)]);
      expect.unreachable();
    } catch (error) {
      expect(isFault(error, 'regel_te_lang')).toBe(true);
    }
  });

  it('ends a line at \\n, \\r\\n or \\r, also when they are mixed and a chunk ends between them', () => {
    expect(split(['a;b\r', '\n1;2\r3;4\n\r\n5;"6\r', '\n7"\r\n8;9']).records).toEqual([
      { fields: ['a', 'b'], line: 1 },
      { fields: ['1', '2'], line: 2 },
      { fields: ['3', '4'], line: 3 },
      { fields: ['5', '6\n7'], line: 5 },
      { fields: ['8', '9'], line: 7 },
    ]);
  });

  it('keeps what stands behind a closing quote apart by that quote, so that no number is glued together', () => {
    expect(split(['"a"b;"c" ;d\n']).records[0]?.fields).toEqual(['a"b', 'c ', 'd']);
  });

  it('gives with each field the hash of its bytes, quoted or not', () => {
    const hashes: number[][] = [];
    const splitter = createCsvSplitter({ separator: ';', maxLength: 99 }, (fields) => {
      hashes.push([...fields.hashes.subarray(0, fields.count)]);
    });
    splitter.push(Buffer.from('havo;x\n"havo";x\n'));
    splitter.end();
    const bytes = Buffer.from('havo');
    expect(hashes[0]).toEqual(hashes[1]);
    expect(hashes[0]?.[0]).toBe(hashOf(bytes, 0, bytes.length));
  });

  it('finds the separator in the header', () => {
    expect(detectSeparator('a;b;c')).toBe(';');
    expect(detectSeparator('a,b,c')).toBe(',');
    expect(detectSeparator('"a,b,c,d";e;f')).toBe(';');
  });

  it('gives the same records however the text is cut into chunks', () => {
    const field = fc.stringMatching(/^[a-z0-9 "';\n]{0,8}$/).filter((text) => text.trim() === text);
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const filled = rows.map((fields) => ['x', ...fields]);
        const text = filled
          .map((fields) => fields.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
          .join('\n');
        const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
        expect(split(chunks).records.map((record) => record.fields)).toEqual(filled);
      }),
    );
  });
});

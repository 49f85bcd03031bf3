import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { isFault } from '@peildatum/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from './xlsx.js';

const LIMITS = { lineLength: 100_000, unpackedBytes: 1e9 };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Odd {
  readonly stored?: boolean;
  readonly flags?: number;
  readonly crc?: number;
  readonly method?: number;
}

/** A zip of these parts, in this order; `odd` makes one of them strange. */
function zipOf(parts: Record<string, string | Buffer>, odd: Record<string, Odd> = {}): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const strange = odd[name] ?? {};
    const raw = Buffer.from(content);
    const packed = strange.stored === true ? raw : deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(strange.flags ?? 0, 2);
    fields.writeUInt16LE(strange.method ?? (strange.stored === true ? 0 : 8), 4);
    fields.writeUInt32LE(strange.crc ?? crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed];
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name));
    files.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...lines: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
const sheetOf = (rows: string): string =>
  `<worksheet ${MAIN}><cols><col min="1"/></cols><sheetData>${rows}</sheetData><extLst><ext><row><c><v>1</v></c></row></ext></extLst></worksheet>`;
const HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>kop</t></is></c></row>';

function book(
  rows: string,
  more: Record<string, string | Buffer> = {},
): Record<string, string | Buffer> {
  return {
    '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${TYPE}"><sheets><sheet name="grafiek" sheetId="9" r:id="r9"/><sheet name="b" sheetId="2" r:id="r2"/><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['r3', 'sharedStrings', 'strings.xml'],
      ['r9', 'chartsheet', 'chartsheets/sheet1.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetOf('<row><c><v>99</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheetOf(rows),
    ...more,
  };
}

async function read(content: Buffer, limits = LIMITS): Promise<[number, ...string[]][]> {
  const path = join(folder, `${Math.random()}.xlsx`);
  writeFileSync(path, content);
  const records: [number, ...string[]][] = [];
  for await (const _ of readXlsx(path, limits, (fields, row) => records.push([row, ...fields])));
  return records;
}

describe('a workbook by hand', () => {
  it('is read in the order of the workbook, past a chart, whatever its parts are called', async () => {
    const rows = `${HEADER}<row r="2"><c r="A2" t="s"><v>1</v></c></row>`;
    const strings = `<sst ${MAIN}><si><t>nul</t></si><si><r><t>twee </t></r><r><t xml:space="preserve">delen</t></r><rPh sb="0" eb="1"><t>klank</t></rPh></si></sst>`;
    // shared strings behind the sheet: exactly what a reader in one pass would need a temporary file for
    expect(await read(zipOf(book(rows, { 'xl/strings.xml': strings })))).toEqual([
      [1, 'kop'],
      [2, 'twee delen'],
    ]);
  });

  it('counts on where rows and cells do not say where they are, or go back', async () => {
    const cell = (text: string, place = ''): string => `<c${place} t="str"><v>${text}</v></c>`;
    const rows = [
      `<row>${cell('a')}${cell('b')}${cell('c')}</row>`,
      `<row r="7">${cell('1', ' r="B7"')}${cell('2')}</row>`,
      `<row r="3">${cell('3')}${cell('4', ' r="A3"')}</row>`,
      `<row/><row>${cell('5', ' r="?"')}</row>`,
    ].join('');
    expect(await read(zipOf(book(rows)))).toEqual([
      [1, 'a', 'b', 'c'],
      [7, '', '1', '2'],
      [8, '3', '4', ''],
      [10, '5', '', ''],
    ]);
  });

  it('with prefixes, stored parts, backslashes and capitals in names is a workbook too', async () => {
    const sheet = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>kop</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const { 'xl/workbook.xml': workbook = '', ...others } = book('');
    const parts = { ...others, 'XL\\Workbook.xml': workbook, 'xl/worksheets/sheet2.xml': sheet };
    const odd = { 'xl/worksheets/sheet2.xml': { stored: true } };
    expect(await read(zipOf(parts, odd))).toEqual([[1, 'kop']]);
  });

  it('takes what a formula showed; one that was never calculated shows nothing', async () => {
    const cells = [
      '<c t="str"><f>A1&amp;"x"</f><v>kopx</v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      '<c><f>1+1</f></c>',
      '<c t="str"><f>""</f><v></v></c>',
      '<c t="b"><f>TRUE()</f><v>1</v></c>',
      '<c t="e"><v>#DIV/0!</v></c>',
      '<c t="d"><v>2024-01-31T00:00:00Z</v></c>',
    ];
    expect(await read(zipOf(book(`<row>${cells.join('')}</row>`)))).toEqual([
      [1, 'kopx', '2', '#N/A', '', 'J', '#N/A', '2024-01-31'],
    ]);
  });
});

describe('a workbook that is none', () => {
  const good = zipOf(book(HEADER));
  const many = Array.from(
    { length: 3000 },
    (_, at) => `<row><c><v>${at * 7919}</v></c></row>`,
  ).join('');
  const large = zipOf(book(many));
  const half = Buffer.concat([large.subarray(0, 200), Buffer.alloc(400, 7), large.subarray(600)]);
  const bomb = `<row${' '.repeat(50)}/>`.repeat(500_000);
  const doctype = `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><sst ${MAIN}><si><t>&b;</t></si></sst>`;

  it.each<[string, () => Buffer, string]>([
    ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'werkmap_beveiligd'],
    ['nothing', () => Buffer.alloc(0), 'bestand_leeg'],
    ['text', () => Buffer.from('leerling_id;datum\n'), 'werkmap_onleesbaar'],
    ['a zip of something else', () => zipOf({ 'word/document.xml': '<a/>' }), 'werkmap_onleesbaar'],
    ['a cut-off file', () => good.subarray(0, good.length - 30), 'bestand_afgebroken'],
    ['half a file', () => large.subarray(0, large.length / 2), 'bestand_afgebroken'],
    ['a damaged part', () => half, 'werkmap_onleesbaar'],
    [
      'a part with another checksum',
      () => zipOf(book(HEADER), { 'xl/worksheets/sheet2.xml': { crc: 1 } }),
      'werkmap_onleesbaar',
    ],
    [
      'a part with a password',
      () => zipOf(book(HEADER), { 'xl/worksheets/sheet2.xml': { flags: 1 } }),
      'werkmap_beveiligd',
    ],
    [
      'a part that is packed otherwise',
      () => zipOf(book(HEADER), { 'xl/worksheets/sheet2.xml': { method: 99 } }),
      'werkmap_onleesbaar',
    ],
    ['entities', () => zipOf(book(HEADER, { 'xl/strings.xml': doctype })), 'werkmap_onleesbaar'],
    ['broken XML', () => zipOf(book('<row><c></row>')), 'werkmap_onleesbaar'],
    ['a sheet that ends early', () => zipOf(book('</sheetData>')), 'werkmap_onleesbaar'],
    [
      'a text that is not there',
      () => zipOf(book('<row><c t="s"><v>5</v></c></row>')),
      'werkmap_onleesbaar',
    ],
    [
      'a row that is too wide',
      () => zipOf(book('<row><c r="XFE1"><v>1</v></c></row>')),
      'werkmap_onleesbaar',
    ],
    [
      'a row too many',
      () => zipOf(book('<row r="1048577"><c><v>1</v></c></row>')),
      'werkmap_onleesbaar',
    ],
    ['a bomb', () => zipOf(book(bomb)), 'bestand_te_groot'],
    [
      'no first sheet',
      () => zipOf({ 'xl/workbook.xml': `<workbook ${MAIN}/>` }),
      'werkmap_onleesbaar',
    ],
  ])('is refused: %s', async (_, make, code) => {
    await expect(read(make())).rejects.toMatchObject({ name: 'Fault', code });
  });

  it('may be cut or changed at any byte: it is refused or read, and nothing else happens', async () => {
    for (let at = 1; at < good.length; at += 29) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      for (const content of [good.subarray(0, at), changed]) {
        await read(content).catch((error: unknown) => {
          if (!isFault(error)) throw error;
        });
      }
    }
  });

  it('that is not there is named', async () => {
    const missing = readXlsx(join(folder, 'geen.xlsx'), LIMITS, () => undefined).next();
    await expect(missing).rejects.toMatchObject({ code: 'bestand_ontbreekt' });
    const aFolder = readXlsx(folder, LIMITS, () => undefined).next();
    await expect(aFolder).rejects.toMatchObject({ code: 'bestand_ontbreekt' });
  });

  it('leaves no file open, also when its reader stops early or throws', async () => {
    const path = join(folder, 'lang.xlsx');
    writeFileSync(path, zipOf(book(`${HEADER}${many.repeat(20)}`)));
    for await (const _ of readXlsx(path, LIMITS, () => undefined)) break;
    const throwing = readXlsx(path, LIMITS, () => {
      throw new Error('genoeg');
    });
    await expect(throwing.next()).rejects.toThrow('genoeg');
    await setTimeout(50);
    const open = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return '';
      }
    });
    expect(open.filter((name) => name.endsWith('.xlsx'))).toEqual([]);
  });
});

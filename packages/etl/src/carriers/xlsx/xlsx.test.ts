import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from './xlsx.js';

const LIMITS = { lineLength: 100_000, unpackedBytes: 1e9 };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a workbook as Excel's users make them; gives what is read of it: the row number, and the fields. */
async function roundTrip(
  fill: (book: ExcelJS.Workbook) => void,
  limits = LIMITS,
): Promise<(readonly [number, readonly string[]])[]> {
  const book = new ExcelJS.Workbook();
  fill(book);
  const path = join(folder, `${Math.random()}.xlsx`);
  await book.xlsx.writeFile(path);
  return readAll(path, limits);
}

async function readAll(path: string, limits = LIMITS): Promise<[number, readonly string[]][]> {
  const records: [number, readonly string[]][] = [];
  for await (const _ of readXlsx(path, limits, (fields, row) => records.push([row, fields])));
  return records;
}

describe('a workbook', () => {
  it('gives cells as text: numbers by value, days, yes and no, what a formula showed', async () => {
    const records = await roundTrip((book) => {
      const sheet = book.addWorksheet('een');
      sheet.addRow(['leerling_id', 'datum', 'bedrag', 'janee', 'formule', 'tekst']);
      const row = sheet.addRow([
        123456789,
        new Date(Date.UTC(2024, 1, 29)),
        0.1 + 0.2,
        true,
        { formula: 'A2*2', result: 246913578 },
        { richText: [{ text: 'vet ' }, { font: { bold: true }, text: 'en mager & <meer>' }] },
      ]);
      row.getCell(2).numFmt = 'dd-mm-yyyy';
      const second = sheet.addRow([
        '012345678',
        new Date(Date.UTC(2023, 7, 1, 13, 30, 5)),
        1234.5,
        false,
        { formula: 'NA()', result: { error: '#N/A' } },
        'regel\neen',
      ]);
      second.getCell(2).numFmt = 'd mmm yyyy h:mm';
    });
    expect(records).toEqual([
      [1, ['leerling_id', 'datum', 'bedrag', 'janee', 'formule', 'tekst']],
      [2, ['123456789', '2024-02-29', '0.3', 'J', '246913578', 'vet en mager & <meer>']],
      [3, ['012345678', '2023-08-01T13:30:05', '1234.5', 'N', '#N/A', 'regel\neen']],
    ]);
  });

  it('fills up short rows, keeps long ones, passes over blank ones, and tells rows by their number', async () => {
    const records = await roundTrip((book) => {
      const sheet = book.addWorksheet('een');
      sheet.getCell('A3').value = 'a';
      sheet.getCell('B3').value = 'b';
      sheet.getCell('C3').value = 'c';
      sheet.getCell('B5').value = 1;
      sheet.getCell('A6').value = '  ';
      sheet.getCell('E9').value = 'te ver';
    });
    expect(records).toEqual([
      [3, ['a', 'b', 'c']],
      [5, ['', '1', '']],
      [9, ['', '', '', '', 'te ver']],
    ]);
  });

  it('is read from its first sheet, counts days from 1904 when it says so', async () => {
    const records = await roundTrip((book) => {
      book.properties.date1904 = true;
      const first = book.addWorksheet('eerste');
      first.addRow(['dag']);
      const day = first.addRow([new Date(Date.UTC(2024, 7, 1))]);
      day.getCell(1).numFmt = 'yyyy-mm-dd';
      book.addWorksheet('tweede').addRow(['niet', 'dit']);
    });
    expect(records).toEqual([
      [1, ['dag']],
      [2, ['2024-08-01']],
    ]);
  });

  it('that is empty is refused', async () => {
    await expect(roundTrip((book) => void book.addWorksheet('leeg'))).rejects.toMatchObject({
      code: 'bestand_leeg',
    });
  });

  it('may not hold a longer cell or row than allowed', async () => {
    const one = (text: string, times: number) =>
      roundTrip((book) => void book.addWorksheet('een').addRow(Array(times).fill(text)), {
        lineLength: 1000,
        unpackedBytes: 1e9,
      });
    await expect(one('x'.repeat(1001), 1)).rejects.toMatchObject({ code: 'regel_te_lang' });
    await expect(one('x'.repeat(300), 4)).rejects.toMatchObject({ code: 'regel_te_lang' });
    expect(await one('x'.repeat(300), 3)).toHaveLength(1);
  });

  it('may not be larger than allowed once unpacked', async () => {
    const rows = (book: ExcelJS.Workbook) => {
      const sheet = book.addWorksheet('een');
      for (let at = 0; at < 2000; at += 1) sheet.addRow([`tekst ${at}`, at, at]);
    };
    const tight = { lineLength: 100_000, unpackedBytes: 100_000 };
    await expect(roundTrip(rows, tight)).rejects.toMatchObject({ code: 'bestand_te_groot' });
  });

  it('may not keep more shared strings than a quarter of what it may unpack', async () => {
    const texts = (book: ExcelJS.Workbook) => {
      const sheet = book.addWorksheet('een');
      for (let at = 0; at < 3000; at += 1) sheet.addRow([`${at}${'x'.repeat(90)}`]);
    };
    const tight = { lineLength: 100_000, unpackedBytes: 1_000_000 };
    await expect(roundTrip(texts, tight)).rejects.toMatchObject({ code: 'bestand_te_groot' });
    expect(await roundTrip(texts, { lineLength: 1e5, unpackedBytes: 1_400_000 })).toHaveLength(
      3000,
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addValidation } from './validation-ranges.js';
import { scanWorkbook } from './workbook-scan.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a workbook', () => {
  it('is measured unpacked, with the cells that exceljs would make one by one', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Mijn blad');
    sheet.addRow(['a', 'b']);
    sheet.mergeCells('A3:B4');
    addValidation(sheet, 'B2:C500', { type: 'list', formulae: ['"J,N"'] });
    addValidation(sheet, 'E2', { type: 'list', formulae: ['"J,N"'] });
    workbook.definedNames.add("'Mijn blad'!$A$1:$C$100", 'gegevens');
    const path = join(folder, 'a.xlsx');
    await workbook.xlsx.writeFile(path);
    const scan = await scanWorkbook(path, 1_000_000);
    // 499 rows of two columns and one cell; 4 merged and 300 named
    expect(scan).toMatchObject({ validatedCells: 999, rangedCells: 304 });
    expect(scan?.unpackedBytes).toBeGreaterThan(5000);
  });

  it('that is larger than the limit, or is none, is not measured', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('a').addRow(['a']);
    const path = join(folder, 'b.xlsx');
    await workbook.xlsx.writeFile(path);
    expect(await scanWorkbook(path, 1000)).toBeUndefined();
    writeFileSync(path, 'geen werkmap');
    expect(await scanWorkbook(path, 1_000_000)).toBeUndefined();
  });
});

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault, type Source } from '@peildatum/schema';
import ExcelJS from 'exceljs';
import { addExplanationSheet, EXPLANATION_SHEET } from './explanation-sheet.js';
import { addTemplateSheet, CODES_SHEET } from './template-sheet.js';

/**
 * Writes an empty delivery of a kind of leverformaat 1 to a folder, as CSV and as a workbook that helps to fill it in;
 * gives the paths. A kind of others has no template: Fault.
 */
export async function writeTemplates(source: Source, folder: string): Promise<readonly string[]> {
  if (source.format !== 'contract') {
    throw new Fault(
      'gebruik_onjuist',
      `Van ${source.kind} is er geen sjabloon: dit bestand wordt gelezen zoals de bron het maakt.`,
    );
  }
  await mkdir(folder, { recursive: true });
  const csv = join(folder, `${source.kind}.csv`);
  const xlsx = join(folder, `${source.kind}.xlsx`);
  const there = [csv, xlsx].filter((file) => existsSync(file));
  if (there.length > 0) {
    // it may have been filled in already
    throw new Fault('bestand_bestaat', `Bestand: ${there.join(', ')}.`);
  }
  // the mark and the line ends are what a spreadsheet in Dutch expects of a CSV
  await writeFile(csv, `\uFEFF${Object.keys(source.columns).join(';')}\r\n`);
  await writeFile(xlsx, new Uint8Array(await templateWorkbook(source).xlsx.writeBuffer()));
  return [csv, xlsx];
}

function templateWorkbook(source: Source): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Peildatum';
  addTemplateSheet(workbook, source);
  addExplanationSheet(workbook, source);
  // the delivery first, then what explains it; codes are there for the lists
  const order = [source.kind, EXPLANATION_SHEET, CODES_SHEET];
  for (const sheet of workbook.worksheets) {
    (sheet as unknown as { orderNo: number }).orderNo = order.indexOf(sheet.name);
  }
  const codes = workbook.getWorksheet(CODES_SHEET);
  if (codes?.rowCount === 0) workbook.removeWorksheet(codes.id);
  return workbook;
}

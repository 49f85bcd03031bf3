import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeTemplates } from '@peildatum/etl';
import { SOURCES } from '@peildatum/schema';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { exampleDelivery } from '../docs/generator/example-delivery.mjs';
import { install } from './setup/installation.js';

/** What somebody fills in: numbers and dates become cells of their own, the rest is text. */
function cellOf(text: string, type: string): string | number | Date | null {
  if (text === '') return null;
  if (type === 'datum' || type === 'geboortedatum') return new Date(text);
  if (type === 'bedrag' || type === 'getal') return Number(text.replace(',', '.'));
  return text;
}

it('a template that is filled in is taken in, as a workbook of any kind', async () => {
  const installation = await install();
  const empty = mkdtempSync(join(installation.folder, 'leeg-'));
  const filled = mkdtempSync(join(installation.folder, 'gevuld-'));
  const contract = SOURCES.filter(({ format }) => format === 'contract');
  for (const source of contract) {
    const [csv = '', xlsx = ''] = await writeTemplates(source, empty);
    const example = exampleDelivery(source);
    const [header = '', line = ''] = example.text.split('\n');
    expect(readFileSync(csv, 'utf8').trim().replace('\uFEFF', '')).toBe(header);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(xlsx);
    const types = Object.values(source.columns).map(({ type }) => type);
    line.split(';').forEach((text, at) => {
      const cell = workbook.worksheets[0]?.getCell(2, at + 1);
      if (cell !== undefined) cell.value = cellOf(text, types[at] ?? '');
    });
    await workbook.xlsx.writeFile(join(filled, example.fileName.replace(/\.csv$/, '.xlsx')));
  }
  const { receipts } = await installation.takeIn([filled]);
  // a row may wait for a place or a traject; none is faulty
  const faulty = receipts.flatMap(({ findings }) =>
    findings.filter(({ level }) => level === 'fout').map(({ code, column }) => [code, column]),
  );
  expect(faulty).toEqual([]);
  expect(receipts.map(({ kind, state, rows }) => [kind, state, rows]).sort()).toEqual(
    contract.map(({ kind }) => [kind, 'geladen', 1]).sort(),
  );
  rmSync(empty, { recursive: true });
});

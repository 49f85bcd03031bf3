import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOURCES, type Source, sourceOf } from '@peildatum/schema';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteTexts } from '../check/cell-note.js';
import { parserOf, Rejected } from '../rows/values.js';
import { exampleValue } from './example-value.js';
import { writeTemplates } from './write-templates.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sjabloon-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const CONTRACT = SOURCES.filter(({ format }) => format === 'contract');

function kindOf(kind: string): Source {
  const source = sourceOf(kind);
  if (source === undefined) throw new Error(kind);
  return source;
}

async function templateOf(kind: string): Promise<ExcelJS.Workbook> {
  // a template is never written over another
  const [, xlsx = ''] = await writeTemplates(kindOf(kind), mkdtempSync(join(folder, 'leeg-')));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(xlsx);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, at: number): ExcelJS.Worksheet {
  const sheet = workbook.worksheets[at];
  if (sheet === undefined) throw new Error(`geen blad ${at}`);
  return sheet;
}

describe('a template', () => {
  it('is an empty CSV as a Dutch spreadsheet opens it', async () => {
    const [csv = '', xlsx] = await writeTemplates(kindOf('opp'), join(folder, 'diep', 'er'));
    expect([csv, xlsx]).toEqual([
      join(folder, 'diep', 'er', 'opp.csv'),
      join(folder, 'diep', 'er', 'opp.xlsx'),
    ]);
    expect(readFileSync(csv, 'utf8')).toBe(
      '\uFEFFleerling_id;vestiging;plaatsingsdatum;opp_datum;leerling_gehoord\r\n',
    );
  });

  it('has the delivery on its first sheet: the header and nothing else', async () => {
    const workbook = await templateOf('opp');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['opp', 'Toelichting']);
    const sheet = sheetOf(workbook, 0);
    expect(sheet.rowCount).toBe(1);
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual([
      'leerling_id',
      'vestiging',
      'plaatsingsdatum',
      'opp_datum',
      'leerling_gehoord',
    ]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(
      noteTexts(sheet.getCell('A1'))
        .map(({ text }) => text)
        .join(''),
    ).toBe(
      'BSN, onderwijsnummer of eigen vast nummer (verplicht).\nHier hoort: een BSN, onderwijsnummer of eigen nummer, zonder punten of spaties en niet als 1,23E+08; wordt een pseudoniem.',
    );
  });

  it('keeps leading zeros and writes dates in one way', async () => {
    const sheet = sheetOf(await templateOf('opp'), 0);
    expect([1, 2, 3, 4, 5].map((at) => sheet.getColumn(at).numFmt)).toEqual([
      '@',
      '@',
      'yyyy-mm-dd',
      'yyyy-mm-dd',
      '@',
    ]);
  });

  it('offers the codes of a column, and checks numbers and dates', async () => {
    const workbook = await templateOf('verzuim');
    const sheet = sheetOf(workbook, 0);
    const names = (sheet.getRow(1).values as string[]).slice(1);
    const at = (name: string, row: number) => sheet.getCell(row, names.indexOf(name) + 1);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'verzuim',
      'Toelichting',
      'Codes',
    ]);
    expect(at('soort', 5001).dataValidation).toMatchObject({
      type: 'list',
      formulae: ['Codes!$A$2:$A$4'],
    });
    expect((sheetOf(workbook, 2).getColumn(1).values as unknown[]).slice(1)).toEqual([
      'soort',
      'afwezig',
      'te_laat',
      'verwijderd',
    ]);
    expect(at('geoorloofd', 2).dataValidation).toMatchObject({ type: 'list', formulae: ['"J,N"'] });
    expect(at('minuten', 2).dataValidation).toMatchObject({ type: 'whole', formulae: [1, 600] });
    expect(at('datum', 2).dataValidation).toMatchObject({ type: 'date', operator: 'between' });
    expect(at('leerling_id', 2).dataValidation).toBeUndefined();
  });

  it('explains every column, rule and check', async () => {
    const sheet = sheetOf(await templateOf('tlv'), 1);
    const texts: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    for (const text of [
      'besluitdatum',
      'einddatum_niet_31_juli',
      'tlv_nummer_vorm',
      'datums in deze volgorde: aanvraagdatum, compleetdatum, besluitdatum; op dezelfde dag mag, leeg telt niet mee',
      'De sleutel is tlv_nummer: elke combinatie komt één keer voor.',
    ]) {
      expect(texts).toContain(text);
    }
    expect(texts.join(' ')).toContain('tlv-<leverancier>-<periode>.xlsx');
  });

  it('is there for every kind of leverformaat 1, with an example that each column takes', async () => {
    for (const source of CONTRACT) {
      const empty = mkdtempSync(join(folder, 'leeg-'));
      expect(await writeTemplates(source, empty)).toHaveLength(2);
      await expect(writeTemplates(source, empty)).rejects.toThrow(/bestaat al/);
      for (const [name, column] of Object.entries(source.columns)) {
        const value = parserOf(column)(exampleValue(column));
        expect(value, `${source.kind}.${name}`).not.toBeInstanceOf(Rejected);
      }
    }
  });

  it('is not there for a file that others make', async () => {
    await expect(writeTemplates(kindOf('duo_vsv'), folder)).rejects.toThrow(
      'Van duo_vsv is er geen sjabloon',
    );
  });
});

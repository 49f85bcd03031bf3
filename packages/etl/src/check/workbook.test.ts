import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../carriers/xlsx/xlsx.js';
import type { Finding } from '../rows/finding.js';
import { writeAnnotatedOriginal } from './annotated-original.js';
import type { FileRow } from './faulty-rows.js';
import { SUMMARY_TITLE } from './summary-sheet.js';
import { type WorkbookInput, writeAnnotatedWorkbook } from './workbook.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'controle-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = ['leerling_id', 'vestiging', 'datum', 'minuten'];
const PLACES = { leerling_id: [0], vestiging: [1], datum: [2], minuten: [3] };
const SUMMARY = {
  fileName: 'verzuim-school-2024.xlsx',
  screenedOn: '2024-11-15',
  kind: 'verzuim',
  supplier: 'school',
  period: '2024',
  rows: 4,
  refusal: null,
};

function finding(
  line: number,
  column: string | null,
  code: string,
  rest: Partial<Finding> = {},
): Finding {
  return { line, column, code, expected: 'iets anders', found: null, level: 'fout', ...rest };
}

/** The rows of a file, with the lines on which they stand. */
async function* rowsOf(...rows: readonly FileRow[]): AsyncGenerator<FileRow> {
  yield* rows;
}

function input(path: string, over: Partial<WorkbookInput>): WorkbookInput {
  return {
    path: join(folder, path),
    target: join(folder, `${path}-${Math.random()}.controle.xlsx`),
    header: HEADER,
    places: PLACES,
    rows: () => rowsOf(),
    findings: [],
    summary: SUMMARY,
    ...over,
  };
}

async function open(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, at: number): ExcelJS.Worksheet {
  const sheet = workbook.worksheets[at];
  if (sheet === undefined) throw new Error(`geen blad ${at}`);
  return sheet;
}

function noteOf(cell: ExcelJS.Cell): string {
  const { note } = cell;
  if (note === undefined) return '';
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function colourOf(cell: ExcelJS.Cell): string | undefined {
  return cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
}

function textsOf(sheet: ExcelJS.Worksheet): readonly string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
}

describe('the rows of a CSV with a finding', () => {
  const rows = () =>
    rowsOf(
      { line: 2, fields: ['990000011', '99AA00', '2024-03-04', '50'] },
      { line: 3, fields: ['990000023', '99AA00', '31-13-2024', '50'] },
      { line: 7, fields: ['=HYPERLINK("x")', '+31', '@a', '-5'] },
    );
  const findings = [
    finding(3, 'datum', 'datum_onjuist', { found: '99-99-9999' }),
    finding(3, 'minuten', 'te_laat_lang', { level: 'melding' }),
    finding(7, null, 'veld_aantal'),
    finding(0, 'vestiging', 'vestiging_verdwenen', {
      level: 'waarschuwing',
      found: '99AB00: 0 rijen',
    }),
  ];

  it('are given with their line, and nothing of the others', async () => {
    const asked = input('a.csv', { rows, findings });
    expect(await writeAnnotatedWorkbook(asked)).toBe('rijen');
    const workbook = await open(asked.target);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Controle',
      'Rijen met bevindingen',
    ]);
    const sheet = sheetOf(workbook, 1);
    expect(
      sheet
        .getSheetValues()
        .slice(1)
        .map((row) => (row as unknown[]).slice(1)),
    ).toEqual([
      ['Regel', ...HEADER],
      [3, '990000023', '99AA00', '31-13-2024', '50'],
      [7, '=HYPERLINK("x")', '+31', '@a', '-5'],
    ]);
    expect(statSync(asked.target).mode & 0o777).toBe(0o600);
  });

  it('have their faulty cells marked, with what was expected and what to do', async () => {
    const asked = input('b.csv', { rows, findings });
    await writeAnnotatedWorkbook(asked);
    const sheet = sheetOf(await open(asked.target), 1);
    expect(noteOf(sheet.getCell('D2'))).toBe(
      [
        'Peildatum, fout: datum_onjuist',
        'Verwacht: iets anders',
        'Gevonden: 99-99-9999',
        'Doen: Schrijf de datum als 2024-02-29 of 29-02-2024 en kijk of de dag bestaat.',
      ].join('\n'),
    );
    expect(colourOf(sheet.getCell('D2'))).toBe('FFFFC7CE');
    expect(colourOf(sheet.getCell('E2'))).toBe('FFDDEBF7');
    expect(colourOf(sheet.getCell('C2'))).toBeUndefined();
    // a finding of the whole row stands at its first cell
    expect(noteOf(sheet.getCell('B3'))).toContain('veld_aantal');
    // text that looks like a formula is text, also after somebody edits the cell
    expect(sheet.getCell('B3').type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell('B3').numFmt).toBe('@');
  });

  it('are summed up in front, without anything of the rows', async () => {
    const asked = input('c.csv', { rows, findings });
    await writeAnnotatedWorkbook(asked);
    const summary = sheetOf(await open(asked.target), 0);
    const texts = textsOf(summary);
    expect(texts[0]).toBe(SUMMARY_TITLE);
    for (const text of ['datum_onjuist', 'veld_aantal', 'vestiging_verdwenen', '2024-11-15']) {
      expect(texts).toContain(text);
    }
    expect(texts.join(' ')).toContain('99AB00: 0 rijen');
    expect(texts.join(' ')).not.toMatch(/990000023|31-13-2024|HYPERLINK/);
    const row = summary
      .getRows(1, summary.rowCount)
      ?.find((one) => one.getCell(1).text === 'datum_onjuist');
    expect([2, 3, 4, 7].map((at) => row?.getCell(at).text)).toEqual([
      'fout',
      '1',
      'datum (1)',
      '3',
    ]);
  });

  it('leave out what a profile does not read', async () => {
    const asked = input('g.csv', {
      header: ['achternaam', 'leerling_id', 'woonplaats', 'datum'],
      places: { leerling_id: [1], datum: [3] },
      rows: () => rowsOf({ line: 3, fields: ['Verzonnen', '990000023', 'Nergens', '31-13-2024'] }),
      findings: [finding(3, 'datum', 'datum_onjuist'), finding(3, null, 'dubbele_sleutel')],
    });
    await writeAnnotatedWorkbook(asked);
    const sheet = sheetOf(await open(asked.target), 1);
    expect(textsOf(sheet)).toEqual([
      'Regel',
      'leerling_id',
      'datum',
      '3',
      '990000023',
      '31-13-2024',
    ]);
    expect(noteOf(sheet.getCell('C2'))).toContain('datum_onjuist');
    expect(noteOf(sheet.getCell('B2'))).toContain('dubbele_sleutel');
  });

  it('are left out when a column may not be delivered: not a word of the file', async () => {
    const asked = input('d.csv', {
      rows: () => {
        throw new Error('de rijen worden niet gevraagd');
      },
      findings,
      summary: { ...SUMMARY, refusal: { code: 'kolom_verboden', message: 'Kolom: achternaam.' } },
    });
    expect(await writeAnnotatedWorkbook(asked)).toBe('samenvatting');
    // so does what is no table at all
    const dossier = input('d.xml', { header: [], places: {}, findings });
    expect(await writeAnnotatedWorkbook(dossier)).toBe('samenvatting');
    const workbook = await open(asked.target);
    expect(workbook.worksheets).toHaveLength(1);
    expect(textsOf(sheetOf(workbook, 0)).join(' ')).toContain('geweigerd (kolom_verboden)');
  });

  it('leave nothing behind when they cannot be read to the end', async () => {
    const asked = input('e.csv', {
      rows: async function* () {
        yield { line: 3, fields: ['a'] };
        throw new Error('halverwege');
      },
      findings,
    });
    await expect(writeAnnotatedWorkbook(asked)).rejects.toThrow('halverwege');
    expect(existsSync(asked.target)).toBe(false);
  });

  it('are written where they can be, and never over the delivery', async () => {
    const asked = input('f.csv', { rows, findings });
    await expect(
      writeAnnotatedWorkbook({ ...asked, target: join(folder, 'weg', 'x.xlsx') }),
    ).rejects.toThrow('ENOENT');
    writeFileSync(asked.path, 'a;b\n');
    await expect(writeAnnotatedWorkbook({ ...asked, target: asked.path })).rejects.toThrow(
      'over de levering zelf heen',
    );
    expect(statSync(asked.path).size).toBe(4);
  });
});

describe('a workbook of the supplier', () => {
  /** A workbook as people make them: dates, a formula, a list, a note, a second sheet. */
  async function supplied(name: string): Promise<string> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Verzuim 2024', {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.addRow(HEADER);
    sheet.addRow(['990000011', '99AA00', new Date('2024-03-04'), 50]);
    sheet.addRow(['990000023', '99AA00', new Date('2024-03-09'), 50]);
    sheet.addRow(['990000035', 'Oranje', new Date('2024-03-05'), { formula: 'D2*2', result: 100 }]);
    const bold = { font: { bold: true, color: { argb: 'FF00B050' } }, numFmt: 'dd-mm-yyyy' };
    for (const at of [2, 3, 4]) sheet.getCell(at, 3).style = bold;
    sheet.getColumn(2).width = 33;
    sheet.getCell('B4').note = 'navragen bij de administratie';
    (
      sheet as unknown as { dataValidations: { add: (range: string, list: object) => void } }
    ).dataValidations.add('B2:B500', {
      type: 'list',
      allowBlank: true,
      formulae: ['"99AA00,99AB00"'],
    });
    const other = workbook.addWorksheet('Uitleg');
    other.getCell('B2').value = 'van ons';
    other.getCell('B2').style = { font: { italic: true } };
    const path = join(folder, name);
    await workbook.xlsx.writeFile(path);
    return path;
  }
  const findings = [
    finding(3, 'datum', 'verzuim_in_weekend', { level: 'waarschuwing' }),
    finding(4, 'vestiging', 'vestiging_onjuist', { found: 'aaaaaa' }),
    finding(4, null, 'dubbele_sleutel'),
  ];

  it('comes back with its own sheets and looks, and the faulty cells marked', async () => {
    const path = await supplied('eigen.xlsx');
    const asked = input('eigen.xlsx', { path, findings });
    expect(await writeAnnotatedWorkbook(asked)).toBe('eigen_werkmap');
    const workbook = await open(asked.target);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Controle',
      'Verzuim 2024',
      'Uitleg',
    ]);
    const sheet = sheetOf(workbook, 1);
    expect(sheet.getColumn(2).width).toBe(33);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getCell('C3').font).toMatchObject({ bold: true, color: { argb: 'FF00B050' } });
    expect(sheet.getCell('C3').numFmt).toBe('dd-mm-yyyy');
    expect(sheet.getCell('C3').value).toEqual(new Date('2024-03-09'));
    expect(sheet.getCell('D4').formula).toBe('D2*2');
    expect(sheetOf(workbook, 2).getCell('B2').font).toMatchObject({ italic: true });

    expect(colourOf(sheet.getCell('C3'))).toBe('FFFFEB9C');
    // C2 and C4 share the style of C3 and stay as they were
    expect([colourOf(sheet.getCell('C2')), colourOf(sheet.getCell('C4'))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(noteOf(sheet.getCell('C3'))).toContain('verzuim_in_weekend');
    expect(noteOf(sheet.getCell('A4'))).toContain('dubbele_sleutel');
    // the supplier's own note stays, below ours
    const note = noteOf(sheet.getCell('B4'));
    expect(note.startsWith('Peildatum, fout: vestiging_onjuist\n')).toBe(true);
    expect(note.endsWith('\n\nEigen opmerking:\nnavragen bij de administratie')).toBe(true);
    expect(sheet.getCell('B250').dataValidation).toMatchObject({ formulae: ['"99AA00,99AB00"'] });
  });

  it('can come back after it came back: one summary, and the marks of now', async () => {
    const path = await supplied('weer.xlsx');
    const first = input('weer.xlsx', { path, findings });
    await writeAnnotatedWorkbook(first);
    const second = input('weer.xlsx', {
      path: first.target,
      findings: [finding(2, 'minuten', 'getal_onjuist')],
    });
    expect(await writeAnnotatedWorkbook(second)).toBe('eigen_werkmap');
    const workbook = await open(second.target);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Controle',
      'Verzuim 2024',
      'Uitleg',
    ]);
    const sheet = sheetOf(workbook, 1);
    expect([colourOf(sheet.getCell('C3')), noteOf(sheet.getCell('C3'))]).toEqual([undefined, '']);
    expect(sheet.getCell('C3').font).toMatchObject({ bold: true });
    expect(noteOf(sheet.getCell('B4'))).toBe('navragen bij de administratie');
    expect(noteOf(sheet.getCell('D2'))).toContain('getal_onjuist');
  });

  it('is read past its summary when it is delivered again', async () => {
    const read = async (path: string) => {
      const records: unknown[] = [];
      const limits = { lineLength: 10_000, unpackedBytes: 1e9 };
      for await (const _ of readXlsx(path, limits, (fields, line) =>
        records.push([line, ...fields]),
      ));
      return records;
    };
    const path = await supplied('terug.xlsx');
    const asked = input('terug.xlsx', { path, findings });
    await writeAnnotatedWorkbook(asked);
    const before = await read(path);
    expect(before).toHaveLength(4);
    expect(await read(asked.target)).toEqual(before);
  });

  it('is marked below a title above its header', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Blad1');
    sheet.addRows([['Export van 1 april'], [], HEADER, ['990000011', '99AA00', 'x', 50]]);
    const path = join(folder, 'titel.xlsx');
    await workbook.xlsx.writeFile(path);
    const asked = input('titel.xlsx', { path, findings: [finding(4, 'datum', 'datum_onjuist')] });
    expect(await writeAnnotatedWorkbook(asked)).toBe('eigen_werkmap');
    expect(noteOf(sheetOf(await open(asked.target), 1).getCell('C4'))).toContain('datum_onjuist');
  });

  it('loses lists of a million cells', async () => {
    const path = await supplied('lijsten.xlsx');
    const large = new ExcelJS.Workbook();
    await large.xlsx.readFile(path);
    const lists = (
      sheetOf(large, 0) as unknown as { dataValidations: { model: Record<string, object> } }
    ).dataValidations;
    lists.model = { 'B2:B1048576': { type: 'list', allowBlank: true, formulae: ['"99AA00"'] } };
    await large.xlsx.writeFile(path);
    const asked = input('lijsten.xlsx', { path, findings });
    expect(await writeAnnotatedWorkbook(asked)).toBe('eigen_werkmap');
    expect(textsOf(sheetOf(await open(asked.target), 0)).join(' ')).toContain('keuzelijsten');
  });

  it('is given as rows when it is too large, or is not what it seems', async () => {
    const path = await supplied('groot.xlsx');
    const asked = input('groot.xlsx', {
      path,
      findings,
      rows: () => rowsOf({ line: 4, fields: ['990000035', 'Oranje', '2024-03-05', '100'] }),
    });
    expect(await writeAnnotatedOriginal(asked, 1000)).toBe(false);
    expect(existsSync(asked.target)).toBe(false);
    expect(
      await writeAnnotatedOriginal({ ...asked, header: ['heel', 'iets', 'anders', 'hier'] }),
    ).toBe(false);
    const broken = join(folder, 'kapot.xlsx');
    writeFileSync(broken, 'PK geen werkmap');
    expect(await writeAnnotatedWorkbook({ ...asked, path: broken })).toBe('rijen');
    expect(sheetOf(await open(asked.target), 1).getCell('A2').value).toBe(4);
  });

  it('keeps a sheet of its own that is called like ours', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('controle').addRow(HEADER);
    workbook.worksheets[0]?.addRow(['990000011', '99AA00', '2024-03-04', 50]);
    const path = join(folder, 'naam.xlsx');
    await workbook.xlsx.writeFile(path);
    const asked = input('naam.xlsx', { path, findings: [finding(2, 'minuten', 'getal_onjuist')] });
    await writeAnnotatedWorkbook(asked);
    expect((await open(asked.target)).worksheets.map(({ name }) => name)).toEqual([
      'Controle Peildatum',
      'controle',
    ]);
  });
});

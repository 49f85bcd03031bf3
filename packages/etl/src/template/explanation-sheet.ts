import {
  checkOf,
  columnWords,
  faultsOfColumn,
  rowWarningsOf,
  type Source,
  sourceOf,
} from '@peildatum/schema';
import type { Workbook, Worksheet } from 'exceljs';
import { exampleValue } from './example-value.js';

export const EXPLANATION_SHEET = 'Toelichting';

const WIDTHS = [26, 14, 9, 60, 48, 18, 44];
const LINE_HEIGHT = 15;

/** Adds the sheet that says what goes where; it is not read when the workbook is delivered. */
export function addExplanationSheet(workbook: Workbook, source: Source): void {
  const sheet = workbook.addWorksheet(EXPLANATION_SHEET, {
    views: [{ state: 'normal', showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  sheet.addRow([source.name]).font = { bold: true, size: 16, name: 'Calibri' };
  for (const line of linesAbout(source)) sheet.addRow([line]);
  addTable(
    sheet,
    'Kolommen',
    ['Kolom', 'Verplicht', 'Sleutel', 'Wat erin hoort', 'Omschrijving', 'Voorbeeld', 'Foutcodes'],
    Object.entries(source.columns).map(([name, column]) => [
      name,
      column.required === true ? 'ja' : 'nee',
      source.key.includes(name) ? 'ja' : '',
      columnWords(column),
      `${column.description}${sayReference(column.refersTo)}`,
      exampleValue(column),
      faultsOfColumn(column).join(', '),
    ]),
  );
  addTable(
    sheet,
    'Regels: wie zich er niet aan houdt, wordt niet geladen',
    ['Code', '', '', 'Verwacht', 'Wat te doen'],
    rulesOf(source),
  );
  addTable(
    sheet,
    'Controles: zulke rijen worden geladen en gemeld',
    ['Code', 'Niveau', '', 'Verwacht', 'Wat te doen', 'Kolom'],
    rowWarningsOf(source).map(({ code, level, column, expected }) => [
      code,
      level,
      '',
      expected,
      checkOf(code)?.action ?? '',
      column,
    ]),
  );
}

function linesAbout(source: Source): readonly string[] {
  const key =
    source.key.length === 0
      ? 'Rijen mogen gelijk zijn: er is geen sleutel.'
      : `De sleutel is ${source.key.join(' + ')}: elke combinatie komt één keer voor.`;
  return [
    source.description,
    `Vul het eerste blad in en noem het bestand ${source.kind}-<leverancier>-<periode>.xlsx, bijvoorbeeld ${source.kind}-mijnschool-2023-2024.xlsx. In de naam van de leverancier staat geen streepje.`,
    'Laat de kopregel staan. De volgorde van de kolommen is vrij; een kolom die niet verplicht is, mag weg. Voeg geen kolommen toe, en zeker geen namen of adressen.',
    key,
  ];
}

function sayReference(kind: string | undefined): string {
  if (kind === undefined) return '';
  if (kind === 'vestiging') return '. Moet bekend zijn uit een bestand van DUO';
  return `. Moet geleverd zijn met ${sourceOf(kind)?.name.toLowerCase() ?? kind}`;
}

function rulesOf(source: Source): readonly (readonly string[])[] {
  const orders = source.dateOrders.map((order) => [
    'datum_volgorde',
    '',
    '',
    `datums in deze volgorde: ${order.join(', ')}; op dezelfde dag mag, leeg telt niet mee`,
    checkOf('datum_volgorde')?.action ?? '',
  ]);
  const rules = [...source.rules, ...source.setRules].map(({ code, expected }) => [
    code,
    '',
    '',
    expected,
    checkOf(code)?.action ?? '',
  ]);
  return [...orders, ...rules];
}

function addTable(
  sheet: Worksheet,
  title: string,
  names: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  if (rows.length === 0) return;
  sheet.addRow([]);
  sheet.addRow([title]).font = { bold: true, size: 13, name: 'Calibri' };
  const head = sheet.addRow([...names]);
  names.forEach((_, at) => {
    head.getCell(at + 1).style = {
      font: { bold: true, color: { argb: 'FFFFFFFF' }, name: 'Calibri', size: 11 },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3864' } },
    };
  });
  for (const values of rows) {
    const row = sheet.addRow([...values]);
    row.alignment = { vertical: 'top', horizontal: 'left', wrapText: true };
    const lines = values.map((text, at) => Math.ceil(text.length / (WIDTHS[at] ?? 20)));
    row.height = LINE_HEIGHT * Math.max(1, ...lines);
  }
}

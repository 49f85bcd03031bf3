import type { AddWorksheetOptions, Row, Worksheet } from 'exceljs';
import type { Finding, FindingLevel } from '../rows/finding.js';
import { fillOf, LEVEL_STYLES } from './cell-mark.js';
import { countLevels, LEVELS, summariseFindings } from './finding-summary.js';

/** The sheet that every workbook of a screening begins with; a delivery never stands on it. */
export const SUMMARY_SHEET = 'Controle';

/** The first cell of that sheet: by it a sheet of ours is known. */
export const SUMMARY_TITLE = 'Controle van een levering aan Peildatum';

/** What a screening says of a file as a whole. */
export interface ScreeningSummary {
  /** As it may be said: without what looks like a pupil's number. */
  readonly fileName: string;
  /** JJJJ-MM-DD */
  readonly screenedOn: string;
  readonly kind: string | null;
  readonly supplier: string | null;
  readonly period: string | null;
  readonly rows: number;
  /** Why the file would be refused; null when it would be loaded. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

const WIDTHS = [30, 16, 18, 28, 58, 58, 30];
const LINE_HEIGHT = 15;
const FONT = 'Calibri';
const HEAD = { bold: true, color: { argb: 'FFFFFFFF' }, name: FONT, size: 11 } as const;
const HEAD_FILL = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FF1F3864' },
} as const;
const TOP = { vertical: 'top', horizontal: 'left', wrapText: true } as const;

/** How the sheet is shown and printed: on A4 across, as wide as the page. */
export const SUMMARY_OPTIONS: Partial<AddWorksheetOptions> = {
  views: [{ state: 'normal', showGridLines: false }],
  pageSetup: {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  },
};

/** Fills a sheet with the result; `remarks` say how the rest of the workbook was made. */
export function fillSummarySheet(
  sheet: Worksheet,
  summary: ScreeningSummary,
  findings: readonly Finding[],
  remarks: readonly string[],
): void {
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  const title = sheet.addRow([SUMMARY_TITLE]);
  title.font = { bold: true, size: 16, name: FONT };
  title.commit();
  for (const [name, value] of facts(summary)) {
    const row = sheet.addRow([name, value]);
    row.getCell(1).font = { bold: true, size: 11, name: FONT };
    row.getCell(2).alignment = { horizontal: 'left' };
    row.commit();
  }
  for (const remark of remarks) sheet.addRow([remark]).commit();
  addLevels(sheet, findings);
  addChecks(
    sheet,
    findings.filter(({ line }) => line > 0),
  );
  addWhole(
    sheet,
    findings.filter(({ line }) => line <= 0),
  );
}

function facts(summary: ScreeningSummary): readonly (readonly [string, string | number])[] {
  const { fileName, screenedOn, kind, supplier, period, rows, refusal } = summary;
  return [
    ['Bestand', fileName],
    ['Gecontroleerd op', screenedOn],
    ['Soort', kind ?? 'onbekend'],
    ['Leverancier', supplier ?? 'onbekend'],
    ['Periode', period ?? 'onbekend'],
    ['Rijen', rows],
    [
      'Uitkomst',
      refusal === null
        ? 'Het bestand kan worden ingelezen.'
        : `Het bestand wordt geweigerd (${refusal.code}). ${refusal.message}`,
    ],
  ];
}

function addHead(sheet: Worksheet, title: string, names: readonly string[]): void {
  sheet.addRow([]).commit();
  const above = sheet.addRow([title]);
  above.font = { bold: true, size: 13, name: FONT };
  above.commit();
  const head = sheet.addRow([...names]);
  names.forEach((_, at) => {
    head.getCell(at + 1).style = { font: HEAD, fill: HEAD_FILL };
  });
  head.commit();
}

function addLevels(sheet: Worksheet, findings: readonly Finding[]): void {
  const counts = countLevels(findings);
  addHead(sheet, 'Hoe erg is het', ['Niveau', 'Aantal', 'Wat het betekent']);
  for (const level of LEVELS) {
    const { word, means } = LEVEL_STYLES[level];
    const row = sheet.addRow([word, counts[level], means]);
    row.getCell(1).fill = fillOf(level);
    row.getCell(2).alignment = { horizontal: 'left' };
    row.commit();
  }
}

function addChecks(sheet: Worksheet, findings: readonly Finding[]): void {
  const results = summariseFindings(findings);
  if (results.length === 0) return;
  addHead(sheet, 'Bevindingen per controle', [
    'Code',
    'Niveau',
    'Aantal',
    'Kolommen',
    'Wat er is',
    'Wat te doen',
    'Eerste regels',
  ]);
  for (const { id, level, count, columns, explanation, action, lines } of results) {
    const row = sheet.addRow([
      id,
      LEVEL_STYLES[level].word,
      count,
      columns.length === 0
        ? 'hele rij'
        : columns.map(({ column, count: of }) => `${column} (${of})`).join(', '),
      explanation,
      action,
      lines.join(', '),
    ]);
    finishResult(row, level);
  }
}

/** What is found of the delivery as a whole: each finding has its own words. */
function addWhole(sheet: Worksheet, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const results = new Map(summariseFindings(findings).map((result) => [result.id, result]));
  const sorted = [...findings].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  addHead(sheet, 'Over de hele levering', [
    'Code',
    'Niveau',
    'Kolom',
    'Gevonden',
    'Wat er is',
    'Wat te doen',
    'Verwacht',
  ]);
  for (const { code, level, column, found, expected } of sorted) {
    const result = results.get(code);
    const row = sheet.addRow([
      code,
      LEVEL_STYLES[level].word,
      column ?? '',
      found ?? '',
      result?.explanation ?? '',
      result?.action ?? '',
      expected,
    ]);
    finishResult(row, level);
  }
}

/** Wraps the texts of a row; its height is said, since not every program finds it by itself. */
function finishResult(row: Row, level: FindingLevel): void {
  row.alignment = TOP;
  row.getCell(2).fill = fillOf(level);
  const lines = WIDTHS.map((width, at) => Math.ceil(row.getCell(at + 1).text.length / width));
  row.height = LINE_HEIGHT * Math.max(1, ...lines);
  row.commit();
}

import { writeFile } from 'node:fs/promises';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { SUMMARY_NAME } from '../carriers/xlsx/workbook.js';
import type { Finding } from '../rows/finding.js';
import { clearMark, colourCell, marksByLine, noteCell } from './cell-mark.js';
import {
  fillSummarySheet,
  type ScreeningSummary,
  SUMMARY_OPTIONS,
  SUMMARY_SHEET,
  SUMMARY_TITLE,
} from './summary-sheet.js';
import { joinValidations } from './validation-ranges.js';
import { scanWorkbook } from './workbook-scan.js';

/**
 * What a workbook may be unpacked to be given back itself: exceljs holds it whole, in about thirty times as much memory
 * (measured: 22 MB takes 0.9 GB, 66 MB takes 1.6 GB).
 */
const MOST_UNPACKED = 48_000_000;

/** Cells with lists, and cells in merged or named ranges: exceljs takes each of them apart, also of a whole column. */
const MOST_VALIDATED = 200_000;
const MOST_RANGED = 500_000;

/** Notes in one workbook; a spreadsheet becomes slow with more. */
export const MOST_NOTES = 20_000;

export interface AnnotatedOriginal {
  readonly path: string;
  readonly target: string;
  /** The header of the sheet, to be sure that the right one is marked. */
  readonly header: readonly string[];
  readonly places: Readonly<Record<string, readonly number[]>>;
  readonly findings: readonly Finding[];
  readonly summary: ScreeningSummary;
}

/**
 * Writes the supplier's own workbook with its faulty cells marked and a summary in front; false when it is too large or
 * is not what exceljs can give back, and nothing was written.
 */
export async function writeAnnotatedOriginal(
  input: AnnotatedOriginal,
  mostUnpacked = MOST_UNPACKED,
): Promise<boolean> {
  const scan = await scanWorkbook(input.path, mostUnpacked);
  if (scan === undefined || scan.rangedCells > MOST_RANGED) return false;
  const keepsLists = scan.validatedCells <= MOST_VALIDATED;
  const workbook = await load(input.path, keepsLists);
  if (workbook === undefined) return false;
  forgetEarlierScreening(workbook);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined || !hasHeader(sheet, input.header)) return false;
  const lacksNotes = mark(sheet, input);
  const summary = addInFront(workbook);
  fillSummarySheet(summary, input.summary, input.findings, [
    `Uw eigen werkmap staat hierachter. Gekleurde cellen op het blad ${sheet.name} hebben een bevinding; de opmerking bij de cel zegt wat.`,
    `Verbeter de cellen en lever dit bestand opnieuw onder zijn eigen naam, ${input.summary.fileName}: onder een andere naam telt het als een andere leverancier. Dit blad mag blijven staan.`,
    ...(keepsLists
      ? []
      : ['De keuzelijsten van uw werkmap zijn niet overgenomen: het zijn er te veel.']),
    ...(lacksNotes ? [`Alleen de eerste ${MOST_NOTES} cellen hebben een opmerking.`] : []),
  ]);
  // readable for who runs the command only: it holds what the supplier's file holds
  await writeFile(input.target, new Uint8Array(await workbook.xlsx.writeBuffer()), { mode: 0o600 });
  return true;
}

async function load(path: string, keepsLists: boolean): Promise<Workbook | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(path, {
      ignoreNodes: keepsLists ? [] : ['dataValidations'],
    });
  } catch {
    // what a workbook may hold is more than exceljs knows; the rows can still be given back without it
    return undefined;
  }
  for (const sheet of workbook.worksheets) joinValidations(sheet);
  return workbook;
}

/** A workbook that comes back after a screening has a summary and marks already. */
function forgetEarlierScreening(workbook: Workbook): void {
  const earlier = workbook.worksheets.filter(isSummary);
  if (earlier.length === 0) return;
  for (const sheet of earlier) {
    workbook.definedNames.remove(`'${sheet.name}'!$A$1`, SUMMARY_NAME);
    workbook.removeWorksheet(sheet.id);
  }
  const [sheet] = workbook.worksheets;
  sheet?.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, clearMark);
  });
}

function isSummary(sheet: Worksheet): boolean {
  return sheet.name.startsWith(SUMMARY_SHEET) && sheet.getCell(1, 1).text === SUMMARY_TITLE;
}

/** Rows above the header of a sheet: a title, a date. */
const MOST_ABOVE = 50;

/** Does the header stand on this sheet, on its first row or a little below it? */
function hasHeader(sheet: Worksheet, header: readonly string[]): boolean {
  return Array.from({ length: MOST_ABOVE }, (_, at) => sheet.getRow(at + 1)).some(
    (row) =>
      row.hasValues && header.every((name, at) => row.getCell(at + 1).text.trim() === name.trim()),
  );
}

/** Marks what was found; true when there were too many cells to give each a note. */
function mark(sheet: Worksheet, { findings, places }: AnnotatedOriginal): boolean {
  let notes = 0;
  for (const [line, marks] of marksByLine(findings, places)) {
    const row = sheet.getRow(line);
    for (const [place, found] of marks) {
      const cell = row.getCell(place + 1);
      colourCell(cell, found);
      if (notes < MOST_NOTES) noteCell(cell, found);
      notes += 1;
    }
  }
  return notes > MOST_NOTES;
}

function addInFront(workbook: Workbook): Worksheet {
  const taken = new Set(workbook.worksheets.map(({ name }) => name.toLowerCase()));
  const name = taken.has(SUMMARY_SHEET.toLowerCase())
    ? `${SUMMARY_SHEET} Peildatum`
    : SUMMARY_SHEET;
  // two sheets that are selected are typed in together
  for (const sheet of workbook.worksheets) {
    sheet.views = known(sheet.views).map((view) => ({ ...view, tabSelected: false }));
  }
  const summary = workbook.addWorksheet(name, SUMMARY_OPTIONS);
  (summary as unknown as { orderNo: number }).orderNo = -1;
  // by this name the reader of workbooks passes the sheet over when the workbook is delivered again
  workbook.definedNames.add(`'${name}'!$A$1`, SUMMARY_NAME);
  workbook.views = known(workbook.views).map((view) => ({ ...view, activeTab: 0, firstSheet: 0 }));
  return summary;
}

/** exceljs says that there are always views, and has none where the file has none. */
function known<View>(views: View[] | null | undefined): View[] {
  return views ?? [];
}

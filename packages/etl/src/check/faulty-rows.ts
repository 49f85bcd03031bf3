import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Finding } from '../rows/finding.js';
import { MOST_NOTES } from './annotated-original.js';
import { colourCell, marksByLine, noteCell } from './cell-mark.js';
import {
  fillSummarySheet,
  type ScreeningSummary,
  SUMMARY_OPTIONS,
  SUMMARY_SHEET,
} from './summary-sheet.js';

/** A record of the delivery behind the header, and the line (or row of the sheet) that it begins on. */
export interface FileRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface FaultyRows {
  readonly target: string;
  readonly header: readonly string[];
  readonly places: Readonly<Record<string, readonly number[]>>;
  /** The records behind the header; asked for once, and only when rows are to be written. */
  readonly rows: () => AsyncIterable<FileRow>;
  readonly findings: readonly Finding[];
  readonly summary: ScreeningSummary;
}

/** Rows that a workbook gets: one sheet holds 1,048,576. */
const MOST_ROWS = 200_000;

/** Characters that a cell can hold. */
const LONGEST = 32_767;

const COLUMN_WIDTH = 18;

/**
 * Writes a workbook with the summary and the rows that have a finding, their line in front and their cells marked.
 * `withRows` false: the summary alone. Rows are written as they come: only the notes are held.
 */
export async function writeFaultyRows(input: FaultyRows, withRows: boolean): Promise<void> {
  // readable for who runs the command only: it holds rows of the supplier's file
  const stream = createWriteStream(input.target, { mode: 0o600 });
  await once(stream, 'open');
  // exceljs listens for errors at the end only: a full disk in between would stop the process
  const failure = new Promise<never>((_, reject) => stream.on('error', reject));
  try {
    await Promise.race([writeSheets(input, withRows, stream), failure]);
  } finally {
    stream.destroy();
  }
}

async function writeSheets(input: FaultyRows, withRows: boolean, stream: Writable): Promise<void> {
  const marked = withRows ? marksByLine(input.findings, input.places) : new Map<number, never>();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const summary = workbook.addWorksheet(SUMMARY_SHEET, SUMMARY_OPTIONS);
  const remarks = [
    ...(marked.size === 0
      ? []
      : [
          'Op het volgende blad staan de rijen met een bevinding. Gekleurde cellen hebben een opmerking die zegt wat.',
          'Verbeter de bron en lever het hele bestand opnieuw. Dit bestand is geen levering.',
        ]),
    ...(marked.size > MOST_ROWS ? [`Alleen de eerste ${MOST_ROWS} rijen staan erin.`] : []),
  ];
  fillSummarySheet(summary, input.summary, input.findings, remarks);
  summary.commit();
  if (marked.size > 0) await addRows(workbook, input, marked);
  await workbook.commit();
}

async function addRows(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { header, places, rows }: FaultyRows,
  marked: ReturnType<typeof marksByLine>,
): Promise<void> {
  // what a profile leaves out (names, addresses) is not repeated either; a file without such columns is given whole
  const read = new Set(Object.values(places).flat());
  const isWhole = header.every((_, place) => read.has(place));
  const isGiven = (_: string, place: number): boolean => isWhole || read.has(place);
  const given = header.map((_, place) => place).filter((place) => isWhole || read.has(place));
  const cellAt = (place: number): number => Math.max(given.indexOf(place), 0) + 2;

  const sheet = workbook.addWorksheet('Rijen met bevindingen', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  sheet.columns = [{ width: 9 }, ...given.map(() => ({ width: COLUMN_WIDTH }))];
  const head = sheet.addRow(['Regel', ...header.filter(isGiven).map(cellText)]);
  head.font = { bold: true, size: 11, name: 'Calibri' };
  head.commit();
  let written = 0;
  let notes = 0;
  for await (const { line, fields } of rows()) {
    const marks = marked.get(line);
    if (marks === undefined) continue;
    const texts = fields.filter(isGiven).map(cellText);
    const row = sheet.addRow([line, ...texts]);
    texts.forEach((_, at) => {
      // text stays text: a leading zero is kept, and what begins with = never becomes a formula
      row.getCell(at + 2).numFmt = '@';
    });
    for (const [place, found] of marks) {
      const cell = row.getCell(cellAt(place));
      colourCell(cell, found);
      if (notes < MOST_NOTES) noteCell(cell, found);
      notes += 1;
    }
    row.commit();
    written += 1;
    if (written === Math.min(marked.size, MOST_ROWS)) break;
  }
  sheet.commit();
}

function cellText(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

import { type Column, columnWords, type Source } from '@peildatum/schema';
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { putNote } from '../check/cell-note.js';
import { addValidation } from '../check/validation-ranges.js';

/** Rows that get lists and checks; more rows are read as well. */
const ROWS = 5000;

/** Sheet with the codes; a list that is written in the check itself may have 255 characters. */
export const CODES_SHEET = 'Codes';

const REQUIRED = { argb: 'FF1F3864' };
const OPTIONAL = { argb: 'FF5B7DB1' };

/** Adds the sheet that is filled in and delivered: a header, and what each column takes. */
export function addTemplateSheet(workbook: Workbook, source: Source): void {
  const sheet = workbook.addWorksheet(source.kind, { views: [{ state: 'frozen', ySplit: 1 }] });
  const codes = workbook.addWorksheet(CODES_SHEET);
  Object.entries(source.columns).forEach(([name, column], at) => {
    const place = at + 1;
    // text keeps its leading zeros, also in rows that nobody has filled in yet
    sheet.getColumn(place).numFmt = formatOf(column);
    sheet.getColumn(place).width = Math.max(12, name.length + 3);
    addHeader(sheet, place, name, column);
    const range = column.codes && addCodes(codes, name, column.codes);
    const validation = validationOf(column, range);
    const letter = sheet.getColumn(place).letter;
    if (validation !== undefined) {
      addValidation(sheet, `${letter}2:${letter}${ROWS + 1}`, validation);
    }
  });
}

function addHeader(sheet: Worksheet, place: number, name: string, column: Column): void {
  const cell = sheet.getCell(1, place);
  cell.value = name;
  cell.style = {
    numFmt: '@',
    font: { bold: true, color: { argb: 'FFFFFFFF' }, name: 'Calibri', size: 11 },
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: column.required === true ? REQUIRED : OPTIONAL,
    },
  };
  const required = column.required === true ? 'verplicht' : 'niet verplicht';
  const text = `${column.description} (${required}).\nHier hoort: ${columnWords(column)}.`;
  putNote(cell, [{ font: { size: 9, name: 'Calibri' }, text }]);
}

/** Writes a list of codes in a column of its own; gives its range, as a check refers to it. */
function addCodes(sheet: Worksheet, name: string, codes: readonly string[]): string {
  const column = sheet.getColumn(sheet.getCell(1, 1).value === null ? 1 : sheet.columnCount + 1);
  column.width = Math.max(14, name.length + 2);
  column.numFmt = '@';
  column.values = [name, ...codes];
  sheet.getCell(1, column.number).font = { bold: true };
  return `${CODES_SHEET}!$${column.letter}$2:$${column.letter}$${codes.length + 1}`;
}

function formatOf({ type }: Column): string {
  if (type === 'datum' || type === 'geboortedatum') return 'yyyy-mm-dd';
  if (type === 'bedrag') return '0.00';
  return type === 'getal' ? '0' : '@';
}

/** What may be filled in, with what a spreadsheet says when it is something else. */
function validationOf(column: Column, codes: string | undefined): DataValidation | undefined {
  const rule = ruleOf(column, codes);
  return rule === undefined
    ? undefined
    : {
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: 'Peildatum',
        // a spreadsheet shows no more of it
        error: `Hier hoort ${columnWords(column)}.`.slice(0, 225),
        ...rule,
      };
}

/** The length of texts that always have the same one. */
const LENGTHS: Readonly<Partial<Record<Column['type'], number>>> = {
  vestiging: 6,
  postcode4: 4,
  bevoegd_gezag: 5,
  schooljaar: 9,
};

function ruleOf(
  column: Column,
  codes: string | undefined,
): Pick<DataValidation, 'type' | 'operator' | 'formulae'> | undefined {
  const { type, between, positive, negative } = column;
  if (codes !== undefined) return { type: 'list', formulae: [codes] };
  if (type === 'janee') return { type: 'list', formulae: ['"J,N"'] };
  if (type === 'datum' || type === 'geboortedatum') {
    const days = [new Date('1900-01-01'), new Date('2199-12-31')];
    return { type: 'date', operator: 'between', formulae: days };
  }
  if (type === 'getal') {
    return { type: 'whole', operator: 'between', formulae: [...(between ?? [0, 999_999_999])] };
  }
  if (type === 'bedrag') {
    const low = negative === true ? -999_999_999_999 : positive === true ? 0.01 : 0;
    return { type: 'decimal', operator: 'between', formulae: [low, 999_999_999_999] };
  }
  const length = LENGTHS[type];
  return length === undefined
    ? undefined
    : { type: 'textLength', operator: 'equal', formulae: [length] };
}

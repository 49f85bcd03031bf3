import {
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type FigureText, ROWS_TOGETHER, type Table as TableBlock } from '../content/section.js';
import { INK, STYLE } from './docx-style.js';

/** Width of the text on A4 with margins of 2 cm, in twips. */
export const TEXT_WIDTH = 9638;
/** Width of a letter of a table and room beside the text, in twips. */
const LETTER = 100;
const PADDING = 240;
const MIN_NAMES = 1600;

/** A table whose header row stands again at the top of each page. */
export function docxTable(table: TableBlock): Table {
  const widths = columnWidths(table);
  const [rowsAre = '', ...columns] = table.columns;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: [
      headCell(rowsAre, STYLE.columnHead, widths[0]),
      ...columns.map((column, index) => headCell(column, STYLE.numberHead, widths[index + 1])),
    ],
  });
  // The header and the first row stay together; of a short table all rows do.
  const lastKept = table.rows.length <= ROWS_TOGETHER ? table.rows.length - 1 : 1;
  const rows = table.rows.map(
    ({ label, cells }, index) =>
      new TableRow({
        cantSplit: true,
        keepNext: index < lastKept,
        children: [
          bodyCell(new TextRun(label), STYLE.cell, widths[0]),
          ...cells.map((cell, index) => bodyCell(figureRun(cell), STYLE.number, widths[index + 1])),
        ],
      }),
  );
  return new Table({
    rows: [head, ...rows],
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      ...TableBorders.NONE,
      bottom: { style: BorderStyle.SINGLE, size: 4, color: INK.line },
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: 'C4C4C4' },
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  });
}

/** A figure in running text or in a cell; what is not shown is slanted. */
export function figureRun(figure: FigureText, bold = false): TextRun {
  return figure.shown
    ? new TextRun({ text: figure.text, ...(bold && { bold }) })
    : new TextRun({ text: figure.text, italics: true, color: INK.muted });
}

function headCell(text: string, style: string, width = 0): TableCell {
  return new TableCell({
    children: [new Paragraph({ text, style })],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    shading: { fill: INK.tint },
    borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: INK.accent } },
  });
}

function bodyCell(run: TextRun, style: string, width = 0): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: [run], style })],
    width: { size: width, type: WidthType.DXA },
  });
}

/** Columns as wide as their longest text; where the page is too narrow, column heads wrap, then names. */
function columnWidths(table: TableBlock): number[] {
  const [rowsAre = '', ...columns] = table.columns;
  const names = widthOf([rowsAre, ...table.rows.map(({ label }) => label)]);
  const texts = columns.map((_, index) => table.rows.map(({ cells }) => cells[index]?.text ?? ''));
  const whole = columns.map((column, index) => widthOf([column, ...(texts[index] ?? [])]));
  if (names + sum(whole) <= TEXT_WIDTH) return [names, ...whole];
  const wrapped = columns.map((column, index) =>
    widthOf([...column.split(' '), ...(texts[index] ?? [])]),
  );
  return [Math.max(Math.min(names, TEXT_WIDTH - sum(wrapped)), MIN_NAMES), ...wrapped];
}

function widthOf(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length)) * LETTER + PADDING;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

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
import type { FigureText, Table as TableBlock } from '../content/section.js';
import { INK, STYLE } from './docx-style.js';

/** Width of the text on A4 with margins of 2 cm, in twips. */
export const TEXT_WIDTH = 9638;
/** Width of a letter of a table and room beside the text, in twips. */
const LETTER = 100;
const PADDING = 240;

/** A table whose header row stands again at the top of each page. */
export function docxTable(table: TableBlock): Table {
  const widths = columnWidths(table);
  const [rowsAre = '', ...columns] = table.columns;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      headCell(rowsAre, STYLE.columnHead, widths[0]),
      ...columns.map((column, index) => headCell(column, STYLE.numberHead, widths[index + 1])),
    ],
  });
  const rows = table.rows.map(
    ({ label, cells }) =>
      new TableRow({
        cantSplit: true,
        children: [
          bodyCell(new TextRun(label), STYLE.cell, widths[0]),
          ...cells.map((cell, index) => bodyCell(figureRun(cell), STYLE.number, widths[index + 1])),
        ],
      }),
  );
  return new Table({
    rows: [head, ...rows],
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
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
    ? new TextRun({ text: figure.text, bold })
    : new TextRun({ text: figure.text, italics: true, color: INK.muted });
}

function headCell(text: string, style: string, width = 0): TableCell {
  return new TableCell({
    children: [new Paragraph({ text, style, keepNext: true })],
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

/** Columns of numbers as wide as their longest text, names as wide as they need and the page allows. */
function columnWidths(table: TableBlock): number[] {
  const numbers = table.columns.slice(1).map((column, index) => {
    const texts = table.rows.map(({ cells }) => cells[index]?.text.length ?? 0);
    const words = column.split(' ').map((word) => word.length);
    return Math.max(...texts, ...words) * LETTER + PADDING;
  });
  const labels = [table.columns[0] ?? '', ...table.rows.map(({ label }) => label)];
  const wanted = Math.max(...labels.map((label) => label.length)) * LETTER + PADDING;
  const left = TEXT_WIDTH - numbers.reduce((sum, width) => sum + width, 0);
  return [Math.max(Math.min(wanted, left), 1600), ...numbers];
}

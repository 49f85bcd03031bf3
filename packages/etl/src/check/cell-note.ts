import type { Cell, RichText } from 'exceljs';

/** The widest line of a note, in characters. */
const NOTE_WIDTH = 46;
const PIXELS_PER_CHARACTER = 7;
const DEFAULT_COLUMN_WIDTH = 9;

/** The texts of the note at a cell; none when it has no note. */
export function noteTexts({ note }: Cell): readonly RichText[] {
  const known: Cell['note'] | undefined = note;
  if (known === undefined) return [];
  return typeof known === 'string' ? [{ text: known }] : (known.texts ?? []);
}

/**
 * Sets a note in a box in which all of it can be read. The `note` of exceljs always gets a box of two columns by four
 * rows; only the model that it writes takes another one.
 */
export function putNote(cell: Cell, texts: readonly RichText[]): void {
  cell.note = { texts: [...texts] };
  const comment = (cell as unknown as { _comment: { model: object } })._comment;
  const { model } = comment;
  const anchor = boxOf(cell, texts.map(({ text }) => text).join(''));
  Object.defineProperty(comment, 'model', { value: { ...model, anchor } });
}

/** A box at the right of a cell, in columns and rows counted from 0. */
function boxOf(cell: Cell, text: string): Readonly<Record<string, number>> {
  const column = Number(cell.col);
  const top = Math.max(Number(cell.row) - 2, 0);
  let width = 0;
  let columns = 0;
  while (width < NOTE_WIDTH * PIXELS_PER_CHARACTER) {
    columns += 1;
    const of = cell.worksheet.getColumn(column + columns).width ?? DEFAULT_COLUMN_WIDTH;
    width += Math.max(of, 1) * PIXELS_PER_CHARACTER;
  }
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / NOTE_WIDTH)), 0);
  return { left: column + 0.2, top: top + 0.5, right: column + columns, bottom: top + lines + 1.5 };
}

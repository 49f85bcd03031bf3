import { Fault } from '@peildatum/schema';
import type { XmlElement, XmlHandlers } from '../xml/xml-parser.js';
import { isoDateText, numberText } from './cell-text.js';
import type { StyleKinds } from './number-formats.js';
import type { SharedStrings } from './shared-strings.js';
import { cellTooLong, createStringItem, unescapeCharacters } from './string-item.js';

/** Columns and rows of the largest sheet there is. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly kinds: StyleKinds;
  readonly date1904: boolean;
  /** Longest text of a cell and of a row, in characters. */
  readonly longest: number;
}

/** Makes rows of the elements of a sheet: the text of every cell at its place, '' where a cell is left out. */
export function createSheetRows(
  { strings, kinds, date1904, longest }: SheetContext,
  onRow: (fields: string[], row: number) => void,
): XmlHandlers {
  let inData = false;
  let row = 0;
  let fields: string[] = [];
  let length = 0;
  let type = '';
  let style = 0;
  let value: string | undefined;
  let inValue = false;
  let isFormula = false;
  const inline = createStringItem(longest);

  function cellText(): string {
    if (type === 'inlineStr') return inline.take();
    if (value === undefined) return isFormula ? NOT_CALCULATED : '';
    switch (type) {
      case 's': {
        if (value.trim() === '') return '';
        const text = /^\s*\d+\s*$/.test(value) ? strings(Number(value)) : undefined;
        if (text === undefined) {
          throw new Fault('werkmap_onleesbaar', `Rij ${row} wijst naar een tekst die er niet is.`);
        }
        return text;
      }
      case 'str':
        return unescapeCharacters(value);
      case 'b':
        return booleanText(value.trim());
      case 'e':
        return NOT_CALCULATED;
      case 'd':
        return isoDateText(value);
      default:
        return numberText(value, kinds(style), date1904);
    }
  }

  function openCell({ attributes }: XmlElement): void {
    const column = columnOf(attributes.r?.value ?? '');
    // a place that is missing, or behind us, is the next one
    const place = column > fields.length ? column : fields.length + 1;
    if (place > MOST_COLUMNS) throw new Fault('werkmap_onleesbaar', `Rij ${row} is te breed.`);
    while (fields.length < place - 1) fields.push('');
    type = attributes.t?.value ?? 'n';
    style = Number(attributes.s?.value ?? 0);
    value = undefined;
    isFormula = false;
    inline.take();
  }

  function closeCell(): void {
    const text = cellText();
    length += text.length;
    if (text.length > longest) throw cellTooLong(longest);
    if (length > longest) {
      throw new Fault('regel_te_lang', `Rij ${row} heeft meer dan ${longest} tekens.`);
    }
    fields.push(text);
  }

  function openRow({ attributes }: XmlElement): void {
    const given = attributes.r?.value ?? '';
    const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
    row = number > row ? number : row + 1;
    if (row > MOST_ROWS) throw new Fault('werkmap_onleesbaar', 'Er staan te veel rijen in.');
    fields = [];
    length = 0;
  }

  return {
    onOpen: (element) => {
      const { local } = element;
      if (!inData) {
        inData = local === 'sheetData';
        return;
      }
      if (local === 'c') openCell(element);
      else if (local === 'v') {
        inValue = true;
        value = '';
      } else if (local === 'row') openRow(element);
      else if (local === 'f') isFormula = true;
      else inline.open(local);
    },
    onText: (text) => {
      if (!inData) return;
      if (!inValue) {
        inline.text(text);
        return;
      }
      value = value === undefined ? text : value + text;
      if (value.length > longest) throw cellTooLong(longest);
    },
    onClose: ({ local }) => {
      if (!inData) return;
      if (local === 'v') inValue = false;
      else if (local === 'c') closeCell();
      else if (local === 'row') onRow(fields, row);
      else if (local === 'sheetData') inData = false;
      else inline.close(local);
    },
  };
}

/** A cell that shows an error, or was never calculated, has no value that could be delivered: the row says so. */
const NOT_CALCULATED = '#N/A';

function booleanText(text: string): string {
  if (text === '1' || text === 'true') return 'J';
  return text === '0' || text === 'false' ? 'N' : text;
}

/** The column of a reference like BC12, counted from 1; 0 when there is none in it. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) return at === 0 ? 0 : column;
    column = column * 26 + letter;
  }
  return column;
}

import { pupilNumber } from '../setup/made-up.js';
import { type Part, writeZip } from './zip-writer.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const STYLES = 'xl/styles.xml';
export const BOOK = 'xl/workbook.xml';
export const BOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Parts of a workbook by name, to be damaged one by one. */
export type Workbook = ReadonlyMap<string, string>;

const COLUMNS = [
  'leerling_id',
  'vestiging',
  'onderwijssoort',
  'leerjaar',
  'begindatum',
  'einddatum',
  'geboortedatum',
  'bekostigd',
];
const ROWS = 40;
/** 1 August 2023, 31 July 2024 and a day in 2008, as a workbook counts days. */
const [BEGIN, END, BORN] = [45139, 45504, 39600];

const relations = (...lines: readonly [id: string, type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${lines
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const letters = 'ABCDEFGH';
const place = (column: number, row: number): string => `r="${letters[column]}${row}"`;

/** Numbers of pupils, made once: finding the one with an index takes a while. */
const PUPILS = Array.from({ length: ROWS }, (_, at) => pupilNumber(6000 + at));

let made: Workbook | undefined;

/** A workbook as a spreadsheet program writes it: shared strings, days as numbers with a style, yes and no as boolean. */
export function goodWorkbook(): Workbook {
  made ??= makeWorkbook();
  return made;
}

function makeWorkbook(): Workbook {
  const texts: string[] = [...COLUMNS];
  const text = (value: string): number => {
    if (!texts.includes(value)) texts.push(value);
    return texts.indexOf(value);
  };
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const row = at + 2;
    const vestiging = at % 3 === 0 ? '99AB00' : '99AA00';
    const pupil = PUPILS[at] ?? '';
    return [
      `<row r="${row}" spans="1:8">`,
      // numbers of pupils as text, as a number, and as text in the cell itself
      at % 3 === 0
        ? `<c ${place(0, row)} t="s"><v>${text(pupil)}</v></c>`
        : at % 3 === 1
          ? `<c ${place(0, row)}><v>${pupil}</v></c>`
          : `<c ${place(0, row)} t="inlineStr"><is><r><t>${pupil.slice(0, 4)}</t></r><r><t>${pupil.slice(4)}</t></r></is></c>`,
      `<c ${place(1, row)} t="s"><v>${text(vestiging)}</v></c>`,
      `<c ${place(2, row)} t="s"><v>${text('havo')}</v></c>`,
      `<c ${place(3, row)}><v>${1 + (at % 5)}</v></c>`,
      `<c ${place(4, row)} s="1"><v>${BEGIN}</v></c>`,
      at % 4 === 0 ? `<c ${place(5, row)} s="1"><v>${END}</v></c>` : `<c ${place(5, row)} s="1"/>`,
      `<c ${place(6, row)} s="2"><v>${BORN + at}</v></c>`,
      at % 2 === 0
        ? `<c ${place(7, row)} t="b"><v>1</v></c>`
        : `<c ${place(7, row)} t="str"><f>"J"</f><v>J</v></c>`,
      '</row>',
    ].join('');
  });
  const header = COLUMNS.map((_, at) => `<c ${place(at, 1)} t="s"><v>${at}</v></c>`).join('');
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
    ['_rels/.rels', relations(['rId1', 'officeDocument', BOOK])],
    [
      BOOK,
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      BOOK_RELATIONS,
      relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ),
    ],
    [
      SHEET,
      `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:H${ROWS + 1}"/><sheetData><row r="1">${header}</row>${rows.join('\n')}</sheetData></worksheet>`,
    ],
    [
      STYLES,
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ],
    [
      STRINGS,
      `${HEAD}<sst xmlns="${MAIN}" count="${texts.length}">${texts.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
    ],
  ]);
}

export function partsOf(workbook: Workbook): Part[] {
  return [...workbook].map(([name, content]) => ({ name, content: Buffer.from(content) }));
}

export function packed(workbook: Workbook): Buffer {
  return writeZip(partsOf(workbook));
}

/** What may never be said of it. */
export const WORKBOOK_SECRETS: readonly string[] = PUPILS.flatMap((pupil, at) => {
  const born = new Date(Date.UTC(1899, 11, 30) + (BORN + at) * 86_400_000);
  const [year, month, day] = born.toISOString().slice(0, 10).split('-');
  return [pupil, `${year}-${month}-${day}`, `${day}-${month}-${year}`];
});

export const WORKBOOK_FILE = 'inschrijvingen-werkmap-2023.xlsx';

import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** What a workbook asks of whoever loads it whole. */
export interface WorkbookScan {
  /** Bytes of all its parts, unpacked. */
  readonly unpackedBytes: number;
  /** Cells that have a list or another check on what may be filled in. */
  readonly validatedCells: number;
  /** Cells of merged and named ranges. */
  readonly rangedCells: number;
}

/** Unpacks a workbook without keeping it; undefined as soon as it is larger than the limit, or when it is no zip. */
export async function scanWorkbook(path: string, limit: number): Promise<WorkbookScan | undefined> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => undefined);
  if (zip === undefined) return undefined;
  try {
    const whole = { unpackedBytes: 0, validatedCells: 0, rangedCells: 0 };
    for await (const entry of zip.eachEntry()) {
      const part = await scanPart(zip, entry, limit - whole.unpackedBytes);
      if (part === undefined) return undefined;
      whole.unpackedBytes += part.unpackedBytes;
      whole.validatedCells += part.validatedCells;
      whole.rangedCells += part.rangedCells;
    }
    return whole;
  } catch {
    // a damaged workbook cannot be given back; what is in it was said when it was read
    return undefined;
  } finally {
    zip.close();
  }
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const BOOK = /^xl\/workbook\.xml$/i;
const ROWS_END = '</sheetData>';

async function scanPart(
  zip: ZipFile,
  entry: Entry,
  left: number,
): Promise<WorkbookScan | undefined> {
  const { fileName } = entry;
  const none = { unpackedBytes: 0, validatedCells: 0, rangedCells: 0 };
  if (fileName.endsWith('/')) return none;
  const isSheet = SHEET.test(fileName);
  const isRead = isSheet || BOOK.test(fileName);
  let unpackedBytes = 0;
  let text = '';
  // ranges stand behind the rows of a sheet, and the rows are nearly everything
  let isKept = !isSheet;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    unpackedBytes += (chunk as Buffer).length;
    if (unpackedBytes > left) return undefined;
    if (!isRead) continue;
    text += (chunk as Buffer).toString('latin1');
    if (isKept) continue;
    const end = text.indexOf(ROWS_END);
    isKept = end >= 0;
    text = isKept ? text.slice(end) : text.slice(-ROWS_END.length);
  }
  return {
    unpackedBytes,
    validatedCells: sum(text, /<dataValidation [^>]*sqref="([^"]*)"/g),
    rangedCells:
      sum(text, /<mergeCell [^>]*ref="([^"]*)"/g) +
      sum(text, /<definedName [^>]*>[^<!]*!([^<]*)</g),
  };
}

/** The cells of all areas that a pattern finds. */
function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((cells, [, area = '']) => cells + cellsOf(area), 0);
}

/** How many cells an area like `B2:C5001 E2` has. */
function cellsOf(area: string): number {
  return area
    .split(/\s+/)
    .map((range) => {
      const [, left = 'A', top = '1', right = left, bottom = top] =
        /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(range) ?? [];
      return (columnOf(right) - columnOf(left) + 1) * (Number(bottom) - Number(top) + 1);
    })
    .reduce((sum, cells) => sum + cells, 0);
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

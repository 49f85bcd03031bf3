import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** What a workbook asks of whoever loads it whole. */
export interface WorkbookScan {
  /** Bytes of all its parts, unpacked. */
  readonly unpackedBytes: number;
  /** Cells that have a list or another check on what may be filled in. */
  readonly validatedCells: number;
}

/** Unpacks a workbook without keeping it; undefined as soon as it is larger than the limit, or when it is no zip. */
export async function scanWorkbook(path: string, limit: number): Promise<WorkbookScan | undefined> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => undefined);
  if (zip === undefined) return undefined;
  try {
    let unpackedBytes = 0;
    let validatedCells = 0;
    for await (const entry of zip.eachEntry()) {
      const part = await scanPart(zip, entry, limit - unpackedBytes);
      if (part === undefined) return undefined;
      unpackedBytes += part.bytes;
      validatedCells += part.validatedCells;
    }
    return { unpackedBytes, validatedCells };
  } catch {
    // a damaged workbook cannot be given back; what is in it was said when it was read
    return undefined;
  } finally {
    zip.close();
  }
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const ROWS_END = '</sheetData>';

async function scanPart(
  zip: ZipFile,
  entry: Entry,
  left: number,
): Promise<{ bytes: number; validatedCells: number } | undefined> {
  if (entry.fileName.endsWith('/')) return { bytes: 0, validatedCells: 0 };
  const isSheet = SHEET.test(entry.fileName);
  let bytes = 0;
  // what may be filled in stands behind the rows, and the rows are nearly everything
  let tail = '';
  let isBehindRows = false;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += (chunk as Buffer).length;
    if (bytes > left) return undefined;
    if (!isSheet) continue;
    tail += (chunk as Buffer).toString('latin1');
    if (isBehindRows) continue;
    const end = tail.indexOf(ROWS_END);
    isBehindRows = end >= 0;
    tail = isBehindRows ? tail.slice(end) : tail.slice(-ROWS_END.length);
  }
  const lists = isBehindRows ? tail.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g) : [];
  const cells = [...lists].map(([, area = '']) => cellsOf(area));
  return { bytes, validatedCells: cells.reduce((sum, one) => sum + one, 0) };
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

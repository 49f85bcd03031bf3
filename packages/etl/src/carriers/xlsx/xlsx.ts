import { Fault } from '@peildatum/schema';
import type { RecordReader } from '../../delivery/record-reader.js';
import { decodeXml } from '../xml/text-stream.js';
import { createXmlParser, feed } from '../xml/xml-parser.js';
import { NO_STYLES, readStyleKinds } from './number-formats.js';
import { readSharedStrings } from './shared-strings.js';
import { createSheetRows } from './sheet-rows.js';
import { readWorkbook } from './workbook.js';
import { openZip } from './zip-parts.js';

/**
 * Reads the first sheet of a workbook, row by row; the first row that is not blank is the header. Shared strings are
 * read before the sheet, wherever they stand in the file: nothing of a delivery may pass through a temporary file.
 */
export const readXlsx: RecordReader = async function* (path, limits, onRecord, headerFrom = 1) {
  const { lineLength, unpackedBytes } = limits;
  const zip = await openZip(path, unpackedBytes);
  try {
    const { sheet, sharedStrings, styles, date1904 } = await readWorkbook(zip, lineLength);
    const context = {
      strings:
        sharedStrings === undefined
          ? () => undefined
          : await readSharedStrings(zip.bytes(sharedStrings), lineLength, unpackedBytes / 4),
      kinds: styles === undefined ? NO_STYLES : await readStyleKinds(zip.bytes(styles), lineLength),
      date1904,
      longest: lineLength,
    };
    let width = 0;
    const rows = createSheetRows(context, (fields, row) => {
      trimEnd(fields);
      if (fields.length === 0) return;
      // a sheet leaves empty cells at the end out; what stands beyond the header stays, so that the row is found faulty
      if (width === 0 && row >= headerFrom) width = fields.length;
      while (fields.length < width) fields.push('');
      onRecord(fields, row);
    });
    yield* feed(decodeXml(zip.bytes(sheet)), createXmlParser(lineLength, rows));
    if (width === 0) throw new Fault('bestand_leeg');
  } catch (error) {
    throw inWorkbook(error);
  } finally {
    zip.close();
  }
};

/** Drops the cells at the end in which nothing stands. */
function trimEnd(fields: string[]): void {
  while (fields.length > 0 && fields.at(-1)?.trim() === '') fields.pop();
}

/** A part that is no XML, or is cut off, is to the supplier a workbook that cannot be read. */
function inWorkbook(error: unknown): unknown {
  const isXml =
    error instanceof Fault &&
    ['xml_onleesbaar', 'xml_tekenset', 'xml_doctype', 'bestand_afgebroken'].includes(error.code);
  return isXml ? new Fault('werkmap_onleesbaar', error.detail) : error;
}

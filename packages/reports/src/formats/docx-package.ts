import { type Document, Packer } from 'docx';
import type { Section } from '../content/section.js';
import { escapeText } from './markup.js';

/** Signatures of the two records of a zip entry, and where in them the DOS time and date are. */
const RECORDS = [
  { signature: 0x04034b50, at: 10 },
  { signature: 0x02014b50, at: 12 },
] as const;
const END_OF_ZIP = 0x06054b50;

/**
 * The bytes of a Word document in which every date is the moment that the publication was made: docx itself writes the
 * time of now in its properties and in the zip, and the same publication would then never give the same file.
 */
export async function packDocument(document: Document, section: Section): Promise<Buffer> {
  const properties = { path: 'docProps/core.xml', data: coreProperties(section) };
  const bytes = await Packer.toBuffer(document, undefined, [properties]);
  dateEntries(bytes, new Date(section.madeOn));
  return bytes;
}

function coreProperties({ footer, madeOn, title }: Section): string {
  const moment = new Date(madeOn).toISOString();
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeText(title)}</dc:title>`,
    `<dc:subject>${escapeText(footer)}</dc:subject>`,
    '<dc:creator>Peildatum</dc:creator>',
    '<dc:language>nl-NL</dc:language>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

/** Sets the date of every entry, in the directory at the end of the zip and before the entry itself. */
function dateEntries(zip: Buffer, moment: Date): void {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END_OF_ZIP) throw new Error('docx: geen einde van de zip gevonden');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(entry + 42);
    for (const [index, start] of [local, entry].entries()) {
      const record = RECORDS[index];
      if (record === undefined || zip.readUInt32LE(start) !== record.signature) {
        throw new Error('docx: onverwachte indeling van de zip');
      }
      zip.writeUInt32LE(dosMoment(moment), start + record.at);
    }
    entry +=
      46 +
      zip.readUInt16LE(entry + 28) +
      zip.readUInt16LE(entry + 30) +
      zip.readUInt16LE(entry + 32);
  }
}

/** Time in the low half, date in the high half, in UTC, by two seconds, from 1980. */
function dosMoment(moment: Date): number {
  const time =
    (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const date =
    ((moment.getUTCFullYear() - 1980) << 9) |
    ((moment.getUTCMonth() + 1) << 5) |
    moment.getUTCDate();
  return date * 0x10000 + time;
}

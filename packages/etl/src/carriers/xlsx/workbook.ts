import { posix } from 'node:path';
import { Fault } from '@peildatum/schema';
import { decodeXml } from '../xml/text-stream.js';
import { createXmlParser, feedWhole, type XmlElement } from '../xml/xml-parser.js';
import type { ZipParts } from './zip-parts.js';

/** What must be known of a workbook before its first sheet can be read. */
export interface Workbook {
  /** Name of the part that holds the first sheet, in the order of the workbook. */
  readonly sheet: string;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904 instead of 1900. */
  readonly date1904: boolean;
}

/** The name by which the first cell of a sheet says that it is the summary of a screening, and no delivery. */
export const SUMMARY_NAME = 'Peildatum_controle';

interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, styles, sharedStrings. */
  readonly type: string;
  readonly part: string;
}

export async function readWorkbook(zip: ZipParts, longest: number): Promise<Workbook> {
  const roots = await readRelations(zip, '', longest);
  const book = roots.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!zip.has(book)) throw new Fault('werkmap_onleesbaar', 'Er staat geen werkmap in.');
  if (!book.endsWith('.xml')) {
    throw new Fault('werkmap_onleesbaar', 'Het is een binaire werkmap (.xlsb).');
  }
  const sheets: { readonly id: string; readonly name: string }[] = [];
  let date1904 = false;
  let isWorkbook = false;
  let isSummary = false;
  let summary = '';
  await eachElement(
    zip,
    book,
    longest,
    ({ local, attributes }) => {
      isSummary = local === 'definedName' && attributes.name?.value === SUMMARY_NAME;
      if (local === 'workbook') isWorkbook = true;
      if (local === 'workbookPr') date1904 = isTrue(attributes.date1904?.value);
      if (local !== 'sheet') return;
      const relation = Object.values(attributes).find(
        (one) => one.local === 'id' && one.prefix !== '',
      );
      const name = attributes.name?.value ?? '';
      if (relation !== undefined) sheets.push({ id: relation.value, name });
      refuseTooMany(sheets);
    },
    (text) => {
      if (isSummary && summary.length < LONGEST_REFERENCE) summary += text;
    },
  );
  const relations = await readRelations(zip, book, longest);
  const summarySheet = sheetOf(summary.slice(0, LONGEST_REFERENCE));
  const first = sheets
    .filter(({ name }) => name !== summarySheet)
    .map(({ id }) => relations.find((relation) => relation.id === id))
    .find((relation) => relation?.type === 'worksheet');
  if (!isWorkbook || first === undefined || !zip.has(first.part)) {
    throw new Fault('werkmap_onleesbaar', 'Er staat geen werkblad in.');
  }
  const partOf = (wanted: string): string | undefined =>
    relations.find(({ type, part }) => type === wanted && zip.has(part))?.part;
  return {
    sheet: first.part,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    date1904,
  };
}

/** The sheet of a reference like `'Mijn blad'!$A$1`. */
function sheetOf(reference: string): string | undefined {
  const quoted = /^\s*(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return quoted?.[1]?.replaceAll("''", "'") ?? quoted?.[2];
}

/** The parts that a part refers to; references to outside the file are none. */
async function readRelations(
  zip: ZipParts,
  part: string,
  longest: number,
): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(name)) return [];
  const relations: Relation[] = [];
  await eachElement(zip, name, longest, ({ local, attributes }) => {
    if (local !== 'Relationship' || attributes.TargetMode?.value === 'External') return;
    const target = attributes.Target?.value ?? '';
    relations.push({
      id: attributes.Id?.value ?? '',
      type: attributes.Type?.value.split('/').at(-1) ?? '',
      part: target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(folder, target),
    });
    refuseTooMany(relations);
  });
  return relations;
}

/** More sheets, or references, than a workbook has; they are all kept while it is read. */
const MOST_REFERENCES = 10_000;
/** Longer than the reference of a name can be. */
const LONGEST_REFERENCE = 1000;

function refuseTooMany(kept: readonly unknown[]): void {
  if (kept.length <= MOST_REFERENCES) return;
  throw new Fault('werkmap_onleesbaar', 'Er staan te veel werkbladen of verwijzingen in.');
}

async function eachElement(
  zip: ZipParts,
  part: string,
  longest: number,
  onOpen: (element: XmlElement) => void,
  onText: (text: string) => void = () => undefined,
): Promise<void> {
  const parser = createXmlParser(longest, {
    onOpen,
    onText,
    onClose: () => undefined,
  });
  await feedWhole(decodeXml(zip.bytes(part)), parser);
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

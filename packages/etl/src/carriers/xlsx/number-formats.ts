import { Fault } from '@peildatum/schema';
import { decodeXml } from '../xml/text-stream.js';
import { createXmlParser, feedWhole } from '../xml/xml-parser.js';
import type { NumberKind } from './cell-text.js';

/** How numbers of a style (the `s` of a cell) are to be read. */
export type StyleKinds = (style: number) => NumberKind;

export const NO_STYLES: StyleKinds = () => 'getal';

/** More styles than a workbook can have (65.490); they are all kept while its sheet is read. */
const MOST_STYLES = 100_000;

/** Reads which styles of a workbook show a number as a day or as a time. */
export async function readStyleKinds(
  bytes: AsyncIterable<Buffer>,
  longest: number,
): Promise<StyleKinds> {
  const formats = new Map<string, NumberKind>();
  const keep = (kept: number) => {
    if (kept === MOST_STYLES) {
      throw new Fault('werkmap_onleesbaar', 'Er staan te veel stijlen in.');
    }
  };
  const styles: string[] = [];
  // named styles (cellStyleXfs) have the same elements; cells point at cellXfs
  let inCellXfs = false;
  const parser = createXmlParser(longest, {
    onOpen: ({ local, attributes }) => {
      if (local === 'numFmt') {
        keep(formats.size);
        const kind = kindOfFormat(attributes.formatCode?.value ?? '');
        formats.set(attributes.numFmtId?.value ?? '', kind);
      } else if (local === 'cellXfs') inCellXfs = true;
      else if (local === 'xf' && inCellXfs) {
        keep(styles.length);
        styles.push(attributes.numFmtId?.value ?? '0');
      }
    },
    onText: () => undefined,
    onClose: ({ local }) => {
      if (local === 'cellXfs') inCellXfs = false;
    },
  });
  await feedWhole(decodeXml(bytes), parser);
  const kinds = styles.map((id) => formats.get(id) ?? builtInKind(Number(id)));
  return (style) => kinds[style] ?? 'getal';
}

/** Formats that every workbook has; 27 to 36 and 50 to 58 are days in East Asian editions. */
function builtInKind(id: number): NumberKind {
  const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36;
  if (isDay || (id >= 50 && id <= 58)) return 'datum';
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47
    ? 'tijd'
    : 'getal';
}

/** Longer than any format that a workbook may have; brackets that never close take the square of their number. */
const LONGEST_FORMAT = 1000;

/**
 * What a format makes of a number. Its letters count, not what is quoted, escaped or between brackets (a colour, a
 * language); a duration (`[h]:mm`) is a number.
 */
export function kindOfFormat(code: string): NumberKind {
  const section =
    code
      .slice(0, LONGEST_FORMAT)
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(section)) return 'getal';
  const letters = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase();
  if (/[yd]/.test(letters)) return 'datum';
  if (/[hs]/.test(letters)) return 'tijd';
  return letters.includes('m') ? 'datum' : 'getal';
}

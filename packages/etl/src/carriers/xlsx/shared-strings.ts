import { tooLarge } from '../../delivery/carrier.js';
import { decodeXml } from '../xml/text-stream.js';
import { createXmlParser, feedWhole } from '../xml/xml-parser.js';
import { createStringItem } from './string-item.js';

/** The texts that cells refer to by number; undefined when there is none with that number. */
export type SharedStrings = (at: number) => string | undefined;

/**
 * Reads the shared strings of a workbook into one stretch of bytes outside the heap: as objects they would take several
 * times the memory. `mostBytes` is what they may take.
 */
export async function readSharedStrings(
  bytes: AsyncIterable<Buffer>,
  longest: number,
  mostBytes: number,
): Promise<SharedStrings> {
  let content = Buffer.alloc(1 << 16);
  let ends = new Uint32Array(1 << 12);
  let used = 0;
  let count = 0;

  function keep(text: string): void {
    const size = Buffer.byteLength(text);
    if (used + size + count * 4 > mostBytes) throw tooLarge(mostBytes);
    if (used + size > content.length) {
      const wider = Buffer.alloc(Math.max(content.length * 2, used + size));
      content.copy(wider, 0, 0, used);
      content = wider;
    }
    if (count === ends.length) {
      const longer = new Uint32Array(ends.length * 2);
      longer.set(ends);
      ends = longer;
    }
    used += content.write(text, used);
    ends[count] = used;
    count += 1;
  }

  const item = createStringItem(longest);
  const parser = createXmlParser(longest, {
    onOpen: ({ local }) => item.open(local),
    onText: item.text,
    onClose: ({ local }) => {
      item.close(local);
      if (local === 'si') keep(item.take());
    },
  });
  await feedWhole(decodeXml(bytes), parser);
  return (at) => {
    if (!Number.isInteger(at) || at < 0 || at >= count) return undefined;
    return content.toString('utf8', at === 0 ? 0 : ends[at - 1], ends[at]);
  };
}

import { TextDecoder } from 'node:util';
import { Fault } from '@peildatum/schema';

/** What files declare, and how it is decoded. ISO-8859-1 is read as windows-1252, as every browser does. */
const ENCODINGS = new Map<string, 'utf-8' | 'windows-1252'>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
]);

/** An XML declaration stands within these bytes, or there is none. */
const HEAD = 1024;

/** Decodes XML as its mark or its declaration says; without either it is UTF-8. */
export async function* decodeXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (decoder !== undefined) {
      yield decode(decoder, chunk);
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < HEAD && !head.includes('>')) continue;
    decoder = new TextDecoder(encodingOf(head), { fatal: true });
    yield decode(decoder, head);
  }
  if (head.length === 0) throw new Fault('bestand_leeg');
  if (decoder === undefined) {
    decoder = new TextDecoder(encodingOf(head), { fatal: true });
    yield decode(decoder, head);
  }
  yield decode(decoder);
}

function encodingOf(head: Buffer): 'utf-8' | 'windows-1252' {
  const [first, second] = head;
  const isUtf16 = first === 0 || second === 0 || first === 0xff || first === 0xfe;
  if (isUtf16) throw new Fault('xml_tekenset', 'Het is UTF-16.');
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.toString('latin1', 0, HEAD),
  );
  const declared = declaration?.[1];
  if (declared === undefined) return 'utf-8';
  const encoding = ENCODINGS.get(declared.toLowerCase());
  if (encoding === undefined) throw new Fault('xml_tekenset', `Het bestand zegt: ${declared}.`);
  return encoding;
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new Fault('xml_tekenset', 'Er staan bytes in die geen UTF-8 zijn.');
  }
}

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Fault } from '@peildatum/schema';
import { bytesOf } from './carrier.js';

export interface Inspection {
  /** SHA-256 of the content, unpacked: the identity of the delivery. */
  readonly hash: string;
  readonly bytes: number;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly endsWithNewline: boolean;
}

/**
 * Reads a file once before anything is believed of it: its hash, its encoding, and whether it is text at all.
 * Whether bytes are UTF-8 can only be said at the end, so this pass comes before the one that reads rows.
 */
export async function inspectFile(path: string): Promise<Inspection> {
  const hash = createHash('sha256');
  let bytes = 0;
  let utf8 = true;
  let last = 0;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of bytesOf(path)) {
    hash.update(chunk);
    bytes += chunk.length;
    last = chunk.at(-1) ?? last;
    if (bytes === chunk.length && isUtf16(chunk)) {
      throw new Fault('bestand_binair', 'Het is opgeslagen als UTF-16 (in Excel: Unicode-tekst).');
    }
    if (holdsControlBytes(chunk)) throw new Fault('bestand_binair');
    if (!utf8) continue;
    const joined = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const whole = wholeCharacters(joined);
    utf8 = isUtf8(joined.subarray(0, whole));
    tail = Buffer.from(joined.subarray(whole));
  }
  if (bytes === 0) throw new Fault('bestand_leeg');
  return {
    hash: hash.digest('hex'),
    bytes,
    encoding: utf8 && tail.length === 0 ? 'utf-8' : 'windows-1252',
    endsWithNewline: last === 10 || last === 13,
  };
}

/** Does the file begin with the byte order mark of UTF-16? */
function isUtf16(chunk: Buffer): boolean {
  return (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
}

/** NUL and other control bytes that no text of a supplier has; tab, newline, form feed and ctrl-Z (old ends of file) may be there. */
function holdsControlBytes(chunk: Buffer): boolean {
  if (chunk.includes(0)) return true;
  // a handful of bytes at the head of a zip, a PDF or an image tells enough
  for (let at = 0; at < Math.min(chunk.length, 512); at += 1) {
    const byte = chunk[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 26)) return true;
  }
  return false;
}

/** Length up to the last character that is whole: the rest waits for the next chunk. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needs ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

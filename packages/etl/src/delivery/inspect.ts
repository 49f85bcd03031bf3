import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { Fault } from '@peildatum/schema';
import { asReadFault, bytesOf, type Carrier, carrierOf } from './carrier.js';
import type { ReadLimits } from './record-reader.js';

export interface Inspection {
  readonly carrier: Carrier;
  /** SHA-256 of the content (of a CSV: unpacked): the identity of the delivery. */
  readonly hash: string;
  readonly bytes: number;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly endsWithNewline: boolean;
  /** Changes when somebody writes to the file. */
  readonly stamp: string;
}

/**
 * Reads a file once before anything is believed of it: its hash, and of text its encoding and whether it is text at all.
 * Whether bytes are UTF-8 can only be said at the end, so this pass comes before the one that reads rows.
 */
export async function inspectFile(path: string, limits: ReadLimits): Promise<Inspection> {
  const carrier = carrierOf(path);
  if (carrier === undefined) throw new Fault('drager_onbekend');
  const stamp = await stampOf(path);
  const hash = createHash('sha256');
  const text = new TextInspection();
  let bytes = 0;
  for await (const chunk of bytesOf(path, limits.unpackedBytes)) {
    hash.update(chunk);
    bytes += chunk.length;
    if (carrier === 'csv' || carrier === 'yaml') text.add(chunk);
  }
  if (bytes === 0) throw new Fault('bestand_leeg');
  return {
    carrier,
    hash: hash.digest('hex'),
    bytes,
    encoding: text.encoding,
    endsWithNewline: text.endsWithNewline,
    stamp,
  };
}

/** Says whether a file is still the same, without reading it. */
export async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch (error) {
    throw asReadFault(error);
  }
}

/** What the bytes of a text file tell of it. */
class TextInspection {
  #first = true;
  #utf8 = true;
  #last = 0;
  #tail: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    if (this.#first && isUtf16(chunk)) {
      throw new Fault('bestand_binair', 'Het is opgeslagen als UTF-16 (in Excel: Unicode-tekst).');
    }
    this.#first = false;
    if (holdsControlBytes(chunk)) throw new Fault('bestand_binair');
    this.#last = chunk.at(-1) ?? this.#last;
    if (!this.#utf8) return;
    const joined = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk]);
    const whole = wholeCharacters(joined);
    this.#utf8 = isUtf8(joined.subarray(0, whole));
    this.#tail = Buffer.from(joined.subarray(whole));
  }

  get encoding(): Inspection['encoding'] {
    return this.#utf8 && this.#tail.length === 0 ? 'utf-8' : 'windows-1252';
  }

  get endsWithNewline(): boolean {
    return this.#last === 10 || this.#last === 13;
  }
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

import { Fault } from '@peildatum/schema';

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const BLANK = 32;

export interface CsvOptions {
  /** One character of ASCII. */
  readonly separator: string;
  /** Longest record, in bytes. */
  readonly maxLength: number;
}

/** The fields of one record as stretches of bytes, with a hash of each; reused for the next record. */
export interface Fields {
  bytes: Uint8Array;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
}

/** Room for fields; grows when a record has more. */
export function createFields(): Fields {
  return {
    bytes: new Uint8Array(0),
    count: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    hashes: new Int32Array(64),
  };
}

/** Adds a stretch of bytes as the next field. */
export function addField(fields: Fields, start: number, end: number, hash: number): void {
  if (fields.count === fields.starts.length) grow(fields);
  fields.starts[fields.count] = start;
  fields.ends[fields.count] = end;
  fields.hashes[fields.count] = hash;
  fields.count += 1;
}

function grow(fields: Fields): void {
  for (const name of ['starts', 'ends', 'hashes'] as const) {
    const larger = new Int32Array(fields[name].length * 2);
    larger.set(fields[name]);
    fields[name] = larger;
  }
}

/**
 * Splits bytes into records, in chunks of any size, without making text of them: nearly every field was seen before, and
 * who knows its bytes needs no text (measured: half of the reading was making strings). Quotes as in RFC 4180, and only at
 * the start of a field; a record begins on the physical line that is given with it; a line ends in \n, \r\n or \r; blank
 * lines are passed over but counted. Bytes of UTF-8 and windows-1252 above 127 are never a separator, quote or newline.
 */
export function createCsvSplitter(
  options: CsvOptions,
  onRecord: (fields: Fields, line: number) => void,
): { push: (chunk: Uint8Array) => void; end: () => { openQuote: boolean } } {
  const separator = options.separator.charCodeAt(0);
  const { maxLength } = options;
  const special = new Uint8Array(256);
  for (const byte of [separator, NEWLINE, RETURN, QUOTE]) special[byte] = 1;
  const fields = createFields();
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  let unquoted = new Uint8Array(1024);

  /** Reads the record at `from`; gives where the next one starts, or -1 when it goes on in the next chunk. */
  function readRecord(bytes: Uint8Array, from: number, length: number, last: boolean): number {
    fields.bytes = bytes;
    fields.count = 0;
    let at = from;
    for (;;) {
      const start = at;
      let byte = 0;
      let first = true;
      for (; at < length; at += 1) {
        byte = bytes[at] as number;
        // one look in a table tells the few bytes that mean something from all others
        if (special[byte] !== 0) {
          if (byte !== QUOTE) break;
          // only the first quote can stand at the start: looking back from each takes the square of their number
          if (first && isBlank(bytes, start, at)) return readQuoted(bytes, from, length, last);
          first = false;
        }
      }
      if (at === length && !last) return -1;
      addField(fields, start, at, hashOf(bytes, start, at));
      if (byte === separator && at < length) {
        at += 1;
        continue;
      }
      if (at < length && bytes[at] === RETURN) {
        // half of a \r\n at the end of a chunk waits for the other half
        if (at + 1 === length && !last) return -1;
        if (bytes[at + 1] === NEWLINE && at + 1 < length) at += 1;
      }
      emit(1);
      return Math.min(at + 1, length);
    }
  }

  /** The same for a record with a quoted field: its fields are copied without their quotes. */
  function readQuoted(bytes: Uint8Array, from: number, length: number, last: boolean): number {
    let at = from;
    let used = 0;
    let lines = 1;
    fields.count = 0;
    if (unquoted.length < maxLength + 16 && unquoted.length < length - from) {
      unquoted = new Uint8Array(Math.min(maxLength + 16, length - from) + 16);
    }
    const put = (byte: number) => {
      if (used === unquoted.length) {
        const larger = new Uint8Array(used * 2);
        larger.set(unquoted);
        unquoted = larger;
      }
      unquoted[used] = byte;
      used += 1;
    };
    for (;;) {
      const start = used;
      let open = false;
      let closed = false;
      let torn = false;
      let blank = true;
      let byte = NEWLINE;
      for (;;) {
        if (at === length) {
          if (open || !last) return -1;
          byte = NEWLINE;
          break;
        }
        byte = bytes[at] as number;
        if (open) {
          if (byte === QUOTE) {
            if (at + 1 === length && !last) return -1;
            if (bytes[at + 1] === QUOTE && at + 1 < length) {
              put(QUOTE);
              at += 2;
              continue;
            }
            open = false;
            closed = true;
          } else {
            if (byte === RETURN && at + 1 === length && !last) return -1;
            if (byte === NEWLINE || (byte === RETURN && bytes[at + 1] !== NEWLINE)) lines += 1;
            // a newline within a field is \n, however the file ends its lines
            if (byte !== RETURN) put(byte);
            else if (bytes[at + 1] !== NEWLINE) put(NEWLINE);
          }
          at += 1;
          continue;
        }
        if (byte === separator || byte === NEWLINE || byte === RETURN) break;
        if (byte === QUOTE && blank && !closed) {
          used = start;
          open = true;
        } else {
          // text behind a closing quote is no part of the value, and no reader may guess: the quote stays between them
          if (closed && !torn && byte !== BLANK) {
            torn = true;
            put(QUOTE);
          }
          put(byte);
        }
        if (byte !== BLANK) blank = false;
        at += 1;
      }
      addField(fields, start, used, hashOf(unquoted, start, used));
      if (at < length && byte === separator) {
        at += 1;
        continue;
      }
      if (at < length && byte === RETURN) {
        if (at + 1 === length && !last) return -1;
        if (bytes[at + 1] === NEWLINE && at + 1 < length) at += 1;
      }
      fields.bytes = unquoted;
      emit(lines);
      return Math.min(at + 1, length);
    }
  }

  function emit(lines: number): void {
    const { bytes, count, starts, ends } = fields;
    const blank = count === 1 && isBlank(bytes, starts[0] as number, ends[0] as number);
    if (!blank) onRecord(fields, line);
    line += lines;
  }

  function drain(bytes: Uint8Array, last: boolean): Uint8Array {
    let at = 0;
    while (at < bytes.length) {
      const next = readRecord(bytes, at, bytes.length, last);
      const length = (next === -1 ? bytes.length : next) - at;
      if (length > maxLength + 2) throw tooLong(line, maxLength);
      if (next === -1) break;
      at = next;
    }
    return bytes.subarray(at);
  }

  return {
    push: (chunk) => {
      rest = drain(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), false);
    },
    end: () => {
      rest = drain(rest, true);
      return { openQuote: rest.length > 0 };
    },
  };
}

/**
 * A hash of a stretch of bytes, four at a time: one step per byte on the way through the file took twice as long, since
 * each step waits for the one before (measured).
 */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  let rest = 0;
  for (; at < end; at += 1) rest = (rest << 8) | (bytes[at] as number);
  hash = Math.imul(hash ^ rest, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    // 26: the mark that old systems put at the end of a file
    if (byte !== BLANK && byte !== 9 && byte !== 26) return false;
  }
  return true;
}

function tooLong(line: number, maxLength: number): Fault {
  return new Fault('regel_te_lang', `Regel ${line} heeft meer dan ${maxLength} tekens.`);
}

/** `;` or `,`: the one that the header has more of, outside quotes. */
export function detectSeparator(header: string): ';' | ',' {
  const bare = header.replace(/"[^"]*"/g, '');
  return bare.split(';').length >= bare.split(',').length ? ';' : ',';
}

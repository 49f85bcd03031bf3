import type { Column, Row } from '@peildatum/schema';
import { type Fields, hashOf } from '../delivery/csv.js';
import { ByteMemo } from './byte-memo.js';
import { COPY_NULL, copyBytes, copyField } from './copy-binary.js';
import type { Sealer } from './pseudonym.js';
import { BROKEN_SEAL, sealedBytes } from './sealed-text.js';
import { createDecoder } from './text-decoder.js';
import { parserOf, Rejected, type Value } from './values.js';

/** Different texts of a column that are remembered, and of a column of pupils. */
const REMEMBERED = 8192;
const PUPILS_REMEMBERED = 1 << 17;

/** Bytes of a sealed date with its length. */
const SEALED = 20;

/** Bytes that tell how long each text of a column of several is. */
const LENGTH = 4;

/** What a text becomes: a value, or why it is refused. */
export type Read = Value | Rejected | typeof MISSING;

/** A required value that is not there. */
export const MISSING = Symbol('missing');

export interface ColumnSpec {
  readonly name: string;
  readonly column: Column;
  /** Places of its texts in a record; none: always the same text. */
  readonly places: readonly number[];
  /** Makes one text of them, as leverformaat 1 writes it. */
  readonly text: (texts: readonly string[]) => string | Rejected;
}

/** Reads the texts of one column of record after record; what was read before is not read again. */
export class ColumnReader {
  readonly name: string;
  readonly column: Column;
  readonly memo: ByteMemo<Read>;
  /** Is every value written anew: a sealed date may never be the same twice. */
  readonly isSealed: boolean;
  /** The entry of the last record that was looked at. */
  entry = -1;
  readonly #places: readonly number[];
  readonly #text: ColumnSpec['text'];
  readonly #parse: ReturnType<typeof parserOf>;
  readonly #supplier: string;
  readonly #sealer: Sealer;
  readonly #decoder: ReturnType<typeof createDecoder>;
  #joined = new Uint8Array(256);

  constructor(spec: ColumnSpec, supplier: string, sealer: Sealer, encoding: string) {
    this.name = spec.name;
    this.column = spec.column;
    this.isSealed = spec.column.type === 'geboortedatum';
    this.memo = new ByteMemo(spec.column.type === 'leerling' ? PUPILS_REMEMBERED : REMEMBERED);
    this.#places = spec.places;
    this.#text = spec.text;
    this.#parse = parserOf(spec.column);
    this.#supplier = supplier;
    this.#sealer = sealer;
    this.#decoder = createDecoder(encoding);
  }

  /** Looks up the text of this column in a record; true when it is good. */
  look(fields: Fields): boolean {
    const places = this.#places;
    let { bytes } = fields;
    let start = 0;
    let end = 0;
    let hash = 0;
    if (places.length === 1) {
      const place = places[0] as number;
      start = fields.starts[place] as number;
      end = fields.ends[place] as number;
      hash = fields.hashes[place] as number;
    } else if (places.length > 1) {
      end = this.#join(fields);
      bytes = this.#joined;
      hash = hashOf(bytes, 0, end);
    }
    const known = this.memo.find(bytes, start, end, hash);
    this.entry = known === -1 ? this.#read(bytes, start, end, hash) : known;
    return !this.memo.isRefused(this.entry);
  }

  /** The value of the last record, for rules; null when it was refused. */
  get value(): Value {
    const read = this.memo.valueOf(this.entry);
    return typeof read === 'symbol' || read instanceof Rejected ? null : read;
  }

  /** Why the last record was refused. */
  get refusal(): Rejected | typeof MISSING {
    const read = this.memo.valueOf(this.entry);
    if (typeof read === 'symbol' || read instanceof Rejected) return read;
    throw new Error('deze waarde is niet geweigerd');
  }

  /** The text of a record, to say its shape. */
  textOf(fields: Fields): string {
    return this.#places
      .map((place) =>
        this.#decode(fields.bytes, fields.starts[place] ?? 0, fields.ends[place] ?? 0),
      )
      .join(' ')
      .trim();
  }

  /** Most bytes that a value needs. */
  get longest(): number {
    return this.isSealed ? SEALED : this.memo.longest;
  }

  /** Writes the last value as a field of COPY; gives the place behind it. */
  write(target: Uint8Array, at: number): number {
    if (!this.isSealed) return this.memo.write(this.entry, target, at);
    const { value } = this;
    const field = value === null ? COPY_NULL : copyBytes(this.#sealer.sealBirth(String(value)));
    target.set(field, at);
    return at + field.length;
  }

  #read(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const read = this.#readText(this.#texts(bytes, start, end));
    const good = typeof read !== 'symbol' && !(read instanceof Rejected);
    return this.memo.add(bytes, start, end, hash, read, good ? this.#answer(read) : undefined);
  }

  #readText(texts: readonly string[]): Read {
    const made = this.#text(texts.map((text) => text.trim()));
    if (made instanceof Rejected) return made;
    const text = made.trim();
    if (text === '') return this.column.required === true ? MISSING : null;
    const { type } = this.column;
    if (type === 'leerling') return this.#readPupil(text);
    return type === 'geboortedatum' ? this.#readBirth(text) : this.#parse(text);
  }

  /** A number, or the pseudonym that a school made of it: that stays the text that it is. */
  #readPupil(text: string): Read {
    const sealed = sealedBytes('leerling', this.#sealer.mark, text);
    return sealed instanceof Rejected || sealed === undefined
      ? (sealed ?? this.#parse(text))
      : text;
  }

  /** A date, or one that a school sealed: rules look at its age, and it is stored under a seal of its own. */
  #readBirth(text: string): Read {
    const sealed = sealedBytes('geboortedatum', this.#sealer.mark, text);
    if (sealed === undefined || sealed instanceof Rejected) return sealed ?? this.#parse(text);
    const date = this.#sealer.openBirth(sealed);
    return date === undefined || this.#parse(date) instanceof Rejected ? BROKEN_SEAL : date;
  }

  #answer(value: Value): Uint8Array {
    if (value === null || this.isSealed) return COPY_NULL;
    if (this.column.type !== 'leerling') return copyField(this.column, value);
    const text = String(value);
    const sealed = sealedBytes('leerling', this.#sealer.mark, text);
    return copyBytes(
      sealed instanceof Uint8Array ? sealed : this.#sealer.pupil(text, this.#supplier),
    );
  }

  /** Copies the texts of a column of several, each behind its length: whatever stands in them, no two pairs look alike. */
  #join(fields: Fields): number {
    let used = 0;
    for (const place of this.#places) {
      const start = fields.starts[place] as number;
      const length = (fields.ends[place] as number) - start;
      const needed = used + LENGTH + length;
      if (needed > this.#joined.length) {
        const larger = new Uint8Array(needed * 2);
        larger.set(this.#joined);
        this.#joined = larger;
      }
      new DataView(this.#joined.buffer).setInt32(used, length);
      this.#joined.set(fields.bytes.subarray(start, start + length), used + LENGTH);
      used = needed;
    }
    return used;
  }

  /** The texts of a column, out of the bytes that they are looked up by. */
  #texts(bytes: Uint8Array, start: number, end: number): readonly string[] {
    if (this.#places.length < 2) return [this.#decode(bytes, start, end)];
    const texts: string[] = [];
    for (let at = start; at < end; ) {
      const behind = at + LENGTH + new DataView(bytes.buffer, bytes.byteOffset).getInt32(at);
      texts.push(this.#decode(bytes, at + LENGTH, behind));
      at = behind;
    }
    return texts;
  }

  #decode(bytes: Uint8Array, start: number, end: number): string {
    return start === end ? '' : this.#decoder(bytes.subarray(start, end));
  }
}

/** A row as its rules see it, filled anew for every record. */
export function fillRow(row: Record<string, Value>, columns: readonly ColumnReader[]): Row {
  for (const column of columns) row[column.name] = column.value;
  return row;
}

/** Where an answer stands that is no bytes: the text was refused. */
const REFUSED = -1;

/** Bytes of keys and answers that one column keeps at most; a column of free text would keep the file. */
const ARENA = 1 << 24;

/**
 * Remembers what texts of one column become, by their bytes: dates, codes, places and pupils come back on row after row.
 * An answer is a stretch of bytes ready for COPY. Open addressing over flat arrays, since one object per row is what
 * costs most (measured). When it is full it forgets everything and begins again.
 */
export class ByteMemo<T> {
  /** Entry + 1 by place; 0 is free. */
  readonly #places: Int32Array;
  readonly #mask: number;
  readonly #capacity: number;
  readonly #hashes: Int32Array;
  readonly #keyStarts: Int32Array;
  readonly #answerStarts: Int32Array;
  readonly #answerLengths: Int32Array;
  #keys = new Uint8Array(4096);
  #answers = new Uint8Array(4096);
  #keysUsed = 0;
  #answersUsed = 0;
  #count = 0;
  readonly #values: T[] = [];
  /** Length of the longest answer so far, in bytes. */
  longest = 0;
  /** Counts up when everything was forgotten: an entry of before means nothing any more. */
  generation = 0;

  /** `capacity`: different texts that are remembered at most. */
  constructor(capacity: number) {
    this.#capacity = capacity;
    const size = 2 ** Math.ceil(Math.log2(capacity * 2));
    this.#places = new Int32Array(size);
    this.#mask = size - 1;
    this.#hashes = new Int32Array(capacity);
    this.#keyStarts = new Int32Array(capacity + 1);
    this.#answerStarts = new Int32Array(capacity);
    this.#answerLengths = new Int32Array(capacity);
  }

  /** The entry of these bytes, or -1. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#mask;
    const length = end - start;
    for (let place = spread(hash) & mask; ; place = (place + 1) & mask) {
      const entry = (this.#places[place] as number) - 1;
      if (entry < 0) return -1;
      if (this.#hashes[entry] !== hash) continue;
      const from = this.#keyStarts[entry] as number;
      if ((this.#keyStarts[entry + 1] as number) - from !== length) continue;
      const keys = this.#keys;
      let at = 0;
      while (at < length && keys[from + at] === bytes[start + at]) at += 1;
      if (at === length) return entry;
    }
  }

  /** Keeps bytes that `find` did not know, with what they mean and their answer (undefined: refused); gives the new entry. */
  add(
    bytes: Uint8Array,
    start: number,
    end: number,
    hash: number,
    value: T,
    answer: Uint8Array | undefined,
  ): number {
    const length = end - start;
    const needed = length + (answer?.length ?? 0);
    if (this.#count === this.#capacity || this.#keysUsed + this.#answersUsed + needed > ARENA) {
      this.#forget();
    }
    const entry = this.#count;
    this.#count += 1;
    this.#keys = withRoom(this.#keys, this.#keysUsed, length);
    this.#keys.set(bytes.subarray(start, end), this.#keysUsed);
    this.#keyStarts[entry] = this.#keysUsed;
    this.#keysUsed += length;
    this.#keyStarts[entry + 1] = this.#keysUsed;
    this.#hashes[entry] = hash;
    this.#values[entry] = value;
    if (answer === undefined) this.#answerLengths[entry] = REFUSED;
    else {
      this.#answers = withRoom(this.#answers, this.#answersUsed, answer.length);
      this.#answers.set(answer, this.#answersUsed);
      this.#answerStarts[entry] = this.#answersUsed;
      this.#answerLengths[entry] = answer.length;
      this.#answersUsed += answer.length;
      if (answer.length > this.longest) this.longest = answer.length;
    }
    let place = spread(hash) & this.#mask;
    while (this.#places[place] !== 0) place = (place + 1) & this.#mask;
    this.#places[place] = entry + 1;
    return entry;
  }

  /** What the text of an entry means. */
  valueOf(entry: number): T {
    return this.#values[entry] as T;
  }

  /** Was the text of this entry refused? */
  isRefused(entry: number): boolean {
    return this.#answerLengths[entry] === REFUSED;
  }

  /** Copies the answer of an entry to `target` at `at`; gives the place behind it. There must be room. */
  write(entry: number, target: Uint8Array, at: number): number {
    const start = this.#answerStarts[entry] as number;
    const length = this.#answerLengths[entry] as number;
    const answers = this.#answers;
    // for a handful of bytes a loop is faster than a call that makes a view (measured)
    for (let k = 0; k < length; k += 1) target[at + k] = answers[start + k] as number;
    return at + length;
  }

  #forget(): void {
    this.#places.fill(0);
    this.#values.length = 0;
    this.#count = 0;
    this.#keysUsed = 0;
    this.#answersUsed = 0;
    this.generation += 1;
  }
}

/** FNV leaves its low bits alike for texts that differ in their first letters only. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function withRoom(bytes: Uint8Array<ArrayBuffer>, used: number, needed: number) {
  if (used + needed <= bytes.length) return bytes;
  const larger = new Uint8Array(Math.max(bytes.length * 2, used + needed));
  larger.set(bytes.subarray(0, used));
  return larger;
}

import { COPY_END, COPY_NULL, COPY_START, copyInteger, copyText } from './copy-binary.js';
import type { Finding } from './finding.js';

/** Bytes of one batch: large enough that starting a COPY costs nothing, small enough to keep a few of them. */
const FULL = 1 << 20;

/** Bytes that wait in all batches together, of a file that fills many schooljaren by turns. */
const WAITING = 1 << 23;

/** Sorts of findings that are remembered as bytes. */
const SORTS = 4096;

/** A piece of COPY in binary, whole in itself. */
export interface Batch {
  /** Rows of one schooljaar (of a kind that is not partitioned: ''), or findings. */
  readonly of: 'rows' | 'findings';
  readonly schooljaar: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
}

/** Bytes to which records are added. */
export class GrowingBatch {
  bytes = new Uint8Array(1 << 16);
  used = 0;
  count = 0;

  constructor() {
    this.clear();
  }

  /** Makes room for so many bytes more. */
  reserve(length: number): void {
    if (this.used + length <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.used + length));
    larger.set(this.bytes.subarray(0, this.used));
    this.bytes = larger;
  }

  put(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.used);
    this.used += bytes.length;
  }

  clear(): void {
    this.bytes = new Uint8Array(this.bytes.length);
    this.bytes.set(COPY_START);
    this.used = COPY_START.length;
    this.count = 0;
  }
}

/** Gathers rows by schooljaar, and findings, into batches for COPY; `onBatch` gets each one that is full. */
export class CopyBatches {
  readonly #rows = new Map<string, GrowingBatch>();
  readonly #findings = new GrowingBatch();
  readonly #sorts = new Map<string, Uint8Array>();
  readonly #levering: Uint8Array;
  readonly #onBatch: (batch: Batch) => void;

  constructor(levering: number, onBatch: (batch: Batch) => void) {
    this.#levering = copyBigint(levering);
    this.#onBatch = onBatch;
  }

  /** The batch of a schooljaar. */
  of(schooljaar: string): GrowingBatch {
    let batch = this.#rows.get(schooljaar);
    if (batch === undefined) {
      batch = new GrowingBatch();
      this.#rows.set(schooljaar, batch);
    }
    return batch;
  }

  /** Passes a batch on when it is full. */
  filled(schooljaar: string, batch: GrowingBatch): void {
    if (batch.used >= FULL) this.#send('rows', schooljaar, batch);
  }

  /** Adds a finding, as a row of audit.bevinding. */
  find({ line, column, code, level, expected, found }: Finding): void {
    const batch = this.#findings;
    batch.put(FINDING_FIELDS);
    batch.put(this.#levering);
    batch.put(copyInteger(line));
    // of one sort there are often many, alike but for their line
    const sort = `${column}\n${code}\n${level}\n${expected}\n${found}`;
    let rest = this.#sorts.get(sort);
    if (rest === undefined) {
      rest = Buffer.concat(
        [column, code, level, expected, found].map((text) =>
          text === null ? COPY_NULL : copyText(text),
        ),
      );
      if (this.#sorts.size >= SORTS) this.#sorts.clear();
      this.#sorts.set(sort, rest);
    }
    batch.put(rest);
    batch.count += 1;
    if (batch.used >= FULL) this.#send('findings', '', batch);
  }

  /** Passes on what waits, when it is much together. */
  relieve(): void {
    let waiting = 0;
    for (const batch of this.#rows.values()) waiting += batch.used;
    if (waiting > WAITING) this.flush();
  }

  /** Passes on everything. */
  flush(): void {
    for (const [schooljaar, batch] of this.#rows) this.#send('rows', schooljaar, batch);
    this.#send('findings', '', this.#findings);
  }

  #send(of: Batch['of'], schooljaar: string, batch: GrowingBatch): void {
    if (batch.count === 0) return;
    batch.put(COPY_END);
    const { bytes, used, count } = batch;
    this.#onBatch({ of, schooljaar, bytes: bytes.subarray(0, used), count });
    batch.clear();
  }
}

/** Columns of audit.bevinding in the order in which a finding is written. */
export const FINDING_COLUMNS = 'levering_id, regel, kolom, code, niveau, verwacht, gevonden';
const FINDING_FIELDS = Uint8Array.from([0, 7]);

function copyBigint(value: number): Uint8Array {
  const field = new Uint8Array(12);
  const view = new DataView(field.buffer);
  view.setInt32(0, 8);
  view.setBigInt64(4, BigInt(value));
  return field;
}

import { type Source, schooljaarOf } from '@peildatum/schema';
import type { ColumnReader } from './column-reader.js';
import type { CopyBatches, GrowingBatch } from './copy-batches.js';
import type { Finding } from './finding.js';
import type { RowTarget } from './row-reader.js';

/** Writes good rows as COPY bytes to the batch of their schooljaar. */
export class CopyRows implements RowTarget {
  readonly #columns: readonly ColumnReader[];
  readonly #batches: CopyBatches;
  readonly #partitionColumn: ColumnReader | undefined;
  readonly #fieldCount: number;
  #schooljaar = '';
  #partitionEntry = -1;
  #partitionGeneration = -1;
  #batch: GrowingBatch | undefined;

  /** `columns`: in the order of the declaration. */
  constructor(source: Source, columns: readonly ColumnReader[], batches: CopyBatches) {
    this.#columns = columns;
    this.#batches = batches;
    this.#partitionColumn = columns.find(({ name }) => name === source.partitionBy);
    this.#fieldCount = columns.length + 1;
  }

  write(line: number): void {
    const batch = this.#batchOfRow();
    // the number of fields, the line, and room for the longest value of every column
    let length = 10;
    for (const column of this.#columns) length += column.longest;
    batch.reserve(length);
    const { bytes } = batch;
    let at = batch.used;
    const count = this.#fieldCount;
    bytes[at] = count >>> 8;
    bytes[at + 1] = count;
    bytes[at + 2] = 0;
    bytes[at + 3] = 0;
    bytes[at + 4] = 0;
    bytes[at + 5] = 4;
    bytes[at + 6] = line >>> 24;
    bytes[at + 7] = line >>> 16;
    bytes[at + 8] = line >>> 8;
    bytes[at + 9] = line;
    at += 10;
    for (const column of this.#columns) at = column.write(bytes, at);
    batch.used = at;
    batch.count += 1;
    this.#batches.filled(this.#schooljaar, batch);
  }

  /** The batch of the schooljaar that the row belongs to; rows of one day come together. */
  #batchOfRow(): GrowingBatch {
    const column = this.#partitionColumn;
    const same =
      column === undefined ||
      (column.entry === this.#partitionEntry &&
        column.memo.generation === this.#partitionGeneration);
    if (same && this.#batch !== undefined) return this.#batch;
    if (column !== undefined) {
      this.#partitionEntry = column.entry;
      this.#partitionGeneration = column.memo.generation;
      this.#schooljaar = schooljaarOf(String(column.value));
    }
    this.#batch = this.#batches.of(this.#schooljaar);
    return this.#batch;
  }

  find(finding: Finding): void {
    this.#batches.find(finding);
  }
}

import { multiply, PRIME } from './prime-field.js';

/** A sparse vector over the prime field: the rows that are not zero, in no order, with their values. */
export interface Column {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

export const EMPTY: Column = { rows: new Int32Array(), values: new Float64Array() };

/** One vector written out over all rows, in which columns are added up. Used again and again: `clear` costs its rows only. */
export class Workspace {
  readonly values: Float64Array;
  /** The rows that were written to, of which some may have become zero again: the first `size` of the array. */
  readonly touched: Int32Array;
  size = 0;
  readonly #isTouched: Uint8Array;

  constructor(rows: number) {
    this.values = new Float64Array(rows);
    this.touched = new Int32Array(rows);
    this.#isTouched = new Uint8Array(rows);
  }

  /** Adds a column of zeros and ones. */
  addOnes(rows: Int32Array): void {
    for (const row of rows) {
      this.#touch(row);
      const sum = (this.values[row] as number) + 1;
      this.values[row] = sum < PRIME ? sum : 0;
    }
  }

  add(factor: number, { rows, values }: Column): void {
    const own = this.values;
    for (let entry = 0; entry < rows.length; entry += 1) {
      const row = rows[entry] as number;
      this.#touch(row);
      const sum = (own[row] as number) + multiply(factor, values[entry] as number);
      own[row] = sum < PRIME ? sum : sum - PRIME;
    }
  }

  /** Sets a row to zero and returns what it was. */
  remove(row: number): number {
    const value = this.values[row] as number;
    this.values[row] = 0;
    return value;
  }

  /** Drops the rows that have become zero again from `touched`. */
  compact(): void {
    let size = 0;
    for (let index = 0; index < this.size; index += 1) {
      const row = this.touched[index] as number;
      if (this.values[row] === 0) this.#isTouched[row] = 0;
      else this.touched[size++] = row;
    }
    this.size = size;
  }

  /** The vector, each value times `factor`, as a column; the rows that have become zero are left out. */
  take(factor: number): Column {
    this.compact();
    const rows = this.touched.slice(0, this.size);
    const values = new Float64Array(this.size);
    for (let entry = 0; entry < rows.length; entry += 1) {
      values[entry] = multiply(factor, this.values[rows[entry] as number] as number);
    }
    return { rows, values };
  }

  clear(): void {
    for (let index = 0; index < this.size; index += 1) {
      const row = this.touched[index] as number;
      this.values[row] = 0;
      this.#isTouched[row] = 0;
    }
    this.size = 0;
  }

  #touch(row: number): void {
    if (this.#isTouched[row] === 1) return;
    this.#isTouched[row] = 1;
    this.touched[this.size++] = row;
  }
}

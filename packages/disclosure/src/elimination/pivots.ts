import { type Column, EMPTY, type Workspace } from './column.js';
import { invert, negate } from './prime-field.js';

/**
 * What is known, as substitutions: the row of each pivot equals a sum of other rows, up to something known.
 * A substitution holds no row of an earlier pivot, but may hold rows of later ones.
 */
export class Pivots {
  readonly #pivotOf: Int32Array;
  readonly #rows: number[] = [];
  readonly #substitutions: Column[] = [];
  /** One bit for each pivot that still has to be applied to the vector at hand. */
  readonly #pending: Uint32Array;

  constructor(rows: number) {
    this.#pivotOf = new Int32Array(rows).fill(-1);
    this.#pending = new Uint32Array(Math.ceil(rows / 32));
  }

  /** Replaces the vector by its residual: what it adds to what is known. All of it is known when nothing is left. */
  reduce(vector: Workspace): void {
    this.#await(vector.touched, vector.size);
    for (let word = 0; word * 32 < this.#rows.length; word += 1) {
      let bits = this.#pending[word] as number;
      while (bits !== 0) {
        const lowest = 31 - Math.clz32(bits & -bits);
        this.#pending[word] = bits & (bits - 1);
        this.#apply(word * 32 + lowest, vector);
        bits = this.#pending[word] as number;
      }
    }
    vector.compact();
  }

  /** Makes a residual known, by its given row. Returns the substitution. */
  learn(vector: Workspace, row: number): Column {
    const scale = negate(invert(vector.remove(row)));
    return this.#push(row, vector.take(scale));
  }

  /** Makes a single row known. */
  learnRow(row: number): void {
    this.#push(row, EMPTY);
  }

  #push(row: number, substitution: Column): Column {
    this.#pivotOf[row] = this.#rows.length;
    this.#rows.push(row);
    this.#substitutions.push(substitution);
    return substitution;
  }

  #apply(pivot: number, vector: Workspace): void {
    const factor = vector.remove(this.#rows[pivot] as number);
    const substitution = this.#substitutions[pivot] as Column;
    if (factor === 0) return;
    vector.add(factor, substitution);
    this.#await(substitution.rows, substitution.rows.length);
  }

  #await(rows: Int32Array, size: number): void {
    for (let index = 0; index < size; index += 1) {
      const pivot = this.#pivotOf[rows[index] as number] as number;
      if (pivot < 0) continue;
      this.#pending[pivot >>> 5] = (this.#pending[pivot >>> 5] as number) | (1 << (pivot & 31));
    }
  }
}

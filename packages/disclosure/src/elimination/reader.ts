import { EMPTY, Workspace } from './column.js';
import type { Matrix } from './matrix.js';
import { Pivots } from './pivots.js';
import { negate } from './prime-field.js';
import { Residuals } from './residuals.js';
import { SingletonSums } from './singleton-sums.js';
import type { ZeroMargins } from './zero-margins.js';

// Above any number of families.
const LAST = 2 ** 40;

/** What somebody knows who has seen all published cells, and how much of it bears on the primaries. */
export class Reader {
  readonly #matrix: Matrix;
  readonly #pivots: Pivots;
  readonly #primaries: Residuals;
  readonly #sums: SingletonSums;
  readonly #zeros: ZeroMargins | undefined;
  readonly #vector: Workspace;

  /** The marked rows of the matrix are the singletons; `zeros` is given when they may be shown. */
  constructor(matrix: Matrix, primary: Iterable<number>, zeros: ZeroMargins | undefined) {
    this.#matrix = matrix;
    this.#pivots = new Pivots(matrix.rows);
    this.#primaries = new Residuals(matrix.rows, new Workspace(matrix.rows));
    this.#sums = new SingletonSums(matrix.isMarked);
    this.#zeros = zeros;
    this.#vector = new Workspace(matrix.rows);
    for (const cell of primary) this.#primaries.add(cell, columnOf(matrix, cell));
  }

  /** The primaries that the reader can derive. */
  get derived(): readonly number[] {
    return this.#primaries.exposed;
  }

  /** Shows a cell, whatever it gives away. */
  show(cell: number): void {
    const residual = this.#residualOf(cell);
    if (residual.size > 0 && this.#sums.isSum(residual)) this.#learnEach(rowsOf(residual));
    else if (residual.size > 0) this.#learn(residual);
    residual.clear();
  }

  /** Tells that two cells are the same. */
  equate(one: number, other: number): void {
    this.#vector.addOnes(columnOf(this.#matrix, one));
    const rows = columnOf(this.#matrix, other);
    this.#vector.add(negate(1), { rows, values: new Float64Array(rows.length).fill(1) });
    this.#pivots.reduce(this.#vector);
    if (this.#vector.size > 0) this.#learn(this.#vector);
    this.#vector.clear();
  }

  /** Shows a cell unless it gives a primary away. Returns whether it is shown. */
  offer(cell: number): boolean {
    const residual = this.#residualOf(cell);
    const isShown = residual.size === 0 || this.#accept(residual);
    residual.clear();
    return isShown;
  }

  #accept(residual: Workspace): boolean {
    if (this.#zeros && this.#sums.isOnlySingletons(residual)) {
      const rows = this.#zeros.closureOf(rowsOf(residual));
      if (this.#primaries.hasOneWithin(rows)) return false;
      this.#learnEach(rows);
      return true;
    }
    if (!this.#zeros && this.#sums.mayGiveSum(residual)) return false;
    if (this.#primaries.hasMultipleOf(residual)) return false;
    this.#learn(residual);
    return true;
  }

  #residualOf(cell: number): Workspace {
    this.#vector.addOnes(columnOf(this.#matrix, cell));
    this.#pivots.reduce(this.#vector);
    return this.#vector;
  }

  #learn(residual: Workspace): void {
    const row = this.#pivotRowOf(residual);
    this.#primaries.substitute(row, this.#pivots.learn(residual, row));
  }

  #learnEach(rows: ReadonlySet<number>): void {
    for (const row of rows) {
      this.#zeros?.learn(row);
      this.#pivots.learnRow(row);
      this.#primaries.substitute(row, EMPTY);
    }
  }

  /** The row that costs least to substitute. Singletons come last: then a residual holds others whenever it can. */
  #pivotRowOf(residual: Workspace): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < residual.size; index += 1) {
      const row = residual.touched[index] as number;
      const cost = this.#primaries.usesOf(row) + (this.#matrix.isMarked[row] === 1 ? LAST : 0);
      if (cost < least) [best, least] = [row, cost];
    }
    return best;
  }
}

function rowsOf(residual: Workspace): Set<number> {
  return new Set(residual.touched.subarray(0, residual.size));
}

function columnOf(matrix: Matrix, cell: number): Int32Array {
  return matrix.columns.get(cell) ?? new Int32Array();
}

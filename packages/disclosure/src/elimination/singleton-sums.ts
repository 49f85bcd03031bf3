import type { Workspace } from './column.js';

/** Tells which residuals consist of singletons: rows of which a reader knows the values as soon as he knows their sum. */
export class SingletonSums {
  readonly #isSingleton: Uint8Array;
  /** The rows of the combinations that are known without being a sum. */
  readonly #isUsed: Uint8Array;

  constructor(isSingleton: Uint8Array) {
    this.#isSingleton = isSingleton;
    this.#isUsed = new Uint8Array(isSingleton.length);
  }

  isOnlySingletons(residual: Workspace): boolean {
    for (let index = 0; index < residual.size; index += 1) {
      if (this.#isSingleton[residual.touched[index] as number] === 0) return false;
    }
    return true;
  }

  /** Whether the residual is a multiple of a sum of singletons. */
  isSum(residual: Workspace): boolean {
    const value = residual.values[residual.touched[0] as number];
    return this.isOnlySingletons(residual) && rowsOf(residual).every(isSame);

    function isSame(row: number): boolean {
      return residual.values[row] === value;
    }
  }

  /**
   * Whether the residual, once known, may give a sum of singletons away. A combination that is no sum does not, but
   * two of them may: so of those that overlap only the first is allowed, and remembered.
   */
  mayGiveSum(residual: Workspace): boolean {
    if (!this.isOnlySingletons(residual)) return false;
    const rows = rowsOf(residual);
    if (this.isSum(residual) || rows.some((row) => this.#isUsed[row] === 1)) return true;
    for (const row of rows) this.#isUsed[row] = 1;
    return false;
  }
}

function rowsOf(residual: Workspace): Int32Array {
  return residual.touched.subarray(0, residual.size);
}

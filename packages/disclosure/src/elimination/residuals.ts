import type { Column, Workspace } from './column.js';
import { invert, multiply, PRIME } from './prime-field.js';

/** Primaries whose residuals differ by a factor only: as soon as one is derivable, all are. */
interface Family {
  readonly primaries: readonly number[];
  /** Scaled so that its lowest row is 1. */
  readonly residual: Column;
  readonly hash: number;
}

/** The residuals of the primaries: what a reader lacks to derive them. Kept reduced by every pivot. */
export class Residuals {
  readonly #vector: Workspace;
  readonly #keys: Float64Array;
  readonly #families = new Map<number, Family>();
  readonly #byHash = new Map<number, number[]>();
  /** By row the families that hold it, and some that held it once. */
  readonly #byRow: number[][];
  /** By row the number of families that hold it. */
  readonly #uses: Int32Array;
  readonly #exposed: number[] = [];
  #created = 0;

  /** `vector` is only used within a call, and left clear. */
  constructor(rows: number, vector: Workspace) {
    this.#vector = vector;
    this.#keys = hashKeys(rows);
    this.#byRow = Array.from({ length: rows }, () => []);
    this.#uses = new Int32Array(rows);
  }

  /** The primaries of whose residual nothing is left: they are derivable. */
  get exposed(): readonly number[] {
    return this.#exposed;
  }

  /** How many families hold the row: what it costs to substitute it. */
  usesOf(row: number): number {
    return this.#uses[row] as number;
  }

  /** Adds a primary with its column of zeros and ones, before the first pivot. */
  add(primary: number, rows: Int32Array): void {
    this.#vector.addOnes(rows);
    this.#store(this.#created++, [primary], rows);
  }

  /** Brings the residuals up to date with a new pivot. */
  substitute(row: number, substitution: Column): void {
    const vector = this.#vector;
    const holders = this.#byRow[row] as number[];
    this.#byRow[row] = [];
    for (const id of holders) {
      const family = this.#families.get(id);
      if (!family?.residual.rows.includes(row)) continue;
      this.#drop(id, family);
      vector.add(1, family.residual);
      const before = vector.size;
      vector.add(vector.remove(row), substitution);
      this.#store(id, family.primaries, vector.touched.slice(before, vector.size));
    }
  }

  /** Whether publishing this residual gives a primary away: it is a multiple of the primary's. */
  hasMultipleOf(residual: Workspace): boolean {
    const scale = lowestScale(residual);
    return this.#find(residual, scale, this.#hashOf(residual, scale)) !== undefined;
  }

  /** Whether knowing every one of the rows gives a primary away. */
  hasOneWithin(rows: ReadonlySet<number>): boolean {
    for (const row of rows) {
      for (const id of this.#byRow[row] as number[]) {
        const residual = this.#families.get(id)?.residual;
        if (residual?.rows.every((own) => rows.has(own))) return true;
      }
    }
    return false;
  }

  /** Stores the family of which the residual is in the vector. `newRows` are those that it did not hold before. */
  #store(id: number, primaries: readonly number[], newRows: Int32Array): void {
    const vector = this.#vector;
    vector.compact();
    if (vector.size === 0) {
      this.#exposed.push(...primaries);
      return;
    }
    const scale = lowestScale(vector);
    const hash = this.#hashOf(vector, scale);
    const same = this.#find(vector, scale, hash);
    const family = same === undefined ? undefined : this.#families.get(same);
    if (same !== undefined && family) {
      this.#families.set(same, { ...family, primaries: [...family.primaries, ...primaries] });
    } else {
      for (const row of newRows) {
        if (vector.values[row] !== 0) (this.#byRow[row] as number[]).push(id);
      }
      const residual = vector.take(scale);
      this.#families.set(id, { primaries, residual, hash });
      for (const row of residual.rows) this.#uses[row] = this.usesOf(row) + 1;
      const others = this.#byHash.get(hash);
      if (others) others.push(id);
      else this.#byHash.set(hash, [id]);
    }
    vector.clear();
  }

  #drop(id: number, { residual, hash }: Family): void {
    this.#families.delete(id);
    for (const row of residual.rows) this.#uses[row] = this.usesOf(row) - 1;
    const others = (this.#byHash.get(hash) ?? []).filter((other) => other !== id);
    if (others.length > 0) this.#byHash.set(hash, others);
    else this.#byHash.delete(hash);
  }

  #find(vector: Workspace, scale: number, hash: number): number | undefined {
    return this.#byHash.get(hash)?.find((id) => {
      const { rows, values } = this.#families.get(id)?.residual ?? { rows: [], values: [] };
      if (rows.length !== vector.size) return false;
      return rows.every((row, entry) => {
        return multiply(scale, vector.values[row] as number) === values[entry];
      });
    });
  }

  #hashOf(vector: Workspace, scale: number): number {
    let sum = 0;
    for (let index = 0; index < vector.size; index += 1) {
      const row = vector.touched[index] as number;
      sum += multiply(this.#keys[row] as number, vector.values[row] as number);
      if (sum >= PRIME) sum -= PRIME;
    }
    return multiply(scale, sum);
  }
}

/** What makes the lowest row of the vector 1: multiples of a vector then become the same. */
function lowestScale(vector: Workspace): number {
  let lowest = vector.touched[0] as number;
  for (let index = 1; index < vector.size; index += 1) {
    lowest = Math.min(lowest, vector.touched[index] as number);
  }
  const value = vector.values[lowest] as number;
  return value === 1 ? 1 : invert(value);
}

// Any numbers without a pattern will do: the hash only saves comparisons.
function hashKeys(rows: number): Float64Array {
  let key = 1;
  return Float64Array.from({ length: rows }, () => {
    key = multiply(key, 48_271_013) || 1;
    return key;
  });
}

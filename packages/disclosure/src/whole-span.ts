type Vector = Map<number, bigint>;

/** What follows from known sums by adding, subtracting and dividing: exact, by elimination in whole numbers of any size. */
export class WholeSpan {
  /** By its lowest column. */
  readonly #pivots = new Map<number, Vector>();

  /** Makes known the sum over some columns, or by how much it differs from the sum over others. */
  add(columns: readonly number[], minus: readonly number[] = []): void {
    const rest = this.#reduced(vectorOf(columns, minus));
    const lowest = lowestOf(rest);
    if (lowest !== undefined) this.#pivots.set(lowest, rest);
  }

  /** Does the sum over some columns follow? */
  has(columns: readonly number[]): boolean {
    return this.#reduced(vectorOf(columns, [])).size === 0;
  }

  #reduced(vector: Vector): Vector {
    for (let from = -1; ; ) {
      const lowest = lowestOf(vector, from);
      if (lowest === undefined) return vector;
      const pivot = this.#pivots.get(lowest);
      // of a pivot all columns are at its own or above
      if (pivot !== undefined) cancel(vector, pivot, lowest);
      from = lowest;
    }
  }
}

function vectorOf(columns: readonly number[], minus: readonly number[]): Vector {
  const vector: Vector = new Map();
  for (const column of columns) vector.set(column, (vector.get(column) ?? 0n) + 1n);
  for (const column of minus) vector.set(column, (vector.get(column) ?? 0n) - 1n);
  for (const [column, value] of vector) if (value === 0n) vector.delete(column);
  return vector;
}

/** The lowest column above another. */
function lowestOf(vector: Vector, above = -1): number | undefined {
  let lowest: number | undefined;
  for (const column of vector.keys()) {
    if (column > above && (lowest === undefined || column < lowest)) lowest = column;
  }
  return lowest;
}

/** Takes so many times the pivot from the vector that nothing is left in the column. */
function cancel(vector: Vector, pivot: Vector, column: number): void {
  const [own, other] = [vector.get(column) ?? 0n, pivot.get(column) ?? 1n];
  const divisor = greatestDivisor(own, other);
  const [times, factor] = [other / divisor, own / divisor];
  if (times !== 1n) for (const [at, value] of vector) vector.set(at, value * times);
  for (const [at, value] of pivot) {
    const left = (vector.get(at) ?? 0n) - factor * value;
    if (left === 0n) vector.delete(at);
    else vector.set(at, left);
  }
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

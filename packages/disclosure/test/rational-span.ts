/** Linear combinations over the rationals, by elimination in whole numbers of any size: the judge of the real thing. */
export class RationalSpan {
  readonly #length: number;
  /** By its first column that is not 0, in that order. */
  readonly #basis = new Map<number, readonly bigint[]>();

  constructor(length: number, sets: Iterable<Iterable<number>> = []) {
    this.#length = length;
    for (const set of sets) this.add(set);
  }

  /** Adds the sum over a set of places. */
  add(set: Iterable<number>): void {
    this.#learn(this.#rest(this.#vectorOf(set)));
  }

  /** Adds the difference of the sums over two sets. */
  addDifference(one: Iterable<number>, other: Iterable<number>): void {
    const minus = this.#vectorOf(other);
    this.#learn(this.#rest(this.#vectorOf(one).map((value, at) => value - (minus[at] as bigint))));
  }

  copy(): RationalSpan {
    const same = new RationalSpan(this.#length);
    for (const [first, rest] of this.#basis) same.#basis.set(first, rest);
    return same;
  }

  #vectorOf(set: Iterable<number>): bigint[] {
    const vector: bigint[] = Array(this.#length).fill(0n);
    for (const place of set) vector[place] = 1n;
    return vector;
  }

  #learn(rest: readonly bigint[]): void {
    const first = rest.findIndex((value) => value !== 0n);
    if (first >= 0) this.#basis.set(first, rest);
  }

  /** Whether the sum over the set is a combination of the sums that were added. */
  has(set: Iterable<number>): boolean {
    return this.#rest(this.#vectorOf(set)).every((value) => value === 0n);
  }

  #rest(vector: readonly bigint[]): readonly bigint[] {
    let rest = vector;
    for (let column = 0; column < this.#length; column += 1) {
      const factor = rest[column] as bigint;
      const row = this.#basis.get(column);
      if (factor === 0n || !row) continue;
      const pivot = row[column] as bigint;
      rest = rest.map((value, at) => value * pivot - (row[at] as bigint) * factor);
    }
    return rest;
  }
}

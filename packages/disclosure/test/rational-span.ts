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
    const rest = this.#rest(set);
    const first = rest.findIndex((value) => value !== 0n);
    if (first >= 0) this.#basis.set(first, rest);
  }

  /** Whether the sum over the set is a combination of the sums that were added. */
  has(set: Iterable<number>): boolean {
    return this.#rest(set).every((value) => value === 0n);
  }

  #rest(set: Iterable<number>): readonly bigint[] {
    let rest: bigint[] = Array(this.#length).fill(0n);
    for (const place of set) rest[place] = 1n;
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

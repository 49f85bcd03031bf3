interface ZeroCell {
  readonly rows: Int32Array;
  /** The zero cells that are a part of this one, by their place in the list. */
  readonly parts: readonly number[];
}

/**
 * The cells of which all records are absent, and how they nest. A hidden zero margin of which all but one part is
 * known equals that part: hiding it with that one part only protects neither, so the part counts as known too.
 */
export class ZeroMargins {
  readonly #cells: readonly ZeroCell[];
  readonly #byRow: readonly (readonly number[])[];
  readonly #isKnown: Uint8Array;

  /** `columns`: the rows of the cells that readers see in the tables; `isZero`: by row, 1 when it has no records. */
  constructor(columns: Iterable<Int32Array>, isZero: Uint8Array) {
    const byRow: number[][] = Array.from(isZero, () => []);
    const zeroColumns = [...columns].filter((rows) => {
      return rows.length > 0 && rows.every((row) => isZero[row] === 1);
    });
    for (const [place, rows] of zeroColumns.entries()) {
      for (const row of rows) byRow[row]?.push(place);
    }
    this.#cells = zeroColumns.map((rows) => ({ rows, parts: partsOf(rows, zeroColumns, byRow) }));
    this.#byRow = byRow;
    this.#isKnown = new Uint8Array(isZero.length);
  }

  /** The rows together with what follows once they are known to be zero. */
  closureOf(rows: Iterable<number>): Set<number> {
    const closure = new Set(rows);
    const waiting = [...closure];
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      for (const place of this.#byRow[row] ?? []) {
        const margin = this.#cells[place] as ZeroCell;
        const rest = this.#unknown(margin).filter((own) => !closure.has(own));
        if (rest.length === 0 || !this.#hasPart(margin, rest)) continue;
        for (const own of rest) closure.add(own);
        waiting.push(...rest);
      }
    }
    return closure;
  }

  learn(row: number): void {
    this.#isKnown[row] = 1;
  }

  #hasPart(margin: ZeroCell, rest: readonly number[]): boolean {
    const wanted = new Set(rest);
    return margin.parts.some((place) => {
      const own = this.#unknown(this.#cells[place] as ZeroCell);
      return own.length === wanted.size && own.every((row) => wanted.has(row));
    });
  }

  #unknown({ rows }: ZeroCell): number[] {
    return [...rows].filter((row) => this.#isKnown[row] === 0);
  }
}

function partsOf(
  rows: Int32Array,
  columns: readonly Int32Array[],
  byRow: readonly (readonly number[])[],
): number[] {
  const shared = new Map<number, number>();
  for (const row of rows) {
    for (const place of byRow[row] ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  return [...shared]
    .filter(([place, count]) => count < rows.length && count === columns[place]?.length)
    .map(([place]) => place);
}

/** A set of columns, ascending and without repeats. A column is a merged atom: one variable of the linear program. */
export type ColumnSet = Int32Array;

/** Text that is the same for the same set. */
export function keyOf(columns: ColumnSet): string {
  return columns.join(',');
}

/** The columns of `all` that are in none of `others`. */
export function without(all: ColumnSet, others: readonly ColumnSet[]): ColumnSet {
  const removed = new Set<number>();
  for (const other of others) for (const column of other) removed.add(column);
  return all.filter((column) => !removed.has(column));
}

/** True when every column of `inner` is also in `outer`. */
export function isWithin(inner: ColumnSet, outer: ColumnSet): boolean {
  if (inner.length > outer.length) return false;
  let position = 0;
  for (const column of inner) {
    while (position < outer.length && (outer[position] ?? column) < column) position += 1;
    if (outer[position] !== column) return false;
  }
  return true;
}

/** The sum of `values` over the columns. */
export function sumOver(
  columns: ArrayLike<number> & Iterable<number>,
  values: ArrayLike<number>,
): number {
  let sum = 0;
  for (const column of columns) sum += values[column] ?? 0;
  return sum;
}

/** The first row of every key: a later one would go into quarantine. */
export function firstPerKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => seen.size < seen.add(keyOf(row)).size);
}

export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join(' ');
}

import type { Cell } from '@peildatum/schema';

/** A cell of all rows, and for every dimension a cell of the rows with each value that occurs. */
export function brokenDown<Row>(
  rows: readonly Row[],
  dimensions: Readonly<Record<string, (row: Row) => string>>,
  cellOf: (dimensies: Readonly<Record<string, string>>, rows: readonly Row[]) => Cell,
): Cell[] {
  const cells = [cellOf({}, rows)];
  for (const [name, pick] of Object.entries(dimensions)) {
    for (const value of new Set(rows.map(pick))) {
      cells.push(
        cellOf(
          { [name]: value },
          rows.filter((row) => pick(row) === value),
        ),
      );
    }
  }
  return cells;
}

import type { Column } from '../source.js';

/** Columns of the records that a reader of XML makes: each has its own name for a header. */
export function recordColumns(
  columns: Readonly<Record<string, Column>>,
): Readonly<Record<string, Column>> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, { ...column, headers: [[name]] }]),
  );
}

import { type Row, sourceOf } from '@peildatum/schema';
import { type CsvStyle, valueWriter, writeLine } from './csv-style.js';

/** One file of the example: what it is called, how it is written and which columns it has. */
export interface Delivery {
  readonly name: string;
  readonly kind: string;
  readonly style: CsvStyle;
  readonly columns: readonly string[];
}

/** A row of a delivery; dates as JJJJ-MM-DD and amounts with a point, until the style writes them. */
export interface ExampleRow {
  readonly delivery: Delivery;
  readonly row: Row;
}

/** A file of leverformaat 1: its columns are those of the declaration. */
export function contractDelivery(
  kind: string,
  supplier: string,
  period: string | null,
  style: CsvStyle,
): Delivery {
  const columns = Object.keys(sourceOf(kind)?.columns ?? {});
  const name = [kind, supplier, ...(period === null ? [] : [period])].join('-');
  return { name: `${name}.csv`, kind, style, columns };
}

export function headerLine({ columns, style }: Delivery): string {
  const names = style.header === 'upper' ? columns.map((name) => name.toUpperCase()) : columns;
  return writeLine(style, names);
}

/** Writes the rows of a delivery as lines: what each column needs is looked up once, a file may have millions of rows. */
export function lineWriter({ kind, columns, style }: Delivery): (row: Row) => string {
  const declared = sourceOf(kind)?.columns ?? {};
  const cells = columns.map((name, at) => ({
    name,
    before: at === 0 ? '' : style.separator,
    write: valueWriter(style, declared[name]?.type),
  }));
  return (row) => {
    let line = '';
    for (const { name, before, write } of cells) line += before + write(row[name] ?? null);
    return line + style.lineEnd;
  };
}

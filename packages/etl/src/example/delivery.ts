import { type Row, sourceOf } from '@peildatum/schema';
import { type CsvStyle, valueWriter, writeLine } from './csv-style.js';

/** One file of the example: what it is called and which columns its rows have. */
interface NamedDelivery {
  readonly name: string;
  readonly kind: string;
  readonly columns: readonly string[];
}

export interface CsvDelivery extends NamedDelivery {
  readonly style: CsvStyle;
}

/** A file that is no table (XML, YAML): each row brings its own text, and this is what stands around them. */
export interface XmlDelivery extends NamedDelivery {
  readonly encoding: CsvStyle['encoding'];
  readonly head: string;
  readonly tail: string;
}

export type Delivery = CsvDelivery | XmlDelivery;

/** A row of a delivery; dates as JJJJ-MM-DD and amounts with a point, until the style writes them. */
export interface ExampleRow {
  readonly delivery: Delivery;
  readonly row: Row;
  /** Of XML: the elements that the row is read from; of YAML: its lines. */
  readonly text?: string;
}

/** How a file is written: the text of a row, what stands before the first and behind the last. */
export interface Writing {
  readonly encoding: CsvStyle['encoding'];
  readonly head: string;
  readonly textOf: (one: ExampleRow) => string;
  readonly tail: string;
}

export function writingOf(delivery: Delivery): Writing {
  if (!('style' in delivery)) {
    const { encoding, head, tail } = delivery;
    return { encoding, head, tail, textOf: ({ text = '' }) => text };
  }
  const { encoding } = delivery.style;
  const lineOf = lineWriter(delivery);
  const mark = encoding === 'utf-8-bom' ? '\ufeff' : '';
  return {
    encoding,
    head: mark + headerLine(delivery),
    tail: '',
    textOf: ({ row }) => lineOf(row),
  };
}

/** A file of leverformaat 1: its columns are those of the declaration. */
export function contractDelivery(
  kind: string,
  supplier: string,
  period: string | null,
  style: CsvStyle,
): CsvDelivery {
  const columns = Object.keys(sourceOf(kind)?.columns ?? {});
  const name = [kind, supplier, ...(period === null ? [] : [period])].join('-');
  return { name: `${name}.csv`, kind, style, columns };
}

function headerLine({ columns, style }: CsvDelivery): string {
  const names = style.header === 'upper' ? columns.map((name) => name.toUpperCase()) : columns;
  return writeLine(style, names);
}

/** Writes the rows of a delivery as lines: what each column needs is looked up once, a file may have millions of rows. */
function lineWriter({ kind, columns, style }: CsvDelivery): (row: Row) => string {
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

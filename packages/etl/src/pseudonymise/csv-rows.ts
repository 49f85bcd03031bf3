import type { ColumnReader } from '../rows/column-reader.js';
import type { Finding } from '../rows/finding.js';
import type { RowTarget } from '../rows/row-reader.js';
import { sealedText } from '../rows/sealed-text.js';

/** Bytes of a field of COPY: its length, and a pseudonym or a sealed date. */
const LENGTH = 4;
const SEALED = LENGTH + 16;

/** Makes of good rows the lines of leverformaat 1, with a pseudonym and a sealed date where a person stood. */
export class CsvRows implements RowTarget {
  /** Rows so far. */
  written = 0;
  readonly #columns: readonly ColumnReader[];
  readonly #mark: string;
  readonly #onLine: (line: string) => void;
  readonly #onFinding: (finding: Finding) => void;
  readonly #sealed = new Uint8Array(64);

  /** `mark`: of the keys that the columns pseudonymise with. */
  constructor(
    columns: readonly ColumnReader[],
    mark: string,
    onLine: (line: string) => void,
    onFinding: (finding: Finding) => void,
  ) {
    this.#columns = columns;
    this.#mark = mark;
    this.#onLine = onLine;
    this.#onFinding = onFinding;
  }

  get header(): string {
    return `${this.#columns.map(({ name }) => name).join(';')}\n`;
  }

  write(): void {
    this.written += 1;
    let line = '';
    for (const column of this.#columns) line += `${this.#textOf(column)};`;
    this.#onLine(`${line.slice(0, -1)}\n`);
  }

  find(finding: Finding): void {
    this.#onFinding(finding);
  }

  #textOf(column: ColumnReader): string {
    const { type } = column.column;
    if (type === 'leerling' || type === 'geboortedatum') {
      // what would go to the database goes to the file: one place makes pseudonyms
      const end = column.write(this.#sealed, 0);
      if (end !== SEALED) return '';
      return sealedText(type, this.#mark, this.#sealed.subarray(LENGTH, SEALED));
    }
    const { value } = column;
    return typeof value === 'string' ? quoted(value) : String(value ?? '');
  }
}

/** A text as a field of CSV. */
export function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

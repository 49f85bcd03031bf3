import { ROW_FAULTS, type Row, type RowRule, type Source, schooljaarOf } from '@peildatum/schema';
import type { Fields } from '../delivery/csv.js';
import { type ColumnReader, fillRow, MISSING } from './column-reader.js';
import type { CopyBatches, GrowingBatch } from './copy-batches.js';
import type { FindingLevel } from './finding.js';
import { maskValue } from './mask.js';
import type { Value } from './values.js';

/** Something worth a look in a good row; it is loaded all the same. */
export type RowWarning = RowRule & { readonly level: 'waarschuwing' | 'melding' };

export interface RowsRead {
  /** Records behind the header. */
  readonly rows: number;
  /** Of those: with a fault. */
  readonly faulty: number;
  /** First and last of the rows' own dates. */
  readonly span: { readonly first: string; readonly last: string } | undefined;
  /** Fields of the last record. */
  readonly lastWidth: number;
}

/**
 * Reads records of a source: types, required values, row rules, pseudonyms. Good rows become COPY bytes per schooljaar,
 * faults become findings. Which texts are good is remembered per column; only rules look at a row as a whole.
 */
export class RowReader {
  readonly #source: Source;
  readonly #columns: readonly ColumnReader[];
  readonly #width: number;
  readonly #warnings: readonly RowWarning[];
  readonly #batches: CopyBatches;
  readonly #partitionColumn: ColumnReader | undefined;
  readonly #dateColumns: readonly ColumnReader[];
  readonly #lastDates: string[];
  readonly #ruled: boolean;
  readonly #row: Record<string, Value> = {};
  readonly #fieldCount: number;
  #schooljaar = '';
  #partitionEntry = -1;
  #partitionGeneration = -1;
  #batch: GrowingBatch | undefined;
  #rows = 0;
  #faulty = 0;
  #lastWidth: number;
  #first = '';
  #last = '';

  /** `width`: fields of the header. `columns`: in the order of the declaration. */
  constructor(
    source: Source,
    columns: readonly ColumnReader[],
    width: number,
    warnings: readonly RowWarning[],
    batches: CopyBatches,
  ) {
    this.#source = source;
    this.#columns = columns;
    this.#width = width;
    this.#lastWidth = width;
    this.#warnings = warnings;
    this.#batches = batches;
    this.#partitionColumn = columns.find(({ name }) => name === source.partitionBy);
    const touching = touchingColumns(source);
    this.#dateColumns = columns.filter(({ name }) => touching.includes(name));
    this.#lastDates = this.#dateColumns.map(() => '');
    this.#fieldCount = columns.length + 1;
    const exposable = Object.values(source.columns).some((column) => column.identifies === true);
    this.#ruled =
      source.rules.length > 0 || source.dateOrders.length > 0 || warnings.length > 0 || exposable;
  }

  get result(): RowsRead {
    const span = this.#first === '' ? undefined : { first: this.#first, last: this.#last };
    return { rows: this.#rows, faulty: this.#faulty, span, lastWidth: this.#lastWidth };
  }

  read(fields: Fields, line: number): void {
    this.#rows += 1;
    this.#lastWidth = fields.count;
    if (fields.count !== this.#width) {
      this.#faulty += 1;
      const expected = `${this.#width} velden, zoals de kopregel`;
      this.#find(line, null, 'veld_aantal', expected, `${fields.count} velden`);
      return;
    }
    let good = true;
    // the line number, and the number of fields before it
    let length = 10;
    for (const column of this.#columns) {
      if (column.look(fields)) length += column.length;
      else {
        good = false;
        this.#sayRefusal(column, fields, line);
      }
    }
    // rules look at whole rows only: a rule on a value that could not be read would accuse the wrong column
    if (!good || (this.#ruled && !this.#obeysRules(line))) {
      this.#faulty += 1;
      return;
    }
    this.#keepSpan();
    this.#write(line, length);
  }

  #write(line: number, length: number): void {
    const batch = this.#batchOfRow();
    batch.reserve(length + 2);
    const { bytes } = batch;
    let at = batch.used;
    const count = this.#fieldCount;
    bytes[at] = count >>> 8;
    bytes[at + 1] = count;
    bytes[at + 2] = 0;
    bytes[at + 3] = 0;
    bytes[at + 4] = 0;
    bytes[at + 5] = 4;
    bytes[at + 6] = line >>> 24;
    bytes[at + 7] = line >>> 16;
    bytes[at + 8] = line >>> 8;
    bytes[at + 9] = line;
    at += 10;
    for (const column of this.#columns) at = column.write(bytes, at);
    batch.used = at;
    batch.count += 1;
    this.#batches.filled(this.#schooljaar, batch);
  }

  /** The batch of the schooljaar that the row belongs to; rows of one day come together. */
  #batchOfRow(): GrowingBatch {
    const column = this.#partitionColumn;
    const same =
      column === undefined ||
      (column.entry === this.#partitionEntry &&
        column.memo.generation === this.#partitionGeneration);
    if (same && this.#batch !== undefined) return this.#batch;
    if (column !== undefined) {
      this.#partitionEntry = column.entry;
      this.#partitionGeneration = column.memo.generation;
      this.#schooljaar = schooljaarOf(String(column.value));
    }
    this.#batch = this.#batches.of(this.#schooljaar);
    return this.#batch;
  }

  #keepSpan(): void {
    for (let at = 0; at < this.#dateColumns.length; at += 1) {
      const date = this.#dateColumns[at]?.value;
      if (typeof date !== 'string' || date === this.#lastDates[at]) continue;
      this.#lastDates[at] = date;
      if (this.#first === '' || date < this.#first) this.#first = date;
      if (date > this.#last) this.#last = date;
    }
  }

  #obeysRules(line: number): boolean {
    const row = fillRow(this.#row, this.#columns);
    let good = this.#sparesPupil(row, line);
    if (!this.#keepsDateOrders(row, line)) good = false;
    for (const rule of this.#source.rules) {
      if (rule.holds(row)) continue;
      good = false;
      this.#find(line, rule.column, rule.code, rule.expected, null);
    }
    if (good) {
      for (const { holds, column, code, expected, level } of this.#warnings) {
        if (!holds(row)) this.#find(line, column, code, expected, null, level);
      }
    }
    return good;
  }

  /** An id that is the pupil's own number would stand beside the pseudonym of that pupil. */
  #sparesPupil(row: Row, line: number): boolean {
    const pupil = row.leerling_id;
    if (typeof pupil !== 'string') return true;
    let good = true;
    for (const { name, column } of this.#columns) {
      if (column.identifies !== true || row[name] !== pupil) continue;
      good = false;
      this.#find(line, name, 'id_is_leerling', ROW_FAULTS.id_is_leerling, '(verborgen)');
    }
    return good;
  }

  #keepsDateOrders(row: Row, line: number): boolean {
    let good = true;
    for (const order of this.#source.dateOrders) {
      let before = '';
      let beforeName = '';
      for (const name of order) {
        const date = row[name];
        if (typeof date !== 'string') continue;
        if (date < before) {
          good = false;
          this.#find(line, name, 'datum_volgorde', `${name} niet voor ${beforeName}`, '9999-99-99');
        }
        before = date;
        beforeName = name;
      }
    }
    return good;
  }

  #sayRefusal(column: ColumnReader, fields: Fields, line: number): void {
    const { refusal, name } = column;
    if (refusal === MISSING) {
      this.#find(line, name, 'verplicht', ROW_FAULTS.verplicht, null);
      return;
    }
    const hidden = column.column.type === 'leerling';
    const found = hidden ? '(verborgen)' : maskValue(column.textOf(fields));
    this.#find(line, name, refusal.code, refusal.expected, found);
  }

  #find(
    line: number,
    column: string | null,
    code: string,
    expected: string,
    found: string | null,
    level: FindingLevel = 'fout',
  ): void {
    this.#batches.find({ line, column, code, expected, found, level });
  }
}

function touchingColumns(source: Source): readonly string[] {
  return source.touches.flatMap((touch) =>
    'on' in touch ? [touch.on] : [touch.from, touch.until],
  );
}

import { ROW_FAULTS, type Row, type Source } from '@peildatum/schema';
import type { Fields } from '../delivery/csv.js';
import { type ColumnReader, fillRow, MISSING } from './column-reader.js';
import type { Finding, FindingLevel } from './finding.js';
import { maskValue } from './mask.js';
import { holdsNumber } from './own-number.js';
import type { RowWarnings, SayWarning } from './row-warnings.js';
import type { Value } from './values.js';

export interface RowsRead {
  /** Records behind the header. */
  readonly rows: number;
  /** Of those: with a fault. */
  readonly faulty: number;
  /** First and last of the rows' own dates (or years). */
  readonly span: { readonly first: string; readonly last: string } | undefined;
  /** Fields of the last record. */
  readonly lastWidth: number;
}

/** Where what is read goes. */
export interface RowTarget {
  /** Takes the good row that the columns stand at. */
  readonly write: (line: number) => void;
  readonly find: (finding: Finding) => void;
}

/**
 * Reads records of a source: types, required values, row rules, pseudonyms. Good rows go to the target as they are,
 * faults as findings. Which texts are good is remembered per column; only rules look at a row as a whole.
 */
export class RowReader {
  readonly #source: Source;
  readonly #columns: readonly ColumnReader[];
  readonly #width: number;
  readonly #warnings: Pick<RowWarnings, 'look'>;
  readonly #target: RowTarget;
  readonly #dateColumns: readonly ColumnReader[];
  readonly #lastDates: string[];
  readonly #ruled: boolean;
  readonly #row: Record<string, Value> = {};
  #line = 0;
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
    warnings: Pick<RowWarnings, 'look'>,
    target: RowTarget,
  ) {
    this.#source = source;
    this.#columns = columns;
    this.#width = width;
    this.#lastWidth = width;
    this.#warnings = warnings;
    this.#target = target;
    const touching = touchingColumns(source);
    this.#dateColumns = columns.filter(({ name }) => touching.includes(name));
    this.#lastDates = this.#dateColumns.map(() => '');
    const exposable = Object.values(source.columns).some((column) => column.identifies === true);
    this.#ruled = source.rules.length > 0 || source.dateOrders.length > 0 || exposable;
  }

  readonly #warn: SayWarning = (column, code, expected, level) =>
    this.#find(this.#line, column, code, expected, null, level);

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
    for (const column of this.#columns) {
      if (column.look(fields)) continue;
      good = false;
      this.#sayRefusal(column, fields, line);
    }
    // rules look at whole rows only: a rule on a value that could not be read would accuse the wrong column
    if (!good || (this.#ruled && !this.#obeysRules(line))) {
      this.#faulty += 1;
      return;
    }
    this.#line = line;
    this.#warnings.look(this.#warn);
    this.#keepSpan();
    this.#target.write(line);
  }

  #keepSpan(): void {
    for (let at = 0; at < this.#dateColumns.length; at += 1) {
      const value = this.#dateColumns[at]?.value;
      // a year is a number, and tells the span of a file as well as a date does
      const date = typeof value === 'number' ? String(value) : value;
      if (date === null || date === undefined || date === this.#lastDates[at]) continue;
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
      this.#find(line, rule.column, rule.code, rule.sayExpected?.(row) ?? rule.expected, null);
    }
    return good;
  }

  /** An id that is or holds the pupil's own number would stand beside the pseudonym of that pupil. */
  #sparesPupil(row: Row, line: number): boolean {
    const pupil = row.leerling_id;
    if (typeof pupil !== 'string') return true;
    let good = true;
    for (const { name, column } of this.#columns) {
      const id = row[name];
      if (column.identifies !== true || typeof id !== 'string') continue;
      if (id !== pupil && !holdsNumber(id, pupil)) continue;
      good = false;
      this.#find(line, name, 'id_is_leerling', ROW_FAULTS.id_is_leerling, '(verborgen)');
    }
    return good;
  }

  #keepsDateOrders(row: Row, line: number): boolean {
    let good = true;
    // two orders may share a pair of dates: it is said once
    const said = new Set<string>();
    for (const order of this.#source.dateOrders) {
      let before = '';
      let beforeName = '';
      for (const name of order) {
        const date = row[name];
        if (typeof date !== 'string') continue;
        if (date < before && !said.has(`${beforeName} ${name}`)) {
          good = false;
          said.add(`${beforeName} ${name}`);
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
    const hidden = column.column.type === 'leerling' || refusal.code === 'id_is_leerling';
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
    this.#target.find({ line, column, code, expected, found, level });
  }
}

function touchingColumns(source: Source): readonly string[] {
  return source.touches.flatMap((touch) =>
    'on' in touch ? [touch.on] : [touch.from, touch.until],
  );
}

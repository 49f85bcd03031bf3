import { type Column, ROW_FAULTS, type Row, type Source, schooljaarOf } from '@peildatum/schema';
import type { Recognised } from '../delivery/recognise.js';
import { maskValue } from './mask.js';
import type { Pseudonymiser } from './pseudonym.js';
import { joinVestiging, parserOf, Rejected, type Value } from './values.js';

/** One thing wrong with one row; holds no identifier and no date of birth. */
export interface Finding {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly expected: string;
  /** The value, masked. */
  readonly found: string | null;
}

/** What a text of a column becomes: its value and its COPY text, or why it is refused. */
type Read = { readonly value: Value; readonly copy: string } | Rejected | 'missing';

interface Reader {
  readonly name: string;
  readonly places: readonly number[];
  readonly fixed: string | undefined;
  readonly type: string;
  readonly read: (text: string) => Read;
}

export interface RowReader {
  /** The line of COPY text for a good row (its schooljaar last, when the source is partitioned by it), or undefined when `onFinding` was told what is wrong with it. */
  readonly read: (fields: readonly string[], line: number) => string | undefined;
  /** First and last of the rows' own dates. */
  readonly span: () => { first: string; last: string } | undefined;
}

/** Compiles a declaration into a reader of rows: types, required values, row rules, pseudonyms, COPY text. */
export function createRowReader(
  recognised: Recognised,
  width: number,
  pseudonymiser: Pseudonymiser,
  onFinding: (finding: Finding) => void,
): RowReader {
  const { source, supplier } = recognised;
  const readers = Object.entries(source.columns).map(
    ([name, column]): Reader => ({
      name,
      places: recognised.places[name] ?? [],
      fixed: recognised.fromName[name],
      type: column.type,
      read: readerOf(column, supplier, pseudonymiser),
    }),
  );
  const dates = touchingColumns(source);
  let first = '';
  let last = '';

  function read(fields: readonly string[], line: number): string | undefined {
    if (fields.length !== width) {
      onFinding({
        line,
        column: null,
        code: 'veld_aantal',
        expected: `${width} velden, zoals de kopregel`,
        found: `${fields.length} velden`,
      });
      return undefined;
    }
    const row: Record<string, Value> = {};
    let copy = String(line);
    let good = true;
    for (const reader of readers) {
      const text = textOf(reader, fields);
      const read = reader.read(text);
      if (typeof read === 'string' || read instanceof Rejected) {
        good = false;
        row[reader.name] = null;
        onFinding(findingOf(reader, text, read, line));
      } else {
        row[reader.name] = read.value;
        copy += `\t${read.copy}`;
      }
    }
    // rules look at whole rows only: a rule on a value that could not be read would accuse the wrong column
    if (!good || !obeysRules(source, row, line, onFinding)) return undefined;
    for (const name of dates) {
      const date = row[name];
      if (typeof date !== 'string') continue;
      if (first === '' || date < first) first = date;
      if (date > last) last = date;
    }
    if (source.partitionBy !== undefined)
      copy += `\t${schooljaarOf(String(row[source.partitionBy]))}`;
    return `${copy}\n`;
  }

  return { read, span: () => (first === '' ? undefined : { first, last }) };
}

function touchingColumns(source: Source): readonly string[] {
  return source.touches.flatMap((touch) =>
    'on' in touch ? [touch.on] : [touch.from, touch.until],
  );
}

function textOf(reader: Reader, fields: readonly string[]): string {
  if (reader.fixed !== undefined) return reader.fixed;
  const [place, second] = reader.places;
  if (place === undefined) return '';
  const text = fields[place] ?? '';
  return second === undefined ? text : joinVestiging(text.trim(), (fields[second] ?? '').trim());
}

/** An id that is the pupil's own number would stand beside the pseudonym of that pupil. */
function sparesPupil(
  source: Source,
  row: Row,
  line: number,
  onFinding: (finding: Finding) => void,
): boolean {
  const pupil = row.leerling_id;
  if (typeof pupil !== 'string') return true;
  const exposing = Object.entries(source.columns).filter(
    ([name, column]) => column.identifies === true && row[name] === pupil,
  );
  for (const [column] of exposing) {
    const expected = ROW_FAULTS.id_is_leerling;
    onFinding({ line, column, code: 'id_is_leerling', expected, found: '(verborgen)' });
  }
  return exposing.length === 0;
}

function obeysRules(
  source: Source,
  row: Row,
  line: number,
  onFinding: (finding: Finding) => void,
): boolean {
  let good = sparesPupil(source, row, line, onFinding);
  for (const order of source.dateOrders) {
    let before = '';
    let beforeName = '';
    for (const name of order) {
      const date = row[name];
      if (typeof date !== 'string') continue;
      if (date < before) {
        good = false;
        onFinding({
          line,
          column: name,
          code: 'datum_volgorde',
          expected: `${name} niet voor ${beforeName}`,
          found: '9999-99-99',
        });
      }
      before = date;
      beforeName = name;
    }
  }
  for (const rule of source.rules) {
    if (rule.holds(row)) continue;
    good = false;
    onFinding({ line, column: rule.column, code: rule.code, expected: rule.expected, found: null });
  }
  return good;
}

function findingOf(
  reader: Reader,
  text: string,
  read: Rejected | 'missing',
  line: number,
): Finding {
  if (read === 'missing') {
    return {
      line,
      column: reader.name,
      code: 'verplicht',
      expected: ROW_FAULTS.verplicht,
      found: null,
    };
  }
  const found = reader.type === 'leerling' ? '(verborgen)' : maskValue(text.trim());
  return { line, column: reader.name, code: read.code, expected: read.expected, found };
}

/** Different texts of a column that are remembered; dates, codes and places come back on row after row. */
const REMEMBERED = 4096;

/** Reads the texts of one column; what was read before is not read again. */
function readerOf(column: Column, supplier: string, pseudonymiser: Pseudonymiser): Reader['read'] {
  const parse = parserOf(column);
  const read = (raw: string): Read => {
    const text = raw.trim();
    if (text === '') return column.required === true ? 'missing' : { value: null, copy: '\\N' };
    const value = parse(text);
    if (value instanceof Rejected) return value;
    return { value, copy: copyValue(column, value, supplier, pseudonymiser) };
  };
  // pupils have a memory of their own, and a sealed date may never be the same twice
  if (column.type === 'leerling' || column.type === 'geboortedatum') return read;
  const known = new Map<string, Read>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const fresh = read(raw);
    if (known.size >= REMEMBERED) known.clear();
    known.set(raw, fresh);
    return fresh;
  };
}

/** A value in the text format of COPY. Only free text can hold what must be escaped. */
function copyValue(
  column: Column,
  value: Value,
  supplier: string,
  pseudonymiser: Pseudonymiser,
): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (column.type === 'leerling') return pseudonymiser.pupil(value, supplier);
  if (column.type === 'geboortedatum') {
    return `\\\\x${pseudonymiser.sealBirth(value).toString('hex')}`;
  }
  return column.type === 'tekst' ? escapeCopy(value) : value;
}

function escapeCopy(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

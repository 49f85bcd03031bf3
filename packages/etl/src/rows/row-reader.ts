import { ROW_FAULTS, type Row, type Source } from '@peildatum/schema';
import type { Recognised } from '../delivery/recognise.js';
import { maskValue } from './mask.js';
import type { Pseudonymiser } from './pseudonym.js';
import { joinVestiging, type Parse, parserOf, Rejected, type Value } from './values.js';

/** One thing wrong with one row; holds no identifier and no date of birth. */
export interface Finding {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly expected: string;
  /** The value, masked. */
  readonly found: string | null;
}

interface Reader {
  readonly name: string;
  readonly places: readonly number[];
  readonly fixed: string | undefined;
  readonly required: boolean;
  readonly parse: Parse;
  readonly type: string;
}

export interface RowReader {
  /** The line of COPY text for a good row, or undefined when `onFinding` was told what is wrong with it. */
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
      required: column.required === true,
      parse: parserOf(column),
      type: column.type,
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
    let good = true;
    for (const reader of readers) {
      const text = textOf(reader, fields);
      const value = text === '' ? null : reader.parse(text);
      if (value instanceof Rejected) {
        good = false;
        row[reader.name] = null;
        onFinding({
          line,
          column: reader.name,
          code: value.code,
          expected: value.expected,
          found: reader.type === 'leerling' ? '(verborgen)' : maskValue(text),
        });
      } else {
        if (text === '' && reader.required) {
          good = false;
          onFinding({
            line,
            column: reader.name,
            code: 'verplicht',
            expected: ROW_FAULTS.verplicht,
            found: null,
          });
        }
        row[reader.name] = value;
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
    let copy = String(line);
    for (const reader of readers) {
      copy += `\t${copyValue(reader, row[reader.name] ?? null, supplier, pseudonymiser)}`;
    }
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
  const text = (fields[place] ?? '').trim();
  return second === undefined ? text : joinVestiging(text, (fields[second] ?? '').trim());
}

function obeysRules(
  source: Source,
  row: Row,
  line: number,
  onFinding: (finding: Finding) => void,
): boolean {
  let good = true;
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

/** A value in the text format of COPY. Only free text can hold what must be escaped. */
function copyValue(
  reader: Reader,
  value: Value,
  supplier: string,
  pseudonymiser: Pseudonymiser,
): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (reader.type === 'leerling') return pseudonymiser.pupil(value, supplier);
  if (reader.type === 'geboortedatum') {
    return `\\\\x${pseudonymiser.sealBirth(value).toString('hex')}`;
  }
  return reader.type === 'tekst' ? escapeCopy(value) : value;
}

function escapeCopy(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

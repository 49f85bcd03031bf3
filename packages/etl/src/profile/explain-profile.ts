import { type Column, ROW_FAULTS } from '@peildatum/schema';
import { maskValue } from '../rows/mask.js';
import { holdsNationalNumber } from '../rows/national-number.js';
import { parserOf, Rejected } from '../rows/values.js';
import { type MappedColumn, mapWithProfile } from './map-with-profile.js';
import { sayStyle } from './number-style.js';
import { type ColumnPlan, headersOf, type Profile, plain } from './profile.js';

export interface ExplainedColumn {
  readonly column: string;
  readonly required: boolean;
  /** Headers as the file writes them; none for a constant. */
  readonly headers: readonly string[];
  /** What is done with them, in words; undefined when the column stays empty. */
  readonly how: string | undefined;
}

export interface ExplainedValue {
  readonly column: string;
  /** The value, the shape of a value that may name somebody, or `(verborgen)`. */
  readonly shown: string;
  /** The rule that the value breaks, with what was expected. */
  readonly fault?: { readonly code: string; readonly expected: string };
}

export interface ExplainedRow {
  readonly line: number;
  readonly values: readonly ExplainedValue[];
}

/** What a profile makes of a file: no identifier and no date of birth is in it. */
export interface Explanation {
  readonly profile: Pick<Profile, 'id' | 'version' | 'name' | 'kind' | 'supplier'>;
  readonly columns: readonly ExplainedColumn[];
  /** Headers of the file that are left out on purpose. */
  readonly leftOut: readonly string[];
  readonly rows: readonly ExplainedRow[];
}

interface RawRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

const HIDDEN = '(verborgen)';

/** A header that speaks of a birth: in a wrong profile another column may be read from it. */
const BIRTH = /geb/i;

/** What a profile would do with the first rows of a file; a header that does not fit refuses, as reading would. */
export function explainProfile(
  profile: Profile,
  header: readonly string[],
  records: readonly RawRecord[],
  limit: number,
): Explanation {
  const { source, columns } = mapWithProfile(profile, header);
  const { id, version, name, kind, supplier } = profile;
  const dropped = new Set(profile.leftOut.map(plain));
  const declared = Object.entries(source.columns);
  return {
    profile: { id, version, name, kind, ...(supplier === undefined ? {} : { supplier }) },
    columns: declared.map(([column, { required }]) => ({
      column,
      required: required === true,
      headers: (columns[column]?.places ?? []).map((place) => sayHeader(header, place)),
      how: columns[column] === undefined ? undefined : sayHow(profile.columns[column]),
    })),
    leftOut: header.flatMap((text, at) =>
      dropped.has(plain(text)) ? [sayHeader(header, at)] : [],
    ),
    rows: records.slice(0, limit).map(({ fields, line }) => ({
      line,
      values:
        fields.length === header.length
          ? declared.flatMap(([column, declaration]) => {
              const mapped = columns[column];
              if (mapped === undefined) return [];
              const isBirth = mapped.places.some((place) => BIRTH.test(header[place] ?? ''));
              return [explainValue(column, declaration, mapped, fields, isBirth)];
            })
          : [wrongWidth(fields.length, header.length)],
    })),
  };
}

function explainValue(
  name: string,
  column: Column,
  mapped: MappedColumn,
  fields: readonly string[],
  isBirth: boolean,
): ExplainedValue {
  const raw = mapped.places.map((place) => fields[place] ?? '');
  const text = mapped.text(raw);
  const isHidden = isBirth || column.type === 'leerling' || column.type === 'geboortedatum';
  const reject = ({ code, expected }: Rejected): ExplainedValue => ({
    column: name,
    shown: isHidden ? HIDDEN : maskValue(raw.map((part) => part.trim()).join(' ')),
    fault: { code, expected },
  });
  if (text instanceof Rejected) return reject(text);
  if (text.trim() === '') {
    return column.required === true
      ? { column: name, shown: '', fault: { code: 'verplicht', expected: ROW_FAULTS.verplicht } }
      : { column: name, shown: '' };
  }
  const value = parserOf(column)(text.trim());
  if (value instanceof Rejected) return reject(value);
  return { column: name, shown: isHidden ? HIDDEN : showValue(column, String(value)) };
}

/** Ids and free text by their shape only: in a wrong profile a pupil's number or a name may stand there. */
function showValue(column: Column, value: string): string {
  if (column.type === 'tekst') return maskValue(value);
  return holdsNationalNumber(value) ? HIDDEN : value;
}

function wrongWidth(found: number, expected: number): ExplainedValue {
  return {
    column: '',
    shown: found === 1 ? '1 veld' : `${found} velden`,
    fault: { code: 'veld_aantal', expected: `${expected} velden, zoals de kopregel` },
  };
}

function sayHeader(header: readonly string[], place: number): string {
  return (header[place] ?? '').trim().replace(/\s+/g, ' ') || '(zonder naam)';
}

function sayHow(plan: ColumnPlan | undefined): string {
  const origin = plan?.origin;
  if (origin?.by === 'constant') return `altijd ${origin.value}`;
  if (origin?.by === 'join') return `${headersOf(origin).length} kolommen samen`;
  if (origin?.by === 'minutes') return 'minuten van de eerste tot de tweede';
  const treatment = plan?.treatment;
  switch (treatment?.by) {
    case undefined:
      return 'zoals het er staat';
    case 'codes':
      return `codetabel met ${Object.keys(treatment.codes).length} codes`;
    case 'words':
      return `ja: ${treatment.yes.join(', ')}; nee: ${treatment.no.join(', ')}`;
    case 'date':
      return treatment.style === 'tijdstip'
        ? 'de dag van een tijdstip'
        : `datum als ${treatment.style}`;
    case 'number':
      return sayStyle(treatment);
  }
}

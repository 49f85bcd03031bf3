/**
 * A source is one kind of delivery, declared as data: what its columns are, which rows are right, what it refers to.
 * Reading, checking, storing, documenting and the example deliveries all follow from the declaration.
 */
export type ColumnType =
  /** BSN, onderwijsnummer or the supplier's own number; becomes a pseudonym while reading. */
  | 'leerling'
  /** A date of birth; stored only as ciphertext under the swv's key. */
  | 'geboortedatum'
  /** BRIN6; in files of DUO joined from two columns. */
  | 'vestiging'
  | 'datum'
  | 'bedrag'
  | 'getal'
  | 'code'
  | 'janee'
  | 'tekst'
  | 'swv'
  | 'gemeente'
  | 'postcode4'
  | 'bevoegd_gezag'
  /** `2023-2024`: two years that follow each other. */
  | 'schooljaar'
  /** A count in a file of DUO; `<5` is a value (shielded by DUO) and becomes null. */
  | 'duo_aantal';

export interface Column {
  readonly type: ColumnType;
  readonly description: string;
  readonly required?: boolean;
  readonly codes?: readonly string[];
  /** Smallest and largest whole number. */
  readonly between?: readonly [number, number];
  /** The amount must be greater than 0. */
  readonly positive?: boolean;
  /** The amount may be less than 0: only in `balans` and in ledgers. */
  readonly negative?: boolean;
  /** The kind whose row must exist (`vestiging`: any register of places). */
  readonly refersTo?: string;
  /** An id of the supplier: short, and never the pupil's own number. */
  readonly identifies?: boolean;
  /** Most characters of a text; what stands in a key must fit in an index. */
  readonly longest?: number;
  /** A value that shows what it looks like, where its type does not tell. */
  readonly example?: string;
  /** Its name in the database, where that must differ. */
  readonly storedAs?: string;
  /** Headers in a file that keeps its own format; two lists join BRIN and vestigingsnummer. */
  readonly headers?: readonly (readonly string[])[];
  /** Taken from the file's name instead of a column. */
  readonly fromFileName?: (fileName: string) => string | undefined;
  /** A pattern that the text must have, with what to say when it has not. */
  readonly pattern?: { readonly matches: RegExp; readonly expected: string };
  /** A national number is refused here too, although others made the format or a pattern tells the shape. */
  readonly noNationalNumber?: boolean;
}

/** Is a text searched for national numbers? What people type for leverformaat 1 is; formats of others where they say so. */
export function mayTellOfPupils(column: Column): boolean {
  if (column.type !== 'tekst') return false;
  const typed = column.headers === undefined && column.pattern === undefined;
  return typed || column.noNationalNumber === true;
}

/** A row as the rules see it: dates as JJJJ-MM-DD, amounts as exact text with a point, whole numbers as numbers. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface RowRule {
  readonly code: string;
  /** The column that the finding is put at. */
  readonly column: string;
  readonly expected: string;
  /** What to do about it; left out: a sentence is made of the column. */
  readonly action?: string;
  readonly holds: (row: Row) => boolean;
  /** What was expected of this very row, where that is more than `expected`; may not repeat what was typed. */
  readonly sayExpected?: (row: Row) => string;
}

/** Rules over several rows; the loader knows how to check each of them in the database. */
export type SetRule =
  | {
      readonly rule: 'no_overlap';
      readonly code: string;
      readonly expected: string;
      readonly action?: string;
      readonly per: readonly string[];
      readonly from: string;
      readonly until: string;
      /** Only rows with this value of this column take part; none: all rows. */
      readonly where?: { readonly column: string; readonly is: string };
    }
  | {
      readonly rule: 'at_most_one';
      readonly code: string;
      readonly expected: string;
      readonly action?: string;
      readonly per: readonly string[];
      readonly where: { readonly column: string; readonly is: string };
    }
  | {
      readonly rule: 'vso_only_at_vso';
      readonly code: string;
      readonly expected: string;
      readonly action?: string;
      readonly column: string;
      readonly vestiging: string;
    }
  | {
      /** Who follows from one to the next never comes back where it began. */
      readonly rule: 'no_circle';
      readonly code: string;
      readonly expected: string;
      readonly action?: string;
      readonly from: string;
      readonly to: string;
    };

/**
 * When a row touches a period: on a date (or in the year or schooljaar that the column holds), or from one date until
 * another (open: an empty end is the cut).
 */
export type Touch =
  | { readonly on: string }
  | { readonly from: string; readonly until: string; readonly open: boolean };

export interface Source {
  readonly kind: string;
  readonly name: string;
  readonly description: string;
  /** `contract`: a kind of leverformaat 1, known by its file name. `own`: a format of others, known by its headers. */
  readonly format: 'contract' | 'own';
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that make a row unique; empty: rows may repeat. */
  readonly key: readonly string[];
  /** The key is unique within the supplier (ids) or within the swv (facts about a pupil or a place). */
  readonly keyWithin: 'supplier' | 'swv';
  readonly rules: readonly RowRule[];
  readonly setRules: readonly SetRule[];
  /** Columns in the order in which their dates must come. */
  readonly dateOrders: readonly (readonly string[])[];
  readonly touches: readonly Touch[];
  /**
   * Read from this carrier only, not from a table. XML: its reader checks what a table could not tell (consent, control
   * totals). YAML: known by its file name, as a kind of leverformaat 1 is.
   */
  readonly readFrom?: 'xml' | 'yaml';
  /** A file that tells itself who delivers and what it is about: columns of its first record. A pupil becomes a part of its pseudonym. */
  readonly toldBy?: { readonly supplier?: string; readonly period: readonly string[] };
  /** Large facts are partitioned by swv and by the schooljaar of this date. */
  readonly partitionBy?: string;
  /** Every vo vestiging of the swv is expected in it: coverage counts schools and pupils. */
  readonly everySchool?: true;
  /** How many years after the end the rows are kept, and on what ground. */
  readonly retention: { readonly years: number; readonly ground: string };
  /** Does the source hold personal data? */
  readonly personal: 'none' | 'pseudonym' | 'special';
}

/** Completes a declaration with its defaults. */
export function defineSource(
  source: Partial<Source> &
    Pick<Source, 'kind' | 'name' | 'description' | 'columns' | 'retention' | 'personal'>,
): Source {
  return {
    format: 'contract',
    key: [],
    keyWithin: 'swv',
    rules: [],
    setRules: [],
    dateOrders: [],
    touches: [],
    ...source,
  };
}

/** Forbidden in every delivery of leverformaat 1: columns that hold a person's data. */
export const FORBIDDEN_COLUMNS: readonly string[] = [
  'naam',
  'achternaam',
  'voornaam',
  'voornamen',
  'roepnaam',
  'voorletters',
  'tussenvoegsel',
  'adres',
  'straat',
  'huisnummer',
  'postcode',
  'woonplaats',
  'telefoon',
  'mobiel',
  'email',
  'e-mail',
  'bsn',
  'pgn',
  'ouder',
  'verzorger',
  'diagnose',
  'medisch',
  'opmerking',
  'opmerkingen',
];

/** The name of a declared column in the database: no identifier is stored under the name of one. */
export function storedName(name: string, column: Column): string {
  if (column.storedAs !== undefined) return column.storedAs;
  if (column.type === 'leerling') return 'leerling';
  if (column.type === 'geboortedatum') return 'geboorte_versleuteld';
  return name;
}

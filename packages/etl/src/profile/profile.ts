import type { DateStyle } from './date-style.js';

/**
 * A mapping profile: how the export of a supplier becomes the columns of one kind of leverformaat 1. Plain data without
 * functions, so that it can be posted to another thread; `mapWithProfile` makes functions of it.
 *
 * A profile has no way to pass over rows, on purpose: rows read are rows loaded plus rows in quarantine, and a condition
 * in a profile would lose rows in silence. The export must be made with the right filter. A row that slipped through
 * (somebody who was present, in an export of absence) has a code that the code table does not know: it goes to
 * quarantine as code_onbekend, where it can be seen.
 */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  /** A kind of leverformaat 1. */
  readonly kind: string;
  /** Patterns for names of files, with `*` and `?`. */
  readonly files: readonly string[];
  /** Who delivers; absent: said by the command, levering.yaml or nobody. */
  readonly supplier?: string;
  /** The line (or the row of the sheet) with the headers, counted from 1; what stands before it is passed over. */
  readonly headerRow: number;
  /** Absent: detected from the headers. */
  readonly separator?: Separator;
  /** How each column of the kind is got; a column that is not here stays empty. */
  readonly columns: Readonly<Record<string, ColumnPlan>>;
  /** Headers whose fields are never kept. */
  readonly leftOut: readonly string[];
}

export type Separator = ';' | ',' | '\t';

/** Spellings of one header; a file has one of them. */
export type Spellings = readonly string[];

export interface ColumnPlan {
  readonly origin: Origin;
  /** Absent: the text goes as it is to the parser of the column. */
  readonly treatment?: Treatment;
}

/** Where the text of a column comes from. */
export type Origin =
  | { readonly by: 'header'; readonly spellings: Spellings }
  | { readonly by: 'constant'; readonly value: string }
  | { readonly by: 'join'; readonly parts: readonly Spellings[] }
  | { readonly by: 'minutes'; readonly from: Spellings; readonly until: Spellings };

/** How the supplier writes what leverformaat 1 writes otherwise. */
export type Treatment =
  | { readonly by: 'codes'; readonly codes: Readonly<Record<string, string>> }
  | { readonly by: 'date'; readonly style: DateStyle }
  | { readonly by: 'number'; readonly decimal?: 'komma' | 'punt'; readonly thousands?: string }
  | { readonly by: 'words'; readonly yes: readonly string[]; readonly no: readonly string[] };

/** The headers that an origin reads, in the order in which their texts are put together. */
export function headersOf(origin: Origin): readonly Spellings[] {
  if (origin.by === 'header') return [origin.spellings];
  if (origin.by === 'join') return origin.parts;
  return origin.by === 'minutes' ? [origin.from, origin.until] : [];
}

/** A header or a code as it is compared: letter case, outer blanks and the number of blanks in between do not count. */
export function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

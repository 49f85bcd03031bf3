import { daysBetween } from '../days-between.js';
import type { CheckExample, CheckLevel } from './check.js';

/** A value as rules see it: a date as JJJJ-MM-DD, an amount as exact text with a point, a whole number as a number. */
export type CheckedValue = string | number | null;

/** What a check may know beside the row. */
export interface CheckContext {
  /** JJJJ-MM-DD */
  readonly today: string;
  /** The swv that the delivery is for, as `VO2708`. */
  readonly swv?: string;
}

interface Described {
  readonly id: string;
  readonly level: Exclude<CheckLevel, 'fout'>;
  readonly expected: string;
  readonly explanation: string;
  readonly action: string;
  /** Where the bound comes from: a law, an official standard, a practice document, or ourselves. */
  readonly norm: string;
}

/** A row that is right by type and rule and yet looks wrong. It is loaded all the same. */
export interface RowCheck extends Described {
  readonly kinds: readonly string[];
  /** The column that the finding is put at. */
  readonly column: string;
  /** Columns that the check reads. */
  readonly reads: readonly string[];
  /** True: worth a finding. What is unknown is never suspect. */
  readonly suspect: (row: Readonly<Record<string, CheckedValue>>, context: CheckContext) => boolean;
  /** What was expected of this very row, where that is more than `expected`; may not repeat what was typed. */
  readonly sayExpected?: (row: Readonly<Record<string, CheckedValue>>) => string;
  /** A row that gives a finding and one that does not, on EXAMPLE_DAY; what is not named is empty. */
  readonly example: { readonly wrong: CheckExample; readonly right: CheckExample };
}

/** A check of one value at a time, in several columns: those named by kind, or all columns of a type. */
export interface ValueCheck extends Described {
  readonly on: Readonly<Record<string, readonly string[]>> | { readonly type: 'datum' };
  readonly suspect: (value: CheckedValue, context: CheckContext) => boolean;
  readonly example: { readonly wrong: string | number; readonly right: string | number };
}

/** The day and the swv of the examples. */
export const EXAMPLE_CONTEXT: CheckContext = { today: '2024-11-15', swv: 'VO9901' };

/** Declares a check of a row; it cannot read a column that it does not name. */
export function defineRowCheck<const Name extends string>(
  check: Omit<RowCheck, 'column' | 'reads' | 'suspect' | 'example'> & {
    readonly column: Name;
    readonly reads: readonly Name[];
    readonly suspect: (
      row: Readonly<Record<NoInfer<Name>, CheckedValue>>,
      context: CheckContext,
    ) => boolean;
    readonly example: Readonly<
      Record<'wrong' | 'right', Readonly<Partial<Record<NoInfer<Name>, string | number>>>>
    >;
  },
): RowCheck {
  return check as unknown as RowCheck;
}

/** Days from one date until another; NaN when one is unknown, so that no comparison holds. */
export function days(from: CheckedValue, until: CheckedValue): number {
  return typeof from === 'string' && typeof until === 'string' ? daysBetween(from, until) : NaN;
}

/** Is it a date that lies after another? */
export function isAfter(date: CheckedValue, other: CheckedValue): boolean {
  return typeof date === 'string' && typeof other === 'string' && date > other;
}

/** The number of an amount or a count; NaN when it is unknown, so that no comparison holds. Plausibility needs no cents. */
export function amount(value: CheckedValue): number {
  return value === null ? NaN : Number(value);
}

/** The year of a date; NaN when it is unknown. */
export function yearOf(date: CheckedValue): number {
  return typeof date === 'string' ? Number(date.slice(0, 4)) : NaN;
}

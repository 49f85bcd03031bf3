import { AMOUNT_RELATIONS, type MeasureRelation } from '@peildatum/schema';
import { subjectOf } from './cube.js';
import { type ChosenTerm, choicesOf, periodsBy } from './cube-relations.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** Rows of a period of which an amount is added up. */
export interface AmountTerm {
  readonly period: IndicatorPeriod;
  readonly measure: string;
  readonly rows: readonly MartRow[];
}

/** Amounts, or hours, that are the same by definition. */
export interface AmountEquation {
  readonly whole: readonly AmountTerm[];
  readonly parts: readonly AmountTerm[];
  /** The dimensions of which it is for one value each; none: it is between totals. */
  readonly names: readonly string[];
}

/**
 * The amounts that the definitions say to be the same, between totals and for each value of the dimensions that all of them
 * have, as far as that is true of what was delivered: one that is not leads whoever believes it astray.
 */
export function amountEquations(
  periods: readonly IndicatorPeriod[],
  relations: readonly MeasureRelation[] = AMOUNT_RELATIONS,
): readonly AmountEquation[] {
  const bySubject = new Map(periods.map((period) => [subjectOf(period), period]));
  const periodsOf = periodsBy(periods);
  return relations.flatMap((relation) =>
    choicesOf(relation, periodsOf).flatMap((chosen) => {
      const terms = chosen.map((term) => termOf(term, bySubject));
      if (!isComplete(terms)) return [];
      const all = subsetsOf(sharedNames(terms)).flatMap((names) => equationsBy(names, terms));
      return all
        .map(({ names, terms: own }) => ({
          names,
          whole: own.slice(0, relation.whole.length),
          parts: own.slice(relation.whole.length),
        }))
        .filter(holds);
    }),
  );
}

function termOf(
  { indicator, measure, period: periode }: ChosenTerm,
  bySubject: ReadonlyMap<string, IndicatorPeriod>,
): AmountTerm | undefined {
  const period = bySubject.get(`${indicator} ${periode}`);
  return period === undefined ? undefined : { period, measure, rows: period.rows };
}

function isComplete(terms: readonly (AmountTerm | undefined)[]): terms is readonly AmountTerm[] {
  return !terms.includes(undefined);
}

/** The dimensions that all terms have. */
function sharedNames(terms: readonly AmountTerm[]): readonly string[] {
  const [first = [], ...others] = terms.map(({ period }) =>
    period.indicator.dimensions.map(({ name }) => name),
  );
  return first.filter((name) => others.every((names) => names.includes(name)));
}

function subsetsOf(names: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [[]];
  for (const name of names) all.push(...all.map((some) => [...some, name]));
  return all;
}

/** The terms of each combination of values that one of them has; without names: all rows. */
function equationsBy(
  names: readonly string[],
  terms: readonly AmountTerm[],
): readonly { readonly names: readonly string[]; readonly terms: readonly AmountTerm[] }[] {
  const keyOf = ({ dimensions }: MartRow): string | undefined => {
    const values = names.map((name) => dimensions[name] ?? null);
    return values.includes(null) ? undefined : JSON.stringify(values);
  };
  const keys = new Set(terms.flatMap(({ rows }) => rows.flatMap((row) => keyOf(row) ?? [])));
  return [...keys].map((key) => ({
    names,
    terms: terms.map((term) => ({ ...term, rows: term.rows.filter((row) => keyOf(row) === key) })),
  }));
}

/** Are both sides the same, and more than nothing? */
function holds({ whole, parts }: AmountEquation): boolean {
  const [left, right] = [whole, parts].map(sumOf);
  return left !== undefined && left !== 0n && left === right;
}

/** Undefined: some of it is not known. */
function sumOf(terms: readonly AmountTerm[]): bigint | undefined {
  let sum = 0n;
  for (const { measure, rows } of terms) {
    for (const { measures } of rows) {
      const value = measures[measure];
      if (value == null) return undefined;
      sum += value;
    }
  }
  return sum;
}

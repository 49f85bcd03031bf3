import type { Atom, Relation } from '@peildatum/disclosure';
import {
  AMOUNT_RELATIONS,
  MEASURE_RELATIONS,
  type MeasureRelation,
  periodBefore,
  type RelationTerm,
  schooljaarOf,
} from '@peildatum/schema';
import type { IndicatorPeriod } from './mart-rows.js';

/** The atoms of a count in a period; undefined: it is not in the publication. */
export type AtomsOfCount = (
  indicator: string,
  measure: string,
  period: string,
) => readonly number[] | undefined;

export interface CubeRelations {
  readonly relations: readonly Relation[];
  /** By relation, the subjects (indicator and period) that it is about, also where it does not hold now: it may have before. */
  readonly related: readonly (readonly string[])[];
}

/**
 * The relations between counts that the definitions tell of, for the periods that are there. One that does not hold in the
 * data (deliveries that contradict each other) leads whoever believes it astray, and is left out. Adds an atom for a rest.
 */
export function cubeRelations(
  periodsOf: PeriodsOf,
  atomsOf: AtomsOfCount,
  atoms: Atom[],
): CubeRelations {
  const relations: Relation[] = [];
  const related: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const relation of MEASURE_RELATIONS) {
    const { whole, rest } = relation;
    for (const chosen of choicesOf(relation, periodsOf)) {
      const found = chosen.map(({ indicator, measure, period }) =>
        atomsOf(indicator, measure, period),
      );
      if (found.some((own) => own === undefined)) continue;
      related.push(chosen.map(({ indicator, period }) => `${indicator} ${period}`));
      const sides = [found.slice(0, whole.length), found.slice(whole.length)].map((side) =>
        side.flatMap((own) => own ?? []),
      );
      const [left = [], right = []] = sides;
      const names = chosen.map(
        ({ indicator, measure, period }) => `${indicator}.${measure} ${period}`,
      );
      const name = `${names.slice(0, whole.length).join(' + ')} = ${names.slice(whole.length).join(' + ')}`;
      const key = [...names].sort().join();
      const leftOver = countOf(left, atoms) - countOf(right, atoms);
      const holds = rest === true ? leftOver >= 0 : leftOver === 0;
      // the same records on both sides say nothing, nor does a whole without any part
      if (
        !holds ||
        seen.has(key) ||
        (right.length === 0 && (rest === true || left.length === 0)) ||
        new Set([...left, ...right]).size < left.length + right.length
      ) {
        continue;
      }
      seen.add(key);
      const extra = rest === true ? [atoms.push({ count: leftOver }) - 1] : [];
      relations.push({ name, whole: left, parts: [...right, ...extra] });
    }
  }
  return { relations, related: [...related, ...relatedByAmounts(periodsOf)] };
}

/** A term of a relation, in a period. */
export interface ChosenTerm {
  readonly indicator: string;
  readonly measure: string;
  readonly period: string;
}

/** The subjects that the definitions of amounts are about. */
function relatedByAmounts(periodsOf: PeriodsOf): readonly (readonly string[])[] {
  return AMOUNT_RELATIONS.flatMap((relation) =>
    choicesOf(relation, periodsOf)
      .filter((chosen) =>
        chosen.every(({ indicator, period }) => periodsOf(indicator).includes(period)),
      )
      .map((chosen) => chosen.map(({ indicator, period }) => `${indicator} ${period}`)),
  );
}

/** The periods of an indicator that are there. */
export type PeriodsOf = (indicator: string) => readonly string[];

/** Which periods of each indicator are among these. */
export function periodsBy(periods: readonly IndicatorPeriod[]): PeriodsOf {
  const own = new Map<string, string[]>();
  for (const { indicator, periode } of periods) {
    own.set(indicator.id, [...(own.get(indicator.id) ?? []), periode]);
  }
  return (indicator) => own.get(indicator) ?? [];
}

/** What the terms of a relation stand for (those of the whole first), in each period that its first term is there in. */
export function choicesOf(
  { whole, parts }: MeasureRelation,
  periodsOf: PeriodsOf,
): readonly (readonly ChosenTerm[])[] {
  const [first] = whole;
  if (first === undefined) return [];
  return periodsOf(first.indicator)
    .map((period) => (first.when === 'year_before' ? periodBefore(period, -1) : period))
    .flatMap((base) => choices([...whole, ...parts], base, periodsOf));
}

/** The periods of the terms for a period of the relation; of `each_peildatum` a choice for each day. */
function choices(
  terms: readonly RelationTerm[],
  base: string,
  periodsOf: PeriodsOf,
): readonly (readonly ChosenTerm[])[] {
  let chosen: ChosenTerm[][] = [[]];
  for (const { indicator, measure, when } of terms) {
    const schooljaar = /^\d{4}-\d{2}-\d{2}$/.test(base) ? schooljaarOf(base) : base;
    const periods =
      when === 'each_peildatum'
        ? periodsOf(indicator).filter((day) => day !== base && schooljaarOf(day) === schooljaar)
        : [
            when === 'first_of_october'
              ? `${base.slice(0, 4)}-10-01`
              : when === 'year_before'
                ? periodBefore(base, 1)
                : base,
          ];
    chosen = chosen.flatMap((before) =>
      periods.map((period) => [...before, { indicator, measure, period }]),
    );
  }
  return chosen;
}

function countOf(some: readonly number[], atoms: readonly Atom[]): number {
  return some.reduce((sum, atom) => sum + (atoms[atom]?.count ?? 0), 0);
}

import type { PeriodKind } from './period.js';

/** An additive count or amount of the mart, by its column name. */
export interface Measure {
  readonly type: 'aantal' | 'bedrag';
  readonly description: string;
}

export interface Dimension {
  readonly name: string;
  readonly description: string;
  /** Where the name that people see comes from; none: the value itself, or its entry in `words`. */
  readonly labels?: 'vestiging' | 'gemeente' | 'bevoegd_gezag';
  readonly words?: Readonly<Record<string, string>>;
  /** A dimension of the outcome: its values are a distribution over the whole noemer. */
  readonly ofOutcome?: boolean;
}

/** How a figure follows from the measures of its cell. */
export type Recipe =
  | { readonly kind: 'som'; readonly of: string }
  | { readonly kind: 'verschil'; readonly of: string; readonly minus: string }
  | {
      readonly kind: 'aandeel';
      readonly teller: string;
      readonly noemer: string;
      readonly factor: 100 | 1000 | 1;
    };

export type Eenheid = 'leerlingen' | 'procent' | 'aantal' | 'euro';

export interface Figure {
  /** Empty when the indicator has one figure; else what stands behind the slash. */
  readonly maat: string;
  readonly name: string;
  readonly eenheid: Eenheid;
  readonly recipe: Recipe;
  readonly decimals: 0 | 1 | 2;
  /** By which dimensions it is given, one at a time. */
  readonly dimensions: readonly string[];
  /** The count that showing the figure gives away: it has the status of that count. None: it says nothing of persons. */
  readonly countEquivalent?: string;
}

/** A kind that must have data for the figure to exist: in the period itself, in the schooljaar after it, or at all. */
export interface Requirement {
  readonly kind: string;
  readonly when: 'period' | 'next_schooljaar' | 'ever';
}

/** An indicator is this declaration and the SQL file of its mart; everything that lists, checks or shows it reads it here. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly headline: boolean;
  /** What is counted, in one sentence. */
  readonly definition: string;
  /** The same in plain Dutch (B1) for who reads it for the first time. */
  readonly explanation: string;
  /** What counts as one. */
  readonly countsAsOne: 'persoon' | 'geval' | 'bedrag' | 'plaats';
  readonly period: PeriodKind;
  readonly countDate: string;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly dimensions: readonly Dimension[];
  readonly figures: readonly Figure[];
  readonly requires: readonly Requirement[];
  /** Kinds that are only looked into: they need no data of their own. */
  readonly looksInto: readonly string[];
  /** The last date that must be past for the figure to be known; none: the period may still run. */
  readonly observedOn?: (period: string) => string;
  readonly direction: 'hoger_is_beter' | 'lager_is_beter' | 'neutraal';
  /** persoon: counts of pupils are protected. organisatie: exact. open: public already, exact. */
  readonly disclosure: 'persoon' | 'bijzonder' | 'organisatie' | 'open';
  readonly ground: string;
  readonly ruleSet: 'landelijk';
  readonly version: number;
  readonly validFrom: string;
}

/** The name of a figure as programs know it: `vergoedingen/bedrag`, or `thuiszitters` alone. */
export function figureName(indicator: Pick<Indicator, 'id'>, figure: Pick<Figure, 'maat'>): string {
  return figure.maat === '' ? indicator.id : `${indicator.id}/${figure.maat}`;
}

import type { Example } from './example.js';
import type { ParameterName } from './parameters.js';
import type { PeriodKind } from './period.js';
import type { RuleSet } from './rule-set.js';

/** What the mart holds of a cell, by its column name. */
export interface Measure {
  /** `aantal`: a whole number of records. `bedrag`: euro. `getal`: hours, fte and other numbers with at most two decimals. */
  readonly type: 'aantal' | 'bedrag' | 'getal';
  readonly description: string;
  /** Counted by others who publish it (DUO): readers may know it exactly. */
  readonly isPublic?: true;
  /** The count of which this one is a part, maybe a part itself: each record of this one is a record of that one. */
  readonly partOf?: string;
  /**
   * Of hours that are added up over pupils: the measures that hold the most that one of them adds, and what the next one adds.
   * They are for protection alone. None said: each record of a row adds the same.
   */
  readonly most?: readonly [largest: string, second: string];
  /** To be in it says something sensitive (of health, of care): nobody may learn it of a whole group at once. */
  readonly sensitive?: true;
}

export interface Dimension {
  readonly name: string;
  readonly description: string;
  /** Where the name that people see comes from; none: the value itself, or its entry in `words`. */
  readonly labels?: 'vestiging' | 'gemeente' | 'bevoegd_gezag' | 'doel';
  readonly words?: Readonly<Record<string, string>>;
  /** A dimension of the outcome: its values are a distribution over the whole noemer. */
  readonly ofOutcome?: boolean;
  /** Its value says something sensitive (of health, of care): nobody may learn it of a whole group at once. */
  readonly sensitive?: true;
}

/** How a figure follows from the measures of its cell. Its value is `null` where it divides by 0. */
export type Recipe =
  /** A sum; `divisor` turns it into another unit (minutes into hours), teller stays as it was added up. */
  | { readonly kind: 'som'; readonly of: string; readonly divisor?: number }
  | { readonly kind: 'verschil'; readonly of: string; readonly minus: string }
  /** `factor · teller / (divisor · noemer)`; factor 1 is an average or a ratio. */
  | {
      readonly kind: 'aandeel';
      readonly teller: string;
      readonly noemer: string;
      readonly factor: 100 | 1000 | 1;
      readonly divisor?: number;
      /** By a dimension of the outcome it is the distribution of this measure (the noemer), instead of that of the teller. */
      readonly distributes?: string;
    }
  /** By linear interpolation between order statistics (as percentile_cont) over a scale; `of` counts. The noemer is the count. */
  | {
      readonly kind: 'percentiel';
      readonly scale: string;
      readonly of: string;
      /** 0.25, 0.5, 0.75 or 0.9. */
      readonly at: number;
      /** Fewer observations than this: `te_weinig`. */
      readonly least: number;
    }
  /** `of · times / noemer`; a noemer below `least` is not applicable. */
  | {
      readonly kind: 'prognose';
      readonly of: string;
      readonly times: string;
      readonly noemer: string;
      readonly least: number;
    }
  /** The figure that a goal is about, as it is published, beside its target. It is made when all others are. */
  | { readonly kind: 'doel'; readonly of: string };

export type Eenheid =
  | 'leerlingen'
  | 'procent'
  | 'per_1000'
  | 'aantal'
  | 'euro'
  | 'dagen'
  | 'uren'
  | 'fte'
  | 'verhouding'
  /** Of a goal: that of the figure that it is about. */
  | 'wisselend';

export interface Figure {
  /** Empty when the indicator has one figure; else what stands behind the slash. */
  readonly maat: string;
  readonly name: string;
  readonly eenheid: Eenheid;
  readonly recipe: Recipe;
  readonly decimals: 0 | 1 | 2;
  /** By which dimensions it is given: one name, or names joined by `+` that are given together. */
  readonly dimensions: readonly string[];
  /** False: it has no total, only its breakdowns. */
  readonly total?: false;
  /**
   * The count that showing the figure gives away: it has the status of that count. Null: it says nothing of persons, also
   * where other figures of the indicator do.
   */
  readonly countEquivalent?: string | null;
  /** What must have data for this figure, beside what the indicator requires; the kinds stand in its `looksInto`. */
  readonly requires?: readonly Requirement[];
}

/**
 * A kind that must have data for the figure to exist: in the period itself, in the schooljaar that holds its last day, in
 * the schooljaar after it, in the one after that, or at all.
 */
export interface Requirement {
  readonly kind: string;
  readonly when: 'period' | 'schooljaar' | 'next_schooljaar' | 'second_schooljaar' | 'ever';
}

export const THEMES = {
  doorstroom: 'Doorstroom vso naar vo',
  tlv: 'Toelaatbaarheidsverklaringen',
  thuiszitters: 'Thuiszitters en verzuim',
  vergoedingen: 'Vergoedingen',
  financien: 'Herbesteding en financiën',
  ondersteuning: 'Ondersteuning',
  deelname: 'Deelname',
  kwaliteit: 'Kwaliteit en medezeggenschap',
} as const;
export type Theme = keyof typeof THEMES;

/** An indicator is this declaration and the SQL file of its mart; everything that lists, checks or shows it reads it here. */
export interface Indicator {
  /** Under another rule set than `landelijk` the id ends in `@` and its name. */
  readonly id: string;
  readonly name: string;
  readonly theme: Theme;
  readonly headline: boolean;
  /** What is counted, in one sentence. */
  readonly definition: string;
  /** The same in plain Dutch (B1) for who reads it for the first time. */
  readonly explanation: string;
  /** What counts as one. */
  readonly countsAsOne: 'persoon' | 'geval' | 'bedrag' | 'plaats';
  readonly period: PeriodKind;
  /** Of a peildatum: the fixed days and the cut (none said), or the days of DUO's telling. */
  readonly peildata?: 'telling';
  readonly countDate: string;
  readonly measures: Readonly<Record<string, Measure>>;
  /**
   * Whole numbers: columns of the mart beside the dimensions, by which no figure is given. Days over which a median or a percentile
   * is taken, or the price of one thing in cents: where prices differ, an amount tells how many there were at each.
   */
  readonly scales?: Readonly<Record<string, string>>;
  readonly dimensions: readonly Dimension[];
  readonly figures: readonly Figure[];
  readonly requires: readonly Requirement[];
  /** Kinds that are only looked into: they need no data of their own. */
  readonly looksInto: readonly string[];
  /**
   * Kinds of which a row only bears on the periods that it touches, and on so many before them. A kind that is not named
   * bears on all periods: its delivery builds the whole indicator again.
   */
  readonly reach?: Readonly<Record<string, number>>;
  /** The last date that must be past for the figure to be known; none: the period may still run. */
  readonly observedOn?: (period: string) => string;
  /** Norms and amounts of the swv that it is counted with: columns of `bouwperiode` in its SQL. */
  readonly parameters?: readonly ParameterName[];
  /** Counts by date of which a sum over the last twelve months says something. */
  readonly twelveMonths?: boolean;
  readonly direction: 'hoger_is_beter' | 'lager_is_beter' | 'neutraal';
  /**
   * persoon: counts of pupils are protected. organisatie: exact. open: public already, exact. afgeleid: repeats figures as
   * they are published, so what those hide it hides.
   */
  readonly disclosure: 'persoon' | 'bijzonder' | 'organisatie' | 'open' | 'afgeleid';
  /** Why readers do not get it, though it is protected by itself: beside another figure it would tell of a few. */
  readonly heldBack?: string;
  readonly ground: string;
  readonly ruleSet: RuleSet;
  readonly version: number;
  readonly validFrom: string;
  /** Days from which figures are not comparable with those before, and why. */
  readonly seriesBreaks?: readonly { readonly from: string; readonly reason: string }[];
  /** Worked out by hand; they run as tests and stand in the documentation. */
  readonly examples: readonly Example[];
}

/** The name of a figure as programs know it: `vergoedingen/bedrag`, or `thuiszitters` alone. */
export function figureName(indicator: Pick<Indicator, 'id'>, figure: Pick<Figure, 'maat'>): string {
  const [id = '', ruleSet] = indicator.id.split('@');
  const name = figure.maat === '' ? id : `${id}/${figure.maat}`;
  return ruleSet === undefined ? name : `${name}@${ruleSet}`;
}

/** Does an indicator say of goals what other figures are? Its figures are made when all others are. */
export function isOfGoals({ figures }: Pick<Indicator, 'figures'>): boolean {
  return figures.some(({ recipe }) => recipe.kind === 'doel');
}

/** The name of the mart of an indicator, in the database. */
export function martName(indicator: Pick<Indicator, 'id'>): string {
  return indicator.id.replace('@', '_');
}

/** The name of the SQL file of an indicator: rule sets differ in their parameters, not in their SQL. */
export function recipeName(indicator: Pick<Indicator, 'id'>): string {
  return indicator.id.split('@')[0] ?? indicator.id;
}

/** The dimensions of a breakdown: `geoorloofd+leerjaar` has two, a total none. */
export function dimensionsOf(breakdown: string): readonly string[] {
  return breakdown === '' ? [] : breakdown.split('+');
}

/** The recipe of a figure by a breakdown: by a dimension of the outcome a share may be a distribution of its own. */
export function recipeBy(
  { dimensions }: Pick<Indicator, 'dimensions'>,
  { recipe }: Pick<Figure, 'recipe'>,
  names: readonly string[],
): Recipe {
  if (recipe.kind !== 'aandeel' || recipe.distributes === undefined) return recipe;
  const isOutcome = dimensions.some(
    ({ name, ofOutcome }) => ofOutcome === true && names.includes(name),
  );
  return isOutcome ? { ...recipe, teller: recipe.distributes } : recipe;
}

/** The same pupils counted twice, with a small difference: only protection of both together can show both. */
export const BESIDE_ANOTHER =
  'Naast hetzelfde cijfer volgens een andere regel zou het verschil een klein aantal leerlingen kunnen verraden.';

/** The same indicator under another rule set: its norms differ, its SQL and its figures do not. */
export function underRuleSet(
  indicator: Indicator,
  ruleSet: RuleSet,
  own: Partial<Indicator> & Pick<Indicator, 'definition' | 'examples'>,
): Indicator {
  return {
    ...indicator,
    ...own,
    id: `${indicator.id}@${ruleSet}`,
    name: own.name ?? `${indicator.name} (${ruleSet})`,
    headline: false,
    heldBack: BESIDE_ANOTHER,
    ruleSet,
  };
}

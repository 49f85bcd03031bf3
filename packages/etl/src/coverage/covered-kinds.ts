import {
  type Indicator,
  nextSchooljaar,
  type PeriodKind,
  periodBefore,
  periodSpan,
  type Requirement,
  schooljaarOf,
  sourceOf,
} from '@peildatum/schema';
import { TELLING_KINDS } from '../marts/periods.js';

/** A kind of delivery that the figures of a period are made of, and in which period its rows must be. */
export interface CoveredKind {
  readonly kind: string;
  readonly periodKind: PeriodKind;
  readonly period: string;
  /** The two periods of that kind before it, as far as there are any. */
  readonly before: readonly string[];
  /** Is the indicator nothing without it? Of a kind that is only looked into nothing may be expected. */
  readonly required: boolean;
}

/**
 * The kinds of one of the periods in which an indicator is given (all of them, oldest first): what the indicator and its
 * figures require, and what they only look into, as far as such kinds have periods. Not registers: they hold for any time.
 */
export function coveredKinds(
  indicator: Indicator,
  periods: readonly string[],
  periode: string,
): readonly CoveredKind[] {
  const own = indicator.requires.filter(({ when }) => when !== 'ever');
  const kinds = new Set(own.map(({ kind }) => kind));
  const covered = own.map((one) => ({ ...one, required: true }));
  for (const one of [...requiredByFigures(indicator), ...lookedInto(indicator)]) {
    if (one.when === 'ever' || kinds.has(one.kind)) continue;
    kinds.add(one.kind);
    covered.push({ ...one, required: false });
  }
  return covered.map(({ kind, when, required }) => ({
    kind,
    ...periodOf(indicator, when, periods, periode),
    required,
  }));
}

function requiredByFigures({ figures }: Indicator): readonly Requirement[] {
  return figures.flatMap(({ requires = [] }) => requires);
}

function lookedInto({ looksInto }: Indicator): readonly Requirement[] {
  return looksInto
    .filter((kind) => TELLING_KINDS.includes(kind) && sourceOf(kind)?.touches.length !== 0)
    .map((kind) => ({ kind, when: 'period' }));
}

/** The period in which a kind must have data, and the two before it; a peildatum follows the peildata of the indicator. */
function periodOf(
  indicator: Indicator,
  when: Requirement['when'],
  periods: readonly string[],
  periode: string,
): Pick<CoveredKind, 'periodKind' | 'period' | 'before'> {
  if (when !== 'period') {
    const own =
      indicator.period === 'schooljaar' ? periode : schooljaarOf(periodSpan(periode).last);
    const next = when === 'schooljaar' ? own : nextSchooljaar(own);
    const period = when === 'second_schooljaar' ? nextSchooljaar(next) : next;
    return { periodKind: 'schooljaar', period, before: twoBefore(period) };
  }
  const before =
    indicator.period === 'peildatum'
      ? periods.filter((day) => day < periode).slice(-2)
      : twoBefore(periode);
  return { periodKind: indicator.period, period: periode, before };
}

function twoBefore(period: string): readonly string[] {
  return [periodBefore(period, 1), periodBefore(period, 2)];
}

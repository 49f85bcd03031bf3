import type { CellStatus } from './cell-status.js';

/** What a figure is held against: the period before, the same moment a year earlier, or the twelve months up to the cut. */
export const COMPARISONS = {
  vorige_periode: 'de periode daarvoor',
  jaar_eerder: 'vorig jaar, zelfde moment',
  twaalf_maanden: 'de laatste twaalf maanden',
} as const;
export type ComparisonKind = keyof typeof COMPARISONS;

/**
 * How a comparison came out. `reeksbreuk`: the figures are made by other rules, and are not compared. `loopt_nog`: a part of a
 * period is not held against a whole one. `geen_eerdere`: there is nothing to compare with. Else the status of the figure that has no value.
 */
export type ComparisonStatus = CellStatus | 'reeksbreuk' | 'loopt_nog' | 'geen_eerdere';

export interface Comparison {
  readonly soort: ComparisonKind;
  /** The period that is compared with, and up to which day, where that is not its end. */
  readonly periode: string | null;
  readonly tot: string | null;
  readonly waarde: number | null;
  /** This figure minus the other, in the figure's own unit (of a percentage: percentage points). */
  readonly verschil: number | null;
  readonly status: ComparisonStatus;
  /** Why there is no comparison. */
  readonly reden: string | null;
}

import type { Interval } from './interval.js';

/**
 * What is wrong with a protection.
 * `sensitive-shown`: a shown figure gives a sensitive count away by itself.
 * `interval-narrow`: an outsider can place a sensitive count too narrowly.
 * `twins-differ`: the same records are shown in one table and hidden in another.
 * `withheld-in-part`: a withheld table still lists figures.
 */
export type FindingKind =
  | 'sensitive-shown'
  | 'interval-narrow'
  | 'twins-differ'
  | 'withheld-in-part';

/** One violation. Confidential: the interval and the formula are what the protection must keep from readers. */
export interface Finding {
  readonly kind: FindingKind;
  readonly figure: string;
  readonly part: string;
  /** The count in words: a part, or a part minus others. */
  readonly count: string;
  readonly interval: Interval | null;
  /** `outsider`, or who knows more: a contributor by name, or who is alone in a figure. */
  readonly attacker: string;
  /** How a reader finds it, in shown figures. */
  readonly formula: string;
  /** The shown figures that the formula uses. */
  readonly shown: readonly string[];
}

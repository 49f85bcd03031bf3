/** Names of the attacks in the specification of the harness. */
export type Attack =
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'H7'
  | 'H8'
  | 'H9'
  | 'H10'
  | 'H11'
  | 'H12'
  | 'H13'
  | 'H14'
  | 'H15'
  | 'H16';

/** What an attack found. */
export interface Hit {
  readonly attack: Attack;
  /**
   * exact: one value is left; narrow: fewer than five whole numbers; small: certainly under the threshold; difference:
   * two printed numbers differ by a small one; told: a number or a word stands where none should; oracle: an answer
   * depends on what is hidden.
   */
  readonly kind: 'exact' | 'narrow' | 'small' | 'difference' | 'told' | 'oracle';
  readonly cell: string;
  readonly low: number | null;
  readonly high: number | null;
  /** How it is derived, in words. */
  readonly formula: string;
  /** The publication that it was found in; of hits across versions there is none. */
  readonly version?: string;
}

/** Fewest whole numbers that a hidden small count may be, and the smallest count that is not small. */
export interface Criterion {
  readonly width: number;
  readonly threshold: number;
}

export const CRITERION: Criterion = { width: 5, threshold: 5 };

/** What is wrong with knowing that a sensitive count lies in low..high; undefined: nothing. */
export function faultOf(
  low: number,
  high: number,
  { width, threshold }: Criterion = CRITERION,
): 'exact' | 'narrow' | 'small' | undefined {
  if (high <= low) return 'exact';
  if (high - low < width - 1) return 'narrow';
  return high < threshold ? 'small' : undefined;
}

import type { Source } from '../source.js';

/**
 * fout: the file is refused, or the row goes to quarantine (or waits). waarschuwing: loaded, and most likely wrong.
 * melding: loaded, and worth a look.
 */
export const CHECK_LEVELS = ['fout', 'waarschuwing', 'melding'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** What a check looks at: the file, one row, rows together, the delivery as a whole, or it and the one before. */
export const CHECK_STAGES = ['bestand', 'rij', 'rijen', 'levering', 'vergelijking'] as const;
export type CheckStage = (typeof CHECK_STAGES)[number];

/** One named check of a delivery: what everybody is told about it. */
export interface Check {
  readonly id: string;
  readonly level: CheckLevel;
  readonly stage: CheckStage;
  /** What it means when this check finds something. */
  readonly explanation: string;
  /** What to do about it. */
  readonly action: string;
  /** Kinds of delivery that it looks at; empty: every kind. */
  readonly kinds: readonly string[];
  /** Where its bound comes from; left out: the delivery format itself. */
  readonly norm?: string;
  /** Values that give a finding and values that do not, by column. */
  readonly example?: Readonly<Record<'wrong' | 'right', CheckExample>>;
}

export type CheckExample = Readonly<Record<string, string | number>>;

/** A check of a delivery as a whole, as it is declared. */
export interface WholeCheck extends Omit<Check, 'stage' | 'kinds' | 'norm' | 'example'> {
  readonly norm: string;
  /** Can it say something of this kind? */
  readonly applies: (source: Source) => boolean;
}

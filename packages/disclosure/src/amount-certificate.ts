import type { ContributionRule } from './primary/contribution-rule.js';

/**
 * What proves that printed amounts say too much of nobody, in whole numbers of one unit. As secret as the amounts. Nothing in it
 * refers to how was chosen what to hide: `verifyAmounts` checks it by itself.
 */
export interface AmountCertificate {
  readonly rule: ContributionRule;
  readonly systems: readonly AmountSystem[];
}

/** Amounts that can be subtracted from each other. Columns by number. */
export interface AmountSystem {
  /** By column, what it adds to each cell that has it. */
  readonly amounts: readonly number[];
  readonly cells: readonly CertifiedAmount[];
  /** Columns on both sides that everybody knows to add up to the same. */
  readonly same: readonly (readonly [whole: readonly number[], parts: readonly number[]])[];
}

export interface CertifiedAmount {
  readonly name: string;
  readonly columns: readonly number[];
  readonly amount: number;
  /** How many things it is the amount of; counts from 1 to threshold - 1 are sensitive. */
  readonly count: number;
  readonly threshold: number;
  /** How many add to it at least, and the most that two of them can add. */
  readonly contributors: number;
  readonly largest: number;
  readonly second: number;
  /** The price of each thing, where the amount says no more than how many there are; null: it does. */
  readonly price: number | null;
  readonly isShown: boolean;
  /** Everybody knows it already: it is shown, and not judged. */
  readonly isGiven: boolean;
}

/**
 * Amounts and bounds of the swv's own rules. One set for every swv and year now; a table with validity dates takes
 * its place when the first swv needs another amount.
 */
export const PARAMETERS = {
  /** Euro, for a placement that succeeded (Draaiboek doorstroom vso naar vo). */
  vergoedingGeslaagd: '10000.00',
  /** Euro, at most, for a placement that turned out unsuitable, on proof of means used. */
  vergoedingMaximum: '10000.00',
} as const;

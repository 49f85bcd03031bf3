/** The whole numbers that a count may be for an outsider, as far as proven. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What an answer of the solver may be off. */
export const TOLERANCE = 1e-6;

/** The whole numbers, 0 and up, within an interval of the solver. */
export function wholeInterval(least: number, most: number): Interval {
  return { least: Math.max(0, Math.ceil(least - TOLERANCE)), most: Math.floor(most + TOLERANCE) };
}

/** True when a sensitive count may be enough whole numbers, and may be one that is not sensitive. */
export function isWideEnough({ least, most }: Interval, threshold: number, width: number): boolean {
  return most >= threshold && most - least + 1 >= width;
}

/** By how much a count must be able to rise to be wide enough by tables alone in which it is higher than it is. */
export function riseNeeded(count: number, threshold: number, width: number): number {
  return Math.max(threshold - count, width - 1);
}

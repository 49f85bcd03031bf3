/** `threshold`: counts from 1 to threshold - 1 are too small. `protectZeros`: nobody is sensitive as well. */
export interface FrequencyRule {
  readonly threshold: number;
  readonly protectZeros: boolean;
}

/** Whether a count is primary by itself. */
export function isSmallCount(count: number, { threshold, protectZeros }: FrequencyRule): boolean {
  return count === 0 ? protectZeros : count > 0 && count < threshold;
}

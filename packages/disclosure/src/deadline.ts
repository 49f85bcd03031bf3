import { DisclosureError } from './disclosure-error.js';

/**
 * The end of the time that was given. What is hidden is never decided by it, so that the same input gives the same outcome
 * on a slow machine, or none; only what could be shown again can be less there.
 */
export interface Deadline {
  secondsLeft(): number;
  /** Throws a DisclosureError when there is no time left. */
  check(): void;
}

/** `now`: a clock in milliseconds; `limit`: seconds from now. */
export function deadlineAfter(limit: number, now: () => number): Deadline {
  const start = now();
  const secondsLeft = (): number => limit - (now() - start) / 1000;
  return {
    secondsLeft,
    check() {
      if (secondsLeft() < 0) throw new DisclosureError('time-limit', `${limit} seconds`);
    },
  };
}

/** For who waits as long as it takes. */
export const NO_DEADLINE: Deadline = {
  secondsLeft: () => Number.POSITIVE_INFINITY,
  check: () => undefined,
};

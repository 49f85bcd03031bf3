import { addDays, FIRST_YEAR, firstDay } from './calendar.js';
import type { Stay } from './pupil.js';
import type { School } from './schools.js';

/** The time of a pupil at one vestiging: the stays there that follow each other, a row for each school year. */
export interface Placement {
  readonly school: School;
  /** Null: it began before the example, on a day that is not delivered. */
  readonly from: string | null;
  /** Null: still there on the day of delivery. */
  readonly until: string | null;
  readonly first: Stay;
  readonly last: Stay;
}

/** Stays in the order of their days, taken together per vestiging. */
export function placementsOf(stays: readonly Stay[]): Placement[] {
  const placements: Placement[] = [];
  for (const stay of stays) {
    const before = placements.at(-1);
    const goesOn =
      before?.school === stay.school &&
      before.until !== null &&
      addDays(before.until, 1) === stay.from;
    if (before !== undefined && goesOn) {
      placements[placements.length - 1] = { ...before, until: stay.until, last: stay };
    } else {
      const unknown = stay.from === firstDay(FIRST_YEAR) && stay.leerjaar > 1;
      const from = unknown ? null : stay.from;
      placements.push({ school: stay.school, from, until: stay.until, first: stay, last: stay });
    }
  }
  return placements;
}

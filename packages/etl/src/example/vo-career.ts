import { addDays, FIRST_YEAR, firstDay, LAST_YEAR, later, mondayFrom } from './calendar.js';
import type { Dice } from './dice.js';
import { endOfYear, type Stay } from './pupil.js';
import type { School } from './schools.js';

/** Years from the first leerjaar to the diploma. */
const DURATION: Readonly<Record<string, number>> = { pro: 5, havo: 5, vwo: 6 };

export function durationOf(soort: string): number {
  return DURATION[soort] ?? 4;
}

/** The stays of a pupil in the vo from a day until the diploma or the day of delivery. */
export function voStays(
  dice: Dice,
  schools: readonly School[],
  start: { school: School; soort: string; leerjaar: number; from: string; until?: string },
): Stay[] {
  const stays: Stay[] = [];
  let { school, leerjaar } = start;
  const startYear = Number(start.from.slice(0, 4)) - (start.from.slice(5) < '08-01' ? 1 : 0);
  const stop = start.until ?? '9999-12-31';
  for (let year = startYear; year <= LAST_YEAR && leerjaar <= durationOf(start.soort); year++) {
    const from = later(start.from, firstDay(year));
    if (from > stop) break;
    const end = endOfYear(year);
    const until = end === null || end > stop ? (start.until ?? null) : end;
    const stay = { onderwijssoort: shownSoort(school, start.soort, leerjaar), leerjaar };
    const next = dice.chance(20) ? otherSchool(dice, schools, school, start.soort) : school;
    const moving = mondayFrom(`${year}-11-${dice.between(10, 28)}`);
    if (next !== school && dice.chance(400) && from < moving && moving < (until ?? '9999')) {
      stays.push({ ...stay, school, from, until: addDays(moving, -1) });
      stays.push({ ...stay, school: next, from: moving, until });
    } else {
      stays.push({ ...stay, school, from, until });
    }
    school = next;
    // Three in a hundred do the year again.
    if (!dice.chance(30)) leerjaar += 1;
  }
  return stays;
}

/** The stays of a pupil who begins in leerjaar 1 of the vo; the years before the example are left out. */
export function wholeVoCareer(
  dice: Dice,
  schools: readonly School[],
  entry: { school: School; soort: string; year: number },
): Stay[] {
  const first = Math.max(entry.year, FIRST_YEAR);
  const { school, soort } = entry;
  const from = firstDay(first);
  return voStays(dice, schools, { school, soort, leerjaar: first - entry.year + 1, from });
}

/** The first year is a brugjaar, the second too at half of the schools; not in pro. */
function shownSoort(school: School, soort: string, leerjaar: number): string {
  if (soort === 'pro' || leerjaar > 2) return soort;
  return leerjaar === 1 || school.vestiging.endsWith('0') ? 'brugjaar' : soort;
}

/** Another school that offers the same, when there is one. */
function otherSchool(
  dice: Dice,
  schools: readonly School[],
  school: School,
  soort: string,
): School {
  const others = schools.filter((one) => one !== school && one.soorten.includes(soort));
  return others.length === 0 ? school : dice.pick(others);
}

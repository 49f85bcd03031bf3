import { daysIn } from '@peildatum/schema';
import { DELIVERED_ON, earlier, LAST_YEAR, lastDay, later } from './calendar.js';
import type { Dice } from './dice.js';
import { type Gemeente, gemeenteOf } from './region.js';
import type { School } from './schools.js';

export interface Pupil {
  readonly leerlingId: string;
  readonly geboortedatum: string;
  readonly geslacht: 'M' | 'V' | 'X' | 'O';
  readonly gemeente: Gemeente;
  /** Null: not delivered. */
  readonly postcode4: string | null;
}

/** An enrolment at one vestiging in one leerjaar. */
export interface Stay {
  readonly school: School;
  readonly onderwijssoort: string;
  readonly leerjaar: number;
  readonly from: string;
  /** Null: still enrolled on the day of delivery. */
  readonly until: string | null;
}

/** A pupil who is of an age on 1 August of a year, give or take a few months. */
export function createPupil(
  dice: Dice,
  leerlingId: string,
  age: number,
  year: number,
  { boys, near, gemeenten }: { boys: number; near: School; gemeenten: readonly Gemeente[] },
): Pupil {
  const month = dice.between(1, 12);
  const born = year - age - (month >= 10 ? 1 : 0);
  const day = dice.between(1, daysIn(born, month));
  const gemeente = homeOf(dice, near, gemeenten);
  return {
    leerlingId,
    geboortedatum: `${born}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    geslacht: dice.weighted([
      ['M', boys],
      ['V', 993 - boys],
      ['X', 4],
      ['O', 3],
    ]),
    gemeente,
    postcode4: dice.chance(2) ? null : dice.pick(gemeente.postcodes),
  };
}

/** Mostly the gemeente of the school, sometimes another one, now and then one outside the area. */
function homeOf(dice: Dice, school: School, gemeenten: readonly Gemeente[]): Gemeente {
  const own = gemeenteOf(school.postcode4);
  const near = own.inArea && dice.chance(700);
  if (near) return own;
  return dice.weighted(
    gemeenten.map((gemeente) => [
      gemeente,
      gemeente.inArea ? 10 * gemeente.postcodes.length : gemeente.postcodes.length,
    ]),
  );
}

/** The last day of a stay that runs until the end of a school year; null for the year that still runs. */
export function endOfYear(year: number): string | null {
  return year >= LAST_YEAR ? null : lastDay(year);
}

export function covers(stay: Stay, date: string): boolean {
  return stay.from <= date && (stay.until === null || stay.until >= date);
}

/** The first and last school day of a year in a stay, as far as they are past. */
export function schoolDaysOf(stay: Stay): { first: string; last: string; year: number } {
  const year = Number(stay.from.slice(0, 4)) - (stay.from.slice(5) < '08-01' ? 1 : 0);
  const first = later(stay.from, `${year}-09-05`);
  return { first, last: earlier(stay.until ?? DELIVERED_ON, `${year + 1}-06-15`), year };
}

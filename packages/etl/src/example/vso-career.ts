import { ageOn } from '@peildatum/schema';
import {
  addDays,
  DELIVERED_ON,
  FIRST_YEAR,
  firstDay,
  LAST_YEAR,
  lastDay,
  later,
  mondayFrom,
} from './calendar.js';
import type { DoorstroomRow, TlvRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import { createPupil, endOfYear, type Pupil, type Stay } from './pupil.js';
import type { School } from './schools.js';
import { tlvChain } from './tlv-chain.js';
import { failedTraject, type Move, movedTraject, planMove, youngTraject } from './traject.js';
import { durationOf, voStays } from './vo-career.js';
import type { World } from './world.js';

export interface VsoCareer {
  readonly pupil: Pupil;
  readonly stays: readonly Stay[];
  readonly tlvs: readonly TlvRow[];
  readonly traject: DoorstroomRow | null;
}

interface VsoPlace {
  readonly pupil: Pupil;
  readonly school: School;
  readonly soort: string;
  /** First day, the school year that it falls in, and the leerjaar then. */
  readonly entry: string;
  readonly year: number;
  readonly leerjaar: number;
  /** The school year that ends with leaving school. */
  readonly lastYear: number;
}

/** A pupil of the vso: entry from so or from vo, years there, and for some the way to the vo. */
export function vsoCareer(dice: Dice, world: World): VsoCareer {
  const length = dice.weighted([
    [2, 10],
    [3, 15],
    [4, 30],
    [5, 30],
    [6, 15],
  ]);
  const year = FIRST_YEAR - length + 1 + dice.below(length + LAST_YEAR - FIRST_YEAR);
  const school = dice.weighted(world.vsoSchools.map((one) => [one, one.weight]));
  const soort = dice.weighted(
    school.soorten.map((one) => [one, one === 'vso-vervolgonderwijs' ? 60 : 20]),
  );
  const fromVo = soort !== 'vso-dagbesteding' && dice.chance(350);
  const midyear = fromVo && dice.chance(500);
  const age = fromVo ? dice.between(13, 14) : 12;
  const near = school.board === 'buurland' ? dice.pick(world.voSchools) : school;
  const { gemeenten } = world;
  const pupil = createPupil(dice, world.nextLeerling(), age, year, { boys: 660, near, gemeenten });
  const entry = midyear ? mondayFrom(addDays(`${year}-10-20`, dice.below(45))) : firstDay(year);
  const lastYear = year + length - 1;
  const place = { pupil, school, soort, entry, year, leerjaar: age - 11, lastYear };
  const before = fromVo ? comingFromVo(dice, world, place) : [];
  // Who lives next door and came from so has a tlv of the swv there; residential pupils need none.
  const withTlv = !dice.chance(15) && (pupil.gemeente.inArea || fromVo);
  const vo = fromVo ? (before.at(-1)?.school ?? dice.pick(world.voSchools)) : null;
  const need = { pupil, vso: school, vo, from: entry };

  const moveYear = withTlv ? yearOfMove(world, place) : undefined;
  if (moveYear !== undefined) {
    const moved = movedAway(dice, world, place, moveYear);
    const covered = addDays(moved.enrolled, -1);
    const tlvs = tlvChain(dice, world, { ...need, until: moved.lastVsoDay ?? covered });
    return { pupil, stays: [...before, ...moved.stays], tlvs, traject: moved.traject };
  }
  const stays = vsoStays(place, entry, lastYear);
  const until = lastDay(lastYear);
  const tlvs = withTlv ? tlvChain(dice, world, { ...need, until }) : [];
  const traject = withTlv ? unfinishedTraject(dice, world, place) : null;
  return { pupil, stays: [...before, ...stays], tlvs, traject };
}

/** Years in the vo before the vso, as far as they fall in the example. */
function comingFromVo(dice: Dice, world: World, place: VsoPlace): Stay[] {
  const until = addDays(place.entry, -1);
  const first = Math.max(FIRST_YEAR, place.year - place.leerjaar + 1);
  if (firstDay(first) > until) return [];
  const soort = dice.pick(['vmbo-bb', 'vmbo-kb', 'vmbo-tl']);
  const school = dice.pick(world.voSchools.filter((one) => one.soorten.includes(soort)));
  const leerjaar = first - place.year + place.leerjaar;
  return voStays(dice, world.voSchools, { school, soort, leerjaar, from: firstDay(first), until });
}

/** The stays in the vso from a day, a row for each school year. */
function vsoStays(place: VsoPlace, from: string, lastYear: number, until?: string): Stay[] {
  const stays: Stay[] = [];
  const stop = until ?? '9999-12-31';
  for (let year = Math.max(place.year, FIRST_YEAR); year <= lastYear; year++) {
    if (year > LAST_YEAR || firstDay(year) > stop) break;
    const begin = later(from, firstDay(year));
    const end = endOfYear(year);
    if (begin > lastDay(year)) continue;
    stays.push({
      school: place.school,
      onderwijssoort: place.soort,
      leerjaar: Math.min(6, year - place.year + place.leerjaar),
      from: begin,
      until: end === null || end > stop ? (until ?? null) : end,
    });
  }
  return stays;
}

/** Is the pupil in the vso on 1 October of the year, young enough and not in dagbesteding? */
function mayMove(place: VsoPlace, year: number): boolean {
  return (
    place.soort !== 'vso-dagbesteding' &&
    ageOn(place.pupil.geboortedatum, `${year}-10-01`) <= 15 &&
    place.entry <= `${year}-10-01`
  );
}

/** The school year in which the pupil moves to the vo: every pupil counts for the share, some can be the ones. */
function yearOfMove(world: World, place: VsoPlace): number | undefined {
  const first = Math.max(place.year, FIRST_YEAR - 1);
  for (let year = first; year <= Math.min(place.lastYear, LAST_YEAR - 1); year++) {
    if (place.entry > `${year}-10-01`) continue;
    world.moving(year).owe();
    if (mayMove(place, year) && world.moving(year).take()) return year;
  }
  return undefined;
}

/** The way to the vo, and for one in eight the way back a year later. */
function movedAway(
  dice: Dice,
  world: World,
  place: VsoPlace,
  year: number,
): { stays: Stay[]; traject: DoorstroomRow; enrolled: string; lastVsoDay: string | null } {
  const move = planMove(dice, year, year < FIRST_YEAR ? 'summer' : 'all');
  const soort = dice.pick(
    place.soort === 'vso-arbeidsmarkt' ? ['pro', 'vmbo-bb'] : ['vmbo-kb', 'vmbo-tl', 'vmbo-tl'],
  );
  const vo = world.nextPlace(year, soort);
  const returned = year >= FIRST_YEAR && dice.chance(120) ? dayOfReturn(dice, year) : null;
  const stays = [
    ...vsoStays(place, place.entry, year + 1, addDays(move.enrolled, -1)),
    ...voStays(dice, [], {
      school: vo,
      soort,
      leerjaar: leerjaarInVo(place, move, year, soort),
      from: move.enrolled,
      ...(returned === null ? {} : { until: addDays(returned, -1) }),
    }),
  ];
  const route = { pupil: place.pupil, vso: place.school, vo, move };
  const traject = movedTraject(dice, world, route, returned);
  if (returned === null) return { stays, traject, enrolled: move.enrolled, lastVsoDay: null };
  const lastYear = Math.min(Math.max(place.lastYear, year + 1), year + 2);
  // Back in the vso the pupil counts again for the share of the years after.
  for (let again = year + 2; again <= Math.min(lastYear, LAST_YEAR - 1); again++) {
    world.moving(again).owe();
  }
  stays.push(...vsoStays(place, returned, lastYear));
  return { stays, traject, enrolled: move.enrolled, lastVsoDay: lastDay(lastYear) };
}

/** After 1 October of the year after the move, so that the move still counts. */
function dayOfReturn(dice: Dice, year: number): string | null {
  const day = mondayFrom(addDays(`${year + 1}-10-20`, dice.below(40)));
  return day <= DELIVERED_ON ? day : null;
}

/** Two leerjaren or more before the diploma: a pupil who moves is still in the vo on 1 October two years later. */
function leerjaarInVo(place: VsoPlace, move: Move, year: number, soort: string): number {
  const summer = move.instroommoment === 'zomer' ? 1 : 0;
  return Math.min(year - place.year + place.leerjaar, durationOf(soort) - 2) + summer;
}

/** A traject that fails, or in the running school year one that has just begun. */
function unfinishedTraject(dice: Dice, world: World, place: VsoPlace): DoorstroomRow | null {
  const { pupil, school: vso } = place;
  for (
    let year = Math.max(place.year, FIRST_YEAR);
    year <= Math.min(place.lastYear, LAST_YEAR);
    year++
  ) {
    const ration = world.failing(year);
    ration.owe(year === LAST_YEAR ? 2 : 1);
    if (!mayMove(place, year) || !ration.take()) continue;
    if (year === LAST_YEAR) return youngTraject(dice, world, { pupil, vso, year });
    // After the summer the pupil must still have a place in the vso to fall back on.
    const planned = planMove(dice, year, place.lastYear > year ? 'all' : 'winter');
    const summer = planned.instroommoment === 'zomer';
    const move = summer ? { ...planned, start: mondayFrom(`${year + 1}-08-22`) } : planned;
    const vo = world.nextPlace(year, dice.pick(['vmbo-bb', 'vmbo-kb', 'vmbo-tl']));
    return failedTraject(dice, world, { pupil, vso, vo, move });
  }
  return null;
}

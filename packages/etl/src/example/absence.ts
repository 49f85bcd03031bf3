import { ageOn } from '@peildatum/schema';
import {
  addDays,
  DELIVERED_ON,
  known,
  LAST_YEAR,
  lastDay,
  workday,
  workdayBetween,
} from './calendar.js';
import type { VerzuimmeldingRow, VrijstellingRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import { endOfYear, type Pupil, type Stay, schoolDaysOf } from './pupil.js';
import type { World } from './world.js';

export interface Absence {
  /** The stays as they are once absence has ended or interrupted them. */
  readonly stays: readonly Stay[];
  readonly meldingen: readonly VerzuimmeldingRow[];
  readonly vrijstellingen: readonly VrijstellingRow[];
}

const CLOSED_LONG = [
  ['terug_naar_school', 62],
  ['andere_opleiding', 12],
  ['overig', 8],
  ['langdurig_ziek', 7],
  ['legitiem_afwezig', 4],
  ['verhuisd', 4],
  ['werk', 3],
] as const;

/**
 * What keeps a pupil from school in the years of the example; a pupil has at most one long absence. Only who `mayLeave`
 * is struck off because of it: the stays of who was ever in the vso are told elsewhere.
 */
export function absenceOf(
  dice: Dice,
  world: World,
  { pupil, stays, mayLeave }: { pupil: Pupil; stays: readonly Stay[]; mayLeave: boolean },
): Absence {
  const meldingen: VerzuimmeldingRow[] = [];
  const vrijstellingen: VrijstellingRow[] = [];
  let left = [...stays];
  let longDone = false;
  for (const stay of stays) {
    const { first, last, year } = schoolDaysOf(stay);
    if (last < addDays(first, 30) || !left.includes(stay)) continue;
    const age = ageOn(pupil.geboortedatum, first);
    const vso = stay.onderwijssoort.startsWith('vso-');
    world.longAbsence(year).owe(vso ? 3 : 1);
    world.dropOut(year).owe();
    if (age <= 17 && !longDone && world.longAbsence(year).take()) {
      longDone = true;
      const melding = longMelding(dice, world, pupil, stay);
      // Now and then the end of the story is an exemption, and the child leaves school.
      const exempted = mayLeave && melding.einddatum !== null && dice.chance(60);
      meldingen.push(exempted ? { ...melding, reden_afgesloten: 'vrijstelling' } : melding);
      if (exempted && melding.einddatum !== null) {
        const van = addDays(melding.einddatum, 1);
        vrijstellingen.push(exemption(pupil, '5_onder_a', van, exemptedUntil(van)));
        left = cutAt(left, van);
      }
    } else if (age >= 13 && age <= 16 && mayLeave && !longDone && world.dropOut(year).take()) {
      longDone = true;
      const gap = dropOut(dice, world, pupil, stay);
      meldingen.push(gap.melding);
      left = [...cutAt(left, gap.melding.begindatum), ...gap.stays, ...after(left, gap.resumed)];
    } else if (dice.chance(world.plan.lightAbsence)) {
      meldingen.push(lightMelding(dice, world, pupil, stay));
    }
  }
  return { stays: left, meldingen, vrijstellingen };
}

/** A child who is enrolled nowhere in the region and should be. */
export function neverEnrolled(
  dice: Dice,
  world: World,
  pupil: Pupil,
): { meldingen: VerzuimmeldingRow[]; vrijstellingen: VrijstellingRow[] } {
  const year = dice.between(LAST_YEAR - 3, LAST_YEAR);
  const begin = workdayBetween(dice, `${year}-08-25`, `${year}-12-10`);
  const reason = dice.weighted([
    ['andere_opleiding', 50],
    ['terug_naar_school', 30],
    ['verhuisd', 12],
    ['overig', 8],
  ]);
  const einddatum = known(workday(addDays(begin, dice.between(20, 240))));
  const melding = meldingOf(world, pupil, null, 'absoluut', begin, einddatum, reason);
  if (!dice.chance(200)) return { meldingen: [melding], vrijstellingen: [] };
  // The exemption turns out to cover the first day: no thuiszitter.
  const van = addDays(begin, -dice.between(0, 20));
  const vrijstelling = exemption(pupil, '5_onder_a', van, exemptedUntil(van));
  return { meldingen: [melding], vrijstellingen: [vrijstelling] };
}

/** The exemptions of a child of whom nothing else is known: renewed each school year, or for good. */
export function exemptionsOnly(dice: Dice, pupil: Pupil): VrijstellingRow[] {
  const grond = dice.weighted([
    ['5_onder_a', 62],
    ['5_onder_b', 8],
    ['5_onder_c', 10],
    ['5a', 6],
    ['15', 10],
    ['11', 4],
  ] as const);
  const first = dice.between(LAST_YEAR - 3, LAST_YEAR);
  const van = `${first}-08-01`;
  if (grond === '11') {
    const from = workday(`${first}-11-${dice.between(10, 28)}`);
    return [exemption(pupil, grond, from, addDays(from, dice.between(5, 40)))];
  }
  if (grond === '5_onder_a' && dice.chance(200)) return [exemption(pupil, grond, van, null)];
  const years = dice.between(1, 3);
  return Array.from({ length: years }, (_, index) => first + index)
    .filter((year) => year <= LAST_YEAR)
    .map((year) => exemption(pupil, grond, `${year}-08-01`, lastDay(year)));
}

/** Absent without a valid reason; one in five is back within four weeks, one in ten is away for half a year or more. */
function longMelding(dice: Dice, world: World, pupil: Pupil, stay: Stay): VerzuimmeldingRow {
  const { first, last } = schoolDaysOf(stay);
  const begin = workdayBetween(dice, first, addDays(last, -15));
  const [shortest, longest] = dice.weighted([
    [[10, 27], 18],
    [[30, 84], 47],
    [[85, 180], 25],
    [[181, 330], 10],
  ] as const);
  const einddatum = known(workday(addDays(begin, dice.between(shortest, longest))));
  const drawn = dice.weighted(CLOSED_LONG);
  const tooYoung = drawn === 'werk' && ageOn(pupil.geboortedatum, begin) < 16;
  const reason = tooYoung ? 'overig' : drawn;
  return meldingOf(world, pupil, stay, 'langdurig_relatief', begin, einddatum, reason);
}

function lightMelding(dice: Dice, world: World, pupil: Pupil, stay: Stay): VerzuimmeldingRow {
  const { first, last } = schoolDaysOf(stay);
  const begin = workdayBetween(dice, first, addDays(last, -10));
  const soort = dice.weighted([
    ['zestien_uur', 46],
    ['beginnend', 26],
    ['luxe', 16],
    ['signaal', 12],
  ] as const);
  const einddatum = known(workday(addDays(begin, dice.between(5, 45))));
  const reason = dice.chance(850) ? 'terug_naar_school' : 'legitiem_afwezig';
  return meldingOf(world, pupil, stay, soort, begin, einddatum, reason);
}

/** Struck off one school and not yet enrolled at the next: absoluut verzuim in between. */
function dropOut(
  dice: Dice,
  world: World,
  pupil: Pupil,
  stay: Stay,
): { melding: VerzuimmeldingRow; stays: Stay[]; resumed: string } {
  const { first, last, year } = schoolDaysOf(stay);
  const begin = workdayBetween(dice, addDays(first, 7), addDays(last, -21));
  const back = workday(addDays(begin, dice.between(14, 160)));
  const einddatum = known(back);
  const reason = dice.chance(600) ? 'andere_opleiding' : 'terug_naar_school';
  const melding = meldingOf(world, pupil, null, 'absoluut', begin, einddatum, reason);
  const again = stay.until !== null && back > stay.until ? null : { ...stay, from: back };
  if (einddatum === null) return { melding, stays: [], resumed: '9999-12-31' };
  // Past the summer the pupil begins with the next school year, if there is one to go to.
  if (again === null) return { melding, stays: [], resumed: lastDay(year) };
  return { melding, stays: [{ ...again, until: stay.until ?? endOfYear(year) }], resumed: back };
}

function meldingOf(
  world: World,
  pupil: Pupil,
  stay: Stay | null,
  soort: VerzuimmeldingRow['soort'],
  begindatum: string,
  einddatum: string | null,
  reason: string,
): VerzuimmeldingRow {
  const year = begindatum.slice(0, 4);
  const number = String(world.nextNumber(`melding ${year}`)).padStart(5, '0');
  return {
    melding_id: `M${year}-${number}`,
    leerling_id: pupil.leerlingId,
    vestiging: stay?.school.vestiging ?? null,
    gemeente: pupil.gemeente.code,
    leeftijd: ageOn(pupil.geboortedatum, begindatum),
    soort,
    begindatum,
    einddatum,
    reden_afgesloten: einddatum === null ? null : reason,
  };
}

function exemption(
  pupil: Pupil,
  grond: VrijstellingRow['grond'],
  van: string,
  tot: string | null,
): VrijstellingRow {
  return { leerling_id: pupil.leerlingId, grond, van, tot, gemeente: pupil.gemeente.code };
}

/** An exemption is asked for again each school year. */
function exemptedUntil(van: string): string {
  return lastDay(Number(van.slice(0, 4)) - (van.slice(5) < '08-01' ? 1 : 0));
}

/** The stays before a day; the one that covers it ends the day before. */
function cutAt(stays: readonly Stay[], day: string): Stay[] {
  return stays
    .filter((stay) => stay.from < day)
    .map((stay) =>
      stay.until === null || stay.until >= day ? { ...stay, until: addDays(day, -1) } : stay,
    );
}

function after(stays: readonly Stay[], day: string): Stay[] {
  return day > DELIVERED_ON ? [] : stays.filter((stay) => stay.from > day);
}

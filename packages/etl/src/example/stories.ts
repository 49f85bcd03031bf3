import { absenceOf, exemptionsOnly, neverEnrolled } from './absence.js';
import { FIRST_YEAR, firstDay, LAST_YEAR, workdayBetween } from './calendar.js';
import type {
  DoorstroomRow,
  TlvRow,
  VergoedingRow,
  VerzuimmeldingRow,
  VrijstellingRow,
} from './delivered-rows.js';
import { createDice, type Dice } from './dice.js';
import { createPupil, type Pupil, type Stay } from './pupil.js';
import type { School } from './schools.js';
import { refusedTlv } from './tlv-chain.js';
import { vergoedingenFor } from './vergoeding.js';
import { durationOf, wholeVoCareer } from './vo-career.js';
import { vsoCareer } from './vso-career.js';
import { STREAM, type World } from './world.js';

/** All that the suppliers know of one child; together it is one consistent story. */
export interface Story {
  readonly pupil: Pupil;
  readonly stays: readonly Stay[];
  readonly tlvs: readonly TlvRow[];
  readonly trajecten: readonly DoorstroomRow[];
  readonly vergoedingen: readonly VergoedingRow[];
  readonly meldingen: readonly VerzuimmeldingRow[];
  readonly vrijstellingen: readonly VrijstellingRow[];
}

/** The stories of an example, one at a time, so that a large one needs no more memory than a small one. */
export function* stories(world: World): Generator<Story> {
  const { plan, seed } = world;
  for (let index = 0; index < plan.voPupils; index++) {
    yield voStory(createDice(seed, STREAM.vo, index), world);
  }
  for (let index = 0; index < plan.vsoPupils; index++) {
    yield vsoStory(createDice(seed, STREAM.vso, index), world);
  }
  for (let index = 0; index < plan.neverEnrolled; index++) {
    const dice = createDice(seed, STREAM.neverEnrolled, index);
    const pupil = child(dice, world, dice.between(6, 16));
    yield { ...only(pupil), ...neverEnrolled(dice, world, pupil) };
  }
  for (let index = 0; index < plan.exempted; index++) {
    const dice = createDice(seed, STREAM.exempted, index);
    const pupil = child(dice, world, dice.between(5, 14));
    yield { ...only(pupil), vrijstellingen: exemptionsOnly(dice, pupil) };
  }
}

function voStory(dice: Dice, world: World): Story {
  const school = dice.weighted(world.voSchools.map((one) => [one, one.weight]));
  const soort = dice.pick(school.soorten);
  const years = durationOf(soort);
  // Every cohort that is at school in one of the years of the example, each as large.
  const year = FIRST_YEAR - years + 1 + dice.below(years + LAST_YEAR - FIRST_YEAR);
  const { gemeenten } = world;
  const near = { boys: 505, near: school, gemeenten };
  const pupil = createPupil(dice, world.nextLeerling(), 12, year, near);
  const career = wholeVoCareer(dice, world.voSchools, { school, soort, year });
  const absence = absenceOf(dice, world, { pupil, stays: career, mayLeave: true });
  return { ...only(pupil), ...absence, tlvs: refusals(dice, world, pupil, absence.stays) };
}

function vsoStory(dice: Dice, world: World): Story {
  const { pupil, stays, tlvs, traject } = vsoCareer(dice, world);
  return {
    ...only(pupil),
    ...absenceOf(dice, world, { pupil, stays, mayLeave: false }),
    tlvs,
    trajecten: traject === null ? [] : [traject],
    vergoedingen: traject === null ? [] : vergoedingenFor(dice, world, traject),
  };
}

/** Four in a thousand pupils of the vo are asked a tlv for and not given one. */
function refusals(dice: Dice, world: World, pupil: Pupil, stays: readonly Stay[]): TlvRow[] {
  const stay = stays[0];
  if (stay === undefined || !dice.chance(4)) return [];
  const vso = dice.pick(world.vsoSchools);
  const around = workdayBetween(dice, stay.from, stay.until ?? `${LAST_YEAR}-12-20`);
  return [refusedTlv(dice, world, { pupil, vso, vo: stay.school, around })];
}

function child(dice: Dice, world: World, age: number): Pupil {
  const near: School = dice.pick(world.voSchools);
  const year = Number(firstDay(dice.between(FIRST_YEAR, LAST_YEAR)).slice(0, 4));
  const { gemeenten } = world;
  return createPupil(dice, world.nextLeerling(), age, year, { boys: 560, near, gemeenten });
}

function only(pupil: Pupil): Story {
  return {
    pupil,
    stays: [],
    tlvs: [],
    trajecten: [],
    vergoedingen: [],
    meldingen: [],
    vrijstellingen: [],
  };
}

import {
  addDays,
  DELIVERED_ON,
  firstDay,
  known,
  later,
  mondayFrom,
  workday,
  workdayBetween,
} from './calendar.js';
import type { DoorstroomRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import type { Pupil } from './pupil.js';
import type { School } from './schools.js';
import type { World } from './world.js';

/** When a pupil goes from vso to vo in a school year. */
export interface Move {
  readonly instroommoment: 'kerst' | 'zomer' | 'afwijkend';
  /** First day at the vo school. */
  readonly start: string;
  /** First day of the enrolment in the vo: later than `start` after a proefplaatsing. */
  readonly enrolled: string;
}

const MOMENTS = [
  ['kerst', 38],
  ['afwijkend', 12],
  ['zomer', 50],
] as const;

/** After Christmas, sometimes later in the spring, else after the summer; all before 1 October of the next year. */
export function planMove(dice: Dice, year: number, moments: 'all' | 'winter' | 'summer'): Move {
  const instroommoment = dice.weighted(
    MOMENTS.filter(
      ([moment]) => moments === 'all' || (moment === 'zomer') === (moments === 'summer'),
    ),
  );
  if (instroommoment === 'zomer') {
    return { instroommoment, start: firstDay(year + 1), enrolled: firstDay(year + 1) };
  }
  const kerst = instroommoment === 'kerst';
  const start = mondayFrom(kerst ? `${year + 1}-01-06` : `${year + 1}-02-${dice.between(10, 28)}`);
  if (!dice.chance(400)) return { instroommoment, start, enrolled: start };
  // One proefplaatsing in eight after Christmas lasts too long: the enrolment comes after three months.
  const weeks = kerst && dice.chance(125) ? 15 : dice.between(4, 10);
  return { instroommoment, start, enrolled: addDays(start, 7 * weeks) };
}

interface Route {
  readonly pupil: Pupil;
  readonly vso: School;
  readonly vo: School;
  readonly move: Move;
}

/** A traject that ends, or will end, in an enrolment in the vo; `returned` is the day on which that failed after all. */
export function movedTraject(
  dice: Dice,
  world: World,
  { pupil, vso, vo, move }: Route,
  returned: string | null,
): DoorstroomRow {
  const trial = move.enrolled > move.start;
  const late = move.enrolled > addDays(move.start, 90);
  const symbiose = trial && !late && dice.chance(500);
  const nazorg = later(workday(addDays(move.start, dice.between(84, 112))), move.enrolled);
  const einde = returned ?? workday(addDays(nazorg, dice.between(35, 130)));
  const ended = einde <= DELIVERED_ON;
  return {
    ...begun(dice, world, { pupil, vso, move }),
    vo_vestiging: vo.vestiging,
    cvb_besluit: 'doorplaatsen',
    cvb_besluitdatum: workday(addDays(move.start, -dice.between(18, 50))),
    start_doorstroom: move.start,
    instroommoment: move.instroommoment,
    symbiose_van: symbiose ? move.start : null,
    symbiose_tot: symbiose ? addDays(move.enrolled, -3) : null,
    volledig_vo: symbiose ? move.enrolled : addDays(move.start, late ? 7 : 0),
    inschrijving_vo: move.enrolled,
    start_nazorg: nazorg <= einde ? known(nazorg) : null,
    einde: ended ? einde : null,
    uitkomst: ended ? (returned === null ? 'geslaagd' : 'terug_vso') : 'lopend',
    trajectvoorziening: dice.chance(250) ? 'J' : 'N',
  };
}

/** A traject that ends without an enrolment in the vo: before the start, or after some weeks at the vo school. */
export function failedTraject(
  dice: Dice,
  world: World,
  { pupil, vso, vo, move }: Route,
): DoorstroomRow {
  const row = begun(dice, world, { pupil, vso, move });
  const besluitdatum = workday(addDays(move.start, -dice.between(18, 50)));
  if (dice.chance(250)) {
    return {
      ...row,
      cvb_besluit: dice.chance(600) ? 'langdurig_vso' : 'korte_verlenging',
      cvb_besluitdatum: besluitdatum,
      einde: workday(addDays(besluitdatum, dice.between(0, 16))),
      uitkomst: 'gestopt',
    };
  }
  const einde = workday(addDays(move.start, dice.between(35, 110)));
  const ended = einde <= DELIVERED_ON;
  const uitkomst = dice.weighted([
    ['terug_vso', 55],
    ['symbiose', 18],
    ['maatwerk', 15],
    ['gestopt', 12],
  ] as const);
  return {
    ...row,
    vo_vestiging: vo.vestiging,
    cvb_besluit: 'doorplaatsen',
    cvb_besluitdatum: besluitdatum,
    start_doorstroom: move.start,
    instroommoment: move.instroommoment,
    symbiose_van: uitkomst === 'symbiose' ? move.start : null,
    symbiose_tot: uitkomst === 'symbiose' && ended ? einde : null,
    einde: ended ? einde : null,
    uitkomst: ended ? uitkomst : 'lopend',
    trajectvoorziening: dice.chance(250) ? 'J' : 'N',
  };
}

/** A traject in its first phase on the day of delivery. */
export function youngTraject(
  dice: Dice,
  world: World,
  { pupil, vso, year }: { pupil: Pupil; vso: School; year: number },
): DoorstroomRow {
  const start = workdayBetween(dice, `${year}-10-20`, `${year}-12-19`);
  const row = begun(dice, world, { pupil, vso, move: { start } });
  return { ...row, start_voorbereiding: start };
}

/** Phase 1 only: ten to twenty weeks of preparation. */
function begun(
  dice: Dice,
  world: World,
  { pupil, vso, move }: { pupil: Pupil; vso: School; move: { start: string } },
): DoorstroomRow {
  const start = workday(addDays(move.start, -dice.between(70, 140)));
  return {
    traject_id: `DS-${start.slice(0, 4)}-${String(world.nextNumber('traject')).padStart(4, '0')}`,
    leerling_id: pupil.leerlingId,
    vso_vestiging: vso.vestiging,
    vo_vestiging: null,
    start_voorbereiding: start,
    cvb_besluit: null,
    cvb_besluitdatum: null,
    start_doorstroom: null,
    instroommoment: null,
    symbiose_van: null,
    symbiose_tot: null,
    volledig_vo: null,
    inschrijving_vo: null,
    start_nazorg: null,
    einde: null,
    uitkomst: 'lopend',
    trajectvoorziening: 'N',
  };
}

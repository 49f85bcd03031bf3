import { addDays, known, workday, workdayBetween } from './calendar.js';
import type { PlustrajectRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import { type Pupil, type Stay, schoolDaysOf } from './pupil.js';
import { isVsoSchool } from './schools.js';
import type { World } from './world.js';

const SIX_WEEKS = 42;

/** Three times six weeks at the own vo school, for who threatens to drop out; not for who came back from the vso. */
export function plustrajectOf(
  dice: Dice,
  world: World,
  pupil: Pupil,
  stays: readonly Stay[],
): PlustrajectRow[] {
  const vsoAt = stays.findIndex(({ school }) => isVsoSchool(school));
  if (vsoAt === 0) return [];
  const leaves = vsoAt > 0;
  // One in six who go to the vso tried this first.
  if (!dice.chance(leaves ? 160 : world.plan.plustraject)) return [];
  const stay = leaves ? stays[vsoAt - 1] : dice.pick(stays);
  if (stay === undefined || stay.leerjaar > 4) return [];
  const { first, last } = schoolDaysOf(stay);
  // What still runs on the day of delivery has no end yet.
  const latest = stay.until === null ? addDays(last, -7) : addDays(last, -3 * SIX_WEEKS - 7);
  if (latest < first) return [];
  const start = workdayBetween(dice, first, latest);
  const rounds = !leaves && dice.chance(180) ? dice.between(1, 2) : 3;
  const evaluatie = (round: number): string | null =>
    round > rounds ? null : known(workday(addDays(start, round * SIX_WEEKS)));
  const einde = known(workday(addDays(start, rounds * SIX_WEEKS + dice.between(0, 6))));
  const ended = leaves ? 'naar_vso' : rounds < 3 ? 'uitval' : 'behouden_vo';
  const number = String(world.nextNumber('plustraject')).padStart(3, '0');
  return [
    {
      traject_id: `PLUS-${start.slice(0, 4)}-${number}`,
      leerling_id: pupil.leerlingId,
      vestiging: stay.school.vestiging,
      start,
      evaluatie_1: evaluatie(1),
      evaluatie_2: evaluatie(2),
      evaluatie_3: evaluatie(3),
      einde,
      uitkomst: einde === null ? 'lopend' : ended,
    },
  ];
}

import { addDays, earlier, known, lastDay, workday, workdayBetween } from './calendar.js';
import {
  type DoorstroomRow,
  euros,
  type TrajectvoorzieningRow,
  type VerzuimmeldingRow,
} from './delivered-rows.js';
import type { Dice } from './dice.js';
import { covers, type Pupil, type Stay, schoolDaysOf } from './pupil.js';
import { isVsoSchool } from './schools.js';

interface Known {
  readonly pupil: Pupil;
  readonly stays: readonly Stay[];
  readonly trajecten: readonly DoorstroomRow[];
  readonly meldingen: readonly VerzuimmeldingRow[];
}

/** Who is helped on appointment in the school: from the vso, back after long absence, or with extra needs. */
export function voorzieningenOf(
  dice: Dice,
  { pupil, stays, trajecten, meldingen }: Known,
  supported: boolean,
): TrajectvoorzieningRow[] {
  const rows = new Map<string, TrajectvoorzieningRow>();
  const add = (
    herkomst: TrajectvoorzieningRow['herkomst'],
    vestiging: string,
    van: string,
    until: string,
  ): void => {
    const tot = workday(earlier(until, addDays(van, dice.between(40, 180))));
    // A pupil begins once on a day at a school.
    rows.set(`${vestiging} ${van}`, {
      leerling_id: pupil.leerlingId,
      vestiging,
      van,
      tot: tot < van ? van : known(tot),
      uren_per_week: euros(dice.between(4, 48) * 25),
      herkomst,
    });
  };
  for (const { trajectvoorziening, start_doorstroom, vo_vestiging, einde } of trajecten) {
    if (trajectvoorziening !== 'J' || start_doorstroom === null || vo_vestiging === null) continue;
    add('vso', vo_vestiging, start_doorstroom, einde ?? '9999-12-31');
  }
  for (const { soort, vestiging, reden_afgesloten, einddatum } of meldingen) {
    const isBack = soort === 'langdurig_relatief' && reden_afgesloten === 'terug_naar_school';
    if (!isBack || vestiging === null || einddatum === null) continue;
    const stay = stays.find((one) => covers(one, einddatum));
    if (stay?.school.vestiging === vestiging && !isVsoSchool(stay.school) && dice.chance(500)) {
      add('langdurig_afwezig', vestiging, einddatum, schoolYearEnd(stay));
    }
  }
  const own = stays.filter(({ school }) => !isVsoSchool(school));
  if (supported && own.length > 0 && dice.chance(350)) {
    const stay = dice.pick(own);
    const { first, last } = schoolDaysOf(stay);
    if (first <= last) {
      const herkomst = dice.chance(180) ? 'rebound' : 'eigen_school';
      const van = workdayBetween(dice, first, last);
      add(herkomst, stay.school.vestiging, van, schoolYearEnd(stay));
    }
  }
  return [...rows.values()];
}

function schoolYearEnd(stay: Stay): string {
  return stay.until ?? lastDay(schoolDaysOf(stay).year);
}

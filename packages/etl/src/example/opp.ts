import { addDays, known, workday } from './calendar.js';
import type { OppRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import { type Placement, placementsOf } from './placement.js';
import type { Pupil, Stay } from './pupil.js';
import { isVsoSchool } from './schools.js';

/** An opp for every placement in the vso, for who comes from there, and for who gets extra support in the vo. */
export function oppsOf(
  dice: Dice,
  pupil: Pupil,
  stays: readonly Stay[],
  supported: boolean,
): OppRow[] {
  if (!supported && stays.every(({ school }) => !isVsoSchool(school))) return [];
  const rows: OppRow[] = [];
  let fromVso = false;
  for (const placement of placementsOf(stays)) {
    const vso = isVsoSchool(placement.school);
    if (vso || fromVso || supported) rows.push(...oppOf(dice, pupil, placement));
    fromVso = vso;
  }
  return rows;
}

/** Mostly ready within six weeks, sometimes before the first day, one in eight too late, one in twenty not there at all. */
function oppOf(dice: Dice, pupil: Pupil, { school, from }: Placement): OppRow[] {
  if (from === null) return [];
  const [soonest, latest] = dice.weighted([
    [[12, 42], 72],
    [[-40, -1], 10],
    [[43, 95], 13],
    [[9999, 9999], 5],
  ] as const);
  const opp_datum = known(workday(addDays(from, dice.between(soonest, latest))));
  const heard = opp_datum !== null && opp_datum >= '2023-01-01';
  return [
    {
      leerling_id: pupil.leerlingId,
      vestiging: school.vestiging,
      plaatsingsdatum: from,
      opp_datum,
      leerling_gehoord: heard ? (dice.chance(780) ? 'J' : 'N') : null,
    },
  ];
}

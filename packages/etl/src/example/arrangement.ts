import { addDays, known, LAST_YEAR, lastDay, workday, workdayBetween } from './calendar.js';
import { type ArrangementRow, euros } from './delivered-rows.js';
import { createDice, type Dice } from './dice.js';
import { type Pupil, type Stay, schoolDaysOf } from './pupil.js';
import { STREAM, type World } from './world.js';

type Asked = Pick<ArrangementRow, 'soort' | 'leerling_id' | 'vestiging'> & {
  readonly aanvraagdatum: string;
  /** The school year that it is asked for. */
  readonly year: number;
  /** In steps of 50 euro. */
  readonly steps: readonly [number, number];
};

/** What a school asks for one pupil: in one of the years, and one in four a year later again. */
export function arrangementenOf(
  dice: Dice,
  world: World,
  pupil: Pupil,
  stays: readonly Stay[],
): ArrangementRow[] {
  const at = dice.below(stays.length);
  return stays.slice(at, at + (dice.chance(250) ? 2 : 1)).flatMap((stay) => {
    const { first, last, year } = schoolDaysOf(stay);
    if (last < addDays(first, 60)) return [];
    const aanvraagdatum = workdayBetween(dice, first, addDays(last, -50));
    return arrangement(dice, world, {
      soort: 'leerling',
      leerling_id: pupil.leerlingId,
      vestiging: stay.school.vestiging,
      aanvraagdatum,
      year,
      steps: [24, 180],
    });
  });
}

/** What schools ask for themselves: means for all their pupils, or expertise for a team. */
export function schoolArrangementen(world: World): ArrangementRow[] {
  const dice = createDice(world.seed, STREAM.scholen, 1);
  const rows: ArrangementRow[] = [];
  for (let year = LAST_YEAR - 3; year <= LAST_YEAR; year++) {
    for (const { vestiging } of world.voSchools) {
      for (const soort of ['school', 'expertise'] as const) {
        if (!dice.chance(soort === 'school' ? 700 : 450)) continue;
        const aanvraagdatum = workdayBetween(dice, `${year}-06-03`, `${year}-11-29`);
        const steps = soort === 'school' ? ([120, 600] as const) : ([20, 160] as const);
        const asked = { soort, leerling_id: null, vestiging, aanvraagdatum, year, steps };
        rows.push(...arrangement(dice, world, asked));
      }
    }
  }
  return rows;
}

/** Decided within five weeks; support may begin before that. */
function arrangement(dice: Dice, world: World, asked: Asked): ArrangementRow[] {
  const { aanvraagdatum, year, steps, ...who } = asked;
  const besluitdatum = known(workday(addDays(aanvraagdatum, dice.between(6, 35))));
  const granted = besluitdatum !== null && dice.chance(860);
  const cents = dice.between(...steps) * 5_000;
  const begin = addDays(aanvraagdatum, dice.between(7, 40));
  const van = begin < `${year}-08-20` ? `${year}-08-20` : begin;
  const number = world.nextNumber(`arrangement ${year}`);
  return [
    {
      arrangement_id: `AR-${year}-${String(number).padStart(4, '0')}`,
      ...who,
      aanvraagdatum,
      besluitdatum,
      besluit: besluitdatum === null ? 'in_behandeling' : granted ? 'toegekend' : 'afgewezen',
      bedrag: granted ? euros(cents) : null,
      van: granted ? known(workday(van)) : null,
      tot: granted && known(workday(van)) !== null ? lastDay(year) : null,
      basisondersteuning_op_orde: dice.chance(granted ? 850 : 450) ? 'J' : 'N',
    },
  ];
}

import { addDays, DELIVERED_ON, known, LAST_YEAR, workday, workdayBetween } from './calendar.js';
import type { ArbeidRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import { type Pupil, type Stay, schoolDaysOf } from './pupil.js';
import type { World } from './world.js';

const BESTEMMING: Readonly<
  Record<string, readonly (readonly [NonNullable<ArbeidRow['bestemming']>, number])[]>
> = {
  pro: [
    ['arbeid', 42],
    ['opleiding', 46],
    ['geen', 12],
  ],
  'vso-arbeidsmarkt': [
    ['arbeid', 58],
    ['opleiding', 14],
    ['dagbesteding', 16],
    ['geen', 12],
  ],
  'vso-dagbesteding': [
    ['dagbesteding', 86],
    ['arbeid', 4],
    ['geen', 10],
  ],
};

/** Towards work in the last school year, from pro and from two profiles of the vso; it may run on after school. */
export function arbeidOf(
  dice: Dice,
  world: World,
  pupil: Pupil,
  stays: readonly Stay[],
): ArbeidRow[] {
  const last = stays.at(-1);
  const chances = BESTEMMING[last?.onderwijssoort ?? ''];
  if (last === undefined || chances === undefined) return [];
  const { first, last: lastSchoolDay, year } = schoolDaysOf(last);
  const leaves = last.until !== null && last.until < DELIVERED_ON;
  const inLastYear = year === LAST_YEAR && last.leerjaar >= 5;
  if (!(leaves || inLastYear) || lastSchoolDay < first || !dice.chance(650)) return [];
  const start = workdayBetween(dice, first, lastSchoolDay);
  const einde = leaves
    ? known(workday(addDays(last.until ?? DELIVERED_ON, dice.between(-20, 90))))
    : null;
  const number = String(world.nextNumber('arbeid')).padStart(4, '0');
  return [
    {
      traject_id: `AT-${start.slice(0, 4)}-${number}`,
      leerling_id: pupil.leerlingId,
      start,
      einde: einde !== null && einde < start ? start : einde,
      bestemming: einde === null ? null : dice.weighted(chances),
    },
  ];
}

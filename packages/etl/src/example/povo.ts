import { addDays, known, mondayFrom, workday } from './calendar.js';
import type { PovoRow } from './delivered-rows.js';
import type { Dice } from './dice.js';
import type { Pupil, Stay } from './pupil.js';
import type { World } from './world.js';

/** A programme around the first day in the vo or vso: symbiose before it, 10-14 for two years before it, Pro-BC after it. */
export function povoOf(dice: Dice, world: World, pupil: Pupil, stays: readonly Stay[]): PovoRow[] {
  const [first] = stays;
  const last = stays.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first.leerjaar !== 1 || !dice.chance(world.plan.povo)) return [];
  const year = Number(first.from.slice(0, 4));
  const programma = dice.weighted([
    ['symbiose', 45],
    ['pro_bc', 30],
    ['tien_veertien', 25],
  ] as const);
  const [start, einde] = {
    symbiose: [mondayFrom(`${year}-04-${dice.between(10, 28)}`), null],
    pro_bc: [mondayFrom(`${year}-08-20`), workday(`${year + 1}-07-12`)],
    tien_veertien: [mondayFrom(`${year - 2}-09-01`), workday(`${year}-07-05`)],
  }[programma] as [string, string | null];
  // Symbiose is eight weeks.
  const ended = known(einde ?? workday(addDays(start, 56)));
  const number = String(world.nextNumber('povo')).padStart(4, '0');
  return [
    {
      traject_id: `PV-${start.slice(0, 4)}-${number}`,
      leerling_id: pupil.leerlingId,
      programma,
      start,
      einde: ended,
      uitkomst: ended === null ? null : uitkomstOf(last),
    },
  ];
}

/** What the last year that is known says of it; a brugjaar at a school with vmbo is taken as vmbo. */
function uitkomstOf({ onderwijssoort, school }: Stay): PovoRow['uitkomst'] {
  if (onderwijssoort.startsWith('vso-')) return 'vso';
  if (onderwijssoort === 'pro') return 'praktijkonderwijs';
  const soorten = onderwijssoort === 'brugjaar' ? school.soorten : [onderwijssoort];
  return soorten.some((soort) => soort.startsWith('vmbo-')) ? 'vmbo' : 'anders';
}

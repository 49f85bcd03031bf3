import type { Row } from '@peildatum/schema';
import { FIRST_YEAR, LAST_YEAR } from './calendar.js';
import { euros } from './delivered-rows.js';
import { createDice, type Dice } from './dice.js';
import type { DuoTelling } from './duo-telling.js';
import { STEUN_ARRANGEMENTEN, STEUN_SCHOLEN } from './programmas.js';
import { isVsoSchool, type School, TUSSENVOORZIENING } from './schools.js';
import { STREAM, type World } from './world.js';

/** What schools did with hours, places and money; by kind of delivery. */
export interface SchoolAccounts {
  readonly basisondersteuning: readonly Row[];
  readonly capaciteit: readonly Row[];
  readonly toewijzing: readonly Row[];
  readonly schoolbesteding: readonly Row[];
}

/** The accounts of every school, in keeping with the pupils that were counted there on 1 October. */
export function schoolAccounts(world: World, tellingen: readonly DuoTelling[]): SchoolAccounts {
  const basisondersteuning: Row[] = [];
  const capaciteit: Row[] = [];
  const toewijzing: Row[] = [];
  const schoolbesteding: Row[] = [];
  for (const [index, school] of world.schools.entries()) {
    const dice = createDice(world.seed, STREAM.scholen, 2, index);
    for (const telling of tellingen) {
      const year = Number(telling.peildatum.slice(0, 4));
      const pupils = telling.pupilsAt(school.vestiging);
      if (pupils === 0) continue;
      capaciteit.push(...places(dice, school, index, year, pupils));
      if (isVsoSchool(school)) continue;
      basisondersteuning.push({
        vestiging: school.vestiging,
        schooljaar: schooljaar(year),
        // The norm is an hour per pupil; most schools meet it, and a little better each year.
        uren: euros(pupils * dice.between(78 + 5 * (year - FIRST_YEAR), 165)),
      });
      if (year === FIRST_YEAR) continue;
      const granted = grants(dice, school, year, pupils);
      toewijzing.push(...granted);
      // One school in ten does not hand the form in.
      if (!dice.chance(100)) schoolbesteding.push(...forms(dice, school, year, granted));
    }
  }
  return { basisondersteuning, capaciteit, toewijzing, schoolbesteding };
}

/** Places of the dekkend netwerk; now and then one more pupil than there are places. */
function places(dice: Dice, school: School, index: number, year: number, pupils: number): Row[] {
  const place = (arrangement: string, plaatsen: number, tarief: number | null): Row => ({
    vestiging: school.vestiging,
    schooljaar: schooljaar(year),
    arrangement,
    plaatsen,
    bezet: dice.chance(25) ? plaatsen + 1 : Math.floor((plaatsen * dice.between(70, 100)) / 100),
    tarief: tarief === null ? null : euros(tarief),
  });
  if (isVsoSchool(school)) {
    const plaatsen = pupils + dice.between(1, Math.ceil(pupils / 8) + 1);
    return [{ ...place('Voortgezet speciaal onderwijs', plaatsen, 1_452_000), bezet: pupils }];
  }
  const own = index % 3 === 0 ? [place('Trajectvoorziening', dice.between(8, 24), 640_000)] : [];
  if (school.vestiging === TUSSENVOORZIENING) own.push(place('Tussenvoorziening', 24, 980_000));
  if (index % 5 === 1) own.push(place('Structuurklas', dice.between(12, 16), 875_050));
  // The rebound is paid for by its board.
  if (index % 7 === 4) own.push(place('Rebound', 10, null));
  return own;
}

/** By the three models: means for the school, for expertise, for single pupils. */
function grants(dice: Dice, school: School, year: number, pupils: number): Row[] {
  const grant = (model: string, cents: number): Row => ({
    vestiging: school.vestiging,
    jaar: year,
    model,
    bedrag: euros(cents),
    contract: dice.chance(850) ? 'J' : 'N',
    // The account of the year itself is not ready everywhere.
    verantwoord: dice.chance(year === LAST_YEAR ? 450 : 900) ? 'J' : 'N',
  });
  return [
    grant('school', pupils * 28_000),
    ...(dice.chance(350) ? [grant('expertise', dice.between(80, 300) * 10_000)] : []),
    ...(dice.chance(550) ? [grant('leerling', dice.between(40, 500) * 10_000)] : []),
  ];
}

const TOELICHTING = [
  'Extra begeleiders in de onderbouw',
  'Scholing van mentoren, gekoppeld aan het schoolplan',
  'Twee dagen per week een orthopedagoog in school',
  'Begeleider ging weg; het restant gaat mee naar volgend jaar',
  null,
];

/** The same form for every school: what it got for all pupils, and for single ones. */
function forms(dice: Dice, school: School, year: number, granted: readonly Row[]): Row[] {
  return granted
    .filter(({ model }) => model !== 'expertise')
    .map(({ model, bedrag }) => {
      const ontvangen = Number(String(bedrag).replace('.', ''));
      return {
        vestiging: school.vestiging,
        jaar: year,
        programma: model === 'school' ? STEUN_SCHOLEN : STEUN_ARRANGEMENTEN,
        ontvangen: euros(ontvangen),
        besteed: euros(Math.floor((ontvangen * dice.between(860, 1_030)) / 1_000)),
        resultaat_code: dice.weighted([
          ['behaald', 55],
          ['deels', 28],
          ['niet', 7],
          ['onbekend', 10],
        ]),
        toelichting: dice.pick(TOELICHTING),
      };
    });
}

function schooljaar(year: number): string {
  return `${year}-${year + 1}`;
}

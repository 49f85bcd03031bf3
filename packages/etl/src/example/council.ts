import type { Row } from '@peildatum/schema';
import { FIRST_YEAR, LAST_YEAR, workday, workdayBetween } from './calendar.js';
import { createDice } from './dice.js';
import { STREAM, type World } from './world.js';

type Subject = readonly [onderwerp: string, rol: 'instemming' | 'advies' | 'informatie'];

/** What comes back every year, by meeting. */
const AGENDA: readonly (readonly [day: string, ...Subject[]])[] = [
  ['01-25', ['Jaarplan van de opr', 'informatie'], ['Stand van de thuiszitters', 'informatie']],
  ['03-21', ['Evaluatie van het ondersteuningsplan', 'advies'], ['Doorstroom vso-vo', 'advies']],
  [
    '05-30',
    ['Jaarverslag en jaarrekening', 'informatie'],
    ['Tevredenheid van ouders', 'informatie'],
    ['Criteria voor arrangementen', 'advies'],
  ],
  ['09-26', ['Rooster en verkiezing van de opr', 'informatie'], ['Dekkend netwerk', 'advies']],
  [
    '11-21',
    ['Wijziging van het ondersteuningsplan', 'instemming'],
    ['Jaarplan en begroting', 'advies'],
    ['Hoorrecht van leerlingen', 'informatie'],
  ],
];

/** Five meetings a year of the ondersteuningsplanraad. */
export function oprRows(world: World): Row[] {
  const dice = createDice(world.seed, STREAM.raad, 1);
  const rows: Row[] = [];
  for (let year = FIRST_YEAR + 1; year <= LAST_YEAR; year++) {
    for (const [day, ...subjects] of AGENDA) {
      const datum = workday(`${year}-${day}`);
      for (const [onderwerp, rol] of subjects) {
        const besluit = dice.chance(120) ? 'aangehouden' : dice.chance(60) ? 'nee' : 'ja';
        rows.push({
          datum,
          onderwerp: `${onderwerp} ${year}`,
          rol,
          beleid: rol === 'instemming' || dice.chance(300) ? 'nieuw' : 'bestaand',
          besluit: rol === 'informatie' ? null : besluit,
        });
      }
    }
  }
  return rows;
}

const FINDINGS: readonly (readonly [thema: string, soort: string, tekst: string])[] = [
  ['Basisondersteuning', 'succesfactor', 'Elke mentor kent de afspraken en houdt zich eraan'],
  ['Basisondersteuning', 'valkuil', 'Hulp begint pas als een leerling is vastgelopen'],
  ['Basisondersteuning', 'tip', 'Leg in het dossier vast wat al geprobeerd is'],
  ['Samenwerken met ouders', 'succesfactor', 'Ouders zitten vanaf het eerste gesprek aan tafel'],
  ['Samenwerken met ouders', 'tip', 'Bel op de eerste dag van verzuim'],
  ['Overdracht', 'succesfactor', 'Het vso en de school bespreken elke zes weken de voortgang'],
  ['Overdracht', 'valkuil', 'De nieuwe mentor krijgt het dossier na de zomer'],
  ['Overdracht', 'tip', 'Plan de warme overdracht voor de zomer'],
  ['Verzuim', 'valkuil', 'Ziekmeldingen worden niet besproken'],
  ['Verzuim', 'succesfactor', 'Na zestien uur volgt altijd een gesprek'],
  ['Arrangementen', 'valkuil', 'Een arrangement vervangt basisondersteuning'],
  ['Arrangementen', 'tip', 'Spreek aan het begin af wat er aan het eind bereikt is'],
];

/** Every autumn a round of audits in which schools look at each other; a finding may come back word for word. */
export function auditRows(world: World): Row[] {
  const rows: Row[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const dice = createDice(world.seed, STREAM.raad, 2, year);
    const visited = world.voSchools.filter((_, index) => (index + year) % 3 === 0);
    for (const { vestiging } of visited) {
      const datum = workdayBetween(dice, `${year}-10-03`, `${year}-12-09`);
      for (const [thema, soort, tekst] of FINDINGS) {
        if (!dice.chance(400)) continue;
        const ronde = `${year}-${year + 1}`;
        rows.push({
          ronde,
          vestiging,
          datum,
          thema,
          soort,
          tekst: dice.chance(900) ? tekst : null,
        });
      }
    }
  }
  return rows;
}

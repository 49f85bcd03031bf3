import type { Cell } from '@peildatum/schema';
import { brokenDown } from './broken-down.js';
import { ageOn, covers } from './dates.js';
import { type Delivery, type Melding, pupilOf } from './delivery.js';
import { leading } from './doorstroompercentage.js';
import { countCell } from './exact-cell.js';

/** Who is counted as thuiszitter, by age; figures carry the name of a rule set that is not landelijk. */
export interface RuleSet {
  readonly suffix: '' | '@koers';
  readonly youngest: number;
  readonly oldest: number;
}

export const RULE_SETS: readonly RuleSet[] = [
  { suffix: '', youngest: 5, oldest: 17 },
  { suffix: '@koers', youngest: 12, oldest: 18 },
];

/** The Leerplichtwet frees these from enrolment. */
const FREES = ['5_onder_a', '5_onder_b', '5_onder_c', '5a'];
/** Closed so, a melding was none. */
const CORRECTIONS = ['verhuisd', 'overleden', 'vrijstelling', 'langdurig_ziek', 'legitiem_afwezig'];

/** Could a melding count, whatever the age of the pupil and however long it lasts? */
export function isOfThuiszitter(delivery: Delivery, cut: string, melding: Melding): boolean {
  if (melding.begindatum > cut) return false;
  if (CORRECTIONS.includes(melding.redenAfgesloten ?? '')) return false;
  if (melding.soort === 'langdurig_relatief') return true;
  if (melding.soort !== 'absoluut') return false;
  return !delivery.vrijstellingen.some(
    (one) =>
      pupilOf(one) === pupilOf(melding) &&
      one.van <= cut &&
      FREES.includes(one.grond) &&
      covers(one.van, one.tot, melding.begindatum),
  );
}

/** Has the pupil the age of a thuiszitter on begindatum? */
export function hasAge(
  delivery: Delivery,
  cut: string,
  melding: Melding,
  { youngest, oldest }: RuleSet,
): boolean {
  const age = ageOf(delivery, cut, melding);
  return age !== undefined && age >= youngest && age <= oldest;
}

/** Age on begindatum: as delivered, else from the newest inschrijving that exists at the cut. */
export function ageOf(delivery: Delivery, cut: string, melding: Melding): number | undefined {
  if (melding.leeftijd !== null) return melding.leeftijd;
  const newest = leading(
    delivery.inschrijvingen.filter(
      (one) => pupilOf(one) === pupilOf(melding) && one.begindatum <= cut,
    ),
  );
  return newest === undefined ? undefined : ageOn(newest.geboortedatum, melding.begindatum);
}

/** One melding per pupil: an absoluut one when there is, the earliest, the lower id; 9 is lower than 10. */
export function onePerPupil(meldingen: readonly Melding[]): Melding[] {
  return [...new Set(meldingen.map(pupilOf))].map((pupil) => {
    const own = meldingen.filter((one) => pupilOf(one) === pupil);
    const absoluut = own.filter(({ soort }) => soort === 'absoluut');
    const [first] = (absoluut.length > 0 ? absoluut : own).sort((a, b) =>
      `${a.begindatum} ${orderOf(a.id)}` < `${b.begindatum} ${orderOf(b.id)}` ? -1 : 1,
    );
    return first as Melding;
  });
}

/** What ids are ordered by as text: plain numbers by their value, and before other ids. */
function orderOf(id: string): string {
  return /^\d+$/.test(id) ? `0 ${id.padStart(40, '0')}` : `1 ${id}`;
}

/** Thuiszitters in total and by every dimension, of one melding per pupil. */
export function thuiszitterCells(
  delivery: Delivery,
  cut: string,
  name: Pick<Cell, 'indicator' | 'periode'>,
  counted: readonly Melding[],
): Cell[] {
  return brokenDown(
    counted,
    {
      soort: ({ soort }) => soort,
      vestiging: ({ vestiging }) => vestiging ?? 'onbekend',
      gemeente: ({ gemeente }) => gemeente,
      onderwijssoort: (melding) => onderwijssoortOf(delivery, cut, melding),
      leeftijdsklasse: (melding) => klasseOf(ageOf(delivery, cut, melding) ?? 0),
    },
    (dimensies, some) => countCell({ ...name, dimensies }, some.length),
  );
}

function klasseOf(age: number): string {
  if (age <= 11) return '5-11';
  if (age <= 15) return '12-15';
  return age <= 17 ? '16-17' : '18';
}

function onderwijssoortOf(delivery: Delivery, cut: string, melding: Melding): string {
  const covering = delivery.inschrijvingen.filter(
    (one) =>
      pupilOf(one) === pupilOf(melding) &&
      one.begindatum <= cut &&
      covers(one.begindatum, one.einddatum, melding.begindatum),
  );
  return leading(covering)?.onderwijssoort ?? 'onbekend';
}

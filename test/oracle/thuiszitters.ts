import type { Cell } from '@peildatum/schema';
import { ageOn, covers, daysBetween, earliest } from './dates.js';
import { type Delivery, type Melding, pupilOf } from './delivery.js';
import { leading } from './doorstroompercentage.js';
import { countCell, unknownCell } from './exact-cell.js';
import { hasMeldingen, overlaps } from './has-data.js';
import { schooljaar, schooljaarSpan } from './schooljaar.js';

/** The Leerplichtwet frees these from enrolment. */
const FREES = ['5_onder_a', '5_onder_b', '5_onder_c', '5a'];
/** Closed so, a melding was none. */
const CORRECTIONS = ['verhuisd', 'overleden', 'vrijstelling', 'langdurig_ziek', 'legitiem_afwezig'];

/** Unique pupils of 5 to 17 who stayed at home in the schooljaar that begins in this year. */
export function thuiszitters(delivery: Delivery, cut: string, year: number): Cell[] {
  const total = { indicator: 'thuiszitters', periode: schooljaar(year), dimensies: {} };
  if (!hasMeldingen(delivery, cut, schooljaarSpan(year))) {
    return [unknownCell(total)];
  }
  const counted: Melding[] = [];
  for (const pupil of new Set(delivery.meldingen.map(pupilOf))) {
    const own = delivery.meldingen.filter(
      (melding) => pupilOf(melding) === pupil && counts(delivery, cut, year, melding),
    );
    const absoluut = own.filter(({ soort }) => soort === 'absoluut');
    const [first] = [...(absoluut.length > 0 ? absoluut : own)].sort((a, b) =>
      `${a.begindatum} ${a.id}` < `${b.begindatum} ${b.id}` ? -1 : 1,
    );
    if (first !== undefined) counted.push(first);
  }

  const cells = [countCell(total, counted.length)];
  const dimensions: Record<string, (melding: Melding) => string> = {
    soort: ({ soort }) => soort,
    vestiging: ({ vestiging }) => vestiging ?? 'onbekend',
    gemeente: ({ gemeente }) => gemeente,
    onderwijssoort: (melding) => onderwijssoortOf(delivery, cut, melding),
    leeftijdsklasse: (melding) => klasseOf(ageOf(delivery, cut, melding) ?? 0),
  };
  for (const [name, pick] of Object.entries(dimensions)) {
    for (const value of new Set(counted.map(pick))) {
      const within = counted.filter((melding) => pick(melding) === value);
      cells.push(countCell({ ...total, dimensies: { [name]: value } }, within.length));
    }
  }
  return cells;
}

function counts(delivery: Delivery, cut: string, year: number, melding: Melding): boolean {
  const { first, last } = schooljaarSpan(year);
  if (melding.begindatum > cut) return false;
  if (!overlaps(melding.begindatum, melding.einddatum ?? '9999-12-31', { first, last })) {
    return false;
  }
  if (CORRECTIONS.includes(melding.redenAfgesloten ?? '')) return false;
  const age = ageOf(delivery, cut, melding);
  if (age === undefined || age < 5 || age > 17) return false;
  if (melding.soort === 'absoluut') {
    return !delivery.vrijstellingen.some(
      (one) =>
        pupilOf(one) === pupilOf(melding) &&
        FREES.includes(one.grond) &&
        covers(one.van, one.tot, melding.begindatum),
    );
  }
  if (melding.soort !== 'langdurig_relatief') return false;
  return daysBetween(melding.begindatum, earliest(last, melding.einddatum, cut)) > 28;
}

/** Age on begindatum: as delivered, else from the newest inschrijving that exists at the cut. */
function ageOf(delivery: Delivery, cut: string, melding: Melding): number | undefined {
  if (melding.leeftijd !== null) return melding.leeftijd;
  const newest = leading(
    delivery.inschrijvingen.filter(
      (one) => pupilOf(one) === pupilOf(melding) && one.begindatum <= cut,
    ),
  );
  return newest === undefined ? undefined : ageOn(newest.geboortedatum, melding.begindatum);
}

function klasseOf(age: number): string {
  if (age <= 11) return '5-11';
  return age <= 15 ? '12-15' : '16-17';
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

import type { Cell } from '@peildatum/schema';
import { addDays, covers, daysBetween } from '../oracle/dates.js';
import { schooljaarSpan } from '../oracle/schooljaar.js';
import {
  count,
  figuresOf,
  hundredths,
  median,
  percentage,
  quotient,
  split,
  sum,
  unknown,
} from './figure.js';
import { pupilOf, type Records, type Trajectvoorziening } from './records.js';
import { isIn, runsIn } from './touch.js';

/** Is there an opp within 42 days of placement? */
export function oppOpTijd({ opp }: Records, cut: string, year: number): Cell[] {
  const moment = { span: schooljaarSpan(year), cut };
  const name = figuresOf('opp_op_tijd', `${year}-${year + 1}`)('');
  const known = opp.filter(({ plaatsingsdatum }) => plaatsingsdatum <= cut);
  const hasData = known.some(
    (one) => isIn(one.plaatsingsdatum, moment) || isIn(one.oppDatum, moment),
  );
  if (!hasData) return [unknown(name)];
  const due = known.filter(
    ({ plaatsingsdatum, oppDatum }) =>
      isIn(plaatsingsdatum, moment) && (oppDatum !== null || addDays(plaatsingsdatum, 42) <= cut),
  );
  const inTime = due.filter(
    ({ plaatsingsdatum, oppDatum }) =>
      oppDatum !== null && oppDatum <= addDays(plaatsingsdatum, 42),
  );
  return [percentage(name, inTime.length, due.length)];
}

export function arrangementen(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: schooljaarSpan(year), cut };
  const name = figuresOf('arrangementen', `${year}-${year + 1}`);
  const known = records.arrangementen.filter(({ aanvraagdatum }) => aanvraagdatum <= cut);
  const hasData = known.some(
    ({ aanvraagdatum, besluitdatum, van, tot }) =>
      isIn(aanvraagdatum, moment) || isIn(besluitdatum, moment) || runsIn(van, tot, moment),
  );
  if (!hasData) return [unknown(name('aantal')), unknown(name('bedrag'))];
  const decided = known.filter(({ besluitdatum }) => isIn(besluitdatum, moment));
  return split(
    decided,
    { soort: ({ soort }) => soort, besluit: ({ besluit }) => besluit },
    (rows, dimensies) => [
      count(name('aantal', dimensies), rows.length),
      hundredths(
        name('bedrag', dimensies),
        sum(rows, ({ bedrag }) => bedrag),
      ),
    ],
  );
}

/** Who is at a trajectvoorziening on a day: by the later van, then by the higher vestiging. */
export function trajectvoorziening(records: Records, cut: string, date: string): Cell[] {
  const name = figuresOf('trajectvoorziening', date);
  const [pupils, hours] = [name('leerlingen'), name('uren_per_week')];
  const there = records.trajectvoorziening.filter(
    ({ van, tot }) => van <= cut && covers(van, tot, date),
  );
  if (there.length === 0) return [unknown(pupils), unknown(hours)];
  const perPupil = new Map<string, Trajectvoorziening>();
  for (const one of there) {
    const pupil = pupilOf(one);
    const other = perPupil.get(pupil);
    if (other === undefined || rank(one) > rank(other)) perPupil.set(pupil, one);
  }
  const known = there.filter(({ urenPerWeek }) => urenPerWeek !== null);
  const uren = sum(known, ({ urenPerWeek }) => urenPerWeek);
  return [
    ...split(
      [...perPupil.values()],
      { herkomst: ({ herkomst }) => herkomst },
      (some, dimensies) => [count(name('leerlingen', dimensies), some.length)],
    ),
    quotient(hours, uren, known.length, { decimals: 1, units: [100, 1] }),
  ];
}

function rank({ van, vestiging }: Trajectvoorziening): string {
  return `${van} ${vestiging}`;
}

export function plaatsingsoverleg(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: schooljaarSpan(year), cut };
  const name = figuresOf('plaatsingsoverleg', `${year}-${year + 1}`);
  const known = records.plaatsingsoverleg.filter(({ datum }) => datum <= cut);
  const hasData = known.some(
    ({ datum, plaatsingsdatum }) => isIn(datum, moment) || isIn(plaatsingsdatum, moment),
  );
  const maten = ['aantal', 'aandeel_geplaatst', 'dagen_mediaan', 'minder_dan_twee_scholen'];
  if (!hasData) return maten.map((maat) => unknown(name(maat)));
  const cases = known.filter(({ datum }) => isIn(datum, moment));
  const placed = cases.filter(({ uitkomst }) => uitkomst === 'geplaatst');
  const days = placed.flatMap(({ datum, plaatsingsdatum }) =>
    plaatsingsdatum === null ? [] : [daysBetween(datum, plaatsingsdatum)],
  );
  return [
    ...split(
      cases,
      { groep: ({ groep }) => groep, uitkomst: ({ uitkomst }) => uitkomst },
      (some, dimensies) => [count(name('aantal', dimensies), some.length)],
    ),
    percentage(name('aandeel_geplaatst'), placed.length, cases.length),
    median(name('dagen_mediaan'), days),
    count(
      name('minder_dan_twee_scholen'),
      cases.filter(({ benaderdeScholen }) => benaderdeScholen < 2).length,
    ),
  ];
}

import type { Cell } from '@peildatum/schema';
import { brokenDown } from './broken-down.js';
import { daysBetween } from './dates.js';
import type { Delivery, Tlv } from './delivery.js';
import { countCell, percentileCell, share, shareCell, unknownCell } from './exact-cell.js';
import { hasTlvs } from './has-data.js';
import { isWithin, schooljaar, schooljaarOf, schooljaarSpan } from './schooljaar.js';

/** Tlv's that were asked in a schooljaar. */
export function tlvAanvragen(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = { indicator: 'tlv_aanvragen', periode: schooljaar(year) };
  const span = schooljaarSpan(year);
  if (!hasTlvs(delivery, cut, span)) return [unknownCell({ ...name, dimensies: {} })];
  return brokenDown(
    delivery.tlvs.filter(
      ({ aanvraagdatum }) => isWithin(aanvraagdatum, span) && aanvraagdatum <= cut,
    ),
    {
      besluit: ({ besluit }) => besluit,
      route: ({ route }) => route,
      categorie: ({ categorie }) => categorie ?? 'onbekend',
      verlenging: ({ verlenging }) => verlenging,
    },
    (dimensies, some) => countCell({ ...name, dimensies }, some.length),
  );
}

/** Days from aanvraag to besluit, of what was decided in a schooljaar. */
export function tlvDoorlooptijd(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = (maat: string) => ({
    indicator: `tlv_doorlooptijd/${maat}`,
    periode: schooljaar(year),
    dimensies: {},
  });
  if (!hasTlvs(delivery, cut, schooljaarSpan(year))) {
    return ['mediaan', 'p90', 'aandeel_42_dagen'].map((maat) => unknownCell(name(maat)));
  }
  const days = decidedIn(delivery, cut, year).map((one) =>
    daysBetween(one.aanvraagdatum, one.besluitdatum),
  );
  const inTime = days.filter((one) => one <= 42);
  return [
    percentileCell(name('mediaan'), days, 50),
    percentileCell(name('p90'), days, 90),
    shareCell(name('aandeel_42_dagen'), inTime.length, days.length, 1),
  ];
}

/** The same days in two parts: until the file was complete, and from then on. */
export function tlvDoorlooptijdDelen(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = (maat: string) => ({
    indicator: `tlv_doorlooptijd_delen/${maat}`,
    periode: schooljaar(year),
    dimensies: {},
  });
  const maten = { mediaan: 50, kwart1: 25, kwart3: 75 };
  const parts = { compleet: [] as number[], besluit: [] as number[] };
  for (const { aanvraagdatum, compleetdatum, besluitdatum } of decidedIn(delivery, cut, year)) {
    if (compleetdatum === null) continue;
    parts.compleet.push(daysBetween(aanvraagdatum, compleetdatum));
    parts.besluit.push(daysBetween(compleetdatum, besluitdatum));
  }
  const isKnown = hasTlvs(delivery, cut, schooljaarSpan(year));
  return Object.entries(parts).flatMap(([part, days]) =>
    Object.entries(maten).map(([maat, percent]) => {
      const own = name(`${part}_${maat}`);
      return isKnown ? percentileCell(own, days, percent) : unknownCell(own);
    }),
  );
}

type Decided = Tlv & { readonly besluitdatum: string };

function decidedIn(delivery: Delivery, cut: string, year: number): Decided[] {
  return delivery.tlvs.filter(
    (one): one is Decided =>
      ['toegekend', 'afgewezen'].includes(one.besluit) &&
      isWithin(one.besluitdatum, schooljaarSpan(year)) &&
      one.besluitdatum <= cut,
  );
}

/** What will have been granted by the end of the schooljaar of a day, if it goes on as in the one before. */
export function tlvPrognose(delivery: Delivery, cut: string, date: string): Cell[] {
  const name = { indicator: 'tlv_prognose', periode: date, dimensies: {} };
  const year = schooljaarOf(date);
  if (!hasTlvs(delivery, cut, schooljaarSpan(year))) return [unknownCell(name)];
  const granted = (from: string, until: string) =>
    delivery.tlvs.filter(
      ({ besluit, besluitdatum }) =>
        besluit === 'toegekend' && isWithin(besluitdatum, { first: from, last: until }),
    ).length;
  const before = schooljaarSpan(year - 1);
  // a year before 29 February is 28 February
  const sameDay = `${Number(date.slice(0, 4)) - 1}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`;
  const teller = granted(schooljaarSpan(year).first, date);
  const noemer = granted(before.first, sameDay);
  if (noemer < 10)
    return [{ ...name, teller, noemer, waarde: null, status: 'niet_van_toepassing' }];
  const waarde = share(teller * granted(before.first, before.last), noemer, 0, 1);
  return [{ ...name, teller, noemer, waarde, status: 'ok' }];
}

/** Of the granted tlv's that begin in a schooljaar and after which return is meant: which end as early as the law allows. */
export function tlvKortstMogelijk(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = { indicator: 'tlv_kortst_mogelijk', periode: schooljaar(year), dimensies: {} };
  const span = schooljaarSpan(year);
  if (!hasTlvs(delivery, cut, span)) return [unknownCell(name)];
  let [teller, noemer] = [0, 0];
  for (const { besluit, route, intentie, begindatum, einddatum } of delivery.tlvs) {
    const isMeantToReturn = route === 'B' || (route === 'C' && intentie === 'J');
    if (besluit !== 'toegekend' || !isMeantToReturn) continue;
    if (!isWithin(begindatum, span) || begindatum > cut || einddatum === null) continue;
    const least = Number(begindatum.slice(0, 4)) + (begindatum.slice(5) <= '08-01' ? 1 : 2);
    noemer += 1;
    if (Number(einddatum.slice(0, 4)) === least) teller += 1;
  }
  return [shareCell(name, teller, noemer, 1)];
}

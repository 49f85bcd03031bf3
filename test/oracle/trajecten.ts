import type { Cell } from '@peildatum/schema';
import { brokenDown } from './broken-down.js';
import { addMonths } from './dates.js';
import type { Delivery, Traject } from './delivery.js';
import { countCell, shareCell, unknownCell } from './exact-cell.js';
import { hasTrajecten } from './has-data.js';
import { daySpan, isWithin, schooljaar, schooljaarSpan } from './schooljaar.js';

const PLACE_AND_MOMENT: Readonly<Record<string, (one: Traject) => string>> = {
  vo_vestiging: ({ voVestiging }) => voVestiging ?? 'onbekend',
  instroommoment: ({ instroommoment }) => instroommoment ?? 'onbekend',
};

/** Trajecten that ended in a schooljaar, and the share of them that ended well. */
export function doorstroomGeslaagd(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = { indicator: 'doorstroom_geslaagd', periode: schooljaar(year) };
  const span = schooljaarSpan(year);
  if (!hasTrajecten(delivery, cut, span)) return [unknownCell({ ...name, dimensies: {} })];
  const ended = delivery.trajecten.filter(
    ({ uitkomst, einde }) => uitkomst !== 'lopend' && isWithin(einde, span) && einde <= cut,
  );
  const well = (some: readonly Traject[]) => some.filter(({ uitkomst }) => uitkomst === 'geslaagd');
  const cells = brokenDown(
    ended,
    { ...PLACE_AND_MOMENT, vso_vestiging: ({ vsoVestiging }) => vsoVestiging },
    (dimensies, some) => shareCell({ ...name, dimensies }, well(some).length, some.length, 1),
  );
  for (const uitkomst of new Set(ended.map((one) => one.uitkomst))) {
    const teller = ended.filter((one) => one.uitkomst === uitkomst).length;
    cells.push(shareCell({ ...name, dimensies: { uitkomst } }, teller, ended.length, 1));
  }
  return cells;
}

/** Trajecten that run on a day, by the fase that they have reached. */
export function doorstroomFase(delivery: Delivery, cut: string, date: string): Cell[] {
  const name = { indicator: 'doorstroom_fase', periode: date };
  if (!hasTrajecten(delivery, cut, daySpan(date))) {
    return [unknownCell({ ...name, dimensies: {} })];
  }
  return brokenDown(
    delivery.trajecten.filter((one) => runsOn(one, date)),
    { fase: (one) => faseOn(one, date) },
    (dimensies, some) => countCell({ ...name, dimensies }, some.length),
  );
}

/** Does a traject run on a day? On the day of its einde it no longer does. */
export function runsOn({ startVoorbereiding, einde }: Traject, date: string): boolean {
  return startVoorbereiding <= date && (einde === null || einde > date);
}

function faseOn({ startNazorg, startDoorstroom }: Traject, date: string): string {
  if (startNazorg !== null && startNazorg <= date) return '3';
  return startDoorstroom !== null && startDoorstroom <= date ? '2' : '1';
}

/** Trajecten that began their doorstroomperiode in a schooljaar. */
export function doorstroomIngestroomd(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = { indicator: 'doorstroom_ingestroomd', periode: schooljaar(year) };
  const span = schooljaarSpan(year);
  if (!hasTrajecten(delivery, cut, span)) return [unknownCell({ ...name, dimensies: {} })];
  return brokenDown(
    delivery.trajecten.filter(
      ({ startDoorstroom }) => isWithin(startDoorstroom, span) && startDoorstroom <= cut,
    ),
    PLACE_AND_MOMENT,
    (dimensies, some) => countCell({ ...name, dimensies }, some.length),
  );
}

/** Of those who came wholly to the vo in a schooljaar: who was enrolled there within three months. */
export function inschrijvingOpTijd(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = { indicator: 'inschrijving_op_tijd', periode: schooljaar(year), dimensies: {} };
  const span = schooljaarSpan(year);
  if (!hasTrajecten(delivery, cut, span)) return [unknownCell(name)];
  let [teller, noemer] = [0, 0];
  for (const { volledigVo, inschrijvingVo } of delivery.trajecten) {
    if (!isWithin(volledigVo, span) || volledigVo > cut) continue;
    const latest = addMonths(volledigVo, 3);
    if (inschrijvingVo !== null || latest <= cut) noemer += 1;
    if (inschrijvingVo !== null && inschrijvingVo <= latest) teller += 1;
  }
  return [shareCell(name, teller, noemer, 1)];
}

/** Of the symbioses that began in a schooljaar: which lasted, or last, more than half a year. */
export function symbioseLanger(delivery: Delivery, cut: string, year: number): Cell[] {
  const periode = schooljaar(year);
  const name = { indicator: 'symbiose_langer_dan_halfjaar', periode, dimensies: {} };
  const span = schooljaarSpan(year);
  if (!hasTrajecten(delivery, cut, span)) return [unknownCell(name)];
  let [teller, noemer] = [0, 0];
  for (const { symbioseVan, symbioseTot } of delivery.trajecten) {
    if (!isWithin(symbioseVan, span) || symbioseVan > cut) continue;
    noemer += 1;
    if ((symbioseTot ?? cut) > addMonths(symbioseVan, 6)) teller += 1;
  }
  return [shareCell(name, teller, noemer, 1)];
}

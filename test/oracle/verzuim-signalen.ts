import type { Cell } from '@peildatum/schema';
import { addDays, daysBetween } from './dates.js';
import { type Delivery, type Les, pupilOf } from './delivery.js';
import { countCell, unknownCell } from './exact-cell.js';
import { hasLessen } from './has-data.js';
import { isWithin, schooljaar, schooljaarSpan } from './schooljaar.js';
import { pupilsOf } from './tlv-stand.js';

/** Pupils who in a schooljaar pass the limits from which school must do something. */
export function verzuimSignalen(delivery: Delivery, cut: string, year: number): Cell[] {
  const span = schooljaarSpan(year);
  const name = (indicator: string) => ({ indicator, periode: schooljaar(year), dimensies: {} });
  const zestien = name('zestien_uur');
  const gemeld = name('zestien_uur/gemeld');
  const ziek = name('zestig_uur_ziek');
  const teLaat = name('twaalf_te_laat');
  if (!hasLessen(delivery, cut, span)) return [zestien, gemeld, ziek, teLaat].map(unknownCell);
  const rows = delivery.lessen.filter(({ datum }) => isWithin(datum, span) && datum <= cut);
  const reached = new Map<string, string>();
  let [sick, late] = [0, 0];
  for (const pupil of pupilsOf(rows)) {
    const own = rows.filter((one) => pupilOf(one) === pupil);
    const day = firstDayOfSixteenHours(own);
    if (day !== undefined) reached.set(pupil, day);
    if (minutesOf(own.filter(({ reden }) => reden === 'ziek')) >= 3600) sick += 1;
    if (own.filter(({ soort }) => soort === 'te_laat').length >= 12) late += 1;
  }
  const notified = [...reached].filter(([pupil, day]) =>
    delivery.meldingen.some(
      (one) =>
        pupilOf(one) === pupil &&
        one.soort === 'zestien_uur' &&
        one.begindatum <= cut &&
        one.begindatum >= day &&
        one.begindatum <= addDays(day, 28),
    ),
  );
  return [
    countCell(zestien, reached.size),
    countCell(gemeld, notified.length),
    countCell(ziek, sick),
    countCell(teLaat, late),
  ];
}

/** The first day on which the last 28 days, itself included, hold sixteen hours without leave. */
function firstDayOfSixteenHours(own: readonly Les[]): string | undefined {
  const unlawful = own.filter(({ soort, geoorloofd }) => soort !== 'te_laat' && geoorloofd === 'N');
  // the sum can only reach the limit on a day on which something is added
  const days = [...new Set(unlawful.map(({ datum }) => datum))].sort();
  return days.find((day) => {
    const window = unlawful.filter(({ datum }) => {
      const before = daysBetween(datum, day);
      return before >= 0 && before <= 27;
    });
    return minutesOf(window) >= 960;
  });
}

export function minutesOf(rows: readonly Les[]): number {
  return rows.reduce((sum, { minuten }) => sum + minuten, 0);
}

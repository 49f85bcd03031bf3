import type { Cell } from '@peildatum/schema';
import { addDays, covers, daysBetween } from './dates.js';
import { type Delivery, type Inschrijving, type Les, pupilOf } from './delivery.js';
import { leading } from './doorstroompercentage.js';
import { share, shareCell, unknownCell } from './exact-cell.js';
import { hasInschrijvingen, hasLessen } from './has-data.js';
import { isWithin, kwartaalSpan } from './schooljaar.js';
import { pupilsOf } from './tlv-stand.js';
import { minutesOf } from './verzuim-signalen.js';

/** Hours of absence in a quarter, by why. */
export function verzuimredenen(delivery: Delivery, cut: string, year: number): Cell[] {
  return [1, 2, 3, 4].flatMap((quarter) => {
    const span = kwartaalSpan(year, quarter);
    if (span.first > cut) return [];
    const name = { indicator: 'verzuimredenen', periode: `${year}-K${quarter}` };
    if (!hasLessen(delivery, cut, span)) return [unknownCell({ ...name, dimensies: {} })];
    const rows = lessenIn(delivery, cut, year, quarter);
    const cells: Cell[] = [];
    for (const key of new Set(rows.map(({ reden, geoorloofd }) => `${reden} ${geoorloofd}`))) {
      const [reden = '', geoorloofd = ''] = key.split(' ');
      const teller = minutesOf(
        rows.filter((one) => one.reden === reden && one.geoorloofd === geoorloofd),
      );
      const waarde = share(teller, 60, 1, 1);
      const dimensies = { reden, geoorloofd };
      cells.push({ ...name, dimensies, teller, noemer: null, waarde, status: 'ok' });
    }
    return cells;
  });
}

/** Hours of absence in a quarter per pupil who is enrolled on its middle day. */
export function verzuimuren(delivery: Delivery, cut: string, year: number): Cell[] {
  return [1, 2, 3, 4].flatMap((quarter) => {
    const span = kwartaalSpan(year, quarter);
    if (span.first > cut) return [];
    const name = { indicator: 'verzuimuren', periode: `${year}-K${quarter}` };
    // of an even number of days the earlier of the two in the middle
    const middle = addDays(span.first, Math.floor(daysBetween(span.first, span.last) / 2));
    const isKnown = hasLessen(delivery, cut, span) && hasInschrijvingen(delivery, cut, span);
    // who is enrolled on a day that has not come is not known
    if (!isKnown || middle > cut) return [unknownCell({ ...name, dimensies: {} })];
    const on = delivery.inschrijvingen.filter(
      (one) => one.begindatum <= cut && covers(one.begindatum, one.einddatum, middle),
    );
    const classes = pupilsOf(on).map(
      (pupil) => leading(on.filter((one) => pupilOf(one) === pupil)) as Inschrijving,
    );
    const rows = lessenIn(delivery, cut, year, quarter);
    const cells: Cell[] = [];
    const cellOf = (some: readonly Les[], noemer: number, dimensies: Record<string, string>) =>
      perPupil({ ...name, dimensies }, minutesOf(some), noemer);
    cells.push(cellOf(rows, classes.length, {}));
    for (const geoorloofd of new Set(rows.map((one) => one.geoorloofd))) {
      const own = rows.filter((one) => one.geoorloofd === geoorloofd);
      cells.push(cellOf(own, classes.length, { geoorloofd }));
      for (const dimension of ['leerjaar', 'onderwijssoort'] as const) {
        for (const value of new Set(classes.map((one) => String(one[dimension])))) {
          const inClass = classes.filter((one) => String(one[dimension]) === value);
          const pupils = new Set(inClass.map(pupilOf));
          const ofClass = own.filter((one) => pupils.has(pupilOf(one)));
          if (ofClass.length === 0) continue;
          cells.push(cellOf(ofClass, inClass.length, { geoorloofd, [dimension]: value }));
        }
      }
    }
    return cells;
  });
}

/** Minutes as hours per pupil, 1 decimal. */
function perPupil(
  name: Pick<Cell, 'indicator' | 'periode' | 'dimensies'>,
  minutes: number,
  pupils: number,
): Cell {
  const cell = shareCell(name, minutes, pupils * 60, 1, 1);
  return { ...cell, noemer: pupils };
}

function lessenIn(delivery: Delivery, cut: string, year: number, quarter: number): Les[] {
  return delivery.lessen.filter(
    ({ datum }) => isWithin(datum, kwartaalSpan(year, quarter)) && datum <= cut,
  );
}

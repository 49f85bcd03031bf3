import type { Cell } from '@peildatum/schema';
import { daysBetween } from './dates.js';
import type { Delivery, Evaluatie, Traject } from './delivery.js';
import { shareCell, unknownCell } from './exact-cell.js';
import { hasTrajecten } from './has-data.js';
import { isWithin, schooljaar, schooljaarSpan } from './schooljaar.js';

/** Of the trajecten that began their doorstroomperiode in a schooljaar: where no gap was longer than six weeks. */
export function evaluatieritme(delivery: Delivery, cut: string, year: number): Cell[] {
  const name = { indicator: 'evaluatieritme', periode: schooljaar(year), dimensies: {} };
  const span = schooljaarSpan(year);
  if (!hasTrajecten(delivery, cut, span)) return [unknownCell(name)];
  let [teller, noemer] = [0, 0];
  for (const traject of delivery.trajecten) {
    const { startDoorstroom, startNazorg, einde } = traject;
    if (!isWithin(startDoorstroom, span) || startDoorstroom > cut) continue;
    const evaluaties = delivery.evaluaties
      .filter((one) => one.fase === '2' && one.datum <= cut && isOf(delivery, one, traject))
      .map(({ datum }) => datum)
      .sort();
    const points = [startDoorstroom, ...evaluaties, startNazorg ?? einde ?? cut];
    const isRegular = points.every(
      (point, at) => at === 0 || daysBetween(points[at - 1] ?? point, point) <= 42,
    );
    noemer += 1;
    if (isRegular) teller += 1;
  }
  return [shareCell(name, teller, noemer, 1)];
}

/** An evaluatie is of the traject of its own supplier, else of the only one with that id. */
function isOf(
  delivery: Delivery,
  { trajectId, leverancier }: Evaluatie,
  traject: Traject,
): boolean {
  if (trajectId !== traject.id) return false;
  if (leverancier === traject.leverancier) return true;
  return delivery.trajecten.filter(({ id }) => id === trajectId).length === 1;
}

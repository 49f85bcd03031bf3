import type { Cell } from '@peildatum/schema';
import type { Delivery, Meting } from './delivery.js';
import { countCell, shareCell, unknownCell } from './exact-cell.js';
import { hasMetingen } from './has-data.js';
import { isWithin, schooljaar, schooljaarSpan } from './schooljaar.js';

/** Of the meetings of succesplannen in a schooljaar: which share meets all norms, and how many fall under a lower limit. */
export function succesplanNorm(delivery: Delivery, cut: string, year: number): Cell[] {
  const periode = schooljaar(year);
  const norm = { indicator: 'succesplan_norm', periode, dimensies: {} };
  const ondergrens = { indicator: 'succesplan_norm/ondergrens', periode, dimensies: {} };
  const span = schooljaarSpan(year);
  if (!hasMetingen(delivery, cut, span)) return [unknownCell(norm), unknownCell(ondergrens)];
  const counted = delivery.metingen.filter(
    ({ meetdatum, urenMogelijk }) =>
      isWithin(meetdatum, span) && meetdatum <= cut && urenMogelijk > 0,
  );
  return [
    shareCell(norm, counted.filter(meetsNorms).length, counted.length, 1),
    countCell(ondergrens, counted.filter(isUnderLimit).length),
  ];
}

function meetsNorms(one: Meting): boolean {
  const present = one.urenMogelijk - one.urenAfwezig;
  return (
    present * 100 >= one.urenMogelijk * 80 && one.tekortpunten <= 3 && one.uitsturingen <= one.weken
  );
}

function isUnderLimit(one: Meting): boolean {
  const present = one.urenMogelijk - one.urenAfwezig;
  return (
    present * 100 <= one.urenMogelijk * 50 ||
    one.tekortpunten >= 5 ||
    one.uitsturingen > 2 * one.weken
  );
}

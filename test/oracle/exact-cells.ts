import type { Cell } from '@peildatum/schema';
import type { Delivery } from './delivery.js';
import { doorstroompercentage } from './doorstroompercentage.js';
import { herbestedingsverplichting } from './herbestedingsverplichting.js';
import { deelnamePro, leerlingen } from './leerlingen.js';
import { thuiszitters } from './thuiszitters.js';
import { vergoedingen } from './vergoedingen.js';

const INDICATORS = [
  { cellsOf: doorstroompercentage, startsOn: '08-01' },
  { cellsOf: thuiszitters, startsOn: '08-01' },
  { cellsOf: vergoedingen, startsOn: '01-01' },
  { cellsOf: herbestedingsverplichting, startsOn: '01-01' },
  { cellsOf: leerlingen, startsOn: '10-01' },
  { cellsOf: deelnamePro, startsOn: '10-01' },
];

/** Every cell of six indicators in every period that has begun at the cut, in years around those of the rows. */
export function exactCells(delivery: Delivery, cut: string): Cell[] {
  const cells: Cell[] = [];
  for (let year = 2010; year <= 2030; year += 1) {
    for (const { cellsOf, startsOn } of INDICATORS) {
      if (`${year}-${startsOn}` <= cut) cells.push(...cellsOf(delivery, cut, year));
    }
  }
  return cells;
}

import type { Cell } from '@peildatum/schema';
import type { Delivery, Telling } from './delivery.js';
import { countCell, shareCell, unknownCell } from './exact-cell.js';
import { swvOf } from './places.js';

interface Counted {
  readonly vestiging: string;
  readonly onderwijssoort: string;
  readonly leerjaar: string;
  readonly geslacht: string;
  readonly aantal: number;
}

/** Pupils of DUO's telling on 1 October of this year at the vestigingen of the swv. */
export function leerlingen(delivery: Delivery, cut: string, year: number): Cell[] {
  const total = { indicator: 'leerlingen', periode: `${year}-10-01`, dimensies: {} };
  const counted = countedOn(delivery, cut, year);
  if (counted === undefined) return [unknownCell(total)];
  const cells = [countCell(total, sumOf(counted))];
  for (const name of ['vestiging', 'onderwijssoort', 'leerjaar', 'geslacht'] as const) {
    for (const value of new Set(counted.map((one) => one[name]))) {
      const within = counted.filter((one) => one[name] === value);
      cells.push(countCell({ ...total, dimensies: { [name]: value } }, sumOf(within)));
    }
  }
  return cells;
}

/** Of these pupils the share in the praktijkonderwijs. */
export function deelnamePro(delivery: Delivery, cut: string, year: number): Cell[] {
  const total = { indicator: 'deelname_pro', periode: `${year}-10-01`, dimensies: {} };
  const counted = countedOn(delivery, cut, year);
  if (counted === undefined) return [unknownCell(total)];
  const pro = counted.filter(({ onderwijssoort }) => onderwijssoort.startsWith('Praktijk'));
  return [shareCell(total, sumOf(pro), sumOf(counted), 2)];
}

function countedOn(delivery: Delivery, cut: string, year: number): Counted[] | undefined {
  const date = `${year}-10-01`;
  const rows = delivery.tellingen.filter(({ jaar }) => jaar === year);
  if (date > cut || rows.length === 0) return undefined;
  return rows
    .filter(({ vestiging }) => swvOf(delivery, vestiging, date) === delivery.swv)
    .flatMap(perColumn)
    .filter(({ aantal }) => aantal > 0);
}

function perColumn({ vestiging, onderwijstype, aantallen }: Telling): Counted[] {
  return aantallen.map((aantal, column) => ({
    vestiging,
    onderwijssoort: onderwijstype,
    leerjaar: String(Math.floor(column / 2) + 1),
    geslacht: column % 2 === 0 ? 'M' : 'V',
    aantal,
  }));
}

function sumOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { aantal }) => sum + aantal, 0);
}

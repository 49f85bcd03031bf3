import type { Cell } from '@peildatum/schema';
import type { Delivery, Vergoeding } from './delivery.js';
import { amountCell, countCell, unknownCell } from './exact-cell.js';
import { hasVergoedingen } from './has-data.js';
import { kalenderjaarSpan } from './schooljaar.js';

/** Number and sum of what was granted in a kalenderjaar, by the date of the besluit. */
export function vergoedingen(delivery: Delivery, cut: string, year: number): Cell[] {
  const aantal = { indicator: 'vergoedingen/aantal', periode: String(year), dimensies: {} };
  const bedrag = { indicator: 'vergoedingen/bedrag', periode: String(year), dimensies: {} };
  const { first, last } = kalenderjaarSpan(year);
  if (!hasVergoedingen(delivery, cut, { first, last })) {
    return [unknownCell(aantal), unknownCell(bedrag)];
  }
  const granted = delivery.vergoedingen.filter(
    ({ besluit, besluitdatum }) =>
      besluit === 'toegekend' &&
      besluitdatum !== null &&
      besluitdatum <= cut &&
      first <= besluitdatum &&
      besluitdatum <= last,
  );
  const cells = [countCell(aantal, granted.length), amountCell(bedrag, sumOf(granted))];
  const dimensions: Record<string, (one: Vergoeding) => string> = {
    grond: ({ grond }) => grond,
    vo_vestiging: ({ voVestiging }) => voVestiging,
  };
  for (const [name, pick] of Object.entries(dimensions)) {
    for (const value of new Set(granted.map(pick))) {
      const within = granted.filter((one) => pick(one) === value);
      const dimensies = { [name]: value };
      cells.push(countCell({ ...aantal, dimensies }, within.length));
      cells.push(amountCell({ ...bedrag, dimensies }, sumOf(within)));
    }
  }
  return cells;
}

function sumOf(granted: readonly Vergoeding[]): number {
  return granted.reduce((sum, { bedrag }) => sum + (bedrag ?? 0), 0);
}

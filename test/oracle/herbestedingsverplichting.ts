import type { Cell } from '@peildatum/schema';
import type { Delivery, Mutatie, Verplichting } from './delivery.js';
import { amountCell, shareCell, unknownCell } from './exact-cell.js';
import { hasVerplichtingen, overlaps } from './has-data.js';
import { kalenderjaarSpan } from './schooljaar.js';

const MATEN = ['basis', 'verminderingen', 'netto', 'gerealiseerd', 'verschil', 'percentage'];

/** What must be spent again, and what was, for verplichtingen that run in a kalenderjaar. */
export function herbestedingsverplichting(delivery: Delivery, cut: string, year: number): Cell[] {
  const span = kalenderjaarSpan(year);
  const name = (maat: string, dimensies = {}) => ({
    indicator: `herbestedingsverplichting/${maat}`,
    periode: String(year),
    dimensies,
  });
  if (!hasVerplichtingen(delivery, cut, span)) {
    return MATEN.map((maat) => unknownCell(name(maat)));
  }
  const running = delivery.verplichtingen.filter(
    ({ soort, van, tot }) => soort === 'herbesteding' && van <= cut && overlaps(van, tot, span),
  );
  const cellsOf = (some: readonly Verplichting[], dimensies: Record<string, string>): Cell[] => {
    let [basis, verminderingen, netto, gerealiseerd] = [0, 0, 0, 0];
    for (const one of some) {
      const until = (soort: string) =>
        delivery.mutaties
          .filter((mutatie) => isOf(delivery, mutatie, one) && mutatie.soort === soort)
          .filter(({ datum }) => datum <= span.last && datum <= cut)
          .reduce((sum, { bedrag }) => sum + bedrag, 0);
      basis += one.basisbedrag;
      verminderingen += until('vermindering');
      netto += Math.max(0, one.basisbedrag - until('vermindering'));
      gerealiseerd += until('realisatie');
    }
    return [
      amountCell(name('basis', dimensies), basis),
      amountCell(name('verminderingen', dimensies), verminderingen),
      amountCell(name('netto', dimensies), netto),
      amountCell(name('gerealiseerd', dimensies), gerealiseerd),
      amountCell(name('verschil', dimensies), netto - gerealiseerd),
      inEuros(shareCell(name('percentage', dimensies), gerealiseerd, netto, 1)),
    ];
  };
  const boards = new Set(running.map(({ bevoegdGezag }) => bevoegdGezag));
  return [
    ...cellsOf(running, {}),
    ...[...boards].flatMap((board) =>
      cellsOf(
        running.filter(({ bevoegdGezag }) => bevoegdGezag === board),
        { bevoegd_gezag: board },
      ),
    ),
  ];
}

/** A mutatie is of the verplichting of its own supplier, else of the only one with that id. */
function isOf(delivery: Delivery, mutatie: Mutatie, verplichting: Verplichting): boolean {
  if (mutatie.verplichtingId !== verplichting.id) return false;
  if (mutatie.leverancier === verplichting.leverancier) return true;
  const sameId = delivery.verplichtingen.filter(({ id }) => id === mutatie.verplichtingId);
  return sameId.length === 1;
}

function inEuros(cell: Cell): Cell {
  const { teller, noemer } = cell;
  if (teller === null || noemer === null) return cell;
  return { ...cell, teller: teller / 100, noemer: noemer / 100 };
}

import type { Cell } from '@peildatum/schema';
import { kalenderjaarSpan } from '../oracle/schooljaar.js';
import { figuresOf, hundredths, percentage, split, unknown } from './figure.js';
import { type Records, referredTo, type Verplichting } from './records.js';
import { runsIn } from './touch.js';

const MATEN = ['basis', 'verminderingen', 'netto', 'gerealiseerd', 'verschil', 'percentage'];

const bevoegd_gezag = ({ bevoegdGezag }: Verplichting) => bevoegdGezag;
const soort = (one: Verplichting) => one.soort;

export function herbestedingsverplichting(records: Records, cut: string, year: number): Cell[] {
  const soorten = ['herbesteding'];
  return cellsOf(records, cut, year, 'herbestedingsverplichting', soorten, { bevoegd_gezag });
}

export function verplichtingenOverig(records: Records, cut: string, year: number): Cell[] {
  const soorten = ['groei_vso', 'subsidie'];
  return cellsOf(records, cut, year, 'verplichtingen_overig', soorten, { bevoegd_gezag, soort });
}

function cellsOf(
  records: Records,
  cut: string,
  year: number,
  indicator: string,
  soorten: readonly string[],
  dimensions: Record<string, (one: Verplichting) => string>,
): Cell[] {
  const moment = { span: kalenderjaarSpan(year), cut };
  const name = figuresOf(indicator, year);
  const running = records.verplichtingen.filter(({ van, tot }) => runsIn(van, tot, moment));
  if (running.length === 0) return MATEN.map((maat) => unknown(name(maat)));
  const some = running.filter((one) => soorten.includes(one.soort));
  return split(some, dimensions, (rows, dimensies) => {
    let [basis, verminderingen, netto, gerealiseerd] = [0, 0, 0, 0];
    for (const one of rows) {
      const vermindering = mutated(records, one, 'vermindering', moment.span.last, cut);
      basis += one.basisbedrag;
      verminderingen += vermindering;
      netto += Math.max(0, one.basisbedrag - vermindering);
      gerealiseerd += mutated(records, one, 'realisatie', moment.span.last, cut);
    }
    return [
      hundredths(name('basis', dimensies), basis),
      hundredths(name('verminderingen', dimensies), verminderingen),
      hundredths(name('netto', dimensies), netto),
      hundredths(name('gerealiseerd', dimensies), gerealiseerd),
      hundredths(name('verschil', dimensies), netto - gerealiseerd),
      percentage(name('percentage', dimensies), gerealiseerd, netto, 100),
    ];
  });
}

function mutated(
  { verplichtingen, verplichtingMutaties }: Records,
  verplichting: Verplichting,
  soort: string,
  last: string,
  cut: string,
): number {
  let total = 0;
  for (const mutatie of verplichtingMutaties) {
    if (mutatie.soort !== soort || mutatie.datum > last || mutatie.datum > cut) continue;
    const of = referredTo(
      verplichtingen,
      mutatie,
      ({ verplichtingId }) => verplichtingId === mutatie.verplichtingId,
    );
    if (of === verplichting) total += mutatie.bedrag;
  }
  return total;
}

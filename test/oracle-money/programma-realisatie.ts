import type { Cell } from '@peildatum/schema';
import { kalenderjaarSpan } from '../oracle/schooljaar.js';
import { figuresOf, hundredths, percentage, split, sum, unknown } from './figure.js';
import type { Records } from './records.js';
import { isIn } from './touch.js';

/** The accounts of the made-up chart that are result accounts. */
export const RESULT_ACCOUNTS = ['44100', '80000'];

/** The budget of each programme against what the ledgers say of it. */
export function programmaRealisatie(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: kalenderjaarSpan(year), cut };
  const name = figuresOf('programma_realisatie', year);
  const budgets = records.begroting.filter(({ jaar }) => jaar === year);
  const booked = records.ledgers
    .flatMap(({ lines }) => lines)
    .filter(({ datum }) => isIn(datum, moment));
  const parts = [
    ...budgets
      .filter(({ versie }) => versie === 'vastgesteld')
      .map(({ programma, bedrag }) => ({ programma, begroot: bedrag, gerealiseerd: 0 })),
    ...booked
      .filter(({ rekening }) => RESULT_ACCOUNTS.includes(rekening))
      .map(({ kostenplaats, zijde, bedrag }) => ({
        programma: programmaOf(records, kostenplaats),
        begroot: 0,
        gerealiseerd: zijde === 'D' ? bedrag : -bedrag,
      })),
  ];
  return split(parts, { programma: ({ programma }) => programma }, (rows, dimensies) => {
    const begroot = sum(rows, (row) => row.begroot);
    const gerealiseerd = sum(rows, (row) => row.gerealiseerd);
    const cells = [
      hundredths(name('begroot', dimensies), begroot),
      hundredths(name('gerealiseerd', dimensies), gerealiseerd),
      hundredths(name('verschil', dimensies), begroot - gerealiseerd),
      percentage(name('percentage', dimensies), gerealiseerd, begroot, 100),
    ];
    const lacks = [
      budgets.length === 0,
      booked.length === 0,
      budgets.length === 0 || booked.length === 0,
      budgets.length === 0 || booked.length === 0,
    ];
    return cells.map((cell, index) => (lacks[index] ? unknown(cell) : cell));
  });
}

function programmaOf({ programmas }: Records, kostenplaats: string | null): string {
  return (
    programmas.find((one) => one.kostenplaats === kostenplaats)?.programma ?? 'niet_toegewezen'
  );
}

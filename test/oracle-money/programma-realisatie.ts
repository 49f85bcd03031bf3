import type { Cell } from '@peildatum/schema';
import { kalenderjaarSpan } from '../oracle/schooljaar.js';
import { figuresOf, hundredths, percentage, split, sum, unknown } from './figure.js';
import { firstDayOf, RESULT_ACCOUNTS } from './ledger.js';
import type { Records } from './records.js';
import { isIn } from './touch.js';

/** The budget of each programme against what the ledgers say of it. */
export function programmaRealisatie(records: Records, cut: string, year: number): Cell[] {
  const moment = { span: kalenderjaarSpan(year), cut };
  const name = figuresOf('programma_realisatie', year);
  const budgets = records.begroting.filter(({ jaar }) => jaar === year);
  const booked = records.ledgers
    .flatMap(({ lines }) => lines)
    .filter(({ datum }) => isIn(datum, moment));
  const isBudgeted = budgets.length > 0;
  // an opening balance is about the year as well, although nothing is spent in it
  const isBooked =
    booked.length > 0 ||
    records.ledgers.some(
      ({ boekjaar, opening }) => opening !== null && isIn(firstDayOf(boekjaar), moment),
    );
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
    const isKnown = [isBudgeted, isBooked, isBudgeted && isBooked, isBudgeted && isBooked];
    return cells.map((cell, index) => (isKnown[index] ? cell : unknown(cell)));
  });
}

function programmaOf({ programmas }: Records, kostenplaats: string | null): string {
  return (
    programmas.find((one) => one.kostenplaats === kostenplaats)?.programma ?? 'niet_toegewezen'
  );
}

/** The chart of accounts of the made-up ledger: B balance, P result, M mixed. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  1000: 'B',
  29000: 'M',
  44100: 'P',
  80000: 'P',
};
/** What every line is booked against: the bank. */
const BANK = '1000';

/**
 * An auditfile (XAF 3.2) from lines `datum;rekening;kostenplaats;zijde;bedrag`: zijde D or C, bedrag with two decimals. Each
 * is a booking of its own, against the bank; `opening` are lines of the same shape on the first day of the year.
 */
export function exampleLedger(year: string, lines: string, opening = ''): string {
  const accounts = Object.entries(ACCOUNTS).map(
    ([id, type]) =>
      `<ledgerAccount><accID>${id}</accID><accDesc>Rekening ${id}</accDesc><accTp>${type}</accTp></ledgerAccount>`,
  );
  const booked = linesOf(lines).map(
    ({ datum, own, other }, at) =>
      `<transaction><nr>${at + 1}</nr><trDt>${datum}</trDt>${element('trLine', 1, own)}${element('trLine', 2, other)}</transaction>`,
  );
  const opened = linesOf(opening);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">',
    `<header><fiscalYear>${year}</fiscalYear><startDate>${year}-01-01</startDate><curCode>EUR</curCode></header>`,
    '<company>',
    `<generalLedger>${accounts.join('')}</generalLedger>`,
    ...(opened.length === 0
      ? []
      : [
          `<openingBalance><opBalDate>${year}-01-01</opBalDate>${totals(opened)}`,
          ...opened.flatMap(({ own, other }, at) => [
            element('obLine', 2 * at + 1, { ...own, costID: '' }),
            element('obLine', 2 * at + 2, other),
          ]),
          '</openingBalance>',
        ]),
    `<transactions>${totals(linesOf(lines))}<journal><jrnID>MEM</jrnID>`,
    ...booked,
    '</journal></transactions>',
    '</company>',
    '</auditfile>',
  ].join('\n');
}

interface LedgerLine {
  readonly accID: string;
  readonly amnt: string;
  readonly amntTp: string;
  readonly costID: string;
}

/** A booking of two lines: the one that is written, and the bank on the other side. */
interface Booking {
  readonly datum: string;
  readonly own: LedgerLine;
  readonly other: LedgerLine;
}

function linesOf(text: string): readonly Booking[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [datum = '', accID = '', costID = '', amntTp = '', amnt = ''] = line.trim().split(';');
      const otherSide = amntTp === 'D' ? 'C' : 'D';
      return {
        datum,
        own: { accID, amnt, amntTp, costID },
        other: { accID: BANK, amnt, amntTp: otherSide, costID: '' },
      };
    });
}

function element(name: string, nr: number, line: LedgerLine): string {
  const { accID, amnt, amntTp, costID } = line;
  const cost = costID === '' ? '' : `<costID>${costID}</costID>`;
  return `<${name}><nr>${nr}</nr><accID>${accID}</accID><amnt>${amnt}</amnt><amntTp>${amntTp}</amntTp>${cost}</${name}>`;
}

/** Every booking stands once on each side. */
function totals(bookings: readonly Booking[]): string {
  const cents = bookings.reduce((sum, { own }) => sum + Math.round(Number(own.amnt) * 100), 0);
  const total = (cents / 100).toFixed(2);
  return `<linesCount>${2 * bookings.length}</linesCount><totalDebit>${total}</totalDebit><totalCredit>${total}</totalCredit>`;
}

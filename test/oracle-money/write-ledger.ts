import { firstDayOf, RESULT_ACCOUNTS } from './ledger.js';
import type { Ledger, LedgerLine } from './records.js';

const OTHER_ACCOUNTS = { 1000: 'B', 29000: 'M' };

/** An auditfile (XAF 3.2) in which every two lines are a booking. */
export function writeLedger({ boekjaar, opening, lines }: Ledger): string {
  const accounts = [
    ...RESULT_ACCOUNTS.map((id) => [id, 'P']),
    ...Object.entries(OTHER_ACCOUNTS),
  ].map(
    ([id, type]) =>
      `<ledgerAccount><accID>${id}</accID><accDesc>${id}</accDesc><accTp>${type}</accTp></ledgerAccount>`,
  );
  const bookings = lines.flatMap((first, index) => {
    const second = lines[index + 1];
    if (index % 2 === 1 || second === undefined) return [];
    return [
      `<transaction><nr>${index}</nr><trDt>${first.datum}</trDt>${element(first, 1)}${element(second, 2)}</transaction>`,
    ];
  });
  const start = firstDayOf(boekjaar);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">',
    `<header><fiscalYear>${boekjaar}</fiscalYear><startDate>${start}</startDate><curCode>EUR</curCode></header>`,
    `<company><generalLedger>${accounts.join('')}</generalLedger>`,
    opening === null ? '' : openingBalance(start, opening),
    `<transactions><linesCount>${lines.length}</linesCount>`,
    `<totalDebit>${totalOf(lines, 'D')}</totalDebit><totalCredit>${totalOf(lines, 'C')}</totalCredit>`,
    `<journal><jrnID>MEM</jrnID>${bookings.join('')}</journal></transactions></company></auditfile>`,
  ].join('\n');
}

function openingBalance(start: string, cents: number): string {
  const amount = (cents / 100).toFixed(2);
  const line = (nr: number, account: string, side: string) =>
    `<obLine><nr>${nr}</nr><accID>${account}</accID><amnt>${amount}</amnt><amntTp>${side}</amntTp></obLine>`;
  return [
    `<openingBalance><opBalDate>${start}</opBalDate><linesCount>2</linesCount>`,
    `<totalDebit>${amount}</totalDebit><totalCredit>${amount}</totalCredit>`,
    `${line(1, '1000', 'D')}${line(2, '44100', 'C')}</openingBalance>`,
  ].join('');
}

function element({ rekening, kostenplaats, zijde, bedrag }: LedgerLine, nr: number): string {
  const cost = kostenplaats === null ? '' : `<costID>${kostenplaats}</costID>`;
  const amount = (bedrag / 100).toFixed(2);
  return `<trLine><nr>${nr}</nr><accID>${rekening}</accID><amnt>${amount}</amnt><amntTp>${zijde}</amntTp>${cost}</trLine>`;
}

function totalOf(lines: readonly LedgerLine[], side: 'D' | 'C'): string {
  const cents = lines.reduce((sum, { zijde, bedrag }) => sum + (zijde === side ? bedrag : 0), 0);
  return (cents / 100).toFixed(2);
}

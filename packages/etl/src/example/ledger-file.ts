import { daysIn, type Row, sourceOf } from '@peildatum/schema';
import { BOARDS } from './boards.js';
import { type Booking, type BookingLine, line } from './booking.js';
import { DELIVERED_ON, earlier, FIRST_YEAR } from './calendar.js';
import { euros } from './delivered-rows.js';
import type { ExampleRow, XmlDelivery } from './delivery.js';
import { ACCOUNT_NAMES, ACCOUNTS, type AccountName } from './ledger-accounts.js';
import { element, elements } from './xml-text.js';

const XAF = 'http://www.auditfiles.nl/XAF/3.2';
const JOURNALS = [
  ['BNK', 'Bank', 'B'],
  ['INK', 'Inkoop', 'P'],
  ['MEM', 'Memoriaal', 'M'],
] as const;

/** A year's ledger: what stood on each account (debit less credit, in cents) and what was booked. */
export interface LedgerYear {
  readonly year: number;
  readonly opening: readonly (readonly [account: AccountName, cents: number])[];
  readonly bookings: readonly Booking[];
}

/** An auditfile (XAF 3.2), row by row as they are written: the opening balance, then book by book. */
export function* ledgerFile({ year, opening, bookings }: LedgerYear): Generator<ExampleRow> {
  const opened = opening
    .filter(([, cents]) => cents !== 0)
    .map(([account, cents]) => line(account, 'D', cents));
  const delivery = ledgerDelivery(year, opened);
  for (const [at, one] of opened.entries()) {
    const values = {
      nr: at + 1,
      accID: ACCOUNTS[one.account].id,
      amnt: euros(one.cents),
      amntTp: one.side,
    };
    const text = `<obLine>${elements(values)}</obLine>\n`;
    yield { delivery, row: rowOf(year, at, one), text };
  }
  yield* journals(delivery, year, bookings);
}

function* journals(
  delivery: XmlDelivery,
  year: number,
  bookings: readonly Booking[],
): Generator<ExampleRow> {
  const controls = controlsOf(bookings.flatMap(({ lines }) => lines));
  // elements around the lines are written with the first line behind them
  let before = `</openingBalance>\n<transactions>${controls}\n`;
  for (const [at, [journal, desc, jrnTp]] of JOURNALS.entries()) {
    if (at > 0) before += '</journal>\n';
    before += `<journal>${elements({ jrnID: journal, desc, jrnTp })}\n`;
    const own = bookings
      .filter((one) => one.journal === journal)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    for (const [number, one] of own.entries()) {
      const nr = String(number + 1).padStart(4, '0');
      const texts = transactionTexts(nr, one);
      for (const [place, each] of one.lines.entries()) {
        const row: Row = {
          ...rowOf(year, place, each),
          soort: 'boeking',
          dagboek: journal,
          boeking: nr,
          datum: one.date,
          periode: monthOf(one.date),
        };
        yield { delivery, row, text: before + (texts[place] ?? '') };
        before = '';
      }
    }
  }
}

/** The text of a booking, line by line: the first also opens it, the last also closes it. */
function transactionTexts(nr: string, { date, about, lines }: Booking): string[] {
  const head = { nr, desc: about, periodNumber: monthOf(date), trDt: date };
  return lines.map((one, at) => {
    const opened = at === 0 ? `<transaction>${elements(head)}\n` : '';
    const document = elements({ docRef: `${nr}-${date.slice(0, 4)}`, effDate: date, desc: about });
    const { id } = ACCOUNTS[one.account];
    const values = elements({ amnt: euros(one.cents), amntTp: one.side });
    const places = elements({ costID: one.kostenplaats, projID: one.kostendrager });
    const account = elements({ nr: at + 1, accID: id });
    const closed = at === lines.length - 1 ? '</transaction>\n' : '';
    return `${opened}<trLine>${account}${document}${values}${places}</trLine>\n${closed}`;
  });
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

/** A line as it will be read: signed, and with what the chart of accounts says of its account. */
function rowOf(year: number, at: number, one: BookingLine): Row {
  const { id, type, lead, rgs } = ACCOUNTS[one.account];
  return {
    boekjaar: String(year),
    soort: 'beginbalans',
    dagboek: null,
    boeking: null,
    boekregel: String(at + 1),
    datum: `${year}-01-01`,
    periode: null,
    rekening: id,
    rekeningsoort: type,
    leadcode: lead,
    rgs,
    kostenplaats: one.kostenplaats,
    kostendrager: one.kostendrager,
    bedrag: euros(one.side === 'D' ? one.cents : -one.cents),
  };
}

function controlsOf(lines: readonly BookingLine[]): string {
  const total = (wanted: BookingLine['side']): string =>
    euros(lines.reduce((sum, { side, cents }) => sum + (side === wanted ? cents : 0), 0));
  return elements({
    linesCount: lines.length,
    totalDebit: total('D'),
    totalCredit: total('C'),
  });
}

/** The package of the oldest year wrote its file in another encoding. */
function encodingOf(year: number): XmlDelivery['encoding'] {
  return year === FIRST_YEAR + 1 ? 'windows-1252' : 'utf-8';
}

function ledgerDelivery(year: number, opening: readonly BookingLine[]): XmlDelivery {
  const encoding = encodingOf(year);
  const declared = encoding === 'utf-8' ? 'UTF-8' : 'ISO-8859-1';
  const header = elements({
    fiscalYear: year,
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    curCode: 'EUR',
    dateCreated: earlier(`${year + 1}-02-14`, DELIVERED_ON),
    softwareDesc: 'Verzonnen Boekhouding',
    softwareVersion: '1.0',
  });
  const relations = Object.values(BOARDS).map(({ supplier, bevoegdGezag }) => {
    const values = { custSupID: bevoegdGezag, custSupName: `Schoolbestuur ${supplier}` };
    return `<customerSupplier>${elements(values)}</customerSupplier>\n`;
  });
  const accounts = ACCOUNT_NAMES.map((name) => {
    const { id, name: accDesc, type, lead, rgs } = ACCOUNTS[name];
    const values = { accID: id, accDesc, accTp: type, leadCode: lead, leadReference: rgs };
    return `<ledgerAccount>${elements(values)}</ledgerAccount>\n`;
  });
  const head = [
    `<?xml version="1.0" encoding="${declared}"?>\n<auditfile xmlns="${XAF}">\n`,
    `<header>${header}</header>\n<company>`,
    elements({
      companyName: 'Samenwerkingsverband Voorbeeldland',
      taxRegistrationCountry: 'NL',
      taxRegIdent: 'NL000000000B00',
    }),
    `\n<customersSuppliers>\n${relations.join('')}</customersSuppliers>\n`,
    `<generalLedger>\n${accounts.join('')}</generalLedger>\n`,
    `<periods>\n${periodsOf(year).join('')}</periods>\n`,
    `<openingBalance>${element('opBalDate', `${year}-01-01`)}${controlsOf(opening)}\n`,
  ];
  return {
    name: `grootboek-administratie-${year}.xaf`,
    kind: 'grootboek',
    columns: Object.keys(sourceOf('grootboek')?.columns ?? {}),
    encoding,
    head: head.join(''),
    tail: '</journal>\n</transactions>\n</company>\n</auditfile>\n',
  };
}

function periodsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`;
    const values = {
      periodNumber: at + 1,
      periodDesc: month,
      startDatePeriod: `${month}-01`,
      endDatePeriod: `${month}-${daysIn(year, at + 1)}`,
    };
    return `<period>${elements(values)}</period>\n`;
  });
}

import { type Row, sourceOf } from '@peildatum/schema';
import { BOARDS } from './boards.js';
import type { Booking, BookingLine } from './booking.js';
import { DELIVERED_ON, earlier } from './calendar.js';
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

/** An auditfile (XAF 3.2) line by line, in the order in which it is written: the opening balance, then book by book. */
export function* ledgerFile(ledger: LedgerYear): Generator<ExampleRow> {
  const { year, opening, bookings } = ledger;
  const delivery = ledgerDelivery(ledger);
  const lines = opening.map(
    ([account, cents]): BookingLine => ({
      account,
      side: cents < 0 ? 'C' : 'D',
      cents: Math.abs(cents),
      kostenplaats: null,
      kostendrager: null,
    }),
  );
  for (const [at, one] of lines.entries()) {
    const place = { soort: 'beginbalans', datum: `${year}-01-01` };
    const row = { ...rowOf(year, at, one), ...place };
    const text = `<obLine>${amounts(at, one)}</obLine>\n`;
    yield { delivery, row, text };
  }
  yield* journals(delivery, year, bookings);
}

function* journals(
  delivery: XmlDelivery,
  year: number,
  bookings: readonly Booking[],
): Generator<ExampleRow> {
  const controls = controlsOf(bookings.flatMap(({ lines }) => lines));
  // what goes before the first line and behind the last is told with the line that it stands beside
  let before = `</openingBalance>\n<transactions>${controls}\n`;
  for (const [journal, name, type] of JOURNALS) {
    const own = bookings
      .filter((one) => one.journal === journal)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    before += `<journal>${elements({ jrnID: journal, desc: name, jrnTp: type })}\n`;
    for (const [number, { date, about, lines }] of own.entries()) {
      const nr = String(number + 1).padStart(4, '0');
      const period = Number(date.slice(5, 7));
      const head = { nr, desc: about, periodNumber: period, trDt: date };
      before += `<transaction>${elements(head)}\n`;
      for (const [at, one] of lines.entries()) {
        const place = { soort: 'boeking', dagboek: journal, boeking: nr, datum: date };
        const last = at === lines.length - 1;
        const text = `${before}<trLine>${trLine(at, one, date, about)}</trLine>\n${last ? '</transaction>\n' : ''}`;
        before = '';
        yield { delivery, row: { ...rowOf(year, at, one), ...place, periode: period }, text };
      }
    }
    before += '</journal>\n';
  }
}

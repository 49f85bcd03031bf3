import { type Booking, booking, dayIn, dealt, debitOf, line, perPart } from './booking.js';
import type { Dice } from './dice.js';
import type { AccountName } from './ledger-accounts.js';

/** What the swv paid to a school or a board, as another delivery tells of it. */
export interface Payment {
  readonly date: string;
  readonly about: string;
  readonly account: 'verplichtingen' | 'vergoedingen' | 'scholen';
  readonly cents: number;
  readonly kostenplaats: string;
  readonly kostendrager: string;
}

/** Amounts in cents by the post of the balans. */
export type Posten = Readonly<Record<string, number>>;

/** What the cost centres of a programme may cost together by the begroting, in cents. */
export interface Budget {
  readonly kostenplaatsen: readonly string[];
  readonly cents: number;
}

export interface YearFacts {
  readonly year: number;
  /** The balans of the year, as it was realised. */
  readonly posten: Posten;
  /** What stands on an account when the year begins: debit less credit. */
  readonly opened: (account: AccountName) => number;
  readonly payments: readonly Payment[];
  readonly budgets: readonly Budget[];
}

/** Of a thousand euro of salaries. */
const PAYROLL = [
  ['4000', 250],
  ['4010', 250],
  ['4410', 500],
] as const;

/** The cost centre of the bureau, which also bears housing, wear and interest. */
const BUREAU = '4000';

/** What is booked in a year, so that every account ends where the balans ends. */
export function bookingsOf(dice: Dice, facts: YearFacts): Booking[] {
  const { year, posten, payments } = facts;
  const per = (post: string, parts: number) => perPart(posten[post] ?? 0, parts);
  const everyday = [
    ...payments.flatMap(({ date, about, account, cents, kostenplaats, kostendrager }) => {
      const paid = line(account, 'D', cents, kostenplaats, kostendrager);
      return booking('BNK', date, about, 'bank', [paid]);
    }),
    ...per('rijksbijdrage', 12).flatMap(([month, cents]) => {
      return received(dayIn(year, month, 25), 'Rijksbijdrage', 'rijk', cents);
    }),
    ...per('ov_bijdrage', 4).flatMap(([month, cents]) => {
      return received(dayIn(year, month, 17), 'Bijdrage van gemeenten', 'overheid', cents);
    }),
    ...per('overige_baten', 2).flatMap(([month, cents]) => {
      return received(dayIn(year, month, 12), 'Detachering', 'overig', cents);
    }),
    ...per('financieel', 4).flatMap(([month, cents]) => {
      const interest = line('financieel', 'C', cents, BUREAU);
      return booking('BNK', dayIn(year, month, 28), 'Rente', 'bank', [interest]);
    }),
    ...per('personeel', 12).flatMap(([month, cents]) => {
      const wages = dealt(cents, PAYROLL);
      const lines = wages.map(([place, part]) => line('salarissen', 'D', part, place));
      return booking('BNK', dayIn(year, month, 23), 'Salarissen', 'bank', lines);
    }),
    ...per('afschrijving', 12).flatMap(([month, cents]) => {
      const wear = line('afschrijving', 'D', cents, BUREAU);
      return booking('MEM', dayIn(year, month, 28), 'Afschrijving', 'activa', [wear]);
    }),
  ];
  const invoices = invoicesOf(dice, facts, everyday);
  return [...everyday, ...invoices, ...settledDebts(facts, invoices), ...setAside(facts)];
}

function received(date: string, about: string, from: AccountName, cents: number): Booking[] {
  return booking('BNK', date, about, 'bank', [line(from, 'C', cents)]);
}

/** Invoices of the rent, once booked twice and taken back, and of what the balans says was spent besides. */
function invoicesOf(dice: Dice, facts: YearFacts, everyday: readonly Booking[]): Booking[] {
  const { year, posten, payments } = facts;
  const rent = perPart(posten.huisvesting ?? 0, 4).flatMap(([month, cents]) =>
    invoice(dayIn(year, month - 2, 8), 'Huur van het kantoor', 'huisvesting', cents, BUREAU),
  );
  const twice = rent.slice(2, 3).map((one) => ({ ...one, date: dayIn(year, 7, 15) }));
  const takenBack = twice.map(({ lines, ...one }) => ({
    ...one,
    date: dayIn(year, 7, 29),
    about: 'Correctie: huur dubbel geboekt',
    lines: lines.map((each) => ({ ...each, cents: -each.cents })),
  }));
  const known = payments.reduce((sum, { cents }) => sum + cents, 0);
  // in the smallest region boards must be paid more than the swv gets: then nothing is left to buy with
  const left = Math.max(0, (posten.overige_lasten ?? 0) - known);
  const bought = dealt(left, roomOf(facts, [...everyday, ...rent])).flatMap(([place, cents]) => {
    const months = Array.from({ length: 12 }, (_, at) => [at + 1, dice.between(85, 115)] as const);
    return dealt(cents, months).flatMap(([month, part]) => {
      const date = dayIn(year, month, dice.between(9, 19));
      return invoice(date, 'Inkoop van ondersteuning', 'inkoop', part, place);
    });
  });
  return [...rent, ...twice, ...takenBack, ...bought];
}

function invoice(
  date: string,
  about: string,
  account: 'huisvesting' | 'inkoop',
  cents: number,
  kostenplaats: string,
): Booking[] {
  return booking('INK', date, about, 'schulden', [line(account, 'D', cents, kostenplaats)]);
}

/** What a programme may still cost, under its first cost centre; nothing where it costs as much as it may. */
function roomOf({ budgets }: YearFacts, booked: readonly Booking[]): (readonly [string, number])[] {
  const lines = booked.flatMap((one) => one.lines);
  return budgets.flatMap(({ kostenplaatsen, cents }) => {
    const own = lines.filter(({ kostenplaats }) => kostenplaatsen.includes(kostenplaats ?? ''));
    const room = cents - debitOf(own);
    const [first] = kostenplaatsen;
    return first !== undefined && room > 0 ? [[first, room] as const] : [];
  });
}

/** Invoices are paid a month later, those of December next year; other debts grow or shrink to what the balans says. */
function settledDebts(facts: YearFacts, invoices: readonly Booking[]): Booking[] {
  const { year, posten, opened } = facts;
  const owedOf = (month: number): number => {
    const due = invoices.filter(({ date }) => Number(date.slice(5, 7)) === month);
    return -debitOf(
      due.flatMap(({ lines }) => lines.filter(({ account }) => account === 'schulden')),
    );
  };
  const paid = Array.from({ length: 11 }, (_, at) => at + 1).flatMap((month) => {
    const due = line('schulden', 'D', owedOf(month));
    return booking('BNK', dayIn(year, month + 1, 26), 'Betaling van facturen', 'bank', [due]);
  });
  const grown = (posten.kort_schuld ?? 0) + opened('schulden') - owedOf(12);
  const other = line('schulden', 'C', grown);
  return [...paid, ...booking('BNK', dayIn(year, 12, 30), 'Overlopende posten', 'bank', [other])];
}

/** What was bought to last, and what was put by. */
function setAside({ year, posten, opened }: YearFacts): Booking[] {
  const lasting = (posten.va_materieel ?? 0) - opened('activa') + (posten.afschrijving ?? 0);
  const reserved = (posten.ev_best_publiek ?? 0) + opened('bestemd');
  const provided = (posten.voorzieningen ?? 0) + opened('voorziening');
  const [summer, end] = [dayIn(year, 6, 14), dayIn(year, 12, 31)];
  return [
    ...booking('BNK', summer, 'Inrichting en laptops', 'bank', [line('activa', 'D', lasting)]),
    ...booking('MEM', end, 'Bestemmingsreserve', 'bank', [line('bestemd', 'C', reserved)]),
    ...booking('MEM', end, 'Voorzieningen', 'bank', [line('voorziening', 'C', provided)]),
  ];
}

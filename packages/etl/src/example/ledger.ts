import type { Row } from '@peildatum/schema';
import { debitOf } from './booking.js';
import type { Books } from './books.js';
import { FIRST_YEAR, LAST_YEAR, workdayBetween } from './calendar.js';
import type { VergoedingRow } from './delivered-rows.js';
import type { ExampleRow } from './delivery.js';
import { createDice, type Dice } from './dice.js';
import { ACCOUNT_NAMES, ACCOUNTS, type AccountName, MEANS } from './ledger-accounts.js';
import { ledgerFile } from './ledger-file.js';
import { type Budget, bookingsOf, type Payment, type Posten } from './ledger-year.js';
import { KOSTENPLAATS, PROGRAMMAS } from './programmas.js';
import type { Verplichting } from './verplichtingen.js';
import { STREAM, type World } from './world.js';

/** What other deliveries tell of the money: a ledger that says otherwise would be of another swv. */
export interface Told {
  readonly books: Books;
  readonly verplichtingen: readonly Verplichting[];
  readonly vergoedingen: readonly VergoedingRow[];
  readonly toewijzing: readonly Row[];
}

/**
 * The ledgers of the years that are closed or running, each going on where the one before it ended. Results add up to
 * the posts of the balans, what was paid to schools and boards is what the other deliveries say.
 */
export function* ledgerRows(world: World, told: Told): Generator<ExampleRow> {
  let balance = openingOf(postenIn(told.books, FIRST_YEAR));
  for (let year = FIRST_YEAR + 1; year <= LAST_YEAR; year++) {
    const dice = createDice(world.seed, STREAM.grootboek, year);
    const opened = balance;
    const bookings = bookingsOf(dice, {
      year,
      posten: postenIn(told.books, year),
      opened: (account) => opened.get(account) ?? 0,
      payments: paymentsIn(dice, told, year),
      budgets: budgetsIn(told.books, year),
    });
    yield* ledgerFile({ year, opening: [...opened], bookings });
    const lines = bookings.flatMap((one) => one.lines);
    balance = closingOf(opened, (account) =>
      debitOf(lines.filter((line) => line.account === account)),
    );
  }
}

function centsOf(amount: Row[string] | undefined): number {
  return Number(String(amount ?? 0).replace('.', ''));
}

function postenIn({ balans }: Books, year: number): Posten {
  const rows = balans.filter(({ jaar, soort }) => jaar === year && soort === 'realisatie');
  return Object.fromEntries(rows.map(({ post, bedrag }) => [String(post), centsOf(bedrag)]));
}

function budgetsIn({ begroting }: Books, year: number): Budget[] {
  return PROGRAMMAS.map(({ name, kostenplaatsen }) => {
    const row = begroting.find(({ jaar, programma }) => jaar === year && programma === name);
    return { kostenplaatsen: kostenplaatsen.map(([code]) => code), cents: centsOf(row?.bedrag) };
  }).filter(({ kostenplaatsen }) => !kostenplaatsen.includes(KOSTENPLAATS.herbesteding));
}

function paymentsIn(dice: Dice, told: Told, year: number): Payment[] {
  const boardOf = new Map(told.verplichtingen.map(({ row }) => [row.verplichting_id, row]));
  const mutaties = told.verplichtingen
    .flatMap((one) => one.mutaties)
    .filter(({ soort, kostenplaats }) => soort === 'realisatie' && kostenplaats !== null);
  const payments = [
    ...mutaties.map(
      (one): Payment => ({
        date: one.datum,
        about: one.verplichting_id,
        account: 'verplichtingen',
        cents: centsOf(one.bedrag),
        kostenplaats: one.kostenplaats ?? '',
        kostendrager: boardOf.get(one.verplichting_id)?.bevoegd_gezag ?? '',
      }),
    ),
    ...told.vergoedingen.flatMap(({ betaaldatum, ...one }): Payment[] =>
      betaaldatum === null
        ? []
        : [
            {
              date: betaaldatum,
              about: one.vergoeding_id,
              account: 'vergoedingen',
              cents: centsOf(one.toegekend_bedrag),
              kostenplaats: KOSTENPLAATS.vergoedingen,
              kostendrager: one.vo_vestiging,
            },
          ],
    ),
  ].filter(({ date }) => date.startsWith(String(year)));
  const granted = told.toewijzing.filter(({ jaar }) => jaar === year);
  return [
    ...payments,
    ...granted.map(
      ({ vestiging, model, bedrag }): Payment => ({
        // after the telling of 1 October, by which it is dealt out
        date: workdayBetween(dice, `${year}-10-09`, `${year}-12-18`),
        about: `Toewijzing ${model} ${vestiging}`,
        account: 'scholen',
        cents: centsOf(bedrag),
        kostenplaats: model === 'school' ? '4200' : '4400',
        kostendrager: String(vestiging),
      }),
    ),
  ];
}

function openingOf(posten: Posten): Map<AccountName, number> {
  return new Map(
    balanceAccounts().map((name) => {
      const { post } = ACCOUNTS[name];
      const cents = posten[post] ?? 0;
      return [name, MEANS.has(post) ? cents : -cents];
    }),
  );
}

/** The result goes into the general reserve. */
function closingOf(
  opened: ReadonlyMap<AccountName, number>,
  booked: (account: AccountName) => number,
): Map<AccountName, number> {
  const result = ACCOUNT_NAMES.filter((name) => ACCOUNTS[name].type === 'P')
    .map(booked)
    .reduce((sum, cents) => sum + cents, 0);
  return new Map(
    balanceAccounts().map((name) => [
      name,
      (opened.get(name) ?? 0) + booked(name) + (name === 'reserve' ? result : 0),
    ]),
  );
}

function balanceAccounts(): AccountName[] {
  return ACCOUNT_NAMES.filter((name) => ACCOUNTS[name].type === 'B');
}

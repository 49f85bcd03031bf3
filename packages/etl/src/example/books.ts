import type { Row } from '@peildatum/schema';
import { FIRST_YEAR, LAST_YEAR } from './calendar.js';
import { euros } from './delivered-rows.js';
import { createDice } from './dice.js';
import { KOSTENPLAATS, PROGRAMMAS } from './programmas.js';
import { STREAM, type World } from './world.js';

/** The books of the swv; by kind of delivery. */
export interface Books {
  readonly begroting: readonly Row[];
  readonly programmas: readonly Row[];
  readonly parameters: readonly Row[];
  readonly balans: readonly Row[];
  readonly personeel: readonly Row[];
  readonly leerlingprognose: readonly Row[];
}

const HORIZON = LAST_YEAR + 3;
/** What the swv gets for a pupil in the vo, in cents. */
const PER_PUPIL = 68_000;

/** The figures of the continuïteitsparagraaf, of which the years follow from each other: the balance always balances. */
export function booksOf(world: World, pupilsIn: (year: number) => number): Books {
  const expected = (year: number): number => {
    const known = pupilsIn(Math.min(year, LAST_YEAR));
    const ahead = Math.max(0, year - LAST_YEAR);
    // One in a hundred fewer each year.
    return Math.round((known * (100 - ahead)) / 100);
  };
  return {
    begroting: begroting(expected),
    programmas: PROGRAMMAS.flatMap(({ name, kostenplaatsen }) =>
      kostenplaatsen.map(([kostenplaats, omschrijving]) => ({
        kostenplaats,
        programma: name,
        omschrijving,
      })),
    ),
    parameters: [
      {
        parameter: 'kostenplaats_vergoedingen',
        waarde: KOSTENPLAATS.vergoedingen,
        van: `${FIRST_YEAR}-01-01`,
        tot: null,
      },
    ],
    balans: balans(world, expected),
    personeel: personeel(expected),
    leerlingprognose: prognose(expected),
  };
}

/** Vastgesteld up to next year, then the meerjarenbegroting. */
function begroting(pupilsIn: (year: number) => number): Row[] {
  const rows: Row[] = [];
  for (let jaar = FIRST_YEAR + 1; jaar <= HORIZON; jaar++) {
    for (const { name, share } of PROGRAMMAS) {
      // Whole hundreds of euros.
      const bedrag = Math.round((pupilsIn(jaar - 1) * PER_PUPIL * share) / 1_000 / 10_000) * 10_000;
      const versie = jaar <= LAST_YEAR + 1 ? 'vastgesteld' : 'meerjaren';
      rows.push({ jaar, programma: name, bedrag: euros(bedrag), versie });
    }
  }
  return rows;
}

/** Realised up to the year of delivery, forecast from the first year to three years ahead. */
function balans(world: World, pupilsIn: (year: number) => number): Row[] {
  const rows: Row[] = [];
  for (const soort of ['realisatie', 'prognose'] as const) {
    const dice = createDice(world.seed, STREAM.boeken, soort === 'realisatie' ? 1 : 2);
    // More than a swv may keep, so that it spends a little more than it gets each year.
    let algemeen = Math.round((pupilsIn(FIRST_YEAR) * PER_PUPIL * 7) / 100);
    const last = soort === 'realisatie' ? LAST_YEAR : HORIZON;
    for (let jaar = FIRST_YEAR; jaar <= last; jaar++) {
      const rijksbijdrage = pupilsIn(jaar - 1) * PER_PUPIL;
      const part = (perMille: number): number => Math.round((rijksbijdrage * perMille) / 1_000);
      const baten = {
        rijksbijdrage,
        ov_bijdrage: part(dice.between(4, 9)),
        overige_baten: part(dice.between(1, 3)),
      };
      const lasten = {
        personeel: part(dice.between(175, 190)),
        afschrijving: part(2),
        huisvesting: part(dice.between(8, 10)),
        overige_lasten: part(dice.between(815, 828)),
      };
      // In the years of negative interest money in the bank cost money.
      const financieel = part(1) * (jaar < 2023 ? -1 : 1);
      const resultaat = sum(baten) - sum(lasten) + financieel;
      algemeen += resultaat;
      const passiva = {
        ev_algemeen: algemeen,
        ev_best_publiek: part(12),
        ev_best_privaat: 0,
        ev_fonds_publiek: 0,
        ev_fonds_privaat: 0,
        voorzieningen: part(9),
        lang_schuld: 0,
        kort_schuld: part(dice.between(55, 80)),
      };
      const vast = { va_immaterieel: 0, va_materieel: part(6), va_financieel: 0 };
      const activa = { ...vast, vlottend: sum(passiva) - sum(vast) };
      const posten = { ...activa, ...passiva, ...baten, ...lasten, financieel, buitengewoon: 0 };
      for (const [post, cents] of Object.entries(posten)) {
        rows.push({ jaar, post, bedrag: euros(cents), soort });
      }
    }
  }
  return rows;
}

function sum(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((total, amount) => total + amount, 0);
}

/** A small bureau with its own begeleiders, that grows and shrinks with the region. */
function personeel(pupilsIn: (year: number) => number): Row[] {
  const rows: Row[] = [];
  const perThousand = { management: 9, onderwijzend: 62, overig: 38 };
  for (const soort of ['realisatie', 'prognose'] as const) {
    const last = soort === 'realisatie' ? LAST_YEAR : HORIZON;
    for (let jaar = FIRST_YEAR; jaar <= last; jaar++) {
      for (const [functie, hundredths] of Object.entries(perThousand)) {
        const fte = 100 + Math.round((pupilsIn(jaar) * hundredths) / 1_000);
        const more = soort === 'prognose' && jaar <= LAST_YEAR ? 20 : 0;
        rows.push({ jaar, functie, fte: euros(fte + more), soort });
      }
    }
  }
  return rows;
}

/** Made anew each year for the year itself and the four after it; an older one was a little too high. */
function prognose(pupilsIn: (year: number) => number): Row[] {
  const rows: Row[] = [];
  for (let opgesteld_in = FIRST_YEAR; opgesteld_in <= LAST_YEAR; opgesteld_in++) {
    for (let jaar = opgesteld_in; jaar <= opgesteld_in + 4; jaar++) {
      const ahead = jaar - opgesteld_in;
      const aantal = Math.round((pupilsIn(jaar) * (200 + ahead)) / 200);
      rows.push({ jaar, aantal, opgesteld_in });
    }
  }
  return rows;
}

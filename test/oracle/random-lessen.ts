import fc from 'fast-check';
import { addDays } from './dates.js';
import type { Les } from './delivery.js';
import { randomDate } from './random-dates.js';
import type { LooseMelding } from './random-melding.js';
import { PLACES, SUPPLIERS } from './random-places.js';

export type LooseLes = Omit<Les, 'leerling'>;

const reden = fc.constantFrom(
  'ziek',
  'medisch',
  'verlof',
  'spijbelen',
  'onbekend',
  'geschorst',
  'overig',
);
const place = {
  leverancier: fc.constantFrom(...SUPPLIERS),
  vestiging: fc.constantFrom(...PLACES),
};

/** Lessons of one pupil from some day on: around sixteen hours in 28 days, twelve times late, sixty hours ill. */
export function randomLessen(cut: string): fc.Arbitrary<LooseLes[]> {
  return randomDate(cut).chain((from) =>
    fc.oneof(unlawful(from), exactly(from), late(from), ill(from)),
  );
}

/** Minutes on either side of 960, on days on either side of the edge of 28 days. */
function unlawful(from: string): fc.Arbitrary<LooseLes[]> {
  const row = fc
    .record({
      ...place,
      after: fc.constantFrom(0, 0, 1, 26, 27, 27, 28, 54),
      lesuur: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 4 }),
      minuten: fc.constantFrom(480, 480, 480, 479, 481, 240, 60, 1, 600),
      soort: fc.constantFrom('afwezig', 'afwezig', 'afwezig', 'verwijderd', 'te_laat'),
      reden,
      geoorloofd: fc.constantFrom(
        'N' as const,
        'N' as const,
        'N' as const,
        'N' as const,
        'J' as const,
      ),
    })
    .map(({ after, ...les }) => ({ ...les, datum: addDays(from, after) }));
  return fc.array(row, { minLength: 2, maxLength: 6, size: 'max' });
}

/** Two lessons that make sixteen hours, or just do not. */
function exactly(from: string): fc.Arbitrary<LooseLes[]> {
  return fc
    .record({
      ...place,
      after: fc.constantFrom(0, 27, 27, 28),
      minuten: fc.constantFrom(480, 480, 480, 479),
      reden,
    })
    .map(({ after, minuten, ...les }) =>
      [0, after].map((days, at) => ({
        ...les,
        datum: addDays(from, days),
        lesuur: at + 1,
        minuten: at === 0 ? minuten : 480,
        soort: 'afwezig',
        geoorloofd: 'N' as const,
      })),
    );
}

function late(from: string): fc.Arbitrary<LooseLes[]> {
  return fc
    .record({
      ...place,
      times: fc.constantFrom(11, 12, 13),
      spread: fc.constantFrom(0, 1, 28),
      reden,
      geoorloofd: fc.constantFrom('J' as const, 'N' as const),
    })
    .map(({ times, spread, ...les }) =>
      Array.from({ length: times }, (_, at) => ({
        ...les,
        datum: addDays(from, at < 6 ? 0 : spread),
        lesuur: at < 12 ? at + 1 : null,
        minuten: 5,
        soort: 'te_laat',
      })),
    );
}

function ill(from: string): fc.Arbitrary<LooseLes[]> {
  return fc
    .record({
      ...place,
      last: fc.constantFrom(599, 600, 600, 1),
      spread: fc.constantFrom(0, 1, 40),
      soort: fc.constantFrom('afwezig', 'verwijderd'),
      geoorloofd: fc.constantFrom('J' as const, 'N' as const),
    })
    .map(({ last, spread, ...les }) =>
      Array.from({ length: 6 }, (_, at) => ({
        ...les,
        datum: addDays(from, at < 5 ? 0 : spread),
        lesuur: at + 1,
        minuten: at === 5 ? last : 600,
        reden: 'ziek',
      })),
    );
}

/** A melding zestien_uur about as long after a lesson as the definition looks. */
export const nearMelding = fc
  .record({
    vestiging: place.vestiging,
    after: fc.constantFrom(-1, 0, 0, 1, 27, 28, 28, 29),
  })
  .map(
    ({ after, vestiging }) =>
      (lessen: readonly LooseLes[]): LooseMelding[] =>
        lessen.slice(-1).map(({ leverancier, datum }) => ({
          leverancier,
          vestiging,
          gemeente: '9801',
          leeftijd: null,
          soort: 'zestien_uur',
          begindatum: addDays(datum, after),
          einddatum: null,
          redenAfgesloten: null,
        })),
  );

import fc from 'fast-check';
import { addDays, addMonths } from './dates.js';
import type { Melding, Vrijstelling } from './delivery.js';
import { inOrder, randomDate } from './random-dates.js';
import { PLACES, SUPPLIERS } from './random-places.js';

/** Rows before they have numbers and a pupil. */
export type LooseMelding = Omit<Melding, 'leerling' | 'id'>;
export type LooseVrijstelling = Omit<Vrijstelling, 'leerling'>;

const supplier = fc.constantFrom(...SUPPLIERS);
const grond = fc.constantFrom(
  '5_onder_a',
  '5_onder_a',
  '5_onder_b',
  '5_onder_c',
  '5a',
  '5a',
  '11',
  '15',
);

/** Days that are so long before a peildatum or the cut that a limit is just reached, or just not. */
function randomBegin(cut: string): fc.Arbitrary<string> {
  const days = ['2022-10-01', '2022-12-31', '2023-02-01', '2023-07-31', cut];
  const before = days.flatMap((day) => [
    addMonths(day, -3),
    addDays(addMonths(day, -3), -1),
    ...[-28, -29, -70, -84, -85].map((some) => addDays(day, some)),
  ]);
  return fc.oneof(
    { weight: 2, arbitrary: randomDate(cut) },
    { weight: 1, arbitrary: fc.constantFrom(...before) },
  );
}

export function randomMelding(cut: string): fc.Arbitrary<LooseMelding> {
  return fc
    .record({
      leverancier: supplier,
      vestiging: fc.constantFrom(...PLACES),
      gemeente: fc.constantFrom('9801', '9802', '9803'),
      leeftijd: fc.oneof(fc.constantFrom(4, 5, 11, 12, 15, 16, 17, 18, 19), fc.constant(null)),
      soort: fc.constantFrom(
        'absoluut',
        'absoluut',
        'langdurig_relatief',
        'langdurig_relatief',
        'langdurig_relatief',
        'zestien_uur',
        'luxe',
        'beginnend',
        'signaal',
      ),
      begindatum: randomBegin(cut),
      lasts: fc.oneof(
        fc.constantFrom(0, 27, 28, 28, 29, 29, 69, 70, 70, 71, 83, 84, 84, 85, 300),
        fc.constant(null),
        randomDate(cut),
        fc.constantFrom('2022-10-01', '2022-12-31', '2023-02-01', '2023-07-31', cut, cut),
      ),
      redenAfgesloten: fc.option(
        fc.constantFrom(
          ...Array<string>(6).fill('terug_naar_school'),
          ...Array<string>(4).fill('andere_opleiding'),
          'overig',
          'werk',
          'verhuisd',
          'overleden',
          'vrijstelling',
          'langdurig_ziek',
          'legitiem_afwezig',
        ),
        { freq: 4 },
      ),
    })
    .map(({ lasts, ...row }) => {
      const [begindatum, einddatum] =
        typeof lasts === 'number'
          ? [row.begindatum, addDays(row.begindatum, lasts)]
          : inOrder(row.begindatum, lasts);
      return {
        ...row,
        begindatum,
        einddatum,
        vestiging: row.soort === 'absoluut' ? null : row.vestiging,
        redenAfgesloten: einddatum === null ? null : row.redenAfgesloten,
      };
    });
}

/** A second melding that begins on the same day in another gemeente. */
export function secondMelding(
  meldingen: readonly LooseMelding[],
  twin: string | null,
): LooseMelding[] {
  return twin === null ? [] : meldingen.slice(0, 1).map((one) => ({ ...one, gemeente: '9809' }));
}

export function randomVrijstelling(cut: string): fc.Arbitrary<LooseVrijstelling> {
  return fc
    .record({
      leverancier: supplier,
      grond,
      dates: fc.tuple(randomDate(cut), fc.option(randomDate(cut))),
    })
    .map(({ dates, ...row }) => {
      const [van, tot] = inOrder(...dates);
      return { ...row, van, tot };
    });
}

/** A vrijstelling that just does or just does not cover the begin of a melding. */
export const nearVrijstelling = fc
  .record({ grond, edge: fc.constantFrom('van', 'tot'), days: fc.integer({ min: -1, max: 1 }) })
  .map(
    ({ grond, edge, days }) =>
      (meldingen: readonly LooseMelding[]): LooseVrijstelling[] =>
        meldingen.slice(0, 1).map(({ leverancier, begindatum }) => {
          const date = addDays(begindatum, days);
          return edge === 'van'
            ? { leverancier, grond, van: date, tot: null }
            : { leverancier, grond, van: addDays(date, -100), tot: date };
        }),
  );

/** A melding without leeftijd on the day, or the day before, on which an age is reached that matters. */
export const meldingAtBirthday = fc
  .record({
    leverancier: supplier,
    age: fc.constantFrom(5, 12, 16, 18, 19),
    days: fc.constantFrom(-1, 0, 1),
    lasts: fc.constantFrom(28, 29, null),
  })
  .map(({ leverancier, age, days, lasts }) => (birth: string): LooseMelding[] => {
    // a birthday that the year lacks becomes 1 March here; one day to either side is tried as well
    const year = String(Number(birth.slice(0, 4)) + age);
    if (year < '2021' || year > '2024') return [];
    const begindatum = addDays(new Date(`${year}${birth.slice(4)}`).toISOString(), days);
    return [
      {
        leverancier,
        vestiging: null,
        gemeente: '9804',
        leeftijd: null,
        soort: 'absoluut',
        begindatum,
        einddatum: lasts === null ? null : addDays(begindatum, lasts),
        redenAfgesloten: null,
      },
    ];
  });

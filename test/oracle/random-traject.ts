import fc from 'fast-check';
import { addDays, addMonths } from './dates.js';
import type { Evaluatie, Meting, Traject } from './delivery.js';
import { randomDate } from './random-dates.js';
import { SUPPLIERS } from './random-places.js';

/** A traject before it has a number and a pupil, with its evaluaties. */
export type LooseTraject = Omit<Traject, 'leerling' | 'id'> & {
  readonly evaluaties: readonly (Pick<Evaluatie, 'datum' | 'fase'> & {
    /** Delivered by another supplier than the traject itself. */
    readonly byOther: boolean;
  })[];
};
export type LooseMeting = Omit<Meting, 'leerling' | 'planId'>;

const supplier = fc.constantFrom(...SUPPLIERS);

/** A number of days on, or a day on which something is counted: when that has not yet passed. */
function randomStep(cut: string): fc.Arbitrary<number | string | null> {
  const days = [
    '2022-10-01',
    '2022-12-31',
    '2023-02-01',
    '2023-07-31',
    cut,
    cut,
    addMonths(cut, -3),
  ];
  return fc.option(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(0, 1, 41, 42, 43, 84, 84, 85, 92, 184) },
      { weight: 1, arbitrary: fc.constantFrom(...days) },
    ),
    { freq: 4 },
  );
}

const around = fc.constantFrom(-1, 0, 1);

/** Days whose months later do not always exist, and the days on which the definitions turn. */
function randomBegin(cut: string): fc.Arbitrary<string> {
  const ends = ['2022-08-31', '2022-11-30', '2023-03-31', '2023-05-31', '2023-08-31', '2023-11-29'];
  const before = [-42, -43].map((days) => addDays(cut, days));
  const months = [-3, -6].map((some) => addMonths(cut, some));
  return fc.oneof(randomDate(cut), fc.constantFrom(...ends, ...before, ...months));
}

export function randomTraject(cut: string): fc.Arbitrary<LooseTraject> {
  const step = randomStep(cut);
  return fc
    .record({
      leverancier: supplier,
      vsoVestiging: fc.constantFrom('99SA00', '99SB00', '99VX00'),
      voVestiging: fc.constantFrom('99VA00', '99VA01', '99VD00'),
      instroommoment: fc.constantFrom('kerst', 'zomer', 'afwijkend', null),
      startVoorbereiding: randomBegin(cut),
      steps: fc.tuple(step, step, step, step),
      isEnded: fc.boolean(),
      inschrijving: fc.option(fc.oneof(around, fc.constant('same' as const)), { freq: 3 }),
      symbiose: fc.option(
        fc.record({ after: fc.constantFrom(0, 1, 42), longer: fc.option(around, { freq: 2 }) }),
        { freq: 2 },
      ),
      uitkomst: fc.constantFrom(
        'geslaagd',
        'geslaagd',
        'terug_vso',
        'symbiose',
        'maatwerk',
        'gestopt',
      ),
      runsAtEnd: fc.integer({ min: 0, max: 4 }),
      evaluaties: fc.array(
        fc.record({
          after: fc.constantFrom(-1, 0, 1, 41, 42, 42, 43, 84, 84, 85, 126, 127),
          fase: fc.constantFrom(
            '2' as const,
            '2' as const,
            '2' as const,
            '1' as const,
            '3' as const,
          ),
          byOther: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
        }),
        { maxLength: 4 },
      ),
    })
    .map((one) => {
      const { leverancier, vsoVestiging, voVestiging, instroommoment, startVoorbereiding } = one;
      let last = startVoorbereiding;
      const later = (step: number | string | null) => {
        if (step === null) return null;
        last = typeof step === 'number' ? addDays(last, step) : latest(last, step);
        return last;
      };
      const [startDoorstroom, volledigVo, startNazorg] = one.steps.slice(0, 3).map(later);
      const from = startDoorstroom ?? startVoorbereiding;
      const inschrijvingVo =
        one.inschrijving === null
          ? null
          : one.inschrijving === 'same'
            ? from
            : latest(from, addDays(addMonths(volledigVo ?? from, 3), one.inschrijving));
      const symbioseVan =
        one.symbiose === null ? null : addDays(startVoorbereiding, one.symbiose.after);
      const longer = one.symbiose?.longer ?? null;
      const symbioseTot =
        symbioseVan === null || longer === null ? null : addDays(addMonths(symbioseVan, 6), longer);
      last = latest(last, inschrijvingVo, symbioseVan, symbioseTot);
      const ends = later(one.steps[3]);
      const einde = one.isEnded ? (ends ?? last) : null;
      return {
        leverancier,
        vsoVestiging,
        voVestiging: startDoorstroom == null && instroommoment === null ? null : voVestiging,
        startVoorbereiding,
        startDoorstroom: startDoorstroom ?? null,
        instroommoment,
        symbioseVan,
        symbioseTot,
        volledigVo: volledigVo ?? null,
        inschrijvingVo,
        startNazorg: startNazorg ?? null,
        einde,
        uitkomst: einde === null || one.runsAtEnd === 0 ? 'lopend' : one.uitkomst,
        evaluaties: one.evaluaties.map(({ after, ...evaluatie }) => ({
          ...evaluatie,
          datum: addDays(from, after),
        })),
      };
    });
}

/** Meetings of a succesplan on every side of the three norms. */
export function randomMeting(cut: string): fc.Arbitrary<LooseMeting> {
  return fc
    .record({
      leverancier: supplier,
      meetdatum: randomDate(cut),
      uren: fc.constantFrom(
        [10_000, 2_000],
        [10_000, 2_001],
        [10_000, 1_999],
        [10_000, 5_000],
        [10_000, 4_999],
        [5, 1],
        [3_333, 667],
        [3_333, 1_667],
        [0, 0],
      ),
      tekortpunten: fc.constantFrom(0, 3, 3, 4, 5),
      weken: fc.constantFrom(0, 1, 6),
      uitsturingen: fc.constantFrom(0, 1, 2, 3, 6, 7, 12, 13),
    })
    .map(({ uren: [urenMogelijk = 0, urenAfwezig = 0], ...row }) => ({
      ...row,
      urenMogelijk,
      urenAfwezig,
    }));
}

function latest(first: string, ...others: readonly (string | null)[]): string {
  return others.reduce<string>((found, one) => (one !== null && one > found ? one : found), first);
}

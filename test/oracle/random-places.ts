import fc from 'fast-check';
import { addDays } from './dates.js';
import type { Delivery, Kenmerk, PoPlace, Telling, VoAddress } from './delivery.js';
import { randomDate } from './random-dates.js';

/** Who deliver. The second one's own numbers are other pupils and other trajecten than the first one's. */
export const SUPPLIERS = ['Alfa', 'Beta'] as const;
export const NON_VSO = ['pro', 'brugjaar', 'vmbo-bb', 'havo', 'vwo'] as const;
export const VSO = ['vso-dagbesteding', 'vso-arbeidsmarkt', 'vso-vervolgonderwijs'] as const;

/** vso, and 99VX00 which is vo as well. */
const VSO_PLACES = ['99SA00', '99SB00', '99SD00', '99VX00'];
/** Named by a telling only, and by vestiging_kenmerken only. */
const TOLD = '99VD00';
const EXCEPTION = '99VE00';

const VO_ADDRESSES: readonly VoAddress[] = [
  { vestiging: '99VA00', postcode4: '9901' },
  { vestiging: '99VA01', postcode4: '9902' },
  { vestiging: '99VB00', postcode4: '9903' },
  { vestiging: '99VC00', postcode4: '9998' },
  { vestiging: '99VX00', postcode4: '9902' },
];
const PO_PLACES: readonly PoPlace[] = [
  { vestiging: '99SA00', soort: 'Vso', postcode4: '9901' },
  { vestiging: '99SB00', soort: 'Vso', postcode4: '9903' },
  { vestiging: '99SD00', soort: 'Vso', postcode4: '9998' },
  { vestiging: '99VX00', soort: 'Vso', postcode4: '9902' },
  { vestiging: '99SC00', soort: 'Bo', postcode4: '9901' },
];

/** Where pupils may be enrolled. */
export const PLACES = [
  '99VA00',
  '99VA00',
  '99VA01',
  '99VB00',
  '99VC00',
  '99VX00',
  TOLD,
  EXCEPTION,
  '99SA00',
  '99SB00',
  '99SC00',
] as const;

/** A vso soort is for vso vestigingen only. */
export function fits(onderwijssoort: string, vestiging: string): boolean {
  return !onderwijssoort.startsWith('vso-') || VSO_PLACES.includes(vestiging);
}

type Places = Pick<Delivery, 'pc4' | 'voAddresses' | 'poPlaces' | 'tellingen' | 'kenmerken'>;

export function randomPlaces(cut: string): fc.Arbitrary<(swv: string) => Places> {
  const places = ['99VA00', '99VB00', '99VC00', '99VX00', '99SA00', '99SB00', TOLD];
  return fc
    .record({
      tellingen: fc.array(randomTelling, { maxLength: 16, size: 'max' }),
      first: randomKenmerken(cut, EXCEPTION),
      others: fc.tuple(
        ...places.map((place) => fc.option(randomKenmerken(cut, place), { freq: 2 })),
      ),
    })
    .map(({ tellingen, first, others }) => (swv) => ({
      pc4: [
        { postcode4: '9901', gemeentenaam: 'Testdam', swv },
        { postcode4: '9902', gemeentenaam: 'Proefstad', swv },
        { postcode4: '9903', gemeentenaam: 'Elders', swv: OTHER_SWV },
      ],
      voAddresses: VO_ADDRESSES,
      poPlaces: PO_PLACES,
      tellingen: [
        { jaar: 2020, vestiging: TOLD, onderwijstype: 'HAVO lj 4-5', aantallen: [3, 0] },
        ...tellingen,
      ].map((telling) => ({ ...telling, aantallen: padded(telling.aantallen) })),
      kenmerken: [first, ...others].flatMap((some) => (some === null ? [] : some(swv))),
    }));
}

/** An swv that delivers nothing here. */
export const OTHER_SWV = 'VO8801';

const randomTelling: fc.Arbitrary<Telling> = fc.record({
  jaar: fc.integer({ min: 2021, max: 2024 }),
  vestiging: fc.constantFrom('99VA00', '99VA00', '99VA01', '99VB00', '99VC00', TOLD, EXCEPTION),
  onderwijstype: fc.constantFrom('Praktijkonderwijs alle vj', 'HAVO lj 4-5', 'Brugjaar 1-2'),
  aantallen: fc.array(fc.constantFrom(0, 0, 1, 7, 40), { maxLength: 12, size: 'max' }),
});

function padded(aantallen: readonly number[]): number[] {
  return Array.from({ length: 12 }, (_, column) => aantallen[column] ?? 0);
}

/** One exception from long ago until a day, and another from the day after. */
function randomKenmerken(cut: string, vestiging: string): fc.Arbitrary<(swv: string) => Kenmerk[]> {
  const what = fc.record({
    swv: fc.constantFrom('own', 'other', null),
    tussenvoorziening: fc.constantFrom('J' as const, 'N' as const, null),
  });
  return fc
    .record({ until: fc.option(randomDate(cut)), before: what, after: fc.option(what) })
    .map(({ until, before, after }) => (swv) => {
      const row = (one: typeof before, van: string, tot: string | null): Kenmerk => ({
        vestiging,
        swv: one.swv === null ? null : one.swv === 'own' ? swv : OTHER_SWV,
        tussenvoorziening: one.tussenvoorziening,
        van,
        tot,
      });
      const rows = [row(before, '2019-01-01', until)];
      if (until !== null && after !== null) rows.push(row(after, addDays(until, 1), null));
      return rows;
    });
}

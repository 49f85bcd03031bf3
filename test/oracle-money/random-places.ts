import fc from 'fast-check';
import { addDays } from '../oracle/dates.js';
import { randomDate } from '../oracle/random-dates.js';
import type { Kenmerk, Records } from './records.js';

/** Who deliver. The second one's own numbers are other pupils and other trajecten than the first one's. */
export const SUPPLIERS = ['Alfa', 'Beta'] as const;

/** An swv that delivers nothing here. */
export const OTHER_SWV = 'VO8801';

/** Named by a telling only. */
export const TOLD = '99VD00';
/** Named by vestiging_kenmerken only. */
const EXCEPTION = '99VE00';

/** In the area, in that of another swv, at a postcode that no list knows, and vso. */
export const PLACES = [
  '99VA00',
  '99VA00',
  '99VA01',
  '99VB00',
  '99VC00',
  TOLD,
  EXCEPTION,
  '99SA00',
] as const;

type Places = Pick<Records, 'pc4' | 'voAddresses' | 'vsoPlaces' | 'kenmerken'>;

export function randomPlaces(cut: string): fc.Arbitrary<(swv: string) => Places> {
  const places = ['99VA00', '99VB00', '99VC00', '99SA00', TOLD];
  return fc
    .record({
      first: randomKenmerken(cut, EXCEPTION),
      others: fc.tuple(
        ...places.map((place) => fc.option(randomKenmerken(cut, place), { freq: 2 })),
      ),
    })
    .map(({ first, others }) => (swv) => ({
      pc4: [
        { postcode4: '9901', swv },
        { postcode4: '9902', swv },
        { postcode4: '9903', swv: OTHER_SWV },
      ],
      voAddresses: [
        { vestiging: '99VA00', postcode4: '9901' },
        { vestiging: '99VA01', postcode4: '9902' },
        { vestiging: '99VB00', postcode4: '9903' },
        { vestiging: '99VC00', postcode4: '9998' },
      ],
      vsoPlaces: ['99SA00'],
      kenmerken: [first, ...others].flatMap((some) => (some === null ? [] : some(swv))),
    }));
}

/** One exception from long ago until a day, and another from the day after. */
function randomKenmerken(cut: string, vestiging: string): fc.Arbitrary<(swv: string) => Kenmerk[]> {
  const which = fc.constantFrom('own', 'other', null);
  return fc
    .record({ until: fc.option(randomDate(cut)), before: which, after: fc.option(which) })
    .map(({ until, before, after }) => (swv) => {
      const row = (one: string | null, van: string, tot: string | null): Kenmerk => ({
        vestiging,
        swv: one === null ? null : one === 'own' ? swv : OTHER_SWV,
        van,
        tot,
      });
      const rows = [row(before, '2019-01-01', until)];
      if (until !== null && after !== null) rows.push(row(after, addDays(until, 1), null));
      return rows;
    });
}

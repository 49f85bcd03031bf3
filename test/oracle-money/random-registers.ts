import fc from 'fast-check';
import { randomDate } from '../oracle/random-dates.js';
import { firstPerKey } from './first-per-key.js';
import { OTHER_SWV, PLACES } from './random-places.js';
import type { Ledger, Records, Telling, Vsv } from './records.js';

const COST_CENTRES = ['4400', '4200', '0042', '9999', null] as const;
const ACCOUNTS = ['44100', '44100', '80000', '1000', '29000'] as const;

const NOBODY = Array.from({ length: 12 }, () => 0);

type Registers = Pick<Records, 'tellingen' | 'vsv' | 'ledgers'>;

/** What is read in the format of others: counts of DUO and ledgers. */
export function randomRegisters(cut: string): fc.Arbitrary<(swv: string) => Registers> {
  return fc
    .record({
      tellingen: fc.array(randomTelling, { maxLength: 16, size: 'max' }),
      vsv: fc.array(randomVsv, { maxLength: 8, size: 'max' }),
      isShielded: fc.constantFrom(false, false, true),
      ledgers: fc.uniqueArray(randomLedger(cut), {
        maxLength: 3,
        selector: ({ boekjaar }) => boekjaar,
      }),
    })
    .map(({ tellingen, vsv, isShielded, ledgers }) => {
      const open = (aantal: number | null) => (isShielded ? aantal : (aantal ?? 0));
      return (swv) => ({
        // a vestiging that only a telling names
        tellingen: [
          { jaar: 2020, vestiging: '99VD00', onderwijstype: 'HAVO lj 4-5', aantallen: [3, 0] },
          ...tellingen,
        ].map((one) => ({
          ...one,
          aantallen: [...one.aantallen, ...NOBODY].slice(0, 12).map(open),
        })),
        vsv: firstPerKey(
          vsv.map((one) => {
            const leerlingen = open(one.leerlingen);
            return {
              ...one,
              swv: one.swv === 'own' ? swv : OTHER_SWV,
              leerlingen,
              verlaters: leerlingen === 0 || leerlingen === null ? 0 : open(one.verlaters),
            };
          }),
          (one) => `${one.begint} ${one.swv} ${one.vestiging}`,
        ),
        ledgers: ledgers.filter(({ opening, lines }) => opening !== null || lines.length > 0),
      });
    });
}

const randomTelling: fc.Arbitrary<Telling> = fc.record({
  jaar: fc.integer({ min: 2021, max: 2024 }),
  vestiging: fc.constantFrom('99VA00', '99VA00', '99VA01', '99VB00', '99VC00', '99VD00', '99VE00'),
  onderwijstype: fc.constantFrom('Praktijkonderwijs alle vj', 'HAVO lj 4-5', 'Brugjaar 1-2'),
  aantallen: fc.oneof(
    fc.constantFrom([40], [7], [0, 40]),
    fc.array(
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom(0, 0, 1, 7, 40) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      { maxLength: 12, size: 'max' },
    ),
  ),
});

const randomVsv: fc.Arbitrary<Vsv> = fc.record({
  begint: fc.integer({ min: 2020, max: 2024 }),
  swv: fc.constantFrom('own', 'own', 'other'),
  vestiging: fc.constantFrom(...PLACES),
  leerlingen: fc.constantFrom(0, 40, 400, 1714, null),
  verlaters: fc.constantFrom(0, 1, 6, 40, null),
});

function randomLedger(cut: string): fc.Arbitrary<Ledger> {
  const booking = fc
    .record({
      datum: randomDate(cut),
      rekening: fc.constantFrom(...ACCOUNTS),
      kostenplaats: fc.constantFrom(...COST_CENTRES),
      tegen: fc.constantFrom('1000', '1000', '44100'),
      zijde: fc.constantFrom('D' as const, 'D' as const, 'C' as const),
      bedrag: fc.constantFrom(1, 50_000, 999_999, 1_000_000, 1_000_001, -50_000, 0),
    })
    .map(({ tegen, ...line }) => [
      line,
      {
        ...line,
        rekening: tegen,
        kostenplaats: null,
        zijde: line.zijde === 'D' ? ('C' as const) : ('D' as const),
      },
    ]);
  return fc.record({
    boekjaar: fc.constantFrom('2021', '2022', '2022-2023', '2023', '2024'),
    opening: fc.option(fc.constantFrom(50_000, 1), { freq: 1 }),
    lines: fc
      .oneof(fc.constant([]), fc.array(booking, { maxLength: 12, size: 'max' }))
      .map((bookings) => bookings.flat()),
  });
}

import fc from 'fast-check';
import { CUTS } from '../oracle/random-dates.js';
import { randomFinance } from './random-finance.js';
import { randomPlaces } from './random-places.js';
import { randomRegisters } from './random-registers.js';
import { randomSupport } from './random-support.js';
import type { Records } from './records.js';

export interface RandomRecords {
  readonly cut: string;
  /** The delivery of an swv: exceptions and counts of DUO carry its code. */
  readonly of: (swv: string) => Records;
}

/** A small delivery of every kind about money and support in which every row is valid and boundaries are hit often. */
export const randomRecords: fc.Arbitrary<RandomRecords> = fc
  .constantFrom(...CUTS)
  .chain((cut) =>
    fc.record({
      cut: fc.constant(cut),
      places: randomPlaces(cut),
      registers: randomRegisters(cut),
      finance: randomFinance(cut),
      support: randomSupport(cut),
    }),
  )
  .map(({ cut, places, registers, finance, support }) => {
    const of = (swv: string): Records => ({
      swv,
      ...places(swv),
      ...registers(swv),
      ...finance,
      ...support,
    });
    return { cut, of, [fc.toStringMethod]: () => `tot ${cut}: ${JSON.stringify(of('VO1001'))}` };
  });

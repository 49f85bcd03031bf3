import fc from 'fast-check';
import type { Delivery, Traject } from './delivery.js';
import { rowsOf } from './numbered-rows.js';
import { CUTS } from './random-dates.js';
import { randomMoney, TRAJECT_IDS } from './random-money.js';
import { randomPlaces, SUPPLIERS } from './random-places.js';
import { NOBODY, randomPupil } from './random-pupil.js';
import { manyTlvs } from './random-tlv.js';

export interface RandomDelivery {
  readonly cut: string;
  /** The delivery of an swv: numbers of tlv's and exceptions carry its code. */
  readonly of: (swv: string) => Delivery;
}

/** Many pupils with few rows each, and money; or few pupils with many rows that overlap. */
export type Shape = 'wide' | 'busy';

const SHAPES = {
  wide: { pupils: 40, rowsPerPupil: 2 },
  busy: { pupils: 9, rowsPerPupil: 6 },
} as const;

/** A small delivery in which every row is valid and boundaries are hit often. */
export function randomDelivery(shape: Shape): fc.Arbitrary<RandomDelivery> {
  const { pupils: most, rowsPerPupil } = SHAPES[shape];
  return fc
    .constantFrom(...CUTS)
    .chain((cut) =>
      fc.record({
        cut: fc.constant(cut),
        pupils: fc.array(randomPupil(cut, rowsPerPupil), {
          minLength: 1,
          maxLength: most,
          size: 'max',
        }),
        places: randomPlaces(cut),
        many: shape === 'busy' ? fc.option(manyTlvs(cut), { freq: 2 }) : fc.constant(null),
        money: shape === 'wide' ? randomMoney(cut) : fc.constant(NO_MONEY),
      }),
    )
    .map(({ cut, pupils: some, places, many, money }) => {
      const pupils = many === null ? some : [...some, { ...NOBODY, tlvs: many }];
      const of = (swv: string): Delivery => {
        const rows = rowsOf(pupils, swv);
        const trajecten = money.vergoedingen.length > 0 ? trajectenOfMoney() : [];
        return {
          swv,
          ...places(swv),
          ...money,
          ...rows,
          trajecten: [...rows.trajecten, ...trajecten],
        };
      };
      return { cut, of, [fc.toStringMethod]: () => `tot ${cut}: ${JSON.stringify(of('VO1001'))}` };
    });
}

const NO_MONEY = { vergoedingen: [], verplichtingen: [], mutaties: [] };

/** Trajecten that only say that they exist, for the vergoedingen. */
function trajectenOfMoney(): Traject[] {
  return SUPPLIERS.flatMap((leverancier) =>
    TRAJECT_IDS[leverancier].map((id) => ({
      leverancier,
      id,
      leerling: `L${id}`,
      vsoVestiging: '99SA00',
      voVestiging: null,
      startVoorbereiding: '2021-01-01',
      startDoorstroom: null,
      instroommoment: null,
      symbioseVan: null,
      symbioseTot: null,
      volledigVo: null,
      inschrijvingVo: null,
      startNazorg: null,
      einde: null,
      uitkomst: 'lopend',
    })),
  );
}

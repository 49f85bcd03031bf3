import fc from 'fast-check';
import { ageOn } from './dates.js';
import { type Delivery, pupilOf, type Traject } from './delivery.js';
import { CUTS } from './random-dates.js';
import { firstPerKey, randomMoney, TRAJECT_IDS } from './random-money.js';
import { fits, OTHER_SWV, randomPlaces, SUPPLIERS } from './random-places.js';
import { type RandomPupil, randomPupil, type TlvForm } from './random-pupil.js';

export interface RandomDelivery {
  readonly cut: string;
  /** The delivery of an swv: numbers of tlv's and exceptions carry its code. */
  readonly of: (swv: string) => Delivery;
}

/** A small delivery in which every row is valid and boundaries are hit often. */
export const randomDelivery: fc.Arbitrary<RandomDelivery> = fc
  .constantFrom(...CUTS)
  .chain((cut) =>
    fc.record({
      cut: fc.constant(cut),
      pupils: fc.array(randomPupil(cut), { minLength: 1, maxLength: 40, size: 'max' }),
      places: randomPlaces(cut),
      money: randomMoney(cut),
    }),
  )
  .map(({ cut, pupils, places, money }) => {
    const of = (swv: string): Delivery => ({
      swv,
      ...places(swv),
      ...money,
      ...rowsOf(pupils, swv),
      trajecten: trajecten(),
    });
    return { cut, of, [fc.toStringMethod]: () => `tot ${cut}: ${JSON.stringify(of('VO1001'))}` };
  });

type PupilRows = Pick<Delivery, 'inschrijvingen' | 'tlvs' | 'meldingen' | 'vrijstellingen'>;

/** Gives every row its numbers and leaves out what the contract would put in quarantine. */
function rowsOf(pupils: readonly RandomPupil[], swv: string): PupilRows {
  const numbered = pupils.map((pupil, index) => ({
    ...pupil,
    leerling: pupil.isNational ? nationalNumber(index) : `L${index}`,
  }));
  const each = <Row>(rowsOf: (pupil: RandomPupil) => readonly Row[]) =>
    numbered.flatMap((pupil) => rowsOf(pupil).map((row) => ({ ...row, leerling: pupil.leerling })));
  return {
    inschrijvingen: firstPerKey(
      each(({ inschrijvingen }) => inschrijvingen).filter(
        ({ onderwijssoort, vestiging, geboortedatum, begindatum }) =>
          fits(onderwijssoort, vestiging) &&
          geboortedatum <= begindatum &&
          ageOn(geboortedatum, begindatum) >= 3 &&
          ageOn(geboortedatum, begindatum) <= 27,
      ),
      (one) => `${pupilOf(one)} ${one.vestiging} ${one.begindatum}`,
    ),
    tlvs: each(({ tlvs }) => tlvs).map(({ form, ...tlv }, index) => ({
      ...tlv,
      nummer: numberOf(form, swv, index),
    })),
    // one id may be at both suppliers; one pupil's two meldingen of one day must differ in it
    meldingen: firstPerKey(
      each(({ meldingen }) => meldingen).map((melding, index) => ({
        ...melding,
        id: `M${String(((index >> 1) * 37) % 1000).padStart(4, '0')}${index & 1 && melding.leverancier === 'Alfa' ? 'b' : ''}`,
      })),
      (one) => `${one.leverancier} ${one.id}`,
    ).filter(
      (one, _, all) =>
        all.find(
          (other) =>
            pupilOf(other) === pupilOf(one) &&
            other.begindatum === one.begindatum &&
            other.id === one.id,
        ) === one,
    ),
    vrijstellingen: firstPerKey(
      each(({ vrijstellingen }) => vrijstellingen),
      (one) => `${pupilOf(one)} ${one.grond} ${one.van}`,
    ),
  };
}

function trajecten(): Traject[] {
  return SUPPLIERS.flatMap((leverancier) =>
    TRAJECT_IDS[leverancier].map((id) => ({
      leverancier,
      id,
      leerling: `L${id}`,
      vsoVestiging: '99SA00',
    })),
  );
}

/** A number that passes the check of a BSN, out of the range that is not given out. */
function nationalNumber(index: number): string {
  for (let last = 0; last < 20; last += 1) {
    const number = String(990_000_000 + index * 20 + last);
    const sum = [...number].reduce(
      (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
      0,
    );
    if (sum % 11 === 0) return number;
  }
  throw new Error(`geen nummer bij ${index}`);
}

function numberOf(form: TlvForm, swv: string, index: number): string {
  const five = String(index).padStart(5, '0');
  if (form === 'own') return `${swv}-2022-${five}`;
  if (form === 'other') return `${OTHER_SWV}-2022-${five}`;
  if (form === 'primary') return `PO${swv.slice(2)}-2022-${five}`;
  return form === 'free' ? `tlv/${index}` : `${OTHER_SWV}-2022-${index}`;
}

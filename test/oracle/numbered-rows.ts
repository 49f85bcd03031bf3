import { ageOn } from './dates.js';
import { type Delivery, type Evaluatie, type OfPupil, pupilOf, type Traject } from './delivery.js';
import { firstPerKey } from './random-money.js';
import { fits, OTHER_SWV } from './random-places.js';
import type { RandomPupil } from './random-pupil.js';
import type { TlvForm } from './random-tlv.js';

type PupilRows = Pick<
  Delivery,
  | 'inschrijvingen'
  | 'tlvs'
  | 'trajecten'
  | 'evaluaties'
  | 'metingen'
  | 'meldingen'
  | 'vrijstellingen'
  | 'lessen'
>;

/** Gives every row its numbers and leaves out what the contract would put in quarantine. */
export function rowsOf(pupils: readonly RandomPupil[], swv: string): PupilRows {
  const numbered = pupils.map((pupil, index) => ({
    ...pupil,
    leerling: pupil.isNational ? nationalNumber(index) : `L${index}`,
  }));
  const each = <Row>(rowsOf: (pupil: RandomPupil) => readonly Row[]) =>
    numbered.flatMap((pupil) => rowsOf(pupil).map((row) => ({ ...row, leerling: pupil.leerling })));
  return {
    ...trajectRows(each(({ trajecten }) => trajecten)),
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
    tlvs: unambiguous(
      each(({ tlvs }) => tlvs).map(({ form, ...tlv }, index) => ({
        ...tlv,
        nummer: numberOf(form, swv, index >> 1),
      })),
      ({ nummer }) => nummer,
    ),
    metingen: firstPerKey(
      each(({ metingen }) => metingen).map((meting, index) => ({
        ...meting,
        planId: `P${(index >> 1) % 20}`,
      })),
      (one) => `${one.leverancier} ${one.planId} ${one.meetdatum}`,
    ),
    meldingen: unambiguous(
      each(({ meldingen }) => meldingen).map((melding, index) => ({
        ...melding,
        id: meldingId(index, melding.leverancier),
      })),
      ({ id }) => id,
    ),
    vrijstellingen: firstPerKey(
      each(({ vrijstellingen }) => vrijstellingen),
      (one) => `${pupilOf(one)} ${one.grond} ${one.van}`,
    ),
    lessen: firstPerKey(
      each(({ lessen }) => lessen),
      (one) => `${pupilOf(one)} ${one.vestiging} ${one.datum} ${one.lesuur}`,
    ),
  };
}

/** Plain numbers of any length and others, often the same at both suppliers. */
function meldingId(index: number, leverancier: string): string {
  const number = ((index >> 1) * 37) % 1000;
  const id = index % 6 < 2 ? String(number) : `M${number}`;
  return index % 2 === 1 && leverancier === 'Alfa' ? `${id}b` : id;
}

/** An id may be at both suppliers, but two rows of one pupil that begin on one day must differ in it. */
function unambiguous<Row extends OfPupil & { readonly begindatum: string | null }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Row[] {
  return firstPerKey(
    firstPerKey(rows, (one) => `${one.leverancier} ${idOf(one)}`),
    (one) => `${pupilOf(one)} ${one.begindatum} ${idOf(one)}`,
  );
}

/** Ids of trajecten, plain numbers among them, are often at both suppliers; evaluaties refer to what is there. */
function trajectRows(
  loose: readonly (RandomPupil['trajecten'][number] & { readonly leerling: string })[],
): Pick<Delivery, 'trajecten' | 'evaluaties'> {
  const trajecten: Traject[] = [];
  const evaluaties: Evaluatie[] = [];
  loose.forEach(({ evaluaties: own, ...traject }, index) => {
    const id = index % 4 < 2 ? `D${index >> 1}` : String(index >> 1);
    if (trajecten.some((one) => one.id === id && one.leverancier === traject.leverancier)) return;
    trajecten.push({ ...traject, id });
    for (const { byOther, ...evaluatie } of own) {
      const other = traject.leverancier === 'Alfa' ? 'Beta' : 'Alfa';
      const leverancier = byOther ? other : traject.leverancier;
      evaluaties.push({ ...evaluatie, trajectId: id, leverancier });
    }
  });
  return {
    trajecten,
    evaluaties: firstPerKey(
      evaluaties,
      (one) => `${one.leverancier} ${one.trajectId} ${one.datum} ${one.fase}`,
    ),
  };
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

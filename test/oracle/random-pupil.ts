import fc from 'fast-check';
import { addDays } from './dates.js';
import type { Inschrijving } from './delivery.js';
import { inOrder, randomBirth, randomDate, randomStart } from './random-dates.js';
import { type LooseLes, nearMelding, randomLessen } from './random-lessen.js';
import {
  type LooseMelding,
  type LooseVrijstelling,
  meldingAtBirthday,
  nearVrijstelling,
  randomMelding,
  randomVrijstelling,
  secondMelding,
} from './random-melding.js';
import { NON_VSO, PLACES, SUPPLIERS, VSO } from './random-places.js';
import { endOfTlv, type LooseTlv, nextTlv, randomTlv, tlvDetails, tlvForm } from './random-tlv.js';
import {
  type LooseMeting,
  type LooseTraject,
  randomMeting,
  randomTraject,
} from './random-traject.js';
import { schooljaarOf } from './schooljaar.js';

type Loose<Row> = Omit<Row, 'leerling'>;

/** A pupil before it has numbers: rows may still break a rule of the contract. */
export interface RandomPupil {
  /** Known by a number that everybody shares, or by each supplier's own. */
  readonly isNational: boolean;
  readonly inschrijvingen: readonly Loose<Inschrijving>[];
  readonly tlvs: readonly LooseTlv[];
  readonly trajecten: readonly LooseTraject[];
  readonly metingen: readonly LooseMeting[];
  readonly meldingen: readonly LooseMelding[];
  readonly vrijstellingen: readonly LooseVrijstelling[];
  readonly lessen: readonly LooseLes[];
}

/** A pupil without rows. */
export const NOBODY: RandomPupil = {
  isNational: true,
  inschrijvingen: [],
  tlvs: [],
  trajecten: [],
  metingen: [],
  meldingen: [],
  vrijstellingen: [],
  lessen: [],
};

const supplier = fc.constantFrom(...SUPPLIERS);
const postcode4 = fc.constantFrom('9901', '9901', '9902', '9903', '9998', null);
const leerjaar = fc.integer({ min: 1, max: 3 });
const nonVso = fc.constantFrom(...NON_VSO);
const vso = fc.constantFrom(...VSO);

/** A pupil with up to so many rows of each kind that belong to nothing else. */
export function randomPupil(cut: string, most: number): fc.Arbitrary<RandomPupil> {
  return fc
    .record({
      isNational: fc.boolean(),
      career: fc.oneof(
        { weight: 5, arbitrary: careerFromVso(cut) },
        { weight: 1, arbitrary: fc.constant({ inschrijvingen: [], tlvs: [] }) },
      ),
      births: fc.tuple(randomBirth, randomBirth, fc.integer({ min: 0, max: 9 })),
      loose: fc.array(looseInschrijving(cut), { maxLength: 2 }),
      looseTlvs: fc.array(randomTlv(cut), { maxLength: most, size: 'max' }),
      next: fc.option(nextTlv, { freq: 2 }),
      trajecten: fc.array(randomTraject(cut), { maxLength: most, size: 'max' }),
      metingen: fc.array(randomMeting(cut), { maxLength: most, size: 'max' }),
      meldingen: fc.array(randomMelding(cut), { maxLength: most + 1, size: 'max' }),
      vrijstellingen: fc.array(randomVrijstelling(cut), { maxLength: 2 }),
      lessen: fc.array(randomLessen(cut), { maxLength: 2 }),
      notified: fc.option(nearMelding, { freq: 4 }),
      near: fc.option(nearVrijstelling, { freq: 2 }),
      atBirthday: fc.option(meldingAtBirthday, { freq: 2 }),
      twin: fc.option(fc.constantFrom(...PLACES), { freq: 2 }),
    })
    .map((one) => {
      const [birth, otherBirth, dice] = one.births;
      const lessen = one.lessen.flat();
      const tlvs = [...one.looseTlvs, ...one.career.tlvs];
      const meldingen = [
        ...one.meldingen,
        ...(one.atBirthday?.(birth) ?? []),
        ...(one.notified?.(one.lessen[0] ?? []) ?? []),
      ];
      const inschrijvingen = [...one.career.inschrijvingen, ...one.loose];
      return {
        isNational: one.isNational,
        inschrijvingen: [...inschrijvingen, ...twins(inschrijvingen, one.twin)].map((row) => ({
          ...row,
          // now and then a later inschrijving corrects the date of birth
          geboortedatum: dice === 0 && row.begindatum >= '2023-01-01' ? otherBirth : birth,
        })),
        tlvs: [...tlvs, ...(one.next?.(tlvs) ?? [])],
        trajecten: one.trajecten,
        metingen: one.metingen,
        lessen,
        meldingen: [...meldingen, ...secondMelding(meldingen, one.twin)],
        vrijstellingen: [...one.vrijstellingen, ...(one.near?.(meldingen) ?? [])],
      };
    });
}

/** A second inschrijving that begins on the same day elsewhere. */
function twins(inschrijvingen: readonly Undated[], vestiging: string | null): Undated[] {
  if (vestiging === null) return [];
  return inschrijvingen.slice(0, 2).map((one) => {
    const isVso = one.onderwijssoort.startsWith('vso-');
    return {
      ...one,
      vestiging: isVso ? '99SB00' : vestiging,
      onderwijssoort: isVso ? 'vso-vervolgonderwijs' : one.onderwijssoort,
      leerjaar: one.leerjaar + 3,
      postcode4: '9902',
    };
  });
}

type Undated = Omit<Loose<Inschrijving>, 'geboortedatum'>;

/** In the vso on some 1 October with a tlv, and perhaps in the vo, still in the vso or in both a year later, and again. */
function careerFromVso(cut: string): fc.Arbitrary<{ inschrijvingen: Undated[]; tlvs: LooseTlv[] }> {
  // the last year of which is known by the cut what became of its pupils two years later
  const settled = schooljaarOf(addDays(cut, -61)) - 2;
  return fc
    .constantFrom(2021, 2022, 2022, 2023, settled, settled)
    .chain((year) =>
      fc.record({
        leverancier: supplier,
        postcode4,
        leerjaar,
        vsoPlace: fc.constantFrom('99SA00', '99SB00', '99SD00', '99VX00'),
        vsoSoort: vso,
        vsoBegin: randomStart(year),
        vsoEinde: fc.constantFrom(
          `${year}-09-30`,
          `${year}-10-01`,
          `${year + 1}-07-31`,
          `${year + 1}-07-31`,
          `${year + 1}-09-30`,
          `${year + 1}-10-01`,
          null,
        ),
        voPlace: fc.constantFrom(...PLACES),
        voSoort: nonVso,
        voBegin: randomStart(year + 1),
        voEinde: fc.constantFrom(
          `${year + 1}-10-01`,
          `${year + 2}-07-31`,
          `${year + 2}-09-30`,
          `${year + 2}-10-01`,
          null,
          null,
        ),
        goes: fc.integer({ min: 0, max: 3 }).map((dice) => dice > 0),
        later: fc.option(
          fc.record({
            begin: randomStart(year + 2),
            isBack: fc.boolean(),
            place: fc.constantFrom(...PLACES),
          }),
          { freq: 2 },
        ),
        tlvBegin: fc.oneof(fc.constant(`${year}-08-01`), randomStart(year)),
        years: fc.integer({ min: 0, max: 1 }),
        form: tlvForm,
        details: tlvDetails,
        hasTlv: fc.integer({ min: 0, max: 9 }),
      }),
    )
    .map((one) => {
      const { leverancier, postcode4, leerjaar } = one;
      const of = { leverancier, postcode4, leerjaar };
      const [vsoBegin, vsoEinde] = inOrder(one.vsoBegin, one.vsoEinde);
      const [voBegin, voEinde] = inOrder(one.voBegin, one.voEinde);
      const inVso = {
        ...of,
        vestiging: one.vsoPlace,
        onderwijssoort: one.vsoSoort,
        begindatum: vsoBegin,
        einddatum: vsoEinde,
      };
      const inVo = {
        ...of,
        vestiging: one.voPlace,
        onderwijssoort: one.voSoort,
        begindatum: voBegin,
        einddatum: voEinde,
      };
      const afterwards =
        one.later === null
          ? []
          : [
              {
                ...inVo,
                ...(one.later.isBack
                  ? { vestiging: one.vsoPlace, onderwijssoort: one.vsoSoort }
                  : { vestiging: one.later.place }),
                begindatum: one.later.begin,
                einddatum: null,
              },
            ];
      const tlv: LooseTlv = {
        ...one.details,
        leverancier,
        form: one.form,
        aanvraagdatum: addDays(one.tlvBegin, -60),
        compleetdatum: addDays(one.tlvBegin, -30),
        besluitdatum: addDays(one.tlvBegin, -20),
        besluit: 'toegekend',
        begindatum: one.tlvBegin,
        einddatum: endOfTlv(one.tlvBegin, one.years),
      };
      return {
        inschrijvingen: [inVso, ...(one.goes ? [inVo] : []), ...afterwards],
        tlvs: one.hasTlv === 0 ? [] : [tlv],
      };
    });
}

function looseInschrijving(cut: string): fc.Arbitrary<Undated> {
  return fc
    .record({
      leverancier: supplier,
      postcode4,
      leerjaar,
      vestiging: fc.constantFrom(...PLACES),
      onderwijssoort: fc.oneof(nonVso, vso),
      dates: fc.tuple(randomDate(cut), fc.option(randomDate(cut))),
    })
    .map(({ dates, ...row }) => {
      const [begindatum, einddatum] = inOrder(...dates);
      return { ...row, begindatum, einddatum };
    });
}

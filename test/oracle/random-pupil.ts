import fc from 'fast-check';
import { addDays } from './dates.js';
import type { Inschrijving, Melding, Tlv, Vrijstelling } from './delivery.js';
import { randomBirth, randomDate, randomStart } from './random-dates.js';
import { NON_VSO, PLACES, SUPPLIERS, VSO } from './random-places.js';

type Loose<Row> = Omit<Row, 'leerling'>;

/** A pupil before it has numbers: rows may still break a rule of the contract. */
export interface RandomPupil {
  /** Known by a number that everybody shares, or by each supplier's own. */
  readonly isNational: boolean;
  readonly inschrijvingen: readonly Loose<Inschrijving>[];
  readonly tlvs: readonly (Loose<Omit<Tlv, 'nummer'>> & { readonly form: TlvForm })[];
  readonly meldingen: readonly Loose<Omit<Melding, 'id'>>[];
  readonly vrijstellingen: readonly Loose<Vrijstelling>[];
}

/** How a tlv is numbered. */
export type TlvForm = 'own' | 'other' | 'primary' | 'free' | 'nearly';

const supplier = fc.constantFrom(...SUPPLIERS);
const postcode4 = fc.constantFrom('9901', '9901', '9902', '9903', '9998', null);
const leerjaar = fc.integer({ min: 1, max: 3 });
const nonVso = fc.constantFrom(...NON_VSO);
const vso = fc.constantFrom(...VSO);

export function randomPupil(cut: string): fc.Arbitrary<RandomPupil> {
  return fc
    .record({
      isNational: fc.boolean(),
      career: fc.oneof(
        { weight: 5, arbitrary: careerFromVso },
        { weight: 1, arbitrary: fc.constant({ inschrijvingen: [], tlvs: [] }) },
      ),
      births: fc.tuple(randomBirth, randomBirth, fc.integer({ min: 0, max: 9 })),
      loose: fc.array(looseInschrijving(cut), { maxLength: 2 }),
      looseTlvs: fc.array(looseTlv(cut), { maxLength: 2 }),
      meldingen: fc.array(melding(cut), { maxLength: 3 }),
      vrijstellingen: fc.array(vrijstelling(cut), { maxLength: 2 }),
      near: fc.option(nearVrijstelling, { freq: 2 }),
      atBirthday: fc.option(meldingAtBirthday, { freq: 2 }),
      twin: fc.option(fc.constantFrom(...PLACES), { freq: 2 }),
    })
    .map((one) => {
      const [birth, otherBirth, dice] = one.births;
      const meldingen = [...one.meldingen, ...(one.atBirthday?.(birth) ?? [])];
      const inschrijvingen = [...one.career.inschrijvingen, ...one.loose];
      return {
        isNational: one.isNational,
        inschrijvingen: [...inschrijvingen, ...twins(inschrijvingen, one.twin)].map((row) => ({
          ...row,
          // now and then a later inschrijving corrects the date of birth
          geboortedatum: dice === 0 && row.begindatum >= '2023-01-01' ? otherBirth : birth,
        })),
        tlvs: [...one.career.tlvs, ...one.looseTlvs],
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

/** A second melding that begins on the same day in another gemeente. */
function secondMelding(
  meldingen: RandomPupil['meldingen'],
  twin: string | null,
): RandomPupil['meldingen'] {
  return twin === null ? [] : meldingen.slice(0, 1).map((one) => ({ ...one, gemeente: '9809' }));
}

type Undated = Omit<Loose<Inschrijving>, 'geboortedatum'>;
type LooseTlv = RandomPupil['tlvs'][number];

/** In the vso on some 1 October with a tlv, and perhaps in the vo, still in the vso or in both a year later. */
const careerFromVso: fc.Arbitrary<{ inschrijvingen: Undated[]; tlvs: LooseTlv[] }> = fc
  .constantFrom(2021, 2022, 2022, 2023)
  .chain((year) =>
    fc.record({
      leverancier: supplier,
      postcode4,
      leerjaar,
      vsoPlace: fc.constantFrom('99SA00', '99SB00', '99VX00'),
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
      voEinde: fc.constantFrom(`${year + 1}-10-01`, `${year + 2}-07-31`, null, null),
      goes: fc.boolean(),
      tlvBegin: fc.oneof(fc.constant(`${year}-08-01`), randomStart(year)),
      years: fc.integer({ min: 0, max: 1 }),
      form: tlvForm,
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
    const tlv: LooseTlv = {
      leverancier,
      form: one.form,
      aanvraagdatum: addDays(one.tlvBegin, -60),
      besluitdatum: addDays(one.tlvBegin, -20),
      besluit: 'toegekend',
      begindatum: one.tlvBegin,
      einddatum: endOfTlv(one.tlvBegin, one.years),
    };
    return {
      inschrijvingen: one.goes ? [inVso, inVo] : [inVso],
      tlvs: one.hasTlv === 0 ? [] : [tlv],
    };
  });

const tlvForm: fc.Arbitrary<TlvForm> = fc.constantFrom(
  'own',
  'own',
  'own',
  'free',
  'nearly',
  'other',
  'primary',
);

/** 31 July of the first year that the law allows, or of a later one. */
function endOfTlv(begin: string, years: number): string {
  const least = Number(begin.slice(0, 4)) + (begin.slice(5) <= '08-01' ? 1 : 2);
  return `${least + years}-07-31`;
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

function looseTlv(cut: string): fc.Arbitrary<LooseTlv> {
  return fc
    .record({
      leverancier: supplier,
      form: tlvForm,
      asked: randomDate(cut),
      decided: fc.option(randomDate(cut), { freq: 4 }),
      besluit: fc.constantFrom('toegekend', 'toegekend', 'afgewezen', 'ingetrokken'),
      begindatum: randomDate(cut),
      years: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ leverancier, form, asked, decided, besluit, begindatum, years }) => {
      const [aanvraagdatum, besluitdatum] = inOrder(asked, decided);
      return {
        leverancier,
        form,
        aanvraagdatum,
        besluitdatum,
        besluit: besluitdatum === null ? 'in_behandeling' : besluit,
        begindatum,
        einddatum: endOfTlv(begindatum, years),
      };
    });
}

function melding(cut: string): fc.Arbitrary<RandomPupil['meldingen'][number]> {
  return fc
    .record({
      leverancier: supplier,
      vestiging: fc.constantFrom(...PLACES),
      gemeente: fc.constantFrom('9801', '9802', '9803'),
      leeftijd: fc.oneof(fc.constantFrom(4, 5, 11, 12, 15, 16, 17, 18), fc.constant(null)),
      soort: fc.constantFrom(
        'absoluut',
        'absoluut',
        'langdurig_relatief',
        'langdurig_relatief',
        'langdurig_relatief',
        'zestien_uur',
        'luxe',
      ),
      begindatum: randomDate(cut),
      lasts: fc.oneof(
        fc.constantFrom(0, 1, 27, 28, 28, 29, 29, 60, 300),
        fc.constant(null),
        randomDate(cut),
      ),
      redenAfgesloten: fc.option(
        fc.constantFrom(
          'terug_naar_school',
          'andere_opleiding',
          'overig',
          'werk',
          'verhuisd',
          'overleden',
          'vrijstelling',
          'langdurig_ziek',
          'legitiem_afwezig',
        ),
        { freq: 2 },
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

const grond = fc.constantFrom('5_onder_a', '5_onder_b', '5_onder_c', '5a', '5a', '11', '15');

function vrijstelling(cut: string): fc.Arbitrary<Loose<Vrijstelling>> {
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
const nearVrijstelling = fc
  .record({ grond, edge: fc.constantFrom('van', 'tot'), days: fc.integer({ min: -1, max: 1 }) })
  .map(
    ({ grond, edge, days }) =>
      (meldingen: RandomPupil['meldingen']): Loose<Vrijstelling>[] =>
        meldingen.slice(0, 1).map(({ leverancier, begindatum }) => {
          const date = addDays(begindatum, days);
          return edge === 'van'
            ? { leverancier, grond, van: date, tot: null }
            : { leverancier, grond, van: addDays(date, -100), tot: date };
        }),
  );

/** A melding without leeftijd on the day, or the day before, on which an age is reached that matters. */
const meldingAtBirthday = fc
  .record({
    leverancier: supplier,
    age: fc.constantFrom(5, 12, 16, 18),
    days: fc.constantFrom(-1, 0, 1),
    lasts: fc.constantFrom(28, 29, null),
  })
  .map(({ leverancier, age, days, lasts }) => (birth: string): RandomPupil['meldingen'] => {
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

/** The earlier first; an empty date stays last. */
export function inOrder(one: string, other: string | null): [string, string | null] {
  return other !== null && other < one ? [other, one] : [one, other];
}

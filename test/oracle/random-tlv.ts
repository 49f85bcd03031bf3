import fc from 'fast-check';
import { addDays } from './dates.js';
import type { Tlv } from './delivery.js';
import { inOrder, randomDate } from './random-dates.js';
import { SUPPLIERS } from './random-places.js';

/** How a tlv is numbered. */
export type TlvForm = 'own' | 'other' | 'primary' | 'free' | 'nearly';

/** A tlv before it has a number and a pupil. */
export type LooseTlv = Omit<Tlv, 'leerling' | 'nummer'> & { readonly form: TlvForm };

export const tlvForm: fc.Arbitrary<TlvForm> = fc.constantFrom(
  'own',
  'own',
  'own',
  'free',
  'nearly',
  'other',
  'primary',
);

/** What a tlv says beside its dates and its besluit. */
export const tlvDetails = fc.record({
  route: fc.constantFrom('A', 'B', 'C', 'C'),
  intentie: fc.constantFrom('J' as const, 'J' as const, 'N' as const, null),
  categorie: fc.constantFrom('L', 'M', 'H'),
  verlenging: fc.constantFrom('J' as const, 'N' as const),
  vsoVestiging: fc.constantFrom('99SA00', '99SB00', '99VX00', null),
});

/** 31 July of the first year that the law allows, or of a later one. */
export function endOfTlv(begin: string, years: number): string {
  const least = Number(begin.slice(0, 4)) + (begin.slice(5) <= '08-01' ? 1 : 2);
  return `${least + years}-07-31`;
}

/** Any tlv that the contract allows: open, refused or withdrawn ones may lack dates and categorie. */
export function randomTlv(cut: string): fc.Arbitrary<LooseTlv> {
  return fc
    .record({
      leverancier: fc.constantFrom(...SUPPLIERS),
      form: tlvForm,
      details: tlvDetails,
      asked: randomDate(cut),
      decided: fc.option(
        fc.oneof(randomDate(cut), fc.constantFrom(0, 1, 41, 42, 42, 43, 44, 120)),
        { freq: 5 },
      ),
      completeAfter: fc.option(fc.constantFrom(0, 1, 14, 42)),
      besluit: fc.constantFrom(
        'toegekend',
        'toegekend',
        'toegekend',
        'toegekend',
        'afgewezen',
        'ingetrokken',
      ),
      begindatum: randomDate(cut),
      years: fc.integer({ min: 0, max: 1 }),
      lacks: fc.constantFrom('nothing', 'nothing', 'dates', 'besluitdatum'),
    })
    .map(
      ({ details, asked, decided, completeAfter, besluit, begindatum, years, lacks, ...row }) => {
        const [aanvraagdatum, besluitdatum] =
          typeof decided === 'number' ? [asked, addDays(asked, decided)] : inOrder(asked, decided);
        const complete = completeAfter === null ? null : addDays(aanvraagdatum, completeAfter);
        const said = besluitdatum === null ? 'in_behandeling' : besluit;
        const mayLack = said !== 'toegekend';
        return {
          ...row,
          ...details,
          categorie: mayLack && lacks === 'dates' ? null : details.categorie,
          aanvraagdatum,
          compleetdatum:
            complete !== null && besluitdatum !== null && complete > besluitdatum
              ? besluitdatum
              : complete,
          besluitdatum: mayLack && lacks === 'besluitdatum' ? null : besluitdatum,
          besluit: said,
          begindatum: mayLack && lacks === 'dates' ? null : begindatum,
          einddatum: mayLack && lacks === 'dates' ? null : endOfTlv(begindatum, years),
        };
      },
    );
}

/** Another tlv of a pupil, asked and begun when an earlier one was, or a day later, or not begun at all. */
export const nextTlv = fc
  .record({
    askedAfter: fc.constantFrom(0, 0, 1),
    begunAfter: fc.constantFrom(0, 0, 1, null),
    besluit: fc.constantFrom('toegekend', 'in_behandeling', 'afgewezen', 'ingetrokken'),
    categorie: fc.constantFrom('L', 'M', 'H'),
    form: tlvForm,
  })
  .map(
    ({ askedAfter, begunAfter, ...row }) =>
      (tlvs: readonly LooseTlv[]): LooseTlv[] =>
        tlvs.slice(0, 1).map((one) => {
          const aanvraagdatum = addDays(one.aanvraagdatum, askedAfter);
          const isGranted = row.besluit === 'toegekend';
          const begindatum =
            one.begindatum === null || (begunAfter === null && !isGranted)
              ? null
              : addDays(one.begindatum, begunAfter ?? 0);
          return {
            ...one,
            ...row,
            besluit: isGranted && begindatum === null ? 'in_behandeling' : row.besluit,
            aanvraagdatum,
            compleetdatum: null,
            besluitdatum: isGranted ? addDays(aanvraagdatum, 42) : null,
            begindatum,
            einddatum: begindatum === null ? null : endOfTlv(begindatum, 0),
          };
        }),
  );

/** So many besluiten in the schooljaar of the cut and the one before that there is a prognosis and a median. */
export function manyTlvs(cut: string): fc.Arbitrary<LooseTlv[]> {
  const before = [0, 1, 30, 200, 364, 365, 366, 367, 370, 380, 390, 400];
  const besluit = fc
    .record({
      tlv: randomTlv(cut),
      decided: fc.constantFrom(...before.map((days) => addDays(cut, -days))),
      took: fc.constantFrom(0, 1, 7, 20, 41, 42, 43, 99),
      completeAfter: fc.constantFrom(0, 3, 7, 20, 42),
      isGranted: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
    })
    .map(({ tlv, decided, took, completeAfter, isGranted }) => ({
      ...tlv,
      aanvraagdatum: addDays(decided, -took),
      compleetdatum: addDays(decided, Math.min(0, completeAfter - took)),
      besluitdatum: decided,
      besluit: isGranted ? 'toegekend' : 'afgewezen',
      categorie: tlv.categorie ?? 'L',
      begindatum: tlv.begindatum ?? decided,
      einddatum: tlv.einddatum ?? endOfTlv(decided, 0),
    }));
  return fc.array(besluit, { minLength: 20, maxLength: 60, size: 'max' });
}

import fc from 'fast-check';
import type { Delivery, Mutatie, Vergoeding, Verplichting } from './delivery.js';
import { inOrder, randomDate } from './random-dates.js';
import { SUPPLIERS } from './random-places.js';

type Money = Pick<Delivery, 'vergoedingen' | 'verplichtingen' | 'mutaties'>;

const supplier = fc.constantFrom(...SUPPLIERS);

/** Ids of trajecten by supplier: T1 and T2 are of both, T3 is Alfa's and T4 is Beta's. */
export const TRAJECT_IDS: Readonly<Record<(typeof SUPPLIERS)[number], readonly string[]>> = {
  Alfa: ['T1', 'T2', 'T3', 'T5', 'T6'],
  Beta: ['T1', 'T2', 'T4', 'T7', 'T8'],
};

/** Vergoedingen and verplichtingen, with ids that both suppliers use and ids that one refers to at the other. */
export function randomMoney(cut: string): fc.Arbitrary<Money> {
  return fc
    .record({
      vergoedingen: fc.array(randomVergoeding(cut), { maxLength: 14, size: 'max' }),
      verplichtingen: fc.array(randomVerplichting(cut), { maxLength: 7, size: 'max' }),
      mutaties: fc.array(randomMutatie(cut), { maxLength: 14, size: 'max' }),
    })
    .map(({ vergoedingen, verplichtingen, mutaties }) => {
      const unique = firstPerKey(verplichtingen, (one) => `${one.leverancier} ${one.id}`);
      const grantedOf = new Set<string>();
      return {
        vergoedingen: vergoedingen
          .filter((one) => {
            if (one.besluit !== 'toegekend') return true;
            const traject = trajectOf(one);
            if (grantedOf.has(traject)) return false;
            grantedOf.add(traject);
            return true;
          })
          .map((one, index) => ({ ...one, id: `V${index % 9}-${one.leverancier}-${index}` })),
        verplichtingen: unique,
        mutaties: mutaties.filter((one) => isResolved(one, unique)),
      };
    });
}

/** The traject that a vergoeding is about, with the supplier whose it is. */
function trajectOf({ leverancier, trajectId }: Vergoeding): string {
  const own = TRAJECT_IDS[leverancier === 'Beta' ? 'Beta' : 'Alfa'].includes(trajectId);
  const other = leverancier === 'Beta' ? 'Alfa' : 'Beta';
  return `${own ? leverancier : other} ${trajectId}`;
}

function isResolved(mutatie: Mutatie, verplichtingen: readonly Verplichting[]): boolean {
  const sameId = verplichtingen.filter(({ id }) => id === mutatie.verplichtingId);
  return (
    sameId.length === 1 || sameId.some(({ leverancier }) => leverancier === mutatie.leverancier)
  );
}

function randomVergoeding(cut: string): fc.Arbitrary<Vergoeding> {
  return fc
    .record({
      leverancier: supplier,
      trajectId: fc.constantFrom('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'),
      voVestiging: fc.constantFrom('99VA00', '99VA01', '99VD00'),
      grond: fc.constantFrom('geslaagd', 'niet_passend'),
      besluit: fc.constantFrom('toegekend', 'toegekend', 'toegekend', 'afgewezen', 'open'),
      asked: randomDate(cut),
      decided: randomDate(cut),
      paid: fc.option(randomDate(cut)),
      bedrag: fc.constantFrom(1_000_000, 0, 5, 123_456, 999_999),
    })
    .map(({ asked, decided, paid, bedrag, ...row }) => {
      const [aanvraagdatum = asked, besluitdatum = decided, betaaldatum] = [
        asked,
        decided,
        ...(paid === null ? [] : [paid]),
      ].sort();
      const isOpen = row.besluit === 'open';
      return {
        ...row,
        id: '',
        aanvraagdatum,
        besluit: isOpen ? 'in_behandeling' : row.besluit,
        besluitdatum: isOpen ? null : besluitdatum,
        bedrag: row.besluit === 'toegekend' ? bedrag : null,
        betaaldatum: row.besluit === 'toegekend' ? (betaaldatum ?? null) : null,
      };
    });
}

function randomVerplichting(cut: string): fc.Arbitrary<Verplichting> {
  return fc
    .record({
      leverancier: supplier,
      id: fc.constantFrom('H1', 'H2', 'H3', 'H4', 'H5'),
      soort: fc.constantFrom(
        'herbesteding',
        'herbesteding',
        'herbesteding',
        'groei_vso',
        'subsidie',
      ),
      bevoegdGezag: fc.constantFrom('99001', '99002', '99003'),
      dates: fc.tuple(randomDate(cut), randomDate(cut)),
      basisbedrag: fc.constantFrom(0, 100_000, 300_001, 5_000_050),
    })
    .map(({ dates, ...row }) => {
      const [van, tot] = inOrder(...dates);
      return { ...row, van, tot: tot ?? van };
    });
}

function randomMutatie(cut: string): fc.Arbitrary<Mutatie> {
  return fc.record({
    leverancier: supplier,
    verplichtingId: fc.constantFrom('H1', 'H2', 'H3', 'H4', 'H5'),
    datum: randomDate(cut),
    soort: fc.constantFrom('vermindering', 'realisatie'),
    bedrag: fc.constantFrom(1, 60_000, 100_000, 333_333),
  });
}

/** The first row of every key. */
export function firstPerKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

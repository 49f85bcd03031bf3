import fc from 'fast-check';
import { addDays } from '../oracle/dates.js';
import { randomDate } from '../oracle/random-dates.js';
import { firstPerKey, keyOf } from './first-per-key.js';
import { PLACES, SUPPLIERS } from './random-places.js';
import { type Delivered, type Records, referredTo, type Vergoeding } from './records.js';

type Finance = Pick<
  Records,
  | 'doorstroom'
  | 'vergoedingen'
  | 'verplichtingen'
  | 'verplichtingMutaties'
  | 'begroting'
  | 'programmas'
  | 'balans'
  | 'personeel'
  | 'leerlingprognose'
  | 'schoolbesteding'
  | 'toewijzing'
>;

/** T1 and T2 are ids of both suppliers; the other's ids may be referred to as well. */
const TRAJECT_IDS = {
  Alfa: ['T1', 'T2', 'T3', 'T5', 'T6', 'T9', 'T10', 'T11'],
  Beta: ['T1', 'T2', 'T4', 'T7', 'T8', 'T12', 'T13', 'T14'],
};

export const leverancier = fc.constantFrom(...SUPPLIERS);
export const vestiging = fc.constantFrom(...PLACES);
const amount = fc.constantFrom(0, 5, 999_999, 1_000_000, 1_000_001, 123_456);
const jaar = fc.integer({ min: 2021, max: 2024 });
const programma = fc.constantFrom('Doorstroom', 'Pilots', 'Management');
const UITKOMSTEN = [
  'geslaagd',
  'geslaagd',
  'terug_vso',
  'symbiose',
  'maatwerk',
  'gestopt',
  'lopend',
];
const POSTEN = [
  ...['va_materieel', 'va_immaterieel', 'vlottend', 'vlottend', 'ev_algemeen', 'ev_algemeen'],
  ...['ev_best_publiek', 'ev_fonds_privaat', 'voorzieningen', 'kort_schuld', 'kort_schuld'],
  ...['lang_schuld', 'rijksbijdrage', 'rijksbijdrage', 'ov_bijdrage', 'overige_baten', 'personeel'],
  ...['afschrijving', 'huisvesting', 'overige_lasten', 'financieel', 'buitengewoon'],
  ...['va_financieel', 'ev_best_privaat', 'ev_fonds_publiek'],
];
/** What is granted against the means that were used: at the parameter, at the maximum and at the means, and just past them. */
const GRANTED: readonly (readonly [number, number | null])[] = [
  [1_000_000, 1_000_000],
  [1_000_000, 1_000_001],
  [1_000_001, 1_000_001],
  [1_000_000, 999_999],
  [999_999, 999_999],
  [123_456, 123_456],
  [0, 0],
  [5, null],
  [1_000_000, null],
];
/** Around 250 000 euro, around what has that as 3.5 %, with half a cent in it, and quotients of half a hundredth. */
const BALANS = [
  ...[25_000_000, 25_000_001, 24_999_999, 714_285_714, 714_285_715, 714_285_900, 800_000_100],
  ...[0, 1, 8, 200, -1, -200, 100_000_050, -300_000],
];

/** Rows about money, with ids that both suppliers use and ids that one refers to at the other. */
export function randomFinance(cut: string): fc.Arbitrary<Finance> {
  return fc
    .record({
      uitkomsten: fc.array(fc.constantFrom(...UITKOMSTEN), { minLength: 16, maxLength: 16 }),
      vergoedingen: fc.oneof(many(randomVergoeding(cut), 30), randomCrowd(cut)),
      verplichtingen: many(randomVerplichting(cut), 8),
      mutaties: many(randomMutatie(cut), 14),
      begroting: many(randomBegroting, 8),
      programmas: many(randomProgramma, 4),
      balans: many(randomBalans, 45),
      personeel: many(randomPersoneel, 12),
      leerlingprognose: many(randomPrognose, 14),
      schoolbesteding: many(randomSchoolbesteding, 10),
      toewijzing: many(randomToewijzing, 10),
    })
    .map(({ uitkomsten, mutaties, ...rows }) => {
      const doorstroom = trajecten(uitkomsten);
      const granted = new Set<unknown>();
      const verplichtingen = firstPerKey(rows.verplichtingen, (one) =>
        keyOf(one.leverancier, one.verplichtingId),
      );
      return {
        doorstroom,
        vergoedingen: rows.vergoedingen
          .filter((one) => {
            const traject = referredTo(doorstroom, one, (to) => to.trajectId === one.trajectId);
            if (traject === undefined) return false;
            if (one.besluit !== 'toegekend') return true;
            return granted.size < granted.add(traject).size;
          })
          .map((one, index) => ({ ...one, vergoedingId: `V${index >> 1}${index & 1 ? 'b' : ''}` })),
        verplichtingen,
        verplichtingMutaties: mutaties.filter(
          (one) =>
            referredTo(verplichtingen, one, (to) => to.verplichtingId === one.verplichtingId) !==
            undefined,
        ),
        begroting: firstPerKey(rows.begroting, (one) => keyOf(one.jaar, one.programma, one.versie)),
        programmas: firstPerKey(rows.programmas, (one) => one.kostenplaats),
        balans: firstPerKey(rows.balans, (one) => keyOf(one.jaar, one.post, one.soort)),
        personeel: firstPerKey(rows.personeel, (one) => keyOf(one.jaar, one.functie, one.soort)),
        leerlingprognose: firstPerKey(rows.leerlingprognose, (one) =>
          keyOf(one.jaar, one.opgesteldIn),
        ),
        schoolbesteding: firstPerKey(rows.schoolbesteding, (one) =>
          keyOf(one.vestiging, one.jaar, one.programma),
        ),
        toewijzing: firstPerKey(rows.toewijzing, (one) =>
          keyOf(one.vestiging, one.jaar, one.model),
        ),
      };
    });
}

export function many<Row>(row: fc.Arbitrary<Row>, maxLength: number): fc.Arbitrary<Row[]> {
  return fc.array(row, { maxLength, size: 'max' });
}

function trajecten(uitkomsten: readonly string[]): Records['doorstroom'] {
  return SUPPLIERS.flatMap((supplier) =>
    TRAJECT_IDS[supplier].map((trajectId) => ({ leverancier: supplier, trajectId })),
  ).map((one: Delivered & { trajectId: string }, index) => {
    const uitkomst = uitkomsten[index] ?? 'lopend';
    return {
      ...one,
      leerlingId: `L${one.trajectId}`,
      vsoVestiging: '99SA00',
      startVoorbereiding: '2021-01-01',
      // an end after every cut counts as delivered
      einde: uitkomst === 'lopend' ? null : index % 2 === 0 ? '2021-01-01' : '2025-06-30',
      uitkomst,
    };
  });
}

function randomVergoeding(cut: string): fc.Arbitrary<Vergoeding> {
  const day = fc.oneof(
    { weight: 3, arbitrary: randomDate(cut) },
    { weight: 1, arbitrary: fc.constantFrom('2022-12-31', '2023-01-01', '2023-12-31') },
  );
  return fc
    .record({
      leverancier,
      trajectId: fc.integer({ min: 1, max: 14 }).map((number) => `T${number}`),
      voVestiging: fc.constantFrom('99VA00', '99VA01', '99VD00'),
      grond: fc.constantFrom('geslaagd', 'niet_passend'),
      amounts: fc.constantFrom(...GRANTED),
      besluit: fc.constantFrom('toegekend', 'toegekend', 'afgewezen', 'in_behandeling'),
      dates: fc.tuple(randomDate(cut), day, day),
      isPaid: fc.boolean(),
      isDecided: fc.constantFrom(true, true, false),
    })
    .map(({ dates, isPaid, isDecided, amounts: [bedrag, ingezetteMiddelen], ...row }) => {
      const [aanvraagdatum, besluitdatum, betaaldatum] = dates.toSorted();
      const isGranted = row.besluit === 'toegekend';
      return {
        ...row,
        vergoedingId: '',
        ingezetteMiddelen,
        aanvraagdatum: aanvraagdatum ?? '',
        besluitdatum: isGranted || isDecided ? (besluitdatum ?? null) : null,
        toegekendBedrag: isGranted ? bedrag : null,
        betaaldatum: isGranted && isPaid ? (betaaldatum ?? null) : null,
      };
    });
}

/** Nine, ten or eleven besluiten of one day: a median is published from ten on. */
function randomCrowd(cut: string) {
  return fc
    .tuple(
      randomDate(cut),
      fc.array(randomVergoeding(cut), { minLength: 9, maxLength: 11, size: 'max' }),
    )
    .map(([besluitdatum, rows]) =>
      rows.map((one, index) => ({
        ...one,
        besluit: 'afgewezen',
        aanvraagdatum: addDays(besluitdatum, -index * index),
        besluitdatum,
        toegekendBedrag: null,
        betaaldatum: null,
      })),
    );
}

function randomVerplichting(cut: string) {
  return fc
    .record({
      leverancier,
      verplichtingId: fc.constantFrom('H1', 'H2', 'H3', 'H4', 'H5'),
      soort: fc.constantFrom('herbesteding', 'herbesteding', 'groei_vso', 'subsidie'),
      bevoegdGezag: fc.constantFrom('99001', '99002'),
      dates: fc.tuple(randomDate(cut), randomDate(cut)),
      basisbedrag: fc.constantFrom(0, 60_000, 100_000, 333_333, 999_999),
    })
    .map(({ dates, ...row }) => {
      const [van = '', tot = ''] = dates.toSorted();
      return { ...row, van, tot };
    });
}

function randomMutatie(cut: string) {
  return fc.record({
    leverancier,
    verplichtingId: fc.constantFrom('H1', 'H2', 'H3', 'H4', 'H5'),
    datum: randomDate(cut),
    soort: fc.constantFrom('vermindering', 'realisatie'),
    bedrag: fc.constantFrom(1, 60_000, 100_000, 333_333),
  });
}

const randomBegroting = fc.record({
  leverancier,
  jaar,
  programma,
  bedrag: amount,
  versie: fc.constantFrom('vastgesteld', 'vastgesteld', 'meerjaren'),
});

const randomProgramma = fc.record({
  leverancier,
  kostenplaats: fc.constantFrom('4400', '4200', '0042', '42'),
  programma,
});

const randomBalans = fc.record({
  leverancier,
  jaar: fc.constantFrom(2021, 2022, 2022, 2023, 2023, 2024, 2026),
  post: fc.constantFrom(...POSTEN),
  bedrag: fc.constantFrom(...BALANS),
  soort: fc.constantFrom('realisatie', 'realisatie', 'prognose'),
});

const randomPersoneel = fc.record({
  leverancier,
  jaar: fc.integer({ min: 2021, max: 2028 }),
  functie: fc.constantFrom('management', 'onderwijzend', 'overig'),
  fte: fc.constantFrom(0, 50, 133, 1_000),
  soort: fc.constantFrom('realisatie', 'prognose'),
});

const randomPrognose = fc.record({
  leverancier,
  jaar: fc.integer({ min: 2021, max: 2028 }),
  aantal: fc.constantFrom(0, 3, 4_000, 4_100),
  opgesteldIn: fc.integer({ min: 2020, max: 2025 }),
});

const randomSchoolbesteding = fc.record({
  leverancier,
  vestiging,
  jaar,
  programma,
  ontvangen: amount,
  besteed: amount,
});

const randomToewijzing = fc.record({
  leverancier,
  vestiging,
  jaar,
  model: fc.constantFrom('school', 'expertise', 'leerling'),
  bedrag: amount,
  contract: fc.constantFrom('J', 'N'),
  verantwoord: fc.constantFrom('J', 'N'),
});

import fc from 'fast-check';
import { addDays } from '../oracle/dates.js';
import { randomDate } from '../oracle/random-dates.js';
import { firstPerKey, keyOf } from './first-per-key.js';
import { leverancier, many, vestiging } from './random-finance.js';
import { type Casus, pupilOf, type Records } from './records.js';

type Support = Pick<
  Records,
  | 'opp'
  | 'arrangementen'
  | 'basisondersteuning'
  | 'plustrajecten'
  | 'trajectvoorziening'
  | 'plaatsingsoverleg'
  | 'capaciteit'
  | 'povo'
  | 'arbeidstoeleiding'
  | 'opr'
  | 'audits'
>;

/** Two numbers are national, and so are the same pupil at both suppliers. */
const leerlingId = fc.constantFrom('L1', 'L2', 'L3', '999990007', '999990019');
const schooljaar = fc.constantFrom('2020-2021', '2021-2022', '2022-2023', '2023-2024', '2024-2025');

/** Rows about support and accountability. */
export function randomSupport(cut: string): fc.Arbitrary<Support> {
  return fc
    .record({
      opp: many(randomOpp(cut), 14),
      arrangementen: many(randomArrangement(cut), 12),
      basisondersteuning: many(randomBasisondersteuning, 20),
      plustrajecten: many(randomPlustraject(cut), 8),
      trajectvoorziening: many(randomTrajectvoorziening(cut), 12),
      plaatsingsoverleg: fc.oneof(many(randomCasus(cut), 30), randomCrowd(cut)),
      capaciteit: many(randomCapaciteit, 8),
      povo: many(randomPovo(cut), 8),
      arbeidstoeleiding: many(randomArbeidstoeleiding(cut), 8),
      opr: many(randomOpr(cut), 10),
      audits: many(randomAudit(cut), 12),
    })
    .map((rows) => ({
      opp: firstPerKey(rows.opp, (one) => keyOf(pupilOf(one), one.vestiging, one.plaatsingsdatum)),
      arrangementen: firstPerKey(rows.arrangementen, (one) =>
        keyOf(one.leverancier, one.arrangementId),
      ),
      basisondersteuning: firstPerKey(rows.basisondersteuning, (one) =>
        keyOf(one.vestiging, one.schooljaar),
      ),
      plustrajecten: firstPerKey(rows.plustrajecten, ownId),
      trajectvoorziening: firstPerKey(rows.trajectvoorziening, (one) =>
        keyOf(pupilOf(one), one.vestiging, one.van),
      ),
      plaatsingsoverleg: rows.plaatsingsoverleg.map((one, index) => ({
        ...one,
        casusId: `C${index >> 1}${index & 1 ? 'b' : ''}`,
      })),
      capaciteit: firstPerKey(rows.capaciteit, (one) =>
        keyOf(one.vestiging, one.schooljaar, one.arrangement),
      ),
      povo: firstPerKey(rows.povo, ownId),
      arbeidstoeleiding: firstPerKey(rows.arbeidstoeleiding, ownId),
      opr: firstPerKey(rows.opr, (one) => keyOf(one.datum, one.onderwerp)),
      audits: rows.audits,
    }));
}

function ownId(one: { readonly leverancier: string; readonly trajectId: string }): string {
  return keyOf(one.leverancier, one.trajectId);
}

/** A day, and a day at or after it: often exactly 42 days, or none. */
function randomSpan(cut: string): fc.Arbitrary<{ from: string; until: string | null }> {
  return fc
    .record({
      from: fc.oneof(
        { weight: 4, arbitrary: randomDate(cut) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(...[-43, -42, -41].map((days) => addDays(cut, days))),
        },
      ),
      days: fc.constantFrom(0, 1, 41, 42, 43, 365, null),
      until: fc.option(randomDate(cut)),
      isCounted: fc.boolean(),
    })
    .map(({ from, days, until, isCounted }) => {
      if (isCounted) return { from, until: days === null ? null : addDays(from, days) };
      return { from, until: until !== null && until < from ? null : until };
    });
}

function randomOpp(cut: string) {
  return fc
    .record({ leverancier, leerlingId, vestiging, span: randomSpan(cut), isEarly: fc.boolean() })
    .map(({ span: { from, until }, isEarly, ...row }) => ({
      ...row,
      plaatsingsdatum: isEarly && until !== null ? until : from,
      oppDatum: isEarly && until !== null ? from : until,
    }));
}

function randomArrangement(cut: string) {
  return fc
    .record({
      leverancier,
      arrangementId: fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'),
      leerlingId: fc.option(leerlingId),
      vestiging,
      soort: fc.constantFrom('leerling', 'school', 'expertise'),
      asked: randomSpan(cut),
      besluit: fc.constantFrom('toegekend', 'toegekend', 'afgewezen', 'in_behandeling'),
      bedrag: fc.constantFrom(0, 5, 999_999, 1_000_001, null),
      runs: fc.option(randomSpan(cut)),
    })
    .map(({ asked, runs, bedrag, ...row }) => ({
      ...row,
      aanvraagdatum: asked.from,
      besluitdatum: asked.until,
      bedrag: row.besluit === 'toegekend' ? (bedrag ?? 50) : bedrag,
      van: runs === null ? null : runs.from,
      tot: runs === null ? null : runs.until,
    }));
}

const randomBasisondersteuning = fc.record({
  leverancier,
  vestiging,
  schooljaar,
  uren: fc.constantFrom(0, 699, 700, 3_999, 4_000, 4_000, 4_001, 4_700, 8_000),
});

function randomPlustraject(cut: string) {
  return fc
    .record({
      leverancier,
      trajectId: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', 'P6'),
      leerlingId,
      vestiging,
      span: randomSpan(cut),
      uitkomst: fc.constantFrom('lopend', 'behouden_vo', 'naar_vso', 'uitval'),
    })
    .map(({ span, ...row }) => ({ ...row, start: span.from, einde: span.until }));
}

function randomTrajectvoorziening(cut: string) {
  return fc
    .record({
      leverancier,
      leerlingId,
      vestiging,
      span: randomSpan(cut),
      urenPerWeek: fc.constantFrom(null, 0, 5, 10, 1_250, 2_000),
      herkomst: fc.constantFrom('eigen_school', 'vso', 'rebound', 'langdurig_afwezig'),
    })
    .map(({ span, ...row }) => ({ ...row, van: span.from, tot: span.until }));
}

function randomCasus(cut: string): fc.Arbitrary<Casus> {
  return fc
    .record({
      leverancier,
      leerlingId,
      span: randomSpan(cut),
      groep: fc.constantFrom('thuiszitter', 'afstromer', 'po_vo', 'overig'),
      benaderdeScholen: fc.constantFrom(0, 1, 2, 3),
      uitkomst: fc.constantFrom('geplaatst', 'geplaatst', 'aangehouden', 'opgeschaald'),
    })
    .map(({ span, ...row }) => ({
      ...row,
      casusId: '',
      datum: span.from,
      plaatsingsdatum: row.uitkomst === 'geplaatst' ? span.until : null,
    }));
}

/** Nine, ten or eleven cases of one day: a median is published from ten on. */
function randomCrowd(cut: string): fc.Arbitrary<Casus[]> {
  return fc
    .tuple(
      randomDate(cut),
      fc.array(randomCasus(cut), { minLength: 9, maxLength: 11, size: 'max' }),
    )
    .map(([datum, cases]) =>
      cases.map((one, index) => ({
        ...one,
        datum,
        uitkomst: 'geplaatst',
        plaatsingsdatum: addDays(datum, index * index),
      })),
    );
}

const randomCapaciteit = fc.record({
  leverancier,
  vestiging,
  schooljaar,
  arrangement: fc.constantFrom('Rebound', 'Structuurklas'),
  plaatsen: fc.constantFrom(0, 1, 12),
  bezet: fc.constantFrom(0, 1, 12, 13),
  tarief: fc.constantFrom(null, 0, 5, 999_999),
});

function randomPovo(cut: string) {
  return fc
    .record({
      leverancier,
      trajectId: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', 'P6'),
      leerlingId,
      programma: fc.constantFrom('symbiose', 'pro_bc', 'tien_veertien'),
      span: randomSpan(cut),
      uitkomst: fc.constantFrom('vmbo', 'praktijkonderwijs', 'vso', 'anders', null),
    })
    .map(({ span, ...row }) => ({ ...row, start: span.from, einde: span.until }));
}

function randomArbeidstoeleiding(cut: string) {
  return fc
    .record({
      leverancier,
      trajectId: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', 'P6'),
      leerlingId,
      span: randomSpan(cut),
      bestemming: fc.constantFrom('arbeid', 'opleiding', 'dagbesteding', 'geen', null),
    })
    .map(({ span, ...row }) => ({ ...row, start: span.from, einde: span.until }));
}

function randomOpr(cut: string) {
  return fc.record({
    leverancier,
    datum: randomDate(cut),
    onderwerp: fc.constantFrom('Begroting', 'Ondersteuningsplan', 'Rooster'),
    rol: fc.constantFrom('instemming', 'advies', 'informatie'),
    beleid: fc.constantFrom('nieuw', 'bestaand'),
    besluit: fc.constantFrom('ja', 'nee', 'aangehouden', null),
  });
}

function randomAudit(cut: string) {
  return fc.record({
    leverancier,
    ronde: fc.constantFrom('2023', 'najaar 2023', 'Ronde 1'),
    vestiging,
    datum: randomDate(cut),
    thema: fc.constantFrom('Verzuim', 'Overdracht'),
    soort: fc.constantFrom('succesfactor', 'valkuil', 'tip'),
  });
}

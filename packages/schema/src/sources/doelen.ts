import { RICHTINGEN } from '../goal.js';
import { goalFigureOf, sayGoalFigures } from '../goal-figure.js';
import { isPeriodOf, PERIOD_FORMS } from '../goal-period.js';
import { defineSource } from '../source.js';
import { recordColumns } from './record-columns.js';
import { VERANTWOORDING } from './retention.js';

const ID = {
  matches: /^[\p{L}\d][\p{L}\d._-]{0,39}$/u,
  expected: 'een korte naam van letters, cijfers en de tekens . _ -, zonder spaties',
};

const ADRES = String.raw`https?:\/\/[^\s/?#@.]+(?:\.[^\s/?#@.]+)+(?:[/?#]\S*)?`;

/** The ondersteuningsplan as data: what its reader makes of doelen.yaml is one row per goal and period of a target. */
export const doelen = defineSource({
  kind: 'doelen',
  name: 'Doelen van het ondersteuningsplan',
  description:
    'Het ondersteuningsplan als gegevens: per programma de doelen, per doel het cijfer dat ervoor telt en de streefwaarde per periode.',
  format: 'own',
  readFrom: 'yaml',
  personal: 'none',
  retention: VERANTWOORDING,
  // the plan belongs to it: the next plan may number its goals anew
  key: ['plan', 'doel_id', 'periode'],
  toldBy: { period: ['plan'] },
  columns: recordColumns({
    plan: {
      type: 'tekst',
      required: true,
      pattern: { matches: /^\d{4}-\d{4}$/, expected: 'de jaren van het plan, als 2024-2027' },
      description: 'Jaren van het ondersteuningsplan',
    },
    programma_id: {
      type: 'tekst',
      required: true,
      longest: 40,
      pattern: ID,
      noNationalNumber: true,
      description: 'Korte naam van het programma',
    },
    programma_naam: {
      type: 'tekst',
      required: true,
      longest: 200,
      noNationalNumber: true,
      description: 'Naam van het programma',
    },
    doel_id: {
      type: 'tekst',
      required: true,
      longest: 40,
      pattern: ID,
      noNationalNumber: true,
      description: 'Korte naam van het doel; elk doel van het plan heeft een eigen',
    },
    tekst: {
      type: 'tekst',
      required: true,
      longest: 500,
      noNationalNumber: true,
      description: 'Het doel in een zin; wordt gepubliceerd. Geen namen van personen',
    },
    indicator: {
      type: 'tekst',
      required: true,
      longest: 80,
      noNationalNumber: true,
      description: 'Het cijfer dat voor het doel telt: een indicator, of indicator/maat',
    },
    richting: {
      type: 'code',
      required: true,
      codes: RICHTINGEN,
      description: 'Moet het cijfer hoger of lager worden dan de streefwaarde',
    },
    periode: {
      type: 'tekst',
      required: true,
      longest: 40,
      noNationalNumber: true,
      description: 'Periode van de streefwaarde, zoals de indicator zijn perioden schrijft',
    },
    streefwaarde: {
      type: 'tekst',
      required: true,
      longest: 20,
      pattern: {
        matches: /^-?\d{1,12}(?:[.,]\d{1,2})?$/,
        expected: 'een getal als 4,5, met hoogstens twee decimalen en zonder eenheid',
      },
      description: 'Streefwaarde, in de eenheid van het cijfer',
    },
    volgorde: {
      type: 'getal',
      required: true,
      between: [1, 10_000],
      description: 'Hoeveelste doel van het plan; volgt uit de volgorde in het bestand',
    },
    bronnen: {
      type: 'tekst',
      pattern: {
        matches: new RegExp(`^${ADRES}(?: ${ADRES})*$`, 'u'),
        expected: 'adressen die met https:// of http:// beginnen',
      },
      noNationalNumber: true,
      description: 'Waar het doel beschreven staat: webadressen, met een spatie ertussen',
    },
    jaren_zonder_streefwaarde: {
      type: 'tekst',
      longest: 500,
      pattern: { matches: /^\d{4}(?:-\d{4})?(?:, \d{4}(?:-\d{4})?)*$/, expected: 'jaren' },
      description:
        'Jaren van het plan waarvoor het doel geen streefwaarde heeft; wordt berekend en staat bij de eerste streefwaarde van het doel',
    },
  }),
  rules: [
    {
      code: 'doel_indicator_onbekend',
      column: 'indicator',
      expected: 'een cijfer uit docs/indicatoren/README.md dat een totaal heeft',
      action:
        'Neem de naam over uit docs/indicatoren/README.md. Heeft een indicator meer cijfers, noem dan ook de maat, zoals vergoedingen/bedrag.',
      holds: ({ indicator }) => goalFigureOf(String(indicator)) !== undefined,
      sayExpected: ({ indicator }) => sayGoalFigures(String(indicator)),
    },
    {
      code: 'doel_periode_onjuist',
      column: 'periode',
      expected: 'een periode zoals de indicator ze heeft',
      action:
        'Schrijf de periode zoals de indicator haar heeft: 2023-2024 voor een schooljaar, 2024 voor een jaar, 2024-10-01 voor een peildatum, 2024-K3 voor een kwartaal.',
      // of a figure that is unknown, nobody knows the periods
      holds: ({ indicator, periode }) => {
        const kind = goalFigureOf(String(indicator))?.indicator.period;
        return kind === undefined || isPeriodOf(kind, String(periode));
      },
      sayExpected: ({ indicator }) =>
        PERIOD_FORMS[goalFigureOf(String(indicator))?.indicator.period ?? 'eigen'],
    },
  ],
});

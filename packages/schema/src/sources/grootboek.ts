import { defineSource } from '../source.js';
import { recordColumns } from './record-columns.js';
import { FINANCIEEL } from './retention.js';

/** What a code of a ledger is; a name with a day of birth is none. */
const CODE = {
  matches:
    /^(?!.*(?<!\d)(?:\d{1,2}[./_-]\d{1,2}[./_-](?:\d\d|\d{4})|\d{4}[./_-]\d{1,2}[./_-]\d{1,2})(?!\d))[\p{L}\d._/-]{1,20}$/u,
  expected: 'een code van hoogstens 20 letters, cijfers en tekens . - _ /, zonder spaties of datum',
};

/** Is a text a code of a ledger, as far as its shape tells? */
export function isLedgerCode(text: string): boolean {
  return CODE.matches.test(text);
}

export const grootboek = defineSource({
  kind: 'grootboek',
  name: 'Grootboek',
  description:
    'Regels van het grootboek en van de beginbalans, uit een auditfile (XAF 3.2), zonder omschrijvingen en zonder debiteuren en crediteuren.',
  format: 'own',
  readFrom: 'xml',
  personal: 'none',
  retention: FINANCIEEL,
  // the date belongs to it: some packages number their transactions anew in every period
  key: ['boekjaar', 'soort', 'dagboek', 'boeking', 'datum', 'boekregel'],
  keyWithin: 'supplier',
  toldBy: { period: ['boekjaar'] },
  columns: recordColumns({
    boekjaar: {
      type: 'tekst',
      required: true,
      pattern: {
        matches: /^\d{4}([-/]\d{4})?$/,
        expected: 'een boekjaar als 2024 of 2023-2024',
      },
      description: 'Boekjaar van de auditfile',
    },
    soort: {
      type: 'code',
      required: true,
      codes: ['beginbalans', 'boeking'],
      description: 'Regel van de beginbalans of van een boeking',
    },
    dagboek: {
      type: 'tekst',
      identifies: true,
      longest: 20,
      pattern: CODE,
      noNationalNumber: true,
      description: 'Code van het dagboek; leeg bij de beginbalans',
    },
    boeking: {
      type: 'tekst',
      identifies: true,
      description: 'Nummer van de boeking in het dagboek; leeg bij de beginbalans',
    },
    // not regel: that is what the line in the file is called in every table
    boekregel: {
      type: 'tekst',
      identifies: true,
      required: true,
      description: 'Nummer van de regel in de boeking',
    },
    datum: { type: 'datum', required: true, description: 'Boekdatum' },
    periode: { type: 'getal', between: [0, 999], description: 'Nummer van de periode' },
    rekening: {
      type: 'tekst',
      required: true,
      longest: 100,
      description: 'Grootboekrekening',
    },
    rekeningsoort: {
      type: 'code',
      codes: ['B', 'P', 'M'],
      description: 'Balans (B), resultaat (P) of gemengd (M), uit het rekeningschema',
    },
    leadcode: {
      type: 'tekst',
      longest: 100,
      description: 'Verdichting van de rekening in het rekeningschema (leadCode)',
    },
    rgs: {
      type: 'tekst',
      longest: 40,
      description: 'Code van het referentiegrootboekschema, als het rekeningschema die noemt',
    },
    kostenplaats: {
      type: 'tekst',
      longest: 20,
      pattern: CODE,
      noNationalNumber: true,
      description: 'Kostenplaats (costID); programmas zegt bij welk programma zij hoort',
    },
    kostendrager: {
      type: 'tekst',
      longest: 20,
      pattern: CODE,
      noNationalNumber: true,
      description:
        'Kostendrager of project (projID); leeg wanneer er iets anders dan een code staat',
    },
    bedrag: {
      type: 'bedrag',
      required: true,
      negative: true,
      description: 'Bedrag, in euro: debet positief, credit negatief, een correctie andersom',
    },
  }),
  rules: [
    {
      code: 'rekening_onbekend',
      column: 'rekening',
      expected: 'een rekening uit het rekeningschema (generalLedger) van de auditfile',
      action: 'Neem de rekening op in het rekeningschema en maak de auditfile opnieuw.',
      holds: (row) => row.rekeningsoort !== null,
    },
  ],
  touches: [{ on: 'datum' }],
});

import type { Indicator } from '../indicator.js';
import { nextSchooljaar, periodSpan } from '../period.js';

export const doorstroompercentage: Indicator = {
  id: 'doorstroompercentage',
  name: 'Doorstroompercentage vso naar vo',
  theme: 'doorstroom',
  headline: true,
  definition:
    'Het aandeel van de vso-leerlingen met een tlv van dit swv op 1 oktober dat een jaar later, op 1 oktober, in het vo is ingeschreven en niet meer in het vso.',
  explanation:
    'Van alle leerlingen die op 1 oktober in het voortgezet speciaal onderwijs zitten, kijken we een jaar later waar ze zijn. Wie dan op een gewone school voor voortgezet onderwijs staat ingeschreven, telt mee. Een proefplaatsing zonder inschrijving telt niet.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: '1 oktober van het schooljaar en 1 oktober een jaar later',
  measures: {
    noemer: {
      type: 'aantal',
      description: 'vso-leerlingen met een tlv van dit swv op 1 oktober',
    },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van hen: een jaar later in het vo',
    },
  },
  dimensions: [
    { name: 'vso_vestiging', description: 'vso-vestiging', labels: 'vestiging' },
    { name: 'onderwijssoort', description: 'onderwijssoort in het vso' },
    { name: 'leerjaar', description: 'leerjaar in het vso' },
    { name: 'gemeente', description: 'gemeente thuis' },
    {
      name: 'bestemming',
      description: 'bestemming een jaar later',
      ofOutcome: true,
      words: { vo: 'vo', pro: 'praktijkonderwijs', tussenvoorziening: 'tussenvoorziening' },
    },
    {
      name: 'vo_vestiging',
      description: 'vo-vestiging een jaar later',
      labels: 'vestiging',
      ofOutcome: true,
    },
  ],
  figures: [
    {
      maat: '',
      name: 'Doorstroompercentage vso naar vo',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [
        'vso_vestiging',
        'onderwijssoort',
        'leerjaar',
        'gemeente',
        'bestemming',
        'vo_vestiging',
      ],
      countEquivalent: 'teller',
    },
  ],
  requires: [
    { kind: 'inschrijvingen', when: 'period' },
    { kind: 'tlv', when: 'period' },
    { kind: 'inschrijvingen', when: 'next_schooljaar' },
  ],
  looksInto: ['regio_pc4', 'vestiging_kenmerken', 'vestiging_opvolging'],
  observedOn: (period) => `${periodSpan(nextSchooljaar(period)).first.slice(0, 4)}-10-01`,
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground:
    'Er is geen wettelijke formule; dit is de eigen, openbare definitie. WVO (oud) 17a lid 8 d vraagt beleid voor terugplaatsing.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [],
};

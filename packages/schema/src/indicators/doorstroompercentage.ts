import type { Indicator } from '../indicator.js';
import { nextSchooljaar } from '../period.js';
import { DOORSTROOMPERCENTAGE_EXAMPLES } from './doorstroompercentage-examples.js';

export const doorstroompercentage: Indicator = {
  id: 'doorstroompercentage',
  name: 'Doorstroompercentage vso naar vo',
  theme: 'doorstroom',
  headline: true,
  definition:
    'Het aandeel van de vso-leerlingen met een tlv van dit swv op de teldag (1 oktober, tenzij het swv 1 februari kiest) dat precies een jaar later in het vo is ingeschreven en niet meer in het vso.',
  explanation:
    'Van alle leerlingen die op 1 oktober in het voortgezet speciaal onderwijs zitten, kijken we een jaar later waar ze zijn. Wie dan op een gewone school voor voortgezet onderwijs staat ingeschreven, telt mee. Een proefplaatsing zonder inschrijving telt niet. Een samenwerkingsverband kan ook op 1 februari tellen, zoals de bekostiging van het vso doet; dan is dat steeds de teldag.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'de teldag van het schooljaar (1 oktober) en dezelfde dag een jaar later',
  measures: {
    noemer: {
      type: 'aantal',
      description: 'vso-leerlingen met een tlv van dit swv op de teldag',
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
  reach: { inschrijvingen: 1, tlv: 0 },
  // of who counts on 1 February the second day is later: the mart says so itself
  observedOn: (period) => `${nextSchooljaar(period).slice(0, 4)}-10-01`,
  parameters: ['teldatum_vso'],
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground:
    'Er is geen wettelijke formule; dit is de eigen, openbare definitie. WVO (oud) 17a lid 8 d vraagt beleid voor terugplaatsing.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: DOORSTROOMPERCENTAGE_EXAMPLES,
};

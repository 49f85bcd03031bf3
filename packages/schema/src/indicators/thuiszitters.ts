import type { Dimension, Indicator } from '../indicator.js';
import { THUISZITTERS_EXAMPLES } from './thuiszitters-examples.js';

/** What is known of a thuiszitter: of the melding that the pupil counts by. */
export const THUISZITTER_DIMENSIONS: readonly Dimension[] = [
  {
    name: 'soort',
    description: 'soort verzuim',
    words: { absoluut: 'absoluut verzuim', langdurig_relatief: 'langdurig relatief verzuim' },
  },
  { name: 'vestiging', description: 'vestiging van de melding', labels: 'vestiging' },
  { name: 'gemeente', description: 'gemeente van de melding', labels: 'gemeente' },
  { name: 'onderwijssoort', description: 'onderwijssoort van de inschrijving' },
  { name: 'leeftijdsklasse', description: 'leeftijd op de begindatum' },
];

export const thuiszitters: Indicator = {
  id: 'thuiszitters',
  name: 'Thuiszitters',
  theme: 'thuiszitters',
  headline: true,
  definition:
    'Het aantal leerlingen van 5 tot en met 17 jaar dat in het schooljaar absoluut verzuimde zonder vrijstelling, of langer dan vier weken zonder geldige reden afwezig was (langdurig relatief verzuim); ieder telt één keer.',
  explanation:
    'Een thuiszitter is een kind dat naar school moet, maar nergens staat ingeschreven of al meer dan vier weken thuis zit zonder geldige reden. Ziekte telt niet mee. Wie in een schooljaar vaker thuis zit, telt één keer.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'het hele schooljaar',
  measures: { aantal: { type: 'aantal', description: 'unieke leerlingen' } },
  dimensions: THUISZITTER_DIMENSIONS,
  figures: [
    {
      maat: '',
      name: 'Thuiszitters',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['soort', 'vestiging', 'gemeente', 'onderwijssoort', 'leeftijdsklasse'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'verzuimmeldingen', when: 'period' }],
  looksInto: ['vrijstellingen', 'inschrijvingen', 'vestiging_opvolging'],
  reach: { verzuimmeldingen: 0 },
  parameters: ['leeftijd_vanaf', 'leeftijd_tot_en_met', 'thuiszitter_dagen'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground:
    'Kamerbrief 26695-108 van 3 februari 2016: absoluut verzuim en langdurig relatief verzuim van meer dan vier weken. Leerplichtwet art. 3, 4a, 5, 5a.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: THUISZITTERS_EXAMPLES,
};

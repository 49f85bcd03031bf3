import type { Figure, Indicator } from '../indicator.js';
import { PLAATSINGSOVERLEG_EXAMPLES } from './plaatsingsoverleg-examples.js';

const GROEP = {
  thuiszitter: 'thuiszitter',
  afstromer: 'afstromer',
  po_vo: 'van po naar vo',
  overig: 'overig',
};
const UITKOMST = {
  geplaatst: 'geplaatst',
  aangehouden: 'aangehouden',
  opgeschaald: 'opgeschaald',
};

function cases(maat: string, name: string, of: string, dimensions: readonly string[]): Figure {
  return {
    maat,
    name,
    eenheid: 'aantal',
    recipe: { kind: 'som', of },
    decimals: 0,
    dimensions,
    countEquivalent: of,
  };
}

export const plaatsingsoverleg: Indicator = {
  id: 'plaatsingsoverleg',
  name: 'Plaatsingsoverleg',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'De casussen die in het schooljaar in het plaatsingsoverleg zijn besproken: hoeveel, welk deel is geplaatst, na hoeveel dagen, en bij hoeveel er eerst minder dan twee scholen waren gevraagd.',
  explanation:
    'Vindt een leerling geen school, dan zoeken de scholen er samen een: in het plaatsingsoverleg. De eigen school vraagt eerst zelf twee andere scholen. Hier staat hoe vaak het overleg een leerling besprak, hoe vaak het lukte, en hoeveel dagen het dan duurde tot de leerling geplaatst was.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'dag van het overleg',
  measures: {
    aantal: { type: 'aantal', description: 'besproken casussen' },
    geplaatst: { type: 'aantal', partOf: 'aantal', description: 'daarvan geplaatst' },
    met_plaatsingsdatum: {
      type: 'aantal',
      partOf: 'aantal',
      description: 'casussen met een dag van plaatsing',
    },
    minder_dan_twee: {
      type: 'aantal',
      partOf: 'aantal',
      description: 'casussen waarvoor eerst minder dan twee scholen zijn gevraagd',
    },
  },
  scales: { dagen: 'dagen van het overleg tot de plaatsing' },
  dimensions: [
    { name: 'groep', description: 'om wie het gaat', words: GROEP },
    { name: 'uitkomst', description: 'uitkomst van het overleg', words: UITKOMST },
  ],
  figures: [
    cases('aantal', 'Casussen in het plaatsingsoverleg', 'aantal', ['groep', 'uitkomst']),
    {
      maat: 'aandeel_geplaatst',
      name: 'Geplaatst na het plaatsingsoverleg',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'geplaatst', noemer: 'aantal', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'geplaatst',
    },
    {
      maat: 'dagen_mediaan',
      name: 'Dagen tot plaatsing (mediaan)',
      eenheid: 'dagen',
      recipe: {
        kind: 'percentiel',
        scale: 'dagen',
        of: 'met_plaatsingsdatum',
        at: 0.5,
        least: 10,
      },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'met_plaatsingsdatum',
    },
    cases(
      'minder_dan_twee_scholen',
      'Casussen met minder dan twee gevraagde scholen',
      'minder_dan_twee',
      [],
    ),
  ],
  requires: [{ kind: 'plaatsingsoverleg', when: 'period' }],
  looksInto: [],
  reach: { plaatsingsoverleg: 0 },
  twelveMonths: true,
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'Verrassend passend (Koers VO): een school vraagt eerst twee andere scholen.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: PLAATSINGSOVERLEG_EXAMPLES,
};

import type { Indicator } from '../indicator.js';

export const leerlingen: Indicator = {
  id: 'leerlingen',
  name: 'Leerlingen in het vo',
  theme: 'deelname',
  headline: false,
  definition:
    'Het aantal leerlingen in het voortgezet onderwijs op vestigingen van dit swv, volgens de telling van DUO op de peildatum.',
  explanation:
    'DUO telt elk jaar op 1 oktober de leerlingen van elke school. Hier staan de scholen in het gebied van het samenwerkingsverband. Leerlingen in het vso tellen niet mee.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  peildata: 'telling',
  countDate: '1 oktober',
  measures: { aantal: { type: 'aantal', description: 'leerlingen volgens DUO' } },
  dimensions: [
    { name: 'vestiging', description: 'vestiging', labels: 'vestiging' },
    { name: 'onderwijssoort', description: 'onderwijstype, in de woorden van DUO' },
    { name: 'leerjaar', description: 'leer- of verblijfsjaar' },
    { name: 'geslacht', description: 'geslacht', words: { M: 'man', V: 'vrouw' } },
  ],
  figures: [
    {
      maat: '',
      name: 'Leerlingen in het vo',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['vestiging', 'onderwijssoort', 'leerjaar', 'geslacht'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [
    { kind: 'duo_leerlingen_vo', when: 'period' },
    { kind: 'duo_vestigingen_vo', when: 'ever' },
    { kind: 'regio_pc4', when: 'ever' },
  ],
  looksInto: ['vestiging_kenmerken', 'vestiging_opvolging'],
  direction: 'neutraal',
  disclosure: 'open',
  ground: 'DUO, open onderwijsdata; vestiging naar swv volgens de regio-indeling (PC4).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [],
};

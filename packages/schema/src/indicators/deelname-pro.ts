import type { Indicator } from '../indicator.js';

export const deelnamePro: Indicator = {
  id: 'deelname_pro',
  name: 'Deelname praktijkonderwijs',
  theme: 'deelname',
  headline: false,
  definition:
    'Het aandeel leerlingen in het praktijkonderwijs van alle vo-leerlingen op vestigingen van dit swv, volgens de telling van DUO op de peildatum.',
  explanation:
    'Van elke honderd leerlingen in het voortgezet onderwijs: hoeveel zitten er in het praktijkonderwijs?',
  countsAsOne: 'persoon',
  period: 'peildatum',
  peildata: 'telling',
  countDate: '1 oktober',
  measures: {
    noemer: { type: 'aantal', description: 'leerlingen in het vo volgens DUO' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van hen in het praktijkonderwijs',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Deelname praktijkonderwijs',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 2,
      dimensions: [],
      countEquivalent: 'teller',
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
  ground: 'Vensters, deelnamepercentage praktijkonderwijs; DUO, open onderwijsdata.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [],
};

import type { Indicator } from '../indicator.js';

const GROND = { geslaagd: 'geslaagde plaatsing', niet_passend: 'plaatsing bleek niet passend' };

export const vergoedingen: Indicator = {
  id: 'vergoedingen',
  name: 'Vergoedingen voor doorstroom',
  theme: 'vergoedingen',
  headline: true,
  definition:
    'Het aantal en de som van de vergoedingen die in het kalenderjaar zijn toegekend aan vo-scholen voor een leerling die uit het vso overkwam.',
  explanation:
    'Een vo-school die een leerling uit het vso opneemt, krijgt daarvoor geld van het samenwerkingsverband: € 10.000 als het lukt, en hoogstens € 10.000 als de plaatsing toch niet passend blijkt en de school laat zien wat zij heeft ingezet.',
  countsAsOne: 'geval',
  period: 'kalenderjaar',
  countDate: 'datum van het besluit',
  measures: {
    aantal: { type: 'aantal', description: 'toegekende vergoedingen' },
    bedrag: { type: 'bedrag', description: 'toegekend bedrag in euro' },
  },
  dimensions: [
    { name: 'grond', description: 'grond', words: GROND },
    { name: 'vo_vestiging', description: 'vo-vestiging', labels: 'vestiging' },
  ],
  figures: [
    {
      maat: 'aantal',
      name: 'Toegekende vergoedingen',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['grond', 'vo_vestiging'],
      countEquivalent: 'aantal',
    },
    {
      maat: 'bedrag',
      name: 'Toegekend bedrag',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'bedrag' },
      decimals: 2,
      dimensions: ['grond', 'vo_vestiging'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'vergoedingen', when: 'period' }],
  looksInto: ['vestiging_opvolging'],
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [],
};

import type { Indicator } from '../indicator.js';
import { DOELEN_EXAMPLES } from './doelen-examples.js';
import { DOELEN_PLAN_EXAMPLES } from './doelen-plan-examples.js';

export const doelen: Indicator = {
  id: 'doelen',
  name: 'Doelen van het ondersteuningsplan',
  theme: 'kwaliteit',
  headline: false,
  definition:
    'Per doel van het ondersteuningsplan en per periode van een streefwaarde: het gepubliceerde cijfer waar het doel over gaat, de streefwaarde, het cijfer van een jaar eerder, en het oordeel gehaald, op koers, niet gehaald of niet meetbaar.',
  explanation:
    'Het samenwerkingsverband kiest in zijn ondersteuningsplan doelen en zegt per jaar welk cijfer het wil halen. Hier staat of dat lukt. Op koers is een doel dat nog niet is gehaald, terwijl sinds een jaar eerder wel minstens de helft van de afstand is afgelegd. Wordt een cijfer niet getoond, dan zegt het doel er ook niets over. Zijn er meer plannen geleverd, dan hoort een periode bij het nieuwste plan waar zij helemaal in valt; valt zij in geen enkel plan, dan bij het nieuwste dat op de laatste dag van de publicatie is begonnen.',
  countsAsOne: 'geval',
  period: 'eigen',
  countDate: 'die van het cijfer waar het doel over gaat',
  measures: {
    streefwaarde: { type: 'getal', description: 'streefwaarde, in de eenheid van het cijfer' },
    volgorde: { type: 'aantal', description: 'hoeveelste doel van het plan' },
  },
  dimensions: [
    { name: 'doel', description: 'doel van het ondersteuningsplan', labels: 'doel' },
    { name: 'programma', description: 'programma waar het doel bij hoort' },
    { name: 'cijfer', description: 'cijfer waar het doel over gaat' },
    {
      name: 'richting',
      description: 'kant die het cijfer op moet',
      words: { hoger: 'hoger', lager: 'lager' },
    },
    { name: 'tekst', description: 'het doel in een zin' },
  ],
  figures: [
    {
      maat: '',
      name: 'Doelen',
      eenheid: 'wisselend',
      recipe: { kind: 'doel', of: 'streefwaarde' },
      decimals: 2,
      dimensions: ['doel'],
      total: false,
    },
  ],
  requires: [{ kind: 'doelen', when: 'ever' }],
  looksInto: [],
  direction: 'neutraal',
  disclosure: 'afgeleid',
  ground:
    'WVO (oud) art. 17a lid 8 onder e: de beoogde en bereikte kwalitatieve en kwantitatieve resultaten van het ondersteuningsplan.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [...DOELEN_EXAMPLES, ...DOELEN_PLAN_EXAMPLES],
};

import type { Figure, Indicator } from '../indicator.js';

function amount(maat: string, name: string, recipe: Figure['recipe']): Figure {
  return { maat, name, eenheid: 'euro', recipe, decimals: 2, dimensions: ['bevoegd_gezag'] };
}

export const herbestedingsverplichting: Indicator = {
  id: 'herbestedingsverplichting',
  name: 'Herbestedingsverplichting',
  theme: 'financien',
  headline: true,
  definition:
    'Wat het swv per bevoegd gezag moet herbesteden (basisbedrag min verminderingen, nooit minder dan nul) naast wat daarvan is gerealiseerd, voor verplichtingen die in het kalenderjaar lopen.',
  explanation:
    'Het samenwerkingsverband heeft beloofd of is verplicht om geld te besteden bij bepaalde schoolbesturen. Hier staat hoeveel dat is, wat eraf is gegaan, hoeveel ervan al is uitgegeven en wat er nog over is.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: '31 december van het jaar, mutaties tot en met die dag',
  measures: {
    basis: { type: 'bedrag', description: 'basisbedrag in euro' },
    verminderingen: { type: 'bedrag', description: 'verminderingen in euro' },
    netto: { type: 'bedrag', description: 'basis min verminderingen, per verplichting minstens 0' },
    gerealiseerd: { type: 'bedrag', description: 'realisaties in euro' },
  },
  dimensions: [{ name: 'bevoegd_gezag', description: 'bevoegd gezag', labels: 'bevoegd_gezag' }],
  figures: [
    amount('basis', 'Basisbedrag', { kind: 'som', of: 'basis' }),
    amount('verminderingen', 'Verminderingen', { kind: 'som', of: 'verminderingen' }),
    amount('netto', 'Netto verplichting', { kind: 'som', of: 'netto' }),
    amount('gerealiseerd', 'Gerealiseerd', { kind: 'som', of: 'gerealiseerd' }),
    amount('verschil', 'Nog te besteden', {
      kind: 'verschil',
      of: 'netto',
      minus: 'gerealiseerd',
    }),
    {
      maat: 'percentage',
      name: 'Gerealiseerd deel',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'gerealiseerd', noemer: 'netto', factor: 100 },
      decimals: 1,
      dimensions: ['bevoegd_gezag'],
    },
  ],
  requires: [{ kind: 'verplichtingen', when: 'period' }],
  looksInto: ['verplichting_mutaties', 'duo_vestigingen_vo', 'duo_afstand'],
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground:
    'Wet passend onderwijs art. XIa lid 4 tot en met 6 (vervallen); bijgehouden als verplichting met basis, verminderingen en realisatie.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [],
};

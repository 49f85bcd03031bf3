import type { Figure, Indicator } from '../indicator.js';

/** What is counted of any verplichting. */
export const VERPLICHTING_MEASURES: Indicator['measures'] = {
  basis: { type: 'bedrag', description: 'basisbedrag in euro' },
  verminderingen: { type: 'bedrag', description: 'verminderingen in euro' },
  netto: { type: 'bedrag', description: 'basis min verminderingen, per verplichting minstens 0' },
  gerealiseerd: { type: 'bedrag', description: 'realisaties in euro' },
};

/** The six figures that are given of verplichtingen of any soort. */
export function verplichtingFigures(dimensions: readonly string[]): readonly Figure[] {
  const amount = (maat: string, name: string, recipe: Figure['recipe']): Figure => ({
    maat,
    name,
    eenheid: 'euro',
    recipe,
    decimals: 2,
    dimensions,
  });
  return [
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
      dimensions,
    },
  ];
}

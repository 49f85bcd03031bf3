import { FUNCTIE, RAMING } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS } from './contract-columns.js';
import { FINANCIEEL } from './retention.js';

export const personeel = defineSource({
  kind: 'personeel',
  name: 'Formatie van het swv',
  description: 'De formatie van het swv in fte, per functiegroep: realisatie en prognose.',
  personal: 'none',
  retention: FINANCIEEL,
  key: ['jaar', 'functie', 'soort'],
  columns: {
    jaar: CONTRACT_COLUMNS.jaar,
    functie: { type: 'code', required: true, codes: FUNCTIE, description: 'Functiegroep' },
    fte: { type: 'bedrag', required: true, description: 'Formatie, in fte' },
    soort: { type: 'code', required: true, codes: RAMING, description: 'Realisatie of prognose' },
  },
  touches: [{ on: 'jaar' }],
});

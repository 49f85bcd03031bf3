import { BESTEMMING } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, idColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const arbeidstoeleiding = defineSource({
  kind: 'arbeidstoeleiding',
  name: 'Arbeidstoeleiding',
  description: 'Trajecten die jongeren naar werk of een opleiding begeleiden.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['traject_id'],
  keyWithin: 'supplier',
  columns: {
    traject_id: idColumn('Nummer van het traject'),
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    start: { type: 'datum', required: true, description: 'Eerste dag' },
    einde: { type: 'datum', description: 'Laatste dag; leeg zolang het traject loopt' },
    bestemming: { type: 'code', codes: BESTEMMING, description: 'Waar de jongere naartoe ging' },
  },
  dateOrders: [['start', 'einde']],
  touches: [{ from: 'start', until: 'einde', open: true }],
});

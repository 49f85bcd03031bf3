import { PLUSTRAJECT_UITKOMST } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, idColumn, vestigingColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const plustrajecten = defineSource({
  kind: 'plustrajecten',
  name: 'Plustrajecten',
  description:
    'Drie keer zes weken begeleiding door het vso om een leerling in het vo te houden, met een evaluatie na elke zes weken.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['traject_id'],
  keyWithin: 'supplier',
  columns: {
    traject_id: idColumn('Nummer van het plustraject'),
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    vestiging: vestigingColumn('Vestiging van de leerling'),
    start: { type: 'datum', required: true, description: 'Eerste dag' },
    evaluatie_1: { type: 'datum', description: 'Dag van de eerste evaluatie' },
    evaluatie_2: { type: 'datum', description: 'Dag van de tweede evaluatie' },
    evaluatie_3: { type: 'datum', description: 'Dag van de derde evaluatie' },
    einde: { type: 'datum', description: 'Laatste dag; leeg zolang het traject loopt' },
    uitkomst: {
      type: 'code',
      required: true,
      codes: PLUSTRAJECT_UITKOMST,
      description: 'Uitkomst',
    },
  },
  dateOrders: [['start', 'evaluatie_1', 'evaluatie_2', 'evaluatie_3', 'einde']],
  touches: [{ from: 'start', until: 'einde', open: true }],
});

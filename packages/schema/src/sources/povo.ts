import { POVO_PROGRAMMA, POVO_UITKOMST } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, idColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const povo = defineSource({
  kind: 'povo',
  name: 'Trajecten van po naar vo',
  description:
    'Programma’s die de overstap van het po naar het vo begeleiden: symbiose, de Pro-BC-klas en 10-14.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['traject_id'],
  keyWithin: 'supplier',
  columns: {
    traject_id: idColumn('Nummer van het traject'),
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    programma: {
      type: 'code',
      required: true,
      codes: POVO_PROGRAMMA,
      description: 'Programma',
    },
    start: { type: 'datum', required: true, description: 'Eerste dag' },
    einde: { type: 'datum', description: 'Laatste dag; leeg zolang het traject loopt' },
    uitkomst: { type: 'code', codes: POVO_UITKOMST, description: 'Waar de leerling naartoe ging' },
  },
  dateOrders: [['start', 'einde']],
  touches: [{ from: 'start', until: 'einde', open: true }],
});

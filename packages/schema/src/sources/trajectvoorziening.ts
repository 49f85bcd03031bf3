import { HERKOMST } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, vestigingColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const trajectvoorziening = defineSource({
  kind: 'trajectvoorziening',
  name: 'Deelname aan trajectvoorzieningen',
  description: 'Leerlingen die in hun school op afspraak extra begeleiding krijgen, en hoeveel.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['leerling_id', 'vestiging', 'van'],
  columns: {
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    vestiging: vestigingColumn('Vestiging van de trajectvoorziening'),
    van: { type: 'datum', required: true, description: 'Eerste dag' },
    tot: { type: 'datum', description: 'Laatste dag; leeg zolang de deelname loopt' },
    uren_per_week: { type: 'bedrag', description: 'Uren per week' },
    herkomst: {
      type: 'code',
      required: true,
      codes: HERKOMST,
      description: 'Waar de leerling vandaan komt',
    },
  },
  dateOrders: [['van', 'tot']],
  touches: [{ from: 'van', until: 'tot', open: true }],
});

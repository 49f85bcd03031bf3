import { CASUS_GROEP, CASUS_UITKOMST } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, idColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const plaatsingsoverleg = defineSource({
  kind: 'plaatsingsoverleg',
  name: 'Casussen van het plaatsingsoverleg',
  description:
    'Leerlingen voor wie het plaatsingsoverleg een school zoekt, en wat eruit kwam. De eigen school vraagt eerst twee andere: een casus met minder wordt geladen en gemeld.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['casus_id'],
  keyWithin: 'supplier',
  columns: {
    casus_id: idColumn('Nummer van de casus'),
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    datum: { type: 'datum', required: true, description: 'Dag van het overleg' },
    groep: { type: 'code', required: true, codes: CASUS_GROEP, description: 'Om wie het gaat' },
    benaderde_scholen: {
      type: 'getal',
      required: true,
      description: 'Aantal scholen dat eerst is gevraagd; minder dan 2 wordt gemeld',
    },
    uitkomst: { type: 'code', required: true, codes: CASUS_UITKOMST, description: 'Uitkomst' },
    plaatsingsdatum: { type: 'datum', description: 'Dag van plaatsing' },
  },
  dateOrders: [['datum', 'plaatsingsdatum']],
  touches: [{ on: 'datum' }, { on: 'plaatsingsdatum' }],
});

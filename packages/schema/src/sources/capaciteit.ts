import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, keyTextColumn, vestigingColumn } from './contract-columns.js';
import { VERANTWOORDING } from './retention.js';

export const capaciteit = defineSource({
  kind: 'capaciteit',
  name: 'Capaciteit van het dekkend netwerk',
  description:
    'Plaatsen van een voorziening op een vestiging in een schooljaar, en hoeveel er bezet zijn. Meer bezet dan er plaatsen zijn wordt geladen en gemeld.',
  personal: 'none',
  retention: VERANTWOORDING,
  key: ['vestiging', 'schooljaar', 'arrangement'],
  columns: {
    vestiging: vestigingColumn('Vestiging'),
    schooljaar: CONTRACT_COLUMNS.schooljaar,
    arrangement: keyTextColumn('Naam van de voorziening of het arrangement'),
    plaatsen: { type: 'getal', required: true, description: 'Aantal plaatsen' },
    bezet: {
      type: 'getal',
      required: true,
      description: 'Aantal bezette plaatsen; meer dan plaatsen wordt gemeld',
    },
    tarief: { type: 'bedrag', description: 'Bedrag per plaats per jaar, in euro' },
  },
  touches: [{ on: 'schooljaar' }],
});

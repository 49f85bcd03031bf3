import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, vestigingColumn } from './contract-columns.js';
import { VERANTWOORDING } from './retention.js';

export const basisondersteuning = defineSource({
  kind: 'basisondersteuning',
  everySchool: true,
  name: 'Uren basisondersteuning',
  description: 'Uren basisondersteuning van een vestiging in een schooljaar.',
  personal: 'none',
  retention: VERANTWOORDING,
  key: ['vestiging', 'schooljaar'],
  columns: {
    vestiging: vestigingColumn('Vestiging'),
    schooljaar: CONTRACT_COLUMNS.schooljaar,
    uren: { type: 'bedrag', required: true, description: 'Uren basisondersteuning' },
  },
  touches: [{ on: 'schooljaar' }],
});

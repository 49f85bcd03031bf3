import { EVALUATIE_SOORT, FASE } from '../code-lists.js';
import { defineSource } from '../source.js';
import { idColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const evaluaties = defineSource({
  kind: 'evaluaties',
  name: 'Evaluaties van doorstroomtrajecten',
  description: 'Wanneer een doorstroomtraject van vso naar vo is geëvalueerd, en in welke fase.',
  personal: 'pseudonym',
  retention: ONDERSTEUNING,
  key: ['traject_id', 'datum', 'fase'],
  keyWithin: 'supplier',
  columns: {
    traject_id: { ...idColumn('Traject dat is geëvalueerd'), refersTo: 'doorstroom' },
    datum: { type: 'datum', required: true, description: 'Dag van de evaluatie' },
    fase: {
      type: 'code',
      required: true,
      codes: FASE,
      description: 'Fase van het traject: 1 voorbereiding, 2 doorstroom, 3 nazorg',
    },
    soort: {
      type: 'code',
      required: true,
      codes: EVALUATIE_SOORT,
      description: 'Tussenevaluatie of eindevaluatie',
    },
  },
  touches: [{ on: 'datum' }],
});

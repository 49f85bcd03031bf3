import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS } from './contract-columns.js';
import { VERANTWOORDING } from './retention.js';

export const leerlingprognose = defineSource({
  kind: 'leerlingprognose',
  name: 'Leerlingprognose',
  description: 'Hoeveel leerlingen het swv in een jaar verwacht, en wanneer dat is geraamd.',
  personal: 'none',
  retention: VERANTWOORDING,
  key: ['jaar', 'opgesteld_in'],
  columns: {
    jaar: CONTRACT_COLUMNS.jaar,
    aantal: { type: 'getal', required: true, description: 'Verwacht aantal leerlingen' },
    opgesteld_in: { ...CONTRACT_COLUMNS.jaar, description: 'Jaar waarin de prognose is gemaakt' },
  },
  touches: [{ on: 'jaar' }, { on: 'opgesteld_in' }],
});

import { POST, RAMING } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS } from './contract-columns.js';
import { FINANCIEEL } from './retention.js';

export const balans = defineSource({
  kind: 'balans',
  name: 'Balans, baten en lasten',
  description:
    'De posten van de continuïteitsparagraaf: balans en staat van baten en lasten. Lasten worden positief geleverd.',
  personal: 'none',
  retention: FINANCIEEL,
  key: ['jaar', 'post', 'soort'],
  columns: {
    jaar: CONTRACT_COLUMNS.jaar,
    post: { type: 'code', required: true, codes: POST, description: 'Post' },
    bedrag: {
      type: 'bedrag',
      required: true,
      negative: true,
      description: 'Bedrag, in euro; negatief mag, zoals bij een tekort',
    },
    soort: { type: 'code', required: true, codes: RAMING, description: 'Realisatie of prognose' },
  },
  touches: [{ on: 'jaar' }],
});

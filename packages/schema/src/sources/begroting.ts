import { BEGROTING_VERSIE } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, keyTextColumn } from './contract-columns.js';
import { FINANCIEEL } from './retention.js';

export const begroting = defineSource({
  kind: 'begroting',
  name: 'Begroting',
  description: 'De programmabegroting van het swv: een bedrag per jaar, programma en versie.',
  personal: 'none',
  retention: FINANCIEEL,
  key: ['jaar', 'programma', 'versie'],
  columns: {
    jaar: CONTRACT_COLUMNS.jaar,
    programma: keyTextColumn('Programma van het ondersteuningsplan'),
    bedrag: { type: 'bedrag', required: true, description: 'Begroot bedrag, in euro' },
    versie: {
      type: 'code',
      required: true,
      codes: BEGROTING_VERSIE,
      description: 'Vastgestelde begroting of meerjarenbegroting',
    },
  },
  touches: [{ on: 'jaar' }],
});

import { TOEWIJZING_MODEL } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, vestigingColumn } from './contract-columns.js';
import { FINANCIEEL } from './retention.js';

export const toewijzing = defineSource({
  kind: 'toewijzing',
  name: 'Toewijzing van middelen',
  description:
    'Wat het swv aan een vestiging toewees, volgens welk model, met of zonder contract, en of het is verantwoord.',
  personal: 'none',
  retention: FINANCIEEL,
  key: ['vestiging', 'jaar', 'model'],
  columns: {
    vestiging: vestigingColumn('Vestiging'),
    jaar: CONTRACT_COLUMNS.jaar,
    model: {
      type: 'code',
      required: true,
      codes: TOEWIJZING_MODEL,
      description: 'Schoolmodel, expertisemodel of leerlingmodel',
    },
    bedrag: { type: 'bedrag', required: true, description: 'Toegewezen bedrag, in euro' },
    contract: { type: 'janee', required: true, description: 'Ligt er een contract onder' },
    verantwoord: { type: 'janee', required: true, description: 'Heeft de school zich verantwoord' },
  },
  touches: [{ on: 'jaar' }],
});

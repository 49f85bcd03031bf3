import { RESULTAAT_CODE } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, keyTextColumn, vestigingColumn } from './contract-columns.js';
import { FINANCIEEL } from './retention.js';

export const schoolbesteding = defineSource({
  kind: 'schoolbesteding',
  everySchool: true,
  name: 'Besteding door scholen',
  description:
    'Wat een school van het swv ontving en besteedde, per programma, in één vast formulier voor elke school.',
  personal: 'none',
  retention: FINANCIEEL,
  key: ['vestiging', 'jaar', 'programma'],
  columns: {
    vestiging: vestigingColumn('Vestiging'),
    jaar: CONTRACT_COLUMNS.jaar,
    programma: keyTextColumn('Programma van de begroting'),
    ontvangen: { type: 'bedrag', required: true, description: 'Ontvangen bedrag, in euro' },
    besteed: { type: 'bedrag', required: true, description: 'Besteed bedrag, in euro' },
    resultaat_code: {
      type: 'code',
      codes: RESULTAAT_CODE,
      description: 'Is het beoogde resultaat behaald',
    },
    toelichting: { type: 'tekst', description: 'Toelichting van de school' },
  },
  touches: [{ on: 'jaar' }],
});

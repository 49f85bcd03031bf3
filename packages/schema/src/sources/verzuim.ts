import { VERZUIM_REDEN, VERZUIM_SOORT } from '../code-lists.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, vestigingColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const verzuim = defineSource({
  kind: 'verzuim',
  everySchool: true,
  name: 'Verzuim per lesuur',
  description: 'Elk lesuur waarop een leerling afwezig, te laat of verwijderd was, met de reden.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['leerling_id', 'vestiging', 'datum', 'lesuur'],
  partitionBy: 'datum',
  columns: {
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    vestiging: vestigingColumn('Vestiging waar de les was'),
    datum: { type: 'datum', required: true, description: 'Dag van de les' },
    lesuur: {
      type: 'getal',
      between: [1, 12],
      description: 'Lesuur; leeg mag één keer per leerling per dag',
    },
    minuten: {
      type: 'getal',
      required: true,
      between: [1, 600],
      description: 'Gemiste minuten',
    },
    soort: { type: 'code', required: true, codes: VERZUIM_SOORT, description: 'Soort verzuim' },
    reden: { type: 'code', required: true, codes: VERZUIM_REDEN, description: 'Reden' },
    geoorloofd: { type: 'janee', required: true, description: 'Was er een geldige reden' },
  },
  touches: [{ on: 'datum' }],
});

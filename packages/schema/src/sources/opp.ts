import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, vestigingColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const opp = defineSource({
  kind: 'opp',
  name: 'Ontwikkelingsperspectieven',
  description:
    'Het ontwikkelingsperspectief (opp) van een leerling: wanneer geplaatst, wanneer vastgesteld. Een opp mag er voor de plaatsing al zijn.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['leerling_id', 'vestiging', 'plaatsingsdatum'],
  columns: {
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    vestiging: vestigingColumn('Vestiging van plaatsing'),
    plaatsingsdatum: { type: 'datum', required: true, description: 'Dag van plaatsing' },
    opp_datum: {
      type: 'datum',
      description: 'Dag waarop het opp is vastgesteld; leeg zolang het er niet is',
    },
    leerling_gehoord: { type: 'janee', description: 'Is de leerling gehoord (hoorrecht)' },
  },
  touches: [{ on: 'plaatsingsdatum' }, { on: 'opp_datum' }],
});

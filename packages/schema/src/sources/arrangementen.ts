import { ARRANGEMENT_BESLUIT, ARRANGEMENT_SOORT } from '../code-lists.js';
import { defineSource } from '../source.js';
import { idColumn, vestigingColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const arrangementen = defineSource({
  kind: 'arrangementen',
  name: 'Arrangementen',
  description:
    'Aanvragen van extra ondersteuning in het vo en het besluit daarover, voor een leerling, een school of expertise.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['arrangement_id'],
  keyWithin: 'supplier',
  columns: {
    arrangement_id: idColumn('Nummer van het arrangement'),
    leerling_id: {
      type: 'leerling',
      description:
        'BSN, onderwijsnummer of eigen vast nummer; leeg als het niet om één leerling gaat',
    },
    vestiging: vestigingColumn('Vestiging die het arrangement vraagt'),
    soort: { type: 'code', required: true, codes: ARRANGEMENT_SOORT, description: 'Waarvoor' },
    aanvraagdatum: { type: 'datum', required: true, description: 'Dag van de aanvraag' },
    besluitdatum: { type: 'datum', description: 'Dag van het besluit' },
    besluit: { type: 'code', required: true, codes: ARRANGEMENT_BESLUIT, description: 'Besluit' },
    bedrag: { type: 'bedrag', description: 'Bedrag, in euro' },
    van: { type: 'datum', description: 'Eerste dag; mag voor het besluit liggen' },
    tot: { type: 'datum', description: 'Laatste dag' },
    basisondersteuning_op_orde: {
      type: 'janee',
      description: 'Was de basisondersteuning van de school op orde',
    },
  },
  dateOrders: [
    ['aanvraagdatum', 'besluitdatum'],
    ['van', 'tot'],
  ],
  rules: [
    {
      code: 'toegekend_zonder_bedrag',
      column: 'bedrag',
      expected: 'een bedrag bij toegekend',
      holds: (row) => row.besluit !== 'toegekend' || row.bedrag !== null,
    },
  ],
  touches: [
    { on: 'aanvraagdatum' },
    { on: 'besluitdatum' },
    { from: 'van', until: 'tot', open: true },
  ],
});

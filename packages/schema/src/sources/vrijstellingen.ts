import { VRIJSTELLING_GROND } from '../code-lists.js';
import { defineSource } from '../source.js';

export const vrijstellingen = defineSource({
  kind: 'vrijstellingen',
  name: 'Vrijstellingen',
  description: 'Vrijstellingen van de Leerplichtwet, met grond en duur.',
  personal: 'special',
  retention: { years: 3, ground: 'WVO (oud) 17a lid 14: tot drie jaar na het einde' },
  key: ['leerling_id', 'grond', 'van'],
  columns: {
    leerling_id: {
      type: 'leerling',
      required: true,
      description: 'BSN, onderwijsnummer of eigen vast nummer',
    },
    grond: {
      type: 'code',
      required: true,
      codes: VRIJSTELLING_GROND,
      description: 'Artikel van de Leerplichtwet (5a: trekkend bestaan)',
    },
    van: { type: 'datum', required: true, description: 'Eerste dag' },
    tot: { type: 'datum', description: 'Laatste dag; leeg zolang de vrijstelling loopt' },
    gemeente: { type: 'gemeente', required: true, description: 'Gemeente, CBS-code' },
  },
  dateOrders: [['van', 'tot']],
  touches: [{ from: 'van', until: 'tot', open: true }],
});

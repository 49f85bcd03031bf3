import { defineSource } from '../source.js';
import { DUO_RETENTION } from './duo-columns.js';

export const regioPc4 = defineSource({
  kind: 'regio_pc4',
  name: 'Regio-indeling: PC4 naar swv',
  description:
    'Van vier cijfers van de postcode naar gemeente, swv po en swv vo (Regeling regio-indeling).',
  format: 'own',
  personal: 'none',
  retention: DUO_RETENTION,
  key: ['postcode4'],
  columns: {
    postcode4: {
      type: 'postcode4',
      required: true,
      headers: [['POSTCODE4']],
      description: 'Vier cijfers van de postcode',
    },
    gemeentenaam: {
      type: 'tekst',
      required: true,
      headers: [['GEMEENTENAAM']],
      description: 'Naam van de gemeente',
    },
    swv_po: { type: 'swv', required: true, headers: [['SWV PO']], description: 'Swv po' },
    swv_vo: { type: 'swv', required: true, headers: [['SWV VO']], description: 'Swv vo' },
  },
});

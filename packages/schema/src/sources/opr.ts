import { OPR_BELEID, OPR_BESLUIT, OPR_ROL } from '../code-lists.js';
import { defineSource } from '../source.js';
import { keyTextColumn } from './contract-columns.js';
import { VERANTWOORDING } from './retention.js';

export const opr = defineSource({
  kind: 'opr',
  name: 'Onderwerpen van de ondersteuningsplanraad',
  description: 'Wat de ondersteuningsplanraad (opr) besprak, in welke rol, en wat de raad besloot.',
  personal: 'none',
  retention: VERANTWOORDING,
  key: ['datum', 'onderwerp'],
  columns: {
    datum: { type: 'datum', required: true, description: 'Dag van de vergadering' },
    onderwerp: keyTextColumn('Onderwerp, zonder namen van personen'),
    rol: { type: 'code', required: true, codes: OPR_ROL, description: 'Rol van de opr' },
    beleid: {
      type: 'code',
      required: true,
      codes: OPR_BELEID,
      description: 'Nieuw of bestaand beleid',
    },
    besluit: { type: 'code', codes: OPR_BESLUIT, description: 'Besluit van de opr' },
  },
  touches: [{ on: 'datum' }],
});

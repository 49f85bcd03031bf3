import { isAtMost } from '../amount.js';
import { defineSource } from '../source.js';
import { CONTRACT_COLUMNS, idColumn } from './contract-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const succesplannen = defineSource({
  kind: 'succesplannen',
  name: 'Metingen van succesplannen',
  description:
    'Aanwezigheid, tekortpunten en uitsturingen van een leerling met een succesplan, per meting.',
  personal: 'special',
  retention: ONDERSTEUNING,
  key: ['plan_id', 'meetdatum'],
  keyWithin: 'supplier',
  columns: {
    plan_id: idColumn('Nummer van het succesplan'),
    leerling_id: CONTRACT_COLUMNS.leerling_id,
    startdatum: { type: 'datum', required: true, description: 'Begin van het succesplan' },
    meetdatum: { type: 'datum', required: true, description: 'Dag van de meting' },
    uren_mogelijk: {
      type: 'bedrag',
      required: true,
      description: 'Uren waarop de leerling er had moeten zijn',
    },
    uren_afwezig: {
      type: 'bedrag',
      required: true,
      description: 'Uren daarvan waarop de leerling er niet was, om welke reden ook',
    },
    tekortpunten: { type: 'getal', required: true, description: 'Aantal tekortpunten' },
    uitsturingen: { type: 'getal', required: true, description: 'Aantal keer uit de les gestuurd' },
    weken: { type: 'getal', required: true, description: 'Weken waarover is gemeten' },
  },
  dateOrders: [['startdatum', 'meetdatum']],
  rules: [
    {
      code: 'afwezig_boven_mogelijk',
      column: 'uren_afwezig',
      expected: 'niet meer uren afwezig dan uren_mogelijk',
      holds: (row) => isAtMost(row.uren_afwezig ?? null, row.uren_mogelijk ?? null),
    },
  ],
  touches: [{ on: 'meetdatum' }],
});

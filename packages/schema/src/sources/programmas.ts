import { defineSource } from '../source.js';
import { keyTextColumn } from './contract-columns.js';
import { FINANCIEEL } from './retention.js';

export const programmas = defineSource({
  kind: 'programmas',
  name: 'Programma’s en kostenplaatsen',
  description: 'Bij welk programma een kostenplaats van het grootboek hoort.',
  personal: 'none',
  retention: FINANCIEEL,
  key: ['kostenplaats'],
  columns: {
    kostenplaats: keyTextColumn('Kostenplaats in het grootboek'),
    programma: {
      type: 'tekst',
      required: true,
      longest: 200,
      description: 'Programma van de begroting',
    },
    omschrijving: { type: 'tekst', description: 'Omschrijving van de kostenplaats' },
  },
});

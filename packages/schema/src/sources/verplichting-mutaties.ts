import { MUTATIE_SOORT } from '../code-lists.js';
import { defineSource } from '../source.js';

export const verplichtingMutaties = defineSource({
  kind: 'verplichting_mutaties',
  name: 'Mutaties van verplichtingen',
  description: 'Verminderingen en realisaties van een verplichting.',
  personal: 'none',
  retention: { years: 7, ground: 'financiële administratie' },
  columns: {
    verplichting_id: {
      type: 'tekst',
      identifies: true,
      required: true,
      refersTo: 'verplichtingen',
      description: 'Nummer van de verplichting',
    },
    datum: { type: 'datum', required: true, description: 'Dag van de mutatie' },
    soort: { type: 'code', required: true, codes: MUTATIE_SOORT, description: 'Soort' },
    bedrag: { type: 'bedrag', required: true, positive: true, description: 'Bedrag, in euro' },
    fte: { type: 'bedrag', description: 'Overgenomen formatie, in fte' },
    reden: { type: 'tekst', description: 'Reden' },
    kostenplaats: { type: 'tekst', description: 'Kostenplaats in het grootboek' },
  },
  touches: [{ on: 'datum' }],
});

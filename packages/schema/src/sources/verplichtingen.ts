import { VERPLICHTING_SOORT } from '../code-lists.js';
import { defineSource } from '../source.js';

export const verplichtingen = defineSource({
  kind: 'verplichtingen',
  name: 'Verplichtingen',
  description: 'Verplichtingen van het swv aan een bevoegd gezag, zoals de herbesteding.',
  personal: 'none',
  retention: { years: 7, ground: 'financiële administratie' },
  key: ['verplichting_id'],
  keyWithin: 'supplier',
  columns: {
    verplichting_id: {
      type: 'tekst',
      identifies: true,
      required: true,
      description: 'Nummer van de verplichting',
    },
    soort: { type: 'code', required: true, codes: VERPLICHTING_SOORT, description: 'Soort' },
    bevoegd_gezag: {
      type: 'bevoegd_gezag',
      required: true,
      description: 'Nummer van het bevoegd gezag (5 cijfers)',
    },
    van: { type: 'datum', required: true, description: 'Eerste dag' },
    tot: { type: 'datum', required: true, description: 'Laatste dag' },
    basisbedrag: { type: 'bedrag', required: true, description: 'Basisbedrag, in euro' },
    grondslag: { type: 'tekst', description: 'Wet, regeling of besluit' },
  },
  dateOrders: [['van', 'tot']],
  touches: [{ from: 'van', until: 'tot', open: false }],
});

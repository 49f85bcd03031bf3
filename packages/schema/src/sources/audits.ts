import { AUDIT_SOORT } from '../code-lists.js';
import { defineSource } from '../source.js';
import { vestigingColumn } from './contract-columns.js';
import { VERANTWOORDING } from './retention.js';

export const audits = defineSource({
  kind: 'audits',
  name: 'Bevindingen van audits',
  description:
    'Succesfactoren, valkuilen en tips uit de audits van scholen bij elkaar. Alleen de aantallen worden gepubliceerd; de tekst is alleen voor medewerkers.',
  personal: 'none',
  retention: VERANTWOORDING,
  columns: {
    ronde: { type: 'tekst', required: true, longest: 200, description: 'Ronde, zoals geleverd' },
    vestiging: vestigingColumn('Vestiging waar de audit was'),
    datum: { type: 'datum', required: true, description: 'Dag van de audit' },
    thema: { type: 'tekst', required: true, longest: 200, description: 'Thema' },
    soort: { type: 'code', required: true, codes: AUDIT_SOORT, description: 'Soort bevinding' },
    tekst: {
      type: 'tekst',
      description:
        'Wat er is bevonden; alleen voor medewerkers, wordt nooit gepubliceerd. Geen namen van personen',
    },
  },
  touches: [{ on: 'datum' }],
});

import { defineSource } from '../source.js';
import { DUO_COLUMNS, DUO_RETENTION } from './duo-columns.js';

/** The only file of DUO with vso vestigingen. */
export const duoAfstand = defineSource({
  kind: 'duo_afstand',
  name: 'DUO gemiddelde afstand woonadres leerling en schoolvestiging',
  description:
    'Vestigingen van bo, sbo, so en vso met hun leerlingen en hun gemiddelde afstand (DUO, open data).',
  format: 'own',
  personal: 'none',
  retention: DUO_RETENTION,
  key: ['peildatum', 'vestiging', 'soort_po'],
  columns: {
    peildatum: {
      type: 'datum',
      required: true,
      headers: [['PEILDATUM']],
      description: 'Teldatum, in het bestand als JJJJMMDD',
    },
    vestiging: DUO_COLUMNS.vestiging,
    naam: DUO_COLUMNS.naam,
    postcode4: DUO_COLUMNS.postcode4,
    gemeente: DUO_COLUMNS.gemeente,
    gemeentenaam: DUO_COLUMNS.gemeentenaam,
    soort_po: {
      type: 'code',
      required: true,
      codes: ['Bo', 'Sbo', 'So', 'Vso'],
      headers: [['SOORT PO']],
      description: 'Soort onderwijs',
    },
    bevoegd_gezag: DUO_COLUMNS.bevoegd_gezag,
    afstand_meter: {
      type: 'tekst',
      headers: [['AFSTAND']],
      description: 'Gemiddelde afstand in meter, met decimale komma',
    },
    leerlingen: {
      type: 'duo_aantal',
      required: true,
      headers: [['LEERLINGEN']],
      description: 'Aantal leerlingen',
    },
  },
  touches: [{ on: 'peildatum' }],
});

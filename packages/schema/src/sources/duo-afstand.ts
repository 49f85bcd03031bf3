import { defineSource } from '../source.js';
import { BRIN, DUO_RETENTION, VESTIGINGSNUMMER } from './duo-headers.js';

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
    vestiging: {
      type: 'vestiging',
      required: true,
      headers: [BRIN, VESTIGINGSNUMMER],
      description: 'BRIN en vestigingsnummer',
    },
    naam: {
      type: 'tekst',
      required: true,
      headers: [['INSTELLINGSNAAM VESTIGING']],
      description: 'Naam van de vestiging',
    },
    postcode4: {
      type: 'postcode4',
      required: true,
      headers: [['POSTCODE VESTIGING']],
      description: 'Vier cijfers van de postcode van de vestiging',
    },
    gemeente: {
      type: 'gemeente',
      required: true,
      headers: [['GEMEENTENUMMER']],
      description: 'Gemeente, CBS-code',
    },
    gemeentenaam: {
      type: 'tekst',
      required: true,
      headers: [['GEMEENTENAAM']],
      description: 'Naam van de gemeente',
    },
    soort_po: {
      type: 'code',
      required: true,
      codes: ['Bo', 'Sbo', 'So', 'Vso'],
      headers: [['SOORT PO']],
      description: 'Soort onderwijs',
    },
    bevoegd_gezag: {
      type: 'bevoegd_gezag',
      required: true,
      headers: [['BEVOEGD GEZAG NUMMER']],
      description: 'Nummer van het bevoegd gezag',
    },
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

import { defineSource } from '../source.js';
import { BRIN, DUO_RETENTION, VESTIGINGSNUMMER } from './duo-headers.js';

export const duoVestigingenVo = defineSource({
  kind: 'duo_vestigingen_vo',
  name: 'DUO alle vestigingen vo',
  description: 'Adressen van de vestigingen in het voortgezet onderwijs (DUO, open data).',
  format: 'own',
  personal: 'none',
  retention: DUO_RETENTION,
  key: ['vestiging'],
  columns: {
    vestiging: {
      type: 'vestiging',
      required: true,
      headers: [BRIN, VESTIGINGSNUMMER],
      description: 'BRIN en vestigingsnummer',
    },
    naam: {
      type: 'tekst',
      required: true,
      headers: [['VESTIGINGSNAAM']],
      description: 'Naam van de vestiging',
    },
    postcode4: {
      type: 'postcode4',
      required: true,
      headers: [['POSTCODE']],
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
    bevoegd_gezag: {
      type: 'bevoegd_gezag',
      required: true,
      headers: [['BEVOEGD GEZAG NUMMER']],
      description: 'Nummer van het bevoegd gezag',
    },
    onderwijsstructuur: {
      type: 'tekst',
      headers: [['ONDERWIJSSTRUCTUUR']],
      description: 'Onderwijsstructuur',
    },
  },
});

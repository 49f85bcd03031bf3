import { defineSource } from '../source.js';
import { DUO_COLUMNS, DUO_RETENTION } from './duo-columns.js';

export const duoVestigingenVo = defineSource({
  kind: 'duo_vestigingen_vo',
  name: 'DUO alle vestigingen vo',
  description: 'Adressen van de vestigingen in het voortgezet onderwijs (DUO, open data).',
  format: 'own',
  personal: 'none',
  retention: DUO_RETENTION,
  key: ['vestiging'],
  columns: {
    vestiging: DUO_COLUMNS.vestiging,
    naam: DUO_COLUMNS.naam,
    postcode4: DUO_COLUMNS.postcode4,
    gemeente: DUO_COLUMNS.gemeente,
    gemeentenaam: DUO_COLUMNS.gemeentenaam,
    bevoegd_gezag: DUO_COLUMNS.bevoegd_gezag,
    // the address file of bo has all other columns too: this one tells them apart
    onderwijsstructuur: {
      type: 'tekst',
      required: true,
      headers: [['ONDERWIJSSTRUCTUUR']],
      description: 'Onderwijsstructuur',
    },
  },
});

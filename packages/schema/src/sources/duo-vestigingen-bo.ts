import { defineSource } from '../source.js';
import { DUO_COLUMNS, DUO_RETENTION } from './duo-columns.js';

/** The same columns as the file of vo, but for ONDERWIJSSTRUCTUUR. A place that only this file names is not vo and not vso. */
export const duoVestigingenBo = defineSource({
  kind: 'duo_vestigingen_bo',
  name: 'DUO alle vestigingen bo',
  description: 'Adressen van de vestigingen in het basisonderwijs (DUO, open data).',
  format: 'own',
  personal: 'none',
  retention: DUO_RETENTION,
  key: ['vestiging'],
  columns: {
    vestiging: DUO_COLUMNS.vestiging,
    // only what the address files call it: a file of DUO that lacks what tells it apart may not pass for this one
    naam: { ...DUO_COLUMNS.naam, headers: [['VESTIGINGSNAAM']] },
    postcode4: { ...DUO_COLUMNS.postcode4, headers: [['POSTCODE']] },
    gemeente: DUO_COLUMNS.gemeente,
    gemeentenaam: DUO_COLUMNS.gemeentenaam,
    bevoegd_gezag: DUO_COLUMNS.bevoegd_gezag,
  },
});

import type { Column } from '../source.js';

/** Headers that DUO has used for the same thing, in capitals without underscores; see bronformaten §2.2. */
const BRIN = ['BRIN NUMMER', 'INSTELLINGSCODE'] as const;
const VESTIGINGSNUMMER = ['VESTIGINGSNUMMER', 'VESTIGINGSCODE', 'VESTIGINGS NUMMER'] as const;

export const DUO_RETENTION = { years: 99, ground: 'open data' } as const;

/** Columns that several files of DUO have. */
export const DUO_COLUMNS = {
  vestiging: {
    type: 'vestiging',
    required: true,
    headers: [BRIN, VESTIGINGSNUMMER],
    description: 'BRIN en vestigingsnummer',
  },
  naam: {
    type: 'tekst',
    required: true,
    headers: [['VESTIGINGSNAAM', 'INSTELLINGSNAAM VESTIGING']],
    description: 'Naam van de vestiging',
  },
  postcode4: {
    type: 'postcode4',
    required: true,
    headers: [['POSTCODE', 'POSTCODE VESTIGING']],
    description: 'Vier cijfers van de postcode van de vestiging',
  },
  gemeente: {
    type: 'gemeente',
    required: true,
    headers: [['GEMEENTENUMMER', 'GEMEENTECODE']],
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
} as const satisfies Record<string, Column>;

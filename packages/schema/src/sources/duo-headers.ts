/** Headers that DUO has used for the same thing, in capitals without underscores; see bronformaten §2.2. */
export const BRIN = ['BRIN NUMMER', 'INSTELLINGSCODE'] as const;
export const VESTIGINGSNUMMER = [
  'VESTIGINGSNUMMER',
  'VESTIGINGSCODE',
  'VESTIGINGS NUMMER',
] as const;
export const DUO_RETENTION = { years: 99, ground: 'open data' } as const;

/** Code lists of leverformaat 1. Codes are matched without regard to case and stored as written here. */
export const ONDERWIJSSOORT = [
  'pro',
  'brugjaar',
  'vmbo-bb',
  'vmbo-kb',
  'vmbo-gl',
  'vmbo-tl',
  'havo',
  'vwo',
  'vso-dagbesteding',
  'vso-arbeidsmarkt',
  'vso-vervolgonderwijs',
] as const;

export const GESLACHT = ['M', 'V', 'X', 'O'] as const;
export const TLV_BESLUIT = ['toegekend', 'afgewezen', 'ingetrokken', 'in_behandeling'] as const;
export const TLV_ROUTE = ['A', 'B', 'C'] as const;
export const TLV_CATEGORIE = ['L', 'M', 'H'] as const;
export const CVB_BESLUIT = ['doorplaatsen', 'langdurig_vso', 'korte_verlenging'] as const;
export const INSTROOMMOMENT = ['kerst', 'zomer', 'afwijkend'] as const;
export const DOORSTROOM_UITKOMST = [
  'lopend',
  'geslaagd',
  'terug_vso',
  'symbiose',
  'maatwerk',
  'gestopt',
] as const;
export const VERGOEDING_GROND = ['geslaagd', 'niet_passend'] as const;
export const VERGOEDING_BESLUIT = ['in_behandeling', 'toegekend', 'afgewezen'] as const;
export const MELDING_SOORT = [
  'luxe',
  'beginnend',
  'signaal',
  'zestien_uur',
  'langdurig_relatief',
  'absoluut',
] as const;
export const REDEN_AFGESLOTEN = [
  'terug_naar_school',
  'andere_opleiding',
  'werk',
  'overleden',
  'verhuisd',
  'vrijstelling',
  'langdurig_ziek',
  'legitiem_afwezig',
  'overig',
] as const;
export const VRIJSTELLING_GROND = [
  '5_onder_a',
  '5_onder_b',
  '5_onder_c',
  '5a',
  '11',
  '15',
] as const;
export const VERPLICHTING_SOORT = ['herbesteding', 'groei_vso', 'subsidie'] as const;
export const MUTATIE_SOORT = ['vermindering', 'realisatie'] as const;

/** Is this a vso code of ONDERWIJSSOORT? */
export function isVso(onderwijssoort: string): boolean {
  return onderwijssoort.startsWith('vso-');
}

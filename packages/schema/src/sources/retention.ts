/** What is known of a pupil for advice, tlv and support. */
export const ONDERSTEUNING = {
  years: 3,
  ground: 'WVO (oud) 17a lid 14: tot drie jaar na het einde',
} as const;

export const FINANCIEEL = { years: 7, ground: 'financiële administratie' } as const;

/** Facts without persons that a jaarverslag rests on: kept as long as its books. */
export const VERANTWOORDING = { years: 7, ground: 'verantwoording in het jaarverslag' } as const;

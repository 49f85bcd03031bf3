/** Rows as they are delivered, before a style writes them: dates JJJJ-MM-DD, amounts with a point. */
export type InschrijvingRow = {
  leerling_id: string;
  vestiging: string;
  onderwijssoort: string;
  leerjaar: number;
  begindatum: string;
  einddatum: string | null;
  geboortedatum: string;
  geslacht: string;
  postcode4: string | null;
  bekostigd: 'J' | 'N';
};

export type TlvRow = {
  tlv_nummer: string;
  leerling_id: string;
  aanvraagdatum: string;
  compleetdatum: string | null;
  besluitdatum: string | null;
  besluit: 'toegekend' | 'afgewezen' | 'ingetrokken' | 'in_behandeling';
  route: 'A' | 'B' | 'C';
  intentie_doorstroom: 'J' | 'N' | null;
  categorie: 'L' | 'M' | 'H' | null;
  begindatum: string | null;
  einddatum: string | null;
  verlenging: 'J' | 'N';
  aanvrager: string;
  vso_vestiging: string;
};

export type DoorstroomRow = {
  traject_id: string;
  leerling_id: string;
  vso_vestiging: string;
  vo_vestiging: string | null;
  start_voorbereiding: string;
  cvb_besluit: 'doorplaatsen' | 'langdurig_vso' | 'korte_verlenging' | null;
  cvb_besluitdatum: string | null;
  start_doorstroom: string | null;
  instroommoment: 'kerst' | 'zomer' | 'afwijkend' | null;
  symbiose_van: string | null;
  symbiose_tot: string | null;
  volledig_vo: string | null;
  inschrijving_vo: string | null;
  start_nazorg: string | null;
  einde: string | null;
  uitkomst: 'lopend' | 'geslaagd' | 'terug_vso' | 'symbiose' | 'maatwerk' | 'gestopt';
  trajectvoorziening: 'J' | 'N';
};

export type VergoedingRow = {
  vergoeding_id: string;
  traject_id: string;
  vo_vestiging: string;
  aanvraagdatum: string;
  grond: 'geslaagd' | 'niet_passend';
  ingezette_middelen: string | null;
  besluit: 'in_behandeling' | 'toegekend' | 'afgewezen';
  besluitdatum: string | null;
  toegekend_bedrag: string | null;
  betaaldatum: string | null;
};

export type VerzuimmeldingRow = {
  melding_id: string;
  leerling_id: string;
  vestiging: string | null;
  gemeente: string;
  leeftijd: number | null;
  soort: 'luxe' | 'beginnend' | 'signaal' | 'zestien_uur' | 'langdurig_relatief' | 'absoluut';
  begindatum: string;
  einddatum: string | null;
  reden_afgesloten: string | null;
};

export type VrijstellingRow = {
  leerling_id: string;
  grond: '5_onder_a' | '5_onder_b' | '5_onder_c' | '5a' | '11' | '15';
  van: string;
  tot: string | null;
  gemeente: string;
};

export type VerplichtingRow = {
  verplichting_id: string;
  soort: 'herbesteding' | 'groei_vso' | 'subsidie';
  bevoegd_gezag: string;
  van: string;
  tot: string;
  basisbedrag: string;
  grondslag: string | null;
};

export type MutatieRow = {
  verplichting_id: string;
  datum: string;
  soort: 'vermindering' | 'realisatie';
  bedrag: string;
  fte: string | null;
  reden: string | null;
  kostenplaats: string | null;
};

/** An amount of whole cents as exact text with a point. */
export function euros(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

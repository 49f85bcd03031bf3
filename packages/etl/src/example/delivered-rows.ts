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

export type EvaluatieRow = {
  traject_id: string;
  datum: string;
  fase: '1' | '2' | '3';
  soort: 'tussen' | 'eind';
};

export type SuccesplanRow = {
  plan_id: string;
  leerling_id: string;
  startdatum: string;
  meetdatum: string;
  uren_mogelijk: string;
  uren_afwezig: string;
  tekortpunten: number;
  uitsturingen: number;
  weken: number;
};

export type VerzuimRow = {
  leerling_id: string;
  vestiging: string;
  datum: string;
  lesuur: number | null;
  minuten: number;
  soort: 'afwezig' | 'te_laat' | 'verwijderd';
  reden: 'ziek' | 'medisch' | 'verlof' | 'spijbelen' | 'onbekend' | 'geschorst' | 'overig';
  geoorloofd: 'J' | 'N';
};

export type OppRow = {
  leerling_id: string;
  vestiging: string;
  plaatsingsdatum: string;
  opp_datum: string | null;
  leerling_gehoord: 'J' | 'N' | null;
};

export type ArrangementRow = {
  arrangement_id: string;
  leerling_id: string | null;
  vestiging: string;
  soort: 'leerling' | 'school' | 'expertise';
  aanvraagdatum: string;
  besluitdatum: string | null;
  besluit: 'toegekend' | 'afgewezen' | 'in_behandeling';
  bedrag: string | null;
  van: string | null;
  tot: string | null;
  basisondersteuning_op_orde: 'J' | 'N';
};

export type PlustrajectRow = {
  traject_id: string;
  leerling_id: string;
  vestiging: string;
  start: string;
  evaluatie_1: string | null;
  evaluatie_2: string | null;
  evaluatie_3: string | null;
  einde: string | null;
  uitkomst: 'lopend' | 'behouden_vo' | 'naar_vso' | 'uitval';
};

export type TrajectvoorzieningRow = {
  leerling_id: string;
  vestiging: string;
  van: string;
  tot: string | null;
  uren_per_week: string;
  herkomst: 'eigen_school' | 'vso' | 'rebound' | 'langdurig_afwezig';
};

export type CasusRow = {
  casus_id: string;
  leerling_id: string;
  datum: string;
  groep: 'thuiszitter' | 'afstromer' | 'po_vo' | 'overig';
  benaderde_scholen: number;
  uitkomst: 'geplaatst' | 'aangehouden' | 'opgeschaald';
  plaatsingsdatum: string | null;
};

export type PovoRow = {
  traject_id: string;
  leerling_id: string;
  programma: 'symbiose' | 'pro_bc' | 'tien_veertien';
  start: string;
  einde: string | null;
  uitkomst: 'vmbo' | 'praktijkonderwijs' | 'vso' | 'anders' | null;
};

export type ArbeidRow = {
  traject_id: string;
  leerling_id: string;
  start: string;
  einde: string | null;
  bestemming: 'arbeid' | 'opleiding' | 'dagbesteding' | 'geen' | null;
};

/** An amount of whole cents as exact text with a point; also hours, in hundredths. */
export function euros(cents: number): string {
  const absolute = Math.abs(cents);
  const text = `${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return cents < 0 ? `-${text}` : text;
}

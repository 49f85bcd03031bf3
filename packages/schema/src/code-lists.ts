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
export const FASE = ['1', '2', '3'] as const;
export const EVALUATIE_SOORT = ['tussen', 'eind'] as const;
export const VERZUIM_SOORT = ['afwezig', 'te_laat', 'verwijderd'] as const;
export const VERZUIM_REDEN = [
  'ziek',
  'medisch',
  'verlof',
  'spijbelen',
  'onbekend',
  'geschorst',
  'overig',
] as const;
export const ARRANGEMENT_SOORT = ['leerling', 'school', 'expertise'] as const;
export const ARRANGEMENT_BESLUIT = ['toegekend', 'afgewezen', 'in_behandeling'] as const;
export const PLUSTRAJECT_UITKOMST = ['lopend', 'behouden_vo', 'naar_vso', 'uitval'] as const;
export const HERKOMST = ['eigen_school', 'vso', 'rebound', 'langdurig_afwezig'] as const;
export const CASUS_GROEP = ['thuiszitter', 'afstromer', 'po_vo', 'overig'] as const;
export const CASUS_UITKOMST = ['geplaatst', 'aangehouden', 'opgeschaald'] as const;
export const POVO_PROGRAMMA = ['symbiose', 'pro_bc', 'tien_veertien'] as const;
export const POVO_UITKOMST = ['vmbo', 'praktijkonderwijs', 'vso', 'anders'] as const;
export const BESTEMMING = ['arbeid', 'opleiding', 'dagbesteding', 'geen'] as const;
export const BEGROTING_VERSIE = ['vastgesteld', 'meerjaren'] as const;
export const RESULTAAT_CODE = ['behaald', 'deels', 'niet', 'onbekend'] as const;
export const TOEWIJZING_MODEL = ['school', 'expertise', 'leerling'] as const;
export const OPR_ROL = ['instemming', 'advies', 'informatie'] as const;
export const OPR_BELEID = ['nieuw', 'bestaand'] as const;
export const OPR_BESLUIT = ['ja', 'nee', 'aangehouden'] as const;
export const AUDIT_SOORT = ['succesfactor', 'valkuil', 'tip'] as const;
/** The lines of the continuïteitsparagraaf (RJO bijlage 3): the balance, then baten en lasten. */
export const POST = [
  'va_immaterieel',
  'va_materieel',
  'va_financieel',
  'vlottend',
  'ev_algemeen',
  'ev_best_publiek',
  'ev_best_privaat',
  'ev_fonds_publiek',
  'ev_fonds_privaat',
  'voorzieningen',
  'lang_schuld',
  'kort_schuld',
  'rijksbijdrage',
  'ov_bijdrage',
  'overige_baten',
  'personeel',
  'afschrijving',
  'huisvesting',
  'overige_lasten',
  'financieel',
  'buitengewoon',
] as const;
export const FUNCTIE = ['management', 'onderwijzend', 'overig'] as const;
export const RAMING = ['realisatie', 'prognose'] as const;

/** Is this a vso code of ONDERWIJSSOORT? */
export function isVso(onderwijssoort: string): boolean {
  return onderwijssoort.startsWith('vso-');
}

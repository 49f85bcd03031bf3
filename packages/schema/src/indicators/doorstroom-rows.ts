/** Headers and rows of deliveries for the worked examples of the theme doorstroom. */
export const INSCHRIJVINGEN = `
leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum;postcode4`;

export const TLV = `
tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging`;

/** A toegekende tlv of a pupil that is valid for two schooljaren, from 1 August of a year. */
export function tlvOfTwoYears(leerling: string, year: number): string {
  return `tlv-${leerling};${leerling};${year}-06-01;${year}-06-15;toegekend;A;L;${year}-08-01;${year + 2}-07-31;N`;
}

/** The header of a delivery of verzuimmeldingen, for worked examples. */
export const MELDINGEN =
  'melding_id;leerling_id;vestiging;gemeente;leeftijd;soort;begindatum;einddatum;reden_afgesloten';

/** Of inschrijvingen, with the date of birth that an age follows from. */
export const INSCHRIJVINGEN =
  'leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum';

/** Of vrijstellingen. */
export const VRIJSTELLINGEN = 'leerling_id;grond;van;tot;gemeente';

/** Something that deliveries say of the same thing and that cannot all be true, or that breaks a rule of the practice. */
export interface Contradiction {
  /** The name of its query: packages/etl/sql/contradictions/<id>.sql. */
  readonly id: string;
  /** What does not fit, in one sentence. */
  readonly sentence: string;
  /** What figures do with the line meanwhile. */
  readonly counted: string;
  /** Who can put it right. */
  readonly by: string;
  /** What they must do. */
  readonly action: string;
  /** The kind of delivery that its lines are of; others are only looked into. */
  readonly kinds: readonly string[];
}

const SCHOOLS = 'de scholen en wie de inschrijvingen levert';

/** Every contradiction that staff are told of, by subject. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: 'dubbele_inschrijving_op_teldatum',
    sentence: 'Een leerling staat op 1 oktober twee keer ingeschreven.',
    counted: 'De leerling telt één keer: bij de inschrijving die het laatst begon.',
    by: SCHOOLS,
    action:
      'Ga na waar de leerling op die dag stond ingeschreven en lever de andere inschrijving met een einddatum; een proefplaatsing is geen inschrijving.',
    kinds: ['inschrijvingen'],
  },
  {
    id: 'inschrijving_vso_zonder_tlv',
    sentence: 'Een leerling staat ingeschreven in het vso zonder toegekende tlv.',
    counted:
      'De leerling telt niet als vso-leerling van dit swv; op een peildatum telt hij als inkomend grensverkeer.',
    by: 'wie de tlv’s levert, samen met de vso-school',
    action:
      'Lever de tlv, ook als die van een ander swv is. Bij een residentiële plaatsing is er geen tlv: dan is het in orde.',
    kinds: ['inschrijvingen'],
  },
  {
    id: 'tlv_zonder_inschrijving',
    sentence: 'Een toegekende tlv is begonnen en de leerling stond geen dag ervan in het vso.',
    counted: 'De tlv telt bij de tlv’s, en de leerling niet bij de deelname en de doorstroom.',
    by: SCHOOLS,
    action:
      'Ga na waar de leerling is. Is hij nooit begonnen, laat de tlv dan intrekken; levert zijn school niet, vraag haar dan om haar inschrijvingen.',
    kinds: ['tlv'],
  },
  {
    id: 'traject_zonder_inschrijving',
    sentence: 'Een doorstroomtraject begon toen de leerling nergens stond ingeschreven.',
    counted: 'Het traject telt gewoon mee.',
    by: SCHOOLS,
    action:
      'Controleer het leerlingnummer en de begindatum van het traject, en lever de inschrijving die ontbreekt.',
    kinds: ['doorstroom'],
  },
  {
    id: 'traject_geslaagd_niet_in_vo',
    sentence:
      'Een traject is geslaagd, en de leerling stond op de laatste dag niet ingeschreven in het vo.',
    counted: 'Het traject telt als geslaagd; in het doorstroompercentage telt de leerling niet.',
    by: 'de vo-school en wie de trajecten levert',
    action:
      'Lever de inschrijving in het vo, of verbeter de uitkomst of het einde van het traject.',
    kinds: ['doorstroom'],
  },
  {
    id: 'melding_zonder_vestiging',
    sentence: 'Een verzuimmelding die niet absoluut is, noemt geen school.',
    counted: 'De melding staat in quarantaine en telt niet mee.',
    by: 'wie de verzuimmeldingen levert',
    action:
      'Vul de vestiging in, of maak er een melding absoluut van, en lever het bestand opnieuw.',
    kinds: ['verzuimmeldingen'],
  },
  {
    id: 'melding_zonder_inschrijving',
    sentence: 'Een school meldt verzuim van een leerling die toen nergens stond ingeschreven.',
    counted:
      'De melding telt mee, met de vestiging van de melding en zonder onderwijssoort (onbekend).',
    by: SCHOOLS,
    action:
      'Lever de inschrijving, of laat de melding veranderen in absoluut verzuim als de leerling was uitgeschreven.',
    kinds: ['verzuimmeldingen'],
  },
  {
    id: 'melding_andere_school',
    sentence:
      'Een school meldt verzuim van een leerling die op een andere school stond ingeschreven.',
    counted: 'De melding telt mee, bij de school die meldde.',
    by: 'beide scholen',
    action:
      'Spreek af waar de leerling stond ingeschreven, en verbeter de melding of de inschrijving.',
    kinds: ['verzuimmeldingen'],
  },
  {
    id: 'absoluut_met_inschrijving',
    sentence: 'Een leerling met absoluut verzuim stond op de begindatum wel ingeschreven.',
    counted: 'De leerling telt als thuiszitter, soort absoluut.',
    by: 'de gemeente en de school',
    action:
      'Was de leerling ingeschreven, dan is het relatief verzuim; was hij dat niet, lever dan de einddatum van de inschrijving.',
    kinds: ['verzuimmeldingen'],
  },
  {
    id: 'leeftijd_onbekend',
    sentence: 'Van een leerling met absoluut of langdurig verzuim is de leeftijd niet bekend.',
    counted: 'De leerling telt niet als thuiszitter, maar in thuiszitters_leeftijd_onbekend.',
    by: 'wie de verzuimmeldingen levert',
    action: 'Lever bij de melding de leeftijd op de begindatum.',
    kinds: ['verzuimmeldingen'],
  },
  {
    id: 'casus_minder_dan_twee_scholen',
    sentence: 'Voor een casus van het plaatsingsoverleg zijn minder dan twee scholen gevraagd.',
    counted: 'De casus telt mee, en ook in plaatsingsoverleg/minder_dan_twee_scholen.',
    by: 'de voorzitter van het plaatsingsoverleg',
    action: 'Vraag eerst een tweede school, of verbeter het aantal als er meer zijn gevraagd.',
    kinds: ['plaatsingsoverleg'],
  },
  {
    id: 'bezet_boven_plaatsen',
    sentence: 'Een voorziening heeft meer bezette plaatsen dan er plaatsen zijn.',
    counted: 'De plaatsen tellen zoals geleverd; vrij is dan minder dan nul.',
    by: 'de school van de voorziening',
    action: 'Controleer beide aantallen; is er echt een plaats te veel bezet, breid dan uit.',
    kinds: ['capaciteit'],
  },
  {
    id: 'vergoeding_afwijkend',
    sentence: 'Een toegekende vergoeding wijkt af van de regel over bedrag, grond en bewijs.',
    counted: 'De vergoeding telt zoals zij is toegekend, en ook in vergoedingen_afwijkend.',
    by: 'het swv',
    action: 'Kijk met peildatum vergoedingen wat er afwijkt en wie het kan verbeteren.',
    kinds: ['vergoedingen'],
  },
  {
    id: 'vergoeding_andere_school',
    sentence: 'Een andere school vraagt de vergoeding dan de school van het traject.',
    counted: 'De vergoeding telt bij de school die haar vraagt.',
    by: 'het swv, met beide scholen',
    action: 'Ga na welke school de leerling opnam, en verbeter de aanvraag of het traject.',
    kinds: ['vergoedingen'],
  },
  {
    id: 'kostenplaats_zonder_programma',
    sentence: 'In het grootboek staan bedragen op een kostenplaats die bij geen programma hoort.',
    counted: 'De bedragen tellen bij het programma niet_toegewezen.',
    by: 'de financiële administratie',
    action: 'Zet de kostenplaats met haar programma in de lijst programmas, of boek de regel om.',
    kinds: ['grootboek'],
  },
  {
    id: 'realisatie_zonder_kostenplaats',
    sentence: 'Een realisatie van een verplichting zegt niet op welke kostenplaats zij is geboekt.',
    counted:
      'De realisatie telt mee; zij is niet met het grootboek te vergelijken (peildatum aansluiting).',
    by: 'wie de mutaties van verplichtingen levert',
    action: 'Vul de kostenplaats in en lever het bestand opnieuw.',
    kinds: ['verplichting_mutaties'],
  },
];

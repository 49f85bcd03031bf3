import { CARRIER_FAULTS } from './carrier-faults.js';
import { HISTORY_FAULTS } from './history-faults.js';
import { PSEUDONYM_FAULTS } from './pseudonym-faults.js';

/** Who must act on a fault; decides the exit code of the command. */
export type FaultFor = 'leverancier' | 'analist' | 'beheerder' | 'medewerker';

interface FaultDeclaration {
  readonly for: FaultFor;
  /** What is wrong. */
  readonly what: string;
  /** What to do about it. */
  readonly action: string;
}

/** Faults of a whole delivery: the file is refused and nothing of it is kept. */
export const FILE_FAULTS = {
  soort_onbekend: {
    for: 'leverancier',
    what: 'De soort levering is niet te herkennen.',
    action:
      'Noem het bestand naar zijn soort (bijvoorbeeld inschrijvingen-school-2023-2024.csv); de soorten staan in docs/bronnen/README.md.',
  },
  drager_onbekend: {
    for: 'leverancier',
    what: 'Dit soort bestand kan niet worden gelezen.',
    action:
      'Lever een bestand als .csv, .csv.gz, .xlsx, een OSO-dossier of grootboek als .xml, of het ondersteuningsplan als doelen.yaml.',
  },
  bestand_ontbreekt: {
    for: 'leverancier',
    what: 'Het bestand of de map bestaat niet of is niet leesbaar.',
    action: 'Controleer het pad en de rechten.',
  },
  bestand_leeg: {
    for: 'leverancier',
    what: 'Het bestand is leeg.',
    action: 'Lever een bestand met minstens een kopregel.',
  },
  bestand_binair: {
    for: 'leverancier',
    what: 'Het bestand is geen leesbare tekst.',
    action: 'Sla het op als CSV (UTF-8 of windows-1252) en lever het opnieuw.',
  },
  bestand_afgebroken: {
    for: 'leverancier',
    what: 'Het bestand is afgebroken: het houdt midden in een regel op.',
    action: 'Maak het bestand opnieuw en controleer of het helemaal is overgekomen.',
  },
  bestand_veranderd: {
    for: 'leverancier',
    what: 'Het bestand veranderde terwijl het werd gelezen.',
    action: 'Wacht tot het helemaal geschreven is en lever het opnieuw.',
  },
  regel_te_lang: {
    for: 'leverancier',
    what: 'Een regel is langer dan toegestaan.',
    action: 'Controleer of aanhalingstekens gesloten zijn en of het scheidingsteken klopt.',
  },
  kop_ontbreekt: {
    for: 'leverancier',
    what: 'De eerste regel is geen kopregel.',
    action: 'Zet de kolomnamen van deze soort op de eerste regel.',
  },
  kolom_verboden: {
    for: 'leverancier',
    what: 'Het bestand bevat een kolom met persoonsgegevens die nooit geleverd mogen worden.',
    action: 'Verwijder de kolom en lever het bestand opnieuw; er is niets van bewaard.',
  },
  kolom_onbekend: {
    for: 'leverancier',
    what: 'Het bestand bevat een kolom die niet bij deze soort hoort.',
    action: 'Hernoem de kolom naar een bekende, of verwijder haar.',
  },
  kolom_dubbel: {
    for: 'leverancier',
    what: 'Een kolom staat twee keer in de kopregel.',
    action: 'Verwijder een van beide.',
  },
  kolom_ontbreekt: {
    for: 'leverancier',
    what: 'Een verplichte kolom ontbreekt.',
    action: 'Voeg de kolom toe.',
  },
  jaar_ontbreekt: {
    for: 'leverancier',
    what: 'De bestandsnaam noemt geen jaar.',
    action: 'Zet het jaar van de telling in de bestandsnaam, bijvoorbeeld 2019.',
  },
  te_veel_schooljaren: {
    for: 'leverancier',
    what: 'De datums van dit bestand liggen in meer dan zestig schooljaren.',
    action: 'Controleer de kolom met de datum en lever het bestand opnieuw.',
  },
  te_veel_fouten: {
    for: 'leverancier',
    what: 'Een te groot deel van de rijen is fout.',
    action: 'Herstel de genoemde rijen en lever het bestand opnieuw.',
  },
  leverancier_ontbreekt: {
    for: 'leverancier',
    what: 'Van deze export is niet bekend wie haar levert.',
    action: 'Noem de leverancier met --leverancier of in levering.yaml.',
  },
  naam_met_nummer: {
    for: 'leverancier',
    what: 'De leverancier of periode bevat iets dat op een BSN of onderwijsnummer lijkt.',
    action: 'Noem de leverancier en de periode zonder persoonsgegevens.',
  },
  dubbel_in_een_keer: {
    for: 'leverancier',
    what: 'Een ander bestand van deze keer is van dezelfde soort, leverancier en periode.',
    action:
      'Zet de leverancier of de periode in de bestandsnaam; is het een correctie, lees haar dan apart in.',
  },
  niet_te_laden: {
    for: 'leverancier',
    what: 'De database neemt de rijen van dit bestand niet aan.',
    action: 'Controleer lange of vreemde waarden in de id-kolommen en lever het opnieuw.',
  },
  zonder_rijen: {
    for: 'leverancier',
    what: 'Het bestand heeft geen rijen en zou een levering met rijen vervangen.',
    action: 'Controleer de export en lever het bestand met zijn rijen.',
  },
  ...CARRIER_FAULTS,
  levering_yaml_onjuist: {
    for: 'leverancier',
    what: 'levering.yaml is niet te lezen of bevat een onbekend veld.',
    action: 'Gebruik alleen de velden leverancier en periode.',
  },
} as const satisfies Record<string, FaultDeclaration>;

/** Faults of a question or a setting. */
export const OTHER_FAULTS = {
  ...PSEUDONYM_FAULTS,
  ...HISTORY_FAULTS,
  gebruik_onjuist: { for: 'beheerder', what: 'De opdracht klopt niet.', action: 'Zie --help.' },
  instelling_onjuist: {
    for: 'beheerder',
    what: 'Een of meer instellingen kloppen niet.',
    action: 'Herstel ze allemaal en probeer het opnieuw.',
  },
  profiel_onjuist: {
    for: 'beheerder',
    what: 'Een profiel klopt niet.',
    action: 'Herstel alles wat genoemd is; docs/profielen.md legt elke sleutel uit.',
  },
  poort_bezet: {
    for: 'beheerder',
    what: 'De poort is al in gebruik.',
    action: 'Stop het andere programma of kies met PEILDATUM_POORT een andere poort.',
  },
  map_niet_schrijfbaar: {
    for: 'beheerder',
    what: 'In deze map kan niet worden geschreven.',
    action: 'Geef wie de opdracht uitvoert schrijfrechten op de map, of kies een andere.',
  },
  database_onbereikbaar: {
    for: 'beheerder',
    what: 'De database is niet bereikbaar.',
    action: 'Controleer of zij draait; er is niets verloren, herhaal daarna de opdracht.',
  },
  database_weigert: {
    for: 'beheerder',
    what: 'De database weigert ons.',
    action: 'Controleer gebruiker, wachtwoord en databasenaam in DATABASE_URL.',
  },
  lezer_login_onjuist: {
    for: 'beheerder',
    what: 'De login van PEILDATUM_LEZER_URL is er geen die alleen leest wat gepubliceerd is.',
    action:
      'Laat de beheerder van de PostgreSQL haar herstellen of een nieuwe maken; docs/eigen-postgresql.md geeft de SQL.',
  },
  database_te_oud: {
    for: 'beheerder',
    what: 'De database is ouder dan PostgreSQL 15.',
    action: 'Gebruik PostgreSQL 15 of nieuwer.',
  },
  schijf_vol: {
    for: 'beheerder',
    what: 'De schijf is vol.',
    action: 'Maak ruimte en herhaal de opdracht; wat niet af was, is teruggedraaid.',
  },
  sleutel_past_niet: {
    for: 'beheerder',
    what: 'De sleutel van dit swv is een andere dan waarmee eerder is ingelezen.',
    action: 'Zet de oorspronkelijke sleutel terug in de map sleutels van PEILDATUM_DATA.',
  },
  swv_onbekend: {
    for: 'medewerker',
    what: 'Van dit swv is niets ingelezen.',
    action: 'Controleer de code (bijvoorbeeld VO2708) of lees eerst leveringen in.',
  },
  publicatie_onbekend: {
    for: 'analist',
    what: 'Deze publicatie bestaat niet.',
    action: 'Kies een publicatie uit de lijst van publicaties.',
  },
  publicatie_vervangen: {
    for: 'analist',
    what: 'Deze publicatie is vervangen door een verbeterde versie; haar cijfers zijn niet meer op te vragen.',
    action: 'Gebruik de publicatie die nu geldt.',
  },
  publicatie_ingetrokken: {
    for: 'analist',
    what: 'Deze publicatie is ingetrokken; haar cijfers zijn niet meer op te vragen.',
    action: 'Gebruik een publicatie uit de lijst van publicaties.',
  },
  cijfer_onbekend: {
    for: 'medewerker',
    what: 'Er is geen cijfer met deze naam.',
    action:
      'Neem de naam over uit peildatum cijfers --exact, of uit het verslag: tien tekens, als k7q29-xmd4t. Is het cijfer nog niet gemaakt, draai dan eerst peildatum cijfers.',
  },
  publicatie_ontbreekt: {
    for: 'medewerker',
    what: 'Er is geen vastgestelde publicatie voor dit jaar.',
    action: 'Maak er een met peildatum publiceren.',
  },
  overgang_onmogelijk: {
    for: 'medewerker',
    what: 'Deze stap past niet bij de staat van de publicatie.',
    action: 'Een concept kan worden vastgesteld; een concept of een vastgestelde ingetrokken.',
  },
  bescherming_mislukt: {
    for: 'medewerker',
    what: 'De cijfers konden niet aantoonbaar worden beschermd.',
    action: 'Er is niets gepubliceerd. Meld dit met de genoemde reden.',
  },
  bekend_verraadt: {
    for: 'medewerker',
    what: 'Cijfers die iedereen al kent, geven samen een klein aantal prijs.',
    action:
      'Er is niets gepubliceerd. Neem in de parameter extern_bekend de genoemde cijfers terug, of noem er ook de uitsplitsing die eruit volgt, en probeer het met publiceren --proef. Zijn het eerder gepubliceerde cijfers: vervang die met --besluit.',
  },
  bewijs_onvolledig: {
    for: 'medewerker',
    what: 'De publicatie heeft geen geldig bewijs dat haar cijfers naar niemand wijzen.',
    action: 'Zij blijft concept. Maak haar opnieuw met peildatum publiceren.',
  },
  indicator_mislukt: {
    for: 'medewerker',
    what: 'Een of meer indicatoren konden niet worden berekend.',
    action:
      'De andere cijfers zijn er wel; publiceren kan pas als ook deze er zijn. Zoek in de leveringen en eigen parameters waaruit zij worden berekend (docs/indicatoren) naar een veel te groot getal of een vreemde datum, en laat dat verbeteren. Is het dat niet, meld dan de indicator met de code erachter.',
  },
  indicator_onbekend: {
    for: 'analist',
    what: 'Deze indicator bestaat niet.',
    action: 'Kies een indicator uit de lijst van indicatoren.',
  },
  uitsplitsing_onbekend: {
    for: 'analist',
    what: 'Deze uitsplitsing bestaat niet bij deze indicator.',
    action: 'Kies een van de genoemde uitsplitsingen.',
  },
  periode_onjuist: {
    for: 'analist',
    what: 'Deze periode is er niet.',
    action: 'Schrijf een periode als 2023-2024, 2024, 2024-10-01 of 2024-K3.',
  },
  vraag_onjuist: {
    for: 'analist',
    what: 'De vraag klopt niet.',
    action: 'Vergelijk de vraag met het schema.',
  },
  vraag_te_groot: {
    for: 'analist',
    what: 'De vraag is te groot.',
    action: 'Vraag minder velden of lagen tegelijk, of gebruik de download.',
  },
  onverwacht: {
    for: 'beheerder',
    what: 'Er ging iets onverwachts mis.',
    action: 'Zoek het kenmerk op in het logboek van de server.',
  },
} as const satisfies Record<string, FaultDeclaration>;

export type FileFaultCode = keyof typeof FILE_FAULTS;
export type OtherFaultCode = keyof typeof OTHER_FAULTS;
export type FaultCode = FileFaultCode | OtherFaultCode;

const DECLARATIONS: Readonly<Record<FaultCode, FaultDeclaration>> = {
  ...FILE_FAULTS,
  ...OTHER_FAULTS,
};

/** A fault that somebody can mend: code, what is wrong, details without personal data, what to do. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly for: FaultFor;
  readonly detail: string;
  readonly action: string;

  constructor(code: FaultCode, detail = '', cause?: unknown) {
    const declaration = DECLARATIONS[code];
    super(
      [declaration.what, detail, declaration.action].filter((part) => part !== '').join(' '),
      cause === undefined ? undefined : { cause },
    );
    this.name = 'Fault';
    this.code = code;
    this.for = declaration.for;
    this.detail = detail;
    this.action = declaration.action;
  }
}

/** Is this a fault with that code? */
export function isFault(error: unknown, ...codes: FaultCode[]): error is Fault {
  return error instanceof Fault && (codes.length === 0 || codes.includes(error.code));
}

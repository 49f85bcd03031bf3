interface RowFaultDeclaration {
  /** What is wrong, in a sentence. */
  readonly what: string;
  /** What should stand there. */
  readonly expected: string;
  readonly action: string;
}

/** Faults of one row: it goes to quarantine and the rest is loaded. Rules of a source add their own codes. */
export const ROW_FAULT_DECLARATIONS = {
  veld_aantal: {
    what: 'De regel heeft meer of minder velden dan de kopregel.',
    expected: 'evenveel velden als de kopregel',
    action:
      'Tel de velden van de regel. Vaak staat er een scheidingsteken of een los aanhalingsteken in een tekst.',
  },
  verplicht: {
    what: 'Een verplichte kolom is leeg.',
    expected: 'een waarde in deze verplichte kolom',
    action: 'Vul de waarde in.',
  },
  datum_onjuist: {
    what: 'De datum bestaat niet of is anders geschreven dan afgesproken.',
    expected: 'een datum die bestaat, als JJJJ-MM-DD of DD-MM-JJJJ',
    action: 'Schrijf de datum als 2024-02-29 of 29-02-2024 en kijk of de dag bestaat.',
  },
  datum_volgorde: {
    what: 'Een latere stap heeft een eerdere datum.',
    expected: 'datums die niet teruglopen',
    action: 'Kijk welke van de twee datums niet klopt en verbeter die.',
  },
  code_onbekend: {
    what: 'De waarde staat niet in de lijst van deze kolom.',
    expected: 'een code uit de lijst',
    action: 'Kies een code uit de lijst. Hoofdletters maken niet uit, spelling wel.',
  },
  bedrag_onjuist: {
    what: 'Het bedrag of getal is anders geschreven dan afgesproken.',
    expected:
      'een bedrag of getal als 1234,56, zonder punten voor duizendtallen, hoogstens twee decimalen',
    action: 'Schrijf alleen cijfers met een komma of punt voor de decimalen, zonder euroteken.',
  },
  bedrag_niet_positief: {
    what: 'Het bedrag is 0.',
    expected: 'een bedrag groter dan 0',
    action: 'Vul het bedrag in, of laat de rij weg.',
  },
  getal_onjuist: {
    what: 'Hier staat geen geheel getal.',
    expected: 'een geheel getal van 0 of meer',
    action: 'Schrijf alleen cijfers, zonder komma, punt of minteken.',
  },
  getal_buiten_bereik: {
    what: 'Het getal is te klein of te groot voor deze kolom.',
    expected: 'een getal binnen de grenzen',
    action: 'Controleer het getal en of het in de goede kolom staat.',
  },
  minuten_onjuist: {
    what: 'Uit de twee tijdstippen volgt geen aantal minuten.',
    expected: 'twee tijdstippen, het tweede niet voor het eerste en hoogstens een dag later',
    action: 'Vul begin en einde allebei in, op dezelfde manier geschreven.',
  },
  janee_onjuist: {
    what: 'Hier staat iets anders dan ja of nee.',
    expected: 'J of N',
    action: 'Schrijf J of N.',
  },
  vestiging_onjuist: {
    what: 'De waarde is geen nummer van een vestiging.',
    expected: 'een vestiging als 18BR00',
    action: 'Schrijf de BRIN en het vestigingsnummer van twee cijfers achter elkaar.',
  },
  swv_onjuist: {
    what: 'De waarde is geen nummer van een samenwerkingsverband.',
    expected: 'een swv als VO2708',
    action: 'Schrijf VO of PO met de vier cijfers van het swv.',
  },
  gemeente_onjuist: {
    what: 'De waarde is geen CBS-code van een gemeente.',
    expected: 'een gemeentecode van hoogstens vier cijfers',
    action: 'Gebruik de code van het CBS, niet de naam van de gemeente.',
  },
  postcode4_onjuist: {
    what: 'De waarde is geen begin van een postcode.',
    expected: 'vier cijfers van de postcode',
    action: 'Lever alleen de vier cijfers; de letters horen er niet bij.',
  },
  bevoegd_gezag_onjuist: {
    what: 'De waarde is geen nummer van een bevoegd gezag.',
    expected: 'een nummer van vijf cijfers',
    action: 'Zoek het nummer van vijf cijfers op bij DUO.',
  },
  schooljaar_onjuist: {
    what: 'De waarde is geen schooljaar.',
    expected: 'een schooljaar als 2023-2024',
    action: 'Schrijf twee jaren die op elkaar volgen, met een streepje ertussen.',
  },
  leerling_onjuist: {
    what: 'Het nummer van de leerling is niet te gebruiken.',
    expected:
      'een BSN, onderwijsnummer of eigen nummer, zonder punten of spaties en niet als 1,23E+08',
    action: 'Maak de kolom in het rekenblad op als tekst, zodat elk cijfer blijft staan.',
  },
  id_is_leerling: {
    what: 'Het nummer van de rij bevat het nummer van de leerling zelf, of is een BSN of onderwijsnummer.',
    expected: 'een id dat niet het nummer van de leerling is',
    action: 'Geef de rij een eigen nummer dat niets over de leerling zegt.',
  },
  tekst_met_nummer: {
    what: 'In de tekst staat een getal van negen cijfers dat een BSN of onderwijsnummer kan zijn.',
    expected: 'tekst zonder BSN of onderwijsnummer',
    action: 'Haal het nummer uit de tekst. Is het iets anders, schrijf er dan een letter tussen.',
  },
  sleutel_anders: {
    what: 'De leerling of de geboortedatum is gepseudonimiseerd met een andere sleutel.',
    expected: 'een pseudoniem dat met de sleutel van dit swv is gemaakt',
    action: 'Pseudonimiseer het bestand opnieuw, met het sleutelbestand van dit swv.',
  },
  pseudoniem_onjuist: {
    what: 'Het pseudoniem of de versleutelde geboortedatum is beschadigd.',
    expected: 'een pseudoniem zoals peildatum pseudonimiseren het schrijft',
    action: 'Pseudonimiseer het bestand opnieuw en verander het daarna niet meer.',
  },
  patroon_onjuist: {
    what: 'De waarde heeft niet de vorm die bij deze kolom hoort.',
    expected: 'een waarde in het voorgeschreven formaat',
    action: 'Schrijf de waarde zoals bij de kolom staat.',
  },
  tekst_onjuist: {
    what: 'De tekst is te lang of bevat tekens die niet te lezen zijn.',
    expected: 'tekst zonder stuurtekens, hoogstens 2000 tekens',
    action: 'Kort de tekst in en haal vreemde tekens weg.',
  },
  dubbele_sleutel: {
    what: 'Een andere rij heeft dezelfde sleutel.',
    expected: 'een sleutel die nog niet voorkomt',
    action:
      'Haal de dubbele rij weg. Is het een correctie, lever haar dan met dezelfde leverancier en periode.',
  },
  verwijzing_onbekend: {
    what: 'De rij verwijst naar iets dat er nog niet is. Zij wacht, en wordt geladen zodra het er is.',
    expected: 'een verwijzing naar iets dat al geleverd is',
    action: 'Controleer het nummer, of lever eerst het bestand waar het in staat.',
  },
} as const satisfies Record<string, RowFaultDeclaration>;

export type RowFaultCode = keyof typeof ROW_FAULT_DECLARATIONS;

/** What is expected, by the code of the fault. */
export const ROW_FAULTS = Object.fromEntries(
  Object.entries(ROW_FAULT_DECLARATIONS).map(([code, { expected }]) => [code, expected]),
) as Readonly<Record<RowFaultCode, string>>;

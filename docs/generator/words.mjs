/** What readers are told of each value that a declaration may have. */

export const EENHEID = {
  leerlingen: 'aantal leerlingen',
  procent: 'procent',
  per_1000: 'aantal per 1.000 leerlingen',
  aantal: 'aantal',
  euro: 'euro',
  dagen: 'dagen',
  uren: 'uren',
  fte: 'fte',
  verhouding: 'verhouding',
  wisselend: 'die van het cijfer waar het doel over gaat',
};

export const TELT_ALS_EEN = {
  persoon: 'een persoon; ieder telt één keer',
  geval: 'een geval; wie er twee heeft, telt twee keer',
  bedrag: 'een bedrag in euro',
  plaats: 'een plaats, zoals een vestiging',
};

export const PERIODE = {
  schooljaar: 'een schooljaar, van 1 augustus tot en met 31 juli',
  kalenderjaar: 'een kalenderjaar',
  peildatum: 'een peildatum: de stand op één dag',
  kwartaal: 'een kwartaal van een kalenderjaar',
  eigen: 'een periode zoals zij is geleverd',
};

/** How a period of each kind is written. */
export const VOORBEELDPERIODE = {
  schooljaar: '2023-2024',
  kalenderjaar: '2024',
  peildatum: '2024-10-01',
  kwartaal: '2024-K3',
  eigen: '2024',
};

export const RICHTING = {
  hoger_is_beter: 'hoger is beter',
  lager_is_beter: 'lager is beter',
  neutraal: 'hoger of lager is op zichzelf niet goed of slecht',
};

/** In a list: a few words. */
export const BESCHERMING_KORT = {
  persoon: 'kleine aantallen beschermd',
  bijzonder: 'kleine aantallen beschermd',
  organisatie: 'exact',
  open: 'exact',
  afgeleid: 'zoals het cijfer waar het doel over gaat',
};

const KLEINE_AANTALLEN = (drempel) =>
  `Een aantal van 1 tot en met ${drempel - 1} wordt niet getoond, en ook geen ander cijfer dat zo’n aantal zou verraden. Het samenwerkingsverband kan de drempel van ${drempel} verhogen, niet verlagen (\`PEILDATUM_DREMPEL\`).`;

/** On the page of an indicator; `drempel` is the least that the setting can be. */
export const BESCHERMING = {
  persoon: (drempel) => `Het cijfer gaat over leerlingen. ${KLEINE_AANTALLEN(drempel)}`,
  bijzonder: (drempel) =>
    `Het cijfer gaat over gevoelige gegevens van leerlingen. ${KLEINE_AANTALLEN(drempel)}`,
  organisatie: () =>
    'Het cijfer gaat over geld van organisaties en zegt niets over personen. Het wordt exact getoond.',
  open: () => 'De bron is al openbaar. Het cijfer wordt exact getoond.',
  afgeleid: () =>
    'Het cijfer van een doel wordt getoond zoals het cijfer waar het doel over gaat. Wordt dat niet getoond, dan staat er geen getal, is het doel niet meetbaar en wordt ook het cijfer van een jaar eerder er niet bij gezet.',
};

export const WANNEER = {
  period: 'in de periode zelf',
  schooljaar: 'in het schooljaar van de peildatum',
  next_schooljaar: 'in het schooljaar erna',
  second_schooljaar: 'in het tweede schooljaar erna',
  ever: 'ooit, tot en met de laatste dag van de publicatie',
};

/** Where the name of a value comes from. */
export const HERKOMST = {
  vestiging:
    'BRIN met vestigingsnummer; de naam komt uit de bestanden van DUO. Een vestiging met een opvolger staat onder die opvolger',
  gemeente: 'CBS-code; de naam komt uit de bestanden van DUO',
  bevoegd_gezag: 'nummer van het bevoegd gezag',
  doel: 'id van het doel in doelen.yaml; de naam is de tekst van het doel',
};

export const PERSOONSGEGEVENS = {
  none: 'geen persoonsgegevens',
  pseudonym: 'persoonsgegevens',
  special: 'gevoelige persoonsgegevens',
};

/** What a check of each level does to a row or a file. */
export const CONTROLENIVEAU = {
  fout: 'het bestand wordt geweigerd, of de rij gaat naar quarantaine',
  waarschuwing: 'wordt geladen; waarschijnlijk klopt er iets niet',
  melding: 'wordt geladen; kijk of het klopt',
};

/** What a check of each stage looks at. */
export const CONTROLESTAP = {
  bestand: {
    title: 'Het bestand',
    words: 'Het bestand wordt geweigerd en er wordt niets van bewaard.',
  },
  rij: { title: 'Eén rij', words: 'Wat aan een rij zelf te zien is.' },
  rijen: {
    title: 'Rijen bij elkaar',
    words: 'Wat pas te zien is als een rij naast andere rijen ligt, ook die van andere leveringen.',
  },
  levering: {
    title: 'De levering als geheel',
    words: 'Wat opvalt als alle rijen van een levering samen bekeken worden.',
  },
  vergelijking: {
    title: 'De levering naast de vorige',
    words:
      'Vergeleken wordt met de geladen levering die vervangen zou worden: dezelfde soort, leverancier en periode. Is die er niet, dan met de laatste van deze soort en leverancier.',
  },
};

/** Exit codes of the command. */
export const UITGANG = {
  good: 'gelukt',
  unexpected: 'er ging iets onverwachts mis, of de database is niet bereikbaar',
  usage: 'de opdracht, een instelling of een gevraagde naam klopt niet',
  refused: 'geweigerd: een bestand, of een stap met een publicatie',
  quarantined: 'ingelezen, maar er staan rijen in quarantaine',
  untied: 'de bedragen sluiten niet aan op het grootboek, of dat is niet te bepalen',
  stopped: 'gestopt met Ctrl-C',
};

/** The words of a value; a value that nobody wrote words for stops the generator. */
export function wordsOf(words, value) {
  if (!Object.hasOwn(words, value))
    throw new Error(`docs/generator kent geen woorden voor ${value}`);
  return words[value];
}

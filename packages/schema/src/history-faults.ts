/** Faults of who looks back, or takes a delivery back. */
export const HISTORY_FAULTS = {
  moment_onjuist: {
    for: 'medewerker',
    what: 'Zoals het op dit moment bekend was, kan niet worden getoond.',
    action:
      'Noem een dag als 2024-12-31 of een moment als 2024-12-31T12:00, niet voor de eerste levering en niet in de toekomst.',
  },
  levering_onbekend: {
    for: 'medewerker',
    what: 'Deze levering bestaat niet bij dit swv.',
    action: 'Kies een nummer uit de lijst van peildatum leveringen.',
  },
  levering_niet_in_te_trekken: {
    for: 'medewerker',
    what: 'Deze levering kan niet worden ingetrokken.',
    action: 'Alleen een levering die geladen is, kan worden ingetrokken.',
  },
  reden_met_nummer: {
    for: 'medewerker',
    what: 'De reden bevat iets dat op een BSN of onderwijsnummer lijkt.',
    action: 'Schrijf de reden zonder persoonsgegevens; noem zo nodig het nummer van de regel.',
  },
  leverkalender_onjuist: {
    for: 'beheerder',
    what: 'De leverkalender klopt niet.',
    action: 'Herstel alles wat genoemd is; docs/leverkalender.md legt elke sleutel uit.',
  },
  leverkalender_ontbreekt: {
    for: 'beheerder',
    what: 'Er is geen leverkalender.',
    action: 'Zet leverkalender.yaml in PEILDATUM_DATA; docs/leverkalender.md heeft een voorbeeld.',
  },
} as const;

/** Faults of pseudonymising at the school; they stand among the faults of a step. */
export const PSEUDONYM_FAULTS = {
  sleutelbestand_onjuist: {
    for: 'beheerder',
    what: 'Het sleutelbestand is niet te gebruiken.',
    action: 'Gebruik het bestand dat het swv met peildatum sleutel heeft gemaakt, onveranderd.',
  },
  sleutel_ander_swv: {
    for: 'beheerder',
    what: 'Het sleutelbestand is van een ander swv.',
    action: 'Noem het goede swv, of vraag dat swv om zijn sleutelbestand.',
  },
  bestand_bestaat: {
    for: 'medewerker',
    what: 'Het bestand bestaat al.',
    action: 'Kies een andere map of naam, of haal het weg. Er is niets overschreven.',
  },
  zonder_leerlingen: {
    for: 'leverancier',
    what: 'In dit bestand staan geen leerlingen van leverformaat 1.',
    action: 'Een soort zonder kolom leerling_id hoeft niet gepseudonimiseerd te worden.',
  },
  naam_past_niet: {
    for: 'leverancier',
    what: 'De leverancier of de periode past niet in een bestandsnaam.',
    action:
      'Noem ze met --leverancier en --periode: een leverancier zonder koppelteken, en geen van beide met een schuine streep of ander leesteken dat een bestandsnaam niet mag hebben.',
  },
  rijen_fout: {
    for: 'leverancier',
    what: 'Er zijn foute rijen, en daarom is er niets geschreven.',
    action: 'Verbeter de genoemde rijen, of kies --fouten-weglaten: zij komen dan in een lijst.',
  },
} as const;

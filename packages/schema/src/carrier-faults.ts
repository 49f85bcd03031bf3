/** Faults of a delivery that is packed, a workbook or XML; they stand among the faults of a file. */
export const CARRIER_FAULTS = {
  bestand_te_groot: {
    for: 'leverancier',
    what: 'Het bestand is uitgepakt groter dan toegestaan.',
    action:
      'Lever het in delen, of laat de beheerder PEILDATUM_UITGEPAKT verhogen als het bestand te vertrouwen is.',
  },
  werkmap_onleesbaar: {
    for: 'leverancier',
    what: 'Het bestand is geen leesbare werkmap (.xlsx).',
    action: 'Open het in Excel of LibreOffice, sla het op als .xlsx en lever het opnieuw.',
  },
  werkmap_beveiligd: {
    for: 'leverancier',
    what: 'Het bestand is een oude werkmap (.xls) of een werkmap met een wachtwoord.',
    action: 'Sla het zonder wachtwoord op als .xlsx en lever het opnieuw.',
  },
  xml_onbekend: {
    for: 'leverancier',
    what: 'Dit soort XML kennen we niet.',
    action: 'Lever een OSO-dossier (swv-dossier 2019.1) of een auditfile (XAF 3.2).',
  },
  xml_onleesbaar: {
    for: 'leverancier',
    what: 'Het bestand is geen welgevormde XML.',
    action: 'Maak het bestand opnieuw met het programma waaruit het komt.',
  },
  xml_tekenset: {
    for: 'leverancier',
    what: 'De tekenset van het XML-bestand kan niet worden gelezen.',
    action: 'Lever het bestand in UTF-8, ISO-8859-1 of windows-1252.',
  },
  xml_doctype: {
    for: 'leverancier',
    what: 'Het XML-bestand bevat een DOCTYPE.',
    action: 'Lever het zonder DOCTYPE; verwijzingen naar buiten of naar entiteiten lezen we niet.',
  },
  oso_versie: {
    for: 'leverancier',
    what: 'Het OSO-dossier heeft een andere versie dan 2019.1.',
    action: 'Lever een dossier volgens de OSO-gegevensset 2019.1.',
  },
  oso_soort: {
    for: 'leverancier',
    what: 'Het OSO-dossier is geen swv-dossier.',
    action:
      'Lever alleen dossiers met overdrachtsoort swv-dossier; een ander dossier is niet voor het samenwerkingsverband bedoeld.',
  },
  oso_onvolledig: {
    for: 'leverancier',
    what: 'Het OSO-dossier mist een verplicht gegeven, of heeft het meer dan eens.',
    action: 'Maak het dossier opnieuw in het leerlingadministratiesysteem.',
  },
  toestemming_ontbreekt: {
    for: 'leverancier',
    what: 'De ouders hebben geen toestemming gegeven om dit dossier over te dragen.',
    action: 'Vraag toestemming en leg haar vast in het dossier; er is niets van bewaard.',
  },
  dossier_voorlopig: {
    for: 'leverancier',
    what: 'Het OSO-dossier is voorlopig.',
    action: 'Lever het dossier wanneer het definitief is.',
  },
  doelen_onjuist: {
    for: 'leverancier',
    what: 'Er klopt iets niet in doelen.yaml.',
    action: 'Herstel alles wat genoemd is; docs/bronnen/doelen.md toont hoe het hoort.',
  },
  xaf_versie: {
    for: 'leverancier',
    what: 'De auditfile heeft een andere versie dan XAF 3.2.',
    action: 'Kies in het boekhoudprogramma de auditfile financieel versie 3.2.',
  },
  xaf_munt: {
    for: 'leverancier',
    what: 'De auditfile is niet in euro.',
    action: 'Lever de auditfile van een administratie in euro (curCode EUR).',
  },
  xaf_onvolledig: {
    for: 'leverancier',
    what: 'De auditfile mist een verplicht gegeven, of het is onleesbaar.',
    action: 'Maak de auditfile opnieuw met het boekhoudprogramma.',
  },
  xaf_controletotaal: {
    for: 'leverancier',
    what: 'De regels van de auditfile kloppen niet met de controletotalen die zij zelf noemt.',
    action: 'Maak de auditfile opnieuw en controleer of zij helemaal is overgekomen.',
  },
  xaf_uit_balans: {
    for: 'leverancier',
    what: 'Van een of meer boekingen zijn debet en credit niet gelijk.',
    action: 'Herstel de genoemde boekingen in het boekhoudprogramma en lever opnieuw.',
  },
} as const;

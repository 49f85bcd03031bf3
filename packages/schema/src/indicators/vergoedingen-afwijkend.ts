import type { Indicator } from '../indicator.js';
import { DRIE_TRAJECTEN } from './vergoedingen-trajecten.js';

export const vergoedingenAfwijkend: Indicator = {
  id: 'vergoedingen_afwijkend',
  name: 'Vergoedingen die afwijken van de regel',
  theme: 'vergoedingen',
  headline: false,
  definition:
    'Het aantal vergoedingen die in het kalenderjaar zijn toegekend en die niet voldoen aan de regel van het swv over bedrag, grond, bewijs en uitkomst van het traject.',
  explanation:
    'Voor een geslaagde plaatsing krijgt de school een vast bedrag, en is het traject ook geslaagd. Bleek de plaatsing niet passend, dan laat de school zien wat zij heeft ingezet en krijgt zij niet meer dan dat, tot een maximum. Dit cijfer telt hoe vaak daarvan is afgeweken. Medewerkers zien welke vergoedingen dat zijn en waarom.',
  countsAsOne: 'geval',
  period: 'kalenderjaar',
  countDate: 'datum van het besluit',
  measures: { aantal: { type: 'aantal', description: 'toegekende vergoedingen die afwijken' } },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Afwijkende vergoedingen',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'vergoedingen', when: 'period' }],
  looksInto: ['doorstroom'],
  reach: { vergoedingen: 0 },
  parameters: ['vergoeding_geslaagd', 'vergoeding_maximum'],
  twelveMonths: true,
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title:
        'Bij geslaagd precies € 10.000: een cent minder of meer wijkt af, en een andere uitkomst ook',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: `${DRIE_TRAJECTEN}
T4;L4;99VB00;99AA00;2023-01-10;2023-09-01;geslaagd
T5;L5;99VB00;99AA00;2023-01-10;2023-09-01;geslaagd`,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag
G1;T1;99AA00;2023-10-15;geslaagd;toegekend;2023-11-15;10000,00
G2;T2;99AB00;2023-10-15;geslaagd;toegekend;2023-11-15;9999,99
G3;T3;99AA00;2023-10-15;geslaagd;toegekend;2023-11-15;10000,00
G4;T4;99AA00;2023-10-15;geslaagd;toegekend;2023-12-31;10000,01
G5;T5;99AA00;2023-10-15;geslaagd;toegekend;2024-01-01;10000,01`,
      },
      expected: [
        { cijfer: 'vergoedingen_afwijkend', periode: '2023', teller: 3, waarde: 3 },
        { cijfer: 'vergoedingen_afwijkend', periode: '2024', teller: 1, waarde: 1 },
      ],
      working:
        'G1 voldoet. G2 is een cent te laag en G4 een cent te hoog; het traject van G3 ging terug naar het vso. Dat zijn er drie in 2023. G5 is een cent te hoog en in 2024 besloten.',
    },
    {
      title:
        'Bij niet passend hoogstens de ingezette middelen en hoogstens € 10.000, met bewijs en de juiste uitkomst',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;einde;uitkomst
T1;L1;99VA00;99AA00;2022-09-01;2023-10-01;terug_vso
T2;L2;99VA00;99AA00;2022-09-01;2023-10-01;symbiose
T3;L3;99VA00;99AA00;2022-09-01;2023-10-01;maatwerk
T4;L4;99VA00;99AA00;2022-09-01;2023-10-01;gestopt
T5;L5;99VA00;99AA00;2022-09-01;2023-10-01;terug_vso
T6;L6;99VA00;99AA00;2022-09-01;2023-10-01;geslaagd
T7;L7;99VA00;99AA00;2022-09-01;;lopend`,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;ingezette_middelen;besluit;besluitdatum;toegekend_bedrag
G1;T1;99AA00;2023-10-15;niet_passend;8000,00;toegekend;2023-11-15;8000,00
G2;T2;99AA00;2023-10-15;niet_passend;8000,00;toegekend;2023-11-15;8000,01
G3;T3;99AA00;2023-10-15;niet_passend;12000,00;toegekend;2023-11-15;10000,00
G4;T4;99AA00;2023-10-15;niet_passend;12000,00;toegekend;2023-11-15;10000,01
G5;T5;99AA00;2023-10-15;niet_passend;;toegekend;2023-11-15;5000,00
G6;T6;99AA00;2023-10-15;niet_passend;8000,00;toegekend;2023-11-15;5000,00
G7;T7;99AA00;2023-10-15;niet_passend;8000,00;toegekend;2023-11-15;5000,00`,
      },
      expected: [{ cijfer: 'vergoedingen_afwijkend', periode: '2023', teller: 5, waarde: 5 }],
      working:
        'G1 (precies de middelen) en G3 (precies het maximum) voldoen. G2 is een cent meer dan de middelen, G4 een cent meer dan het maximum, G5 heeft geen bewijs, het traject van G6 is geslaagd en dat van G7 loopt nog: vijf wijken af.',
    },
    {
      title: 'Het bedrag van het swv zelf geldt vanaf zijn eigen dag',
      cut: '2024-06-01',
      deliveries: {
        parameters: `
parameter;waarde;van;tot
vergoeding_geslaagd;12000;2023-08-01;2023-12-31`,
        doorstroom: `${DRIE_TRAJECTEN}
T4;L4;99VB00;99AA00;2023-01-10;2023-06-01;geslaagd`,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag
G1;T1;99AA00;2023-07-01;geslaagd;toegekend;2023-07-31;10000,00
G2;T2;99AB00;2023-07-01;geslaagd;toegekend;2023-08-01;10000,00
G3;T4;99AA00;2023-07-01;geslaagd;toegekend;2023-12-31;12000,00`,
      },
      expected: [{ cijfer: 'vergoedingen_afwijkend', periode: '2023', teller: 1, waarde: 1 }],
      working:
        'Het swv geeft van 1 augustus tot en met 31 december 2023 € 12.000. G1 is een dag eerder besloten: daar geldt nog € 10.000 en dat is goed. G2 is op 1 augustus besloten en had € 12.000 moeten zijn: die wijkt af. G3 is op de laatste dag besloten en is goed.',
    },
    {
      title: 'Afgewezen of in behandeling wijkt nooit af: een echte 0',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum
G1;T3;99AA00;2023-10-15;geslaagd;afgewezen;2023-11-15
G2;T3;99AA00;2023-12-15;niet_passend;in_behandeling;`,
      },
      expected: [
        { cijfer: 'vergoedingen_afwijkend', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'vergoedingen_afwijkend', periode: '2022', status: 'geen_gegevens' },
      ],
      working:
        'G1 is terecht afgewezen en over G2 is nog niet besloten: alleen wat is toegekend kan afwijken. In 2022 raakt geen vergoeding het jaar.',
    },
  ],
};

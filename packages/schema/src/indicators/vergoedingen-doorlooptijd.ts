import type { Indicator } from '../indicator.js';
import { DRIE_TRAJECTEN } from './vergoedingen-trajecten.js';

/** Refusals of one traject, each with its aanvraag and its besluit: a traject may be refused more than once. */
function refusals(days: readonly (readonly [asked: string, decided: string])[]): string {
  const rows = days.map(
    ([asked, decided], at) => `G${at + 1};T1;99AA00;${asked};geslaagd;afgewezen;${decided}`,
  );
  return [
    'vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum',
    ...rows,
  ].join('\n');
}

const NINE: readonly (readonly [string, string])[] = [
  ['2023-11-01', '2023-11-01'],
  ['2023-11-01', '2023-11-03'],
  ['2023-11-01', '2023-11-05'],
  ['2023-11-01', '2023-11-07'],
  ['2023-11-01', '2023-11-11'],
  ['2023-11-01', '2023-11-22'],
  ['2023-11-01', '2023-12-01'],
  ['2023-11-01', '2023-12-11'],
  ['2023-11-01', '2023-12-31'],
];

export const vergoedingenDoorlooptijd: Indicator = {
  id: 'vergoedingen_doorlooptijd',
  name: 'Doorlooptijd van vergoedingen',
  theme: 'vergoedingen',
  headline: false,
  definition:
    'Het aantal dagen van de aanvraag van een vergoeding tot het besluit, toegekend of afgewezen: de mediaan van de besluiten in het kalenderjaar.',
  explanation:
    'Hoe lang wacht een school op antwoord? De helft van de besluiten duurde korter dan dit aantal dagen en de helft langer. Bij minder dan tien besluiten geven wij geen getal.',
  countsAsOne: 'geval',
  period: 'kalenderjaar',
  countDate: 'datum van het besluit',
  measures: { aantal: { type: 'aantal', description: 'besluiten, toegekend of afgewezen' } },
  scales: { dagen: 'dagen van aanvraag tot besluit' },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Doorlooptijd (mediaan)',
      eenheid: 'dagen',
      recipe: { kind: 'percentiel', scale: 'dagen', of: 'aantal', at: 0.5, least: 10 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'vergoedingen', when: 'period' }],
  looksInto: [],
  reach: { vergoedingen: 0 },
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Tien besluiten: de mediaan ligt midden tussen het vijfde en het zesde',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: refusals([...NINE, ['2023-11-01', '2023-11-12']]),
      },
      expected: [
        { cijfer: 'vergoedingen_doorlooptijd', periode: '2023', noemer: 10, waarde: 10.5 },
      ],
      working:
        'De dagen zijn, van klein naar groot: 0, 2, 4, 6, 10, 11, 21, 30, 40 en 60. De vijfde is 10 en de zesde 11: de mediaan is 10,5.',
    },
    {
      title:
        'Negen besluiten zijn te weinig; in behandeling en een besluit in het jaar erna tellen niet mee',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `${refusals([...NINE, ['2023-11-01', '2024-01-01']])}
G11;T2;99AB00;2023-11-01;geslaagd;in_behandeling;
G12;T1;99AA00;2022-12-31;geslaagd;in_behandeling;`,
      },
      expected: [
        {
          cijfer: 'vergoedingen_doorlooptijd',
          periode: '2023',
          noemer: 9,
          waarde: 10,
          status: 'te_weinig',
        },
        {
          cijfer: 'vergoedingen_doorlooptijd',
          periode: '2024',
          noemer: 1,
          waarde: 61,
          status: 'te_weinig',
        },
        {
          cijfer: 'vergoedingen_doorlooptijd',
          periode: '2022',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'Negen besluiten vallen in 2023, het laatste op 31 december. Het tiende is van 1 januari 2024 en telt in 2024. Over G11 is nog niet besloten. Onder de tien is het te weinig: lezers krijgen geen getal. Medewerkers zien de middelste van 0, 2, 4, 6, 10, 21, 30, 40 en 60, en in 2024 de ene van 61 dagen. In 2022 is alleen G12 aangevraagd en niets besloten: er is niets te meten.',
    },
    {
      title: 'Toegekend en afgewezen tellen samen; een besluit na de grens niet',
      cut: '2023-12-30',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;ingezette_middelen;besluit;besluitdatum;toegekend_bedrag
G1;T1;99AA00;2023-12-01;geslaagd;;toegekend;2023-12-21;10000,00
G2;T2;99AB00;2023-12-01;geslaagd;;toegekend;2023-12-30;10000,00
G3;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-02;
G4;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-03;
G5;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-04;
G6;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-05;
G7;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-06;
G8;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-08;
G9;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-09;
G10;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-10;
G11;T3;99AA00;2023-12-01;niet_passend;;afgewezen;2023-12-31;`,
      },
      expected: [{ cijfer: 'vergoedingen_doorlooptijd', periode: '2023', noemer: 10, waarde: 6 }],
      working:
        'De dagen zijn 1, 2, 3, 4, 5, 7, 8, 9 (afgewezen), 20 en 29 (toegekend). De vijfde is 5 en de zesde 7: de mediaan is 6. G11 is een dag na de grens besloten en bestaat nog niet.',
    },
  ],
};

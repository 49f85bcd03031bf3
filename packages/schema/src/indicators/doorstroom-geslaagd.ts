import type { Indicator } from '../indicator.js';
import { INSTROOM } from './doorstroom-words.js';

export const doorstroomGeslaagd: Indicator = {
  id: 'doorstroom_geslaagd',
  name: 'Geslaagde doorstroomtrajecten',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aandeel geslaagde trajecten van de doorstroomtrajecten van vso naar vo die in het schooljaar zijn geëindigd.',
  explanation:
    'Een leerling die van het vso naar het vo gaat, doet dat in een traject met begeleiding. Als het traject klaar is, weten we hoe het is afgelopen. Dit cijfer zegt welk deel is geslaagd: de leerling blijft op de gewone school. Naar uitkomst zie je hoe de andere trajecten zijn geëindigd.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'einde van het traject',
  measures: {
    noemer: { type: 'aantal', description: 'trajecten die zijn geëindigd' },
    teller: { type: 'aantal', partOf: 'noemer', description: 'van die trajecten: geslaagd' },
  },
  dimensions: [
    { name: 'instroommoment', description: 'moment van instroom', words: INSTROOM },
    {
      name: 'uitkomst',
      description: 'uitkomst van het traject',
      ofOutcome: true,
      words: {
        geslaagd: 'geslaagd',
        terug_vso: 'terug naar het vso',
        symbiose: 'symbiose',
        maatwerk: 'maatwerk',
        gestopt: 'gestopt',
      },
    },
    { name: 'vo_vestiging', description: 'vo-vestiging', labels: 'vestiging' },
    { name: 'vso_vestiging', description: 'vso-vestiging', labels: 'vestiging' },
  ],
  figures: [
    {
      maat: '',
      name: 'Geslaagde doorstroomtrajecten',
      eenheid: 'procent',
      recipe: {
        kind: 'aandeel',
        teller: 'teller',
        noemer: 'noemer',
        factor: 100,
        distributes: 'noemer',
      },
      decimals: 1,
      dimensions: ['instroommoment', 'uitkomst', 'vo_vestiging', 'vso_vestiging'],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'doorstroom', when: 'period' }],
  looksInto: ['vestiging_opvolging'],
  reach: { doorstroom: 0 },
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Het schooljaar van het einde telt: 31 juli en 1 augustus',
      cut: '2025-07-31',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;instroommoment;einde;uitkomst
T1;L1;99VA00;99AA00;2022-09-01;kerst;2024-07-31;geslaagd
T2;L2;99VA00;99AA00;2022-09-01;zomer;2024-08-01;geslaagd
T3;L3;99VB00;99AB00;2022-09-01;zomer;2023-08-01;terug_vso
T4;L4;99VB00;;2022-09-01;;2023-10-15;gestopt
T5;L5;99VA00;99AA00;2022-09-01;kerst;2024-03-01;lopend`,
      },
      expected: [
        { cijfer: 'doorstroom_geslaagd', periode: '2023-2024', teller: 1, noemer: 3, waarde: 33.3 },
        { cijfer: 'doorstroom_geslaagd', periode: '2024-2025', teller: 1, noemer: 1, waarde: 100 },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { vso_vestiging: '99VA00' },
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { vso_vestiging: '99VB00' },
          teller: 0,
          noemer: 2,
          waarde: 0,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { vo_vestiging: 'onbekend' },
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { instroommoment: 'kerst' },
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { instroommoment: 'onbekend' },
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { uitkomst: 'geslaagd' },
          teller: 1,
          noemer: 3,
          waarde: 33.3,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { uitkomst: 'terug_vso' },
          teller: 1,
          noemer: 3,
          waarde: 33.3,
        },
      ],
      absent: [
        { cijfer: 'doorstroom_geslaagd', periode: '2023-2024', dimensies: { uitkomst: 'lopend' } },
      ],
      working:
        'In 2023-2024 eindigden T1 (op de laatste dag), T3 (op de eerste dag) en T4: een van de drie is geslaagd. T2 eindigde een dag later en telt in 2024-2025. T5 staat nog op lopend en telt niet, al is er een einde ingevuld.',
    },
    {
      title:
        'Naar uitkomst is het een verdeling over alle trajecten, naar school een aandeel per school',
      cut: '2024-07-31',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;instroommoment;einde;uitkomst
T1;L1;99VA00;99AA00;2022-09-01;zomer;2024-01-15;geslaagd
T2;L2;99VA00;99AA00;2022-09-01;zomer;2024-01-15;symbiose
T3;L3;99VA00;99AB00;2022-09-01;zomer;2024-01-15;geslaagd
T4;L4;99VA00;99AC00;2022-09-01;zomer;2024-01-15;maatwerk`,
      },
      expected: [
        { cijfer: 'doorstroom_geslaagd', periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { uitkomst: 'geslaagd' },
          teller: 2,
          noemer: 4,
          waarde: 50,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { uitkomst: 'symbiose' },
          teller: 1,
          noemer: 4,
          waarde: 25,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { uitkomst: 'maatwerk' },
          teller: 1,
          noemer: 4,
          waarde: 25,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { vo_vestiging: '99AA00' },
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { vo_vestiging: '99AB00' },
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          dimensies: { vo_vestiging: '99AC00' },
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
      ],
      working:
        'Van de vier trajecten zijn er twee geslaagd. De uitkomsten samen zijn alle vier de trajecten: 2, 1 en 1 van 4. Naar school deel je door de trajecten van die school: bij 99AA00 is een van de twee geslaagd.',
    },
    {
      title: 'Een einde na de grens is er nog niet: zonder afgeronde trajecten geen percentage',
      cut: '2023-12-20',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;instroommoment;einde;uitkomst
T1;L1;99VA00;99AA00;2022-09-01;zomer;;lopend
T2;L2;99VA00;99AA00;2022-09-01;zomer;2023-12-21;geslaagd
T3;L3;99VA00;99AA00;2022-09-01;zomer;2023-07-31;geslaagd`,
      },
      expected: [
        {
          cijfer: 'doorstroom_geslaagd',
          periode: '2023-2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        { cijfer: 'doorstroom_geslaagd', periode: '2022-2023', teller: 1, noemer: 1, waarde: 100 },
      ],
      working:
        'T1 loopt nog en T2 eindigt een dag na de grens: voor 2023-2024 is er niets om door te delen. T3 eindigde op de laatste dag van 2022-2023.',
    },
  ],
};

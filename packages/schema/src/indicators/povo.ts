import type { Indicator } from '../indicator.js';

const PROGRAMMA = { symbiose: 'symbiose', pro_bc: 'Pro-BC-klas', tien_veertien: '10-14' };
const UITKOMST = {
  vmbo: 'vmbo',
  praktijkonderwijs: 'praktijkonderwijs',
  vso: 'vso',
  anders: 'anders',
  onbekend: 'nog onbekend',
};

export const povo: Indicator = {
  id: 'povo',
  name: 'Van po naar vo',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'Het aantal trajecten dat in het schooljaar begon om een leerling te helpen bij de overstap van het primair naar het voortgezet onderwijs.',
  explanation:
    'Voor sommige kinderen is de stap van de basisschool naar het voortgezet onderwijs groot. Programma’s helpen daarbij: symbiose, de Pro-BC-klas en 10-14. Hier staat hoeveel trajecten er begonnen, en waar de leerling naartoe ging. Van een traject dat nog loopt, is dat meestal nog niet bekend.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'eerste dag van het traject',
  measures: { aantal: { type: 'aantal', description: 'begonnen trajecten' } },
  dimensions: [
    { name: 'programma', description: 'programma', words: PROGRAMMA },
    { name: 'uitkomst', description: 'waar de leerling naartoe ging', words: UITKOMST },
  ],
  figures: [
    {
      maat: '',
      name: 'Trajecten van po naar vo',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['programma', 'uitkomst'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'povo', when: 'period' }],
  looksInto: [],
  reach: { povo: 0 },
  twelveMonths: true,
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'Programma’s van swv’s: symbiose van acht weken, de Pro-BC-klas, pilot 10-14.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De eerste dag bepaalt het schooljaar',
      cut: '2024-12-31',
      deliveries: {
        povo: `traject_id;leerling_id;programma;start;einde;uitkomst
O1;L1;symbiose;2023-07-31;2023-09-29;vmbo
O2;L2;pro_bc;2023-08-01;2024-07-05;praktijkonderwijs
O3;L3;symbiose;2024-07-31;2024-09-27;vmbo
O4;L4;tien_veertien;2024-08-01;;`,
      },
      expected: [
        { cijfer: 'povo', periode: '2022-2023', teller: 1, waarde: 1 },
        { cijfer: 'povo', periode: '2023-2024', teller: 2, waarde: 2 },
        {
          cijfer: 'povo',
          periode: '2023-2024',
          dimensies: { programma: 'symbiose' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'povo',
          periode: '2023-2024',
          dimensies: { uitkomst: 'vmbo' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'povo', periode: '2024-2025', teller: 1, waarde: 1 },
      ],
      absent: [{ cijfer: 'povo', periode: '2023-2024', dimensies: { programma: 'tien_veertien' } }],
      working:
        'O1 begon op de laatste dag van 2022-2023. O2 en O3 begonnen op de eerste en de laatste dag van 2023-2024, O4 een dag later. Wanneer een traject eindigt, maakt niet uit.',
    },
    {
      title: 'Zonder uitkomst staat er onbekend',
      cut: '2024-07-31',
      deliveries: {
        povo: `traject_id;leerling_id;programma;start;einde;uitkomst
O1;L1;symbiose;2024-03-04;2024-04-26;vmbo
O2;L2;symbiose;2024-03-04;2024-04-26;
O3;L3;symbiose;2024-06-03;;
O4;L4;pro_bc;2023-08-28;2024-07-05;vso`,
      },
      expected: [
        { cijfer: 'povo', periode: '2023-2024', teller: 4, waarde: 4 },
        {
          cijfer: 'povo',
          periode: '2023-2024',
          dimensies: { uitkomst: 'onbekend' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'povo',
          periode: '2023-2024',
          dimensies: { uitkomst: 'vso' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'povo',
          periode: '2023-2024',
          dimensies: { programma: 'symbiose' },
          teller: 3,
          waarde: 3,
        },
      ],
      working:
        'Vier trajecten. O2 is afgelopen en O3 loopt nog; van beide is de uitkomst niet geleverd, dus onbekend: 2. Zo tellen de uitkomsten op tot 4.',
    },
    {
      title: 'Wat na de laatste dag begint, bestaat nog niet',
      cut: '2024-08-31',
      deliveries: {
        povo: `traject_id;leerling_id;programma;start;einde;uitkomst
O1;L1;symbiose;2024-05-06;2024-09-20;vmbo
O2;L2;symbiose;2024-09-01;;`,
      },
      expected: [
        { cijfer: 'povo', periode: '2023-2024', teller: 1, waarde: 1 },
        { cijfer: 'povo', periode: '2024-2025', teller: 0, waarde: 0 },
      ],
      working:
        'O2 begint een dag na de laatste dag van de gegevens. O1 loopt door in 2024-2025, dus over dat jaar zijn er gegevens; er is nog niets begonnen: een echte 0.',
    },
  ],
};

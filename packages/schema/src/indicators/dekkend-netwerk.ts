import type { Figure, Indicator } from '../indicator.js';

const DIMENSIONS = ['arrangement', 'vestiging'];

// whoever knows the places and how many are free, knows how many pupils there are: all four are shown or none
function places(
  maat: string,
  name: string,
  recipe: Figure['recipe'],
  money?: Pick<Figure, 'eenheid' | 'decimals'>,
): Figure {
  const unit = money ?? { eenheid: 'aantal', decimals: 0 };
  return { maat, name, ...unit, recipe, dimensions: DIMENSIONS, countEquivalent: 'bezet' };
}

export const dekkendNetwerk: Indicator = {
  id: 'dekkend_netwerk',
  name: 'Dekkend netwerk',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'De plaatsen van alle voorzieningen in het schooljaar, hoeveel daarvan bezet en vrij zijn, en wat de bezette plaatsen in een jaar kosten.',
  explanation:
    'Een samenwerkingsverband moet voor elke leerling een passende plek hebben: een dekkend netwerk. Hier staat hoeveel plekken er zijn, hoeveel er bezet zijn en hoeveel er vrij zijn. Zijn er meer leerlingen dan plekken, dan is het aantal vrije plekken kleiner dan nul. Het bedrag is wat de bezette plekken samen in een jaar kosten; zonder tarief is dat niets.',
  countsAsOne: 'plaats',
  period: 'schooljaar',
  countDate: 'het schooljaar waarover de plaatsen zijn geleverd',
  measures: {
    plaatsen: { type: 'aantal', description: 'plaatsen' },
    bezet: { type: 'aantal', description: 'bezette plaatsen' },
    bedrag: { type: 'bedrag', description: 'bezette plaatsen maal hun tarief, in euro per jaar' },
  },
  scales: { prijs: 'tarief van één plaats per jaar, in centen' },
  dimensions: [
    { name: 'arrangement', description: 'voorziening of arrangement' },
    { name: 'vestiging', description: 'vestiging', labels: 'vestiging' },
  ],
  figures: [
    places('plaatsen', 'Plaatsen in het netwerk', { kind: 'som', of: 'plaatsen' }),
    places('bezet', 'Bezette plaatsen', { kind: 'som', of: 'bezet' }),
    places('vrij', 'Vrije plaatsen', { kind: 'verschil', of: 'plaatsen', minus: 'bezet' }),
    places(
      'bedrag',
      'Bedrag van de bezette plaatsen',
      { kind: 'som', of: 'bedrag' },
      { eenheid: 'euro', decimals: 2 },
    ),
  ],
  requires: [{ kind: 'capaciteit', when: 'period' }],
  looksInto: ['vestiging_opvolging'],
  reach: { capaciteit: 0 },
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'WVO (oud) art. 17a: een samenhangend geheel van ondersteuningsvoorzieningen.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Meer bezet dan er plaatsen zijn geeft minder dan nul vrij',
      cut: '2024-07-31',
      deliveries: {
        capaciteit: `vestiging;schooljaar;arrangement;plaatsen;bezet;tarief
99AA00;2023-2024;Rebound;12;9;8500
99AB00;2023-2024;Rebound;10;13;9000,50
99AB00;2023-2024;Trajectklas;8;8;4000`,
      },
      expected: [
        { cijfer: 'dekkend_netwerk/plaatsen', periode: '2023-2024', teller: 30, waarde: 30 },
        { cijfer: 'dekkend_netwerk/bezet', periode: '2023-2024', teller: 30, waarde: 30 },
        { cijfer: 'dekkend_netwerk/vrij', periode: '2023-2024', teller: 0, waarde: 0 },
        {
          cijfer: 'dekkend_netwerk/bedrag',
          periode: '2023-2024',
          teller: 225506.5,
          waarde: 225506.5,
        },
        {
          cijfer: 'dekkend_netwerk/vrij',
          periode: '2023-2024',
          dimensies: { vestiging: '99AB00' },
          teller: -3,
          waarde: -3,
        },
        {
          cijfer: 'dekkend_netwerk/vrij',
          periode: '2023-2024',
          dimensies: { arrangement: 'Rebound' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'dekkend_netwerk/bedrag',
          periode: '2023-2024',
          dimensies: { arrangement: 'Trajectklas' },
          teller: 32000,
          waarde: 32000,
        },
        {
          cijfer: 'dekkend_netwerk/plaatsen',
          periode: '2023-2024',
          dimensies: { arrangement: 'Rebound' },
          teller: 22,
          waarde: 22,
        },
        {
          cijfer: 'dekkend_netwerk/bezet',
          periode: '2023-2024',
          dimensies: { arrangement: 'Rebound' },
          teller: 22,
          waarde: 22,
        },
        {
          cijfer: 'dekkend_netwerk/plaatsen',
          periode: '2023-2024',
          dimensies: { arrangement: 'Trajectklas' },
          teller: 8,
          waarde: 8,
        },
        {
          cijfer: 'dekkend_netwerk/bezet',
          periode: '2023-2024',
          dimensies: { arrangement: 'Trajectklas' },
          teller: 8,
          waarde: 8,
        },
        {
          cijfer: 'dekkend_netwerk/plaatsen',
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 12,
          waarde: 12,
        },
        {
          cijfer: 'dekkend_netwerk/bezet',
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 9,
          waarde: 9,
        },
        {
          cijfer: 'dekkend_netwerk/plaatsen',
          periode: '2023-2024',
          dimensies: { vestiging: '99AB00' },
          teller: 18,
          waarde: 18,
        },
        {
          cijfer: 'dekkend_netwerk/bezet',
          periode: '2023-2024',
          dimensies: { vestiging: '99AB00' },
          teller: 21,
          waarde: 21,
        },
      ],
      working:
        'Plaatsen: 12 + 10 + 8 = 30; bezet: 9 + 13 + 8 = 30. Bij 99AB00 zijn er 10 + 8 = 18 plaatsen en 13 + 8 = 21 bezet: 3 te weinig. Van Rebound zijn alle 12 + 10 = 22 plaatsen bezet (9 + 13), van Trajectklas alle 8. Bedrag: 9 × 8.500 = 76.500, 13 × 9.000,50 = 117.006,50 en 8 × 4.000 = 32.000, samen 225.506,50 euro.',
    },
    {
      title: 'Zonder tarief kost een plaats niets',
      cut: '2024-07-31',
      deliveries: {
        capaciteit: `vestiging;schooljaar;arrangement;plaatsen;bezet;tarief
99AA00;2023-2024;Rebound;6;5;
99AB00;2023-2024;Rebound;6;2;1000`,
      },
      expected: [
        { cijfer: 'dekkend_netwerk/bedrag', periode: '2023-2024', teller: 2000, waarde: 2000 },
        {
          cijfer: 'dekkend_netwerk/bedrag',
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 0,
          waarde: 0,
        },
        { cijfer: 'dekkend_netwerk/vrij', periode: '2023-2024', teller: 5, waarde: 5 },
      ],
      working:
        '99AA00 heeft geen tarief: 5 bezette plaatsen tellen voor 0 euro. 99AB00: 2 × 1.000 = 2.000 euro. Vrij: 1 + 4 = 5.',
    },
    {
      title: 'Elk schooljaar staat op zichzelf; een jaar zonder levering heeft geen gegevens',
      cut: '2024-12-31',
      deliveries: {
        capaciteit: `vestiging;schooljaar;arrangement;plaatsen;bezet;tarief
99AA00;2022-2023;Rebound;10;10;100
99AA00;2023-2024;Rebound;10;0;100`,
        opp: `leerling_id;vestiging;plaatsingsdatum;opp_datum
L1;99AA00;2024-09-02;2024-09-20`,
      },
      expected: [
        { cijfer: 'dekkend_netwerk/vrij', periode: '2022-2023', teller: 0, waarde: 0 },
        { cijfer: 'dekkend_netwerk/vrij', periode: '2023-2024', teller: 10, waarde: 10 },
        { cijfer: 'dekkend_netwerk/bezet', periode: '2023-2024', teller: 0, waarde: 0 },
        { cijfer: 'dekkend_netwerk/vrij', periode: '2024-2025', status: 'geen_gegevens' },
      ],
      working:
        'In 2022-2023 is alles bezet, in 2023-2024 niets: beide zijn geleverd, dus 0 is een echte 0. Over 2024-2025 is alleen een opp geleverd: van de plaatsen is niets bekend.',
    },
  ],
};

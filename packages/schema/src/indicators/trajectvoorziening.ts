import type { Indicator } from '../indicator.js';

const HERKOMST = {
  eigen_school: 'de eigen school',
  vso: 'het vso',
  rebound: 'een reboundvoorziening',
  langdurig_afwezig: 'langdurig afwezig',
};

export const trajectvoorziening: Indicator = {
  id: 'trajectvoorziening',
  name: 'Trajectvoorzieningen',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'Het aantal unieke leerlingen dat op de peildatum deelneemt aan een trajectvoorziening, en hun gemiddelde aantal uren per week.',
  explanation:
    'Een trajectvoorziening is een plek in de school waar een leerling op afspraak extra begeleiding krijgt. Hier staat hoeveel leerlingen daar op een dag gebruik van maakten, waar zij vandaan kwamen, en hoeveel uur per week het gemiddeld was. Een leerling met twee plekken telt één keer, met de plek die het laatst begon; de uren van beide tellen mee in het gemiddelde.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  countDate: 'de peildatum zelf',
  measures: {
    deelnames: { type: 'aantal', description: 'deelnames op de peildatum' },
    leerlingen: {
      type: 'aantal',
      partOf: 'deelnames',
      description: 'unieke leerlingen: van elk één deelname',
    },
    met_uren: {
      type: 'aantal',
      partOf: 'deelnames',
      description: 'deelnames waarvan de uren bekend zijn',
    },
    uren: { type: 'getal', description: 'uren per week, bij elkaar' },
  },
  scales: { minuten: 'minuten per week van één deelname' },
  dimensions: [{ name: 'herkomst', description: 'waar de leerling vandaan komt', words: HERKOMST }],
  figures: [
    {
      maat: 'leerlingen',
      name: 'Leerlingen in een trajectvoorziening',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'leerlingen' },
      decimals: 0,
      dimensions: ['herkomst'],
      countEquivalent: 'leerlingen',
    },
    {
      maat: 'uren_per_week',
      name: 'Uren per week in een trajectvoorziening',
      eenheid: 'uren',
      recipe: { kind: 'aandeel', teller: 'uren', noemer: 'met_uren', factor: 1 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'met_uren',
    },
  ],
  requires: [{ kind: 'trajectvoorziening', when: 'period' }],
  looksInto: [],
  reach: { trajectvoorziening: 0 },
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'Eigen voorziening van het swv (Altra: begeleiding op afspraak in de school).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De eerste en de laatste dag tellen mee',
      cut: '2023-12-31',
      deliveries: {
        trajectvoorziening: `leerling_id;vestiging;van;tot;uren_per_week;herkomst
L1;99AA00;2023-10-01;2023-11-30;4;eigen_school
L2;99AA00;2023-09-01;2023-10-01;2,5;vso
L3;99AB00;2023-10-02;;8;vso
L4;99AB00;2023-09-01;2023-09-30;8;rebound
L5;99AB00;2023-01-09;;3;eigen_school`,
      },
      expected: [
        { cijfer: 'trajectvoorziening/leerlingen', periode: '2023-10-01', teller: 3, waarde: 3 },
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2023-10-01',
          dimensies: { herkomst: 'eigen_school' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2023-10-01',
          dimensies: { herkomst: 'vso' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'trajectvoorziening/uren_per_week',
          periode: '2023-10-01',
          teller: 9.5,
          noemer: 3,
          waarde: 3.2,
        },
        { cijfer: 'trajectvoorziening/leerlingen', periode: '2023-12-31', teller: 2, waarde: 2 },
      ],
      absent: [
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2023-10-01',
          dimensies: { herkomst: 'rebound' },
        },
      ],
      working:
        'Op 1 oktober: L1 begint die dag, L2 heeft die dag als laatste en L5 loopt. L3 begint een dag later, L4 is een dag eerder gestopt. Uren: 4 + 2,5 + 3 = 9,5 over 3 deelnames is 3,1667, dus 3,2. Op 31 december lopen L3 en L5.',
    },
    {
      title: 'Een leerling met twee plekken telt één keer, zijn uren tellen bij beide',
      cut: '2024-02-01',
      deliveries: {
        trajectvoorziening: `leerling_id;vestiging;van;tot;uren_per_week;herkomst
L1;99AA00;2023-09-01;;2;eigen_school
L1;99AB00;2023-11-01;;5;langdurig_afwezig
L2;99AA00;2023-11-01;;6;vso
L2;99AB00;2023-11-01;;3;rebound`,
      },
      expected: [
        { cijfer: 'trajectvoorziening/leerlingen', periode: '2024-02-01', teller: 2, waarde: 2 },
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2024-02-01',
          dimensies: { herkomst: 'langdurig_afwezig' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2024-02-01',
          dimensies: { herkomst: 'rebound' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'trajectvoorziening/uren_per_week',
          periode: '2024-02-01',
          teller: 16,
          noemer: 4,
          waarde: 4,
        },
      ],
      absent: [
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2024-02-01',
          dimensies: { herkomst: 'eigen_school' },
        },
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2024-02-01',
          dimensies: { herkomst: 'vso' },
        },
      ],
      working:
        'L1 telt met de plek die later begon: langdurig afwezig. Bij L2 begonnen beide op dezelfde dag; de hogere vestiging, 99AB00, geeft rebound. Het gemiddelde is over de vier rijen: 2 + 5 + 6 + 3 = 16, gedeeld door 4 is 4,0.',
    },
    {
      title: 'Onbekende uren tellen niet als nul; zonder deelname is er geen gemiddelde',
      cut: '2024-02-01',
      deliveries: {
        trajectvoorziening: `leerling_id;vestiging;van;tot;uren_per_week;herkomst
L1;99AA00;2023-09-01;2023-12-31;3,5;vso
L2;99AA00;2023-09-01;2023-12-31;;vso
L4;99AA00;2022-09-01;2022-10-31;;vso
L3;99AA00;2024-01-08;2024-01-31;2;vso`,
      },
      expected: [
        { cijfer: 'trajectvoorziening/leerlingen', periode: '2023-12-31', teller: 2, waarde: 2 },
        {
          cijfer: 'trajectvoorziening/uren_per_week',
          periode: '2023-12-31',
          teller: 3.5,
          noemer: 1,
          waarde: 3.5,
        },
        {
          cijfer: 'trajectvoorziening/leerlingen',
          periode: '2024-02-01',
          status: 'geen_gegevens',
        },
        { cijfer: 'trajectvoorziening/leerlingen', periode: '2022-10-01', teller: 1, waarde: 1 },
        {
          cijfer: 'trajectvoorziening/uren_per_week',
          periode: '2022-10-01',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'Op 31 december zijn er twee leerlingen; van L2 zijn de uren onbekend, dus het gemiddelde is 3,5 over één deelname. L3 stopte een dag voor 1 februari 2024: geen enkele rij raakt die dag, dus zijn er over die dag geen gegevens. Op 1 oktober 2022 is alleen L4 er, zonder bekende uren: één leerling, en niets om een gemiddelde van te nemen.',
    },
  ],
};

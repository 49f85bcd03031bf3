import type { Figure, Indicator } from '../indicator.js';

function amount(maat: string, name: string): Figure {
  return {
    maat,
    name,
    eenheid: 'euro',
    recipe: { kind: 'som', of: maat },
    decimals: 2,
    dimensions: [],
  };
}

export const signaleringswaarde: Indicator = {
  id: 'signaleringswaarde',
  name: 'Eigen vermogen en signaleringswaarde',
  theme: 'financien',
  headline: false,
  definition:
    'Het eigen vermogen van het swv op 31 december, naast de norm daarvoor (3,5 procent van de totale baten van het jaar, en minstens 250.000 euro) en wat er boven die norm ligt.',
  explanation:
    'Een samenwerkingsverband mag een reserve hebben, maar niet te veel: het geld is voor leerlingen. Boven een bepaald bedrag moet het uitleggen waarom het dat geld bewaart. Hier staat hoe groot de reserve is, hoeveel die hoogstens mag zijn en hoeveel er te veel is.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: '31 december van het jaar',
  measures: {
    eigen_vermogen: { type: 'bedrag', description: 'reserves en fondsen samen, in euro' },
    norm: { type: 'bedrag', description: 'norm voor het eigen vermogen, in euro' },
    boven: { type: 'bedrag', description: 'eigen vermogen boven de norm, minstens 0, in euro' },
  },
  dimensions: [],
  figures: [
    amount('eigen_vermogen', 'Eigen vermogen'),
    amount('norm', 'Norm voor het eigen vermogen'),
    amount('boven', 'Eigen vermogen boven de norm'),
  ],
  requires: [{ kind: 'balans', when: 'period' }],
  looksInto: [],
  reach: { balans: 0 },
  parameters: ['signalering_minimum', 'signalering_procent'],
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground: 'Signaleringswaarde mogelijk bovenmatig eigen vermogen van samenwerkingsverbanden.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De norm is minstens 250.000 euro; precies op de norm is niets te veel',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2023;ev_algemeen;200000,00;realisatie
2023;ev_best_publiek;50000,00;realisatie
2023;rijksbijdrage;7142857,14;realisatie
2024;ev_algemeen;200000,00;realisatie
2024;ev_fonds_privaat;50000,01;realisatie
2024;rijksbijdrage;5000000,00;realisatie`,
      },
      expected: [
        {
          cijfer: 'signaleringswaarde/eigen_vermogen',
          periode: '2023',
          teller: 250000,
          waarde: 250000,
        },
        { cijfer: 'signaleringswaarde/norm', periode: '2023', teller: 250000, waarde: 250000 },
        { cijfer: 'signaleringswaarde/boven', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'signaleringswaarde/norm', periode: '2024', teller: 250000, waarde: 250000 },
        { cijfer: 'signaleringswaarde/boven', periode: '2024', teller: 0.01, waarde: 0.01 },
      ],
      working:
        '2023: 3,5 procent van 7.142.857,14 is 249.999,9999, dus geldt het minimum van 250.000. Het eigen vermogen is 200.000 + 50.000, precies de norm: niets erboven. 2024: één cent meer is 0,01 boven de norm.',
    },
    {
      title: 'Boven het minimum geldt 3,5 procent van alle baten samen',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2023;ev_algemeen;300000;realisatie
2023;rijksbijdrage;7000000;realisatie
2023;ov_bijdrage;800000;realisatie
2023;overige_baten;200000;realisatie
2023;financieel;900000;realisatie
2024;ev_algemeen;400000;realisatie
2024;voorzieningen;900000;realisatie
2024;rijksbijdrage;10000001;realisatie
2024;ev_algemeen;999999;prognose`,
      },
      expected: [
        { cijfer: 'signaleringswaarde/norm', periode: '2023', teller: 280000, waarde: 280000 },
        { cijfer: 'signaleringswaarde/boven', periode: '2023', teller: 20000, waarde: 20000 },
        {
          cijfer: 'signaleringswaarde/eigen_vermogen',
          periode: '2024',
          teller: 400000,
          waarde: 400000,
        },
        {
          cijfer: 'signaleringswaarde/norm',
          periode: '2024',
          teller: 350000.04,
          waarde: 350000.04,
        },
        {
          cijfer: 'signaleringswaarde/boven',
          periode: '2024',
          teller: 49999.97,
          waarde: 49999.97,
        },
      ],
      working:
        '2023: baten 7.000.000 + 800.000 + 200.000 = 8.000.000 (financieel hoort er niet bij), 3,5 procent is 280.000, dus 20.000 erboven. 2024: 3,5 procent van 10.000.001 is 350.000,035, afgerond 350.000,04; erboven ligt 400.000 - 350.000,035 = 49.999,965, ook één keer afgerond 49.999,97. Voorzieningen en de prognose tellen niet.',
    },
    {
      title: 'Een tekort ligt niet boven de norm',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2024;ev_algemeen;-40000;realisatie
2024;ev_best_privaat;10000;realisatie`,
      },
      expected: [
        {
          cijfer: 'signaleringswaarde/eigen_vermogen',
          periode: '2024',
          teller: -30000,
          waarde: -30000,
        },
        { cijfer: 'signaleringswaarde/norm', periode: '2024', teller: 250000, waarde: 250000 },
        { cijfer: 'signaleringswaarde/boven', periode: '2024', teller: 0, waarde: 0 },
      ],
      working:
        'Eigen vermogen -40.000 + 10.000 = -30.000. Baten zijn niet geleverd en dus 0: de norm is het minimum. Boven de norm ligt max(0, -30.000 - 250.000) = 0.',
    },
    {
      title: 'Een prognose is geen stand; een eigen minimum van het swv gaat voor',
      cut: '2025-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2024;ev_algemeen;320000;realisatie
2024;rijksbijdrage;1000000;realisatie
2025;ev_algemeen;500000;prognose`,
        parameters: `parameter;waarde;van;tot
signalering_minimum;300000;2024-01-01;`,
      },
      expected: [
        { cijfer: 'signaleringswaarde/norm', periode: '2024', teller: 300000, waarde: 300000 },
        { cijfer: 'signaleringswaarde/boven', periode: '2024', teller: 20000, waarde: 20000 },
        {
          cijfer: 'signaleringswaarde/eigen_vermogen',
          periode: '2025',
          status: 'geen_gegevens',
        },
        { cijfer: 'signaleringswaarde/norm', periode: '2025', status: 'geen_gegevens' },
        { cijfer: 'signaleringswaarde/boven', periode: '2025', status: 'geen_gegevens' },
      ],
      working:
        '2024: 3,5 procent van 1.000.000 is 35.000; het swv heeft zelf een minimum van 300.000, dus 320.000 - 300.000 = 20.000 erboven. Van 2025 is er alleen een prognose: de stand is nog niet bekend, en geen 0.',
    },
    {
      title: 'Waar het percentage van de baten precies op het minimum komt',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2022;ev_algemeen;250000,00;realisatie
2022;rijksbijdrage;7142857,15;realisatie
2023;ev_algemeen;250000,01;realisatie
2023;rijksbijdrage;6250000,00;realisatie
2024;ev_algemeen;250000,01;realisatie
2024;rijksbijdrage;6250001,00;realisatie`,
        parameters: `parameter;waarde;van;tot
signalering_procent;4;2023-01-01;`,
      },
      expected: [
        { cijfer: 'signaleringswaarde/norm', periode: '2022', teller: 250000, waarde: 250000 },
        { cijfer: 'signaleringswaarde/boven', periode: '2022', teller: 0, waarde: 0 },
        { cijfer: 'signaleringswaarde/norm', periode: '2023', teller: 250000, waarde: 250000 },
        { cijfer: 'signaleringswaarde/boven', periode: '2023', teller: 0.01, waarde: 0.01 },
        {
          cijfer: 'signaleringswaarde/norm',
          periode: '2024',
          teller: 250000.04,
          waarde: 250000.04,
        },
        { cijfer: 'signaleringswaarde/boven', periode: '2024', teller: 0, waarde: 0 },
      ],
      working:
        'Precies 250.000 is bij 3,5 procent geen bedrag in hele centen: van 7.142.857,14 ligt het er net onder (het voorbeeld hierboven), van 7.142.857,15 is het 250.000,00025. Dat is in 2022 de norm, afgerond 250.000,00; een eigen vermogen van 250.000,00 ligt er niet boven. Vanaf 2023 heeft het swv zelf 4 procent: van 6.250.000 is dat precies 250.000, dus beide normen zijn gelijk en één cent meer is 0,01 te veel. Eén euro aan baten meer geeft in 2024 een norm van 250.000,04: niets te veel.',
    },
  ],
};

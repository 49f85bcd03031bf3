import type { Indicator } from '../indicator.js';

export const basisondersteuning: Indicator = {
  id: 'basisondersteuning',
  name: 'Basisondersteuning',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'De uren basisondersteuning per leerling in het schooljaar, en het aandeel vestigingen dat de norm van een uur per leerling haalt.',
  explanation:
    'Elke school geeft gewone ondersteuning aan leerlingen die dat nodig hebben: de basisondersteuning. De afspraak is minstens één uur per leerling per schooljaar. Hier staat hoeveel uur het is, en welk deel van de vestigingen de afspraak haalt. De leerlingen komen uit de telling van DUO van 1 oktober, of uit de laatste telling daarvoor. Een vestiging zonder leerlingen in die telling telt niet mee in het aandeel.',
  countsAsOne: 'plaats',
  period: 'schooljaar',
  countDate: '1 oktober van het schooljaar, of de laatste telling daarvoor',
  measures: {
    uren: { type: 'getal', description: 'uren basisondersteuning' },
    leerlingen: { type: 'aantal', description: 'leerlingen volgens DUO' },
    vestigingen: { type: 'aantal', description: 'vestigingen met uren en met leerlingen' },
    voldoet: {
      type: 'aantal',
      partOf: 'vestigingen',
      description: 'daarvan met minstens de norm aan uren per leerling',
    },
  },
  dimensions: [{ name: 'vestiging', description: 'vestiging', labels: 'vestiging' }],
  figures: [
    {
      maat: 'uren_per_leerling',
      name: 'Uren basisondersteuning per leerling',
      eenheid: 'uren',
      recipe: { kind: 'aandeel', teller: 'uren', noemer: 'leerlingen', factor: 1 },
      decimals: 2,
      dimensions: ['vestiging'],
    },
    {
      maat: 'aandeel_norm',
      name: 'Vestigingen die de norm van de basisondersteuning halen',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'voldoet', noemer: 'vestigingen', factor: 100 },
      decimals: 1,
      dimensions: [],
    },
  ],
  requires: [
    { kind: 'basisondersteuning', when: 'period' },
    { kind: 'duo_leerlingen_vo', when: 'ever' },
  ],
  looksInto: ['vestiging_opvolging'],
  reach: { basisondersteuning: 0 },
  parameters: ['basisondersteuning_uren'],
  direction: 'hoger_is_beter',
  disclosure: 'organisatie',
  ground: 'Handreiking audits (swv vo Waterland): minstens één uur per leerling per schooljaar.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies een uur per leerling haalt de norm, een honderdste uur minder niet',
      cut: '2024-07-31',
      tellingen: {
        '2023': `99AA00;HAVO;1;M;60
99AA00;VWO;1;V;40
99AB00;HAVO;1;M;3`,
      },
      deliveries: {
        basisondersteuning: `vestiging;schooljaar;uren
99AA00;2023-2024;100
99AB00;2023-2024;2,99`,
      },
      expected: [
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          teller: 102.99,
          noemer: 103,
          waarde: 1,
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 100,
          noemer: 100,
          waarde: 1,
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          dimensies: { vestiging: '99AB00' },
          teller: 2.99,
          noemer: 3,
          waarde: 1,
        },
        {
          cijfer: 'basisondersteuning/aandeel_norm',
          periode: '2023-2024',
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
      ],
      working:
        '99AA00 heeft 100 uur voor 60 + 40 = 100 leerlingen: precies 1, dus de norm is gehaald. 99AB00 heeft 2,99 uur voor 3 leerlingen: 0,9967 rondt af op 1,00 maar is minder dan de norm. 1 van 2 is 50 %. Samen 102,99 uur voor 103 leerlingen: 1,00.',
    },
    {
      title: 'De laatste telling van DUO op of voor 1 oktober geeft de leerlingen',
      cut: '2025-07-31',
      tellingen: {
        '2021': '99AA00;HAVO;1;M;50',
        '2023': '99AA00;HAVO;1;M;200',
        '2024': '99AA00;HAVO;1;M;400',
      },
      deliveries: {
        basisondersteuning: `vestiging;schooljaar;uren
99AA00;2020-2021;100
99AA00;2022-2023;100
99AA00;2023-2024;100`,
      },
      expected: [
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2020-2021',
          status: 'geen_gegevens',
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2022-2023',
          teller: 100,
          noemer: 50,
          waarde: 2,
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          teller: 100,
          noemer: 200,
          waarde: 0.5,
        },
        {
          cijfer: 'basisondersteuning/aandeel_norm',
          periode: '2023-2024',
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
      ],
      working:
        'Voor 2022-2023 is er geen telling van 1 oktober 2022; die van 2021 geldt: 100 / 50 = 2,00. Voor 2023-2024 geldt die van 1 oktober 2023 zelf, niet die van 2024: 100 / 200 = 0,50, onder de norm. Voor 2020-2021 is er nog geen telling: geen gegevens.',
    },
    {
      title: 'Zonder leerlingen in de telling is er geen uur per leerling en geen norm',
      cut: '2024-07-31',
      tellingen: { '2022': '99AA00;HAVO;1;M;70', '2023': '99AA00;HAVO;1;M;80' },
      deliveries: {
        basisondersteuning: `vestiging;schooljaar;uren
99AB00;2022-2023;20
99AA00;2023-2024;90
99AB00;2023-2024;10`,
      },
      expected: [
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          dimensies: { vestiging: '99AB00' },
          teller: 10,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 90,
          noemer: 80,
          waarde: 1.13,
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          teller: 100,
          noemer: 80,
          waarde: 1.25,
        },
        {
          cijfer: 'basisondersteuning/aandeel_norm',
          periode: '2023-2024',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2022-2023',
          teller: 20,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'basisondersteuning/aandeel_norm',
          periode: '2022-2023',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        '99AB00 staat niet in de telling: delen kan niet. 99AA00: 90 / 80 = 1,125, en een half gaat omhoog: 1,13. Het totaal telt alle uren: 100 / 80 = 1,25. Alleen 99AA00 is te toetsen, en haalt de norm. In 2022-2023 zijn er alleen uren van 99AB00, ook toen zonder leerlingen: er is niets om door te delen en geen vestiging om te toetsen.',
    },
    {
      title: 'Een eigen norm van het swv, en een aantal dat DUO afschermt',
      cut: '2024-07-31',
      tellingen: {
        '2022': `99AA00;HAVO;1;M;100
99AB00;HAVO;1;M;100`,
        '2023': `99AA00;HAVO;1;M;100
99AB00;HAVO;1;M;<5`,
      },
      deliveries: {
        basisondersteuning: `vestiging;schooljaar;uren
99AA00;2022-2023;150
99AB00;2022-2023;149,99
99AA00;2023-2024;150
99AB00;2023-2024;149,99`,
        parameters: `parameter;waarde;van
basisondersteuning_uren;1,5;2022-08-01`,
      },
      expected: [
        {
          cijfer: 'basisondersteuning/aandeel_norm',
          periode: '2022-2023',
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 150,
          noemer: 100,
          waarde: 1.5,
        },
        {
          cijfer: 'basisondersteuning/uren_per_leerling',
          periode: '2023-2024',
          dimensies: { vestiging: '99AB00' },
          status: 'geen_gegevens',
        },
        {
          cijfer: 'basisondersteuning/aandeel_norm',
          periode: '2023-2024',
          status: 'geen_gegevens',
        },
      ],
      working:
        'De norm is hier anderhalf uur: 150 uur voor 100 leerlingen haalt haar precies, 149,99 niet. In 2023 schermt DUO de leerlingen van 99AB00 af: hoeveel het er zijn is onbekend, dus ook of de norm is gehaald. Dat is geen 0 maar geen gegevens.',
    },
  ],
};

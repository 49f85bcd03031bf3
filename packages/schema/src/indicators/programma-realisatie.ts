import { exampleLedger } from '../example-ledger.js';
import type { Figure, Indicator } from '../indicator.js';

const NEEDS_BEGROTING = { kind: 'begroting', when: 'period' } as const;
const NEEDS_GROOTBOEK = { kind: 'grootboek', when: 'period' } as const;

const DIMENSIONS: Pick<Figure, 'dimensions'> = { dimensions: ['programma'] };

const PROGRAMMAS = `kostenplaats;programma;omschrijving
4400;Ondersteuning;Begeleiding
4410;Ondersteuning;Trajecten
4500;Doorstroom;Doorstroom vso naar vo
4600;Innovatie;Pilots`;

export const programmaRealisatie: Indicator = {
  id: 'programma_realisatie',
  name: 'Begroting en realisatie per programma',
  theme: 'financien',
  headline: false,
  definition:
    'Wat in de vastgestelde begroting van het kalenderjaar per programma staat, naast het saldo van de boekingen in dat jaar op resultaatrekeningen, volgens de kostenplaats.',
  explanation:
    'Per programma staat hier hoeveel geld het samenwerkingsverband wilde uitgeven en hoeveel het uitgaf. Inkomsten van een programma gaan van de uitgaven af. Uitgaven die bij geen programma horen, staan apart als niet toegewezen.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: 'datum van de boeking; jaar van de begroting',
  measures: {
    begroot: { type: 'bedrag', description: 'vastgestelde begroting in euro' },
    gerealiseerd: {
      type: 'bedrag',
      description: 'debet min credit op resultaatrekeningen, in euro',
    },
  },
  dimensions: [
    {
      name: 'programma',
      description: 'programma van het ondersteuningsplan',
      words: { niet_toegewezen: 'niet toegewezen aan een programma' },
    },
  ],
  figures: [
    {
      maat: 'begroot',
      name: 'Begroot',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'begroot' },
      decimals: 2,
      ...DIMENSIONS,
      requires: [NEEDS_BEGROTING],
    },
    {
      maat: 'gerealiseerd',
      name: 'Gerealiseerd',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'gerealiseerd' },
      decimals: 2,
      ...DIMENSIONS,
      requires: [NEEDS_GROOTBOEK],
    },
    {
      maat: 'verschil',
      name: 'Begroot min gerealiseerd',
      eenheid: 'euro',
      recipe: { kind: 'verschil', of: 'begroot', minus: 'gerealiseerd' },
      decimals: 2,
      ...DIMENSIONS,
      requires: [NEEDS_BEGROTING, NEEDS_GROOTBOEK],
    },
    {
      maat: 'percentage',
      name: 'Gerealiseerd deel van de begroting',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'gerealiseerd', noemer: 'begroot', factor: 100 },
      decimals: 1,
      ...DIMENSIONS,
      requires: [NEEDS_BEGROTING, NEEDS_GROOTBOEK],
    },
  ],
  requires: [],
  looksInto: ['begroting', 'grootboek', 'programmas'],
  reach: { begroting: 0, grootboek: 0 },
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground:
    'Programmabegroting bij het ondersteuningsplan; realisatie uit het grootboek (auditfile XAF 3.2).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Kostenplaatsen, en wat bij geen programma hoort',
      cut: '2024-12-31',
      deliveries: {
        begroting: `jaar;programma;bedrag;versie
2024;Ondersteuning;1000;vastgesteld
2024;Ondersteuning;700;meerjaren
2024;Doorstroom;500;vastgesteld
2025;Doorstroom;900;vastgesteld`,
        programmas: PROGRAMMAS,
        'grootboek.xaf': exampleLedger(
          '2024',
          `2024-02-01;44100;4400;D;300.00
           2024-03-01;44100;4410;D;100.00
           2024-04-01;44100;4600;D;30.00
           2024-05-01;44100;;D;60.00
           2024-06-01;44100;9999;D;40.00`,
        ),
      },
      expected: [
        { cijfer: 'programma_realisatie/begroot', periode: '2024', teller: 1500, waarde: 1500 },
        { cijfer: 'programma_realisatie/gerealiseerd', periode: '2024', teller: 530, waarde: 530 },
        { cijfer: 'programma_realisatie/verschil', periode: '2024', teller: 970, waarde: 970 },
        {
          cijfer: 'programma_realisatie/percentage',
          periode: '2024',
          teller: 530,
          noemer: 1500,
          waarde: 35.3,
        },
        {
          cijfer: 'programma_realisatie/percentage',
          periode: '2024',
          dimensies: { programma: 'Ondersteuning' },
          teller: 400,
          noemer: 1000,
          waarde: 40,
        },
        {
          cijfer: 'programma_realisatie/percentage',
          periode: '2024',
          dimensies: { programma: 'Doorstroom' },
          teller: 0,
          noemer: 500,
          waarde: 0,
        },
        {
          cijfer: 'programma_realisatie/verschil',
          periode: '2024',
          dimensies: { programma: 'Innovatie' },
          teller: -30,
          waarde: -30,
        },
        {
          cijfer: 'programma_realisatie/percentage',
          periode: '2024',
          dimensies: { programma: 'Innovatie' },
          teller: 30,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'programma_realisatie/gerealiseerd',
          periode: '2024',
          dimensies: { programma: 'niet_toegewezen' },
          teller: 100,
          waarde: 100,
        },
        {
          cijfer: 'programma_realisatie/begroot',
          periode: '2024',
          dimensies: { programma: 'niet_toegewezen' },
          teller: 0,
          waarde: 0,
        },
      ],
      working:
        'Kostenplaats 4400 en 4410 horen bij Ondersteuning: 300 + 100 = 400 van 1000. Aan Doorstroom is niets besteed. Innovatie is niet begroot: begroot 0, verschil 0 - 30, geen percentage. De regel zonder kostenplaats (60) en die met een onbekende kostenplaats (40) zijn niet toegewezen. De meerjarenbegroting en 2025 tellen niet. Samen 530 van 1500 = 35,33 procent.',
    },
    {
      title: 'Alleen boekingen van het jaar zelf, op resultaatrekeningen',
      cut: '2025-06-30',
      deliveries: {
        begroting: `jaar;programma;bedrag;versie
2024;Ondersteuning;1000;vastgesteld
2025;Ondersteuning;2000;vastgesteld`,
        programmas: PROGRAMMAS,
        'grootboek.xaf': exampleLedger(
          '2024',
          `2023-12-31;44100;4400;D;1.00
           2024-01-01;44100;4400;D;20.00
           2024-12-31;44100;4400;D;300.00
           2025-01-01;44100;4400;D;4000.00
           2025-07-01;44100;4400;D;50000.00
           2024-06-01;29000;4400;D;600000.00`,
          '2024-01-01;44100;;D;7000000.00',
        ),
      },
      expected: [
        {
          cijfer: 'programma_realisatie/gerealiseerd',
          periode: '2024',
          teller: 320,
          waarde: 320,
        },
        {
          cijfer: 'programma_realisatie/percentage',
          periode: '2024',
          dimensies: { programma: 'Ondersteuning' },
          teller: 320,
          noemer: 1000,
          waarde: 32,
        },
        {
          cijfer: 'programma_realisatie/gerealiseerd',
          periode: '2025',
          teller: 4000,
          waarde: 4000,
        },
        { cijfer: 'programma_realisatie/verschil', periode: '2025', teller: -2000, waarde: -2000 },
      ],
      absent: [
        {
          cijfer: 'programma_realisatie/gerealiseerd',
          periode: '2024',
          dimensies: { programma: 'niet_toegewezen' },
        },
      ],
      working:
        'In 2024 tellen de boekingen van 1 januari (20) en 31 december (300), niet die van een dag eerder of later. In 2025 telt 4000; de boeking van 1 juli is na de gegevens tot en met 30 juni. Bank en gemengde rekeningen (29000) zijn geen resultaatrekening, en de beginbalans is geen boeking.',
    },
    {
      title: 'Inkomsten en correcties verlagen de realisatie',
      cut: '2024-12-31',
      deliveries: {
        begroting: `jaar;programma;bedrag;versie
2024;Ondersteuning;400;vastgesteld
2024;Doorstroom;100;vastgesteld`,
        programmas: PROGRAMMAS,
        'grootboek.xaf': exampleLedger(
          '2024',
          `2024-02-01;44100;4400;D;75.00
           2024-02-02;44100;4400;D;-25.50
           2024-03-01;80000;4400;C;0.50
           2024-04-01;80000;4500;C;20.00`,
        ),
      },
      expected: [
        {
          cijfer: 'programma_realisatie/gerealiseerd',
          periode: '2024',
          dimensies: { programma: 'Ondersteuning' },
          teller: 49,
          waarde: 49,
        },
        {
          cijfer: 'programma_realisatie/percentage',
          periode: '2024',
          dimensies: { programma: 'Ondersteuning' },
          teller: 49,
          noemer: 400,
          waarde: 12.3,
        },
        {
          cijfer: 'programma_realisatie/verschil',
          periode: '2024',
          dimensies: { programma: 'Doorstroom' },
          teller: 120,
          waarde: 120,
        },
        {
          cijfer: 'programma_realisatie/percentage',
          periode: '2024',
          dimensies: { programma: 'Doorstroom' },
          teller: -20,
          noemer: 100,
          waarde: -20,
        },
        { cijfer: 'programma_realisatie/gerealiseerd', periode: '2024', teller: 29, waarde: 29 },
      ],
      working:
        'Ondersteuning: 75 debet, een correctie van -25,50 debet en 0,50 credit: 75 - 25,50 - 0,50 = 49. Dat is 12,25 procent van 400; precies een half rondt van nul af: 12,3. Doorstroom heeft alleen inkomsten: -20, dus 100 - (-20) = 120 over.',
    },
    {
      title: 'Wat niet is geleverd, is geen nul',
      cut: '2024-12-31',
      deliveries: {
        begroting: `jaar;programma;bedrag;versie
2023;Ondersteuning;1000;vastgesteld`,
        programmas: PROGRAMMAS,
        'grootboek.xaf': exampleLedger('2024', '2024-02-01;44100;4400;D;75.00'),
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;subsidie;99001;2022-01-01;2024-12-31;1000`,
      },
      expected: [
        { cijfer: 'programma_realisatie/begroot', periode: '2022', status: 'geen_gegevens' },
        { cijfer: 'programma_realisatie/gerealiseerd', periode: '2022', status: 'geen_gegevens' },
        {
          cijfer: 'programma_realisatie/begroot',
          periode: '2023',
          dimensies: { programma: 'Ondersteuning' },
          teller: 1000,
          waarde: 1000,
        },
        { cijfer: 'programma_realisatie/gerealiseerd', periode: '2023', status: 'geen_gegevens' },
        { cijfer: 'programma_realisatie/verschil', periode: '2023', status: 'geen_gegevens' },
        { cijfer: 'programma_realisatie/begroot', periode: '2024', status: 'geen_gegevens' },
        { cijfer: 'programma_realisatie/gerealiseerd', periode: '2024', teller: 75, waarde: 75 },
        { cijfer: 'programma_realisatie/percentage', periode: '2024', status: 'geen_gegevens' },
      ],
      working:
        'Over 2023 is er een begroting en geen grootboek: begroot is bekend, de rest niet. Over 2024 is er een grootboek en geen begroting: gerealiseerd is bekend, de rest niet. Over 2022 is er geen van beide.',
    },
  ],
};

import type { Indicator } from '../indicator.js';

export const schoolbesteding: Indicator = {
  id: 'schoolbesteding',
  name: 'Besteding door scholen',
  theme: 'financien',
  headline: false,
  definition:
    'Wat scholen in het kalenderjaar van het swv ontvingen en besteedden, per programma en vestiging, en welk deel van de vo-vestigingen met leerlingen het formulier daarover inleverde.',
  explanation:
    'Scholen krijgen geld van het samenwerkingsverband en laten op een vast formulier zien wat zij ermee deden. Hier staat hoeveel zij kregen en uitgaven, en hoeveel van de scholen in het gebied het formulier hebben ingeleverd.',
  countsAsOne: 'plaats',
  period: 'kalenderjaar',
  countDate:
    'jaar van het formulier; vestigingen op 31 december met leerlingen in de nieuwste telling van DUO tot dan',
  measures: {
    ontvangen: { type: 'bedrag', description: 'ontvangen bedrag in euro' },
    besteed: { type: 'bedrag', description: 'besteed bedrag in euro' },
    vestigingen: { type: 'aantal', description: 'vo-vestigingen van het swv met leerlingen' },
    ingeleverd: {
      type: 'aantal',
      partOf: 'vestigingen',
      description: 'vestigingen die het formulier inleverden',
    },
  },
  dimensions: [
    { name: 'programma', description: 'programma van de begroting' },
    { name: 'vestiging', description: 'vestiging', labels: 'vestiging' },
  ],
  figures: [
    {
      maat: 'ontvangen',
      name: 'Ontvangen door scholen',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'ontvangen' },
      decimals: 2,
      dimensions: ['programma', 'vestiging'],
    },
    {
      maat: 'besteed',
      name: 'Besteed door scholen',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'besteed' },
      decimals: 2,
      dimensions: ['programma', 'vestiging'],
    },
    {
      maat: 'aandeel_ingeleverd',
      name: 'Aandeel vestigingen met een formulier',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'ingeleverd', noemer: 'vestigingen', factor: 100 },
      decimals: 1,
      dimensions: [],
      requires: [
        { kind: 'duo_leerlingen_vo', when: 'ever' },
        { kind: 'duo_vestigingen_vo', when: 'ever' },
        { kind: 'regio_pc4', when: 'ever' },
      ],
    },
  ],
  requires: [{ kind: 'schoolbesteding', when: 'period' }],
  looksInto: [
    'duo_leerlingen_vo',
    'duo_vestigingen_vo',
    'regio_pc4',
    'vestiging_kenmerken',
    'vestiging_opvolging',
  ],
  reach: { schoolbesteding: 0 },
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground: 'Verantwoording door scholen in één vast formulier (Verrassend passend).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Wie inleverde, gemeten aan de nieuwste telling',
      cut: '2024-12-31',
      tellingen: {
        '2022': `99AA00;Havo;1;M;10
99AD00;Vmbo;1;M;10`,
        '2023': `99AA00;Havo;1;M;10
99AB00;Vwo;1;V;<5
99AC00;Praktijkonderwijs;1;M;6
99BU00;Havo;1;M;10`,
      },
      deliveries: {
        schoolbesteding: `vestiging;jaar;programma;ontvangen;besteed;resultaat_code
99AA00;2024;Doorstroom;1000;900,50;behaald
99AA00;2024;Ondersteuning;500;500;deels
99AB00;2024;Doorstroom;200;250;niet
99BU00;2024;Doorstroom;100;100;
99AC00;2023;Doorstroom;50;50;`,
      },
      expected: [
        { cijfer: 'schoolbesteding/ontvangen', periode: '2024', teller: 1800, waarde: 1800 },
        { cijfer: 'schoolbesteding/besteed', periode: '2024', teller: 1750.5, waarde: 1750.5 },
        {
          cijfer: 'schoolbesteding/besteed',
          periode: '2024',
          dimensies: { programma: 'Doorstroom' },
          teller: 1250.5,
          waarde: 1250.5,
        },
        {
          cijfer: 'schoolbesteding/ontvangen',
          periode: '2024',
          dimensies: { vestiging: '99AA00' },
          teller: 1500,
          waarde: 1500,
        },
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2024',
          teller: 2,
          noemer: 3,
          waarde: 66.7,
        },
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2023',
          teller: 1,
          noemer: 3,
          waarde: 33.3,
        },
      ],
      absent: [
        {
          cijfer: 'schoolbesteding/ontvangen',
          periode: '2024',
          dimensies: { vestiging: '99AC00' },
        },
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2024',
          dimensies: { vestiging: '99AA00' },
        },
      ],
      working:
        'In de telling van 2023 hebben 99AA00, 99AB00 (afgeschermd, maar niet 0) en 99AC00 leerlingen; 99AD00 niet meer. Voor 2024 leverden twee van de drie in, voor 2023 alleen 99AC00. Een vestiging met twee programma’s telt één keer. 99BU00 ligt buiten het gebied: het geld telt, de vestiging niet.',
    },
    {
      title: 'Een telling van na het jaar telt niet; zonder telling is het aandeel onbekend',
      cut: '2025-12-31',
      tellingen: {
        '2024': `99AA00;Havo;1;M;10
99AB00;Havo;1;M;10`,
        '2025': '99AA00;Havo;1;M;10',
      },
      deliveries: {
        schoolbesteding: `vestiging;jaar;programma;ontvangen;besteed
99AA00;2023;Doorstroom;10;10
99AA00;2024;Doorstroom;20;0
99AA00;2025;Doorstroom;40;40`,
        begroting: `jaar;programma;bedrag;versie
2022;Doorstroom;500;vastgesteld`,
      },
      expected: [
        { cijfer: 'schoolbesteding/ontvangen', periode: '2022', status: 'geen_gegevens' },
        { cijfer: 'schoolbesteding/aandeel_ingeleverd', periode: '2022', status: 'geen_gegevens' },
        { cijfer: 'schoolbesteding/ontvangen', periode: '2023', teller: 10, waarde: 10 },
        { cijfer: 'schoolbesteding/aandeel_ingeleverd', periode: '2023', status: 'geen_gegevens' },
        {
          cijfer: 'schoolbesteding/besteed',
          periode: '2024',
          dimensies: { vestiging: '99AA00' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2024',
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2025',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
      ],
      working:
        'Op 31 december 2023 was er nog geen telling: het aandeel is onbekend, het geld niet. Voor 2024 geldt de telling van 1 oktober 2024 (twee vestigingen), voor 2025 die van 2025 (één). Over 2022 is geen formulier geleverd.',
    },
    {
      title: 'De lijst van uitzonderingen geldt zoals zij is op 31 december',
      cut: '2024-12-31',
      tellingen: {
        '2024': `99AA00;Havo;1;M;10
99AB00;Havo;1;M;10
99BU00;Havo;1;M;10
99AC00;Praktijkonderwijs;1;M;10`,
      },
      deliveries: {
        'vestiging_kenmerken-landelijk': `vestiging;swv;tussenvoorziening;van;tot
99AB00;VO9999;N;2024-01-01;2024-12-30
99BU00;{swv};N;2024-12-31;
99AC00;VO9999;N;2024-01-01;2024-12-31`,
        schoolbesteding: `vestiging;jaar;programma;ontvangen;besteed
99BU00;2024;Doorstroom;10;10
99AC00;2024;Doorstroom;20;20`,
      },
      expected: [
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2024',
          teller: 1,
          noemer: 3,
          waarde: 33.3,
        },
        {
          cijfer: 'schoolbesteding/ontvangen',
          periode: '2024',
          dimensies: { programma: 'Doorstroom' },
          teller: 30,
          waarde: 30,
        },
      ],
      working:
        'Op 31 december hoort 99AB00 weer bij het swv (uitzondering tot en met 30 december) en 99BU00 ook (vanaf die dag); 99AC00 hoort die dag nog bij een ander swv. De noemer is 99AA00, 99AB00 en 99BU00; van hen leverde 99BU00 in.',
    },
    {
      title: 'Vestigingen die zijn samengegaan, zijn er één',
      cut: '2024-12-31',
      tellingen: {
        '2023': `99AA00;Havo;1;M;10
99AB00;Havo;1;M;10
99AC00;Praktijkonderwijs;1;M;10`,
      },
      deliveries: {
        vestiging_opvolging: `vestiging;opvolger;per;reden
99AB00;99AA00;2024-08-01;fusie`,
        schoolbesteding: `vestiging;jaar;programma;ontvangen;besteed
99AB00;2024;Doorstroom;10;10
99AA00;2024;Doorstroom;20;20`,
      },
      expected: [
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2024',
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
        {
          cijfer: 'schoolbesteding/ontvangen',
          periode: '2024',
          dimensies: { vestiging: '99AA00' },
          teller: 30,
          waarde: 30,
        },
      ],
      absent: [
        {
          cijfer: 'schoolbesteding/ontvangen',
          periode: '2024',
          dimensies: { vestiging: '99AB00' },
        },
      ],
      working:
        '99AB00 is per 1 augustus 2024 opgegaan in 99AA00: hun formulieren staan samen onder 99AA00, en in de noemer zijn zij één vestiging. Van 99AA00 en 99AC00 leverde er één in.',
    },
    {
      title: 'De nieuwste telling geldt ook als er niemand in staat',
      cut: '2024-12-31',
      tellingen: {
        '2023': '99AA00;Havo;1;M;10',
        '2024': '99AA00;Havo;1;M;0',
      },
      deliveries: {
        schoolbesteding: `vestiging;jaar;programma;ontvangen;besteed
99AA00;2023;Doorstroom;10;10
99AA00;2024;Doorstroom;20;20`,
      },
      expected: [
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2023',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'schoolbesteding/aandeel_ingeleverd',
          periode: '2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'In de telling van 2024 heeft 99AA00 geen leerlingen meer: er is geen vestiging die een formulier moet inleveren, en de telling van 2023 geldt dan niet meer.',
    },
  ],
};

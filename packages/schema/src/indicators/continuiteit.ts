import type { Indicator } from '../indicator.js';

const POST = {
  va_immaterieel: 'immateriële vaste activa',
  va_materieel: 'materiële vaste activa',
  va_financieel: 'financiële vaste activa',
  vlottend: 'vlottende activa',
  ev_algemeen: 'algemene reserve',
  ev_best_publiek: 'bestemmingsreserve publiek',
  ev_best_privaat: 'bestemmingsreserve privaat',
  ev_fonds_publiek: 'bestemmingsfonds publiek',
  ev_fonds_privaat: 'bestemmingsfonds privaat',
  voorzieningen: 'voorzieningen',
  lang_schuld: 'langlopende schulden',
  kort_schuld: 'kortlopende schulden',
  rijksbijdrage: 'rijksbijdrage',
  ov_bijdrage: 'overige overheidsbijdragen en subsidies',
  overige_baten: 'overige baten',
  personeel: 'personeelslasten',
  afschrijving: 'afschrijvingen',
  huisvesting: 'huisvestingslasten',
  overige_lasten: 'overige lasten',
  financieel: 'saldo financiële bedrijfsvoering',
  buitengewoon: 'saldo buitengewone baten en lasten',
};

const FUNCTIE = {
  management: 'management en directie',
  onderwijzend: 'onderwijzend personeel',
  overig: 'overige medewerkers',
};

export const continuiteit: Indicator = {
  id: 'continuiteit',
  name: 'Continuïteitsparagraaf',
  theme: 'financien',
  headline: false,
  definition:
    'De balans, de baten en lasten en de formatie van het kalenderjaar zoals gerealiseerd en van de drie jaren erna zoals verwacht, met de nieuwste leerlingprognose die in of voor het kalenderjaar is gemaakt.',
  explanation:
    'Elk samenwerkingsverband laat in zijn jaarverslag zien hoe het er nu voor staat en wat het de komende drie jaar verwacht: bezit en schulden, inkomsten en uitgaven, personeel en leerlingen. De uitgaven staan hier als positieve bedragen.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: 'het kalenderjaar en de drie jaren erna',
  measures: {
    bedrag: { type: 'bedrag', description: 'bedrag van de post in euro' },
    fte: { type: 'getal', description: 'formatie in fte' },
    leerlingen: { type: 'aantal', description: 'verwacht aantal leerlingen' },
  },
  dimensions: [
    { name: 'jaar', description: 'jaar waar het getal over gaat' },
    { name: 'post', description: 'post van de balans of van de baten en lasten', words: POST },
    { name: 'functie', description: 'functiegroep', words: FUNCTIE },
  ],
  figures: [
    {
      maat: 'bedrag',
      name: 'Balans, baten en lasten',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'bedrag' },
      decimals: 2,
      dimensions: ['jaar+post'],
      total: false,
      requires: [{ kind: 'balans', when: 'period' }],
    },
    {
      maat: 'fte',
      name: 'Formatie',
      eenheid: 'fte',
      recipe: { kind: 'som', of: 'fte' },
      decimals: 2,
      dimensions: ['functie+jaar'],
      total: false,
      requires: [{ kind: 'personeel', when: 'period' }],
    },
    {
      maat: 'leerlingen',
      name: 'Leerlingprognose',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'leerlingen' },
      decimals: 0,
      dimensions: ['jaar'],
      total: false,
      requires: [{ kind: 'leerlingprognose', when: 'period' }],
    },
  ],
  requires: [],
  looksInto: ['balans', 'personeel', 'leerlingprognose'],
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground: 'Regeling jaarverslaggeving onderwijs, bijlage 3 (continuïteitsparagraaf).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Het jaar zelf is realisatie, de drie jaren erna zijn prognose',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2023;vlottend;80;realisatie
2024;vlottend;90;prognose
2024;vlottend;100,50;realisatie
2024;personeel;-7;realisatie
2025;vlottend;110;prognose
2025;vlottend;999;realisatie
2027;vlottend;130;prognose
2028;vlottend;140;prognose`,
      },
      expected: [
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2024',
          dimensies: { jaar: '2024', post: 'vlottend' },
          teller: 100.5,
          waarde: 100.5,
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2024',
          dimensies: { jaar: '2024', post: 'personeel' },
          teller: -7,
          waarde: -7,
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2024',
          dimensies: { jaar: '2025', post: 'vlottend' },
          teller: 110,
          waarde: 110,
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2024',
          dimensies: { jaar: '2027', post: 'vlottend' },
          teller: 130,
          waarde: 130,
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2023',
          dimensies: { jaar: '2023', post: 'vlottend' },
          teller: 80,
          waarde: 80,
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2023',
          dimensies: { jaar: '2024', post: 'vlottend' },
          teller: 90,
          waarde: 90,
        },
        { cijfer: 'continuiteit/fte', periode: '2024', status: 'geen_gegevens' },
        { cijfer: 'continuiteit/leerlingen', periode: '2024', status: 'geen_gegevens' },
      ],
      absent: [
        { cijfer: 'continuiteit/bedrag', periode: '2024' },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2024',
          dimensies: { jaar: '2026', post: 'vlottend' },
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2024',
          dimensies: { jaar: '2028', post: 'vlottend' },
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2024',
          dimensies: { jaar: '2023', post: 'vlottend' },
        },
        {
          cijfer: 'continuiteit/bedrag',
          periode: '2023',
          dimensies: { jaar: '2027', post: 'vlottend' },
        },
      ],
      working:
        'Voor 2024 tellen de realisatie van 2024 (100,50) en de prognoses van 2025 en 2027; voor 2026 is niets geleverd, 2028 is het vierde jaar erna. De prognose van 2024 telt alleen voor 2023, de realisatie van 2025 nergens. Formatie en leerlingen zijn niet geleverd. Een totaal over posten of jaren zegt niets en is er niet.',
    },
    {
      title: 'De nieuwste leerlingprognose die in of voor het jaar is gemaakt',
      cut: '2025-12-31',
      deliveries: {
        leerlingprognose: `jaar;aantal;opgesteld_in
2023;480;2022
2024;490;2023
2026;500;2023
2026;510;2024
2026;520;2025
2027;530;2023
2028;540;2024`,
      },
      expected: [
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2023',
          dimensies: { jaar: '2023' },
          teller: 480,
          waarde: 480,
        },
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2023',
          dimensies: { jaar: '2026' },
          teller: 500,
          waarde: 500,
        },
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2024',
          dimensies: { jaar: '2026' },
          teller: 510,
          waarde: 510,
        },
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2024',
          dimensies: { jaar: '2027' },
          teller: 530,
          waarde: 530,
        },
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2025',
          dimensies: { jaar: '2026' },
          teller: 520,
          waarde: 520,
        },
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2025',
          dimensies: { jaar: '2028' },
          teller: 540,
          waarde: 540,
        },
      ],
      absent: [
        { cijfer: 'continuiteit/leerlingen', periode: '2023', dimensies: { jaar: '2027' } },
        { cijfer: 'continuiteit/leerlingen', periode: '2024', dimensies: { jaar: '2028' } },
        { cijfer: 'continuiteit/leerlingen', periode: '2025', dimensies: { jaar: '2024' } },
      ],
      working:
        'Van 2026 zijn er drie prognoses: voor 2023 geldt die van 2023 zelf, voor 2024 die van 2024 en voor 2025 die van 2025. Voor 2023 is 2027 het vierde jaar erna, en voor 2024 is 2028 dat: die staan er niet. Een oudere prognose blijft gelden zolang er geen nieuwere is: 530 is van 2023.',
    },
    {
      title: 'Formatie per functiegroep, naast leerlingen in één levering',
      cut: '2024-12-31',
      deliveries: {
        personeel: `jaar;functie;fte;soort
2024;management;1,25;realisatie
2024;onderwijzend;0;realisatie
2024;overig;4,5;prognose
2025;management;1,5;prognose
2025;overig;9;realisatie
2027;overig;5,75;prognose`,
        leerlingprognose: `jaar;aantal;opgesteld_in
2025;1234;2024`,
        begroting: `jaar;programma;bedrag;versie
2023;Doorstroom;500;vastgesteld`,
      },
      expected: [
        { cijfer: 'continuiteit/fte', periode: '2023', status: 'geen_gegevens' },
        {
          cijfer: 'continuiteit/fte',
          periode: '2024',
          dimensies: { functie: 'management', jaar: '2024' },
          teller: 1.25,
          waarde: 1.25,
        },
        {
          cijfer: 'continuiteit/fte',
          periode: '2024',
          dimensies: { functie: 'onderwijzend', jaar: '2024' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'continuiteit/fte',
          periode: '2024',
          dimensies: { functie: 'management', jaar: '2025' },
          teller: 1.5,
          waarde: 1.5,
        },
        {
          cijfer: 'continuiteit/fte',
          periode: '2024',
          dimensies: { functie: 'overig', jaar: '2027' },
          teller: 5.75,
          waarde: 5.75,
        },
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2024',
          dimensies: { jaar: '2025' },
          teller: 1234,
          waarde: 1234,
        },
        {
          cijfer: 'continuiteit/leerlingen',
          periode: '2024',
          dimensies: { jaar: '2024' },
          status: 'geen_gegevens',
        },
        { cijfer: 'continuiteit/bedrag', periode: '2024', status: 'geen_gegevens' },
      ],
      absent: [
        {
          cijfer: 'continuiteit/fte',
          periode: '2024',
          dimensies: { functie: 'overig', jaar: '2024' },
        },
        {
          cijfer: 'continuiteit/fte',
          periode: '2024',
          dimensies: { functie: 'overig', jaar: '2025' },
        },
      ],
      working:
        'Van 2024 tellen de realisaties (1,25 en een echte 0), van 2025 en 2027 de prognoses. De prognose van 2024 en de realisatie van 2025 tellen niet. Leerlingen zijn er alleen voor 2025: van een jaar met formatie en zonder prognose is het aantal leerlingen onbekend. Over 2023 is niets hiervan geleverd.',
    },
  ],
};

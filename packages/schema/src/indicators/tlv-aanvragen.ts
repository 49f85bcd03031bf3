import type { Indicator } from '../indicator.js';

export const tlvAanvragen: Indicator = {
  id: 'tlv_aanvragen',
  name: 'Aanvragen van een tlv',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aantal toelaatbaarheidsverklaringen (tlv’s) dat in het schooljaar is aangevraagd, naar besluit, route, categorie en verlenging.',
  explanation:
    'Een leerling mag alleen naar het voortgezet speciaal onderwijs met een verklaring van het samenwerkingsverband. Hier staat hoe vaak zo’n verklaring is aangevraagd en wat erop is besloten. Elke aanvraag telt, ook een tweede voor dezelfde leerling.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'dag van de aanvraag',
  measures: { aantal: { type: 'aantal', description: 'aangevraagde tlv’s' } },
  dimensions: [
    {
      name: 'besluit',
      description: 'besluit',
      words: {
        toegekend: 'toegekend',
        afgewezen: 'afgewezen',
        ingetrokken: 'ingetrokken',
        in_behandeling: 'in behandeling',
      },
    },
    {
      name: 'route',
      description: 'route van het advies',
      words: {
        A: 'route A: langdurig vso of verlenging',
        B: 'route B: van so naar de eerste klas van het vso',
        C: 'route C: van bo, sbo of vo',
      },
    },
    {
      name: 'categorie',
      description: 'bekostigingscategorie',
      sensitive: true,
      words: { L: 'laag', M: 'midden', H: 'hoog' },
    },
    {
      name: 'verlenging',
      description: 'verlenging of niet',
      words: { J: 'verlenging', N: 'geen verlenging' },
    },
  ],
  figures: [
    {
      maat: '',
      name: 'Aanvragen van een tlv',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['besluit', 'route', 'categorie', 'verlenging'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'tlv', when: 'period' }],
  looksInto: [],
  reach: { tlv: 0 },
  twelveMonths: true,
  direction: 'neutraal',
  disclosure: 'persoon',
  ground:
    'WEC art. 40: het swv beslist over de toelaatbaarheid. Vensters vraagt van het swv hoeveel tlv’s zijn aangevraagd, toegekend en afgewezen; de routes zijn die van het Draaiboek vso-vo.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title:
        'De aanvraag van 31 juli hoort bij het oude schooljaar, die van 1 augustus bij het nieuwe',
      cut: '2024-07-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging',
          'T1;L1;2023-07-31;2023-08-20;toegekend;B;L;2023-08-01;2024-07-31;N',
          'T2;L2;2023-08-01;;in_behandeling;A;;;;J',
          'T3;L3;2024-07-31;;in_behandeling;C;;;;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_aanvragen', periode: '2022-2023', teller: 1, waarde: 1 },
        { cijfer: 'tlv_aanvragen', periode: '2023-2024', teller: 2, waarde: 2 },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2023-2024',
          dimensies: { besluit: 'in_behandeling' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2023-2024',
          dimensies: { route: 'A' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2023-2024',
          dimensies: { verlenging: 'N' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2023-2024',
          dimensies: { categorie: 'onbekend' },
          teller: 2,
          waarde: 2,
        },
      ],
      absent: [
        { cijfer: 'tlv_aanvragen', periode: '2023-2024', dimensies: { besluit: 'toegekend' } },
        { cijfer: 'tlv_aanvragen', periode: '2023-2024', dimensies: { route: 'B' } },
      ],
      working:
        'T1 is op 31 juli 2023 aangevraagd en telt in 2022-2023, ook al viel het besluit in augustus. T2 (1 augustus 2023) en T3 (31 juli 2024) zijn de eerste en de laatste dag van 2023-2024. Van hen is nog geen categorie bekend.',
    },
    {
      title: 'Elk besluit telt en elk nummer, maar niets van na de laatste dag',
      cut: '2024-02-01',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;verlenging',
          '{swv}-2024-00001;L1;2024-02-01;;in_behandeling;A;N',
          'VO9999-2024-00002;L2;2024-01-10;2024-01-20;ingetrokken;A;N',
          '{swv}-2024-00003;L3;2024-02-02;;in_behandeling;A;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_aanvragen', periode: '2023-2024', teller: 2, waarde: 2 },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2023-2024',
          dimensies: { besluit: 'ingetrokken' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2023-2024',
          dimensies: { besluit: 'in_behandeling' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'De aanvraag van 1 februari 2024, de laatste dag van de gegevens, telt. De ingetrokken aanvraag telt ook, al heeft zij een nummer van een ander swv. De aanvraag van 2 februari bestaat nog niet.',
    },
    {
      title: 'Twee aanvragen voor één leerling zijn er twee; zonder aanvraag is het aantal echt 0',
      cut: '2023-07-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging',
          'T1;L1;2022-03-01;2022-04-01;afgewezen;C;;;;N',
          'T2;L1;2022-05-01;2022-06-15;toegekend;C;H;2022-08-01;2024-07-31;N',
        ].join('\n'),
        inschrijvingen: [
          'leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum',
          'L1;99AA00;havo;1;2020-08-01;2021-07-31;2008-03-01',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_aanvragen', periode: '2020-2021', status: 'geen_gegevens' },
        { cijfer: 'tlv_aanvragen', periode: '2021-2022', teller: 2, waarde: 2 },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2021-2022',
          dimensies: { besluit: 'afgewezen' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_aanvragen',
          periode: '2021-2022',
          dimensies: { categorie: 'H' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'tlv_aanvragen', periode: '2022-2023', teller: 0, waarde: 0 },
      ],
      working:
        'L1 krijgt eerst een afwijzing en bij de tweede aanvraag een tlv: twee aanvragen in 2021-2022. In 2022-2023 loopt de tlv, dus er zijn gegevens, maar niemand vraagt iets aan: 0. Over 2020-2021 is alleen een inschrijving geleverd, geen tlv: geen gegevens.',
    },
  ],
};

import type { Indicator } from '../indicator.js';

const INSCHRIJVING =
  'leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum';
const TLV =
  'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging';

export const deelnameVso: Indicator = {
  id: 'deelname_vso',
  name: 'Deelname vso',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aantal unieke leerlingen dat op de peildatum in het vso is ingeschreven met een tlv van dit swv, als percentage van de vo-leerlingen op vestigingen van dit swv in de nieuwste telling van DUO tot en met de peildatum.',
  explanation:
    'Voor welk deel van de leerlingen betaalt dit samenwerkingsverband een plaats in het voortgezet speciaal onderwijs? De vso-leerlingen tellen waar zij ook naar school gaan. Zij worden vergeleken met de leerlingen van de gewone scholen hier, zoals DUO die elk jaar op 1 oktober telt. Sinds 2023 telt het rijk vso-leerlingen voor de bekostiging op 1 februari en vo-leerlingen nog steeds op 1 oktober; daarom staan beide dagen hier. De berekening zelf is niet veranderd.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  countDate: 'peildatum; voor de vo-leerlingen 1 oktober van de nieuwste telling',
  measures: {
    teller: { type: 'aantal', description: 'vso-leerlingen met een tlv van dit swv' },
    noemer: { type: 'aantal', isPublic: true, description: 'leerlingen in het vo volgens DUO' },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Deelname vso',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 2,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [
    { kind: 'inschrijvingen', when: 'period' },
    { kind: 'tlv', when: 'period' },
    { kind: 'duo_leerlingen_vo', when: 'ever' },
    { kind: 'duo_vestigingen_vo', when: 'ever' },
    { kind: 'regio_pc4', when: 'ever' },
  ],
  looksInto: ['vestiging_kenmerken', 'vestiging_opvolging'],
  reach: { inschrijvingen: 0, tlv: 0 },
  direction: 'neutraal',
  disclosure: 'persoon',
  ground:
    'Vensters, deelnamepercentage vso: leerlingen bekostigd door het swv, van de vo-leerlingen zonder vso. De teldatum voor de bekostiging van het vso is sinds 1 januari 2023 1 februari, daarvoor 1 oktober; het cijfer staat op beide dagen.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Wie door dit swv wordt bekostigd, en bij wie hij wordt vergeleken',
      cut: '2023-10-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L2;99VU00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L3;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L4;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L5;99AA00;havo;1;2023-08-01;;2010-03-01',
          'L6;99VB00;vso-arbeidsmarkt;1;2023-08-01;;2010-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          '{swv}-2023-00001;L1;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          '{swv}-2023-00002;L2;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          'VO9999-2023-00003;L3;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          '{swv}-2023-00004;L4;2023-03-01;2023-04-12;afgewezen;A;;;;N',
          '{swv}-2023-00005;L5;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          'TAC-6;L6;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
        ].join('\n'),
      },
      tellingen: {
        '2023': [
          '99AA00;HAVO;1;M;180',
          '99AA00;HAVO;1;V;120',
          '99AC00;Praktijkonderwijs;2;V;100',
          '99BU00;HAVO;1;M;500',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'deelname_vso', periode: '2023-10-01', teller: 3, noemer: 400, waarde: 0.75 },
      ],
      working:
        'L1, L2 (op een vso buiten het gebied) en L6 (een eigen nummer hoort bij het swv dat levert) tellen. L3 heeft een tlv van een ander swv, die van L4 is afgewezen en L5 zit niet in het vso. DUO telt 180 + 120 + 100 = 400 leerlingen in het gebied; 99BU00 ligt erbuiten. 100 × 3 / 400 = 0,75.',
    },
    {
      title:
        'De nieuwste telling tot en met de peildatum; voor de eerste telling is er geen cijfer',
      cut: '2023-10-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2021-08-01;;2008-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          '{swv}-2021-00001;L1;2021-03-01;2021-04-12;toegekend;A;L;2021-08-01;2024-07-31;N',
        ].join('\n'),
      },
      tellingen: { '2022': '99AA00;HAVO;1;M;200', '2023': '99AA00;HAVO;1;M;250' },
      expected: [
        { cijfer: 'deelname_vso', periode: '2022-07-31', status: 'geen_gegevens' },
        { cijfer: 'deelname_vso', periode: '2022-10-01', teller: 1, noemer: 200, waarde: 0.5 },
        { cijfer: 'deelname_vso', periode: '2023-07-31', teller: 1, noemer: 200, waarde: 0.5 },
        { cijfer: 'deelname_vso', periode: '2023-10-01', teller: 1, noemer: 250, waarde: 0.4 },
      ],
      working:
        'Op 31 juli 2022 is er nog geen telling: geen cijfer. Op 1 oktober 2022 telt de telling van die dag, en op 31 juli 2023 nog steeds: 1 van 200. Op 1 oktober 2023 is er een nieuwe: 1 van 250.',
    },
    {
      title: 'De laatste dag telt mee; twee inschrijvingen en twee tlv’s zijn één leerling',
      cut: '2024-08-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2023-08-01;2024-07-31;2010-03-01',
          'L2;99VA00;vso-vervolgonderwijs;1;2023-08-01;2024-07-30;2010-03-01',
          'L3;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L3;99VB00;vso-vervolgonderwijs;1;2024-01-01;;2010-03-01',
          'L4;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          'T1;L1;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2024-07-31;N',
          'T2;L2;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2024-07-31;N',
          'T3;L3;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          'T4;L3;2023-09-01;2023-10-12;toegekend;A;M;2023-11-01;2025-07-31;J',
          'T5;L4;2024-03-01;2024-04-12;toegekend;A;L;2024-08-01;2025-07-31;N',
        ].join('\n'),
      },
      tellingen: { '2023': '99AA00;HAVO;1;M;300' },
      expected: [
        { cijfer: 'deelname_vso', periode: '2024-07-31', teller: 2, noemer: 300, waarde: 0.67 },
        { cijfer: 'deelname_vso', periode: '2024-08-01', teller: 2, noemer: 300, waarde: 0.67 },
      ],
      working:
        'Op 31 juli 2024 tellen L1 (laatste dag van inschrijving en tlv) en L3 (één keer); L2 vertrok een dag eerder en de tlv van L4 begint een dag later. Op 1 augustus tellen L3 en L4. 100 × 2 / 300 = 0,666…, afgerond 0,67.',
    },
    {
      title:
        'Een aantal dat DUO afschermt maakt het cijfer onbekend; zonder leerlingen valt er niets te delen',
      cut: '2024-07-31',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2022-08-01;;2008-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          '{swv}-2022-00001;L1;2022-03-01;2022-04-12;toegekend;A;L;2022-08-01;2024-07-31;N',
        ].join('\n'),
      },
      tellingen: {
        '2022': '99AA00;HAVO;1;M;<5\n99AA00;HAVO;1;V;200',
        '2023': '99BU00;HAVO;1;M;500',
      },
      expected: [
        { cijfer: 'deelname_vso', periode: '2022-10-01', status: 'geen_gegevens' },
        {
          cijfer: 'deelname_vso',
          periode: '2023-10-01',
          teller: 1,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'In de telling van 2022 is een aantal afgeschermd (<5): het totaal is onbekend. In die van 2023 staat geen enkele vestiging van dit swv: een noemer van 0 geeft geen percentage.',
    },
    {
      title: 'Ook een telling waarin niemand is geteld, is de nieuwste',
      cut: '2023-10-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2022-08-01;;2008-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          '{swv}-2022-00001;L1;2022-03-01;2022-04-12;toegekend;A;L;2022-08-01;2024-07-31;N',
        ].join('\n'),
      },
      tellingen: { '2022': '99AA00;HAVO;1;M;200', '2023': '99AA00;HAVO;1;M;0' },
      expected: [
        { cijfer: 'deelname_vso', periode: '2023-07-31', teller: 1, noemer: 200, waarde: 0.5 },
        {
          cijfer: 'deelname_vso',
          periode: '2023-10-01',
          teller: 1,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'Op 31 juli 2023 is de telling van 2022 de nieuwste: 1 van 200. Op 1 oktober 2023 is dat die van 2023, met 0 leerlingen op elke regel: een noemer van 0, en niet opnieuw de 200 van een jaar eerder.',
    },
    {
      title: 'Welke vestigingen van dit swv zijn, wordt op de peildatum bekeken',
      cut: '2024-02-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2022-08-01;;2008-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          '{swv}-2022-00001;L1;2022-03-01;2022-04-12;toegekend;A;L;2022-08-01;2024-07-31;N',
        ].join('\n'),
        'vestiging_kenmerken-swv': [
          'vestiging;swv;tussenvoorziening;van;tot',
          '99AB00;VO0001;;2024-01-01;',
        ].join('\n'),
      },
      tellingen: { '2023': '99AA00;HAVO;1;M;100\n99AB00;HAVO;1;M;150' },
      expected: [
        { cijfer: 'deelname_vso', periode: '2023-12-31', teller: 1, noemer: 250, waarde: 0.4 },
        { cijfer: 'deelname_vso', periode: '2024-02-01', teller: 1, noemer: 100, waarde: 1 },
      ],
      working:
        'Op 31 december 2023 horen 99AA00 en 99AB00 allebei bij dit swv: 1 van 250. Vanaf 1 januari 2024 hoort 99AB00 bij een landelijk swv. Op 1 februari telt daarom alleen nog 99AA00, in dezelfde telling: 1 van 100.',
    },
  ],
};

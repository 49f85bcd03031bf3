import type { Indicator } from '../indicator.js';

/** Fewer decisions than this tell nothing of how long it usually takes. */
const LEAST = 10;

export const tlvDoorlooptijd: Indicator = {
  id: 'tlv_doorlooptijd',
  name: 'Doorlooptijd van een tlv',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aantal dagen van de aanvraag van een tlv tot het besluit (toegekend of afgewezen) in het schooljaar: de mediaan, het 90e percentiel en het aandeel dat binnen 42 dagen is besloten.',
  explanation:
    'Hoe lang wachten ouders en school op een besluit? De mediaan is het middelste aantal dagen: de helft was eerder klaar. Negen van de tien besluiten waren er binnen het 90e percentiel. Verder staat er welk deel binnen zes weken (42 dagen) klaar was. Korter is beter.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'dag van het besluit',
  measures: {
    aantal: { type: 'aantal', description: 'besluiten: toegekend of afgewezen' },
    op_tijd: { type: 'aantal', partOf: 'aantal', description: 'besluiten binnen de norm' },
  },
  scales: { dagen: 'dagen van aanvraag tot besluit' },
  dimensions: [],
  figures: [
    {
      maat: 'mediaan',
      name: 'Doorlooptijd van een tlv, mediaan',
      eenheid: 'dagen',
      recipe: { kind: 'percentiel', scale: 'dagen', of: 'aantal', at: 0.5, least: LEAST },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'aantal',
    },
    {
      maat: 'p90',
      name: 'Doorlooptijd van een tlv, 90e percentiel',
      eenheid: 'dagen',
      recipe: { kind: 'percentiel', scale: 'dagen', of: 'aantal', at: 0.9, least: LEAST },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'aantal',
    },
    {
      maat: 'aandeel_42_dagen',
      name: 'Besluiten over een tlv binnen 42 dagen',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'op_tijd', noemer: 'aantal', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'op_tijd',
    },
  ],
  requires: [{ kind: 'tlv', when: 'period' }],
  looksInto: [],
  reach: { tlv: 0 },
  parameters: ['tlv_dagen'],
  // of days less is better, of the share more
  direction: 'neutraal',
  disclosure: 'persoon',
  ground:
    'WEC art. 40 lid 7: een besluit over toelating binnen zes weken na de aanmelding. De mediaan en het 90e percentiel zijn een eigen keuze, en worden pas bij tien besluiten getoond.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies 42 dagen is op tijd, 43 dagen niet',
      cut: '2023-12-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging',
          'VO9999-2023-00001;L1;2023-09-01;2023-10-13;toegekend;A;L;2023-10-16;2025-07-31;N',
          'T2;L2;2023-09-01;2023-10-14;afgewezen;A;;;;N',
          'T3;L3;2023-09-01;2023-09-10;ingetrokken;A;;;;N',
          'T4;L4;2023-07-20;;in_behandeling;A;;;;N',
          'T5;L5;2023-09-01;;afgewezen;A;;;;N',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_doorlooptijd/aandeel_42_dagen',
          periode: '2023-2024',
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
        {
          cijfer: 'tlv_doorlooptijd/mediaan',
          periode: '2023-2024',
          noemer: 2,
          waarde: 42.5,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd/aandeel_42_dagen',
          periode: '2022-2023',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_doorlooptijd/mediaan',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_doorlooptijd/p90',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'Van 1 september tot 13 oktober is 42 dagen (op tijd), tot 14 oktober 43 (te laat): 1 van 2. Ook een tlv met een nummer van een ander swv telt. T3 is ingetrokken, T4 loopt nog en van T5 is de dag van het besluit onbekend: zij tellen niet. Het midden van 42 en 43 is 42,5, maar van twee besluiten is dat te weinig. In 2022-2023 is wel aangevraagd (T4), maar niets besloten.',
    },
    {
      title: 'Tien besluiten zijn genoeg: mediaan en 90e percentiel door interpolatie',
      cut: '2024-07-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;verlenging',
          'T1;L1;2024-01-01;2024-01-11;afgewezen;A;N',
          'T2;L2;2024-01-01;2024-01-21;afgewezen;A;N',
          'T3;L3;2024-01-01;2024-01-31;afgewezen;A;N',
          'T4;L4;2024-01-01;2024-02-10;afgewezen;A;N',
          'T5;L5;2024-01-01;2024-02-20;afgewezen;A;N',
          'T6;L6;2024-01-01;2024-03-01;afgewezen;A;N',
          'T7;L7;2024-01-01;2024-03-11;afgewezen;A;N',
          'T8;L8;2024-01-01;2024-03-21;afgewezen;A;N',
          'T9;L9;2024-01-01;2024-03-31;afgewezen;A;N',
          'T10;L10;2024-01-01;2024-04-13;afgewezen;A;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_doorlooptijd/mediaan', periode: '2023-2024', noemer: 10, waarde: 55 },
        { cijfer: 'tlv_doorlooptijd/p90', periode: '2023-2024', noemer: 10, waarde: 91.3 },
        {
          cijfer: 'tlv_doorlooptijd/aandeel_42_dagen',
          periode: '2023-2024',
          teller: 4,
          noemer: 10,
          waarde: 40,
        },
      ],
      working:
        'De tien besluiten duurden 10, 20, 30, 40, 50, 60, 70, 80, 90 en 103 dagen. De mediaan ligt midden tussen het vijfde en het zesde: 55. Het 90e percentiel ligt op plaats 1 + 0,9 × 9 = 9,1: een tiende van de weg van 90 naar 103, dus 91,3. Vier van de tien bleven binnen 42 dagen.',
    },
    {
      title:
        'Negen besluiten zijn te weinig; het besluit van 1 augustus telt in het nieuwe schooljaar',
      cut: '2024-08-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;verlenging',
          'T1;L1;2024-07-01;2024-07-02;afgewezen;A;N',
          'T2;L2;2024-07-01;2024-07-03;afgewezen;A;N',
          'T3;L3;2024-07-01;2024-07-04;afgewezen;A;N',
          'T4;L4;2024-07-01;2024-07-05;afgewezen;A;N',
          'T5;L5;2024-07-01;2024-07-06;afgewezen;A;N',
          'T6;L6;2024-07-01;2024-07-07;afgewezen;A;N',
          'T7;L7;2024-07-01;2024-07-08;afgewezen;A;N',
          'T8;L8;2024-07-01;2024-07-09;afgewezen;A;N',
          'T9;L9;2024-07-01;2024-07-31;afgewezen;A;N',
          'T10;L10;2024-07-01;2024-08-01;afgewezen;A;N',
          'T11;L11;2024-07-01;2024-09-01;afgewezen;A;N',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_doorlooptijd/mediaan',
          periode: '2023-2024',
          noemer: 9,
          waarde: 5,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd/p90',
          periode: '2023-2024',
          noemer: 9,
          waarde: 12.4,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd/aandeel_42_dagen',
          periode: '2023-2024',
          teller: 9,
          noemer: 9,
          waarde: 100,
        },
        {
          cijfer: 'tlv_doorlooptijd/aandeel_42_dagen',
          periode: '2024-2025',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
      ],
      working:
        'In 2023-2024 vallen negen besluiten: na 1 tot en met 8 dagen en, op 31 juli, na 30 dagen. De mediaan is het vijfde (5 dagen); het 90e percentiel ligt op plaats 8,2: 8 + 0,2 × 22 = 12,4. Beide worden niet getoond, het aandeel wel. T10 is een dag later besloten en telt in 2024-2025. T11 is besloten na 31 augustus 2024, de laatste dag van de gegevens.',
    },
  ],
};

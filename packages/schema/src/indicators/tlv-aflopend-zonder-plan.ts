import type { Indicator } from '../indicator.js';

const TLV =
  'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging';

export const tlvAflopendZonderPlan: Indicator = {
  id: 'tlv_aflopend_zonder_plan',
  name: 'Aflopende tlv’s zonder vervolg',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aandeel van de toegekende tlv’s die eindigen op 31 juli van het schooljaar van de peildatum, waarbij op de peildatum geen volgende tlv van de leerling is aangevraagd en geen doorstroomtraject loopt.',
  explanation:
    'Sommige tlv’s lopen aan het eind van dit schooljaar af. De school moet dan weten wat er daarna gebeurt: een nieuwe tlv, of terug naar een gewone school. Hier staat bij welk deel van die tlv’s daar nog niets van te zien is. Een aanvraag die is afgewezen of ingetrokken, is geen vervolg.',
  countsAsOne: 'geval',
  period: 'peildatum',
  countDate: 'peildatum; de tlv eindigt op 31 juli daarna',
  measures: {
    noemer: { type: 'aantal', description: 'toegekende tlv’s die dit schooljaar aflopen' },
    teller: { type: 'aantal', partOf: 'noemer', description: 'van hen: nog zonder vervolg' },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Aflopende tlv’s zonder vervolg',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'tlv', when: 'period' }],
  looksInto: ['doorstroom'],
  // a request that has not begun touches no peildatum, and is a plan all the same: so no reach for tlv
  reach: { doorstroom: 0 },
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground:
    'WEC art. 40 lid 15: in het laatste jaar van een tlv werkt de school aan terugkeer, tenzij er een nieuwe tlv komt. Draaiboek vso-vo.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Een aanvraag op de peildatum zelf is een vervolg, een dag later nog niet',
      cut: '2024-03-01',
      deliveries: {
        tlv: [
          TLV,
          'T1;L1;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T2;L2;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T3;L3;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T4;L4;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T5;L5;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T6;L6;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2025-07-31;N',
          'V2;L2;2024-02-01;;in_behandeling;A;;2024-08-01;;J',
          'V3;L3;2024-02-02;2024-02-20;toegekend;A;L;2024-08-01;2025-07-31;J',
          'V4;L4;2023-11-01;2023-12-12;afgewezen;A;;2024-08-01;;J',
          'V5;L5;2023-11-01;2023-12-12;ingetrokken;A;;2024-08-01;;J',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2024-02-01',
          teller: 4,
          noemer: 5,
          waarde: 80,
        },
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2024-03-01',
          teller: 3,
          noemer: 5,
          waarde: 60,
        },
      ],
      working:
        'T1 tot en met T5 eindigen op 31 juli 2024, T6 een jaar later. Op 1 februari heeft alleen L2 een vervolg, die dag aangevraagd; dat van L3 komt een dag later, en die van L4 en L5 zijn afgewezen en ingetrokken: 4 van 5 zonder. Op 1 maart heeft ook L3 een vervolg: 3 van 5.',
    },
    {
      title: 'Een aanvraag zonder begindatum is een vervolg als zij na de aflopende tlv is gedaan',
      cut: '2024-02-01',
      deliveries: {
        tlv: [
          TLV,
          'T1;L1;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T2;L2;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T3;L3;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T4;L4;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'V1;L1;2022-05-02;;in_behandeling;A;;;;J',
          'V2;L2;2022-05-01;;in_behandeling;A;;;;J',
          'V3;L3;2022-08-15;2022-09-20;toegekend;A;M;2022-08-01;2025-07-31;J',
          'V4;L4;2022-04-01;2022-05-10;toegekend;A;M;2022-08-02;2024-07-31;J',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2024-02-01',
          teller: 3,
          noemer: 5,
          waarde: 60,
        },
      ],
      working:
        'Op 31 juli 2024 eindigen T1 tot en met T4 en V4. V1 heeft geen begindatum en is na T1 aangevraagd: L1 heeft een vervolg. V2 is op dezelfde dag aangevraagd als T2 en V3 begint op dezelfde dag als T3: geen vervolg. V4 begint later dan T4, dus T4 heeft een vervolg, al is V4 eerder aangevraagd; na V4 zelf komt niets. Zonder vervolg zijn T2, T3 en V4: 3 van 5.',
    },
    {
      title: 'Een doorstroomtraject loopt vanaf de eerste dag en tot de dag van het einde',
      cut: '2024-02-05',
      deliveries: {
        tlv: [
          TLV,
          'T1;L1;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T2;L2;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T3;L3;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'VO9999-2022-00004;L4;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
        ].join('\n'),
        doorstroom: [
          'traject_id;leerling_id;vso_vestiging;start_voorbereiding;einde;uitkomst',
          'D1;L1;99VA00;2024-02-01;;lopend',
          'D2;L2;99VA00;2024-02-02;;lopend',
          'D3;L3;99VA00;2023-09-01;2024-02-01;gestopt',
          'D4;L4;99VA00;2023-09-01;2024-02-02;gestopt',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2024-02-01',
          teller: 2,
          noemer: 4,
          waarde: 50,
        },
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2023-12-31',
          teller: 2,
          noemer: 4,
          waarde: 50,
        },
      ],
      working:
        'Op 1 februari 2024 lopen D1 (begint die dag) en D4 (eindigt een dag later). D2 begint een dag later en D3 eindigt die dag: L2 en L3 hebben geen vervolg, 2 van 4. Op 31 december liepen D3 en D4, en hadden L1 en L2 nog niets. De tlv met een nummer van een ander swv telt ook.',
    },
    {
      title: 'Na 31 juli begint een nieuw schooljaar, met andere tlv’s die aflopen',
      cut: '2024-08-01',
      deliveries: {
        tlv: [
          TLV,
          'T1;L1;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N',
          'T2;L2;2022-05-01;2022-06-15;toegekend;A;L;2022-08-01;2026-07-31;N',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2023-07-31',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2023-10-01',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2024-07-31',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'tlv_aflopend_zonder_plan',
          periode: '2024-08-01',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'T1 loopt af in 2023-2024: zij telt van 1 oktober 2023 tot en met 31 juli 2024, en heeft geen vervolg. In 2022-2023 en 2024-2025 loopt geen tlv af, terwijl er wel tlv’s zijn: er is niets om door te delen.',
    },
  ],
};

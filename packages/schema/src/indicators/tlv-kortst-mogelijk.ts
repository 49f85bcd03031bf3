import type { Indicator } from '../indicator.js';

const HEADER =
  'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;intentie_doorstroom;categorie;begindatum;einddatum;verlenging';

export const tlvKortstMogelijk: Indicator = {
  id: 'tlv_kortst_mogelijk',
  name: 'Kortst mogelijke tlv bij terugkeer',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aandeel van de tlv’s met een begindatum in het schooljaar die voor terugkeer naar het vo bedoeld zijn (toegekend, route B, of route C met de intentie van doorstroom), dat eindigt in het vroegste jaar dat de wet toestaat.',
  explanation:
    'Is het de bedoeling dat een leerling teruggaat naar het gewone voortgezet onderwijs, dan hoort de tlv zo kort te zijn als de wet toestaat: de rest van dit schooljaar en één heel schooljaar erbij. Hier staat welk deel van die tlv’s zo kort is.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'eerste dag waarop de tlv geldt',
  measures: {
    noemer: { type: 'aantal', description: 'toegekende tlv’s die voor terugkeer bedoeld zijn' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van hen: zo kort als de wet toestaat',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Kortst mogelijke tlv bij terugkeer',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'tlv', when: 'period' }],
  looksInto: [],
  reach: { tlv: 0 },
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground:
    'Draaiboek vso-vo: wie naar verwachting terugkeert, krijgt de kortste tlv. Het minimum staat in het programma van eisen BRON, controle 424: begint de tlv op of voor 1 augustus, dan is het eindjaar minstens het beginjaar + 1, anders minstens + 2.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Begin op 1 augustus: tot het volgende jaar; begin op 2 augustus: een jaar langer',
      cut: '2023-12-31',
      deliveries: {
        tlv: [
          HEADER,
          'T1;L1;2023-03-01;2023-04-12;toegekend;B;;L;2023-08-01;2024-07-31;N',
          'T2;L2;2023-03-01;2023-04-12;toegekend;B;;L;2023-08-02;2025-07-31;N',
          'T3;L3;2023-03-01;2023-04-12;toegekend;B;;L;2023-08-01;2025-07-31;N',
          'T4;L4;2023-03-01;2023-04-12;toegekend;B;;L;2023-08-02;2026-07-31;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_kortst_mogelijk', periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 },
      ],
      working:
        'T1 begint op 1 augustus 2023 en mag op 31 juli 2024 eindigen; T2 begint een dag later en mag niet eerder eindigen dan op 31 juli 2025. Beide zijn zo kort als kan. T3 en T4 eindigen een jaar later dan nodig. 2 van 4.',
    },
    {
      title: 'Route B telt altijd, route C alleen met de intentie van doorstroom',
      cut: '2024-07-31',
      deliveries: {
        tlv: [
          HEADER,
          'T1;L1;2023-11-01;2023-12-12;toegekend;C;J;L;2024-01-08;2025-07-31;N',
          'VO9999-2023-00002;L2;2023-11-01;2023-12-12;toegekend;C;J;L;2024-01-08;2025-07-31;N',
          'T3;L3;2023-11-01;2023-12-12;toegekend;B;N;L;2024-01-08;2026-07-31;N',
          'T4;L4;2023-11-01;2023-12-12;toegekend;C;N;L;2024-01-08;2025-07-31;N',
          'T5;L5;2023-11-01;2023-12-12;toegekend;C;;L;2024-01-08;2025-07-31;N',
          'T6;L6;2023-11-01;2023-12-12;toegekend;A;J;L;2024-01-08;2025-07-31;N',
          'T7;L7;2023-11-01;2023-12-12;afgewezen;B;;L;2024-01-08;2025-07-31;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_kortst_mogelijk', periode: '2023-2024', teller: 2, noemer: 3, waarde: 66.7 },
      ],
      working:
        'T1, T2 (ook met een nummer van een ander swv) en T3 zijn voor terugkeer bedoeld. Zij beginnen op 8 januari 2024, dus 31 juli 2025 is het vroegst: T1 en T2 wel, T3 niet. T4 en T5 zijn route C zonder intentie, T6 is route A en T7 is afgewezen. 2 van 3.',
    },
    {
      title: 'Begin op 31 juli hoort bij het oude schooljaar; wat nog moet beginnen, telt nog niet',
      cut: '2023-12-31',
      deliveries: {
        tlv: [
          HEADER,
          'T1;L1;2023-03-01;2023-04-12;toegekend;B;;L;2023-07-31;2024-07-31;N',
          'T2;L2;2023-11-01;2023-12-12;toegekend;B;;L;2024-01-01;2025-07-31;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_kortst_mogelijk', periode: '2022-2023', teller: 1, noemer: 1, waarde: 100 },
        {
          cijfer: 'tlv_kortst_mogelijk',
          periode: '2023-2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'T1 begint op 31 juli 2023 en telt in 2022-2023: 31 juli 2024 is het vroegst. T2 begint na 31 december 2023, de laatste dag van de gegevens. In 2023-2024 is er dus niets om door te delen.',
    },
  ],
};

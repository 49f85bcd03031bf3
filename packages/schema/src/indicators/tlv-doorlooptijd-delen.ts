import type { Figure, Indicator } from '../indicator.js';

/** Fewer files than this tell nothing of how long it usually takes. */
const LEAST = 10;

const PLACES = [
  ['mediaan', 0.5, 'mediaan'],
  ['kwart1', 0.25, 'eerste kwartiel'],
  ['kwart3', 0.75, 'derde kwartiel'],
] as const;

/** The median and the quartiles of one of the two parts. */
function figuresOf(part: 'compleet' | 'besluit', name: string): readonly Figure[] {
  return PLACES.map(([maat, at, word]) => ({
    maat: `${part}_${maat}`,
    name: `${name}, ${word}`,
    eenheid: 'dagen',
    recipe: { kind: 'percentiel', scale: `dagen_tot_${part}`, of: 'aantal', at, least: LEAST },
    decimals: 1,
    dimensions: [],
    countEquivalent: 'aantal',
  }));
}

export const tlvDoorlooptijdDelen: Indicator = {
  id: 'tlv_doorlooptijd_delen',
  name: 'Doorlooptijd van een tlv in twee delen',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aantal dagen van de aanvraag van een tlv tot een compleet dossier, en van daar tot het besluit (toegekend of afgewezen) in het schooljaar: mediaan en kwartielen.',
  explanation:
    'Wachten op een tlv heeft twee delen. Eerst moet het dossier compleet zijn; dat doet vooral de school. Daarna beslist het samenwerkingsverband. Van elk deel staat hier hoeveel dagen het meestal duurt. Een kwart van de dossiers duurde korter dan het eerste kwartiel, een kwart langer dan het derde.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'dag van het besluit',
  measures: {
    aantal: { type: 'aantal', description: 'besluiten waarvan de dag van compleet bekend is' },
  },
  scales: {
    dagen_tot_compleet: 'dagen van aanvraag tot compleet dossier',
    dagen_tot_besluit: 'dagen van compleet dossier tot besluit',
  },
  dimensions: [],
  figures: [
    ...figuresOf('compleet', 'Van aanvraag tot compleet dossier'),
    ...figuresOf('besluit', 'Van compleet dossier tot besluit'),
  ],
  requires: [{ kind: 'tlv', when: 'period' }],
  looksInto: [],
  reach: { tlv: 0 },
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground:
    'Eigen keuze naast WEC art. 40 lid 7: laat zien of de tijd zit in het dossier of in het besluit. Getoond vanaf tien besluiten.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Tien dossiers: mediaan en kwartielen van elk deel door interpolatie',
      cut: '2024-07-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;compleetdatum;besluitdatum;besluit;route;verlenging',
          'T1;L1;2024-01-01;2024-01-03;2024-02-22;afgewezen;A;N',
          'T2;L2;2024-01-01;2024-01-05;2024-02-19;afgewezen;A;N',
          'T3;L3;2024-01-01;2024-01-07;2024-02-16;afgewezen;A;N',
          'T4;L4;2024-01-01;2024-01-09;2024-02-13;afgewezen;A;N',
          'T5;L5;2024-01-01;2024-01-11;2024-02-10;afgewezen;A;N',
          'T6;L6;2024-01-01;2024-01-13;2024-02-07;afgewezen;A;N',
          'T7;L7;2024-01-01;2024-01-15;2024-02-04;afgewezen;A;N',
          'T8;L8;2024-01-01;2024-01-17;2024-02-01;afgewezen;A;N',
          'T9;L9;2024-01-01;2024-01-19;2024-01-29;afgewezen;A;N',
          'T10;L10;2024-01-01;2024-01-21;2024-01-26;afgewezen;A;N',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_kwart1',
          periode: '2023-2024',
          noemer: 10,
          waarde: 6.5,
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_mediaan',
          periode: '2023-2024',
          noemer: 10,
          waarde: 11,
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_kwart3',
          periode: '2023-2024',
          noemer: 10,
          waarde: 15.5,
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_kwart1',
          periode: '2023-2024',
          noemer: 10,
          waarde: 16.3,
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_mediaan',
          periode: '2023-2024',
          noemer: 10,
          waarde: 27.5,
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_kwart3',
          periode: '2023-2024',
          noemer: 10,
          waarde: 38.8,
        },
      ],
      working:
        'De dossiers waren compleet na 2, 4, 6, … 20 dagen en besloten 50, 45, 40, … 5 dagen daarna. Elk deel wordt apart op volgorde gezet. Het eerste kwartiel ligt op plaats 1 + 0,25 × 9 = 3,25: 6 + 0,25 × 2 = 6,5 en 15 + 0,25 × 5 = 16,25, afgerond 16,3. De mediaan (plaats 5,5) is 11 en 27,5. Het derde kwartiel (plaats 7,75) is 14 + 0,75 × 2 = 15,5 en 35 + 0,75 × 5 = 38,75, afgerond 38,8.',
    },
    {
      title:
        'Een dossier waarvan niet bekend is wanneer het compleet was, telt niet: negen is te weinig',
      cut: '2024-07-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;compleetdatum;besluitdatum;besluit;route;verlenging',
          'T1;L1;2024-01-01;2024-01-03;2024-02-22;afgewezen;A;N',
          'T2;L2;2024-01-01;2024-01-05;2024-02-19;afgewezen;A;N',
          'T3;L3;2024-01-01;2024-01-07;2024-02-16;afgewezen;A;N',
          'T4;L4;2024-01-01;2024-01-09;2024-02-13;afgewezen;A;N',
          'T5;L5;2024-01-01;2024-01-11;2024-02-10;afgewezen;A;N',
          'T6;L6;2024-01-01;2024-01-13;2024-02-07;afgewezen;A;N',
          'T7;L7;2024-01-01;2024-01-15;2024-02-04;afgewezen;A;N',
          'T8;L8;2024-01-01;2024-01-17;2024-02-01;afgewezen;A;N',
          'T9;L9;2024-01-01;2024-01-19;2024-01-29;afgewezen;A;N',
          'T10;L10;2024-01-01;;2024-01-26;afgewezen;A;N',
          'T11;L11;2024-01-01;2024-01-21;2024-01-26;ingetrokken;A;N',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_mediaan',
          periode: '2023-2024',
          noemer: 9,
          waarde: 10,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_kwart1',
          periode: '2023-2024',
          noemer: 9,
          waarde: 6,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_kwart3',
          periode: '2023-2024',
          noemer: 9,
          waarde: 14,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_mediaan',
          periode: '2023-2024',
          noemer: 9,
          waarde: 30,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_kwart1',
          periode: '2023-2024',
          noemer: 9,
          waarde: 20,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_kwart3',
          periode: '2023-2024',
          noemer: 9,
          waarde: 40,
          status: 'te_weinig',
        },
      ],
      working:
        'Van T10 ontbreekt de dag van compleet en T11 is ingetrokken: negen dossiers blijven over. Compleet na 2, 4, … 18 dagen: de mediaan is het vijfde (10), de kwartielen zijn het derde (6) en het zevende (14). Besloten 10, 15, … 50 dagen daarna: zo ook 30, 20 en 40. Negen is te weinig om te tonen.',
    },
    {
      title: 'Alles op één dag duurt 0 dagen; de dag van het besluit bepaalt het schooljaar',
      cut: '2024-12-31',
      deliveries: {
        tlv: [
          'tlv_nummer;leerling_id;aanvraagdatum;compleetdatum;besluitdatum;besluit;route;verlenging',
          'T1;L1;2024-07-31;2024-07-31;2024-07-31;afgewezen;A;N',
          'T2;L2;2024-07-25;2024-07-30;2024-08-01;afgewezen;A;N',
          'T3;L3;2023-07-01;2023-07-10;;in_behandeling;A;N',
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_mediaan',
          periode: '2023-2024',
          noemer: 1,
          waarde: 0,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_mediaan',
          periode: '2024-2025',
          noemer: 1,
          waarde: 5,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_mediaan',
          periode: '2024-2025',
          noemer: 1,
          waarde: 2,
          status: 'te_weinig',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_mediaan',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_kwart1',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/compleet_kwart3',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_mediaan',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_kwart1',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'tlv_doorlooptijd_delen/besluit_kwart3',
          periode: '2022-2023',
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'T1 is op 31 juli 2024 aangevraagd, compleet en besloten: 0 dagen in 2023-2024. T2 was in juli compleet, maar is op 1 augustus besloten en telt in 2024-2025: 5 en 2 dagen. Over T3 is nog niets besloten, dus in 2022-2023 is er niets te meten.',
    },
  ],
};

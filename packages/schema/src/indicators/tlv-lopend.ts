import type { Indicator } from '../indicator.js';

const HEADER =
  'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging;vso_vestiging';

export const tlvLopend: Indicator = {
  id: 'tlv_lopend',
  name: 'Leerlingen met een lopende tlv',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aantal unieke leerlingen met een toegekende tlv die op de peildatum geldig is, naar categorie en beoogde vso-vestiging.',
  explanation:
    'Hoeveel leerlingen hebben op deze dag een geldige toelaatbaarheidsverklaring voor het voortgezet speciaal onderwijs? Een leerling met twee verklaringen telt één keer, met de verklaring die het laatst begon.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  countDate: 'peildatum: de tlv begint niet later en eindigt niet eerder',
  measures: { aantal: { type: 'aantal', description: 'leerlingen met een geldige tlv' } },
  dimensions: [
    {
      name: 'categorie',
      description: 'bekostigingscategorie',
      sensitive: true,
      words: { L: 'laag', M: 'midden', H: 'hoog' },
    },
    { name: 'vso_vestiging', description: 'beoogde vso-vestiging', labels: 'vestiging' },
  ],
  figures: [
    {
      maat: '',
      name: 'Leerlingen met een lopende tlv',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['categorie', 'vso_vestiging'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'tlv', when: 'period' }],
  looksInto: ['vestiging_opvolging'],
  reach: { tlv: 0 },
  direction: 'neutraal',
  disclosure: 'persoon',
  ground:
    'WEC art. 40 lid 12 en 13: een tlv geldt een of meer schooljaren. Alle geleverde tlv’s tellen, ook met een nummer van een ander swv.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De eerste en de laatste dag van een tlv tellen mee',
      cut: '2024-08-01',
      deliveries: {
        tlv: [
          HEADER,
          'T1;L1;2023-08-20;2023-09-20;toegekend;C;L;2023-10-01;2025-07-31;N;99VA00',
          'T2;L2;2023-08-20;2023-09-20;toegekend;C;M;2023-10-02;2025-07-31;N;99VB00',
          'T3;L3;2023-03-01;2023-04-12;toegekend;B;H;2023-08-01;2024-07-31;N;',
          'T4;L4;2023-03-01;2023-04-12;afgewezen;B;H;2023-08-01;2024-07-31;N;99VA00',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_lopend', periode: '2023-10-01', teller: 2, waarde: 2 },
        {
          cijfer: 'tlv_lopend',
          periode: '2023-10-01',
          dimensies: { categorie: 'H' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_lopend',
          periode: '2023-10-01',
          dimensies: { vso_vestiging: '99VA00' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_lopend',
          periode: '2023-10-01',
          dimensies: { vso_vestiging: 'onbekend' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'tlv_lopend', periode: '2024-07-31', teller: 3, waarde: 3 },
        { cijfer: 'tlv_lopend', periode: '2024-08-01', teller: 2, waarde: 2 },
      ],
      absent: [
        { cijfer: 'tlv_lopend', periode: '2023-10-01', dimensies: { categorie: 'M' } },
        { cijfer: 'tlv_lopend', periode: '2024-08-01', dimensies: { categorie: 'H' } },
      ],
      working:
        'Op 1 oktober 2023 tellen T1 (begint die dag) en T3, waarvan de beoogde vestiging niet bekend is; T2 begint een dag later. Op 31 juli 2024, de laatste dag van T3, zijn het er drie, een dag later twee. T4 is afgewezen en telt nooit.',
    },
    {
      title: 'Met twee tlv’s telt de latere begindatum, en daarna het hogere nummer',
      cut: '2024-02-01',
      deliveries: {
        tlv: [
          HEADER,
          'T1;L1;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N;99VA00',
          'T2;L1;2023-12-01;2024-01-10;toegekend;A;H;2024-01-15;2026-07-31;J;99VB00',
          '{swv}-2023-00007;L2;2023-03-01;2023-04-12;toegekend;A;M;2023-08-01;2025-07-31;N;99VA00',
          '{swv}-2023-00008;L2;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N;99VB00',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_lopend', periode: '2023-12-31', teller: 2, waarde: 2 },
        {
          cijfer: 'tlv_lopend',
          periode: '2023-12-31',
          dimensies: { categorie: 'L' },
          teller: 2,
          waarde: 2,
        },
        { cijfer: 'tlv_lopend', periode: '2024-02-01', teller: 2, waarde: 2 },
        {
          cijfer: 'tlv_lopend',
          periode: '2024-02-01',
          dimensies: { categorie: 'H' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_lopend',
          periode: '2024-02-01',
          dimensies: { categorie: 'L' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'tlv_lopend',
          periode: '2024-02-01',
          dimensies: { vso_vestiging: '99VB00' },
          teller: 2,
          waarde: 2,
        },
      ],
      absent: [
        { cijfer: 'tlv_lopend', periode: '2024-02-01', dimensies: { categorie: 'M' } },
        { cijfer: 'tlv_lopend', periode: '2024-02-01', dimensies: { vso_vestiging: '99VA00' } },
      ],
      working:
        'L1 heeft vanaf 15 januari 2024 twee geldige tlv’s: op 1 februari telt T2, die later begon (H, 99VB00); op 31 december is er alleen T1 (L). De twee tlv’s van L2 beginnen op dezelfde dag: het hogere nummer, 00008, telt (L, 99VB00).',
    },
    {
      title: 'Een nummer van een ander swv telt; een aanvraag van na de laatste dag niet',
      cut: '2024-02-01',
      deliveries: {
        tlv: [
          HEADER,
          'VO9999-2023-00001;L1;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N;99VU00',
          'T2;L2;2024-02-02;2024-02-20;toegekend;A;M;2023-08-01;2025-07-31;N;99VA00',
          'T3;L3;2024-02-01;2024-02-20;toegekend;A;H;2024-01-01;2025-07-31;N;99VA00',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_lopend', periode: '2023-12-31', teller: 1, waarde: 1 },
        { cijfer: 'tlv_lopend', periode: '2024-02-01', teller: 2, waarde: 2 },
        {
          cijfer: 'tlv_lopend',
          periode: '2024-02-01',
          dimensies: { vso_vestiging: '99VU00' },
          teller: 1,
          waarde: 1,
        },
      ],
      absent: [{ cijfer: 'tlv_lopend', periode: '2024-02-01', dimensies: { categorie: 'M' } }],
      working:
        'Alle geleverde tlv’s tellen, ook die van L1 met een nummer van een ander swv. T2 is op 2 februari aangevraagd en bestaat op 1 februari nog niet, al geldt zij met terugwerkende kracht. T3 is op 1 februari aangevraagd en telt, met het besluit zoals het is geleverd.',
    },
  ],
};

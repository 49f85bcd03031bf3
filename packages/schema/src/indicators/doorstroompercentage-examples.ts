import type { Example } from '../example.js';
import { INSCHRIJVINGEN, TLV, tlvOfTwoYears } from './doorstroom-rows.js';

export const DOORSTROOMPERCENTAGE_EXAMPLES: readonly Example[] = [
  {
    title: 'Een inschrijving telt op haar eerste en op haar laatste dag',
    cut: '2024-12-31',
    deliveries: {
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;3;2021-08-01;2023-10-01;2008-05-05;6700
L1;99AA00;vmbo-bb;4;2024-10-01;;2008-05-05;6700
L2;99VA00;vso-vervolgonderwijs;3;2023-10-01;2024-09-30;2008-05-05;6700
L2;99AA00;havo;4;2024-08-01;2024-10-01;2008-05-05;6700
L3;99VA00;vso-vervolgonderwijs;3;2023-10-02;2024-07-31;2008-05-05;6700
L3;99AA00;havo;4;2024-08-01;;2008-05-05;6700
L4;99VA00;vso-vervolgonderwijs;3;2021-08-01;2023-09-30;2008-05-05;6700
L4;99AA00;havo;4;2023-10-01;;2008-05-05;6700
L5;99VB00;vso-vervolgonderwijs;3;2021-08-01;2024-07-31;2008-05-05;6701
L5;99AB00;havo;4;2024-10-02;;2008-05-05;6701
L6;99VB00;vso-vervolgonderwijs;3;2021-08-01;2024-10-01;2008-05-05;6701
L6;99AB00;havo;4;2024-08-01;;2008-05-05;6701`,
      tlv: `${TLV}
T1;L1;2021-06-01;2021-06-15;toegekend;A;L;2021-08-01;2024-07-31;N
T2;L2;2021-06-01;2021-06-15;toegekend;A;L;2021-08-01;2024-07-31;N
T3;L3;2021-06-01;2021-06-15;toegekend;A;L;2021-08-01;2024-07-31;N
T4;L4;2021-06-01;2021-06-15;toegekend;A;L;2021-08-01;2024-07-31;N
T5;L5;2021-06-01;2021-06-15;toegekend;A;L;2021-08-01;2024-07-31;N
T6;L6;2021-06-01;2021-06-15;toegekend;A;L;2021-08-01;2024-07-31;N`,
    },
    expected: [
      { cijfer: 'doorstroompercentage', periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { vso_vestiging: '99VA00' },
        teller: 2,
        noemer: 2,
        waarde: 100,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { vso_vestiging: '99VB00' },
        teller: 0,
        noemer: 2,
        waarde: 0,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { gemeente: 'Bedachtdorp' },
        teller: 0,
        noemer: 2,
        waarde: 0,
      },
      { cijfer: 'doorstroompercentage', periode: '2022-2023', teller: 1, noemer: 4, waarde: 25 },
      { cijfer: 'doorstroompercentage', periode: '2024-2025', status: 'geen_gegevens' },
    ],
    working:
      'Op 1 oktober 2023 zitten L1 (laatste dag), L2 (eerste dag), L5 en L6 in het vso; L3 begint een dag te laat en L4 is een dag weg. Een jaar later is L1 er (eerste dag) en L2 nog net (laatste dag); L5 begint een dag te laat en L6 staat die dag ook nog in het vso. Dat is 2 van 4. In 2022-2023 gaat van L1, L4, L5 en L6 alleen L4 over: hij begint precies op 1 oktober 2023. Voor 2024-2025 is 1 oktober 2025 er nog niet.',
  },
  {
    title: 'De tlv is van dit swv, toegekend en geldig op 1 oktober',
    cut: '2024-12-31',
    deliveries: {
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-dagbesteding;1;2022-08-01;2024-07-31;2009-05-05;
L1;99AA00;vmbo-bb;2;2024-08-01;;2009-05-05;
L2;99VA00;vso-dagbesteding;1;2022-08-01;2024-07-31;2009-05-05;6700
L2;99AA00;vmbo-bb;2;2024-08-01;;2009-05-05;6700
L3;99VA00;vso-dagbesteding;1;2022-08-01;2024-07-31;2009-05-05;6701
L4;99VA00;vso-dagbesteding;1;2022-08-01;2024-07-31;2009-05-05;6700
L5;99VA00;vso-dagbesteding;1;2022-08-01;2024-07-31;2009-05-05;6700
L6;99VA00;vso-dagbesteding;1;2022-08-01;2024-07-31;2009-05-05;6700
L7;99VA00;vso-dagbesteding;1;2022-08-01;2024-07-31;2009-05-05;6700`,
      tlv: `${TLV}
{swv}-2022-00001;L1;2022-06-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N
VO9999-2022-00001;L2;2022-06-01;2022-06-15;toegekend;A;L;2022-08-01;2024-07-31;N
17;L3;2023-06-01;2023-06-15;toegekend;A;L;2023-10-01;2025-07-31;N
18;L4;2023-06-01;2023-06-15;toegekend;A;L;2023-10-02;2025-07-31;N
19;L5;2022-06-01;2022-06-15;toegekend;A;L;2022-08-01;2023-07-31;N
20;L6;2022-06-01;2022-06-15;afgewezen;A;L;2022-08-01;2024-07-31;N`,
    },
    expected: [
      { cijfer: 'doorstroompercentage', periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { gemeente: 'onbekend' },
        teller: 1,
        noemer: 1,
        waarde: 100,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { gemeente: 'Bedachtdorp' },
        teller: 0,
        noemer: 1,
        waarde: 0,
      },
    ],
    absent: [
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { gemeente: 'Verzonnenstad' },
      },
    ],
    working:
      'L1 heeft een nummer van dit swv en L3 een eigen nummer van wie levert; zijn tlv begint precies op 1 oktober. L2 heeft een tlv van een ander swv, die van L4 begint een dag te laat, die van L5 is voorbij, die van L6 is afgewezen en L7 heeft er geen. Van L1 en L3 gaat L1 naar het vo: 1 van 2. Van L1 is geen postcode bekend.',
  },
  {
    title: 'Bestemming: een verdeling over alle vso-leerlingen, en ieder heeft één bestemming',
    cut: '2024-10-01',
    deliveries: {
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2022-08-01;2024-07-31;2008-05-05;6700
L1;99AA00;vmbo-tl;4;2024-08-01;;2008-05-05;6700
L2;99VA00;vso-arbeidsmarkt;3;2022-08-01;2024-07-31;2008-05-05;6700
L2;99AC00;pro;4;2024-08-01;;2008-05-05;6700
L3;99VA00;vso-arbeidsmarkt;3;2022-08-01;2024-07-31;2008-05-05;6700
L3;99AD00;pro;4;2024-08-01;;2008-05-05;6700
L4;99VA00;vso-arbeidsmarkt;3;2022-08-01;2024-07-31;2008-05-05;6700
L4;99VB00;vso-arbeidsmarkt;3;2023-09-01;2024-07-31;2008-05-05;6700
L5;99VA00;vso-vervolgonderwijs;3;2022-08-01;2024-07-31;2008-05-05;6700
L5;99AA00;vmbo-kb;4;2024-08-01;;2008-05-05;6700
L5;99AB00;vmbo-kb;4;2024-09-01;;2008-05-05;6700
L6;99VA00;vso-vervolgonderwijs;2;2022-08-01;;2008-05-05;6700`,
      tlv: `${TLV}
${['L1', 'L2', 'L3', 'L4', 'L5', 'L6'].map((leerling) => tlvOfTwoYears(leerling, 2022)).join('\n')}`,
      doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;symbiose_van;uitkomst
T6;L6;99VA00;99AA00;2024-01-10;2024-08-01;2024-08-01;lopend`,
    },
    expected: [
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        teller: 4,
        noemer: 6,
        waarde: 66.7,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { onderwijssoort: 'vso-vervolgonderwijs' },
        teller: 2,
        noemer: 3,
        waarde: 66.7,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { onderwijssoort: 'vso-arbeidsmarkt' },
        teller: 2,
        noemer: 3,
        waarde: 66.7,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { leerjaar: '3' },
        teller: 4,
        noemer: 5,
        waarde: 80,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { leerjaar: '2' },
        teller: 0,
        noemer: 1,
        waarde: 0,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { bestemming: 'vo' },
        teller: 2,
        noemer: 6,
        waarde: 33.3,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { bestemming: 'pro' },
        teller: 1,
        noemer: 6,
        waarde: 16.7,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { bestemming: 'tussenvoorziening' },
        teller: 1,
        noemer: 6,
        waarde: 16.7,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { vo_vestiging: '99AA00' },
        teller: 1,
        noemer: 6,
        waarde: 16.7,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { vo_vestiging: '99AB00' },
        teller: 1,
        noemer: 6,
        waarde: 16.7,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { vso_vestiging: '99VA00' },
        teller: 4,
        noemer: 5,
        waarde: 80,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { vso_vestiging: '99VB00' },
        teller: 0,
        noemer: 1,
        waarde: 0,
      },
    ],
    working:
      'Zes leerlingen zitten op 1 oktober 2023 in het vso; L4 staat er twee keer en telt bij de latere inschrijving, 99VB00. Een jaar later zijn L1 en L5 in het vo (L5 bij de latere inschrijving, 99AB00), L2 in het pro en L3 op een tussenvoorziening: pro daar is tussenvoorziening. L6 loopt mee in een symbiose maar staat nog in het vso. Naar onderwijssoort en leerjaar in het vso: van L1, L5 en L6 (vervolgonderwijs) gaan er twee, van L2, L3 en L4 (arbeidsmarkt) ook; L6 is de enige in leerjaar 2. De gegevens gaan tot en met de tweede teldag: dat is genoeg.',
  },
  {
    title: 'Een swv dat op 1 februari telt: vanaf het schooljaar waarin dat geldt',
    cut: '2025-02-01',
    deliveries: {
      parameters: `
parameter;waarde;van;tot
teldatum_vso;02-01;2023-08-01;`,
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2023-11-01;2024-07-31;2008-05-05;6700
L1;99AA00;vmbo-tl;4;2024-08-01;2025-02-01;2008-05-05;6700
L2;99VA00;vso-vervolgonderwijs;3;2022-08-01;2024-01-31;2008-05-05;6700
L2;99AA00;vmbo-tl;4;2024-08-01;;2008-05-05;6700
L3;99VA00;vso-vervolgonderwijs;3;2022-08-01;2024-07-31;2008-05-05;6700
L3;99AB00;vmbo-tl;4;2025-02-02;;2008-05-05;6700`,
      tlv: `${TLV}
T1;L1;2023-06-01;2023-06-15;toegekend;A;L;2023-11-01;2025-07-31;N
${tlvOfTwoYears('L2', 2022)}
${tlvOfTwoYears('L3', 2022)}`,
    },
    expected: [
      { cijfer: 'doorstroompercentage', periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 },
      { cijfer: 'doorstroompercentage', periode: '2022-2023', teller: 0, noemer: 2, waarde: 0 },
      { cijfer: 'doorstroompercentage', periode: '2024-2025', status: 'geen_gegevens' },
    ],
    working:
      'Op 1 februari 2024 zitten L1 en L3 in het vso; L2 is een dag weg. Op 1 februari 2025 is L1 in het vo (laatste dag) en begint L3 een dag te laat: 1 van 2. In 2022-2023 gold 1 oktober nog: L2 en L3 zaten in het vso en zitten er op 1 oktober 2023 nog.',
  },
  {
    title: 'Een dag voor de tweede teldag is er nog geen cijfer',
    cut: '2025-01-31',
    deliveries: {
      parameters: `
parameter;waarde;van;tot
teldatum_vso;02-01;2023-08-01;`,
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2023-08-01;2024-07-31;2008-05-05;6700
L1;99AA00;vmbo-tl;4;2024-08-01;;2008-05-05;6700`,
      tlv: `${TLV}
${tlvOfTwoYears('L1', 2023)}`,
    },
    expected: [{ cijfer: 'doorstroompercentage', periode: '2023-2024', status: 'geen_gegevens' }],
    absent: [
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { vso_vestiging: '99VA00' },
      },
    ],
    working:
      'Dit swv telt op 1 februari. Wie op 1 februari 2024 in het vso zat, is pas op 1 februari 2025 bekend: een dag na de grens. Met 1 oktober als teldag was het cijfer er al geweest.',
  },
  {
    title: 'Zonder vso-leerlingen met een tlv van dit swv is er geen percentage',
    cut: '2024-12-31',
    deliveries: {
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2023-08-01;2024-07-31;2008-05-05;6700
L1;99AA00;vmbo-tl;4;2024-08-01;;2008-05-05;6700`,
      tlv: `${TLV}
VO9999-2023-00001;L1;2023-06-01;2023-06-15;toegekend;A;L;2023-08-01;2025-07-31;N`,
    },
    expected: [
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        teller: 0,
        noemer: 0,
        status: 'niet_van_toepassing',
      },
    ],
    working:
      'Er zijn inschrijvingen en tlv’s, maar de enige vso-leerling heeft een tlv van een ander swv. Delen door 0 kan niet: er is geen waarde.',
  },
  {
    title: 'Een tussenvoorziening is dat ook op de eerste en op de laatste dag van haar kenmerk',
    cut: '2024-12-31',
    deliveries: {
      'vestiging_kenmerken-swv': `
vestiging;swv;tussenvoorziening;van;tot
99AA00;;J;2024-10-01;
99AB00;;J;2020-08-01;2024-10-01
99AC00;;J;2024-10-02;
99BU00;;J;2020-08-01;2024-09-30`,
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2023-08-01;2024-07-31;2008-05-05;6700
L1;99AA00;havo;4;2024-08-01;;2008-05-05;6700
L2;99VA00;vso-vervolgonderwijs;3;2023-08-01;2024-07-31;2008-05-05;6700
L2;99AB00;havo;4;2024-08-01;;2008-05-05;6700
L3;99VA00;vso-arbeidsmarkt;3;2023-08-01;2024-07-31;2008-05-05;6700
L3;99AC00;pro;4;2024-08-01;;2008-05-05;6700
L4;99VA00;vso-vervolgonderwijs;3;2023-08-01;2024-07-31;2008-05-05;6700
L4;99BU00;havo;4;2024-08-01;;2008-05-05;6700`,
      tlv: `${TLV}
${['L1', 'L2', 'L3', 'L4'].map((leerling) => tlvOfTwoYears(leerling, 2023)).join('\n')}`,
    },
    expected: [
      { cijfer: 'doorstroompercentage', periode: '2023-2024', teller: 4, noemer: 4, waarde: 100 },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { bestemming: 'tussenvoorziening' },
        teller: 2,
        noemer: 4,
        waarde: 50,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { bestemming: 'pro' },
        teller: 1,
        noemer: 4,
        waarde: 25,
      },
      {
        cijfer: 'doorstroompercentage',
        periode: '2023-2024',
        dimensies: { bestemming: 'vo' },
        teller: 1,
        noemer: 4,
        waarde: 25,
      },
    ],
    working:
      'De dag die telt is 1 oktober 2024. Het kenmerk van 99AA00 begint die dag en dat van 99AB00 eindigt die dag: L1 en L2 gaan naar een tussenvoorziening. Dat van 99AC00 begint een dag later (L3: pro) en dat van 99BU00 eindigde een dag eerder (L4: vo).',
  },
];

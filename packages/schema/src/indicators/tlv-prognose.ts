import type { Indicator } from '../indicator.js';

/** With fewer besluiten up to the same day a year ago a forecast is a guess. */
const LEAST = 10;

/** Rows of toegekende tlv's, one for each day of a besluit, asked for on that day. Numbers count on from `first`. */
function toegekend(first: number, besluitdatums: readonly string[]): readonly string[] {
  return besluitdatums.map((day, at) => {
    const end = `${Number(day.slice(0, 4)) + 2}-07-31`;
    return `T${first + at};L${first + at};${day};${day};toegekend;A;L;${day};${end};N`;
  });
}

const HEADER =
  'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging';

const times = (count: number, day: string): readonly string[] => Array(count).fill(day);

export const tlvPrognose: Indicator = {
  id: 'tlv_prognose',
  name: 'Verwachte toekenningen van een tlv',
  theme: 'tlv',
  headline: false,
  definition:
    'Het verwachte aantal tlv’s dat in het lopende schooljaar wordt toegekend: wat tot en met de peildatum is toegekend, maal het hele vorige schooljaar gedeeld door het vorige schooljaar tot en met dezelfde dag.',
  explanation:
    'Hoeveel tlv’s worden dit schooljaar toegekend, als de rest van het jaar verloopt zoals vorig jaar? Was vorig jaar op deze dag de helft van alle tlv’s toegekend, dan verwachten we nu het dubbele van wat er al is. Bij minder dan tien toekenningen vorig jaar tot deze dag geven we geen verwachting.',
  countsAsOne: 'geval',
  period: 'peildatum',
  countDate: 'dag van het besluit, tot en met de peildatum',
  measures: {
    dit_jaar: {
      type: 'aantal',
      description: 'toegekend in dit schooljaar tot en met de peildatum',
    },
    vorig_jaar: { type: 'aantal', description: 'toegekend in het hele vorige schooljaar' },
    vorig_jaar_tot_dan: {
      type: 'aantal',
      partOf: 'vorig_jaar',
      description: 'toegekend in het vorige schooljaar tot en met dezelfde dag',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Verwachte toekenningen van een tlv',
      eenheid: 'aantal',
      recipe: {
        kind: 'prognose',
        of: 'dit_jaar',
        times: 'vorig_jaar',
        noemer: 'vorig_jaar_tot_dan',
        least: LEAST,
      },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'dit_jaar',
    },
  ],
  requires: [{ kind: 'tlv', when: 'schooljaar' }],
  looksInto: [],
  direction: 'neutraal',
  disclosure: 'persoon',
  ground:
    'Eigen rekenwijze voor de sturing van het swv; er is geen wettelijke formule. De dag een jaar voor 29 februari is 28 februari.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Tien toekenningen vorig jaar tot en met dezelfde dag zijn genoeg',
      cut: '2024-03-01',
      deliveries: {
        tlv: [
          HEADER,
          ...toegekend(1, [...times(9, '2022-11-15'), '2023-02-01']),
          ...toegekend(11, ['2023-02-02', ...times(3, '2023-04-15'), '2023-07-31']),
          ...toegekend(16, ['2023-08-01', ...times(3, '2023-11-10'), '2024-02-01', '2024-02-02']),
          'T22;L22;2023-12-01;2023-12-20;afgewezen;A;;;;N',
          'T23;L23;2023-12-01;2024-03-02;toegekend;A;L;2024-03-02;2025-07-31;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_prognose', periode: '2024-02-01', teller: 5, noemer: 10, waarde: 8 },
        { cijfer: 'tlv_prognose', periode: '2024-03-01', teller: 6, noemer: 11, waarde: 8 },
        {
          cijfer: 'tlv_prognose',
          periode: '2023-10-01',
          teller: 1,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'Op 1 februari 2024 zijn er 5 toegekend (de afwijzing en het besluit van 2 februari tellen niet). In 2022-2023 waren het er tot en met 1 februari 10 en in het hele jaar 15: 5 × 15 / 10 = 7,5, afgerond 8. Op 1 maart zijn het er 6, en vorig jaar 11: 6 × 15 / 11 = 8,2. T23 is besloten na de laatste dag van de gegevens. Op 1 oktober was er vorig jaar nog niets toegekend.',
    },
    {
      title: 'Negen toekenningen vorig jaar tot en met dezelfde dag zijn te weinig',
      cut: '2024-01-31',
      deliveries: {
        tlv: [
          HEADER,
          ...toegekend(1, [...times(8, '2022-11-15'), '2022-12-31']),
          ...toegekend(10, ['2023-01-01']),
          ...toegekend(11, ['2023-08-01', '2023-10-10', '2023-11-10', '2023-12-31']),
        ].join('\n'),
      },
      expected: [
        {
          cijfer: 'tlv_prognose',
          periode: '2023-12-31',
          teller: 4,
          noemer: 9,
          status: 'niet_van_toepassing',
        },
        { cijfer: 'tlv_prognose', periode: '2024-01-31', teller: 4, noemer: 10, waarde: 4 },
      ],
      working:
        'Tot en met 31 december 2022 waren er 9 toegekend; de tiende kwam een dag later. Op 31 december 2023 is er dus geen verwachting. Op 31 januari 2024 wel: vorig jaar waren het er toen 10, en daarna niet meer, dus 4 × 10 / 10 = 4.',
    },
    {
      title: 'Op 29 februari is dezelfde dag van vorig jaar 28 februari',
      cut: '2024-02-29',
      deliveries: {
        tlv: [
          HEADER,
          ...toegekend(1, [...times(9, '2022-12-01'), '2023-02-28']),
          ...toegekend(11, ['2023-03-01', '2023-07-31']),
          ...toegekend(13, [...times(4, '2023-10-10'), '2024-02-29']),
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_prognose', periode: '2024-02-29', teller: 5, noemer: 10, waarde: 6 },
      ],
      working:
        'Tot en met 29 februari 2024 zijn er 5 toegekend. Tot en met 28 februari 2023 waren het er 10 en in heel 2022-2023 12: 5 × 12 / 10 = 6. Het besluit van 1 maart 2023 telt alleen in het hele jaar.',
    },
    {
      title: 'Op 28 februari telt van een schrikkeljaar 29 februari nog niet mee',
      cut: '2025-02-28',
      deliveries: {
        tlv: [
          HEADER,
          ...toegekend(1, [...times(10, '2023-12-01'), '2024-02-29']),
          ...toegekend(12, times(3, '2024-11-10')),
        ].join('\n'),
      },
      expected: [
        { cijfer: 'tlv_prognose', periode: '2025-02-28', teller: 3, noemer: 10, waarde: 3 },
      ],
      working:
        'Tot en met 28 februari 2024 waren er 10 toegekend; het elfde besluit viel een dag later. 3 × 11 / 10 = 3,3, afgerond 3.',
    },
  ],
};

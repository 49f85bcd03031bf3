import type { Indicator } from '../indicator.js';

const BESLUIT = {
  toegekend: 'toegekend',
  afgewezen: 'afgewezen',
  in_behandeling: 'in behandeling',
};
const SOORT = { leerling: 'voor een leerling', school: 'voor een school', expertise: 'expertise' };

export const arrangementen: Indicator = {
  id: 'arrangementen',
  name: 'Arrangementen',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'Het aantal arrangementen waarover in het schooljaar is besloten, en de som van hun bedragen.',
  explanation:
    'Een arrangement is extra ondersteuning in het gewone voortgezet onderwijs: voor één leerling, voor een school, of de inzet van een deskundige. Een school vraagt het aan en het samenwerkingsverband besluit. Het bedrag is dat van de aanvraag zoals het is geleverd, ook als die is afgewezen.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'datum van het besluit',
  measures: {
    aantal: { type: 'aantal', description: 'arrangementen waarover is besloten' },
    bedrag: { type: 'bedrag', description: 'bedrag in euro, zoals geleverd' },
  },
  scales: { prijs: 'bedrag van één arrangement, in centen' },
  dimensions: [
    { name: 'besluit', description: 'besluit', words: BESLUIT },
    { name: 'soort', description: 'waarvoor het arrangement is', words: SOORT },
  ],
  figures: [
    {
      maat: 'aantal',
      name: 'Besloten arrangementen',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['besluit', 'soort'],
      countEquivalent: 'aantal',
    },
    {
      maat: 'bedrag',
      name: 'Bedrag van arrangementen',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'bedrag' },
      decimals: 2,
      dimensions: ['besluit', 'soort'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'arrangementen', when: 'period' }],
  looksInto: [],
  reach: { arrangementen: 0 },
  twelveMonths: true,
  direction: 'neutraal',
  disclosure: 'persoon',
  ground:
    'Ondersteuningsplan: verdeling en toewijzing van ondersteuning (WVO (oud) art. 17a lid 8).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De dag van het besluit bepaalt het schooljaar',
      cut: '2024-12-31',
      deliveries: {
        arrangementen: `arrangement_id;leerling_id;vestiging;soort;aanvraagdatum;besluitdatum;besluit;bedrag
A1;L1;99AA00;leerling;2023-06-20;2023-07-31;toegekend;1000
A2;L2;99AA00;leerling;2023-06-20;2023-08-01;toegekend;2500,50
A3;;99AB00;school;2024-06-03;2024-07-31;toegekend;8000
A4;;99AB00;expertise;2024-06-03;2024-08-01;toegekend;750`,
      },
      expected: [
        { cijfer: 'arrangementen/aantal', periode: '2022-2023', teller: 1, waarde: 1 },
        { cijfer: 'arrangementen/bedrag', periode: '2022-2023', teller: 1000, waarde: 1000 },
        { cijfer: 'arrangementen/aantal', periode: '2023-2024', teller: 2, waarde: 2 },
        { cijfer: 'arrangementen/bedrag', periode: '2023-2024', teller: 10500.5, waarde: 10500.5 },
        {
          cijfer: 'arrangementen/bedrag',
          periode: '2023-2024',
          dimensies: { soort: 'leerling' },
          teller: 2500.5,
          waarde: 2500.5,
        },
        {
          cijfer: 'arrangementen/aantal',
          periode: '2023-2024',
          dimensies: { soort: 'school' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'arrangementen/aantal', periode: '2024-2025', teller: 1, waarde: 1 },
      ],
      absent: [
        {
          cijfer: 'arrangementen/aantal',
          periode: '2023-2024',
          dimensies: { soort: 'expertise' },
        },
      ],
      working:
        'Het besluit over A1 viel op de laatste dag van 2022-2023. A2 en A3 zijn van 1 augustus 2023 en 31 juli 2024: samen 2 in 2023-2024, voor 2.500,50 + 8.000 = 10.500,50 euro. A4 valt een dag later, in 2024-2025.',
    },
    {
      title: 'Een afgewezen aanvraag telt mee, met haar bedrag of zonder',
      cut: '2024-07-31',
      deliveries: {
        arrangementen: `arrangement_id;leerling_id;vestiging;soort;aanvraagdatum;besluitdatum;besluit;bedrag
A1;L1;99AA00;leerling;2023-09-04;2023-10-02;toegekend;3000
A2;L2;99AA00;leerling;2023-09-04;2023-10-02;afgewezen;1200
A3;L3;99AB00;leerling;2023-09-04;2023-10-02;afgewezen;`,
      },
      expected: [
        { cijfer: 'arrangementen/aantal', periode: '2023-2024', teller: 3, waarde: 3 },
        { cijfer: 'arrangementen/bedrag', periode: '2023-2024', teller: 4200, waarde: 4200 },
        {
          cijfer: 'arrangementen/aantal',
          periode: '2023-2024',
          dimensies: { besluit: 'afgewezen' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'arrangementen/bedrag',
          periode: '2023-2024',
          dimensies: { besluit: 'afgewezen' },
          teller: 1200,
          waarde: 1200,
        },
        {
          cijfer: 'arrangementen/bedrag',
          periode: '2023-2024',
          dimensies: { besluit: 'toegekend' },
          teller: 3000,
          waarde: 3000,
        },
      ],
      working:
        'Drie besluiten: 1 toegekend voor 3.000 euro en 2 afgewezen. De rijen tellen zoals zij zijn geleverd, dus de afgewezen aanvraag van 1.200 euro telt in het bedrag; die zonder bedrag telt als 0.',
    },
    {
      title: 'Waarover nog niet is besloten, telt niet; een besluit na de laatste dag ook niet',
      cut: '2024-03-31',
      deliveries: {
        arrangementen: `arrangement_id;leerling_id;vestiging;soort;aanvraagdatum;besluitdatum;besluit;bedrag
A1;L1;99AA00;leerling;2024-02-05;;in_behandeling;
A2;L2;99AA00;leerling;2024-02-05;2024-04-01;toegekend;3000`,
      },
      expected: [
        { cijfer: 'arrangementen/aantal', periode: '2023-2024', teller: 0, waarde: 0 },
        { cijfer: 'arrangementen/bedrag', periode: '2023-2024', teller: 0, waarde: 0 },
      ],
      absent: [
        {
          cijfer: 'arrangementen/aantal',
          periode: '2023-2024',
          dimensies: { besluit: 'toegekend' },
        },
      ],
      working:
        'A1 heeft geen besluit. Het besluit over A2 is van de dag na de laatste dag van de gegevens. Er zijn gegevens over 2023-2024 en er is niets besloten: dat is een echte 0.',
    },
  ],
};

import type { Indicator } from '../indicator.js';

export const plustrajecten: Indicator = {
  id: 'plustrajecten',
  name: 'Plustrajecten',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'Het aantal plustrajecten dat in het schooljaar begon, en van die zijn beëindigd het aandeel waarbij de leerling in het vo bleef.',
  explanation:
    'Bij een plustraject begeleidt het vso een leerling die in het gewone voortgezet onderwijs dreigt vast te lopen: drie keer zes weken. Hier staat hoe vaak dat begon, en bij hoeveel van de honderd afgeronde trajecten de leerling in het voortgezet onderwijs bleef. Wat nog loopt, telt niet mee in dat aandeel.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'eerste dag van het traject',
  measures: {
    aantal: { type: 'aantal', description: 'begonnen plustrajecten' },
    beeindigd: { type: 'aantal', partOf: 'aantal', description: 'daarvan beëindigd' },
    behouden: {
      type: 'aantal',
      partOf: 'beeindigd',
      sensitive: true,
      description: 'beëindigd, en de leerling bleef in het vo',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: 'aantal',
      name: 'Begonnen plustrajecten',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
    {
      maat: 'aandeel_behouden_vo',
      name: 'Behouden voor het vo na een plustraject',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'behouden', noemer: 'beeindigd', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'behouden',
    },
  ],
  requires: [{ kind: 'plustrajecten', when: 'period' }],
  looksInto: [],
  reach: { plustrajecten: 0 },
  twelveMonths: true,
  direction: 'hoger_is_beter',
  disclosure: 'bijzonder',
  ground: 'Plustraject van het swv Amstelland en de Meerlanden: drie keer zes weken.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Wat nog loopt, telt niet mee in het aandeel',
      cut: '2024-07-31',
      deliveries: {
        plustrajecten: `traject_id;leerling_id;vestiging;start;einde;uitkomst
P1;L1;99AA00;2023-09-04;2024-01-12;behouden_vo
P2;L2;99AA00;2023-09-04;2024-01-12;naar_vso
P3;L3;99AB00;2023-11-06;2024-03-08;behouden_vo
P4;L4;99AB00;2024-05-06;;lopend`,
      },
      expected: [
        { cijfer: 'plustrajecten/aantal', periode: '2023-2024', teller: 4, waarde: 4 },
        {
          cijfer: 'plustrajecten/aandeel_behouden_vo',
          periode: '2023-2024',
          teller: 2,
          noemer: 3,
          waarde: 66.7,
        },
      ],
      working:
        'Vier trajecten begonnen. P4 loopt nog; van de drie andere bleven P1 en P3 in het vo: 2 van 3 is 66,7 %.',
    },
    {
      title: 'De eerste dag bepaalt het schooljaar, ook als het traject later eindigt',
      cut: '2024-12-31',
      deliveries: {
        plustrajecten: `traject_id;leerling_id;vestiging;start;einde;uitkomst
P1;L1;99AA00;2023-07-31;2023-12-01;uitval
P2;L2;99AA00;2023-08-01;2023-12-01;behouden_vo
P3;L3;99AA00;2024-07-31;2024-11-29;behouden_vo
P4;L4;99AA00;2025-01-06;;lopend`,
      },
      expected: [
        { cijfer: 'plustrajecten/aantal', periode: '2022-2023', teller: 1, waarde: 1 },
        {
          cijfer: 'plustrajecten/aandeel_behouden_vo',
          periode: '2022-2023',
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
        { cijfer: 'plustrajecten/aantal', periode: '2023-2024', teller: 2, waarde: 2 },
        {
          cijfer: 'plustrajecten/aandeel_behouden_vo',
          periode: '2023-2024',
          teller: 2,
          noemer: 2,
          waarde: 100,
        },
        { cijfer: 'plustrajecten/aantal', periode: '2024-2025', teller: 0, waarde: 0 },
      ],
      working:
        'P1 begon op de laatste dag van 2022-2023, P2 op de eerste en P3 op de laatste dag van 2023-2024. P3 loopt tot in 2024-2025, dus van dat jaar zijn er gegevens; er begon nog niets. P4 begint na de laatste dag van de gegevens en bestaat nog niet.',
    },
    {
      title: 'Loopt alles nog, dan is er geen aandeel',
      cut: '2024-12-31',
      deliveries: {
        plustrajecten: `traject_id;leerling_id;vestiging;start;einde;uitkomst
P1;L1;99AA00;2024-09-02;;lopend
P2;L2;99AB00;2024-10-07;;lopend`,
      },
      expected: [
        { cijfer: 'plustrajecten/aantal', periode: '2024-2025', teller: 2, waarde: 2 },
        {
          cijfer: 'plustrajecten/aandeel_behouden_vo',
          periode: '2024-2025',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working: 'Twee trajecten begonnen en geen van beide is beëindigd: de noemer is 0.',
    },
  ],
};

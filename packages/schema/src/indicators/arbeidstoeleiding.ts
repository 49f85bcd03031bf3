import type { Indicator } from '../indicator.js';

export const arbeidstoeleiding: Indicator = {
  id: 'arbeidstoeleiding',
  name: 'Arbeidstoeleiding',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'Het aantal trajecten naar werk of een opleiding dat in het schooljaar eindigde, en het aandeel waarna de jongere werk had of een opleiding volgde.',
  explanation:
    'Sommige jongeren krijgen hulp bij de stap van school naar werk of naar een opleiding. Hier staat hoeveel van die trajecten in het schooljaar eindigden, en hoeveel van de honderd jongeren daarna werk of een opleiding hadden. Van wie niet bekend is waar hij naartoe ging, telt mee als niet gelukt.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'laatste dag van het traject',
  measures: {
    aantal: { type: 'aantal', description: 'trajecten die eindigden' },
    arbeid_opleiding: {
      type: 'aantal',
      partOf: 'aantal',
      description: 'daarvan naar werk of een opleiding',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: 'aantal',
      name: 'Beëindigde trajecten arbeidstoeleiding',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
    {
      maat: 'aandeel_arbeid_opleiding',
      name: 'Werk of opleiding na arbeidstoeleiding',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'arbeid_opleiding', noemer: 'aantal', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'arbeid_opleiding',
    },
  ],
  requires: [{ kind: 'arbeidstoeleiding', when: 'period' }],
  looksInto: [],
  reach: { arbeidstoeleiding: 0 },
  twelveMonths: true,
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen afspraak van het swv met scholen en gemeenten.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Werk en opleiding tellen, dagbesteding, geen en onbekend niet',
      cut: '2024-07-31',
      deliveries: {
        arbeidstoeleiding: `traject_id;leerling_id;start;einde;bestemming
W1;L1;2023-08-28;2024-06-28;arbeid
W2;L2;2023-08-28;2024-06-28;opleiding
W3;L3;2023-08-28;2024-06-28;dagbesteding
W4;L4;2023-08-28;2024-06-28;geen
W5;L5;2023-08-28;2024-06-28;
W6;L6;2023-08-28;;`,
      },
      expected: [
        { cijfer: 'arbeidstoeleiding/aantal', periode: '2023-2024', teller: 5, waarde: 5 },
        {
          cijfer: 'arbeidstoeleiding/aandeel_arbeid_opleiding',
          periode: '2023-2024',
          teller: 2,
          noemer: 5,
          waarde: 40,
        },
      ],
      working:
        'W1 tot en met W5 eindigden; W6 loopt nog en telt niet mee. Alleen W1 en W2 hebben werk of een opleiding: 2 van 5 is 40 %.',
    },
    {
      title: 'De laatste dag bepaalt het schooljaar',
      cut: '2024-12-31',
      deliveries: {
        arbeidstoeleiding: `traject_id;leerling_id;start;einde;bestemming
W1;L1;2022-09-05;2023-07-31;arbeid
W2;L2;2022-09-05;2023-08-01;arbeid
W3;L3;2023-09-04;2024-07-31;geen
W4;L4;2023-09-04;2024-08-01;opleiding`,
      },
      expected: [
        { cijfer: 'arbeidstoeleiding/aantal', periode: '2022-2023', teller: 1, waarde: 1 },
        { cijfer: 'arbeidstoeleiding/aantal', periode: '2023-2024', teller: 2, waarde: 2 },
        {
          cijfer: 'arbeidstoeleiding/aandeel_arbeid_opleiding',
          periode: '2023-2024',
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
        { cijfer: 'arbeidstoeleiding/aantal', periode: '2024-2025', teller: 1, waarde: 1 },
      ],
      working:
        'W1 eindigde op de laatste dag van 2022-2023, W2 op de eerste en W3 op de laatste dag van 2023-2024, W4 een dag later. In 2023-2024 is het dus 1 van 2.',
    },
    {
      title: 'Wat na de laatste dag van de gegevens eindigt, telt nog niet: er is geen aandeel',
      cut: '2024-06-27',
      deliveries: {
        arbeidstoeleiding: `traject_id;leerling_id;start;einde;bestemming
W1;L1;2023-08-28;2024-06-28;arbeid
W2;L2;2023-08-28;;`,
      },
      expected: [
        { cijfer: 'arbeidstoeleiding/aantal', periode: '2023-2024', teller: 0, waarde: 0 },
        {
          cijfer: 'arbeidstoeleiding/aandeel_arbeid_opleiding',
          periode: '2023-2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'W1 eindigt een dag na de laatste dag van de gegevens en W2 loopt nog. Beide lopen in 2023-2024, dus 0 is een echte 0; een aandeel van niets is er niet.',
    },
  ],
};

import type { Indicator } from '../indicator.js';

export const inschrijvingOpTijd: Indicator = {
  id: 'inschrijving_op_tijd',
  name: 'Op tijd ingeschreven in het vo',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aandeel van de leerlingen die in het schooljaar volledig naar het vo gingen, dat binnen drie maanden daarna in het vo is ingeschreven.',
  explanation:
    'Een leerling loopt eerst een tijd mee op de nieuwe school. Gaat de leerling daar helemaal naartoe, dan hoort de school hem of haar binnen drie maanden in te schrijven. Pas dan is de overstap echt. Wie nog niet is ingeschreven, telt mee zodra die drie maanden om zijn.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'eerste dag volledig in het vo',
  measures: {
    noemer: {
      type: 'aantal',
      description:
        'trajecten met een eerste dag volledig in het vo, ingeschreven of met een verstreken termijn',
    },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van die trajecten: op tijd ingeschreven',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Op tijd ingeschreven',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'doorstroom', when: 'period' }],
  looksInto: [],
  reach: { doorstroom: 0 },
  parameters: ['inschrijving_maanden'],
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies drie maanden is op tijd, een dag later niet',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;volledig_vo;inschrijving_vo;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-09-15;2023-12-15;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-09-15;2023-12-16;lopend
T3;L3;99VA00;99AA00;2023-01-10;2023-09-15;2023-09-01;lopend
T4;L4;99VA00;99AA00;2023-01-10;2023-09-15;;lopend
T5;L5;99VA00;99AA00;2023-01-10;;2023-09-15;lopend`,
      },
      expected: [
        { cijfer: 'inschrijving_op_tijd', periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 },
      ],
      working:
        'T1 is op de laatste dag ingeschreven en T3 al voor het volledig vo: op tijd. T2 is een dag te laat en T4 is nog niet ingeschreven, terwijl de drie maanden voorbij zijn. T5 is nog niet volledig in het vo en telt niet mee: 2 van 4.',
    },
    {
      title: 'Drie maanden na het einde van een maand is de laatste dag van de maand',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;volledig_vo;inschrijving_vo;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-11-30;2024-02-29;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-11-30;2024-03-01;lopend
T3;L3;99VA00;99AA00;2023-01-10;2023-10-31;2024-01-31;lopend
T4;L4;99VA00;99AA00;2023-01-10;2023-10-31;2024-02-01;lopend
T5;L5;99VA00;99AA00;2022-09-01;2022-11-30;2023-02-28;lopend
T6;L6;99VA00;99AA00;2022-09-01;2022-11-30;2023-03-01;lopend`,
      },
      expected: [
        { cijfer: 'inschrijving_op_tijd', periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 },
        { cijfer: 'inschrijving_op_tijd', periode: '2022-2023', teller: 1, noemer: 2, waarde: 50 },
      ],
      working:
        'Van 30 november 2023 loopt de termijn tot en met 29 februari 2024 (een schrikkeljaar): T1 is op tijd, T2 niet. Van 31 oktober tot en met 31 januari: T3 is op tijd, T4 niet. In 2023 heeft februari 28 dagen: T5 is op tijd, T6 niet.',
    },
    {
      title: 'Wie nog niet is ingeschreven, telt pas mee op de dag dat de termijn om is',
      cut: '2024-03-15',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;volledig_vo;inschrijving_vo;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-12-15;;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-12-16;;lopend
T3;L3;99VA00;99AA00;2023-01-10;2024-03-01;2024-03-10;lopend
T4;L4;99VA00;99AA00;2023-01-10;2024-03-16;2024-03-12;lopend`,
      },
      expected: [
        { cijfer: 'inschrijving_op_tijd', periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 },
      ],
      working:
        'De termijn van T1 eindigt op de dag van de grens: die telt mee en is niet op tijd. Die van T2 eindigt een dag later: nog niet. T3 is al ingeschreven. T4 is pas na de grens volledig in het vo. Dat is 1 van 2.',
    },
    {
      title: '31 juli en 1 augustus; zolang alle termijnen lopen is er geen percentage',
      cut: '2023-10-31',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;volledig_vo;inschrijving_vo;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-07-31;2023-08-20;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-08-01;;lopend`,
      },
      expected: [
        { cijfer: 'inschrijving_op_tijd', periode: '2022-2023', teller: 1, noemer: 1, waarde: 100 },
        {
          cijfer: 'inschrijving_op_tijd',
          periode: '2023-2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'T1 is op de laatste dag van 2022-2023 volledig in het vo en telt daar. De termijn van T2 loopt tot en met 1 november: een dag na de grens. In 2023-2024 is er nog niets om door te delen.',
    },
    {
      title:
        'Een eigen termijn van een maand: 31 januari plus een maand is de laatste dag van februari',
      cut: '2024-06-30',
      deliveries: {
        parameters: `
parameter;waarde;van;tot
inschrijving_maanden;1;2023-08-01;`,
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;volledig_vo;inschrijving_vo;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2024-01-31;2024-02-29;lopend
T2;L2;99VA00;99AA00;2023-01-10;2024-01-31;2024-03-01;lopend`,
      },
      expected: [
        { cijfer: 'inschrijving_op_tijd', periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 },
      ],
      working:
        'Dit swv geeft een maand. Van 31 januari 2024 loopt die tot en met 29 februari: T1 is op tijd, T2 een dag te laat.',
    },
  ],
};

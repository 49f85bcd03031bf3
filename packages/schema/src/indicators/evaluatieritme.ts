import type { Indicator } from '../indicator.js';

export const evaluatieritme: Indicator = {
  id: 'evaluatieritme',
  name: 'Evaluatieritme in de doorstroomperiode',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aandeel van de doorstroomtrajecten waarvan fase 2 in het schooljaar begon, waarin nooit meer dan 42 dagen zaten tussen het begin van fase 2, de evaluaties van fase 2 en het einde ervan.',
  explanation:
    'In de doorstroomperiode bespreken beide scholen, ouders en leerling minstens elke zes weken hoe het gaat. Dit cijfer zegt bij welk deel van de trajecten dat steeds is gelukt. Loopt fase 2 nog, dan tellen de dagen tot nu.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'begin van de doorstroomperiode',
  measures: {
    noemer: { type: 'aantal', description: 'trajecten waarvan fase 2 begon' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van die trajecten: steeds op tijd geëvalueerd',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Steeds op tijd geëvalueerd',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'doorstroom', when: 'period' }],
  looksInto: ['evaluaties'],
  parameters: ['evaluatie_dagen'],
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies 42 dagen mag, 43 niet; een evaluatie in een andere fase telt niet',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-09-01;2023-11-24;;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-09-01;2023-11-24;;lopend
T3;L3;99VA00;99AA00;2023-01-10;2023-09-01;2023-11-25;;lopend
T4;L4;99VA00;99AA00;2023-01-10;2023-09-01;2023-11-24;;lopend
T5;L5;99VA00;99AA00;2023-01-10;2023-09-01;2023-10-13;;lopend
T6;L6;99VA00;;2023-01-10;;;;lopend`,
        evaluaties: `
traject_id;datum;fase;soort
T1;2023-10-13;2;tussen
T2;2023-10-14;2;tussen
T3;2023-10-13;2;tussen
T4;2023-10-13;1;tussen`,
      },
      expected: [
        { cijfer: 'evaluatieritme', periode: '2023-2024', teller: 2, noemer: 5, waarde: 40 },
      ],
      working:
        'Van 1 september tot 13 oktober is 42 dagen, en van 13 oktober tot 24 november ook: T1 houdt het ritme. T2 wacht eerst 43 dagen, T3 daarna. De evaluatie van T4 hoort bij fase 1, dus er zit 84 dagen tussen begin en einde. Fase 2 van T5 duurt 42 dagen en heeft geen evaluatie nodig. T6 is nog niet in fase 2: 2 van 5.',
    },
    {
      title: 'Fase 2 eindigt met de nazorg, anders met het traject, anders bij de grens',
      cut: '2023-10-13',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-09-01;;;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-08-31;;;lopend
T3;L3;99VA00;99AA00;2023-01-10;2023-08-31;;2023-10-12;terug_vso
T4;L4;99VA00;99AA00;2023-01-10;2023-10-14;;;lopend
T5;L5;99VA00;99AA00;2023-01-10;2023-08-01;2023-11-01;;lopend`,
        evaluaties: `
traject_id;datum;fase;soort
T5;2023-09-12;2;tussen
T5;2023-10-14;2;tussen`,
      },
      expected: [
        { cijfer: 'evaluatieritme', periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 },
      ],
      working:
        'T1 is op de grens 42 dagen in fase 2, T2 43 dagen. Fase 2 van T3 eindigde met het traject, na 42 dagen. T4 begint na de grens. Van T5 is 12 september na 42 dagen; de evaluatie van 14 oktober is na de grens en bestaat nog niet, en tot de nazorg op 1 november zijn het 50 dagen. T1 en T3 houden het ritme: 2 van 4.',
    },
    {
      title: '31 juli en 1 augustus; zonder begin van fase 2 is er geen percentage',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;99AA00;2022-06-01;2023-07-31;2023-09-01;;lopend
T2;L2;99VA00;99AA00;2022-06-01;2023-08-01;2023-11-30;;lopend`,
        evaluaties: `
traject_id;datum;fase;soort
T2;2023-10-23;2;tussen
T2;2023-09-12;2;tussen`,
      },
      expected: [
        { cijfer: 'evaluatieritme', periode: '2022-2023', teller: 1, noemer: 1, waarde: 100 },
        { cijfer: 'evaluatieritme', periode: '2023-2024', teller: 1, noemer: 1, waarde: 100 },
        {
          cijfer: 'evaluatieritme',
          periode: '2021-2022',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'T1 begint op de laatste dag van 2022-2023 en T2 op de eerste dag van 2023-2024. Van T2 zijn de evaluaties niet op volgorde geleverd; op volgorde zitten er 42, 41 en 38 dagen tussen. In 2021-2022 waren beide trajecten nog in voorbereiding.',
    },
    {
      title: 'Een evaluatie hoort bij het traject van dezelfde leverancier',
      cut: '2024-06-30',
      deliveries: {
        'doorstroom-alfa': `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-09-01;2023-11-24;;lopend`,
        'doorstroom-beta': `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L2;99VB00;99AB00;2023-01-10;2023-09-01;2023-11-24;;lopend`,
        'evaluaties-alfa': `
traject_id;datum;fase;soort
T1;2023-10-13;2;tussen`,
      },
      expected: [
        { cijfer: 'evaluatieritme', periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 },
      ],
      working:
        'Beide leveranciers hebben een traject T1. De evaluatie van alfa hoort bij het traject van alfa: dat houdt het ritme. Bij het traject van beta zit 84 dagen tussen begin en einde.',
    },
    {
      title: 'Een evaluatie van fase 2 buiten fase 2 is ook een punt',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-09-01;2023-10-13;;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-09-01;2023-10-13;;lopend
T3;L3;99VA00;99AA00;2023-01-10;2023-09-01;2023-10-13;;lopend
T4;L4;99VA00;99AA00;2023-01-10;2023-09-01;2023-10-13;;lopend
T5;L5;99VA00;99AA00;2023-01-10;2023-09-01;2023-10-20;;lopend`,
        evaluaties: `
traject_id;datum;fase;soort
T1;2023-08-31;2;tussen
T2;2023-09-01;2;tussen
T3;2023-10-14;2;eind
T4;2023-10-13;2;eind
T5;2023-08-31;2;tussen
T5;2023-10-12;2;tussen
T5;2023-10-23;2;eind`,
      },
      expected: [
        { cijfer: 'evaluatieritme', periode: '2023-2024', teller: 3, noemer: 5, waarde: 60 },
      ],
      working:
        'De punten zijn, in deze volgorde: het begin van fase 2, de evaluaties van fase 2 op datum, en het einde. Elke evaluatie met fase 2 telt, ook een van voor het begin of van na het einde; naar een eerdere dag terug is geen gat. T1: van 31 augustus tot 13 oktober is 43 dagen, te lang. T2: 1 september, de eerste dag, en dan precies 42 dagen. T3: van 1 september tot 14 oktober, een dag na het einde, is 43 dagen, te lang. T4: op de laatste dag, na precies 42 dagen. T5: 42 dagen van 31 augustus tot 12 oktober, dan 11 tot 23 oktober, na het einde. Dus T2, T4 en T5: 3 van 5.',
    },
  ],
};

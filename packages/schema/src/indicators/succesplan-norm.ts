import type { Indicator } from '../indicator.js';

export const succesplanNorm: Indicator = {
  id: 'succesplan_norm',
  name: 'Succesplannen die aan de norm voldoen',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aandeel van de metingen van succesplannen in het schooljaar met minstens 80 procent aanwezigheid, hoogstens 3 tekortpunten en hoogstens één uitsturing per week.',
  explanation:
    'In een succesplan laat een leerling van het vso zien klaar te zijn voor de overstap: er bijna altijd zijn, weinig onvoldoendes, en weinig uit de les gestuurd worden. Om de paar weken wordt gemeten. Dit cijfer zegt hoe vaak aan alle drie is voldaan. De ondergrens telt de metingen waarbij het zo slecht gaat dat het plan niet verder kan: hoogstens 50 procent aanwezig, 5 tekortpunten of meer, of meer dan twee keer per week uit de les.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'dag van de meting',
  measures: {
    noemer: { type: 'aantal', description: 'metingen' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van die metingen: aan alle normen voldaan',
    },
    ondergrens: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van die metingen: onder een ondergrens',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Metingen die aan de norm voldoen',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
    {
      maat: 'ondergrens',
      name: 'Metingen onder de ondergrens',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'ondergrens' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'ondergrens',
    },
  ],
  requires: [{ kind: 'succesplannen', when: 'period' }],
  looksInto: [],
  reach: { succesplannen: 0 },
  parameters: [
    'succesplan_aanwezigheid',
    'succesplan_tekortpunten',
    'succesplan_uitsturingen',
    'ondergrens_aanwezigheid',
    'ondergrens_tekortpunten',
    'ondergrens_uitsturingen',
  ],
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo, bijlage 2).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies 80 procent aanwezig, 3 tekortpunten en één uitsturing per week voldoet nog',
      cut: '2024-06-30',
      deliveries: {
        succesplannen: `
plan_id;leerling_id;startdatum;meetdatum;uren_mogelijk;uren_afwezig;tekortpunten;uitsturingen;weken
P1;L1;2023-09-01;2023-10-13;100;20;3;6;6
P2;L2;2023-09-01;2023-10-13;100;20,01;0;0;6
P3;L3;2023-09-01;2023-10-13;100;0;4;0;6
P4;L4;2023-09-01;2023-10-13;100;0;0;7;6`,
      },
      expected: [
        { cijfer: 'succesplan_norm', periode: '2023-2024', teller: 1, noemer: 4, waarde: 25 },
        { cijfer: 'succesplan_norm/ondergrens', periode: '2023-2024', teller: 0, waarde: 0 },
      ],
      working:
        'P1 zit op alle drie de normen precies op de grens en voldoet. P2 was 79,99 procent aanwezig, P3 heeft een tekortpunt te veel en P4 een uitsturing te veel. Geen van hen komt aan de ondergrens.',
    },
    {
      title:
        'De ondergrens: 50 procent en 5 tekortpunten horen erbij, twee uitsturingen per week nog niet',
      cut: '2024-06-30',
      deliveries: {
        succesplannen: `
plan_id;leerling_id;startdatum;meetdatum;uren_mogelijk;uren_afwezig;tekortpunten;uitsturingen;weken
P1;L1;2023-09-01;2023-10-13;100;50;0;0;6
P2;L2;2023-09-01;2023-10-13;100;49,99;0;0;6
P3;L3;2023-09-01;2023-10-13;100;0;5;0;6
P4;L4;2023-09-01;2023-10-13;100;0;0;12;6
P5;L5;2023-09-01;2023-10-13;100;0;0;13;6
P6;L6;2023-09-01;2023-10-13;100;0;0;0;6`,
      },
      expected: [
        { cijfer: 'succesplan_norm', periode: '2023-2024', teller: 1, noemer: 6, waarde: 16.7 },
        { cijfer: 'succesplan_norm/ondergrens', periode: '2023-2024', teller: 3, waarde: 3 },
      ],
      working:
        'P1 (precies 50 procent), P3 (precies 5 tekortpunten) en P5 (meer dan twee uitsturingen per week) zijn onder de ondergrens. P2 was 50,01 procent aanwezig en P4 heeft precies twee uitsturingen per week: niet onder de ondergrens, wel onder de norm. Alleen P6 voldoet: 1 van 6.',
    },
    {
      title: 'De meetdatum telt, elke meting apart, en zonder mogelijke uren telt een meting niet',
      cut: '2023-12-31',
      deliveries: {
        succesplannen: `
plan_id;leerling_id;startdatum;meetdatum;uren_mogelijk;uren_afwezig;tekortpunten;uitsturingen;weken
P1;L1;2023-05-01;2023-07-31;30;6;0;0;6
P1;L1;2023-05-01;2023-08-01;30;6;0;0;6
P1;L1;2023-05-01;2023-09-15;30;6;4;0;6
P2;L2;2023-09-01;2023-10-13;0;0;9;9;1
P3;L3;2023-09-01;2024-01-01;30;0;0;0;6`,
      },
      expected: [
        { cijfer: 'succesplan_norm', periode: '2022-2023', teller: 1, noemer: 1, waarde: 100 },
        { cijfer: 'succesplan_norm', periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 },
        { cijfer: 'succesplan_norm/ondergrens', periode: '2023-2024', teller: 0, waarde: 0 },
      ],
      working:
        'P1 is drie keer gemeten: op 31 juli (2022-2023) en op 1 augustus (2023-2024) voldoet het, op 15 september zijn er 4 tekortpunten. P2 had geen uren waarop de leerling er had moeten zijn en telt nergens mee. P3 is na de grens gemeten.',
    },
    {
      title:
        'Alleen metingen zonder mogelijke uren: geen percentage, en een echte 0 onder de ondergrens',
      cut: '2023-12-31',
      deliveries: {
        succesplannen: `
plan_id;leerling_id;startdatum;meetdatum;uren_mogelijk;uren_afwezig;tekortpunten;uitsturingen;weken
P1;L1;2023-09-01;2023-10-13;0;0;9;9;1`,
      },
      expected: [
        {
          cijfer: 'succesplan_norm',
          periode: '2023-2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        { cijfer: 'succesplan_norm/ondergrens', periode: '2023-2024', teller: 0, waarde: 0 },
      ],
      working:
        'De enige meting zegt niets over aanwezigheid en telt niet: er is niets om door te delen.',
    },
  ],
};

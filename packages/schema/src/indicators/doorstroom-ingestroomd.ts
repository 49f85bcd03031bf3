import type { Indicator } from '../indicator.js';
import { INSTROOM } from './doorstroom-words.js';

export const doorstroomIngestroomd: Indicator = {
  id: 'doorstroom_ingestroomd',
  name: 'Ingestroomd in de doorstroomperiode',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aantal doorstroomtrajecten van vso naar vo waarvan de doorstroomperiode (fase 2) in het schooljaar is begonnen.',
  explanation:
    'Hoeveel leerlingen uit het vso zijn dit schooljaar op een gewone school begonnen, met begeleiding van beide scholen? De ambitie is dat elke school voor voortgezet onderwijs er ieder schooljaar één of twee opneemt. De meeste leerlingen beginnen na de zomer- of na de kerstvakantie.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'begin van de doorstroomperiode',
  measures: { aantal: { type: 'aantal', description: 'trajecten waarvan fase 2 is begonnen' } },
  dimensions: [
    { name: 'instroommoment', description: 'moment van instroom', words: INSTROOM },
    { name: 'vo_vestiging', description: 'vo-vestiging', labels: 'vestiging' },
  ],
  figures: [
    {
      maat: '',
      name: 'Ingestroomde leerlingen',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['instroommoment', 'vo_vestiging'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'doorstroom', when: 'period' }],
  looksInto: ['vestiging_opvolging'],
  reach: { doorstroom: 0 },
  twelveMonths: true,
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De dag waarop fase 2 begint telt: 31 juli en 1 augustus',
      cut: '2024-12-31',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;instroommoment;einde;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-08-01;zomer;;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-07-31;zomer;;lopend
T3;L3;99VA00;99AB00;2023-01-10;2024-01-08;kerst;2024-05-01;terug_vso
T4;L4;99VA00;99AA00;2023-01-10;2024-07-31;;;lopend
T5;L5;99VA00;99AA00;2023-01-10;2024-08-01;zomer;;lopend
T6;L6;99VA00;99AA00;2023-01-10;;;;lopend`,
      },
      expected: [
        { cijfer: 'doorstroom_ingestroomd', periode: '2023-2024', teller: 3, waarde: 3 },
        {
          cijfer: 'doorstroom_ingestroomd',
          periode: '2023-2024',
          dimensies: { vo_vestiging: '99AA00' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'doorstroom_ingestroomd',
          periode: '2023-2024',
          dimensies: { vo_vestiging: '99AB00' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'doorstroom_ingestroomd',
          periode: '2023-2024',
          dimensies: { instroommoment: 'zomer' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'doorstroom_ingestroomd',
          periode: '2023-2024',
          dimensies: { instroommoment: 'kerst' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'doorstroom_ingestroomd',
          periode: '2023-2024',
          dimensies: { instroommoment: 'onbekend' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'doorstroom_ingestroomd', periode: '2022-2023', teller: 1, waarde: 1 },
        { cijfer: 'doorstroom_ingestroomd', periode: '2024-2025', teller: 1, waarde: 1 },
      ],
      working:
        'In 2023-2024 beginnen T1 (eerste dag), T3 en T4 (laatste dag); dat T3 later terugging, maakt niet uit. T2 begint een dag eerder en T5 een dag later. T6 is nog in voorbereiding. Van T4 is het moment niet ingevuld.',
    },
    {
      title: 'Wat een dag na de grens begint, is er nog niet',
      cut: '2024-01-08',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;instroommoment;einde;uitkomst
T1;L1;99VA00;99AA00;2023-09-01;2024-01-08;kerst;;lopend
T2;L2;99VA00;99AA00;2023-09-01;2024-01-09;kerst;;lopend`,
      },
      expected: [
        { cijfer: 'doorstroom_ingestroomd', periode: '2023-2024', teller: 1, waarde: 1 },
        {
          cijfer: 'doorstroom_ingestroomd',
          periode: '2023-2024',
          dimensies: { instroommoment: 'kerst' },
          teller: 1,
          waarde: 1,
        },
      ],
      working: 'T1 begint op de dag van de grens en telt. T2 begint een dag later.',
    },
    {
      title: 'Alleen voorbereiding is een echte 0; zonder trajecten zijn er geen gegevens',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;instroommoment;einde;uitkomst
T1;L1;99VA00;;2023-09-01;;;;lopend
T2;L2;99VA00;99AC00;2022-10-01;2023-04-01;afwijkend;2023-07-31;gestopt`,
        succesplannen: `
plan_id;leerling_id;startdatum;meetdatum;uren_mogelijk;uren_afwezig;tekortpunten;uitsturingen;weken
P1;L9;2021-09-01;2021-10-15;100;0;0;0;6`,
      },
      expected: [
        { cijfer: 'doorstroom_ingestroomd', periode: '2023-2024', teller: 0, waarde: 0 },
        {
          cijfer: 'doorstroom_ingestroomd',
          periode: '2022-2023',
          dimensies: { instroommoment: 'afwijkend' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'doorstroom_ingestroomd', periode: '2021-2022', status: 'geen_gegevens' },
      ],
      working:
        'In 2023-2024 loopt alleen T1, en dat is nog in voorbereiding: 0. T2 begon in 2022-2023 met fase 2. In 2021-2022 is er een succesplan gemeten, maar geen enkel traject raakt dat jaar.',
    },
  ],
};

import { underRuleSet } from '../indicator.js';
import { INSCHRIJVINGEN, MELDINGEN, VRIJSTELLINGEN } from './melding-columns.js';
import { thuiszitters } from './thuiszitters.js';

const cijfer = 'thuiszitters@koers';

export const thuiszittersKoers = underRuleSet(thuiszitters, 'koers', {
  name: 'Thuiszitters (Koers VO)',
  definition:
    'Het aantal leerlingen van 12 tot en met 18 jaar dat in het schooljaar absoluut verzuimde zonder vrijstelling, of langer dan vier weken zonder geldige reden afwezig was (langdurig relatief verzuim); ieder telt één keer.',
  explanation:
    'Een thuiszitter is een jongere die nergens staat ingeschreven of al meer dan vier weken thuis zit zonder geldige reden. Ziekte telt niet mee. Wie in een schooljaar vaker thuis zit, telt één keer. Koers VO telt jongeren van 12 tot en met 18 jaar; landelijk is dat 5 tot en met 17 jaar.',
  ground: 'Verrassend passend (Koers VO): 12 tot en met 18 jaar. Eigen regel van het swv.',
  examples: [
    {
      title: '11 jaar telt niet, 12 en 18 jaar wel, 19 jaar niet',
      cut: '2024-05-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;11;absoluut;2023-11-15;;
2;L2;;9801;12;absoluut;2023-11-15;;
3;L3;;9801;15;absoluut;2023-11-15;;
4;L4;;9801;16;absoluut;2023-11-15;;
5;L5;;9802;17;absoluut;2023-11-15;;
6;L6;99AA00;9802;18;langdurig_relatief;2023-11-15;;
7;L7;;9802;19;absoluut;2023-11-15;;`,
      },
      expected: [
        { cijfer, periode: '2023-2024', teller: 5, waarde: 5 },
        {
          cijfer,
          periode: '2023-2024',
          dimensies: { leeftijdsklasse: '12-15' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer,
          periode: '2023-2024',
          dimensies: { leeftijdsklasse: '16-17' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer,
          periode: '2023-2024',
          dimensies: { leeftijdsklasse: '18' },
          teller: 1,
          waarde: 1,
        },
        { cijfer, periode: '2023-2024', dimensies: { soort: 'absoluut' }, teller: 4, waarde: 4 },
        { cijfer, periode: '2023-2024', dimensies: { gemeente: '9801' }, teller: 3, waarde: 3 },
      ],
      absent: [
        { cijfer, periode: '2023-2024', dimensies: { leeftijdsklasse: '5-11' } },
        { cijfer, periode: '2023-2024', dimensies: { leeftijdsklasse: '19' } },
      ],
      working:
        'L1 (11) en L7 (19) tellen niet. L2 tot en met L6 tellen: twee van 12 tot en met 15, twee van 16 en 17, en L6 van 18 in een eigen klasse.',
    },
    {
      title: 'Wie op de begindatum 12 wordt telt, wie die dag 19 wordt niet meer',
      cut: '2024-05-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;brugjaar;1;2023-08-01;2024-03-10;2012-03-11
L2;99AA00;brugjaar;1;2023-08-01;2024-03-10;2012-03-12
L3;99AA00;havo;5;2023-08-01;;2005-03-12
L4;99AA00;havo;5;2023-08-01;;2005-03-11`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;;absoluut;2024-03-11;;
2;L2;;9801;;absoluut;2024-03-11;;
3;L3;99AA00;9801;;langdurig_relatief;2024-03-11;;
4;L4;99AA00;9801;;langdurig_relatief;2024-03-11;;`,
      },
      expected: [
        { cijfer, periode: '2023-2024', teller: 2, waarde: 2 },
        {
          cijfer,
          periode: '2023-2024',
          dimensies: { leeftijdsklasse: '12-15' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer,
          periode: '2023-2024',
          dimensies: { leeftijdsklasse: '18' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer,
          periode: '2023-2024',
          dimensies: { onderwijssoort: 'havo' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'L1 wordt op de begindatum 12 en telt; L2 is nog een dag 11 en telt niet. L3 is nog een dag 18 en telt; L4 wordt die dag 19 en telt niet.',
    },
    {
      title: 'Ook hier: langer dan 28 dagen, en tot 31 juli van het schooljaar',
      cut: '2024-05-31',
      deliveries: {
        vrijstellingen: `${VRIJSTELLINGEN}
L4;5_onder_b;2023-07-31;2024-07-31;9801`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;18;langdurig_relatief;2023-07-02;2023-08-20;terug_naar_school
2;L2;99AA00;9801;18;langdurig_relatief;2023-07-03;2023-08-01;terug_naar_school
3;L3;99AA00;9801;18;langdurig_relatief;2023-09-01;2023-09-29;terug_naar_school
4;L4;;9801;18;absoluut;2023-07-31;2023-09-29;terug_naar_school`,
      },
      expected: [
        { cijfer, periode: '2022-2023', teller: 1, waarde: 1 },
        { cijfer, periode: '2023-2024', teller: 2, waarde: 2 },
        {
          cijfer,
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 2,
          waarde: 2,
        },
      ],
      absent: [{ cijfer, periode: '2023-2024', dimensies: { soort: 'absoluut' } }],
      working:
        'L1 is op 31 juli 29 dagen thuis en telt in beide jaren. L2 is dan pas 28 dagen thuis en op 1 augustus 29: alleen 2023-2024. L3 is precies 28 dagen thuis en telt niet. L4 had op de begindatum een vrijstelling.',
    },
  ],
});

import type { Example } from '../example.js';
import { INSCHRIJVINGEN, MELDINGEN, VRIJSTELLINGEN } from './melding-columns.js';

const cijfer = 'thuiszitters';

export const THUISZITTERS_EXAMPLES: readonly Example[] = [
  {
    title: 'Precies 28 dagen is nog geen thuiszitter, 29 dagen wel',
    cut: '2024-05-31',
    deliveries: {
      verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-09-29;terug_naar_school
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-09-30;terug_naar_school
3;L3;99AB00;9802;16;langdurig_relatief;2024-05-02;;
4;L4;99AB00;9802;16;langdurig_relatief;2024-05-03;;
5;L5;99AB00;9802;16;langdurig_relatief;2024-05-03;2024-07-01;terug_naar_school
6;L6;99AA00;9801;14;luxe;2023-09-01;2023-11-30;`,
    },
    expected: [
      { cijfer, periode: '2023-2024', teller: 2, waarde: 2 },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { soort: 'langdurig_relatief' },
        teller: 2,
        waarde: 2,
      },
      { cijfer, periode: '2023-2024', dimensies: { vestiging: '99AA00' }, teller: 1, waarde: 1 },
      { cijfer, periode: '2023-2024', dimensies: { vestiging: '99AB00' }, teller: 1, waarde: 1 },
      { cijfer, periode: '2023-2024', dimensies: { gemeente: '9801' }, teller: 1, waarde: 1 },
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
        dimensies: { leeftijdsklasse: '16-17' },
        teller: 1,
        waarde: 1,
      },
    ],
    absent: [{ cijfer, periode: '2023-2024', dimensies: { soort: 'absoluut' } }],
    working:
      'L1 is op 29 september 28 dagen thuis en telt niet; L2 is op 30 september 29 dagen thuis en telt wel. De gegevens gaan tot en met 31 mei 2024: dan is L3 29 dagen thuis en telt, maar L4 en L5 pas 28 dagen, ook al duurt de melding van L5 tot juli. Luxe verzuim (L6) telt nooit.',
  },
  {
    title: 'Op 31 juli eindigt het schooljaar, op 1 augustus begint het volgende',
    cut: '2024-05-31',
    deliveries: {
      verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;13;absoluut;2023-07-31;2023-07-31;terug_naar_school
2;L2;;9801;13;absoluut;2023-07-31;2023-08-01;terug_naar_school
3;L3;;9801;13;absoluut;2023-08-01;2023-09-01;terug_naar_school
4;L4;99AA00;9801;13;langdurig_relatief;2023-07-02;2023-08-20;terug_naar_school
5;L5;99AA00;9801;13;langdurig_relatief;2023-07-03;2023-08-20;terug_naar_school`,
    },
    expected: [
      { cijfer, periode: '2022-2023', teller: 3, waarde: 3 },
      { cijfer, periode: '2022-2023', dimensies: { soort: 'absoluut' }, teller: 2, waarde: 2 },
      {
        cijfer,
        periode: '2022-2023',
        dimensies: { soort: 'langdurig_relatief' },
        teller: 1,
        waarde: 1,
      },
      { cijfer, periode: '2023-2024', teller: 4, waarde: 4 },
      { cijfer, periode: '2023-2024', dimensies: { soort: 'absoluut' }, teller: 2, waarde: 2 },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { soort: 'langdurig_relatief' },
        teller: 2,
        waarde: 2,
      },
    ],
    working:
      'L1 is alleen op 31 juli thuis: 2022-2023. L2 is dat ook op 1 augustus en telt in beide jaren; L3 begint pas dan. Op 31 juli is L4 29 dagen thuis en telt in 2022-2023, L5 pas 28 dagen en telt niet; op 20 augustus zijn het er bij beiden meer dan 28, dus in 2023-2024 tellen zij allebei. 2022-2023: L1, L2, L4. 2023-2024: L2, L3, L4, L5.',
  },
  {
    title: 'De leeftijd op de begindatum: 5 wel, 4 niet; wie die dag 18 wordt niet meer',
    cut: '2024-05-31',
    deliveries: {
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;5;2022-08-01;2023-07-31;2006-03-11
L2;99AA00;havo;5;2022-08-01;2023-07-31;2006-03-12
L3;99AA00;havo;5;2020-08-01;2021-07-31;2004-02-29
L4;99AA00;havo;5;2020-08-01;2021-07-31;2004-02-29`,
      verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;;absoluut;2024-03-11;;
2;L2;;9801;;absoluut;2024-03-11;;
3;L3;;9801;;absoluut;2022-02-28;2022-03-15;
4;L4;;9801;;absoluut;2022-03-01;2022-03-15;
5;L5;;9801;4;absoluut;2024-03-11;;
6;L6;;9801;5;absoluut;2024-03-11;;
7;L7;;9801;;absoluut;2024-03-11;;`,
    },
    expected: [
      { cijfer, periode: '2021-2022', teller: 1, waarde: 1 },
      { cijfer, periode: '2023-2024', teller: 2, waarde: 2 },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { leeftijdsklasse: '16-17' },
        teller: 1,
        waarde: 1,
      },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { leeftijdsklasse: '5-11' },
        teller: 1,
        waarde: 1,
      },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { onderwijssoort: 'onbekend' },
        teller: 2,
        waarde: 2,
      },
    ],
    absent: [{ cijfer, periode: '2023-2024', dimensies: { leeftijdsklasse: '18' } }],
    working:
      'L1 wordt op de begindatum 18 en telt niet; L2 is nog een dag 17 en telt. Wie op 29 februari 2004 geboren is, wordt in 2022 op 1 maart 18: L3 (28 februari) telt, L4 (1 maart) niet. L5 is 4 en telt niet, L6 is 5 en telt. Van L7 is geen leeftijd bekend: die telt niet.',
  },
  {
    title: 'Ieder telt één keer: als absoluut, en anders met de eerste melding',
    cut: '2024-05-31',
    deliveries: {
      inschrijvingen: `${INSCHRIJVINGEN}
L2;99AA00;vmbo-tl;3;2022-08-01;2023-10-02;2008-05-01
L2;99AB00;havo;4;2023-08-01;;2008-05-01`,
      verzuimmeldingen: `${MELDINGEN}
101;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-12-01;terug_naar_school
102;L1;;9802;14;absoluut;2024-01-08;2024-02-01;terug_naar_school
10;L2;99AA00;9801;15;langdurig_relatief;2023-10-02;2023-12-01;terug_naar_school
9;L2;99AB00;9802;15;langdurig_relatief;2023-10-02;2023-12-01;terug_naar_school
8;L2;99AC00;9801;16;langdurig_relatief;2024-02-01;2024-04-01;terug_naar_school`,
    },
    expected: [
      { cijfer, periode: '2023-2024', teller: 2, waarde: 2 },
      { cijfer, periode: '2023-2024', dimensies: { soort: 'absoluut' }, teller: 1, waarde: 1 },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { soort: 'langdurig_relatief' },
        teller: 1,
        waarde: 1,
      },
      { cijfer, periode: '2023-2024', dimensies: { vestiging: 'onbekend' }, teller: 1, waarde: 1 },
      { cijfer, periode: '2023-2024', dimensies: { vestiging: '99AB00' }, teller: 1, waarde: 1 },
      { cijfer, periode: '2023-2024', dimensies: { gemeente: '9802' }, teller: 2, waarde: 2 },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { onderwijssoort: 'onbekend' },
        teller: 1,
        waarde: 1,
      },
      { cijfer, periode: '2023-2024', dimensies: { onderwijssoort: 'havo' }, teller: 1, waarde: 1 },
    ],
    absent: [
      { cijfer, periode: '2023-2024', dimensies: { vestiging: '99AA00' } },
      { cijfer, periode: '2023-2024', dimensies: { vestiging: '99AC00' } },
    ],
    working:
      'L1 heeft beide soorten en telt als absoluut: zonder vestiging, in gemeente 9802. L2 heeft drie meldingen; twee begonnen het eerst, op dezelfde dag, en dan geldt het laagste nummer: 9, van 99AB00 in 9802. Op die dag heeft L2 twee inschrijvingen, waarvan de eerste die dag eindigt; de later begonnen inschrijving geldt: havo.',
  },
  {
    title: 'Een vrijstelling telt op haar eerste en op haar laatste dag',
    cut: '2024-05-31',
    deliveries: {
      vrijstellingen: `${VRIJSTELLINGEN}
L1;5_onder_a;2023-09-01;2024-07-31;9801
L2;5_onder_a;2023-09-02;2024-07-31;9801
L3;5a;2022-08-01;2023-09-01;9801
L4;5_onder_c;2022-08-01;2023-08-31;9801
L5;11;2022-08-01;2024-07-31;9801
L6;5_onder_b;2022-08-01;2024-07-31;9801`,
      verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;14;absoluut;2023-09-01;2023-12-01;
2;L2;;9801;14;absoluut;2023-09-01;2023-12-01;
3;L3;;9801;14;absoluut;2023-09-01;2023-12-01;
4;L4;;9801;14;absoluut;2023-09-01;2023-12-01;
5;L5;;9801;14;absoluut;2023-09-01;2023-12-01;
6;L6;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-12-01;`,
    },
    expected: [
      { cijfer, periode: '2022-2023', status: 'geen_gegevens' },
      { cijfer, periode: '2023-2024', teller: 4, waarde: 4 },
      { cijfer, periode: '2023-2024', dimensies: { soort: 'absoluut' }, teller: 3, waarde: 3 },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { soort: 'langdurig_relatief' },
        teller: 1,
        waarde: 1,
      },
    ],
    working:
      'Op de begindatum, 1 september, begint de vrijstelling van L1 en eindigt die van L3: beiden tellen niet. Die van L2 begint een dag later en die van L4 eindigde een dag eerder: zij tellen. Grond 11 (L5) is geen vrijstelling van inschrijving, en bij langdurig relatief verzuim (L6) speelt een vrijstelling geen rol: ook zij tellen. Voor 2022-2023 zijn er geen meldingen geleverd.',
  },
  {
    title: 'Wat als correctie is afgesloten telt nooit, ook niet in het jaar ervoor',
    cut: '2024-05-31',
    deliveries: {
      verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;14;absoluut;2023-05-01;2023-10-01;verhuisd
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-12-01;overleden
3;L3;;9801;14;absoluut;2023-09-01;2023-12-01;vrijstelling
4;L4;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-12-01;langdurig_ziek
5;L5;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-12-01;legitiem_afwezig
6;L6;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-12-01;werk
7;L7;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-12-01;overig
8;L8;;9801;14;absoluut;2023-09-01;2024-08-15;verhuisd`,
    },
    expected: [
      { cijfer, periode: '2022-2023', teller: 0, waarde: 0 },
      { cijfer, periode: '2023-2024', teller: 2, waarde: 2 },
      { cijfer, periode: '2023-2024', dimensies: { vestiging: '99AA00' }, teller: 2, waarde: 2 },
    ],
    absent: [{ cijfer, periode: '2023-2024', dimensies: { soort: 'absoluut' } }],
    working:
      'L1 tot en met L5 zijn als correctie afgesloten en tellen niet; L8 ook niet, al ligt de afsluiting na 31 mei 2024. Werk (L6) en overig (L7) zijn geen correctie: 2. In 2022-2023 raakt alleen de melding van L1 het jaar: er zijn gegevens en niemand telt, een echte 0.',
  },
  {
    title: 'De leeftijdsklasse op de begindatum: 11 en 12, 15 en 16',
    cut: '2024-05-31',
    deliveries: {
      inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;brugjaar;1;2022-08-01;2023-07-31;2012-03-12
L2;99AA00;brugjaar;1;2022-08-01;2023-07-31;2012-03-11
L3;99AA00;havo;3;2022-08-01;2023-07-31;2008-03-12
L4;99AA00;havo;3;2022-08-01;2023-07-31;2008-03-11`,
      verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;;absoluut;2024-03-11;;
2;L2;;9801;;absoluut;2024-03-11;;
3;L3;;9801;;absoluut;2024-03-11;;
4;L4;;9801;;absoluut;2024-03-11;;
5;L5;;9802;11;absoluut;2024-03-11;;
6;L6;;9802;12;absoluut;2024-03-11;;
7;L7;;9802;15;absoluut;2024-03-11;;
8;L8;;9802;16;absoluut;2024-03-11;;`,
    },
    expected: [
      { cijfer, periode: '2023-2024', teller: 8, waarde: 8 },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { leeftijdsklasse: '5-11' },
        teller: 2,
        waarde: 2,
      },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { leeftijdsklasse: '12-15' },
        teller: 4,
        waarde: 4,
      },
      {
        cijfer,
        periode: '2023-2024',
        dimensies: { leeftijdsklasse: '16-17' },
        teller: 2,
        waarde: 2,
      },
    ],
    working:
      'Op 11 maart 2024 wordt L2 12 en L4 16; L1 is nog een dag 11 en L3 nog een dag 15. L1 en L5 (11) staan in 5-11; L2, L3, L6 (12) en L7 (15) in 12-15; L4 en L8 (16) in 16-17. Wie daarna jarig is, blijft in dezelfde klasse.',
  },
];

import { type Indicator, underRuleSet } from '../indicator.js';
import { INSCHRIJVINGEN, MELDINGEN, VRIJSTELLINGEN } from './melding-columns.js';
import { THUISZITTER_DIMENSIONS } from './thuiszitters.js';

const cijfer = 'thuiszitters_peildatum';

export const thuiszittersPeildatum: Indicator = {
  id: 'thuiszitters_peildatum',
  name: 'Thuiszitters op een dag',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal leerlingen van 5 tot en met 17 jaar dat op de peildatum thuiszitter is: met een open melding van absoluut verzuim zonder vrijstelling, of op die dag langer dan vier weken afwezig zonder geldige reden; ieder telt één keer.',
  explanation:
    'Hoeveel kinderen zitten er op deze dag thuis? Anders dan bij het cijfer over het hele schooljaar tellen alleen kinderen mee van wie de melding op die dag nog loopt.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  countDate: 'de peildatum',
  measures: { aantal: { type: 'aantal', description: 'unieke leerlingen op de peildatum' } },
  dimensions: THUISZITTER_DIMENSIONS,
  figures: [
    {
      maat: '',
      name: 'Thuiszitters op een dag',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['soort', 'vestiging', 'gemeente', 'onderwijssoort', 'leeftijdsklasse'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'verzuimmeldingen', when: 'period' }],
  looksInto: ['vrijstellingen', 'inschrijvingen', 'vestiging_opvolging'],
  reach: { verzuimmeldingen: 0 },
  parameters: ['leeftijd_vanaf', 'leeftijd_tot_en_met', 'thuiszitter_dagen'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground:
    'Kamerbrief 26695-108 van 3 februari 2016; de stand op een dag, zoals in de thuiszittersregistratie van de Inspectie van het Onderwijs.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title:
        'Op 1 oktober 28 dagen thuis telt niet, 29 dagen wel; op die dag afgesloten is niet open',
      cut: '2023-12-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-03;;
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-02;2023-11-01;terug_naar_school
3;L3;99AA00;9801;14;langdurig_relatief;2023-09-02;2023-10-01;terug_naar_school
4;L4;99AB00;9802;14;langdurig_relatief;2023-09-02;2023-10-02;terug_naar_school
5;L5;;9802;16;absoluut;2023-10-01;2023-12-31;andere_opleiding
6;L6;;9802;16;absoluut;2023-10-02;;`,
      },
      expected: [
        { cijfer, periode: '2023-10-01', teller: 3, waarde: 3 },
        {
          cijfer,
          periode: '2023-10-01',
          dimensies: { soort: 'langdurig_relatief' },
          teller: 2,
          waarde: 2,
        },
        { cijfer, periode: '2023-10-01', dimensies: { vestiging: '99AB00' }, teller: 1, waarde: 1 },
        { cijfer, periode: '2023-10-01', dimensies: { gemeente: '9802' }, teller: 2, waarde: 2 },
        { cijfer, periode: '2023-12-31', teller: 2, waarde: 2 },
        { cijfer, periode: '2023-12-31', dimensies: { soort: 'absoluut' }, teller: 1, waarde: 1 },
        {
          cijfer,
          periode: '2023-12-31',
          dimensies: { leeftijdsklasse: '16-17' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'Op 1 oktober is L1 28 dagen thuis en telt niet; L2 en L4 zijn 29 dagen thuis en tellen. De melding van L3 is die dag afgesloten en telt niet. Die van L5 begint die dag en telt; die van L6 begint een dag later. Samen 3. Op 31 december tellen L1 en L6; L5 is die dag afgesloten.',
    },
    {
      title:
        'De dag van de gegevens zelf: een latere afsluiting is nog open, een correctie telt nooit',
      cut: '2024-03-10',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2024-02-10;;
2;L2;99AA00;9801;14;langdurig_relatief;2024-02-11;;
3;L3;99AA00;9801;14;langdurig_relatief;2024-01-08;2024-03-20;terug_naar_school
4;L4;99AA00;9801;14;langdurig_relatief;2024-01-08;2024-03-20;verhuisd
5;L5;;9801;14;absoluut;2024-03-11;;`,
      },
      expected: [
        { cijfer, periode: '2023-12-31', status: 'geen_gegevens' },
        { cijfer, periode: '2024-02-01', teller: 0, waarde: 0 },
        { cijfer, periode: '2024-03-10', teller: 2, waarde: 2 },
        { cijfer, periode: '2024-03-10', dimensies: { vestiging: '99AA00' }, teller: 2, waarde: 2 },
      ],
      absent: [{ cijfer, periode: '2024-03-10', dimensies: { soort: 'absoluut' } }],
      working:
        'Op 10 maart 2024 (met 29 februari ertussen) is L1 29 dagen thuis en L2 28: alleen L1 telt. L3 wordt pas op 20 maart afgesloten en telt nog. L4 is als correctie afgesloten en telt nooit; de melding van L5 begint na de dag van de gegevens en bestaat niet. Op 1 februari zijn L3 en L4 24 dagen thuis: een echte 0. Op 31 december liep er geen enkele melding: geen gegevens.',
    },
    {
      title: 'Ieder telt één keer op de dag, met de eerste van de meldingen die dan lopen',
      cut: '2023-12-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L2;99AB00;pro;2;2023-08-01;;2010-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;;
2;L1;;9802;14;absoluut;2023-12-01;;
3;L2;99AA00;9801;;langdurig_relatief;2023-09-01;2023-12-01;terug_naar_school
4;L2;99AB00;9802;;langdurig_relatief;2023-10-01;;
5;L2;99AC00;9801;;langdurig_relatief;2023-11-01;;`,
      },
      expected: [
        { cijfer, periode: '2023-12-31', teller: 2, waarde: 2 },
        {
          cijfer,
          periode: '2023-12-31',
          dimensies: { vestiging: 'onbekend' },
          teller: 1,
          waarde: 1,
        },
        { cijfer, periode: '2023-12-31', dimensies: { vestiging: '99AB00' }, teller: 1, waarde: 1 },
        {
          cijfer,
          periode: '2023-12-31',
          dimensies: { onderwijssoort: 'pro' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer,
          periode: '2023-12-31',
          dimensies: { onderwijssoort: 'onbekend' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer,
          periode: '2023-12-31',
          dimensies: { leeftijdsklasse: '12-15' },
          teller: 2,
          waarde: 2,
        },
      ],
      absent: [
        { cijfer, periode: '2023-12-31', dimensies: { vestiging: '99AA00' } },
        { cijfer, periode: '2023-12-31', dimensies: { vestiging: '99AC00' } },
      ],
      working:
        'Op 31 december telt L1 als absoluut, zonder vestiging. Van L2 is melding 3 dan afgesloten; van de twee die lopen begon melding 4 het eerst, op 99AB00. L2 is op die begindatum 13, volgens de inschrijving.',
    },
    {
      title: 'Alleen op de begindatum telt een vrijstelling, en wie dan 18 wordt niet meer',
      cut: '2023-12-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L4;99AA00;vwo;5;2022-08-01;2023-07-31;2005-11-15
L5;99AA00;vwo;5;2022-08-01;2023-07-31;2005-11-16`,
        vrijstellingen: `${VRIJSTELLINGEN}
L1;5_onder_a;2022-08-01;2023-11-15;9801
L2;5_onder_a;2023-11-16;2024-07-31;9801
L3;5_onder_b;2023-11-15;2024-07-31;9801`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;14;absoluut;2023-11-15;;
2;L2;;9801;14;absoluut;2023-11-15;;
3;L3;;9801;14;absoluut;2023-11-15;;
4;L4;;9801;;absoluut;2023-11-15;;
5;L5;;9801;;absoluut;2023-11-15;;`,
      },
      expected: [
        { cijfer, periode: '2023-12-31', teller: 2, waarde: 2 },
        {
          cijfer,
          periode: '2023-12-31',
          dimensies: { leeftijdsklasse: '12-15' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer,
          periode: '2023-12-31',
          dimensies: { leeftijdsklasse: '16-17' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'De vrijstelling van L1 eindigt op de begindatum en die van L3 begint dan: beiden tellen niet, ook al geldt die van L1 op 31 december niet meer. Die van L2 begint een dag na de begindatum: L2 telt. L4 wordt op de begindatum 18 en telt niet; L5 is nog een dag 17 en telt, al is L5 op de peildatum 18.',
    },
  ],
};

const bijKoers = 'thuiszitters_peildatum@koers';

export const thuiszittersPeildatumKoers = underRuleSet(thuiszittersPeildatum, 'koers', {
  name: 'Thuiszitters op een dag (Koers VO)',
  definition:
    'Het aantal leerlingen van 12 tot en met 18 jaar dat op de peildatum thuiszitter is: met een open melding van absoluut verzuim zonder vrijstelling, of op die dag langer dan vier weken afwezig zonder geldige reden; ieder telt één keer.',
  explanation:
    'Hoeveel jongeren zitten er op deze dag thuis? Alleen jongeren van wie de melding op die dag nog loopt tellen mee. Koers VO telt jongeren van 12 tot en met 18 jaar; landelijk is dat 5 tot en met 17 jaar.',
  ground: 'Verrassend passend (Koers VO): 12 tot en met 18 jaar. Eigen regel van het swv.',
  examples: [
    {
      title: '11 jaar telt niet, 12 en 18 jaar wel, 19 jaar niet',
      cut: '2023-12-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;11;absoluut;2023-11-15;;
2;L2;;9801;12;absoluut;2023-11-15;;
3;L3;;9801;17;absoluut;2023-11-15;;
4;L4;;9802;18;absoluut;2023-11-15;;
5;L5;;9802;19;absoluut;2023-11-15;;`,
      },
      expected: [
        { cijfer: bijKoers, periode: '2023-12-31', teller: 3, waarde: 3 },
        {
          cijfer: bijKoers,
          periode: '2023-12-31',
          dimensies: { leeftijdsklasse: '18' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: bijKoers,
          periode: '2023-12-31',
          dimensies: { soort: 'absoluut' },
          teller: 3,
          waarde: 3,
        },
        {
          cijfer: bijKoers,
          periode: '2023-12-31',
          dimensies: { gemeente: '9802' },
          teller: 1,
          waarde: 1,
        },
      ],
      absent: [
        { cijfer: bijKoers, periode: '2023-12-31', dimensies: { leeftijdsklasse: '5-11' } },
        { cijfer: bijKoers, periode: '2023-12-31', dimensies: { leeftijdsklasse: '19' } },
      ],
      working: 'L1 (11) en L5 (19) tellen niet; L2 (12), L3 (17) en L4 (18) tellen.',
    },
    {
      title:
        'Op de begindatum 18 telt, op de begindatum 19 niet, wat de leeftijd op de peildatum ook is',
      cut: '2023-12-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;5;2023-08-01;;2004-11-16
L2;99AA00;havo;5;2023-08-01;;2004-11-15
L3;99AB00;brugjaar;1;2023-08-01;;2011-11-15
L4;99AB00;brugjaar;1;2023-08-01;;2011-11-16`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;;langdurig_relatief;2023-11-15;;
2;L2;99AA00;9801;;langdurig_relatief;2023-11-15;;
3;L3;99AB00;9801;;langdurig_relatief;2023-11-15;;
4;L4;99AB00;9801;;langdurig_relatief;2023-11-15;;`,
      },
      expected: [
        { cijfer: bijKoers, periode: '2023-12-31', teller: 2, waarde: 2 },
        {
          cijfer: bijKoers,
          periode: '2023-12-31',
          dimensies: { onderwijssoort: 'havo' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: bijKoers,
          periode: '2023-12-31',
          dimensies: { onderwijssoort: 'brugjaar' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'L1 is op de begindatum nog een dag 18 en telt, al is L1 op de peildatum 19; L2 wordt die dag 19 en telt niet. L3 wordt die dag 12 en telt; L4 is dan nog 11 en telt niet.',
    },
    {
      title: 'Ook hier: 29 dagen op de dag zelf, en dan nog niet afgesloten',
      cut: '2024-02-01',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;18;langdurig_relatief;2024-01-03;;
2;L2;99AA00;9801;18;langdurig_relatief;2024-01-04;;
3;L3;99AA00;9801;18;langdurig_relatief;2024-01-03;2024-02-01;terug_naar_school
4;L4;99AB00;9802;12;langdurig_relatief;2023-12-31;2024-02-02;terug_naar_school
5;L5;;9801;12;absoluut;2024-02-01;;`,
      },
      expected: [
        { cijfer: bijKoers, periode: '2023-12-31', teller: 0, waarde: 0 },
        { cijfer: bijKoers, periode: '2024-02-01', teller: 3, waarde: 3 },
        {
          cijfer: bijKoers,
          periode: '2024-02-01',
          dimensies: { soort: 'langdurig_relatief' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: bijKoers,
          periode: '2024-02-01',
          dimensies: { soort: 'absoluut' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: bijKoers,
          periode: '2024-02-01',
          dimensies: { vestiging: '99AB00' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'Op 1 februari is L1 29 dagen thuis en telt; L2 is 28 dagen thuis en L3 is die dag afgesloten. L4 is 32 dagen thuis en wordt pas een dag later afgesloten: telt. L5 is sinds die dag nergens ingeschreven en telt als absoluut, zonder dat er dagen voorbij hoeven te zijn. Op 31 december liep alleen de melding van L4, nul dagen: een echte 0.',
    },
  ],
});

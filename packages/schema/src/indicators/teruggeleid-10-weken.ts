import { BESIDE_ANOTHER, type Indicator, underRuleSet } from '../indicator.js';
import { MELDINGEN, VRIJSTELLINGEN } from './melding-columns.js';
import { teruggeleid } from './teruggeleid.js';

const cijfer = 'teruggeleid_10_weken';

export const teruggeleid10Weken: Indicator = {
  ...teruggeleid,
  id: 'teruggeleid_10_weken',
  name: 'Binnen 10 weken terug op school',
  heldBack: BESIDE_ANOTHER,
  definition:
    'Het aandeel van de meldingen van thuiszitters van 5 tot en met 17 jaar, begonnen in het schooljaar, dat binnen 10 weken is afgesloten omdat de leerling terug is op school of een andere opleiding volgt.',
  explanation:
    'Sommige gemeenten willen een kind dat thuis zit binnen 10 weken weer naar school krijgen, in plaats van binnen 12 weken. Hoe vaak lukt dat? Een melding telt mee zodra zij is afgesloten, of zodra de 10 weken voorbij zijn.',
  measures: {
    noemer: {
      type: 'aantal',
      description: 'meldingen die zijn afgesloten of minstens 10 weken geleden begonnen',
    },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'daarvan binnen 10 weken terug op school of naar een andere opleiding',
    },
  },
  figures: teruggeleid.figures.map((figure) => ({
    ...figure,
    name: 'Binnen 10 weken terug op school',
    heldBack: BESIDE_ANOTHER,
  })),
  parameters: [
    'leeftijd_vanaf',
    'leeftijd_tot_en_met',
    'thuiszitter_dagen',
    'teruggeleid_kort_dagen',
  ],
  ground: 'Verrassend passend: de afspraak met de gemeente Rotterdam is 10 weken.',
  examples: [
    {
      title: 'Na 70 dagen terug is op tijd, na 71 dagen niet',
      cut: '2024-05-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-11-10;terug_naar_school
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-11-11;terug_naar_school
3;L3;;9801;14;absoluut;2023-09-01;2023-11-10;andere_opleiding
4;L4;;9801;14;absoluut;2023-09-01;2023-10-20;overig
5;L5;;9801;14;absoluut;2023-09-01;2023-10-20;langdurig_ziek`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 }],
      working:
        'Van 1 september tot 10 november is 70 dagen: L1 en L3 zijn op tijd, L2 is een dag te laat. L4 is afgesloten, maar niet om naar school te gaan; L5 is een correctie en telt niet: 2 van 4.',
    },
    {
      title: 'Een open melding telt mee vanaf de dag dat de 70 dagen om zijn',
      cut: '2023-11-10',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;;
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-02;;
3;L3;99AA00;9801;14;langdurig_relatief;2023-10-02;2023-10-30;terug_naar_school
4;L4;99AA00;9801;14;langdurig_relatief;2023-10-02;2023-10-31;terug_naar_school
5;L5;99AA00;9801;14;langdurig_relatief;2023-10-13;2023-12-22;terug_naar_school`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 }],
      working:
        'Op 10 november is L1 70 dagen thuis en telt mee; L2 pas 69 dagen en telt nog niet. L3 was 28 dagen thuis en telt niet, L4 29 dagen en is op tijd terug. L5 is op 10 november pas 28 dagen thuis en telt niet: 1 van 2.',
    },
    {
      title: 'Het schooljaar waarin de melding begon; zonder meldingen is er geen aandeel',
      cut: '2024-05-31',
      deliveries: {
        vrijstellingen: `${VRIJSTELLINGEN}
L2;5_onder_c;2023-01-01;2023-08-01;9801`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;5;absoluut;2022-07-31;2022-10-10;terug_naar_school
2;L2;;9801;14;absoluut;2023-08-01;2023-09-01;terug_naar_school
3;L3;;9801;17;absoluut;2023-08-01;2023-09-01;terug_naar_school
4;L4;;9801;18;absoluut;2023-08-01;2023-12-01;terug_naar_school
5;L5;;9801;4;absoluut;2023-08-01;2023-12-01;terug_naar_school`,
      },
      expected: [
        { cijfer, periode: '2021-2022', teller: 0, noemer: 1, waarde: 0 },
        {
          cijfer,
          periode: '2022-2023',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        { cijfer, periode: '2023-2024', teller: 1, noemer: 1, waarde: 100 },
      ],
      working:
        'De melding van L1 begon op 31 juli 2022 en hoort bij 2021-2022; 10 oktober is 71 dagen later, te laat. In 2022-2023 begon geen melding: een noemer van 0. In 2023-2024 had L2 op de begindatum nog een vrijstelling en zijn L4 (18) en L5 (4) te oud en te jong: alleen L3 telt.',
    },
  ],
};

const bijKoers = 'teruggeleid_10_weken@koers';

export const teruggeleid10WekenKoers = underRuleSet(teruggeleid10Weken, 'koers', {
  name: 'Binnen 10 weken terug op school (Koers VO)',
  definition:
    'Het aandeel van de meldingen van thuiszitters van 12 tot en met 18 jaar, begonnen in het schooljaar, dat binnen 10 weken is afgesloten omdat de leerling terug is op school of een andere opleiding volgt.',
  explanation:
    'Koers VO wil een jongere van 12 tot en met 18 jaar binnen 12 weken terug op school; met de gemeente Rotterdam is 10 weken afgesproken. Hoe vaak lukt dat laatste? Een melding telt mee zodra zij is afgesloten, of zodra de 10 weken voorbij zijn.',
  ground: 'Verrassend passend (Koers VO): 12 tot en met 18 jaar; de gemeente Rotterdam: 10 weken.',
  examples: [
    {
      title: 'Na 70 dagen terug is op tijd, na 71 dagen niet, van 12 tot en met 18 jaar',
      cut: '2024-05-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;11;absoluut;2023-09-01;2023-09-15;terug_naar_school
2;L2;;9801;12;absoluut;2023-09-01;2023-11-10;terug_naar_school
3;L3;;9801;18;absoluut;2023-09-01;2023-11-11;terug_naar_school
4;L4;;9801;19;absoluut;2023-09-01;2023-09-15;terug_naar_school`,
      },
      expected: [{ cijfer: bijKoers, periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 }],
      working:
        'L1 (11) en L4 (19) tellen niet. L2 is na 70 dagen terug, op tijd; L3 na 71 dagen, te laat: 1 van 2.',
    },
    {
      title: 'Een open melding telt mee vanaf de dag dat de 70 dagen om zijn',
      cut: '2023-11-10',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;18;langdurig_relatief;2023-09-01;;
2;L2;99AA00;9801;18;langdurig_relatief;2023-09-02;;
3;L3;99AA00;9801;18;langdurig_relatief;2023-09-01;2023-09-30;terug_naar_school
4;L4;99AA00;9801;18;langdurig_relatief;2023-09-01;2023-09-29;terug_naar_school`,
      },
      expected: [{ cijfer: bijKoers, periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 }],
      working:
        'Op 10 november is L1 70 dagen thuis en telt mee; L2 69 dagen en telt nog niet. L3 was 29 dagen thuis en is op tijd terug; L4 was precies 28 dagen thuis en telt niet: 1 van 2.',
    },
    {
      title: 'Een correctie en een vrijstelling op de begindatum tellen niet: geen aandeel',
      cut: '2024-05-31',
      deliveries: {
        vrijstellingen: `${VRIJSTELLINGEN}
L1;5a;2023-09-01;2024-07-31;9801`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;18;absoluut;2023-09-01;2023-09-15;terug_naar_school
2;L2;;9801;18;absoluut;2023-09-01;2023-09-15;verhuisd`,
      },
      expected: [
        {
          cijfer: bijKoers,
          periode: '2023-2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'L1 had op de begindatum een vrijstelling, L2 is als correctie afgesloten. De noemer is 0.',
    },
  ],
});

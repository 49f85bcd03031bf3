import { type Indicator, underRuleSet } from '../indicator.js';
import { INSCHRIJVINGEN, MELDINGEN, VRIJSTELLINGEN } from './melding-columns.js';

const cijfer = 'teruggeleid';

export const teruggeleid: Indicator = {
  id: 'teruggeleid',
  name: 'Binnen 12 weken terug op school',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aandeel van de meldingen van thuiszitters van 5 tot en met 17 jaar, begonnen in het schooljaar, dat binnen 12 weken is afgesloten omdat de leerling terug is op school of een andere opleiding volgt.',
  explanation:
    'Hoe vaak lukt het om een kind dat thuis zit binnen 12 weken weer naar school te krijgen? Een melding telt mee zodra zij is afgesloten, of zodra de 12 weken voorbij zijn.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'begindatum van de melding',
  measures: {
    noemer: {
      type: 'aantal',
      description: 'meldingen die zijn afgesloten of minstens 12 weken geleden begonnen',
    },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'daarvan binnen 12 weken terug op school of naar een andere opleiding',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Binnen 12 weken terug op school',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'verzuimmeldingen', when: 'period' }],
  looksInto: ['vrijstellingen', 'inschrijvingen'],
  reach: { verzuimmeldingen: 0 },
  parameters: ['leeftijd_vanaf', 'leeftijd_tot_en_met', 'thuiszitter_dagen', 'teruggeleid_dagen'],
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'Verrassend passend: binnen 12 weken terug op school.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Na 84 dagen terug is op tijd, na 85 dagen niet',
      cut: '2024-05-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-11-24;terug_naar_school
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-11-25;terug_naar_school
3;L3;;9801;14;absoluut;2023-09-01;2023-11-24;andere_opleiding
4;L4;;9801;14;absoluut;2023-09-01;2023-10-20;werk
5;L5;;9801;14;absoluut;2023-09-01;2023-10-20;
6;L6;;9801;14;absoluut;2023-09-01;2023-10-20;verhuisd
7;L1;;9801;14;absoluut;2024-01-08;2024-01-15;terug_naar_school`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 3, noemer: 6, waarde: 50 }],
      working:
        'Van 1 september tot 24 november is 84 dagen: L1 en L3 zijn op tijd, L2 is een dag te laat. L4 en L5 zijn afgesloten, maar niet om naar school te gaan. L6 is een correctie en telt niet. De tweede melding van L1 is een eigen geval en op tijd: 3 van 6.',
    },
    {
      title: 'Een open melding telt mee vanaf de dag dat de 84 dagen om zijn',
      cut: '2023-11-24',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;;
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-02;;
3;L3;99AA00;9801;14;langdurig_relatief;2023-10-02;2023-11-10;terug_naar_school`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 }],
      working:
        'De gegevens gaan tot en met 24 november. Dan is L1 84 dagen thuis en telt mee, zonder op tijd terug te zijn. L2 is pas 83 dagen thuis en telt nog niet. L3 is al afgesloten, op tijd: 1 van 2.',
    },
    {
      title: 'Langdurig relatief verzuim van 28 dagen telt niet, van 29 dagen wel',
      cut: '2023-12-18',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-09-29;terug_naar_school
2;L2;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-09-30;werk
3;L3;;9801;14;absoluut;2023-09-01;2023-09-04;terug_naar_school
4;L4;99AA00;9801;14;langdurig_relatief;2023-11-20;2024-01-08;terug_naar_school
5;L5;99AA00;9801;14;langdurig_relatief;2023-11-19;2024-01-08;terug_naar_school`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 2, noemer: 3, waarde: 66.7 }],
      working:
        'L1 was 28 dagen thuis en telt niet, L2 29 dagen en telt (maar ging werken). Bij absoluut verzuim (L3) geldt geen ondergrens. Op 18 december is L4 28 dagen thuis en telt niet, L5 29 dagen en telt; die is afgesloten, al ligt die dag later, en op tijd: 2 van 3.',
    },
    {
      title: 'Het schooljaar waarin de melding begon; zonder meldingen is er geen aandeel',
      cut: '2024-05-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L2;99AA00;havo;5;2021-08-01;2022-07-31;2005-08-01
L3;99AA00;havo;5;2021-08-01;2022-07-31;2005-08-02`,
        vrijstellingen: `${VRIJSTELLINGEN}
L4;5_onder_a;2023-08-01;2023-08-01;9801
L5;5_onder_a;2023-08-02;2023-08-31;9801`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;14;absoluut;2022-07-31;2022-09-01;terug_naar_school
2;L2;;9801;;absoluut;2023-08-01;2023-09-01;terug_naar_school
3;L3;;9801;;absoluut;2023-08-01;2023-09-01;terug_naar_school
4;L4;;9801;14;absoluut;2023-08-01;2023-09-01;terug_naar_school
5;L5;;9801;14;absoluut;2023-08-01;2023-12-01;terug_naar_school`,
      },
      expected: [
        { cijfer, periode: '2021-2022', teller: 1, noemer: 1, waarde: 100 },
        {
          cijfer,
          periode: '2022-2023',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        { cijfer, periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 },
      ],
      working:
        'De melding van L1 begon op 31 juli 2022 en hoort bij 2021-2022. Zij loopt door in 2022-2023, maar daar begon geen melding: een noemer van 0. In 2023-2024 wordt L2 op de begindatum 18 en had L4 op die dag een vrijstelling: zij tellen niet. L3 (nog 17) is op tijd, L5 (vrijstelling vanaf een dag later) niet: 1 van 2.',
    },
  ],
};

const bijKoers = 'teruggeleid@koers';

export const teruggeleidKoers = underRuleSet(teruggeleid, 'koers', {
  name: 'Binnen 12 weken terug op school (Koers VO)',
  definition:
    'Het aandeel van de meldingen van thuiszitters van 12 tot en met 18 jaar, begonnen in het schooljaar, dat binnen 12 weken is afgesloten omdat de leerling terug is op school of een andere opleiding volgt.',
  explanation:
    'Hoe vaak lukt het om een jongere van 12 tot en met 18 jaar die thuis zit binnen 12 weken weer naar school te krijgen? Een melding telt mee zodra zij is afgesloten, of zodra de 12 weken voorbij zijn.',
  ground: 'Verrassend passend (Koers VO): 12 tot en met 18 jaar, binnen 12 weken.',
  examples: [
    {
      title: 'Na 84 dagen terug is op tijd, na 85 dagen niet, van 12 tot en met 18 jaar',
      cut: '2024-05-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;11;absoluut;2023-09-01;2023-09-15;terug_naar_school
2;L2;;9801;12;absoluut;2023-09-01;2023-11-24;terug_naar_school
3;L3;;9801;18;absoluut;2023-09-01;2023-11-25;terug_naar_school
4;L4;;9801;18;absoluut;2023-09-01;2023-11-24;andere_opleiding
5;L5;;9801;19;absoluut;2023-09-01;2023-09-15;terug_naar_school`,
      },
      expected: [{ cijfer: bijKoers, periode: '2023-2024', teller: 2, noemer: 3, waarde: 66.7 }],
      working:
        'L1 (11) en L5 (19) tellen niet. L2 en L4 zijn na 84 dagen terug, op tijd; L3 na 85 dagen, te laat: 2 van 3.',
    },
    {
      title: 'Wie op de begindatum 12 of 19 wordt, en wie nog 84 dagen thuis moet zijn',
      cut: '2023-11-24',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;brugjaar;1;2023-08-01;2023-08-31;2011-09-01
L2;99AA00;havo;5;2022-08-01;2023-07-31;2004-09-01
L3;99AA00;havo;5;2022-08-01;2023-07-31;2004-09-02`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;;absoluut;2023-09-01;2023-10-01;terug_naar_school
2;L2;;9801;;absoluut;2023-09-01;2023-10-01;terug_naar_school
3;L3;;9801;;absoluut;2023-09-01;;
4;L4;;9801;18;absoluut;2023-09-02;;`,
      },
      expected: [{ cijfer: bijKoers, periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 }],
      working:
        'L1 wordt op de begindatum 12 en telt, op tijd. L2 wordt dan 19 en telt niet. L3 is nog een dag 18 en op 24 november precies 84 dagen thuis: telt, niet op tijd. L4 is pas 83 dagen thuis en telt nog niet.',
    },
    {
      title: 'Alleen een leerling van 5 tot en met 11 jaar: geen aandeel',
      cut: '2024-05-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;11;absoluut;2023-09-01;2023-09-15;terug_naar_school
2;L2;99AA00;9801;18;langdurig_relatief;2023-09-01;2023-09-29;terug_naar_school`,
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
      working: 'L1 is 11 en telt niet; L2 was precies 28 dagen thuis en telt niet. De noemer is 0.',
    },
  ],
});

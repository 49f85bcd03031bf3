import type { Indicator } from '../indicator.js';
import { INSCHRIJVINGEN, MELDINGEN, VRIJSTELLINGEN } from './melding-columns.js';

const cijfer = 'thuiszitters_leeftijd_onbekend';

export const thuiszittersLeeftijdOnbekend: Indicator = {
  id: 'thuiszitters_leeftijd_onbekend',
  name: 'Thuiszitters van wie de leeftijd niet bekend is',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal leerlingen met een melding in het schooljaar waarmee zij thuiszitter zouden zijn, maar van wie de leeftijd op de begindatum van die melding niet bekend is.',
  explanation:
    'Een kind telt als thuiszitter bij een bepaalde leeftijd. Staat de leeftijd niet in de melding en stond het kind nooit ingeschreven, dan weten wij die niet. Deze kinderen tellen niet als thuiszitter; hier staat hoeveel het er zijn, zodat niemand uit beeld raakt.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'het hele schooljaar',
  measures: {
    aantal: { type: 'aantal', description: 'unieke leerlingen zonder bekende leeftijd' },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Thuiszitters van wie de leeftijd niet bekend is',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'verzuimmeldingen', when: 'period' }],
  looksInto: ['vrijstellingen', 'inschrijvingen'],
  reach: { verzuimmeldingen: 0 },
  parameters: ['thuiszitter_dagen'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen definitie: wat niet als thuiszitter telt omdat een gegeven ontbreekt.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De leeftijd staat in de melding, volgt uit een inschrijving, of is onbekend',
      cut: '2024-05-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L2;99AA00;havo;5;2020-08-01;2021-07-31;2004-02-01
L5;99AA00;havo;1;2024-06-01;;2011-02-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;14;absoluut;2023-09-01;;
2;L2;;9801;;absoluut;2023-09-01;;
3;L3;;9801;;absoluut;2023-09-01;2023-12-01;
4;L3;;9801;;absoluut;2024-01-08;;
5;L4;;9801;;absoluut;2023-09-01;2023-12-01;
6;L4;;9801;14;absoluut;2024-01-08;;
7;L5;;9801;;absoluut;2023-09-01;;`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 3, waarde: 3 }],
      working:
        'Van L1 staat de leeftijd in de melding; L2 is volgens de inschrijving 19. Van L3 is niets bekend: twee meldingen, één keer. Van L4 heeft een andere melding wel een leeftijd; de melding zonder leeftijd telt toch. De inschrijving van L5 begint na 31 mei en bestaat nog niet: onbekend. Samen 3.',
    },
    {
      title: 'Wie ook met een leeftijd geen thuiszitter zou zijn, telt niet',
      cut: '2024-05-31',
      deliveries: {
        vrijstellingen: `${VRIJSTELLINGEN}
L3;5_onder_a;2023-09-01;2024-07-31;9801
L4;5_onder_a;2022-08-01;2023-08-31;9801`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;;langdurig_relatief;2023-09-01;2023-09-29;terug_naar_school
2;L2;99AA00;9801;;langdurig_relatief;2023-09-01;2023-09-30;terug_naar_school
3;L3;;9801;;absoluut;2023-09-01;;
4;L4;;9801;;absoluut;2023-09-01;;
5;L5;;9801;;absoluut;2023-09-01;2023-10-01;verhuisd
6;L6;99AA00;9801;;zestien_uur;2023-09-01;;`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 2, waarde: 2 }],
      working:
        'L2 was 29 dagen thuis en telt; L1 precies 28 dagen en telt niet. De vrijstelling van L3 begint op de begindatum: telt niet. Die van L4 eindigde een dag eerder: telt. L5 is een correctie, en zestien uur (L6) maakt geen thuiszitter.',
    },
    {
      title: 'Op 31 juli en op 1 augustus',
      cut: '2024-05-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;;absoluut;2022-07-31;2022-07-31;
2;L2;;9801;;absoluut;2022-07-31;2022-08-01;
3;L3;99AA00;9801;;langdurig_relatief;2022-07-02;2022-08-01;
4;L4;99AA00;9801;;langdurig_relatief;2022-07-03;2022-08-01;
5;L5;;9801;14;absoluut;2023-08-01;;`,
      },
      expected: [
        { cijfer, periode: '2021-2022', teller: 3, waarde: 3 },
        { cijfer, periode: '2022-2023', teller: 3, waarde: 3 },
        { cijfer, periode: '2023-2024', teller: 0, waarde: 0 },
      ],
      working:
        'In 2021-2022 tellen L1, L2 en L3 (29 dagen op 31 juli); L4 is dan 28 dagen thuis. In 2022-2023 tellen L2, L3 en L4 (29 dagen op 1 augustus). In 2023-2024 is er alleen L5, met een leeftijd: een echte 0.',
    },
  ],
};

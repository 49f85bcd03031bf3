import { type Indicator, underRuleSet } from '../indicator.js';
import { MELDINGEN } from './melding-columns.js';

const cijfer = 'thuiszitters_duur';
const kort = { duur: 'tot_en_met_3_maanden' };
const lang = { duur: 'langer' };

export const thuiszittersDuur: Indicator = {
  id: 'thuiszitters_duur',
  name: 'Hoe lang thuiszitters thuis zijn',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal thuiszitters van 5 tot en met 17 jaar op de peildatum, verdeeld naar hoe lang zij dan thuis zijn: tot en met drie maanden, of langer.',
  explanation:
    'Van de kinderen die op deze dag thuis zitten: hoeveel zijn er al langer dan drie maanden thuis? De tijd loopt vanaf de eerste dag van de melding.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  countDate: 'de peildatum',
  measures: { aantal: { type: 'aantal', description: 'unieke leerlingen op de peildatum' } },
  dimensions: [
    {
      name: 'duur',
      description: 'tijd vanaf de begindatum',
      words: { tot_en_met_3_maanden: 'tot en met 3 maanden', langer: 'langer dan 3 maanden' },
    },
  ],
  figures: [
    {
      maat: '',
      name: 'Thuiszitters naar duur',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['duur'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'verzuimmeldingen', when: 'period' }],
  looksInto: ['vrijstellingen', 'inschrijvingen'],
  reach: { verzuimmeldingen: 0 },
  parameters: [
    'leeftijd_vanaf',
    'leeftijd_tot_en_met',
    'thuiszitter_dagen',
    'thuiszitter_lang_maanden',
  ],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground:
    'Kamerbrief 26695-108 van 3 februari 2016; swv en Inspectie melden wie langer dan drie maanden thuis zit apart.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Drie maanden na 30 november is 29 februari',
      cut: '2024-02-29',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-11-30;;
2;L2;99AA00;9801;14;langdurig_relatief;2023-11-29;;
3;L3;99AA00;9801;14;langdurig_relatief;2023-11-28;;
4;L4;;9801;14;absoluut;2024-02-29;;`,
      },
      expected: [
        { cijfer, periode: '2024-02-29', teller: 4, waarde: 4 },
        { cijfer, periode: '2024-02-29', dimensies: kort, teller: 3, waarde: 3 },
        { cijfer, periode: '2024-02-29', dimensies: lang, teller: 1, waarde: 1 },
      ],
      working:
        'Drie maanden na 30 november is de laatste dag van februari: 29 februari 2024. L1 en L2 halen dan precies de drie maanden en zijn niet langer thuis. L3 was op 28 februari drie maanden thuis en is nu langer thuis. L4 is absoluut verzuim van nul dagen.',
    },
    {
      title: 'Zonder schrikkeldag is het 28 februari',
      cut: '2023-02-28',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2022-11-30;;
2;L2;99AA00;9801;14;langdurig_relatief;2022-11-28;;
3;L3;99AA00;9801;14;langdurig_relatief;2022-11-27;;`,
      },
      expected: [
        { cijfer, periode: '2023-02-28', teller: 3, waarde: 3 },
        { cijfer, periode: '2023-02-28', dimensies: kort, teller: 2, waarde: 2 },
        { cijfer, periode: '2023-02-28', dimensies: lang, teller: 1, waarde: 1 },
        { cijfer, periode: '2023-02-01', teller: 3, waarde: 3 },
        { cijfer, periode: '2023-02-01', dimensies: kort, teller: 3, waarde: 3 },
      ],
      absent: [{ cijfer, periode: '2023-02-01', dimensies: lang }],
      working:
        'Drie maanden na 30 november en na 28 november 2022 is 28 februari 2023: L1 en L2 zijn niet langer thuis. Voor L3 was dat 27 februari: langer. Op 1 februari is nog niemand drie maanden thuis.',
    },
    {
      title: 'Van wie meer meldingen heeft geldt de eerste, en absoluut gaat voor',
      cut: '2024-02-01',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;langdurig_relatief;2023-11-01;;
2;L2;99AA00;9801;14;langdurig_relatief;2023-10-31;;
3;L2;99AB00;9801;14;langdurig_relatief;2023-12-01;;
4;L3;99AA00;9801;14;langdurig_relatief;2023-09-01;;
5;L3;;9801;14;absoluut;2024-01-15;;
6;L4;99AA00;9801;14;langdurig_relatief;2023-09-01;2024-02-01;terug_naar_school
7;L5;99AA00;9801;18;langdurig_relatief;2023-09-01;;
8;L6;99AA00;9801;14;langdurig_relatief;2024-01-04;;`,
      },
      expected: [
        { cijfer, periode: '2024-02-01', teller: 3, waarde: 3 },
        { cijfer, periode: '2024-02-01', dimensies: kort, teller: 2, waarde: 2 },
        { cijfer, periode: '2024-02-01', dimensies: lang, teller: 1, waarde: 1 },
      ],
      working:
        'L1 is op 1 februari precies drie maanden thuis. Van L2 geldt de eerste melding, van 31 oktober: langer. L3 telt als absoluut, vanaf 15 januari: tot en met drie maanden. L4 is die dag afgesloten, L5 is 18 en L6 is pas 28 dagen thuis: zij tellen niet.',
    },
    {
      title: 'Meldingen, maar niemand is thuiszitter: een echte 0',
      cut: '2023-12-31',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;14;zestien_uur;2023-10-02;;`,
      },
      expected: [
        { cijfer, periode: '2023-10-01', status: 'geen_gegevens' },
        { cijfer, periode: '2023-12-31', teller: 0, waarde: 0 },
      ],
      absent: [{ cijfer, periode: '2023-12-31', dimensies: lang }],
      working:
        'Een melding van zestien uur maakt geen thuiszitter: op 31 december zijn er gegevens en telt niemand. Op 1 oktober liep er nog geen melding.',
    },
  ],
};

const bijKoers = 'thuiszitters_duur@koers';

export const thuiszittersDuurKoers = underRuleSet(thuiszittersDuur, 'koers', {
  name: 'Hoe lang thuiszitters thuis zijn (Koers VO)',
  definition:
    'Het aantal thuiszitters van 12 tot en met 18 jaar op de peildatum, verdeeld naar hoe lang zij dan thuis zijn: tot en met drie maanden, of langer.',
  explanation:
    'Van de jongeren van 12 tot en met 18 jaar die op deze dag thuis zitten: hoeveel zijn er al langer dan drie maanden thuis? De tijd loopt vanaf de eerste dag van de melding.',
  ground: 'Verrassend passend (Koers VO): 12 tot en met 18 jaar. Eigen regel van het swv.',
  examples: [
    {
      title: '12 en 18 jaar tellen in hun duur, 11 en 19 jaar niet',
      cut: '2024-02-01',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;;9801;11;absoluut;2023-11-01;;
2;L2;;9801;12;absoluut;2023-11-01;;
3;L3;;9801;18;absoluut;2023-10-31;;
4;L4;;9801;19;absoluut;2023-10-31;;`,
      },
      expected: [
        { cijfer: bijKoers, periode: '2024-02-01', teller: 2, waarde: 2 },
        { cijfer: bijKoers, periode: '2024-02-01', dimensies: kort, teller: 1, waarde: 1 },
        { cijfer: bijKoers, periode: '2024-02-01', dimensies: lang, teller: 1, waarde: 1 },
      ],
      working:
        'L2 (12) is op 1 februari precies drie maanden thuis: niet langer. L3 (18) is een dag eerder begonnen: langer. L1 (11) en L4 (19) tellen niet.',
    },
    {
      title: 'Drie maanden na de laatste dagen van november',
      cut: '2024-02-29',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;18;langdurig_relatief;2023-11-30;;
2;L2;99AA00;9801;18;langdurig_relatief;2023-11-28;;`,
      },
      expected: [
        { cijfer: bijKoers, periode: '2024-02-29', teller: 2, waarde: 2 },
        { cijfer: bijKoers, periode: '2024-02-29', dimensies: kort, teller: 1, waarde: 1 },
        { cijfer: bijKoers, periode: '2024-02-29', dimensies: lang, teller: 1, waarde: 1 },
      ],
      working:
        'L1 haalt op 29 februari, de laatste dag van de maand, precies de drie maanden. L2 haalde die op 28 februari en is dus langer thuis.',
    },
    {
      title: 'Minder dan 29 dagen of afgesloten telt in geen van beide',
      cut: '2024-02-01',
      deliveries: {
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;18;langdurig_relatief;2024-01-03;;
2;L2;99AA00;9801;18;langdurig_relatief;2024-01-04;;
3;L3;99AA00;9801;18;langdurig_relatief;2023-09-01;2024-02-01;terug_naar_school
4;L4;99AA00;9801;18;langdurig_relatief;2023-09-01;2024-02-15;verhuisd`,
      },
      expected: [
        { cijfer: bijKoers, periode: '2024-02-01', teller: 1, waarde: 1 },
        { cijfer: bijKoers, periode: '2024-02-01', dimensies: kort, teller: 1, waarde: 1 },
      ],
      absent: [{ cijfer: bijKoers, periode: '2024-02-01', dimensies: lang }],
      working:
        'L1 is 29 dagen thuis en telt; L2 pas 28 dagen. L3 is die dag afgesloten. L4 is later als correctie afgesloten en telt nooit.',
    },
  ],
});

import { type Indicator, underRuleSet } from '../indicator.js';
import { INSCHRIJVINGEN, MELDINGEN } from './melding-columns.js';

const cijfer = 'thuiszitters_per_1000';

/** A schooljaar that has begun: what was counted on 1 October of the one before, and who is at home in both. */
const NIEUW_SCHOOLJAAR = {
  tellingen: { '2022': '99AA00;HAVO;4;M;399' },
  deliveries: {
    inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;1;2022-08-01;;2008-05-01
L4;99VA00;vso-arbeidsmarkt;1;2023-08-01;;2010-05-01`,
    verzuimmeldingen: `${MELDINGEN}
1;L2;;9801;14;absoluut;2023-05-01;;
2;L3;;9801;14;absoluut;2023-09-01;;`,
  },
};

export const thuiszittersPer1000: Indicator = {
  id: 'thuiszitters_per_1000',
  name: 'Thuiszitters per 1000 leerlingen',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal thuiszitters van 5 tot en met 17 jaar in het schooljaar per 1000 leerlingen: de leerlingen in het vo van het swv volgens de laatste telling van DUO tot en met 1 oktober, en de ingeschreven vso-leerlingen op 1 oktober.',
  explanation:
    'Hoeveel thuiszitters zijn er op elke 1000 leerlingen? Zo zijn grote en kleine samenwerkingsverbanden te vergelijken. Voor 1 oktober van het schooljaar, zolang DUO nog geen telling heeft, of als DUO een aantal afschermt, is dit cijfer er niet.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'thuiszitters in het hele schooljaar, leerlingen op 1 oktober',
  measures: {
    teller: { type: 'aantal', description: 'thuiszitters in het schooljaar' },
    noemer: { type: 'aantal', description: 'leerlingen in vo en vso op 1 oktober' },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Thuiszitters per 1000 leerlingen',
      eenheid: 'per_1000',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 1000 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [
    { kind: 'verzuimmeldingen', when: 'period' },
    { kind: 'inschrijvingen', when: 'period' },
    { kind: 'duo_leerlingen_vo', when: 'ever' },
    { kind: 'duo_vestigingen_vo', when: 'ever' },
    { kind: 'regio_pc4', when: 'ever' },
  ],
  looksInto: ['vrijstellingen', 'vestiging_kenmerken', 'vestiging_opvolging'],
  reach: { verzuimmeldingen: 0 },
  observedOn: (period) => `${period.slice(0, 4)}-10-01`,
  parameters: ['leeftijd_vanaf', 'leeftijd_tot_en_met', 'thuiszitter_dagen'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground:
    'Kamerbrief 26695-108 van 3 februari 2016 voor de thuiszitters; de leerlingen volgens DUO, open onderwijsdata, en de inschrijvingen in het vso.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Alle leerlingen op 1 oktober: van DUO in het gebied, en uit het vso ook daarbuiten',
      cut: '2024-05-31',
      tellingen: {
        '2023': `
99AA00;HAVO;4;M;500
99AB00;HAVO;4;V;496
99BU00;HAVO;4;V;300`,
      },
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;1;2023-10-01;;2010-05-01
L2;99VB00;vso-arbeidsmarkt;1;2022-08-01;2023-10-01;2010-05-01
L3;99VU00;vso-arbeidsmarkt;1;2023-08-01;;2010-05-01
L4;99VA00;vso-arbeidsmarkt;1;2023-08-01;;2010-05-01
L4;99VB00;vso-arbeidsmarkt;1;2023-08-01;;2010-05-01
L5;99VA00;vso-arbeidsmarkt;1;2023-10-02;;2010-05-01
L6;99VA00;vso-arbeidsmarkt;1;2022-08-01;2023-09-30;2010-05-01
L7;99AA00;havo;1;2023-08-01;;2010-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L7;99AA00;9801;;langdurig_relatief;2023-09-01;2023-09-30;terug_naar_school
2;L7;;9801;;absoluut;2024-02-01;2024-02-15;terug_naar_school
3;L8;;9801;14;absoluut;2023-09-01;2023-09-15;terug_naar_school
4;L9;;9801;5;absoluut;2023-09-01;2023-09-15;terug_naar_school
5;L10;;9801;18;absoluut;2023-09-01;2023-09-15;terug_naar_school
6;L11;99AA00;9801;14;langdurig_relatief;2023-09-01;2023-09-29;terug_naar_school`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 3, noemer: 1000, waarde: 3 }],
      working:
        'DUO telt 500 + 496 leerlingen in het gebied; 99BU00 ligt erbuiten. In het vso zijn op 1 oktober ingeschreven: L1 (vanaf die dag), L2 (tot en met die dag), L3 (buiten het gebied) en L4 (één keer), samen 4; L5 komt een dag later en L6 ging een dag eerder. Thuiszitters zijn L7 (één keer), L8 en L9; L10 is 18 en L11 was 28 dagen thuis. 3 op 1000.',
    },
    {
      title: 'De laatste telling tot en met 1 oktober; daarvoor is er geen cijfer',
      cut: '2024-05-31',
      tellingen: { '2021': '99AA00;HAVO;4;M;1599', '2023': '99AA00;HAVO;4;M;999' },
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;1;2020-10-01;;2008-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L2;;9801;14;absoluut;2021-07-31;2021-07-31;
2;L2;;9801;15;absoluut;2022-08-01;2022-08-31;
3;L3;;9801;15;absoluut;2022-10-01;2023-07-31;
4;L4;;9801;15;absoluut;2023-08-01;2023-08-31;`,
      },
      expected: [
        { cijfer, periode: '2020-2021', status: 'geen_gegevens' },
        { cijfer, periode: '2021-2022', status: 'geen_gegevens' },
        { cijfer, periode: '2022-2023', teller: 2, noemer: 1600, waarde: 1.3 },
        { cijfer, periode: '2023-2024', teller: 1, noemer: 1000, waarde: 1 },
      ],
      working:
        'In 2022-2023 is de telling van 1 oktober 2021 de laatste: 1599 leerlingen, en L1 in het vso. 1000 × 2 / 1600 = 1,25, afgerond 1,3. In 2023-2024 is het de telling van 1 oktober 2023: 1 op 1000. Op 1 oktober 2020 was er nog geen telling, en in 2021-2022 zijn er geen meldingen: geen gegevens.',
    },
    {
      title: 'Geen leerlingen in het gebied: een noemer van 0',
      cut: '2024-05-31',
      tellingen: { '2023': '99BU00;HAVO;4;V;300' },
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;4;2023-11-01;;2008-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;;langdurig_relatief;2023-11-01;;`,
      },
      expected: [
        {
          cijfer,
          periode: '2023-2024',
          teller: 1,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'DUO telt alleen leerlingen buiten het gebied en op 1 oktober is niemand in het vso ingeschreven: de noemer is 0 en er is geen cijfer, al is L1 thuiszitter.',
    },
    {
      title: 'Een aantal dat DUO afschermt maakt de noemer onbekend',
      cut: '2024-05-31',
      tellingen: {
        '2023': `
99AA00;HAVO;4;M;500
99AB00;HAVO;4;M;<5`,
      },
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;1;2023-08-01;;2008-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99VA00;9801;;langdurig_relatief;2023-11-01;;`,
      },
      expected: [{ cijfer, periode: '2023-2024', status: 'geen_gegevens' }],
      working:
        'DUO zegt van 99AB00 alleen dat het er minder dan vijf zijn. Hoeveel leerlingen er samen zijn is dan niet bekend, en het cijfer ook niet.',
    },
    {
      title: 'Welke vestigingen van dit swv zijn, wordt op 1 oktober van het schooljaar bekeken',
      cut: '2024-05-31',
      tellingen: {
        '2022': `
99AA00;HAVO;4;M;499
99AB00;HAVO;4;M;500`,
      },
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;1;2022-08-01;;2008-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L2;;9801;14;absoluut;2022-09-01;2022-09-15;
2;L3;;9801;14;absoluut;2023-09-01;2023-09-15;`,
        'vestiging_kenmerken-swv': `
vestiging;swv;tussenvoorziening;van;tot
99AB00;VO0001;;2023-08-01;`,
      },
      expected: [
        { cijfer, periode: '2022-2023', teller: 1, noemer: 1000, waarde: 1 },
        { cijfer, periode: '2023-2024', teller: 1, noemer: 500, waarde: 2 },
      ],
      working:
        'Op 1 oktober 2022 horen 99AA00 en 99AB00 bij dit swv: 499 + 500 leerlingen, en L1 in het vso. Sinds 1 augustus 2023 hoort 99AB00 bij een landelijk swv. Op 1 oktober 2023 is de telling van 2022 nog de nieuwste, maar daarvan telt alleen 99AA00: 499 leerlingen, en L1.',
    },
    {
      title: 'Op 1 oktober is er een cijfer over het nieuwe schooljaar',
      cut: '2023-10-01',
      ...NIEUW_SCHOOLJAAR,
      expected: [
        { cijfer, periode: '2022-2023', teller: 1, noemer: 400, waarde: 2.5 },
        { cijfer, periode: '2023-2024', teller: 2, noemer: 401, waarde: 5 },
      ],
      working:
        'Op 1 oktober 2022 telt DUO 399 leerlingen en is L1 in het vso ingeschreven; L2 is thuiszitter: 1000 × 1 / 400 = 2,5. Op 1 oktober 2023 is de telling van 2022 nog de nieuwste, en zijn L1 en L4 in het vso ingeschreven. L2 en L3 zijn thuiszitter: 1000 × 2 / 401 = 4,99, afgerond 5,0.',
    },
    {
      title: 'Een dag voor 1 oktober is er nog geen cijfer over dat schooljaar',
      cut: '2023-09-30',
      ...NIEUW_SCHOOLJAAR,
      expected: [
        { cijfer, periode: '2022-2023', teller: 1, noemer: 400, waarde: 2.5 },
        { cijfer, periode: '2023-2024', status: 'geen_gegevens' },
      ],
      working:
        'Wie op 1 oktober 2023 zijn ingeschreven, is op 30 september nog niet bekend. Er zijn al wel thuiszitters, maar op hoeveel leerlingen weet niemand: geen gegevens. Over 2022-2023 verandert er niets.',
    },
  ],
};

const bijKoers = 'thuiszitters_per_1000@koers';

export const thuiszittersPer1000Koers = underRuleSet(thuiszittersPer1000, 'koers', {
  name: 'Thuiszitters per 1000 leerlingen (Koers VO)',
  definition:
    'Het aantal thuiszitters van 12 tot en met 18 jaar in het schooljaar per 1000 leerlingen: de leerlingen in het vo van het swv volgens de laatste telling van DUO tot en met 1 oktober, en de ingeschreven vso-leerlingen op 1 oktober.',
  explanation:
    'Hoeveel thuiszitters van 12 tot en met 18 jaar zijn er op elke 1000 leerlingen? Landelijk tellen kinderen van 5 tot en met 17 jaar; de leerlingen waarmee wordt vergeleken zijn dezelfde.',
  ground:
    'Verrassend passend (Koers VO): 12 tot en met 18 jaar. Eigen regel van het swv; de leerlingen volgens DUO en de inschrijvingen in het vso.',
  examples: [
    {
      title: 'Thuiszitters van 12 tot en met 18 jaar op dezelfde leerlingen',
      cut: '2024-05-31',
      tellingen: { '2023': '99AA00;HAVO;4;M;799' },
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;1;2023-10-01;;2010-05-01
L2;99VA00;vso-arbeidsmarkt;1;2023-10-02;;2010-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L3;;9801;11;absoluut;2023-09-01;2023-09-15;
2;L4;;9801;12;absoluut;2023-09-01;2023-09-15;
3;L5;;9801;18;absoluut;2023-09-01;2023-09-15;
4;L6;;9801;19;absoluut;2023-09-01;2023-09-15;`,
      },
      expected: [{ cijfer: bijKoers, periode: '2023-2024', teller: 2, noemer: 800, waarde: 2.5 }],
      working:
        'Er zijn 799 leerlingen volgens DUO en L1 in het vso; L2 begint pas op 2 oktober. L4 (12) en L5 (18) tellen, L3 (11) en L6 (19) niet. 1000 × 2 / 800 = 2,5.',
    },
    {
      title: 'Wie op de begindatum 19 wordt, en wie precies 28 dagen thuis was',
      cut: '2024-05-31',
      tellingen: { '2022': '99AA00;HAVO;4;M;600', '2023': '99BU00;HAVO;4;M;100' },
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;5;2022-08-01;2023-07-31;2004-07-02
L2;99AA00;havo;5;2022-08-01;2023-07-31;2004-07-03
L3;99AA00;havo;5;2022-08-01;2023-07-31;2006-07-02
L4;99AA00;havo;5;2022-08-01;2023-09-30;2006-07-02`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;;langdurig_relatief;2023-07-02;2023-08-31;
2;L2;99AA00;9801;;langdurig_relatief;2023-07-02;2023-08-31;
3;L3;99AA00;9801;;langdurig_relatief;2023-07-03;2023-07-31;`,
      },
      expected: [
        { cijfer: bijKoers, periode: '2022-2023', teller: 1, noemer: 600, waarde: 1.7 },
        {
          cijfer: bijKoers,
          periode: '2023-2024',
          teller: 1,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'L1 wordt op de begindatum 19 en telt niet; L2 is nog een dag 18, op 31 juli 29 dagen thuis en telt; L3 is dan 28 dagen thuis en telt niet. 1000 × 1 / 600 = 1,67, afgerond 1,7. In 2023-2024 telt L2 nog, maar de nieuwste telling kent alleen leerlingen buiten het gebied: een noemer van 0.',
    },
    {
      title: 'Zonder telling van DUO is er geen cijfer',
      cut: '2024-05-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-arbeidsmarkt;1;2023-10-01;;2010-05-01`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99VA00;9801;;langdurig_relatief;2023-11-01;;`,
      },
      expected: [{ cijfer: bijKoers, periode: '2023-2024', status: 'geen_gegevens' }],
      working:
        'L1 is thuiszitter en er is een vso-leerling, maar hoeveel leerlingen er in het vo zijn weet niemand: geen gegevens.',
    },
    {
      title: 'Ook hier is er voor 1 oktober nog geen cijfer',
      cut: '2023-09-30',
      ...NIEUW_SCHOOLJAAR,
      expected: [
        { cijfer: bijKoers, periode: '2022-2023', teller: 1, noemer: 400, waarde: 2.5 },
        { cijfer: bijKoers, periode: '2023-2024', status: 'geen_gegevens' },
      ],
      working:
        'L2 is 14 en telt in 2022-2023: 1000 × 1 / 400 = 2,5. Wie op 1 oktober 2023 zijn ingeschreven, is op 30 september nog niet bekend: geen gegevens.',
    },
  ],
});

import type { Indicator } from '../indicator.js';
import { nextSchooljaar } from '../period.js';
import { INSCHRIJVINGEN, TLV, tlvOfTwoYears } from './doorstroom-rows.js';

export const doorstroomBestendig: Indicator = {
  id: 'doorstroom_bestendig',
  name: 'Bestendige doorstroom',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aandeel van de leerlingen die uit het vso naar het vo doorstroomden (de teller van het doorstroompercentage) dat nog een jaar later op de teldag in het vo is ingeschreven en niet in het vso.',
  explanation:
    'Wie van het vso naar een gewone school is gegaan, blijft daar liefst. We kijken daarom een jaar na de overstap opnieuw. Wie dan op een school voor voortgezet onderwijs staat, telt mee, ook op een andere school. Wie terug is in het vso, telt niet.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'de teldag van het schooljaar (1 oktober), een jaar later en twee jaar later',
  measures: {
    noemer: { type: 'aantal', description: 'leerlingen die uit het vso naar het vo doorstroomden' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van hen: nog een jaar later in het vo',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Bestendige doorstroom',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [
    { kind: 'inschrijvingen', when: 'period' },
    { kind: 'tlv', when: 'period' },
    { kind: 'inschrijvingen', when: 'next_schooljaar' },
    { kind: 'inschrijvingen', when: 'second_schooljaar' },
  ],
  looksInto: ['vestiging_kenmerken', 'vestiging_opvolging'],
  reach: { inschrijvingen: 2, tlv: 0 },
  // of who counts on 1 February the third day is later: the mart says so itself
  observedOn: (period) => `${nextSchooljaar(nextSchooljaar(period)).slice(0, 4)}-10-01`,
  parameters: ['teldatum_vso'],
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground:
    'Er is geen wettelijke formule; dit is de eigen, openbare definitie. WVO (oud) 17a lid 8 d vraagt beleid voor terugplaatsing.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Twee jaar later nog in het vo: ook op een andere school, maar niet terug in het vso',
      cut: '2024-10-01',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2021-08-01;2023-07-31;2007-05-05;6700
L1;99AA00;vmbo-tl;3;2023-08-01;2024-10-01;2007-05-05;6700
L2;99VA00;vso-vervolgonderwijs;3;2021-08-01;2023-07-31;2007-05-05;6700
L2;99AA00;vmbo-tl;3;2023-08-01;2024-09-30;2007-05-05;6700
L3;99VA00;vso-vervolgonderwijs;3;2021-08-01;2023-07-31;2007-05-05;6700
L3;99AA00;vmbo-tl;3;2023-08-01;2024-07-31;2007-05-05;6700
L3;99BU00;vmbo-tl;4;2024-10-01;;2007-05-05;6700
L4;99VA00;vso-vervolgonderwijs;3;2021-08-01;2023-07-31;2007-05-05;6700
L4;99AB00;vmbo-tl;3;2023-08-01;;2007-05-05;6700
L4;99VA00;vso-vervolgonderwijs;4;2024-10-01;;2007-05-05;6700
L5;99VA00;vso-vervolgonderwijs;3;2021-08-01;2024-07-31;2007-05-05;6700
L5;99AB00;vmbo-tl;3;2024-08-01;;2007-05-05;6700`,
        tlv: `${TLV}
${tlvOfTwoYears('L1', 2021)}
${tlvOfTwoYears('L2', 2021)}
${tlvOfTwoYears('L3', 2021)}
${tlvOfTwoYears('L4', 2021)}
${tlvOfTwoYears('L5', 2021)}`,
      },
      expected: [
        { cijfer: 'doorstroom_bestendig', periode: '2022-2023', teller: 2, noemer: 4, waarde: 50 },
        { cijfer: 'doorstroom_bestendig', periode: '2023-2024', status: 'geen_gegevens' },
      ],
      working:
        'L1 tot en met L4 gingen tussen 1 oktober 2022 en 1 oktober 2023 naar het vo; L5 zat toen nog in het vso en telt niet mee. Op 1 oktober 2024 zijn L1 (laatste dag) en L3 (eerste dag, op een school buiten het gebied) in het vo. L2 is een dag weg en L4 staat die dag ook weer in het vso: 2 van 4. Voor 2023-2024 is 1 oktober 2025 er nog niet.',
    },
    {
      title: 'Een dag voor de derde teldag is er nog geen cijfer',
      cut: '2024-09-30',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2021-08-01;2023-07-31;2007-05-05;6700
L1;99AA00;vmbo-tl;3;2023-08-01;;2007-05-05;6700`,
        tlv: `${TLV}
${tlvOfTwoYears('L1', 2021)}`,
      },
      expected: [
        { cijfer: 'doorstroom_bestendig', periode: '2022-2023', status: 'geen_gegevens' },
        {
          cijfer: 'doorstroom_bestendig',
          periode: '2021-2022',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'L1 ging in 2022-2023 over. Of dat blijvend is, is pas op 1 oktober 2024 bekend: een dag na de grens. In 2021-2022 ging niemand over (L1 zat op 1 oktober 2022 nog in het vso): er is niets om door te delen.',
    },
    {
      title: 'Een swv dat op 1 februari telt',
      cut: '2024-10-15',
      deliveries: {
        parameters: `
parameter;waarde;van;tot
teldatum_vso;02-01;2021-08-01;`,
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99VA00;vso-vervolgonderwijs;3;2021-08-01;2022-07-31;2007-05-05;6700
L1;99AA00;vmbo-tl;3;2022-08-01;2024-02-01;2007-05-05;6700
L2;99VA00;vso-vervolgonderwijs;3;2021-08-01;2022-07-31;2007-05-05;6700
L2;99AA00;vmbo-tl;3;2022-08-01;2024-01-31;2007-05-05;6700
L3;99VA00;vso-vervolgonderwijs;3;2021-08-01;2022-07-31;2007-05-05;6700
L3;99AA00;vmbo-tl;3;2022-08-01;;2007-05-05;6700
L4;99VA00;vso-vervolgonderwijs;3;2022-08-01;2023-07-31;2007-05-05;6700
L4;99AA00;vmbo-tl;3;2023-08-01;;2007-05-05;6700`,
        tlv: `${TLV}
${tlvOfTwoYears('L1', 2021)}
${tlvOfTwoYears('L2', 2021)}
${tlvOfTwoYears('L3', 2021)}
${tlvOfTwoYears('L4', 2021)}`,
      },
      expected: [
        {
          cijfer: 'doorstroom_bestendig',
          periode: '2021-2022',
          teller: 2,
          noemer: 3,
          waarde: 66.7,
        },
        { cijfer: 'doorstroom_bestendig', periode: '2022-2023', status: 'geen_gegevens' },
      ],
      working:
        'De teldagen zijn 1 februari 2022, 2023 en 2024. L1, L2 en L3 gingen over; op 1 februari 2024 zijn L1 (laatste dag) en L3 er nog, L2 is een dag weg. L4 ging een jaar later over: voor hem is 1 februari 2025 nodig, en die dag is er nog niet.',
    },
  ],
};

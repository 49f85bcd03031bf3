import type { Indicator } from '../indicator.js';

export const oppOpTijd: Indicator = {
  id: 'opp_op_tijd',
  name: 'Ontwikkelingsperspectief op tijd',
  theme: 'ondersteuning',
  headline: false,
  definition:
    'Het aandeel plaatsingen in het schooljaar waarbij het ontwikkelingsperspectief er binnen zes weken na de plaatsing was.',
  explanation:
    'Voor een leerling die extra ondersteuning krijgt, maakt de school een plan: het ontwikkelingsperspectief, kort opp. Dat moet er binnen zes weken zijn. Hier staat bij hoeveel van de honderd plaatsingen dat lukte. Een plaatsing zonder opp telt pas mee als de zes weken voorbij zijn.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'dag van plaatsing',
  measures: {
    noemer: {
      type: 'aantal',
      description: 'plaatsingen met een opp, of waarvan de termijn voorbij is',
    },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'daarvan met een opp binnen de termijn',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Ontwikkelingsperspectief op tijd',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'opp', when: 'period' }],
  looksInto: [],
  reach: { opp: 0 },
  parameters: ['opp_dagen'],
  direction: 'hoger_is_beter',
  disclosure: 'persoon',
  ground: 'WEC art. 41a; WVO (oud) art. 26: zes weken.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies 42 dagen na de plaatsing is nog op tijd',
      cut: '2024-07-31',
      deliveries: {
        opp: `leerling_id;vestiging;plaatsingsdatum;opp_datum
L1;99AA00;2023-09-01;2023-10-13
L2;99AA00;2023-09-01;2023-10-14
L3;99AB00;2023-09-01;2023-08-15
L4;99AB00;2023-09-01;`,
      },
      expected: [{ cijfer: 'opp_op_tijd', periode: '2023-2024', teller: 2, noemer: 4, waarde: 50 }],
      working:
        '1 september plus 42 dagen is 13 oktober: L1 is op tijd, L2 een dag te laat. L3 had het opp al voor de plaatsing en is op tijd. L4 heeft op 31 juli nog geen opp: de termijn is voorbij, dus te laat. 2 van 4 is 50 %.',
    },
    {
      title: 'Zonder opp telt een plaatsing mee vanaf de dag waarop de termijn eindigt',
      cut: '2024-05-13',
      deliveries: {
        opp: `leerling_id;vestiging;plaatsingsdatum;opp_datum
L1;99AA00;2024-04-01;
L2;99AA00;2024-04-02;
L3;99AA00;2024-05-06;2024-05-10
L4;99AA00;2024-05-14;2024-05-10`,
      },
      expected: [{ cijfer: 'opp_op_tijd', periode: '2023-2024', teller: 1, noemer: 2, waarde: 50 }],
      working:
        '1 april plus 42 dagen is 13 mei, de laatste dag van de gegevens: L1 telt mee en is te laat. L2 heeft nog een dag en telt niet mee. L3 heeft het opp en telt mee, op tijd. L4 wordt pas na die dag geplaatst en telt niet mee. 1 van 2 is 50 %.',
    },
    {
      title: 'De dag van plaatsing bepaalt het schooljaar; zonder plaatsing is er geen aandeel',
      cut: '2024-08-20',
      deliveries: {
        opp: `leerling_id;vestiging;plaatsingsdatum;opp_datum
L1;99AA00;2023-07-31;2023-08-21
L2;99AA00;2024-07-31;2024-08-14
L3;99AA00;2024-08-01;`,
      },
      expected: [
        { cijfer: 'opp_op_tijd', periode: '2022-2023', teller: 1, noemer: 1, waarde: 100 },
        { cijfer: 'opp_op_tijd', periode: '2023-2024', teller: 1, noemer: 1, waarde: 100 },
        {
          cijfer: 'opp_op_tijd',
          periode: '2024-2025',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        '31 juli 2023 hoort bij 2022-2023, ook al is het opp van L1 van augustus. 31 juli 2024 hoort bij 2023-2024. L3 is op 1 augustus 2024 geplaatst, dus in 2024-2025, maar de zes weken zijn op 20 augustus nog niet om: er is dan niets om een aandeel van te nemen.',
    },
  ],
};

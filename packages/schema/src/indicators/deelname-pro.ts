import type { Indicator } from '../indicator.js';

export const deelnamePro: Indicator = {
  id: 'deelname_pro',
  name: 'Deelname praktijkonderwijs',
  theme: 'deelname',
  headline: false,
  definition:
    'Het aandeel leerlingen in het praktijkonderwijs van alle vo-leerlingen op vestigingen van dit swv, volgens de telling van DUO op de peildatum.',
  explanation:
    'Van elke honderd leerlingen in het voortgezet onderwijs: hoeveel zitten er in het praktijkonderwijs?',
  countsAsOne: 'persoon',
  period: 'peildatum',
  peildata: 'telling',
  countDate: '1 oktober',
  measures: {
    noemer: { type: 'aantal', description: 'leerlingen in het vo volgens DUO' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van hen in het praktijkonderwijs',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Deelname praktijkonderwijs',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 2,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [
    { kind: 'duo_leerlingen_vo', when: 'period' },
    { kind: 'duo_vestigingen_vo', when: 'ever' },
    { kind: 'regio_pc4', when: 'ever' },
  ],
  looksInto: ['vestiging_kenmerken', 'vestiging_opvolging'],
  direction: 'neutraal',
  disclosure: 'open',
  ground: 'Vensters, deelnamepercentage praktijkonderwijs; DUO, open onderwijsdata.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Het aandeel heeft twee decimalen, en een half gaat omhoog',
      cut: '2024-12-31',
      tellingen: {
        '2023': `99AA00;HAVO;1;M;799
99AC00;PRAKTIJKONDERWIJS;1;M;1`,
        '2024': `99AA00;HAVO;1;M;200
99AC00;PRAKTIJKONDERWIJS;1;M;40
99AC00;PRAKTIJKONDERWIJS;2;V;60
99BU00;PRAKTIJKONDERWIJS;1;M;500`,
      },
      deliveries: {},
      expected: [
        { cijfer: 'deelname_pro', periode: '2023-10-01', teller: 1, noemer: 800, waarde: 0.13 },
        { cijfer: 'deelname_pro', periode: '2024-10-01', teller: 100, noemer: 300, waarde: 33.33 },
      ],
      working:
        'In 2023 is het 1 van 800: 0,125 wordt 0,13. In 2024 zitten er 40 + 60 = 100 van de 300 leerlingen in het praktijkonderwijs: 33,33 %. Een praktijkschool buiten het gebied telt niet mee.',
    },
    {
      title: 'Zonder praktijkonderwijs is het aandeel 0; zonder leerlingen is er geen aandeel',
      cut: '2024-12-31',
      tellingen: {
        '2023': '99AA00;HAVO;1;M;50',
        '2024': '99AA00;HAVO;1;M;0\n99BU00;PRAKTIJKONDERWIJS;1;M;30',
      },
      deliveries: {},
      expected: [
        { cijfer: 'deelname_pro', periode: '2023-10-01', teller: 0, noemer: 50, waarde: 0 },
        {
          cijfer: 'deelname_pro',
          periode: '2024-10-01',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'In 2023 zijn er 50 leerlingen en niemand in het praktijkonderwijs: 0 %. In 2024 telt DUO in het gebied geen enkele leerling: delen door 0 kan niet.',
    },
    {
      title: 'Een afgeschermd aantal maakt het aandeel onbekend, ook buiten het praktijkonderwijs',
      cut: '2024-12-31',
      tellingen: {
        '2022': `99AA00;HAVO;1;M;90
99AC00;PRAKTIJKONDERWIJS;1;M;10`,
        '2023': `99AA00;HAVO;1;M;<5
99AC00;PRAKTIJKONDERWIJS;1;M;10`,
      },
      deliveries: {},
      expected: [
        { cijfer: 'deelname_pro', periode: '2022-10-01', teller: 10, noemer: 100, waarde: 10 },
        { cijfer: 'deelname_pro', periode: '2023-10-01', status: 'geen_gegevens' },
      ],
      working:
        'In 2022 is het 10 van 100. In 2023 zijn de 10 in het praktijkonderwijs bekend, maar niet hoeveel leerlingen er in het geheel zijn: het aandeel is onbekend.',
    },
  ],
};

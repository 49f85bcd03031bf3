import type { Indicator } from '../indicator.js';

export const leerlingen: Indicator = {
  id: 'leerlingen',
  name: 'Leerlingen in het vo',
  theme: 'deelname',
  headline: false,
  definition:
    'Het aantal leerlingen in het voortgezet onderwijs op vestigingen van dit swv, volgens de telling van DUO op de peildatum.',
  explanation:
    'DUO telt elk jaar op 1 oktober de leerlingen van elke school. Hier staan de scholen in het gebied van het samenwerkingsverband. Leerlingen in het vso tellen niet mee.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  peildata: 'telling',
  countDate: '1 oktober',
  measures: { aantal: { type: 'aantal', description: 'leerlingen volgens DUO' } },
  dimensions: [
    { name: 'vestiging', description: 'vestiging', labels: 'vestiging' },
    { name: 'onderwijssoort', description: 'onderwijstype, in de woorden van DUO' },
    { name: 'leerjaar', description: 'leer- of verblijfsjaar' },
    { name: 'geslacht', description: 'geslacht', words: { M: 'man', V: 'vrouw' } },
  ],
  figures: [
    {
      maat: '',
      name: 'Leerlingen in het vo',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['vestiging', 'onderwijssoort', 'leerjaar', 'geslacht'],
      countEquivalent: 'aantal',
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
  ground: 'DUO, open onderwijsdata; vestiging naar swv volgens de regio-indeling (PC4).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De postcode van de vestiging zegt bij welk swv zij hoort',
      cut: '2023-12-31',
      tellingen: {
        '2023': `99AA00;HAVO;1;M;10
99AA00;HAVO;2;V;15
99AA00;VWO;2;V;5
99AC00;PRAKTIJKONDERWIJS;1;M;7
99BU00;HAVO;1;M;90`,
      },
      deliveries: {},
      expected: [
        { cijfer: 'leerlingen', periode: '2023-10-01', teller: 37, waarde: 37 },
        {
          cijfer: 'leerlingen',
          periode: '2023-10-01',
          dimensies: { vestiging: '99AA00' },
          teller: 30,
          waarde: 30,
        },
        {
          cijfer: 'leerlingen',
          periode: '2023-10-01',
          dimensies: { onderwijssoort: 'HAVO' },
          teller: 25,
          waarde: 25,
        },
        {
          cijfer: 'leerlingen',
          periode: '2023-10-01',
          dimensies: { leerjaar: '2' },
          teller: 20,
          waarde: 20,
        },
        {
          cijfer: 'leerlingen',
          periode: '2023-10-01',
          dimensies: { geslacht: 'M' },
          teller: 17,
          waarde: 17,
        },
      ],
      absent: [{ cijfer: 'leerlingen', periode: '2023-10-01', dimensies: { vestiging: '99BU00' } }],
      working:
        '99AA00 en 99AC00 liggen in het gebied: 10 + 15 + 5 + 7 = 37. 99BU00 heeft een postcode van een ander swv en telt niet mee. In leerjaar 2 zitten 15 + 5, mannen zijn het 10 + 7.',
    },
    {
      title: 'De uitzonderingenlijst gaat voor, tot en met haar laatste dag',
      cut: '2024-12-31',
      tellingen: {
        '2022': '99AA00;HAVO;1;M;10\n99BU00;HAVO;1;M;90',
        '2023': '99AA00;HAVO;1;M;10\n99BU00;HAVO;1;M;80',
        '2024': '99AA00;HAVO;1;M;10\n99BU00;HAVO;1;M;70',
      },
      deliveries: {
        vestiging_kenmerken: `vestiging;swv;tussenvoorziening;van;tot
99BU00;{swv};N;2022-10-01;2023-10-01
99AA00;VO0001;N;2024-10-01;`,
      },
      expected: [
        { cijfer: 'leerlingen', periode: '2022-10-01', teller: 100, waarde: 100 },
        { cijfer: 'leerlingen', periode: '2023-10-01', teller: 90, waarde: 90 },
        { cijfer: 'leerlingen', periode: '2024-10-01', teller: 0, waarde: 0 },
      ],
      working:
        '99BU00 hoort volgens de lijst van 1 oktober 2022 tot en met 1 oktober 2023 bij dit swv: op beide dagen telt zij mee, 10 + 90 en 10 + 80. Op 1 oktober 2024 niet meer, en vanaf die dag hoort 99AA00 bij het landelijke swv VO0001: er blijft niets over, een echte 0.',
    },
    {
      title:
        'Een aantal dat DUO afschermt, maakt de som onbekend; een latere telling bestaat nog niet',
      cut: '2023-12-31',
      tellingen: {
        '2023': `99AA00;HAVO;1;M;10
99AA00;HAVO;1;V;<5
99AB00;VWO;1;M;20`,
        '2024': '99AA00;HAVO;1;M;10',
      },
      deliveries: {},
      expected: [
        { cijfer: 'leerlingen', periode: '2023-10-01', status: 'geen_gegevens' },
        {
          cijfer: 'leerlingen',
          periode: '2023-10-01',
          dimensies: { vestiging: '99AA00' },
          status: 'geen_gegevens',
        },
        {
          cijfer: 'leerlingen',
          periode: '2023-10-01',
          dimensies: { vestiging: '99AB00' },
          teller: 20,
          waarde: 20,
        },
        {
          cijfer: 'leerlingen',
          periode: '2023-10-01',
          dimensies: { geslacht: 'M' },
          teller: 30,
          waarde: 30,
        },
      ],
      absent: [{ cijfer: 'leerlingen', periode: '2024-10-01' }],
      working:
        'Hoeveel meisjes er in leerjaar 1 van 99AA00 zijn, is onbekend. Dan is ook de som van die vestiging en die van het geheel onbekend. Wat er niet van afhangt, is wel bekend: 99AB00, en alle jongens. De telling van 2024 is van na de laatste dag van de gegevens.',
    },
  ],
};

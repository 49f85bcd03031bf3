import type { Indicator } from '../indicator.js';

const BELEID = { nieuw: 'nieuw beleid', bestaand: 'bestaand beleid' };
const BESLUIT = { ja: 'ja', nee: 'nee', aangehouden: 'aangehouden', onbekend: 'geen besluit' };

export const oprOnderwerpen: Indicator = {
  id: 'opr_onderwerpen',
  name: 'Onderwerpen van de ondersteuningsplanraad',
  theme: 'kwaliteit',
  headline: false,
  definition:
    'Het aantal onderwerpen dat de ondersteuningsplanraad in het kalenderjaar besprak, naar rol, beleid en besluit.',
  explanation:
    'In de ondersteuningsplanraad (opr) praten ouders, leerlingen en personeel mee over het samenwerkingsverband. Hier staat hoeveel onderwerpen de raad besprak: moest hij instemmen, gaf hij advies of kreeg hij informatie, ging het over nieuw beleid, en wat besloot hij? Komt een onderwerp op twee vergaderingen terug, dan telt het twee keer.',
  countsAsOne: 'geval',
  period: 'kalenderjaar',
  countDate: 'dag van de vergadering',
  measures: { aantal: { type: 'aantal', description: 'besproken onderwerpen' } },
  dimensions: [
    { name: 'beleid', description: 'nieuw of bestaand beleid', words: BELEID },
    { name: 'besluit', description: 'besluit van de raad', words: BESLUIT },
    { name: 'rol', description: 'rol van de raad' },
  ],
  figures: [
    {
      maat: '',
      name: 'Onderwerpen van de ondersteuningsplanraad',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['beleid', 'besluit', 'rol'],
    },
  ],
  requires: [{ kind: 'opr', when: 'period' }],
  looksInto: [],
  reach: { opr: 0 },
  twelveMonths: true,
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground: 'WMS: de ondersteuningsplanraad stemt in met het ondersteuningsplan.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De dag van de vergadering bepaalt het jaar',
      cut: '2024-12-31',
      deliveries: {
        opr: `datum;onderwerp;rol;beleid;besluit
2022-12-31;Begroting 2023;advies;bestaand;ja
2023-01-01;Reglement;instemming;nieuw;ja
2023-06-15;Ondersteuningsplan;instemming;nieuw;aangehouden
2023-12-31;Ondersteuningsplan;instemming;nieuw;ja
2024-01-01;Jaarverslag;informatie;bestaand;`,
      },
      expected: [
        { cijfer: 'opr_onderwerpen', periode: '2022', teller: 1, waarde: 1 },
        { cijfer: 'opr_onderwerpen', periode: '2023', teller: 3, waarde: 3 },
        {
          cijfer: 'opr_onderwerpen',
          periode: '2023',
          dimensies: { besluit: 'ja' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'opr_onderwerpen',
          periode: '2023',
          dimensies: { rol: 'instemming' },
          teller: 3,
          waarde: 3,
        },
        { cijfer: 'opr_onderwerpen', periode: '2024', teller: 1, waarde: 1 },
      ],
      absent: [{ cijfer: 'opr_onderwerpen', periode: '2023', dimensies: { rol: 'advies' } }],
      working:
        'In 2023 vallen drie vergaderingen, op de eerste en de laatste dag en ertussenin. Het ondersteuningsplan kwam twee keer terug en telt twee keer: eerst aangehouden, toen ja. 31 december 2022 en 1 januari 2024 horen bij de jaren ernaast.',
    },
    {
      title: 'Zonder besluit staat er onbekend, zodat de besluiten tot het geheel optellen',
      cut: '2024-12-31',
      deliveries: {
        opr: `datum;onderwerp;rol;beleid;besluit
2024-03-12;Jaarverslag;informatie;bestaand;
2024-03-12;Begroting;advies;bestaand;nee
2024-10-08;Kwaliteit;informatie;nieuw;`,
      },
      expected: [
        { cijfer: 'opr_onderwerpen', periode: '2024', teller: 3, waarde: 3 },
        {
          cijfer: 'opr_onderwerpen',
          periode: '2024',
          dimensies: { besluit: 'onbekend' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'opr_onderwerpen',
          periode: '2024',
          dimensies: { besluit: 'nee' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'opr_onderwerpen',
          periode: '2024',
          dimensies: { beleid: 'bestaand' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'opr_onderwerpen',
          periode: '2024',
          dimensies: { rol: 'informatie' },
          teller: 2,
          waarde: 2,
        },
      ],
      working:
        'Over wat de raad alleen ter informatie kreeg, besloot hij niet: twee keer onbekend, en één keer nee. Samen 3.',
    },
    {
      title:
        'Een vergadering na de laatste dag bestaat nog niet; een jaar zonder levering heeft geen gegevens',
      cut: '2024-06-30',
      deliveries: {
        opr: `datum;onderwerp;rol;beleid;besluit
2024-06-30;Begroting;advies;bestaand;ja
2024-07-01;Ondersteuningsplan;instemming;nieuw;ja`,
        capaciteit: `vestiging;schooljaar;arrangement;plaatsen;bezet;tarief
99AA00;2022-2023;Rebound;10;10;100`,
      },
      expected: [
        { cijfer: 'opr_onderwerpen', periode: '2024', teller: 1, waarde: 1 },
        { cijfer: 'opr_onderwerpen', periode: '2023', status: 'geen_gegevens' },
      ],
      absent: [{ cijfer: 'opr_onderwerpen', periode: '2024', dimensies: { rol: 'instemming' } }],
      working:
        '30 juni is de laatste dag van de gegevens en telt mee, 1 juli niet. Over 2023 zijn er gegevens van iets anders, en niets van de opr: geen gegevens.',
    },
  ],
};

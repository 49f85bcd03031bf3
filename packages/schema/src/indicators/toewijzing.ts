import type { Figure, Indicator } from '../indicator.js';

const MODEL = { school: 'schoolmodel', expertise: 'expertisemodel', leerling: 'leerlingmodel' };

function share(maat: string, name: string, teller: string): Figure {
  return {
    maat,
    name,
    eenheid: 'procent',
    recipe: { kind: 'aandeel', teller, noemer: 'toewijzingen', factor: 100 },
    decimals: 1,
    dimensions: ['model'],
  };
}

export const toewijzing: Indicator = {
  id: 'toewijzing',
  name: 'Toewijzing van middelen',
  theme: 'financien',
  headline: false,
  definition:
    'Het bedrag dat het swv in het kalenderjaar aan scholen toewees, naar model, met het aandeel van de toewijzingen onder contract en het aandeel dat is verantwoord.',
  explanation:
    'Het samenwerkingsverband verdeelt geld over scholen. Dat kan per school, per soort hulp of per leerling. Hier staat hoeveel geld dat was, bij hoeveel van de toewijzingen een contract ligt en bij hoeveel de school heeft laten zien wat zij met het geld deed.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: 'jaar van de toewijzing',
  measures: {
    bedrag: { type: 'bedrag', description: 'toegewezen bedrag in euro' },
    toewijzingen: {
      type: 'aantal',
      description: 'toewijzingen: één per vestiging en model, zoals geleverd',
    },
    met_contract: {
      type: 'aantal',
      partOf: 'toewijzingen',
      description: 'toewijzingen met een contract',
    },
    verantwoord: {
      type: 'aantal',
      partOf: 'toewijzingen',
      description: 'toewijzingen die zijn verantwoord',
    },
  },
  dimensions: [{ name: 'model', description: 'model van toewijzing', words: MODEL }],
  figures: [
    {
      maat: 'bedrag',
      name: 'Toegewezen bedrag',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'bedrag' },
      decimals: 2,
      dimensions: ['model'],
    },
    share('aandeel_contract', 'Aandeel met contract', 'met_contract'),
    share('aandeel_verantwoord', 'Aandeel verantwoord', 'verantwoord'),
  ],
  requires: [{ kind: 'toewijzing', when: 'period' }],
  looksInto: [],
  reach: { toewijzing: 0 },
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground:
    'Verdeling en toewijzing van middelen in het ondersteuningsplan (WVO (oud) art. 17a lid 8).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Drie modellen, met aandelen over de toewijzingen en niet over het geld',
      cut: '2024-12-31',
      deliveries: {
        toewijzing: `vestiging;jaar;model;bedrag;contract;verantwoord
99AA00;2024;school;1000000;J;J
99AB00;2024;school;500,25;N;J
99AC00;2024;school;0;N;N
99AA00;2024;expertise;2000;J;N
99AD00;2024;leerling;300;N;N`,
      },
      expected: [
        { cijfer: 'toewijzing/bedrag', periode: '2024', teller: 1002800.25, waarde: 1002800.25 },
        {
          cijfer: 'toewijzing/bedrag',
          periode: '2024',
          dimensies: { model: 'school' },
          teller: 1000500.25,
          waarde: 1000500.25,
        },
        {
          cijfer: 'toewijzing/aandeel_contract',
          periode: '2024',
          teller: 2,
          noemer: 5,
          waarde: 40,
        },
        {
          cijfer: 'toewijzing/aandeel_contract',
          periode: '2024',
          dimensies: { model: 'school' },
          teller: 1,
          noemer: 3,
          waarde: 33.3,
        },
        {
          cijfer: 'toewijzing/aandeel_verantwoord',
          periode: '2024',
          dimensies: { model: 'school' },
          teller: 2,
          noemer: 3,
          waarde: 66.7,
        },
        {
          cijfer: 'toewijzing/aandeel_contract',
          periode: '2024',
          dimensies: { model: 'expertise' },
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'toewijzing/aandeel_verantwoord',
          periode: '2024',
          dimensies: { model: 'leerling' },
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
      ],
      working:
        'Van de drie toewijzingen volgens het schoolmodel heeft er één een contract, ook al is dat verreweg het grootste bedrag: 1 / 3. De toewijzing van 0 euro telt als rij mee. Twee van de drie zijn verantwoord. Over alle modellen hebben twee van de vijf een contract.',
    },
    {
      title: 'Elk jaar apart',
      cut: '2024-12-31',
      deliveries: {
        toewijzing: `vestiging;jaar;model;bedrag;contract;verantwoord
99AA00;2023;school;1000;J;J
99AA00;2024;school;2000;N;N
99AA00;2025;school;4000;J;J`,
      },
      expected: [
        { cijfer: 'toewijzing/bedrag', periode: '2023', teller: 1000, waarde: 1000 },
        {
          cijfer: 'toewijzing/aandeel_verantwoord',
          periode: '2023',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'toewijzing/bedrag',
          periode: '2024',
          dimensies: { model: 'school' },
          teller: 2000,
          waarde: 2000,
        },
        { cijfer: 'toewijzing/aandeel_contract', periode: '2024', teller: 0, noemer: 1, waarde: 0 },
      ],
      absent: [{ cijfer: 'toewijzing/bedrag', periode: '2025' }],
      working:
        'In 2024 telt alleen de rij van 2024: 2000 euro, zonder contract. 2025 ligt na de gegevens tot en met 31 december 2024 en is er niet.',
    },
    {
      title: 'Een jaar zonder levering, en een model dat niet voorkomt',
      cut: '2024-12-31',
      deliveries: {
        toewijzing: `vestiging;jaar;model;bedrag;contract;verantwoord
99AA00;2024;leerling;0;J;J
99AB00;2024;leerling;0;J;J
99AC00;2024;leerling;0;J;N`,
        begroting: `jaar;programma;bedrag;versie
2023;Doorstroom;500;vastgesteld`,
      },
      expected: [
        { cijfer: 'toewijzing/bedrag', periode: '2023', status: 'geen_gegevens' },
        { cijfer: 'toewijzing/aandeel_contract', periode: '2023', status: 'geen_gegevens' },
        { cijfer: 'toewijzing/bedrag', periode: '2024', teller: 0, waarde: 0 },
        {
          cijfer: 'toewijzing/aandeel_contract',
          periode: '2024',
          dimensies: { model: 'leerling' },
          teller: 3,
          noemer: 3,
          waarde: 100,
        },
        {
          cijfer: 'toewijzing/aandeel_verantwoord',
          periode: '2024',
          teller: 2,
          noemer: 3,
          waarde: 66.7,
        },
      ],
      absent: [{ cijfer: 'toewijzing/bedrag', periode: '2024', dimensies: { model: 'school' } }],
      working:
        'Over 2023 is geen toewijzing geleverd. In 2024 is 0 euro toegewezen, een echte nul; de aandelen gaan over drie rijen. Het schoolmodel komt niet voor en staat er dus niet.',
    },
  ],
};

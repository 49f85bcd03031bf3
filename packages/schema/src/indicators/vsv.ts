import type { Indicator } from '../indicator.js';

export const vsv: Indicator = {
  id: 'vsv',
  name: 'Voortijdig schoolverlaters',
  theme: 'deelname',
  headline: false,
  // a count of leavers alone says how large a school is; the share is what vestigingen and years are compared by, and its
  // teller and noemer are the counts
  definition:
    'Het aandeel leerlingen op vestigingen van dit swv dat in het schooljaar de school verliet zonder startkwalificatie, volgens DUO.',
  explanation:
    'Een voortijdig schoolverlater gaat van school zonder diploma op minstens het niveau van havo, vwo of mbo-2. DUO telt hen per vestiging. Hier staat hoeveel van de honderd leerlingen dat waren. Bij welk samenwerkingsverband een vestiging hoort, staat in het bestand van DUO zelf. Schermt DUO een aantal af (minder dan 5), dan is het aandeel niet bekend.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'het schooljaar, zoals DUO het telt',
  measures: {
    noemer: { type: 'aantal', description: 'leerlingen op de vestiging volgens DUO' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van hen voortijdig van school gegaan',
    },
  },
  dimensions: [{ name: 'vestiging', description: 'vestiging', labels: 'vestiging' }],
  figures: [
    {
      maat: '',
      name: 'Voortijdig schoolverlaters',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: ['vestiging'],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'duo_vsv', when: 'period' }],
  looksInto: ['vestiging_opvolging'],
  reach: { duo_vsv: 0 },
  direction: 'lager_is_beter',
  disclosure: 'open',
  ground: 'DUO, open onderwijsdata: voortijdig schoolverlaters per swv.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Het bestand van DUO zegt bij welk swv een vestiging hoort; 2024 is 2023-2024',
      cut: '2024-12-31',
      deliveries: {
        'vsv-per-swv-2024.csv': `SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vestigings_nummer;aantal_leerlingen;vsv_totaal;vsv_vmbo;vsv_mbo;vsv_overig
{swv};99AA;00;800;3;1;0;2
{swv};99AB;00;400;9;4;0;5
{swv};99ZZ;00;50;0;0;0;0
VO0001;99AC;00;150;7;7;0;0
VO9999;99BU;00;900;40;20;0;20`,
      },
      expected: [
        { cijfer: 'vsv', periode: '2023-2024', teller: 12, noemer: 1250, waarde: 1 },
        {
          cijfer: 'vsv',
          periode: '2023-2024',
          dimensies: { vestiging: '99AA00' },
          teller: 3,
          noemer: 800,
          waarde: 0.4,
        },
        {
          cijfer: 'vsv',
          periode: '2023-2024',
          dimensies: { vestiging: '99AB00' },
          teller: 9,
          noemer: 400,
          waarde: 2.3,
        },
        {
          cijfer: 'vsv',
          periode: '2023-2024',
          dimensies: { vestiging: '99ZZ00' },
          teller: 0,
          noemer: 50,
          waarde: 0,
        },
      ],
      absent: [
        { cijfer: 'vsv', periode: '2023-2024', dimensies: { vestiging: '99AC00' } },
        { cijfer: 'vsv', periode: '2023-2024', dimensies: { vestiging: '99BU00' } },
      ],
      working:
        'Drie vestigingen staan onder dit swv, ook 99ZZ00 die in geen adressenbestand staat. 99AC00 ligt in het gebied maar hoort volgens DUO bij het landelijke swv VO0001; 99BU00 hoort bij een ander. Samen 12 van 1.250 is 0,96, dus 1,0 %. 3 van 800 is 0,375 en wordt 0,4; 9 van 400 is 2,25, en een half gaat omhoog: 2,3.',
    },
    {
      title: 'Een aantal dat DUO afschermt, maakt het aandeel onbekend',
      cut: '2024-12-31',
      deliveries: {
        'vsv-per-swv-2023.csv': `SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vestigings_nummer;aantal_leerlingen;vsv_totaal
{swv};99AA;00;800;<5
{swv};99AB;00;400;8`,
      },
      expected: [
        { cijfer: 'vsv', periode: '2022-2023', status: 'geen_gegevens' },
        {
          cijfer: 'vsv',
          periode: '2022-2023',
          dimensies: { vestiging: '99AA00' },
          status: 'geen_gegevens',
        },
        {
          cijfer: 'vsv',
          periode: '2022-2023',
          dimensies: { vestiging: '99AB00' },
          teller: 8,
          noemer: 400,
          waarde: 2,
        },
      ],
      working:
        'Van 99AA00 is alleen bekend dat het er minder dan 5 zijn. Dat is geen 0: van die vestiging en van het geheel is er geen aandeel. 99AB00 is wel bekend: 8 van 400 is 2,0 %.',
    },
    {
      title: 'Zonder leerlingen is er geen aandeel; een jaar zonder bestand heeft geen gegevens',
      cut: '2024-12-31',
      deliveries: {
        'vsv-per-swv-2023.csv': `SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vestigings_nummer;aantal_leerlingen;vsv_totaal
{swv};99AA;00;0;0
{swv};99AB;00;200;1`,
        opr: `datum;onderwerp;rol;beleid;besluit
2023-11-06;Begroting;informatie;bestaand;`,
      },
      expected: [
        {
          cijfer: 'vsv',
          periode: '2022-2023',
          dimensies: { vestiging: '99AA00' },
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        { cijfer: 'vsv', periode: '2022-2023', teller: 1, noemer: 200, waarde: 0.5 },
        { cijfer: 'vsv', periode: '2023-2024', status: 'geen_gegevens' },
      ],
      working:
        '99AA00 had geen leerlingen: delen kan niet. Samen is het 1 van 200, dus 0,5 %. Over 2023-2024 is wel iets anders geleverd, maar geen bestand van DUO.',
    },
  ],
};

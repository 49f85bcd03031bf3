import type { Figure, Indicator } from '../indicator.js';

const SUPPLIERS = ['leverancier+soort'];

function rows(maat: string, name: string): Figure {
  const recipe = { kind: 'som', of: maat } as const;
  const dimensions = ['levering'];
  return { maat, name, eenheid: 'aantal', recipe, decimals: 0, dimensions, countEquivalent: maat };
}

function deliveries(maat: string, name: string): Figure {
  const recipe = { kind: 'som', of: maat } as const;
  // how many files came says nothing of the pupils in them
  const countEquivalent = null;
  return {
    maat,
    name,
    eenheid: 'aantal',
    recipe,
    decimals: 0,
    dimensions: SUPPLIERS,
    countEquivalent,
  };
}

export const aanleverstatus: Indicator = {
  id: 'aanleverstatus',
  name: 'Stand van de aanlevering',
  theme: 'kwaliteit',
  headline: false,
  definition:
    'De leveringen die zijn ontvangen, hoeveel daarvan geweigerd, en hoeveel van hun rijen gelezen, geladen of in quarantaine zijn.',
  explanation:
    'Cijfers zijn zo goed als wat er is geleverd. Hier staat per levering hoeveel rijen er zijn gelezen, hoeveel er meetellen (geladen) en hoeveel er apart staan omdat er iets niet klopt (quarantaine). Een verbeterde levering staat naast de oude; achter de naam van de oude staat de hoeveelste zij was. Dossiers van leerlingen (OSO) staan hier niet: elk daarvan gaat over één leerling. Wie te laat is, staat hier niet: dat zegt de leverkalender, met peildatum leveringen --te-laat.',
  countsAsOne: 'geval',
  period: 'eigen',
  countDate:
    'het schooljaar of kalenderjaar van de levering; anders het schooljaar van de laatste dag die zij noemt, of van de ontvangst als die eerder is',
  measures: {
    gelezen: { type: 'aantal', description: 'gelezen rijen' },
    verwerkt: {
      type: 'aantal',
      partOf: 'gelezen',
      description: 'rijen van leveringen die niet zijn geweigerd',
    },
    geladen: { type: 'aantal', partOf: 'verwerkt', description: 'rijen die zijn geladen' },
    quarantaine: { type: 'aantal', partOf: 'verwerkt', description: 'rijen in quarantaine' },
    ontvangen: { type: 'getal', description: 'ontvangen leveringen' },
    geweigerd: { type: 'getal', description: 'geweigerde leveringen' },
  },
  dimensions: [
    { name: 'levering', description: 'levering: soort, leverancier en periode' },
    { name: 'leverancier', description: 'leverancier' },
    { name: 'soort', description: 'soort levering' },
  ],
  figures: [
    rows('gelezen', 'Gelezen rijen'),
    rows('geladen', 'Geladen rijen'),
    rows('quarantaine', 'Rijen in quarantaine'),
    deliveries('ontvangen', 'Ontvangen leveringen'),
    deliveries('geweigerd', 'Geweigerde leveringen'),
    {
      maat: 'aandeel_quarantaine',
      name: 'Aandeel rijen in quarantaine',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'quarantaine', noemer: 'verwerkt', factor: 100 },
      decimals: 1,
      dimensions: SUPPLIERS,
      countEquivalent: 'quarantaine',
    },
  ],
  requires: [],
  looksInto: [],
  direction: 'neutraal',
  // a row is often a pupil: how many of a kind a supplier delivered may be as few as a figure that is not shown
  disclosure: 'persoon',
  heldBack:
    'Rijen van een kleine school zijn haar leerlingen, en van de ene publicatie op de andere is te zien wie erbij kwam.',
  ground: 'Leverformaat 1: elke gelezen rij is geladen of staat in quarantaine.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Een schooljaar of een kalenderjaar dat de levering noemt, is de periode',
      cut: '2024-12-31',
      deliveries: {
        'opr-raad-2021': `datum;onderwerp;rol;beleid;besluit
2021-03-12;Jaarverslag;informatie;bestaand;
2021-10-12;Begroting;advies;bestaand;nee`,
        'opp-school-2021-2022': `leerling_id;vestiging;plaatsingsdatum;opp_datum
L1;99AA00;2021-09-01;2021-10-13
L2;99AA00;2021-09-01;2021-10-14
L3;99AB00;2021-09-01;2021-08-15`,
      },
      expected: [
        { cijfer: 'aanleverstatus/gelezen', periode: '2021', teller: 2, waarde: 2 },
        {
          cijfer: 'aanleverstatus/geladen',
          periode: '2021',
          dimensies: { levering: 'opr-raad-2021' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'aanleverstatus/quarantaine',
          periode: '2021',
          dimensies: { levering: 'opr-raad-2021' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'aanleverstatus/geladen',
          periode: '2021-2022',
          dimensies: { levering: 'opp-school-2021-2022' },
          teller: 3,
          waarde: 3,
        },
        {
          cijfer: 'aanleverstatus/ontvangen',
          periode: '2021-2022',
          dimensies: { leverancier: 'school', soort: 'opp' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'aanleverstatus/geweigerd',
          periode: '2021-2022',
          dimensies: { leverancier: 'school', soort: 'opp' },
          teller: 0,
          waarde: 0,
        },
        { cijfer: 'aanleverstatus/geweigerd', periode: '2021-2022', teller: 0, waarde: 0 },
        {
          cijfer: 'aanleverstatus/aandeel_quarantaine',
          periode: '2021-2022',
          teller: 0,
          noemer: 3,
          waarde: 0,
        },
        {
          cijfer: 'aanleverstatus/aandeel_quarantaine',
          periode: '2021-2022',
          dimensies: { leverancier: 'school', soort: 'opp' },
          teller: 0,
          noemer: 3,
          waarde: 0,
        },
      ],
      absent: [
        {
          cijfer: 'aanleverstatus/geladen',
          periode: '2021-2022',
          dimensies: { levering: 'opr-raad-2021' },
        },
      ],
      working:
        'De levering van de raad heet naar het kalenderjaar 2021 en staat daarin met twee rijen. Die van de school heet naar het schooljaar 2021-2022, met drie rijen. Alle rijen zijn geladen: 0 van 3 staat in quarantaine. Geen levering is geweigerd: een echte 0.',
    },
    {
      title: 'Anders telt de laatste dag: 31 juli hoort nog bij het oude schooljaar',
      cut: '2024-12-31',
      deliveries: {
        'opr-a': `datum;onderwerp;rol;beleid;besluit
2020-10-05;Begroting;advies;bestaand;ja
2021-07-31;Jaarverslag;informatie;bestaand;`,
        'opr-b': `datum;onderwerp;rol;beleid;besluit
2020-10-05;Reglement;advies;bestaand;ja
2021-08-01;Kwaliteit;informatie;bestaand;`,
        'opr-c-2021-K3': `datum;onderwerp;rol;beleid;besluit
2021-07-06;Ouders;informatie;bestaand;`,
        'opr-d-2021-07': `datum;onderwerp;rol;beleid;besluit
2021-07-07;Leerlingen;informatie;bestaand;`,
      },
      expected: [
        { cijfer: 'aanleverstatus/gelezen', periode: '2020-2021', teller: 3, waarde: 3 },
        {
          cijfer: 'aanleverstatus/gelezen',
          periode: '2020-2021',
          dimensies: { levering: 'opr-a-2020-2021' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'aanleverstatus/gelezen',
          periode: '2020-2021',
          dimensies: { levering: 'opr-d-2021-07' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'aanleverstatus/gelezen', periode: '2021-2022', teller: 3, waarde: 3 },
        {
          cijfer: 'aanleverstatus/gelezen',
          periode: '2021-2022',
          dimensies: { levering: 'opr-c-2021-K3' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'De rijen van a lopen tot en met 31 juli 2021: schooljaar 2020-2021. Die van b lopen tot 1 augustus en horen bij 2021-2022. Het derde kwartaal eindigt op 30 september: ook 2021-2022. Juli 2021 hoort bij 2020-2021. Dus 2 + 1 = 3 rijen in het eerste en 2 + 1 = 3 in het tweede.',
    },
    {
      title:
        'Wat na de laatste dag van de gegevens begint, staat er nog niet; een einde daarna telt tot die dag',
      cut: '2021-12-31',
      deliveries: {
        'tlv-tac-2022': `tlv_nummer;leerling_id;aanvraagdatum;route;besluit;besluitdatum;categorie;begindatum;einddatum;vso_vestiging;verlenging
T-1;L1;2022-01-10;A;in_behandeling;;;;;;N`,
        arrangementen: `arrangement_id;leerling_id;vestiging;soort;aanvraagdatum;besluitdatum;besluit;bedrag;van;tot
A1;L1;99AA00;leerling;2021-09-06;2021-10-04;toegekend;3000;2021-10-11;2023-07-31`,
      },
      expected: [
        {
          cijfer: 'aanleverstatus/gelezen',
          periode: '2021-2022',
          dimensies: { levering: 'arrangementen-onbekend-2021-2022' },
          teller: 1,
          waarde: 1,
        },
      ],
      absent: [
        { cijfer: 'aanleverstatus/gelezen', periode: '2022' },
        { cijfer: 'aanleverstatus/gelezen', periode: '2022-2023' },
      ],
      working:
        'De levering over 2022 begint na 31 december 2021 en bestaat in deze cijfers nog niet. Het arrangement loopt door tot in 2023, maar wat na 31 december 2021 ligt, wordt niet getoond: de levering staat in 2021-2022.',
    },
    {
      title: 'Een levering zonder rijen is ontvangen, en heeft geen aandeel',
      cut: '2024-12-31',
      deliveries: {
        'opr-raad-2020': 'datum;onderwerp;rol;beleid;besluit',
        'opr-ouders-2021': `datum;onderwerp;rol;beleid;besluit
2021-03-12;Jaarverslag;informatie;bestaand;`,
      },
      expected: [
        {
          cijfer: 'aanleverstatus/ontvangen',
          periode: '2020',
          dimensies: { leverancier: 'raad', soort: 'opr' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'aanleverstatus/geweigerd',
          periode: '2020',
          dimensies: { leverancier: 'raad', soort: 'opr' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'aanleverstatus/gelezen',
          periode: '2020',
          dimensies: { levering: 'opr-raad-2020' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'aanleverstatus/aandeel_quarantaine',
          periode: '2020',
          dimensies: { leverancier: 'raad', soort: 'opr' },
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'aanleverstatus/aandeel_quarantaine',
          periode: '2020',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'aanleverstatus/aandeel_quarantaine',
          periode: '2021',
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
      ],
      working:
        'De levering van de raad over 2020 heeft alleen een kop: zij is ontvangen en niet geweigerd, met 0 rijen. Een aandeel van 0 rijen bestaat niet: niet van toepassing. In 2021 is er één rij, en die is geladen: 0 van 1.',
    },
  ],
};

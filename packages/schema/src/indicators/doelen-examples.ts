import type { Example } from '../example.js';
import { goal, plan } from './doelen-yaml.js';
import { DRIE_TRAJECTEN } from './vergoedingen-trajecten.js';

/** Two verplichtingen of 1.000 euro, one for each of two years, and what was spent of them. */
const VERPLICHTINGEN = `
verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V22;herbesteding;99001;2022-01-01;2022-12-31;1000
V23;herbesteding;99001;2023-01-01;2023-12-31;1000
`;

const PERCENTAGE = 'herbestedingsverplichting/percentage';
const VERSCHIL = 'herbestedingsverplichting/verschil';

export const DOELEN_EXAMPLES: readonly Example[] = [
  {
    title: 'Precies op de streefwaarde is gehaald, een tiende eronder niet',
    cut: '2023-12-31',
    deliveries: {
      verplichtingen: VERPLICHTINGEN,
      verplichting_mutaties: `
verplichting_id;datum;soort;bedrag
V23;2023-06-01;realisatie;750
`,
      'doelen.yaml': plan(
        '2023-2023',
        goal('d1', PERCENTAGE, 'hoger', '"2023": 75'),
        goal('d2', PERCENTAGE, 'hoger', '"2023": 75.1'),
        goal('d3', VERSCHIL, 'lager', '"2023": 250'),
        goal('d4', VERSCHIL, 'lager', '"2023": "249,99"'),
      ),
    },
    expected: [
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd1' },
        teller: 750,
        noemer: 1000,
        waarde: 75,
        over: PERCENTAGE,
        streefwaarde: 75,
        oordeel: 'gehaald',
        vorige: 0,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd2' },
        teller: 750,
        noemer: 1000,
        waarde: 75,
        over: PERCENTAGE,
        streefwaarde: 75.1,
        oordeel: 'op_koers',
        vorige: 0,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd3' },
        teller: 250,
        waarde: 250,
        over: VERSCHIL,
        streefwaarde: 250,
        oordeel: 'gehaald',
        vorige: 1000,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd4' },
        teller: 250,
        waarde: 250,
        over: VERSCHIL,
        streefwaarde: 249.99,
        oordeel: 'op_koers',
        vorige: 1000,
      },
    ],
    absent: [{ cijfer: 'doelen', periode: '2023' }],
    working:
      'In 2023 is van 1.000 euro 750 besteed: 75,0 %, en 250 euro staat nog open. d1 (75, hoger) en d3 (250, lager) zijn precies gehaald. d2 (75,1) en d4 (249,99) zijn niet gehaald; in 2022 was er niets besteed (0,0 % en 1.000 euro open), dus bijna de hele afstand is afgelegd en zij zijn op koers. Een totaal van doelen bestaat niet.',
  },
  {
    title: 'Precies de helft van de afstand is op koers, iets minder niet',
    cut: '2023-12-31',
    deliveries: {
      verplichtingen: VERPLICHTINGEN,
      verplichting_mutaties: `
verplichting_id;datum;soort;bedrag
V22;2022-06-01;realisatie;600
V23;2023-06-01;realisatie;700
`,
      'doelen.yaml': plan(
        '2022-2023',
        goal('d1', PERCENTAGE, 'hoger', '"2022": 60, "2023": 80'),
        goal('d2', PERCENTAGE, 'hoger', '"2022": 60.1, "2023": 80.1'),
        goal('d3', VERSCHIL, 'lager', '"2022": 400, "2023": 200'),
        goal('d4', VERSCHIL, 'lager', '"2022": 400, "2023": 199.99'),
        goal('d5', PERCENTAGE, 'lager', '"2022": 60, "2023": 65'),
      ),
    },
    expected: [
      {
        cijfer: 'doelen',
        periode: '2022',
        dimensies: { doel: 'd1' },
        teller: 600,
        noemer: 1000,
        waarde: 60,
        over: PERCENTAGE,
        streefwaarde: 60,
        oordeel: 'gehaald',
        vorige: null,
      },
      {
        cijfer: 'doelen',
        periode: '2022',
        dimensies: { doel: 'd2' },
        teller: 600,
        noemer: 1000,
        waarde: 60,
        over: PERCENTAGE,
        streefwaarde: 60.1,
        oordeel: 'niet_gehaald',
        vorige: null,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd1' },
        teller: 700,
        noemer: 1000,
        waarde: 70,
        over: PERCENTAGE,
        streefwaarde: 80,
        oordeel: 'op_koers',
        vorige: 60,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd2' },
        teller: 700,
        noemer: 1000,
        waarde: 70,
        over: PERCENTAGE,
        streefwaarde: 80.1,
        oordeel: 'niet_gehaald',
        vorige: 60,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd3' },
        teller: 300,
        waarde: 300,
        over: VERSCHIL,
        streefwaarde: 200,
        oordeel: 'op_koers',
        vorige: 400,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd4' },
        teller: 300,
        waarde: 300,
        over: VERSCHIL,
        streefwaarde: 199.99,
        oordeel: 'niet_gehaald',
        vorige: 400,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd5' },
        teller: 700,
        noemer: 1000,
        waarde: 70,
        over: PERCENTAGE,
        streefwaarde: 65,
        oordeel: 'niet_gehaald',
        vorige: 60,
      },
    ],
    working:
      'Het deel ging van 60,0 naar 70,0 %. Naar 80 was de afstand 20 en is er 10 afgelegd: precies de helft (d1). Naar 80,1 is de helft 10,05 (d2). Het open bedrag ging van 400 naar 300 euro: naar 200 precies de helft (d3), naar 199,99 is de helft 100,005 (d4). d5 wilde lager dan 65 en het deel steeg. In 2022 is er geen cijfer van een jaar eerder, dus op koers kan dan niet.',
  },
  {
    title: 'Zonder gepubliceerd cijfer is een doel niet meetbaar',
    cut: '2023-12-31',
    deliveries: {
      doorstroom: DRIE_TRAJECTEN,
      verplichtingen: VERPLICHTINGEN,
      verplichting_mutaties: `
verplichting_id;datum;soort;bedrag
V22;2022-06-01;realisatie;600
V23;2023-06-01;vermindering;1000
`,
      vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum
G1;T1;99AA00;2023-11-01;geslaagd;afgewezen;2023-11-15
`,
      'doelen.yaml': plan(
        '2023-2024',
        goal('d1', PERCENTAGE, 'hoger', '"2023": 50, "2024": 60'),
        goal('d2', 'vergoedingen_doorlooptijd', 'lager', '"2023": 21, "2024": 14'),
        goal('d3', VERSCHIL, 'lager', '"2023": 0, "2024": 0'),
      ),
    },
    expected: [
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd1' },
        teller: 0,
        noemer: 0,
        status: 'niet_van_toepassing',
        over: PERCENTAGE,
        streefwaarde: 50,
        oordeel: 'niet_meetbaar',
        vorige: 60,
      },
      {
        cijfer: 'doelen',
        periode: '2024',
        dimensies: { doel: 'd1' },
        status: 'geen_gegevens',
        over: PERCENTAGE,
        streefwaarde: 60,
        oordeel: 'niet_meetbaar',
        vorige: null,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd2' },
        status: 'te_weinig',
        over: 'vergoedingen_doorlooptijd',
        streefwaarde: 21,
        oordeel: 'niet_meetbaar',
        vorige: null,
      },
      {
        cijfer: 'doelen',
        periode: '2023',
        dimensies: { doel: 'd3' },
        teller: 0,
        waarde: 0,
        over: VERSCHIL,
        streefwaarde: 0,
        oordeel: 'gehaald',
        vorige: 400,
      },
      {
        cijfer: 'doelen',
        periode: '2024',
        dimensies: { doel: 'd3' },
        status: 'geen_gegevens',
        over: VERSCHIL,
        streefwaarde: 0,
        oordeel: 'niet_meetbaar',
        vorige: 0,
      },
    ],
    working:
      'De verplichting van 2023 is tot 0 verminderd, dus er is niets om door te delen (d1); het open bedrag is een echte 0 (d3). Er is één besluit over een vergoeding: te weinig voor een mediaan, dus geen waarde (d2). 2024 ligt na de laatste dag: geen gegevens, en het cijfer van 2023 staat er als cijfer van een jaar eerder, als er een was.',
  },
];

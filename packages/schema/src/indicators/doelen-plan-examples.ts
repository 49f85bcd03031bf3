import type { Example } from '../example.js';
import { goal, plan } from './doelen-yaml.js';
import { MELDINGEN } from './melding-columns.js';

const BASIS = 'herbestedingsverplichting/basis';

/** One thuiszitter in 2022-2023, two others in 2023-2024. */
const THUISZITTERS = `${MELDINGEN}
1;L1;;9801;14;absoluut;2022-11-01;2023-03-01;terug_naar_school
2;L2;;9801;14;absoluut;2023-11-01;;
3;L3;;9801;14;absoluut;2023-11-01;;`;

/** Two plans that meet on 1 January 2024, in the middle of a schooljaar that both have a target for. */
const TWO_PLANS = {
  verzuimmeldingen: THUISZITTERS,
  'doelen-oud.yaml': plan(
    '2020-2023',
    goal('d1', 'thuiszitters', 'lager', '"2022-2023": 1, "2023-2024": 1'),
    goal('d2', 'thuiszitters_peildatum', 'lager', '"2023-12-31": 2'),
  ),
  'doelen-nieuw.yaml': plan(
    '2024-2027',
    goal('d1', 'thuiszitters', 'lager', '"2022-2023": 9, "2023-2024": 2'),
    goal('d2', BASIS, 'lager', '"2024": 0'),
  ),
};

/** Which of several plans a period stands under. */
export const DOELEN_PLAN_EXAMPLES: readonly Example[] = [
  {
    title:
      'Een periode hoort bij het plan waar zij in valt; een schooljaar eerder is een jaar eerder',
    cut: '2023-12-31',
    deliveries: {
      inschrijvingen: `
leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum
L1;99VA00;vso-vervolgonderwijs;1;2020-08-01;2022-07-31;2008-05-05
L1;99AA00;havo;2;2022-08-01;;2008-05-05
L2;99VA00;vso-vervolgonderwijs;1;2020-08-01;;2008-05-05
L3;99VA00;vso-vervolgonderwijs;1;2020-08-01;2023-07-31;2008-05-05
L3;99AA00;havo;3;2023-08-01;;2008-05-05
`,
      tlv: `
tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging
1;L1;2020-05-01;2020-06-01;toegekend;A;L;2020-08-01;2024-07-31;N
2;L2;2020-05-01;2020-06-01;toegekend;A;L;2020-08-01;2024-07-31;N
3;L3;2020-05-01;2020-06-01;toegekend;A;L;2020-08-01;2024-07-31;N
`,
      'doelen.yaml': plan(
        '2022-2025',
        goal('d1', 'doorstroompercentage', 'hoger', '"2021-2022": 33.3, "2022-2023": 60'),
      ),
      'doelen-oud.yaml': plan(
        '2018-2021',
        goal('d1', 'doorstroompercentage', 'hoger', '"2020-2021": 1, "2022-2023": 1'),
      ),
      'doelen-nieuw.yaml': plan(
        '2024-2027',
        goal('d1', 'doorstroompercentage', 'hoger', '"2022-2023": 2'),
      ),
    },
    expected: [
      {
        cijfer: 'doelen',
        periode: '2020-2021',
        dimensies: { doel: 'd1' },
        teller: 0,
        noemer: 3,
        waarde: 0,
        over: 'doorstroompercentage',
        streefwaarde: 1,
        oordeel: 'niet_gehaald',
        vorige: null,
      },
      {
        cijfer: 'doelen',
        periode: '2021-2022',
        dimensies: { doel: 'd1' },
        teller: 1,
        noemer: 3,
        waarde: 33.3,
        over: 'doorstroompercentage',
        streefwaarde: 33.3,
        oordeel: 'gehaald',
        vorige: 0,
      },
      {
        cijfer: 'doelen',
        periode: '2022-2023',
        dimensies: { doel: 'd1' },
        teller: 1,
        noemer: 2,
        waarde: 50,
        over: 'doorstroompercentage',
        streefwaarde: 60,
        oordeel: 'op_koers',
        vorige: 33.3,
      },
    ],
    working:
      '2020-2021 valt in het plan 2018-2021 en 2022-2023 in 2022-2025. 2021-2022 valt in geen enkel plan; alleen 2022-2025 noemt het. Het plan 2024-2027 is nog niet begonnen en zegt niets over een jaar ervoor. In 2021-2022 zaten L1, L2 en L3 met een tlv in het vso en ging L1 naar het vo: 1 van 3, gepubliceerd als 33,3 %, en dat haalt 33,3. In 2020-2021 stapte niemand over (0,0 %). In 2022-2023 waren het L2 en L3 en ging L3: 50,0 %; van 33,3 naar 60 is de afstand 26,7 en er is 16,7 afgelegd, meer dan de helft.',
  },
  {
    title: 'Een schooljaar dat nog loopt, blijft bij het plan waar het in valt',
    cut: '2024-02-01',
    deliveries: {
      verzuimmeldingen: THUISZITTERS,
      verplichtingen: `
verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V24;herbesteding;99001;2024-01-01;2024-12-31;400`,
      'doelen-oud.yaml': plan(
        '2020-2024',
        goal('d1', 'thuiszitters', 'lager', '"2023-2024": 2'),
        goal('d2', BASIS, 'lager', '"2024": 500'),
      ),
      'doelen-nieuw.yaml': plan(
        '2024-2028',
        goal('e1', 'thuiszitters', 'lager', '"2024-2025": 1'),
        goal('e2', BASIS, 'lager', '"2024": 300'),
      ),
    },
    expected: [
      {
        cijfer: 'doelen',
        periode: '2023-2024',
        dimensies: { doel: 'd1' },
        teller: 2,
        waarde: 2,
        over: 'thuiszitters',
        streefwaarde: 2,
        oordeel: 'gehaald',
        vorige: 1,
      },
      {
        cijfer: 'doelen',
        periode: '2024-2025',
        dimensies: { doel: 'e1' },
        status: 'geen_gegevens',
        over: 'thuiszitters',
        streefwaarde: 1,
        oordeel: 'niet_meetbaar',
        vorige: 2,
      },
      {
        cijfer: 'doelen',
        periode: '2024',
        dimensies: { doel: 'e2' },
        teller: 400,
        waarde: 400,
        over: BASIS,
        streefwaarde: 300,
        oordeel: 'niet_gehaald',
        vorige: null,
      },
    ],
    absent: [{ cijfer: 'doelen', periode: '2024', dimensies: { doel: 'd2' } }],
    working:
      'Op 1 februari 2024 zijn beide plannen begonnen. 2023-2024 valt alleen in 2020-2024: d1 blijft, met twee thuiszitters (L2 en L3) en één het jaar ervoor. 2024-2025 valt alleen in 2024-2028 (e1). Het kalenderjaar 2024 valt in beide: daar telt het nieuwste plan, dus e2 en niet d2.',
  },
  {
    title: 'Een schooljaar op de grens van twee plannen: het nieuwste dat is begonnen',
    cut: '2024-01-01',
    deliveries: TWO_PLANS,
    expected: [
      {
        cijfer: 'doelen',
        periode: '2022-2023',
        dimensies: { doel: 'd1' },
        teller: 1,
        waarde: 1,
        over: 'thuiszitters',
        streefwaarde: 1,
        oordeel: 'gehaald',
        vorige: null,
      },
      {
        cijfer: 'doelen',
        periode: '2023-2024',
        dimensies: { doel: 'd1' },
        teller: 2,
        waarde: 2,
        over: 'thuiszitters',
        streefwaarde: 2,
        oordeel: 'gehaald',
        vorige: 1,
      },
      {
        cijfer: 'doelen',
        periode: '2023-12-31',
        dimensies: { doel: 'd2 (2020-2023)' },
        teller: 2,
        waarde: 2,
        over: 'thuiszitters_peildatum',
        streefwaarde: 2,
        oordeel: 'gehaald',
        vorige: 1,
      },
      {
        cijfer: 'doelen',
        periode: '2024',
        dimensies: { doel: 'd2' },
        status: 'geen_gegevens',
        over: BASIS,
        streefwaarde: 0,
        oordeel: 'niet_meetbaar',
        vorige: null,
      },
    ],
    absent: [{ cijfer: 'doelen', periode: '2023-12-31', dimensies: { doel: 'd2' } }],
    working:
      '2022-2023 valt in 2020-2023: daar is 1 de streefwaarde, niet 9. 2023-2024 valt in geen van beide; op 1 januari 2024 is 2024-2027 het nieuwste dat is begonnen, dus 2. De peildatum 31 december 2023 valt in het oude plan. Dat noemt zijn doel ook d2, maar het gaat over een ander cijfer dan d2 van het nieuwe plan: het heet daarom naar zijn plan.',
  },
  {
    title: 'Een dag eerder is het nieuwe plan nog niet begonnen',
    cut: '2023-12-31',
    deliveries: TWO_PLANS,
    expected: [
      {
        cijfer: 'doelen',
        periode: '2023-2024',
        dimensies: { doel: 'd1' },
        teller: 2,
        waarde: 2,
        over: 'thuiszitters',
        streefwaarde: 1,
        oordeel: 'niet_gehaald',
        vorige: 1,
      },
      {
        cijfer: 'doelen',
        periode: '2024',
        dimensies: { doel: 'd2' },
        status: 'geen_gegevens',
        over: BASIS,
        streefwaarde: 0,
        oordeel: 'niet_meetbaar',
        vorige: null,
      },
    ],
    working:
      'Op 31 december 2023 is 2020-2023 het nieuwste plan dat is begonnen: voor 2023-2024 geldt zijn streefwaarde 1, en twee thuiszitters zijn er te veel. 2024 valt in 2024-2027 en hoort al bij dat plan.',
  },
];

import type { Indicator } from '../indicator.js';
import { middleOf } from '../period.js';
import { GEMISTE_MINUTEN, GEOORLOOFD, VERZUIM } from './lesson-columns.js';
import { INSCHRIJVINGEN } from './melding-columns.js';

const cijfer = 'verzuimuren';

/** Lessons missed on both sides of 15 November, the day in the middle of the quarter. */
const MIDDEN = {
  inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;3;2023-08-01;;2008-05-01
L2;99AA00;havo;3;2023-11-01;;2008-05-01`,
  verzuim: `${VERZUIM}
L1;99AA00;2023-09-04;1;45;afwezig;spijbelen;N
L1;99AA00;2023-10-02;1;60;afwezig;spijbelen;N
L2;99AA00;2023-11-16;1;90;afwezig;spijbelen;N`,
};

export const verzuimuren: Indicator = {
  id: 'verzuimuren',
  name: 'Verzuimuren per leerling',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het gemiddelde aantal uren dat een leerling in het kwartaal miste: alle gemiste minuten, gedeeld door 60 en door het aantal leerlingen dat op de middelste dag van het kwartaal is ingeschreven.',
  explanation:
    'Hoeveel uur les mist een leerling gemiddeld in drie maanden? Alle gemiste minuten tellen mee, ook van ziekte en te laat komen; geoorloofd en ongeoorloofd staan ook apart. De leerlingen tellen we op de middelste dag van het kwartaal. Hun leerjaar en onderwijssoort van die dag bepalen waar hun verzuim staat. Zolang die dag er nog niet is, is er geen cijfer.',
  countsAsOne: 'geval',
  period: 'kwartaal',
  countDate: 'dag van de les; leerlingen op de middelste dag van het kwartaal',
  measures: {
    ...GEMISTE_MINUTEN,
    leerlingen: { type: 'aantal', description: 'leerlingen op de middelste dag van het kwartaal' },
    verzuimers: { type: 'aantal', description: 'leerlingen die les misten, per soort verzuim' },
  },
  dimensions: [
    {
      name: 'geoorloofd',
      description: 'met of zonder geldige reden',
      ofOutcome: true,
      words: GEOORLOOFD,
    },
    { name: 'leerjaar', description: 'leerjaar op de middelste dag van het kwartaal' },
    { name: 'onderwijssoort', description: 'onderwijssoort op de middelste dag van het kwartaal' },
  ],
  figures: [
    {
      maat: '',
      name: 'Verzuimuren per leerling',
      eenheid: 'uren',
      recipe: {
        kind: 'aandeel',
        teller: 'minuten',
        noemer: 'leerlingen',
        factor: 1,
        divisor: 60,
      },
      decimals: 1,
      dimensions: ['geoorloofd', 'geoorloofd+leerjaar', 'geoorloofd+onderwijssoort'],
      countEquivalent: 'verzuimers',
    },
  ],
  requires: [
    { kind: 'verzuim', when: 'period' },
    { kind: 'inschrijvingen', when: 'period' },
  ],
  looksInto: [],
  reach: { verzuim: 0, inschrijvingen: 0 },
  observedOn: middleOf,
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen definitie.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Van een even aantal dagen is de eerste van de twee middelste de teldag',
      cut: '2023-12-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;3;2023-08-01;;2008-05-01
L2;99AA00;havo;3;2023-08-01;2023-11-15;2008-05-01
L3;99AA00;havo;4;2023-11-16;;2008-05-01
L4;99AA00;havo;4;2023-08-01;2023-11-14;2008-05-01
L5;99AB00;vwo;4;2023-11-15;;2008-05-01`,
        verzuim: `${VERZUIM}
L1;99AA00;2023-10-01;1;50;afwezig;ziek;J
L1;99AA00;2023-12-31;1;30;afwezig;spijbelen;N
L3;99AA00;2023-11-20;1;100;afwezig;spijbelen;N
L4;99AA00;2023-10-02;1;70;te_laat;medisch;J`,
      },
      expected: [
        { cijfer, periode: '2023-K4', teller: 250, noemer: 3, waarde: 1.4 },
        {
          cijfer,
          periode: '2023-K4',
          dimensies: { geoorloofd: 'J' },
          teller: 120,
          noemer: 3,
          waarde: 0.7,
        },
        {
          cijfer,
          periode: '2023-K4',
          dimensies: { geoorloofd: 'N' },
          teller: 130,
          noemer: 3,
          waarde: 0.7,
        },
        {
          cijfer,
          periode: '2023-K4',
          dimensies: { geoorloofd: 'J', leerjaar: '3' },
          teller: 50,
          noemer: 2,
          waarde: 0.4,
        },
        {
          cijfer,
          periode: '2023-K4',
          dimensies: { geoorloofd: 'N', onderwijssoort: 'havo' },
          teller: 30,
          noemer: 2,
          waarde: 0.3,
        },
      ],
      absent: [
        { cijfer, periode: '2023-K4', dimensies: { geoorloofd: 'N', leerjaar: '4' } },
        { cijfer, periode: '2023-K4', dimensies: { geoorloofd: 'J', onderwijssoort: 'vwo' } },
      ],
      working:
        'Het kwartaal heeft 92 dagen; de middelste zijn 15 en 16 november, dus 15 november. Dan zijn L1, L2 (tot en met die dag) en L5 (vanaf die dag) ingeschreven. Alle minuten tellen in het totaal: 250 / 60 / 3 = 1,39; geoorloofd 120 / 60 / 3 = 0,67, ongeoorloofd 130 / 60 / 3 = 0,72. L3 en L4 zijn op 15 november niet ingeschreven: hun minuten staan bij geen leerjaar. Leerjaar 3 en havo zijn L1 en L2: 50 / 60 / 2 = 0,42 en 30 / 60 / 2 = 0,25, afgerond 0,3. L5 miste niets.',
    },
    {
      title: 'Bij twee inschrijvingen telt de laatste, en bij gelijke datum de hoogste vestiging',
      cut: '2023-03-31',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;3;2022-08-01;;2008-05-01
L1;99AC00;pro;2;2023-01-09;;2008-05-01
L2;99AA00;havo;3;2022-08-01;;2008-05-01
L2;99AB00;vwo;3;2022-08-01;;2008-05-01
L3;99AA00;havo;3;2022-08-01;2023-02-13;2008-05-01
L4;99AA00;havo;3;2023-02-15;;2008-05-01
L5;99AA00;havo;1;2023-02-14;;2010-05-01`,
        verzuim: `${VERZUIM}
L1;99AA00;2023-01-05;1;90;afwezig;ziek;J
L2;99AA00;2023-01-05;1;60;afwezig;spijbelen;N
L3;99AA00;2023-01-05;1;30;afwezig;spijbelen;N`,
      },
      expected: [
        { cijfer, periode: '2023-K1', teller: 180, noemer: 3, waarde: 1 },
        {
          cijfer,
          periode: '2023-K1',
          dimensies: { geoorloofd: 'N' },
          teller: 90,
          noemer: 3,
          waarde: 0.5,
        },
        {
          cijfer,
          periode: '2023-K1',
          dimensies: { geoorloofd: 'J', leerjaar: '2' },
          teller: 90,
          noemer: 1,
          waarde: 1.5,
        },
        {
          cijfer,
          periode: '2023-K1',
          dimensies: { geoorloofd: 'J', onderwijssoort: 'pro' },
          teller: 90,
          noemer: 1,
          waarde: 1.5,
        },
        {
          cijfer,
          periode: '2023-K1',
          dimensies: { geoorloofd: 'N', onderwijssoort: 'vwo' },
          teller: 60,
          noemer: 1,
          waarde: 1,
        },
      ],
      absent: [
        { cijfer, periode: '2023-K1', dimensies: { geoorloofd: 'N', onderwijssoort: 'havo' } },
        { cijfer, periode: '2023-K1', dimensies: { geoorloofd: 'J', onderwijssoort: 'havo' } },
      ],
      working:
        'Van de 90 dagen zijn 14 en 15 februari de middelste: 14 februari telt. L1 staat dan bij pro, leerjaar 2 (de laatste inschrijving), ook voor wat L1 eerder op de havo miste; L2 bij vwo (99AB00 is hoger dan 99AA00); L5 begint die dag. L3 is een dag eerder gegaan en L4 komt een dag later. 180 / 60 / 3 = 1.',
    },
    {
      title:
        'Niemand ingeschreven op de teldag is niet van toepassing; geen inschrijvingen is geen gegevens',
      cut: '2024-06-30',
      deliveries: {
        inschrijvingen: `${INSCHRIJVINGEN}
L1;99AA00;havo;3;2024-02-16;;2008-05-01`,
        verzuim: `${VERZUIM}
L1;99AA00;2023-12-01;1;45;afwezig;spijbelen;N
L1;99AA00;2024-02-20;1;45;afwezig;spijbelen;N
L1;99AA00;2024-06-30;1;45;afwezig;spijbelen;N`,
      },
      expected: [
        { cijfer, periode: '2023-K4', status: 'geen_gegevens' },
        { cijfer, periode: '2024-K1', teller: 45, noemer: 0, status: 'niet_van_toepassing' },
        {
          cijfer,
          periode: '2024-K1',
          dimensies: { geoorloofd: 'N' },
          teller: 45,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        { cijfer, periode: '2024-K2', teller: 45, noemer: 1, waarde: 0.8 },
        {
          cijfer,
          periode: '2024-K2',
          dimensies: { geoorloofd: 'N', leerjaar: '3' },
          teller: 45,
          noemer: 1,
          waarde: 0.8,
        },
      ],
      working:
        'In het vierde kwartaal van 2023 is niemand ingeschreven en zijn er geen inschrijvingen: geen gegevens. Het eerste kwartaal van 2024 heeft 91 dagen; de middelste is 15 februari, een dag voor L1 komt: de noemer is 0. In het tweede kwartaal is L1 er: 45 / 60 / 1 = 0,75, afgerond 0,8.',
    },
    {
      title: 'Op de middelste dag van het kwartaal is er een cijfer',
      cut: '2023-11-15',
      deliveries: MIDDEN,
      expected: [
        { cijfer, periode: '2023-K3', teller: 45, noemer: 1, waarde: 0.8 },
        { cijfer, periode: '2023-K4', teller: 60, noemer: 2, waarde: 0.5 },
        {
          cijfer,
          periode: '2023-K4',
          dimensies: { geoorloofd: 'N' },
          teller: 60,
          noemer: 2,
          waarde: 0.5,
        },
      ],
      working:
        'De gegevens gaan tot en met 15 november, de middelste dag van het vierde kwartaal. L1 en L2 zijn dan ingeschreven; de les van 16 november bestaat nog niet: 60 / 60 / 2 = 0,5. In het derde kwartaal, op 15 augustus, was L1 er: 45 / 60 / 1 = 0,75, afgerond 0,8.',
    },
    {
      title: 'Een dag eerder is er nog geen cijfer over dat kwartaal',
      cut: '2023-11-14',
      deliveries: MIDDEN,
      expected: [
        { cijfer, periode: '2023-K3', teller: 45, noemer: 1, waarde: 0.8 },
        { cijfer, periode: '2023-K4', status: 'geen_gegevens' },
      ],
      absent: [{ cijfer, periode: '2023-K4', dimensies: { geoorloofd: 'N' } }],
      working:
        'Op 14 november is nog niet bekend wie op 15 november is ingeschreven. Er is wel les gemist, maar door hoeveel leerlingen er gedeeld wordt weet niemand: geen gegevens. Het derde kwartaal verandert niet.',
    },
  ],
};

import type { Indicator } from '../indicator.js';
import { GEMISTE_MINUTEN, GEOORLOOFD, VERZUIM } from './lesson-columns.js';

const cijfer = 'verzuimredenen';

export const verzuimredenen: Indicator = {
  id: 'verzuimredenen',
  name: 'Redenen van verzuim',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal uren dat leerlingen in het kwartaal misten, per reden en geoorloofd en ongeoorloofd apart, volgens de lesregistratie van de scholen.',
  explanation:
    'Waarom missen leerlingen les? Dit cijfer telt alle gemiste minuten op en geeft ze in uren, per reden. Dezelfde reden kan geoorloofd en ongeoorloofd voorkomen; die staan apart. Ook te laat komen en uit de les gestuurd worden tellen mee.',
  countsAsOne: 'geval',
  period: 'kwartaal',
  countDate: 'dag van de les',
  measures: {
    ...GEMISTE_MINUTEN,
    leerlingen: { type: 'aantal', description: 'leerlingen die zo les misten' },
  },
  dimensions: [
    {
      name: 'reden',
      description: 'reden van het verzuim',
      words: {
        ziek: 'ziek',
        medisch: 'medische afspraak',
        verlof: 'verlof',
        spijbelen: 'spijbelen',
        onbekend: 'reden onbekend',
        geschorst: 'geschorst',
        overig: 'overige redenen',
      },
    },
    { name: 'geoorloofd', description: 'met of zonder geldige reden', words: GEOORLOOFD },
  ],
  figures: [
    {
      maat: '',
      name: 'Gemiste uren',
      eenheid: 'uren',
      recipe: { kind: 'som', of: 'minuten', divisor: 60 },
      decimals: 1,
      dimensions: ['reden+geoorloofd'],
      total: false,
      countEquivalent: 'leerlingen',
    },
  ],
  requires: [{ kind: 'verzuim', when: 'period' }],
  looksInto: [],
  reach: { verzuim: 0 },
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen definitie; Leerplichtwet art. 11 zegt wat geoorloofd is.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Een kwartaal loopt van de eerste tot en met de laatste dag, ook over de zomer heen',
      cut: '2023-12-31',
      deliveries: {
        verzuim: `${VERZUIM}
L1;99AA00;2023-07-31;1;60;afwezig;ziek;J
L1;99AA00;2023-08-01;1;50;afwezig;ziek;J
L2;99AA00;2023-09-30;1;40;te_laat;onbekend;N
L2;99AA00;2023-10-01;1;45;afwezig;ziek;J
L2;99AA00;2023-10-02;1;15;verwijderd;ziek;N`,
      },
      expected: [
        {
          cijfer,
          periode: '2023-K3',
          dimensies: { reden: 'ziek', geoorloofd: 'J' },
          teller: 110,
          waarde: 1.8,
        },
        {
          cijfer,
          periode: '2023-K3',
          dimensies: { reden: 'onbekend', geoorloofd: 'N' },
          teller: 40,
          waarde: 0.7,
        },
        {
          cijfer,
          periode: '2023-K4',
          dimensies: { reden: 'ziek', geoorloofd: 'J' },
          teller: 45,
          waarde: 0.8,
        },
        {
          cijfer,
          periode: '2023-K4',
          dimensies: { reden: 'ziek', geoorloofd: 'N' },
          teller: 15,
          waarde: 0.3,
        },
      ],
      absent: [
        { cijfer, periode: '2023-K4' },
        { cijfer, periode: '2023-K4', dimensies: { reden: 'onbekend', geoorloofd: 'N' } },
      ],
      working:
        'In het derde kwartaal mist L1 60 minuten in het oude en 50 in het nieuwe schooljaar: 110 / 60 = 1,83 uur ziek met geldige reden, en L2 40 minuten door te laat komen: 0,67. Op 1 oktober begint het vierde kwartaal: 45 / 60 = 0,75, afgerond 0,8, en 15 / 60 = 0,25, afgerond 0,3. Een totaal is er niet.',
    },
    {
      title: 'Alle scholen en leveringen samen',
      cut: '2024-03-31',
      deliveries: {
        'verzuim-noord': `${VERZUIM}
L1;99AA00;2024-01-08;1;50;afwezig;spijbelen;N
L1;99AA00;2024-01-09;1;50;afwezig;spijbelen;N`,
        'verzuim-zuid': `${VERZUIM}
L1;99AB00;2024-03-31;1;45;afwezig;spijbelen;N
L2;99AB00;2024-01-08;;35;verwijderd;spijbelen;N
L2;99AB00;2024-01-08;1;60;afwezig;geschorst;J`,
      },
      expected: [
        {
          cijfer,
          periode: '2024-K1',
          dimensies: { reden: 'spijbelen', geoorloofd: 'N' },
          teller: 180,
          waarde: 3,
        },
        {
          cijfer,
          periode: '2024-K1',
          dimensies: { reden: 'geschorst', geoorloofd: 'J' },
          teller: 60,
          waarde: 1,
        },
      ],
      working:
        'Spijbelen: 50 + 50 van L1 uit het noorden, 45 van L1 en 35 van L2 uit het zuiden, samen 180 minuten, 3 uur. Geschorst: 60 minuten, 1 uur.',
    },
    {
      title: 'Tot en met de laatste dag van de gegevens; zonder lesregistratie is er geen cijfer',
      cut: '2024-02-15',
      deliveries: {
        verzuim: `${VERZUIM}
L1;99AA00;2024-02-15;1;30;afwezig;spijbelen;N
L1;99AA00;2024-02-16;1;30;afwezig;spijbelen;N`,
        vrijstellingen: 'leerling_id;grond;van;tot;gemeente\nL3;5a;2023-10-01;2023-12-31;9801',
      },
      expected: [
        { cijfer, periode: '2023-K4', status: 'geen_gegevens' },
        {
          cijfer,
          periode: '2024-K1',
          dimensies: { reden: 'spijbelen', geoorloofd: 'N' },
          teller: 30,
          waarde: 0.5,
        },
      ],
      working:
        'Van het eerste kwartaal bestaan de dagen tot en met 15 februari: 30 minuten. Van het vierde kwartaal van 2023 is alleen een vrijstelling geleverd: geen gegevens.',
    },
  ],
};

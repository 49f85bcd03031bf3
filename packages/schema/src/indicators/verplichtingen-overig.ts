import type { Indicator } from '../indicator.js';
import { VERPLICHTING_MEASURES, verplichtingFigures } from './verplichting-figures.js';

const SOORT = { groei_vso: 'groei van het vso', subsidie: 'subsidie' };

export const verplichtingenOverig: Indicator = {
  id: 'verplichtingen_overig',
  name: 'Overige verplichtingen',
  theme: 'financien',
  headline: false,
  definition:
    'Wat het swv per bevoegd gezag moet betalen voor groei van het vso en aan subsidies (basisbedrag min verminderingen, nooit minder dan nul) naast wat daarvan is gerealiseerd, voor verplichtingen die in het kalenderjaar lopen.',
  explanation:
    'Naast de herbesteding heeft het samenwerkingsverband andere verplichtingen aan schoolbesturen: betalen voor vso-scholen die in de loop van het jaar groeiden, en subsidies. Hier staat hoeveel dat is, wat eraf is gegaan, hoeveel ervan al is betaald en wat er nog over is.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: '31 december van het jaar, mutaties tot en met die dag',
  measures: VERPLICHTING_MEASURES,
  dimensions: [
    { name: 'bevoegd_gezag', description: 'bevoegd gezag', labels: 'bevoegd_gezag' },
    { name: 'soort', description: 'soort verplichting', words: SOORT },
  ],
  figures: verplichtingFigures(['bevoegd_gezag', 'soort']),
  requires: [{ kind: 'verplichtingen', when: 'period' }],
  looksInto: ['verplichting_mutaties'],
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground:
    'Tussentijdse groei van het vso: WVO (oud) art. 85d, sinds 1 januari 2023 vervallen; subsidies: besluiten van het swv.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Groei en subsidie tellen, herbesteding niet',
      cut: '2022-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;groei_vso;99003;2022-01-01;2022-12-31;10000
V2;subsidie;99001;2022-01-01;2022-12-31;2500,50
V3;herbesteding;99001;2022-01-01;2022-12-31;9999`,
        verplichting_mutaties: `verplichting_id;datum;soort;bedrag
V1;2022-06-01;realisatie;1225
V3;2022-06-01;realisatie;9999`,
      },
      expected: [
        {
          cijfer: 'verplichtingen_overig/basis',
          periode: '2022',
          teller: 12500.5,
          waarde: 12500.5,
        },
        {
          cijfer: 'verplichtingen_overig/basis',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 2500.5,
          waarde: 2500.5,
        },
        {
          cijfer: 'verplichtingen_overig/verschil',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 8775,
          waarde: 8775,
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 1225,
          noemer: 10000,
          waarde: 12.3,
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          teller: 1225,
          noemer: 12500.5,
          waarde: 9.8,
        },
      ],
      absent: [
        {
          cijfer: 'verplichtingen_overig/basis',
          periode: '2022',
          dimensies: { soort: 'herbesteding' },
        },
      ],
      working:
        'V1 en V2 tellen: 10000 + 2500,50 = 12500,50. V3 is herbesteding en telt hier niet, ook niet zijn realisatie. Van de groei is 1225 / 10000 = 12,25 procent gerealiseerd; precies een half rondt naar boven af: 12,3. Van alles samen is het 1225 / 12500,50 = 9,80 procent.',
    },
    {
      title: 'De randen van het jaar',
      cut: '2023-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;subsidie;99001;2021-08-01;2022-01-01;100
V2;subsidie;99001;2022-12-31;2023-07-31;200
V3;subsidie;99001;2021-08-01;2021-12-31;400
V4;subsidie;99001;2023-01-01;2023-07-31;800`,
        verplichting_mutaties: `verplichting_id;datum;soort;bedrag
V2;2022-12-31;realisatie;50
V2;2023-01-01;realisatie;70`,
      },
      expected: [
        { cijfer: 'verplichtingen_overig/basis', periode: '2022', teller: 300, waarde: 300 },
        { cijfer: 'verplichtingen_overig/gerealiseerd', periode: '2022', teller: 50, waarde: 50 },
        { cijfer: 'verplichtingen_overig/basis', periode: '2023', teller: 1000, waarde: 1000 },
        {
          cijfer: 'verplichtingen_overig/gerealiseerd',
          periode: '2023',
          dimensies: { soort: 'subsidie' },
          teller: 120,
          waarde: 120,
        },
      ],
      working:
        'V1 raakt 2022 alleen op 1 januari en V2 alleen op 31 december: samen 300. V3 en V4 raken 2022 niet. Van V2 telt in 2022 de realisatie van 31 december, en in 2023 ook die van 1 januari: 50 + 70 = 120.',
    },
    {
      title: 'Netto nul heeft geen percentage, en zonder levering is er niets',
      cut: '2022-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;groei_vso;99003;2022-01-01;2022-12-31;300
V2;subsidie;99003;2022-01-01;2022-12-31;100`,
        verplichting_mutaties: `verplichting_id;datum;soort;bedrag;reden
V1;2022-02-01;vermindering;400;minder groei dan geraamd
V2;2022-02-01;realisatie;100;`,
        begroting: `jaar;programma;bedrag;versie
2021;Doorstroom;500;vastgesteld`,
      },
      expected: [
        { cijfer: 'verplichtingen_overig/netto', periode: '2021', status: 'geen_gegevens' },
        {
          cijfer: 'verplichtingen_overig/netto',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99003' },
          teller: 100,
          waarde: 100,
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          teller: 100,
          noemer: 100,
          waarde: 100,
        },
      ],
      working:
        'V1 is netto max(0, 300 - 400) = 0 en heeft geen percentage; V2 is netto 100, dus samen 100 en niet 0. Over 2021 is geen verplichting geleverd.',
    },
    {
      title: 'Alle zes cijfers, naar soort en naar bevoegd gezag',
      cut: '2022-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;groei_vso;99003;2022-01-01;2022-12-31;1000
V2;subsidie;99003;2022-01-01;2022-12-31;500
V3;subsidie;99001;2022-01-01;2022-12-31;2000`,
        verplichting_mutaties: `verplichting_id;datum;soort;bedrag;reden
V1;2022-02-01;vermindering;200;minder groei dan geraamd
V1;2022-03-01;realisatie;400;
V2;2022-02-01;vermindering;600;subsidie ingetrokken
V3;2022-03-01;realisatie;500;`,
      },
      expected: [
        { cijfer: 'verplichtingen_overig/basis', periode: '2022', teller: 3500, waarde: 3500 },
        {
          cijfer: 'verplichtingen_overig/verminderingen',
          periode: '2022',
          teller: 800,
          waarde: 800,
        },
        { cijfer: 'verplichtingen_overig/netto', periode: '2022', teller: 2800, waarde: 2800 },
        { cijfer: 'verplichtingen_overig/gerealiseerd', periode: '2022', teller: 900, waarde: 900 },
        { cijfer: 'verplichtingen_overig/verschil', periode: '2022', teller: 1900, waarde: 1900 },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          teller: 900,
          noemer: 2800,
          waarde: 32.1,
        },
        {
          cijfer: 'verplichtingen_overig/basis',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 1000,
          waarde: 1000,
        },
        {
          cijfer: 'verplichtingen_overig/verminderingen',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 200,
          waarde: 200,
        },
        {
          cijfer: 'verplichtingen_overig/netto',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 800,
          waarde: 800,
        },
        {
          cijfer: 'verplichtingen_overig/gerealiseerd',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 400,
          waarde: 400,
        },
        {
          cijfer: 'verplichtingen_overig/verschil',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 400,
          waarde: 400,
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          dimensies: { soort: 'groei_vso' },
          teller: 400,
          noemer: 800,
          waarde: 50,
        },
        {
          cijfer: 'verplichtingen_overig/basis',
          periode: '2022',
          dimensies: { soort: 'subsidie' },
          teller: 2500,
          waarde: 2500,
        },
        {
          cijfer: 'verplichtingen_overig/verminderingen',
          periode: '2022',
          dimensies: { soort: 'subsidie' },
          teller: 600,
          waarde: 600,
        },
        {
          cijfer: 'verplichtingen_overig/netto',
          periode: '2022',
          dimensies: { soort: 'subsidie' },
          teller: 2000,
          waarde: 2000,
        },
        {
          cijfer: 'verplichtingen_overig/gerealiseerd',
          periode: '2022',
          dimensies: { soort: 'subsidie' },
          teller: 500,
          waarde: 500,
        },
        {
          cijfer: 'verplichtingen_overig/verschil',
          periode: '2022',
          dimensies: { soort: 'subsidie' },
          teller: 1500,
          waarde: 1500,
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          dimensies: { soort: 'subsidie' },
          teller: 500,
          noemer: 2000,
          waarde: 25,
        },
        {
          cijfer: 'verplichtingen_overig/basis',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99003' },
          teller: 1500,
          waarde: 1500,
        },
        {
          cijfer: 'verplichtingen_overig/verminderingen',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99003' },
          teller: 800,
          waarde: 800,
        },
        {
          cijfer: 'verplichtingen_overig/netto',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99003' },
          teller: 800,
          waarde: 800,
        },
        {
          cijfer: 'verplichtingen_overig/gerealiseerd',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99003' },
          teller: 400,
          waarde: 400,
        },
        {
          cijfer: 'verplichtingen_overig/verschil',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99003' },
          teller: 400,
          waarde: 400,
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99003' },
          teller: 400,
          noemer: 800,
          waarde: 50,
        },
        {
          cijfer: 'verplichtingen_overig/basis',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 2000,
          waarde: 2000,
        },
        {
          cijfer: 'verplichtingen_overig/verminderingen',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'verplichtingen_overig/netto',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 2000,
          waarde: 2000,
        },
        {
          cijfer: 'verplichtingen_overig/gerealiseerd',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 500,
          waarde: 500,
        },
        {
          cijfer: 'verplichtingen_overig/verschil',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 1500,
          waarde: 1500,
        },
        {
          cijfer: 'verplichtingen_overig/percentage',
          periode: '2022',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 500,
          noemer: 2000,
          waarde: 25,
        },
      ],
      working:
        'V1 is netto 1000 - 200 = 800, V2 max(0, 500 - 600) = 0 en V3 2000: samen 2800. De verminderingen tellen heel: 200 + 600 = 800, ook al is V2 maar 500. Gerealiseerd is 400 + 500 = 900; 2800 - 900 = 1900, en 900 / 2800 is 32,14 procent. 99003 heeft V1 en V2: netto 800, waarvan de helft gerealiseerd. 99001 heeft alleen V3, zonder vermindering: een echte 0.',
    },
  ],
};

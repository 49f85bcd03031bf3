import type { Indicator } from '../indicator.js';
import { VERPLICHTING_MEASURES, verplichtingFigures } from './verplichting-figures.js';

export const herbestedingsverplichting: Indicator = {
  id: 'herbestedingsverplichting',
  name: 'Herbestedingsverplichting',
  theme: 'financien',
  headline: true,
  definition:
    'Wat het swv per bevoegd gezag moet herbesteden (basisbedrag min verminderingen, nooit minder dan nul) naast wat daarvan is gerealiseerd, voor verplichtingen die in het kalenderjaar lopen.',
  explanation:
    'Het samenwerkingsverband heeft beloofd of is verplicht om geld te besteden bij bepaalde schoolbesturen. Hier staat hoeveel dat is, wat eraf is gegaan, hoeveel ervan al is uitgegeven en wat er nog over is.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: '31 december van het jaar, mutaties tot en met die dag',
  measures: VERPLICHTING_MEASURES,
  dimensions: [{ name: 'bevoegd_gezag', description: 'bevoegd gezag', labels: 'bevoegd_gezag' }],
  figures: verplichtingFigures(['bevoegd_gezag']),
  requires: [{ kind: 'verplichtingen', when: 'period' }],
  looksInto: ['verplichting_mutaties'],
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground:
    'Wet passend onderwijs art. XIa lid 4 tot en met 6 (vervallen); bijgehouden als verplichting met basis, verminderingen en realisatie.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Een looptijd die alleen 1 januari of 31 december raakt, telt heel mee',
      cut: '2025-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;herbesteding;99001;2023-06-01;2024-01-01;1000
V2;herbesteding;99001;2024-12-31;2025-06-30;2000
V3;herbesteding;99002;2023-01-01;2023-12-31;4000
V4;herbesteding;99002;2025-01-01;2025-12-31;8000
V5;subsidie;99002;2024-01-01;2024-12-31;16000`,
      },
      expected: [
        { cijfer: 'herbestedingsverplichting/basis', periode: '2023', teller: 5000, waarde: 5000 },
        { cijfer: 'herbestedingsverplichting/basis', periode: '2024', teller: 3000, waarde: 3000 },
        {
          cijfer: 'herbestedingsverplichting/basis',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 3000,
          waarde: 3000,
        },
        {
          cijfer: 'herbestedingsverplichting/percentage',
          periode: '2024',
          teller: 0,
          noemer: 3000,
          waarde: 0,
        },
        {
          cijfer: 'herbestedingsverplichting/basis',
          periode: '2025',
          teller: 10000,
          waarde: 10000,
        },
        {
          cijfer: 'herbestedingsverplichting/basis',
          periode: '2025',
          dimensies: { bevoegd_gezag: '99002' },
          teller: 8000,
          waarde: 8000,
        },
      ],
      absent: [
        {
          cijfer: 'herbestedingsverplichting/basis',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99002' },
        },
      ],
      working:
        'V1 eindigt op 1 januari 2024 en V2 begint op 31 december 2024: beide raken 2024 en tellen heel, 1000 + 2000 = 3000. V3 eindigt een dag eerder en V4 begint een dag later. V5 is een subsidie en telt hier niet. In 2023 tellen V1 en V3, in 2025 V2 en V4.',
    },
    {
      title: 'Een mutatie op 31 december telt nog, een op 1 januari pas in het jaar erna',
      cut: '2025-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;herbesteding;99001;2024-01-01;2025-12-31;10000`,
        verplichting_mutaties: `verplichting_id;datum;soort;bedrag;reden
V1;2024-12-31;vermindering;1500;overname van personeel
V1;2025-01-01;vermindering;500;overname van personeel
V1;2024-12-31;realisatie;2000;
V1;2025-01-01;realisatie;1000;`,
      },
      expected: [
        {
          cijfer: 'herbestedingsverplichting/verminderingen',
          periode: '2024',
          teller: 1500,
          waarde: 1500,
        },
        { cijfer: 'herbestedingsverplichting/netto', periode: '2024', teller: 8500, waarde: 8500 },
        {
          cijfer: 'herbestedingsverplichting/gerealiseerd',
          periode: '2024',
          teller: 2000,
          waarde: 2000,
        },
        {
          cijfer: 'herbestedingsverplichting/verschil',
          periode: '2024',
          teller: 6500,
          waarde: 6500,
        },
        {
          cijfer: 'herbestedingsverplichting/percentage',
          periode: '2024',
          teller: 2000,
          noemer: 8500,
          waarde: 23.5,
        },
        { cijfer: 'herbestedingsverplichting/netto', periode: '2025', teller: 8000, waarde: 8000 },
        {
          cijfer: 'herbestedingsverplichting/percentage',
          periode: '2025',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 3000,
          noemer: 8000,
          waarde: 37.5,
        },
      ],
      working:
        'In 2024 tellen alleen de mutaties van 31 december: netto 10000 - 1500 = 8500, gerealiseerd 2000, nog 6500, en 2000 / 8500 is 23,53 procent. In 2025 tellen alle mutaties tot dan: netto 10000 - 1500 - 500 = 8000, gerealiseerd 3000, dus 37,5 procent. Het basisbedrag telt in beide jaren heel.',
    },
    {
      title: 'Meer verminderd dan het basisbedrag is nul, per verplichting',
      cut: '2024-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;herbesteding;99001;2024-01-01;2024-12-31;1000
V2;herbesteding;99001;2024-01-01;2024-12-31;2000
V3;herbesteding;99002;2024-01-01;2024-12-31;500`,
        verplichting_mutaties: `verplichting_id;datum;soort;bedrag;reden
V1;2024-03-01;vermindering;1500;overname van personeel
V3;2024-03-01;vermindering;500;overname van personeel
V3;2024-04-01;realisatie;100;`,
      },
      expected: [
        { cijfer: 'herbestedingsverplichting/netto', periode: '2024', teller: 2000, waarde: 2000 },
        {
          cijfer: 'herbestedingsverplichting/netto',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 2000,
          waarde: 2000,
        },
        {
          cijfer: 'herbestedingsverplichting/verschil',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99002' },
          teller: -100,
          waarde: -100,
        },
        {
          cijfer: 'herbestedingsverplichting/verminderingen',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 1500,
          waarde: 1500,
        },
        {
          cijfer: 'herbestedingsverplichting/verminderingen',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99002' },
          teller: 500,
          waarde: 500,
        },
        {
          cijfer: 'herbestedingsverplichting/gerealiseerd',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99001' },
          teller: 0,
          waarde: 0,
        },
        {
          cijfer: 'herbestedingsverplichting/gerealiseerd',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99002' },
          teller: 100,
          waarde: 100,
        },
        {
          cijfer: 'herbestedingsverplichting/percentage',
          periode: '2024',
          dimensies: { bevoegd_gezag: '99002' },
          teller: 100,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'herbestedingsverplichting/percentage',
          periode: '2024',
          teller: 100,
          noemer: 2000,
          waarde: 5,
        },
      ],
      working:
        'V1 is netto max(0, 1000 - 1500) = 0 en V2 netto 2000: samen 2000, en niet 1500. V3 is netto precies 500 - 500 = 0, dus er is niets om 100 op te delen: het percentage is niet van toepassing. Het verschil is 0 - 100 = -100. De verminderingen zelf tellen heel: 1500 bij 99001, waar niets is gerealiseerd, en 500 bij 99002.',
    },
    {
      title: 'Zonder levering geen gegevens; zonder herbesteding een echte nul',
      cut: '2024-12-31',
      deliveries: {
        verplichtingen: `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag
V1;subsidie;99001;2024-01-01;2024-12-31;1000`,
        begroting: `jaar;programma;bedrag;versie
2023;Doorstroom;500;vastgesteld`,
      },
      expected: [
        {
          cijfer: 'herbestedingsverplichting/netto',
          periode: '2023',
          status: 'geen_gegevens',
        },
        { cijfer: 'herbestedingsverplichting/netto', periode: '2024', teller: 0, waarde: 0 },
        {
          cijfer: 'herbestedingsverplichting/percentage',
          periode: '2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'Over 2023 is er geen enkele verplichting geleverd: geen gegevens. Over 2024 wel, maar geen herbesteding: de bedragen zijn 0, en een percentage van 0 bestaat niet.',
    },
  ],
};

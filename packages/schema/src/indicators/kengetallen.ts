import type { Figure, Indicator } from '../indicator.js';

function ratio(maat: string, name: string, teller: string, noemer: string): Figure {
  return {
    maat,
    name,
    eenheid: 'verhouding',
    recipe: { kind: 'aandeel', teller, noemer, factor: 1 },
    decimals: 2,
    dimensions: [],
  };
}

export const kengetallen: Indicator = {
  id: 'kengetallen',
  name: 'Financiële kengetallen',
  theme: 'financien',
  headline: false,
  definition:
    'Solvabiliteit 1 en 2, liquiditeit, rentabiliteit en weerstandsvermogen van het swv, uit de gerealiseerde balans en de staat van baten en lasten van het kalenderjaar.',
  explanation:
    'Vijf getallen die laten zien hoe het samenwerkingsverband er met zijn geld voor staat: hoeveel van het bezit eigen geld is, of het rekeningen op korte termijn kan betalen, of het overhoudt, en of het een tegenvaller kan opvangen.',
  countsAsOne: 'bedrag',
  period: 'kalenderjaar',
  countDate: '31 december van het jaar',
  measures: {
    eigen_vermogen: { type: 'bedrag', description: 'reserves en fondsen samen, in euro' },
    ev_en_voorzieningen: { type: 'bedrag', description: 'eigen vermogen en voorzieningen' },
    totaal_vermogen: { type: 'bedrag', description: 'vaste en vlottende activa, in euro' },
    vlottende_activa: { type: 'bedrag', description: 'vlottende activa, in euro' },
    kortlopende_schulden: { type: 'bedrag', description: 'kortlopende schulden, in euro' },
    resultaat: {
      type: 'bedrag',
      description: 'baten min lasten, plus financieel en buitengewoon, in euro',
    },
    totale_baten: {
      type: 'bedrag',
      description: 'rijksbijdrage, overige overheidsbijdragen en overige baten, in euro',
    },
  },
  dimensions: [],
  figures: [
    ratio('solvabiliteit_1', 'Solvabiliteit 1', 'eigen_vermogen', 'totaal_vermogen'),
    ratio('solvabiliteit_2', 'Solvabiliteit 2', 'ev_en_voorzieningen', 'totaal_vermogen'),
    ratio('liquiditeit', 'Liquiditeit', 'vlottende_activa', 'kortlopende_schulden'),
    ratio('rentabiliteit', 'Rentabiliteit', 'resultaat', 'totale_baten'),
    ratio('weerstandsvermogen', 'Weerstandsvermogen', 'eigen_vermogen', 'totale_baten'),
  ],
  requires: [{ kind: 'balans', when: 'period' }],
  looksInto: [],
  reach: { balans: 0 },
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground: 'Gebruikelijke kengetallen bij de jaarrekening (Regeling jaarverslaggeving onderwijs).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Alle posten van een jaar',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2024;va_immaterieel;10000;realisatie
2024;va_materieel;60000;realisatie
2024;va_financieel;30000;realisatie
2024;vlottend;900000;realisatie
2024;ev_algemeen;400000;realisatie
2024;ev_best_publiek;100000;realisatie
2024;ev_best_privaat;50000;realisatie
2024;ev_fonds_publiek;40000;realisatie
2024;ev_fonds_privaat;10000;realisatie
2024;voorzieningen;70000;realisatie
2024;lang_schuld;30000;realisatie
2024;kort_schuld;300000;realisatie
2024;rijksbijdrage;2000000;realisatie
2024;ov_bijdrage;300000;realisatie
2024;overige_baten;100000;realisatie
2024;personeel;1500000;realisatie
2024;afschrijving;20000;realisatie
2024;huisvesting;80000;realisatie
2024;overige_lasten;700000;realisatie
2024;financieel;25000;realisatie
2024;buitengewoon;-5000;realisatie
2024;ev_algemeen;999999;prognose`,
      },
      expected: [
        {
          cijfer: 'kengetallen/solvabiliteit_1',
          periode: '2024',
          teller: 600000,
          noemer: 1000000,
          waarde: 0.6,
        },
        {
          cijfer: 'kengetallen/solvabiliteit_2',
          periode: '2024',
          teller: 670000,
          noemer: 1000000,
          waarde: 0.67,
        },
        {
          cijfer: 'kengetallen/liquiditeit',
          periode: '2024',
          teller: 900000,
          noemer: 300000,
          waarde: 3,
        },
        {
          cijfer: 'kengetallen/rentabiliteit',
          periode: '2024',
          teller: 120000,
          noemer: 2400000,
          waarde: 0.05,
        },
        {
          cijfer: 'kengetallen/weerstandsvermogen',
          periode: '2024',
          teller: 600000,
          noemer: 2400000,
          waarde: 0.25,
        },
      ],
      working:
        'Eigen vermogen 400.000 + 100.000 + 50.000 + 40.000 + 10.000 = 600.000; totaal vermogen 100.000 vast + 900.000 vlottend. Baten 2.400.000, lasten 2.300.000: resultaat 100.000 + 25.000 - 5.000 = 120.000, en 120.000 / 2.400.000 = 0,05. De prognose telt niet.',
    },
    {
      title: 'Precies een halve cent rondt van nul af, ook onder nul',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2023;vlottend;1000;realisatie
2023;ev_algemeen;124,99;realisatie
2023;kort_schuld;875,01;realisatie
2023;rijksbijdrage;1000;realisatie
2023;personeel;1124,99;realisatie
2024;vlottend;1000;realisatie
2024;ev_algemeen;125;realisatie
2024;voorzieningen;100;realisatie
2024;kort_schuld;320;realisatie
2024;rijksbijdrage;1000;realisatie
2024;personeel;1125;realisatie`,
      },
      expected: [
        {
          cijfer: 'kengetallen/solvabiliteit_1',
          periode: '2023',
          teller: 124.99,
          noemer: 1000,
          waarde: 0.12,
        },
        {
          cijfer: 'kengetallen/rentabiliteit',
          periode: '2023',
          teller: -124.99,
          noemer: 1000,
          waarde: -0.12,
        },
        {
          cijfer: 'kengetallen/solvabiliteit_1',
          periode: '2024',
          teller: 125,
          noemer: 1000,
          waarde: 0.13,
        },
        {
          cijfer: 'kengetallen/solvabiliteit_2',
          periode: '2024',
          teller: 225,
          noemer: 1000,
          waarde: 0.23,
        },
        {
          cijfer: 'kengetallen/liquiditeit',
          periode: '2024',
          teller: 1000,
          noemer: 320,
          waarde: 3.13,
        },
        {
          cijfer: 'kengetallen/rentabiliteit',
          periode: '2024',
          teller: -125,
          noemer: 1000,
          waarde: -0.13,
        },
      ],
      working:
        '2024: 125 / 1000 = 0,125 wordt 0,13; 225 / 1000 = 0,225 wordt 0,23; 1000 / 320 = 3,125 wordt 3,13; het resultaat 1000 - 1125 = -125 geeft -0,125, dus -0,13. 2023 blijft er net onder: 0,12499 wordt 0,12 en -0,12499 wordt -0,12.',
    },
    {
      title: 'Een post die ontbreekt is 0; delen door 0 kan niet',
      cut: '2024-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2023;ev_algemeen;500;realisatie
2023;voorzieningen;100;realisatie
2024;vlottend;500;realisatie
2024;ev_algemeen;500;realisatie`,
      },
      expected: [
        {
          cijfer: 'kengetallen/solvabiliteit_1',
          periode: '2023',
          teller: 500,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'kengetallen/solvabiliteit_2',
          periode: '2023',
          teller: 600,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'kengetallen/solvabiliteit_1',
          periode: '2024',
          teller: 500,
          noemer: 500,
          waarde: 1,
        },
        {
          cijfer: 'kengetallen/solvabiliteit_2',
          periode: '2024',
          teller: 500,
          noemer: 500,
          waarde: 1,
        },
        {
          cijfer: 'kengetallen/liquiditeit',
          periode: '2024',
          teller: 500,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'kengetallen/rentabiliteit',
          periode: '2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
        {
          cijfer: 'kengetallen/weerstandsvermogen',
          periode: '2024',
          teller: 500,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'Voorzieningen, schulden en baten zijn niet geleverd en dus 0. Solvabiliteit is 500 / 500 = 1. Liquiditeit deelt door kortlopende schulden van 0, rentabiliteit en weerstandsvermogen door baten van 0: niet van toepassing. Van 2023 zijn de activa niet geleverd: het totale vermogen is 0, en solvabiliteit 1 (500 / 0) en 2 (500 + 100 = 600 / 0) bestaan niet.',
    },
    {
      title: 'Zonder gerealiseerde balans geen gegevens',
      cut: '2025-12-31',
      deliveries: {
        balans: `jaar;post;bedrag;soort
2024;vlottend;500;realisatie
2024;ev_algemeen;250;realisatie
2025;vlottend;500;prognose
2025;ev_algemeen;400;prognose`,
        begroting: `jaar;programma;bedrag;versie
2023;Doorstroom;500;vastgesteld`,
      },
      expected: [
        { cijfer: 'kengetallen/solvabiliteit_1', periode: '2023', status: 'geen_gegevens' },
        {
          cijfer: 'kengetallen/solvabiliteit_1',
          periode: '2024',
          teller: 250,
          noemer: 500,
          waarde: 0.5,
        },
        { cijfer: 'kengetallen/solvabiliteit_1', periode: '2025', status: 'geen_gegevens' },
        { cijfer: 'kengetallen/liquiditeit', periode: '2025', status: 'geen_gegevens' },
      ],
      working:
        'Over 2023 is geen balans geleverd, over 2025 alleen een prognose: geen gegevens, en geen 0. Over 2024 is het 250 / 500.',
    },
  ],
};

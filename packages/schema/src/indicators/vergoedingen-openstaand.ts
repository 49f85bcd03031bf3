import type { Indicator } from '../indicator.js';
import { DRIE_TRAJECTEN } from './vergoedingen-trajecten.js';

export const vergoedingenOpenstaand: Indicator = {
  id: 'vergoedingen_openstaand',
  name: 'Openstaande vergoedingen',
  theme: 'vergoedingen',
  headline: false,
  definition:
    'Het aantal en de som van de vergoedingen die op of voor 31 december van het kalenderjaar zijn toegekend en op die dag nog niet waren uitbetaald.',
  explanation:
    'Dit is wat het samenwerkingsverband aan het einde van het jaar nog aan scholen moet betalen: toegezegd, maar nog niet overgemaakt.',
  countsAsOne: 'geval',
  period: 'kalenderjaar',
  countDate: '31 december van het jaar',
  measures: {
    aantal: { type: 'aantal', description: 'toegekende en nog niet uitbetaalde vergoedingen' },
    bedrag: { type: 'bedrag', description: 'nog te betalen bedrag in euro' },
  },
  scales: { prijs: 'bedrag van één vergoeding, in centen' },
  dimensions: [],
  figures: [
    {
      maat: 'aantal',
      name: 'Openstaande vergoedingen',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
    {
      maat: 'bedrag',
      name: 'Openstaand bedrag',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'bedrag' },
      decimals: 2,
      dimensions: [],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'vergoedingen', when: 'period' }],
  looksInto: [],
  observedOn: (period) => `${period}-12-31`,
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Op 31 december toegekend staat open; op 31 december betaald niet meer',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;ingezette_middelen;besluit;besluitdatum;toegekend_bedrag;betaaldatum
G1;T1;99AA00;2023-10-15;geslaagd;;toegekend;2023-12-31;10000,00;2024-01-01
G2;T2;99AB00;2023-10-15;geslaagd;;toegekend;2023-12-01;10000,00;2023-12-31
G3;T3;99AA00;2023-10-15;niet_passend;8000,00;toegekend;2023-11-15;500,25;`,
      },
      expected: [
        { cijfer: 'vergoedingen_openstaand/aantal', periode: '2023', teller: 2, waarde: 2 },
        {
          cijfer: 'vergoedingen_openstaand/bedrag',
          periode: '2023',
          teller: 10500.25,
          waarde: 10500.25,
        },
        { cijfer: 'vergoedingen_openstaand/aantal', periode: '2024', status: 'geen_gegevens' },
      ],
      working:
        'G1 is op 31 december 2023 toegekend en een dag later betaald: zij staat open. G2 is op 31 december betaald: niet meer. G3 is niet betaald: wel. Samen 10.000 + 500,25 = 10.500,25. 31 december 2024 ligt na de grens van de gegevens: daarvan is nog niets bekend.',
    },
    {
      title: 'Wat niet betaald wordt, blijft openstaan in latere jaren',
      cut: '2024-12-31',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag;betaaldatum
G1;T1;99AA00;2023-10-15;geslaagd;toegekend;2023-11-15;10000,00;
G2;T2;99AB00;2023-12-15;geslaagd;toegekend;2024-01-01;10000,00;2024-12-31`,
      },
      expected: [
        { cijfer: 'vergoedingen_openstaand/aantal', periode: '2023', teller: 1, waarde: 1 },
        { cijfer: 'vergoedingen_openstaand/aantal', periode: '2024', teller: 1, waarde: 1 },
        { cijfer: 'vergoedingen_openstaand/bedrag', periode: '2024', teller: 10000, waarde: 10000 },
      ],
      working:
        'G1 is nooit betaald: zij staat open op 31 december 2023 en op 31 december 2024. G2 is pas op 1 januari 2024 toegekend (op 31 december 2023 stond zij dus niet open) en op 31 december 2024 betaald (dan ook niet).',
    },
    {
      title: 'Alles betaald of afgewezen: een echte 0',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag;betaaldatum
G1;T1;99AA00;2023-10-15;geslaagd;toegekend;2023-11-15;10000,00;2023-12-15
G2;T2;99AB00;2023-10-15;geslaagd;afgewezen;2023-11-15;;
G3;T2;99AB00;2023-12-15;geslaagd;in_behandeling;;;`,
      },
      expected: [
        { cijfer: 'vergoedingen_openstaand/aantal', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'vergoedingen_openstaand/bedrag', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'vergoedingen_openstaand/aantal', periode: '2022', status: 'geen_gegevens' },
      ],
      working:
        'G1 is betaald, G2 afgewezen en over G3 is nog niet besloten: er staat op 31 december 2023 niets open. In 2022 raakt geen vergoeding het jaar: geen gegevens.',
    },
  ],
};

import type { Indicator } from '../indicator.js';
import { DRIE_TRAJECTEN } from './vergoedingen-trajecten.js';

export const vergoedingenUitbetaald: Indicator = {
  id: 'vergoedingen_uitbetaald',
  name: 'Uitbetaalde vergoedingen',
  theme: 'vergoedingen',
  headline: false,
  definition:
    'Het aantal en de som van de vergoedingen die in het kalenderjaar zijn uitbetaald aan vo-scholen voor een leerling die uit het vso overkwam.',
  explanation:
    'Een toegekende vergoeding wordt later betaald, soms pas in het jaar daarna. Dit cijfer telt wat er in een jaar echt is betaald. Zo is het te vergelijken met de boekhouding van dat jaar.',
  countsAsOne: 'geval',
  period: 'kalenderjaar',
  countDate: 'datum van de betaling',
  measures: {
    aantal: { type: 'aantal', description: 'uitbetaalde vergoedingen' },
    bedrag: { type: 'bedrag', description: 'uitbetaald bedrag in euro' },
  },
  scales: { prijs: 'bedrag van één vergoeding, in centen' },
  dimensions: [],
  figures: [
    {
      maat: 'aantal',
      name: 'Uitbetaalde vergoedingen',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
    {
      maat: 'bedrag',
      name: 'Uitbetaald bedrag',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'bedrag' },
      decimals: 2,
      dimensions: [],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'vergoedingen', when: 'period' }],
  looksInto: [],
  reach: { vergoedingen: 0 },
  twelveMonths: true,
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'De dag van de betaling bepaalt het jaar: 31 december en 1 januari',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;ingezette_middelen;besluit;besluitdatum;toegekend_bedrag;betaaldatum
G1;T1;99AA00;2023-10-15;geslaagd;;toegekend;2023-11-15;10000,00;2023-12-31
G2;T2;99AB00;2023-10-15;geslaagd;;toegekend;2023-11-15;10000,00;2024-01-01
G3;T3;99AA00;2023-10-15;niet_passend;8000,00;toegekend;2023-11-15;7999,99;2024-02-29`,
      },
      expected: [
        { cijfer: 'vergoedingen_uitbetaald/aantal', periode: '2023', teller: 1, waarde: 1 },
        { cijfer: 'vergoedingen_uitbetaald/bedrag', periode: '2023', teller: 10000, waarde: 10000 },
        { cijfer: 'vergoedingen_uitbetaald/aantal', periode: '2024', teller: 2, waarde: 2 },
        {
          cijfer: 'vergoedingen_uitbetaald/bedrag',
          periode: '2024',
          teller: 17999.99,
          waarde: 17999.99,
        },
      ],
      working:
        'Alle drie zijn in 2023 toegekend. G1 is op de laatste dag van 2023 betaald en telt in 2023. G2 en G3 zijn in 2024 betaald: 10.000 + 7.999,99 = 17.999,99.',
    },
    {
      title: 'Wat is toegekend en niet betaald, telt niet: een echte 0',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag;betaaldatum
G1;T1;99AA00;2023-10-15;geslaagd;toegekend;2023-11-15;10000,00;
G2;T2;99AB00;2023-10-15;geslaagd;afgewezen;2023-11-15;;`,
      },
      expected: [
        { cijfer: 'vergoedingen_uitbetaald/aantal', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'vergoedingen_uitbetaald/bedrag', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'vergoedingen_uitbetaald/aantal', periode: '2022', status: 'geen_gegevens' },
      ],
      working:
        'G1 is toegekend maar heeft geen betaaldatum, G2 is afgewezen: in 2023 is er niets betaald. In 2022 raakt geen vergoeding het jaar: geen gegevens.',
    },
    {
      title: 'Een betaling na de grens van de gegevens bestaat nog niet',
      cut: '2024-02-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag;betaaldatum
G1;T1;99AA00;2023-10-15;geslaagd;toegekend;2023-11-15;10000,00;2024-02-01
G2;T2;99AB00;2023-10-15;geslaagd;toegekend;2023-11-15;10000,00;2024-02-02`,
      },
      expected: [
        { cijfer: 'vergoedingen_uitbetaald/aantal', periode: '2024', teller: 1, waarde: 1 },
        { cijfer: 'vergoedingen_uitbetaald/bedrag', periode: '2024', teller: 10000, waarde: 10000 },
      ],
      working:
        'De gegevens lopen tot en met 1 februari 2024. G1 is op die dag betaald en telt; G2 een dag later en telt nog niet.',
    },
  ],
};

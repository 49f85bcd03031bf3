import type { Indicator } from '../indicator.js';
import { DRIE_TRAJECTEN } from './vergoedingen-trajecten.js';

const GROND = { geslaagd: 'geslaagde plaatsing', niet_passend: 'plaatsing bleek niet passend' };

export const vergoedingen: Indicator = {
  id: 'vergoedingen',
  name: 'Vergoedingen voor doorstroom',
  theme: 'vergoedingen',
  headline: true,
  definition:
    'Het aantal en de som van de vergoedingen die in het kalenderjaar zijn toegekend aan vo-scholen voor een leerling die uit het vso overkwam.',
  explanation:
    'Een vo-school die een leerling uit het vso opneemt, krijgt daarvoor geld van het samenwerkingsverband: € 10.000 als het lukt, en hoogstens € 10.000 als de plaatsing toch niet passend blijkt en de school laat zien wat zij heeft ingezet.',
  countsAsOne: 'geval',
  period: 'kalenderjaar',
  countDate: 'datum van het besluit',
  measures: {
    aantal: { type: 'aantal', description: 'toegekende vergoedingen' },
    bedrag: { type: 'bedrag', description: 'toegekend bedrag in euro' },
  },
  scales: { prijs: 'bedrag van één vergoeding, in centen' },
  dimensions: [
    { name: 'grond', description: 'grond', words: GROND },
    { name: 'vo_vestiging', description: 'vo-vestiging', labels: 'vestiging' },
  ],
  figures: [
    {
      maat: 'aantal',
      name: 'Toegekende vergoedingen',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['grond', 'vo_vestiging'],
      countEquivalent: 'aantal',
    },
    {
      maat: 'bedrag',
      name: 'Toegekend bedrag',
      eenheid: 'euro',
      recipe: { kind: 'som', of: 'bedrag' },
      decimals: 2,
      dimensions: ['grond', 'vo_vestiging'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'vergoedingen', when: 'period' }],
  looksInto: ['vestiging_opvolging'],
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
      title: 'Het jaar van het besluit telt, niet dat van de aanvraag of de betaling',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;ingezette_middelen;besluit;besluitdatum;toegekend_bedrag;betaaldatum
G1;T1;99AA00;2023-12-01;geslaagd;;toegekend;2023-12-31;10000,00;2024-01-15
G2;T2;99AB00;2023-12-15;geslaagd;;toegekend;2024-01-01;10000,00;2024-02-01
G3;T3;99AA00;2023-11-01;niet_passend;8000,00;toegekend;2023-12-30;7500,50;`,
      },
      expected: [
        { cijfer: 'vergoedingen/aantal', periode: '2023', teller: 2, waarde: 2 },
        { cijfer: 'vergoedingen/bedrag', periode: '2023', teller: 17500.5, waarde: 17500.5 },
        {
          cijfer: 'vergoedingen/aantal',
          periode: '2023',
          dimensies: { grond: 'geslaagd' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'vergoedingen/bedrag',
          periode: '2023',
          dimensies: { grond: 'niet_passend' },
          teller: 7500.5,
          waarde: 7500.5,
        },
        {
          cijfer: 'vergoedingen/aantal',
          periode: '2023',
          dimensies: { vo_vestiging: '99AA00' },
          teller: 2,
          waarde: 2,
        },
        { cijfer: 'vergoedingen/aantal', periode: '2024', teller: 1, waarde: 1 },
        {
          cijfer: 'vergoedingen/bedrag',
          periode: '2024',
          dimensies: { vo_vestiging: '99AB00' },
          teller: 10000,
          waarde: 10000,
        },
      ],
      absent: [
        { cijfer: 'vergoedingen/aantal', periode: '2023', dimensies: { vo_vestiging: '99AB00' } },
        { cijfer: 'vergoedingen/aantal', periode: '2024', dimensies: { grond: 'niet_passend' } },
      ],
      working:
        'G1 is op de laatste dag van 2023 toegekend en telt in 2023, ook al is zij in 2024 betaald; G3 ook: 10.000 + 7.500,50 = 17.500,50. G2 is in 2023 gevraagd, maar op de eerste dag van 2024 toegekend: zij telt in 2024.',
    },
    {
      title:
        'Afgewezen en in behandeling tellen niet: dat is een echte 0; een jaar zonder levering is er geen',
      cut: '2024-06-01',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum
G1;T1;99AA00;2023-12-01;geslaagd;afgewezen;2023-12-20
G2;T2;99AB00;2023-12-15;geslaagd;in_behandeling;`,
      },
      expected: [
        { cijfer: 'vergoedingen/aantal', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'vergoedingen/bedrag', periode: '2023', teller: 0, waarde: 0 },
        { cijfer: 'vergoedingen/aantal', periode: '2022', status: 'geen_gegevens' },
      ],
      absent: [
        { cijfer: 'vergoedingen/aantal', periode: '2023', dimensies: { grond: 'geslaagd' } },
      ],
      working:
        'In 2023 zijn er aanvragen, maar geen is toegekend: 0. In 2022 raakt alleen een traject het jaar en geen enkele vergoeding: geen gegevens.',
    },
    {
      title: 'Een besluit op de dag van de grens telt, een dag later niet',
      cut: '2024-03-31',
      deliveries: {
        doorstroom: DRIE_TRAJECTEN,
        vergoedingen: `
vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag
G1;T1;99AA00;2024-03-01;geslaagd;toegekend;2024-03-31;10000
G2;T2;99AB00;2024-03-01;geslaagd;toegekend;2024-04-01;10000`,
      },
      expected: [
        { cijfer: 'vergoedingen/aantal', periode: '2024', teller: 1, waarde: 1 },
        {
          cijfer: 'vergoedingen/bedrag',
          periode: '2024',
          dimensies: { vo_vestiging: '99AA00' },
          teller: 10000,
          waarde: 10000,
        },
      ],
      absent: [
        { cijfer: 'vergoedingen/aantal', periode: '2024', dimensies: { vo_vestiging: '99AB00' } },
      ],
      working:
        'De gegevens lopen tot en met 31 maart 2024. Het besluit over G1 is van die dag en telt; dat over G2 is van een dag later en bestaat nog niet.',
    },
  ],
};

import type { Indicator } from '../indicator.js';

export const symbioseLangerDanHalfjaar: Indicator = {
  id: 'symbiose_langer_dan_halfjaar',
  name: 'Symbiose langer dan een half jaar',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aandeel van de symbioses die in het schooljaar begonnen, dat langer dan zes maanden duurt.',
  explanation:
    'Bij symbiose gaat een leerling van het vso een deel van de week naar een gewone school. Dat is bedoeld als stap op weg naar die school, en duurt hoogstens een half jaar. Loopt de symbiose nog, dan kijken we hoe lang zij tot nu toe duurt.',
  countsAsOne: 'geval',
  period: 'schooljaar',
  countDate: 'eerste dag van de symbiose',
  measures: {
    noemer: { type: 'aantal', description: 'symbioses die begonnen' },
    teller: {
      type: 'aantal',
      partOf: 'noemer',
      description: 'van die symbioses: langer dan de afgesproken maanden',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Symbiose langer dan een half jaar',
      eenheid: 'procent',
      recipe: { kind: 'aandeel', teller: 'teller', noemer: 'noemer', factor: 100 },
      decimals: 1,
      dimensions: [],
      countEquivalent: 'teller',
    },
  ],
  requires: [{ kind: 'doorstroom', when: 'period' }],
  looksInto: [],
  reach: { doorstroom: 0 },
  parameters: ['symbiose_maanden'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies zes maanden is niet langer dan een half jaar',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;symbiose_van;symbiose_tot;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-09-15;2024-03-15;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-09-15;2024-03-16;lopend
T3;L3;99VA00;99AA00;2023-01-10;2023-09-15;2023-12-31;lopend
T4;L4;99VA00;99AA00;2023-01-10;;;lopend`,
      },
      expected: [
        {
          cijfer: 'symbiose_langer_dan_halfjaar',
          periode: '2023-2024',
          teller: 1,
          noemer: 3,
          waarde: 33.3,
        },
      ],
      working:
        'De zes maanden eindigen op 15 maart 2024. T1 eindigt precies dan, T3 veel eerder; T2 duurt een dag langer. T4 heeft geen symbiose: 1 van 3.',
    },
    {
      title: 'Zes maanden na 31 augustus is de laatste dag van februari',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;symbiose_van;symbiose_tot;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-08-31;2024-02-29;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-08-31;2024-03-01;lopend
T3;L3;99VA00;99AA00;2022-05-10;2022-08-31;2023-03-01;lopend`,
      },
      expected: [
        {
          cijfer: 'symbiose_langer_dan_halfjaar',
          periode: '2023-2024',
          teller: 1,
          noemer: 2,
          waarde: 50,
        },
        {
          cijfer: 'symbiose_langer_dan_halfjaar',
          periode: '2022-2023',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
      ],
      working:
        '2024 is een schrikkeljaar: T1 eindigt op 29 februari en is niet te lang, T2 een dag later wel. In 2023 is 28 februari de laatste dag: T3 duurt een dag te lang.',
    },
    {
      title: 'Een symbiose zonder laatste dag duurt tot de grens',
      cut: '2024-04-01',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;symbiose_van;symbiose_tot;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;2023-10-01;;lopend
T2;L2;99VA00;99AA00;2023-01-10;2023-09-30;;lopend
T3;L3;99VA00;99AA00;2023-01-10;2023-11-01;2024-06-01;lopend
T4;L4;99VA00;99AA00;2023-01-10;2024-04-02;;lopend`,
      },
      expected: [
        {
          cijfer: 'symbiose_langer_dan_halfjaar',
          periode: '2023-2024',
          teller: 2,
          noemer: 3,
          waarde: 66.7,
        },
      ],
      working:
        'Op de grens duurt T1 precies zes maanden (niet te lang) en T2 twee dagen langer dan zes maanden (te lang). T3 heeft een laatste dag na de grens: die geldt zoals hij is geleverd, en is na 1 mei. T4 begint na de grens: 2 van 3.',
    },
    {
      title: '31 juli en 1 augustus; zonder symbiose is er geen percentage',
      cut: '2024-06-30',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;symbiose_van;symbiose_tot;uitkomst
T1;L1;99VA00;99AA00;2021-10-10;2022-07-31;2022-12-31;lopend
T2;L2;99VA00;99AA00;2021-10-10;2022-08-01;2023-06-30;lopend`,
      },
      expected: [
        {
          cijfer: 'symbiose_langer_dan_halfjaar',
          periode: '2021-2022',
          teller: 0,
          noemer: 1,
          waarde: 0,
        },
        {
          cijfer: 'symbiose_langer_dan_halfjaar',
          periode: '2022-2023',
          teller: 1,
          noemer: 1,
          waarde: 100,
        },
        {
          cijfer: 'symbiose_langer_dan_halfjaar',
          periode: '2023-2024',
          teller: 0,
          noemer: 0,
          status: 'niet_van_toepassing',
        },
      ],
      working:
        'T1 begint op de laatste dag van 2021-2022 en duurt vijf maanden. T2 begint een dag later, in 2022-2023, en duurt elf maanden. In 2023-2024 lopen de trajecten nog, maar begint geen symbiose.',
    },
  ],
};

import type { Indicator } from '../indicator.js';

export const doorstroomFase: Indicator = {
  id: 'doorstroom_fase',
  name: 'Doorstroomtrajecten naar fase',
  theme: 'doorstroom',
  headline: false,
  definition:
    'Het aantal doorstroomtrajecten van vso naar vo dat op de peildatum loopt, naar de fase waarin het traject dan is.',
  explanation:
    'Een leerling gaat in drie stappen van het vso naar het vo. Eerst bereidt het vso de overstap voor. Dan loopt de leerling mee op de nieuwe school en is nog van het vso. Daarna zit de leerling helemaal op de nieuwe school en helpt het vso nog na. Dit cijfer zegt hoeveel leerlingen op een dag in elke stap zijn.',
  countsAsOne: 'geval',
  period: 'peildatum',
  countDate: 'de peildatum',
  measures: { aantal: { type: 'aantal', description: 'lopende trajecten' } },
  dimensions: [
    {
      name: 'fase',
      description: 'fase van het traject',
      words: { 1: '1 voorbereiding', 2: '2 doorstroom', 3: '3 nazorg' },
    },
  ],
  figures: [
    {
      maat: '',
      name: 'Lopende doorstroomtrajecten',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['fase'],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'doorstroom', when: 'period' }],
  looksInto: [],
  reach: { doorstroom: 0 },
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'Eigen regeling van het swv (Draaiboek doorstroom vso naar vo).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title:
        'Een fase begint op haar eerste dag, en een traject is op de dag van het einde al voorbij',
      cut: '2023-11-15',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;;2023-10-01;;;;lopend
T2;L2;99VA00;;2023-10-02;;;;lopend
T3;L3;99VA00;99AA00;2023-03-01;2023-10-01;;;lopend
T4;L4;99VA00;99AA00;2023-03-01;2023-10-02;;;lopend
T5;L5;99VA00;99AA00;2022-09-01;2023-03-01;2023-10-01;;lopend
T6;L6;99VA00;99AA00;2022-09-01;2023-03-01;2023-08-01;2023-10-01;geslaagd
T7;L7;99VA00;99AA00;2022-09-01;2023-03-01;2023-08-01;2023-10-02;geslaagd`,
      },
      expected: [
        { cijfer: 'doorstroom_fase', periode: '2023-10-01', teller: 5, waarde: 5 },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-10-01',
          dimensies: { fase: '1' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-10-01',
          dimensies: { fase: '2' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-10-01',
          dimensies: { fase: '3' },
          teller: 2,
          waarde: 2,
        },
        { cijfer: 'doorstroom_fase', periode: '2023-11-15', teller: 5, waarde: 5 },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-11-15',
          dimensies: { fase: '1' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-11-15',
          dimensies: { fase: '2' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-11-15',
          dimensies: { fase: '3' },
          teller: 1,
          waarde: 1,
        },
      ],
      working:
        'Op 1 oktober 2023 is T1 net begonnen (fase 1); T4 gaat een dag later naar fase 2 en is nog fase 1. T3 begint die dag met fase 2 en T5 met fase 3; T7 is nog een dag in fase 3. T2 begint een dag later en T6 eindigt die dag. Op 15 november zijn T1 en T2 in fase 1, T3 en T4 in fase 2 en T5 in fase 3.',
    },
    {
      title:
        'Nazorg zonder ingevuld begin van fase 2 is toch fase 3; wat na de grens begint, is er nog niet',
      cut: '2023-10-31',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;99AA00;2023-01-10;;2023-09-01;;lopend
T2;L2;99VA00;;2023-01-10;;;;lopend
T3;L3;99VA00;;2023-11-01;;;;lopend`,
      },
      expected: [
        { cijfer: 'doorstroom_fase', periode: '2023-10-31', teller: 2, waarde: 2 },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-10-31',
          dimensies: { fase: '1' },
          teller: 1,
          waarde: 1,
        },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-10-31',
          dimensies: { fase: '3' },
          teller: 1,
          waarde: 1,
        },
      ],
      absent: [{ cijfer: 'doorstroom_fase', periode: '2023-10-31', dimensies: { fase: '2' } }],
      working:
        'Van T1 is het begin van fase 2 niet ingevuld, maar de nazorg is begonnen: fase 3. T2 is in voorbereiding. T3 begint een dag na de grens.',
    },
    {
      title:
        'Het enige traject eindigt op de peildatum: een echte 0; later raakt geen traject de dag',
      cut: '2024-01-15',
      deliveries: {
        doorstroom: `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;start_nazorg;einde;uitkomst
T1;L1;99VA00;99AA00;2023-03-01;2023-08-01;2023-09-01;2023-10-01;geslaagd`,
      },
      expected: [
        { cijfer: 'doorstroom_fase', periode: '2023-10-01', teller: 0, waarde: 0 },
        {
          cijfer: 'doorstroom_fase',
          periode: '2023-07-31',
          dimensies: { fase: '1' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'doorstroom_fase', periode: '2023-12-31', status: 'geen_gegevens' },
      ],
      working:
        'Op 31 juli 2023 is T1 in fase 1: fase 2 begint een dag later. Op 1 oktober eindigt het: er is een traject dat de dag raakt, en geen enkel loopt nog. Op 31 december raakt geen traject de dag.',
    },
  ],
};

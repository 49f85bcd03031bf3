import type { Indicator } from '../indicator.js';
import { VRIJSTELLINGEN } from './melding-columns.js';

const cijfer = 'vrijgesteld_5a';

export const vrijgesteld5a: Indicator = {
  id: 'vrijgesteld_5a',
  name: 'Vrijgesteld op grond van artikel 5 onder a',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal leerlingen dat op de peildatum een vrijstelling heeft op grond van artikel 5 onder a van de Leerplichtwet: op lichamelijke of psychische gronden niet geschikt voor een school.',
  explanation:
    'Sommige kinderen hoeven niet naar school, omdat zij dat lichamelijk of psychisch niet kunnen. Zij zijn geen thuiszitter en worden daarom altijd apart geteld.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  countDate: 'de peildatum',
  measures: {
    aantal: { type: 'aantal', description: 'unieke leerlingen met een vrijstelling 5 onder a' },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Vrijgesteld op grond van artikel 5 onder a',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'vrijstellingen', when: 'period' }],
  looksInto: [],
  reach: { vrijstellingen: 0 },
  direction: 'neutraal',
  disclosure: 'persoon',
  ground: 'Leerplichtwet art. 5 onder a.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Op de eerste en op de laatste dag van de vrijstelling',
      cut: '2023-12-31',
      deliveries: {
        vrijstellingen: `${VRIJSTELLINGEN}
L1;5_onder_a;2023-10-01;2023-12-31;9801
L2;5_onder_a;2023-10-02;2024-07-31;9801
L3;5_onder_a;2022-10-01;2023-10-01;9801
L4;5_onder_a;2022-10-01;2023-09-30;9801
L5;5_onder_a;2022-10-01;;9801`,
      },
      expected: [
        { cijfer, periode: '2023-10-01', teller: 3, waarde: 3 },
        { cijfer, periode: '2023-12-31', teller: 3, waarde: 3 },
        { cijfer, periode: '2022-10-01', teller: 3, waarde: 3 },
      ],
      working:
        'Op 1 oktober 2023 begint de vrijstelling van L1, eindigt die van L3 en loopt die van L5 zonder einde: 3. Die van L2 begint een dag later en die van L4 eindigde een dag eerder. Op 31 december: L1 (laatste dag), L2 en L5. Op 1 oktober 2022, de eerste dag: L3, L4 en L5.',
    },
    {
      title: 'Ieder telt één keer, en alleen met artikel 5 onder a',
      cut: '2023-12-31',
      deliveries: {
        vrijstellingen: `${VRIJSTELLINGEN}
L1;5_onder_a;2023-08-01;2023-12-31;9801
L1;5_onder_a;2023-12-01;2024-07-31;9802
L2;5_onder_a;2023-08-01;2024-07-31;9801
L3;5_onder_b;2023-08-01;2024-07-31;9801
L4;5_onder_c;2023-08-01;2024-07-31;9801
L5;5a;2023-08-01;2024-07-31;9801
L6;11;2023-08-01;2024-07-31;9801
L7;15;2023-08-01;2024-07-31;9801`,
      },
      expected: [{ cijfer, periode: '2023-12-31', teller: 2, waarde: 2 }],
      working:
        'L1 heeft op 31 december twee vrijstellingen en telt één keer; L2 telt ook. Artikel 5a (trekkend bestaan, L5) is iets anders dan artikel 5 onder a, en de andere gronden tellen hier niet.',
    },
    {
      title: 'Andere vrijstellingen geven een echte 0, geen vrijstelling geeft geen gegevens',
      cut: '2024-02-01',
      deliveries: {
        vrijstellingen: `${VRIJSTELLINGEN}
L1;5_onder_b;2023-12-01;2023-12-31;9801
L2;5_onder_a;2024-02-02;2024-07-31;9801`,
      },
      expected: [
        { cijfer, periode: '2023-10-01', status: 'geen_gegevens' },
        { cijfer, periode: '2023-12-31', teller: 0, waarde: 0 },
        { cijfer, periode: '2024-02-01', status: 'geen_gegevens' },
      ],
      working:
        'Op 31 december loopt alleen een vrijstelling op een andere grond: 0. De vrijstelling van L2 begint na de dag van de gegevens en bestaat nog niet. Op 1 oktober en op 1 februari loopt er geen enkele.',
    },
  ],
};

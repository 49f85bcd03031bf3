import type { Indicator } from '../indicator.js';
import { VERZUIM } from './lesson-columns.js';

const cijfer = 'twaalf_te_laat';

/** Late in so many lessons of one day. */
function late(leerling: string, day: string, times: number): string {
  return Array.from(
    { length: times },
    (_none, at) => `${leerling};99AA00;${day};${at + 1};5;te_laat;onbekend;N`,
  ).join('\n');
}

export const twaalfTeLaat: Indicator = {
  id: 'twaalf_te_laat',
  name: 'Twaalf keer te laat',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal leerlingen dat in het schooljaar twaalf keer of vaker te laat in een les kwam, volgens de lesregistratie van de scholen.',
  explanation:
    'Wie vaak te laat komt, verzuimt later ook vaker. Scholen sturen na twaalf keer te laat meestal een bericht aan de leerplichtambtenaar. Elke les waarin een leerling te laat komt, telt als één keer.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'het hele schooljaar',
  measures: {
    aantal: { type: 'aantal', description: 'leerlingen die twaalf keer of vaker te laat kwamen' },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Leerlingen die twaalf keer of vaker te laat kwamen',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
  ],
  requires: [{ kind: 'verzuim', when: 'period' }],
  looksInto: [],
  reach: { verzuim: 0 },
  parameters: ['te_laat_keren'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Praktijk van scholen: verzuimregels.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies twaalf keer telt, elf keer niet',
      cut: '2024-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
${late('L1', '2023-08-01', 6)}
${late('L1', '2024-07-31', 6)}
${late('L2', '2023-09-04', 11)}
L2;99AA00;2023-09-05;1;50;afwezig;spijbelen;N`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 1, waarde: 1 }],
      working:
        'L1 kwam zes keer te laat op de eerste en zes keer op de laatste dag van het schooljaar: twaalf. L2 kwam elf keer te laat; een gemiste les is niet te laat.',
    },
    {
      title: 'Twee scholen samen; ook te laat met een geldige reden',
      cut: '2024-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
${late('L1', '2023-09-04', 10)}
L1;99AB00;2023-09-05;1;5;te_laat;medisch;J
L1;99AB00;2023-09-06;;5;te_laat;overig;N
${late('L2', '2023-09-04', 10)}
L2;99AB00;2023-09-05;1;5;te_laat;medisch;J
L2;99AB00;2023-09-06;;5;verwijderd;overig;N`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 1, waarde: 1 }],
      working:
        'L1: tien keer op 99AA00 en twee keer op 99AB00 is twaalf; dat één keer geoorloofd was, maakt niet uit. L2: elf keer te laat en één keer uit de les gestuurd.',
    },
    {
      title: 'Elk schooljaar apart; zonder levering is er geen cijfer',
      cut: '2025-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
${late('L1', '2023-07-31', 6)}
${late('L1', '2023-08-01', 6)}
${late('L2', '2023-08-01', 12)}`,
        vrijstellingen: 'leerling_id;grond;van;tot;gemeente\nL3;5a;2024-09-01;2025-07-31;9801',
      },
      expected: [
        { cijfer, periode: '2022-2023', teller: 0, waarde: 0 },
        { cijfer, periode: '2023-2024', teller: 1, waarde: 1 },
        { cijfer, periode: '2024-2025', status: 'geen_gegevens' },
      ],
      working:
        'L1 kwam in elk van de twee schooljaren zes keer te laat en telt niet; L2 twaalf keer op één dag in 2023-2024. Van 2024-2025 is alleen een vrijstelling geleverd en geen lesregistratie: geen gegevens.',
    },
  ],
};

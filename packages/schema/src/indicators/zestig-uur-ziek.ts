import type { Indicator } from '../indicator.js';
import { VERZUIM } from './lesson-columns.js';

const cijfer = 'zestig_uur_ziek';

/** Rows of six hundred minutes, on as many days as are named. */
function ill(leerling: string, days: readonly string[]): string {
  return days.map((day) => `${leerling};99AA00;${day};1;600;afwezig;ziek;J`).join('\n');
}

export const zestigUurZiek: Indicator = {
  id: 'zestig_uur_ziek',
  name: 'Zestig uur ziek',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal leerlingen dat in het schooljaar zestig uur (3600 minuten) of meer les miste met als reden ziek, volgens de lesregistratie van de scholen.',
  explanation:
    'Wie in een schooljaar vaak of lang ziek is, heeft misschien hulp nodig. Scholen nodigen zo iemand uit voor een gesprek, vaak met de jeugdarts. Dit cijfer telt de leerlingen met zestig uur ziekteverzuim of meer.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'het hele schooljaar',
  measures: {
    aantal: { type: 'aantal', description: 'leerlingen met zestig uur ziekteverzuim of meer' },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Leerlingen die zestig uur of meer ziek waren',
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
  parameters: ['ziek_minuten'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Praktijk van scholen: verzuimregels.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Precies 3600 minuten telt, 3599 niet',
      cut: '2024-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
${ill('L1', ['2023-08-01', '2023-10-02', '2023-12-04', '2024-02-05', '2024-04-08', '2024-07-31'])}
${ill('L2', ['2023-09-04', '2023-10-02', '2023-12-04', '2024-02-05', '2024-04-08'])}
L2;99AA00;2024-06-03;1;599;afwezig;ziek;J`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 1, waarde: 1 }],
      working:
        'L1 mist zes keer 600 = 3600 minuten, de eerste op 1 augustus en de laatste op 31 juli: L1 telt. L2 mist vijf keer 600 en 599 = 3599 minuten en telt niet.',
    },
    {
      title: 'Alle scholen samen en elke soort, ook zonder verlof; een andere reden telt niet',
      cut: '2024-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
${ill('L1', ['2023-09-04', '2023-10-02', '2023-12-04', '2024-02-05'])}
L1;99AB00;2024-03-04;1;600;afwezig;ziek;N
L1;99AB00;2024-03-05;1;600;te_laat;ziek;J
${ill('L2', ['2023-09-04', '2023-10-02', '2023-12-04', '2024-02-05', '2024-04-08'])}
L2;99AA00;2024-06-03;1;600;afwezig;medisch;J`,
      },
      expected: [{ cijfer, periode: '2023-2024', teller: 1, waarde: 1 }],
      working:
        'L1 mist op 99AA00 vier keer en op 99AB00 twee keer 600 minuten door ziekte, samen 3600; dat één rij N zegt en één te laat is, maakt niet uit. L2 heeft 3000 minuten ziek en 600 medisch: niet genoeg.',
    },
    {
      title: 'Elk schooljaar apart; na de grens van de gegevens bestaat niets',
      cut: '2024-09-30',
      deliveries: {
        verzuim: `${VERZUIM}
${ill('L1', ['2024-07-25', '2024-07-26', '2024-07-29', '2024-08-01', '2024-08-02', '2024-08-05'])}
${ill('L2', ['2024-09-23', '2024-09-24', '2024-09-25', '2024-09-26', '2024-09-27', '2024-09-30'])}
${ill('L3', ['2024-09-23', '2024-09-24', '2024-09-25', '2024-09-26', '2024-09-27', '2024-10-01'])}`,
      },
      expected: [
        { cijfer, periode: '2023-2024', teller: 0, waarde: 0 },
        { cijfer, periode: '2024-2025', teller: 1, waarde: 1 },
      ],
      working:
        'L1 heeft 1800 minuten in elk schooljaar en telt in geen van beide. L2 haalt 3600 minuten op 30 september 2024, de laatste dag die meetelt; van L3 ligt de zesde dag daarna.',
    },
  ],
};

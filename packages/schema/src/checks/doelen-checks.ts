import { goalFigureOf } from '../goal-figure.js';
import { isPublishedDay } from '../goal-period.js';
import type { Indicator } from '../indicator.js';
import { type CheckedValue, defineRowCheck, type RowCheck } from './row-check.js';

function indicatorOf(name: CheckedValue): Indicator | undefined {
  return typeof name === 'string' ? goalFigureOf(name)?.indicator : undefined;
}

/** Which way a goal goes when it wants less of what is better. */
const AGAINST = { hoger_is_beter: 'lager', lager_is_beter: 'hoger', neutraal: undefined } as const;

export const DOELEN_CHECKS: readonly RowCheck[] = [
  defineRowCheck({
    id: 'doel_jaar_ontbreekt',
    level: 'waarschuwing',
    kinds: ['doelen'],
    column: 'jaren_zonder_streefwaarde',
    reads: ['jaren_zonder_streefwaarde'],
    expected: 'een streefwaarde voor elk jaar van het plan',
    explanation: 'Een doel heeft niet voor elk jaar van het plan een streefwaarde.',
    action: 'Vul onder streefwaarden het jaar aan, of pas de jaren bij ondersteuningsplan aan.',
    norm: 'alle jaren van het plan; bij een indicator per schooljaar alle schooljaren die er helemaal in vallen',
    suspect: ({ jaren_zonder_streefwaarde }) => jaren_zonder_streefwaarde !== null,
    sayExpected: ({ jaren_zonder_streefwaarde }) =>
      `een streefwaarde voor elk jaar van het plan; er is er geen voor ${jaren_zonder_streefwaarde}`,
    example: { wrong: { jaren_zonder_streefwaarde: '2025, 2026' }, right: {} },
  }),
  defineRowCheck({
    id: 'doel_richting_tegen',
    level: 'waarschuwing',
    kinds: ['doelen'],
    column: 'richting',
    reads: ['indicator', 'richting'],
    expected: 'een richting die past bij wat de indicator beter noemt',
    explanation: 'Het doel wil het cijfer de kant op waar het volgens de indicator slechter is.',
    action: 'Controleer richting. Is het zo bedoeld, dan hoeft u niets te doen.',
    norm: 'de richting in de definitie van de indicator',
    suspect: ({ indicator, richting }) => {
      const direction = indicatorOf(indicator)?.direction;
      return direction !== undefined && richting !== null && AGAINST[direction] === richting;
    },
    example: {
      wrong: { indicator: 'thuiszitters', richting: 'hoger' },
      right: { indicator: 'thuiszitters', richting: 'lager' },
    },
  }),
  defineRowCheck({
    id: 'doel_peildatum_ongewoon',
    level: 'waarschuwing',
    kinds: ['doelen'],
    column: 'periode',
    reads: ['indicator', 'periode'],
    expected: 'een dag waarop het cijfer elk jaar wordt gepubliceerd',
    explanation:
      'Van deze dag komt er geen cijfer, tenzij het toevallig de laatste dag van een publicatie is. Het doel is dan niet te meten.',
    action:
      'Kies 1 februari, 31 juli, 1 oktober of 31 december; bij een telling van DUO alleen 1 oktober.',
    norm: 'de peildata waarop cijfers worden gepubliceerd',
    suspect: ({ indicator, periode }) => {
      const found = indicatorOf(indicator);
      return (
        found?.period === 'peildatum' &&
        typeof periode === 'string' &&
        !isPublishedDay(found, periode)
      );
    },
    example: {
      wrong: { indicator: 'deelname_pro', periode: '2024-11-01' },
      right: { indicator: 'deelname_pro', periode: '2024-10-01' },
    },
  }),
];

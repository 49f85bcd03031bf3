import type { Check } from './check.js';

/** Codes of the queries in packages/etl/sql/flags: loaded rows that break a rule of the swv. */
export const FLAG_CHECKS: readonly Check[] = [
  {
    id: 'vergoeding_afwijkend',
    level: 'melding',
    stage: 'rijen',
    explanation:
      'De toegekende vergoeding past niet bij het beleid van het swv: het bedrag, de grond of de uitkomst van het traject wijkt af.',
    action:
      'Controleer bedrag en grond. Is zo besloten, dan hoeft u niets te doen: het bedrag telt zoals het is.',
    kinds: ['vergoedingen'],
    norm: 'Draaiboek vso-vo: € 10.000 bij geslaagd, anders hoogstens € 10.000 en hoogstens de ingezette middelen',
  },
];

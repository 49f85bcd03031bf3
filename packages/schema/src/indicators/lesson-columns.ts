import type { Indicator } from '../indicator.js';

/** The header of a delivery of verzuim, for worked examples. */
export const VERZUIM = 'leerling_id;vestiging;datum;lesuur;minuten;soort;reden;geoorloofd';

/** What people see for geoorloofd. */
export const GEOORLOOFD = { J: 'geoorloofd', N: 'ongeoorloofd' };

/** Minutes that pupils missed, added up, and what the two who missed most add to them. */
export const GEMISTE_MINUTEN = {
  minuten: {
    type: 'getal',
    most: ['meeste_minuten', 'op_een_na_meeste_minuten'],
    description: 'gemiste minuten',
  },
  meeste_minuten: { type: 'getal', description: 'minuten van wie het meeste miste' },
  op_een_na_meeste_minuten: {
    type: 'getal',
    description: 'minuten van wie daarna het meeste miste',
  },
} as const satisfies Indicator['measures'];

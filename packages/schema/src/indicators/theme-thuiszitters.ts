import type { Indicator } from '../indicator.js';
import { teruggeleid, teruggeleidKoers } from './teruggeleid.js';
import { teruggeleid10Weken, teruggeleid10WekenKoers } from './teruggeleid-10-weken.js';
import { thuiszitters } from './thuiszitters.js';
import { thuiszittersDuur, thuiszittersDuurKoers } from './thuiszitters-duur.js';
import { thuiszittersKoers } from './thuiszitters-koers.js';
import { thuiszittersLeeftijdOnbekend } from './thuiszitters-leeftijd-onbekend.js';
import { thuiszittersPeildatum, thuiszittersPeildatumKoers } from './thuiszitters-peildatum.js';
import { thuiszittersPer1000, thuiszittersPer1000Koers } from './thuiszitters-per-1000.js';
import { vrijgesteld5a } from './vrijgesteld-5a.js';

export const THUISZITTERS: readonly Indicator[] = [
  thuiszitters,
  thuiszittersPeildatum,
  thuiszittersDuur,
  thuiszittersPer1000,
  thuiszittersLeeftijdOnbekend,
  vrijgesteld5a,
  teruggeleid,
  teruggeleid10Weken,
  thuiszittersKoers,
  thuiszittersPeildatumKoers,
  thuiszittersDuurKoers,
  thuiszittersPer1000Koers,
  teruggeleidKoers,
  teruggeleid10WekenKoers,
];

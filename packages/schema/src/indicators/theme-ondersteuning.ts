import type { Indicator } from '../indicator.js';
import { arbeidstoeleiding } from './arbeidstoeleiding.js';
import { arrangementen } from './arrangementen.js';
import { basisondersteuning } from './basisondersteuning.js';
import { dekkendNetwerk } from './dekkend-netwerk.js';
import { oppOpTijd } from './opp-op-tijd.js';
import { plaatsingsoverleg } from './plaatsingsoverleg.js';
import { plustrajecten } from './plustrajecten.js';
import { povo } from './povo.js';
import { trajectvoorziening } from './trajectvoorziening.js';

export const ONDERSTEUNING: readonly Indicator[] = [
  oppOpTijd,
  arrangementen,
  basisondersteuning,
  plustrajecten,
  trajectvoorziening,
  plaatsingsoverleg,
  dekkendNetwerk,
  povo,
  arbeidstoeleiding,
];

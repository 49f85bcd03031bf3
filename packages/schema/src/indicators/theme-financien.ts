import type { Indicator } from '../indicator.js';
import { continuiteit } from './continuiteit.js';
import { herbestedingsverplichting } from './herbestedingsverplichting.js';
import { kengetallen } from './kengetallen.js';
import { programmaRealisatie } from './programma-realisatie.js';
import { schoolbesteding } from './schoolbesteding.js';
import { signaleringswaarde } from './signaleringswaarde.js';
import { toewijzing } from './toewijzing.js';
import { verplichtingenOverig } from './verplichtingen-overig.js';

export const FINANCIEN: readonly Indicator[] = [
  herbestedingsverplichting,
  verplichtingenOverig,
  programmaRealisatie,
  schoolbesteding,
  toewijzing,
  signaleringswaarde,
  kengetallen,
  continuiteit,
];

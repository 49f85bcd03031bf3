import type { Indicator } from '../indicator.js';
import { vergoedingen } from './vergoedingen.js';
import { vergoedingenAfwijkend } from './vergoedingen-afwijkend.js';
import { vergoedingenDoorlooptijd } from './vergoedingen-doorlooptijd.js';
import { vergoedingenOpenstaand } from './vergoedingen-openstaand.js';
import { vergoedingenUitbetaald } from './vergoedingen-uitbetaald.js';

export const VERGOEDINGEN: readonly Indicator[] = [
  vergoedingen,
  vergoedingenUitbetaald,
  vergoedingenOpenstaand,
  vergoedingenDoorlooptijd,
  vergoedingenAfwijkend,
];

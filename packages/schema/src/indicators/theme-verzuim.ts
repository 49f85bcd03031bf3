import type { Indicator } from '../indicator.js';
import { twaalfTeLaat } from './twaalf-te-laat.js';
import { verzuimredenen } from './verzuimredenen.js';
import { verzuimuren } from './verzuimuren.js';
import { zestienUur } from './zestien-uur.js';
import { zestigUurZiek } from './zestig-uur-ziek.js';

export const VERZUIM: readonly Indicator[] = [
  zestienUur,
  zestigUurZiek,
  twaalfTeLaat,
  verzuimredenen,
  verzuimuren,
];

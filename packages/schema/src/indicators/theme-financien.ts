import type { Indicator } from '../indicator.js';
import { herbestedingsverplichting } from './herbestedingsverplichting.js';

export const FINANCIEN: readonly Indicator[] = [herbestedingsverplichting];

import type { Indicator } from '../indicator.js';

export const ONDERSTEUNING: readonly Indicator[] = [];

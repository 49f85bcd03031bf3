import type { Indicator } from '../indicator.js';

export const KWALITEIT: readonly Indicator[] = [];

import type { Indicator } from '../indicator.js';

export const VERZUIM: readonly Indicator[] = [];

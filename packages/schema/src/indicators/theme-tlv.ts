import type { Indicator } from '../indicator.js';

export const TLV: readonly Indicator[] = [];

import type { Indicator } from '../indicator.js';
import { DEELNAME } from './theme-deelname.js';
import { DOELEN } from './theme-doelen.js';
import { DOORSTROOM } from './theme-doorstroom.js';
import { FINANCIEN } from './theme-financien.js';
import { KWALITEIT } from './theme-kwaliteit.js';
import { ONDERSTEUNING } from './theme-ondersteuning.js';
import { THUISZITTERS } from './theme-thuiszitters.js';
import { TLV } from './theme-tlv.js';
import { VERGOEDINGEN } from './theme-vergoedingen.js';
import { VERZUIM } from './theme-verzuim.js';

/** The catalogue of indicators, headlines first, then by theme. */
export const INDICATORS: readonly Indicator[] = [
  ...DOORSTROOM,
  ...TLV,
  ...THUISZITTERS,
  ...VERZUIM,
  ...VERGOEDINGEN,
  ...FINANCIEN,
  ...ONDERSTEUNING,
  ...DEELNAME,
  ...KWALITEIT,
  ...DOELEN,
].toSorted((a, b) => Number(b.headline) - Number(a.headline));

/** The declaration of an indicator by its id, or undefined when there is none. */
export function indicatorOf(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}

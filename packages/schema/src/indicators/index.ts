import type { Indicator } from '../indicator.js';
import { deelnamePro } from './deelname-pro.js';
import { doorstroompercentage } from './doorstroompercentage.js';
import { herbestedingsverplichting } from './herbestedingsverplichting.js';
import { leerlingen } from './leerlingen.js';
import { thuiszitters } from './thuiszitters.js';
import { vergoedingen } from './vergoedingen.js';

/** The catalogue of indicators, headlines first. */
export const INDICATORS: readonly Indicator[] = [
  doorstroompercentage,
  thuiszitters,
  vergoedingen,
  herbestedingsverplichting,
  leerlingen,
  deelnamePro,
];

/** The declaration of an indicator by its id, or undefined when there is none. */
export function indicatorOf(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}

import { type Eenheid, formatValue } from '@peildatum/schema';
import type { Axis } from './section.js';

/** About so many steps: more amounts do not fit beside each other on a phone. */
const stepsOf = (eenheid: Eenheid): number => (eenheid === 'euro' ? 2 : 3);

/** A value axis from 0 that holds all values, with round steps. Only values that are shown may be given. */
export function axisOf(values: readonly number[], eenheid: Eenheid): Axis {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const step = roundStep((highest - lowest) / stepsOf(eenheid), eenheid === 'procent' ? 0 : 1);
  const above = Math.max(1, Math.ceil(highest / step));
  const below = Math.ceil(-lowest / step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = Array.from({ length: above + below + 1 }, (_, index) =>
    formatValue((index - below) * step, eenheid, decimals),
  );
  return { min: -below * step || 0, max: above * step, step, ticks };
}

/** The smallest of 1, 2, 5, 10 .. that is not under the size asked, nor under the least. */
function roundStep(size: number, least: number): number {
  if (size <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= size) ?? 10;
  return Math.max(factor * power, least);
}

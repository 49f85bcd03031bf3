import type { Cell, Recipe } from '@peildatum/schema';
import { roundedRatio } from './exact.js';
import type { MartRow } from './mart-rows.js';

type Numbers = Pick<Cell, 'teller' | 'noemer' | 'waarde' | 'status'>;

/**
 * A percentile over a scale of the mart, by linear interpolation between order statistics, exact until it is rounded.
 * Undefined when a count is unknown. Without observations there is nothing to take it of; with fewer than `least` it is
 * too few to show, and staff see it all the same.
 */
export function percentile(
  rows: readonly MartRow[],
  recipe: Recipe & { kind: 'percentiel' },
  decimals: number,
): Numbers | undefined {
  const observed = new Map<number, number>();
  for (const { measures, scales } of rows) {
    const count = measures[recipe.of];
    if (count === null || count === undefined) return undefined;
    const value = scales?.[recipe.scale];
    if (value === null || value === undefined || count === 0n) continue;
    observed.set(value, (observed.get(value) ?? 0) + Number(count / 100n));
  }
  const ordered = [...observed].sort(([a], [b]) => a - b);
  const count = ordered.reduce((sum, [, times]) => sum + times, 0);
  if (count === 0) return { teller: null, noemer: 0, waarde: null, status: 'niet_van_toepassing' };
  // the place of the percentile among 0 .. count - 1, in hundredths: `at` has two decimals
  const place = Math.round(recipe.at * 100) * (count - 1);
  const below = valueAt(ordered, Math.floor(place / 100));
  const above = valueAt(ordered, Math.ceil(place / 100));
  const hundredths = below * 100 + (above - below) * (place % 100);
  const waarde = roundedRatio(BigInt(hundredths), 100n, 1, decimals);
  return { teller: null, noemer: count, waarde, status: count < recipe.least ? 'te_weinig' : 'ok' };
}

/** The value at a place (0 is the smallest) among values with how often each occurs, in order. */
function valueAt(ordered: readonly (readonly [number, number])[], place: number): number {
  let passed = 0;
  for (const [value, times] of ordered) {
    passed += times;
    if (place < passed) return value;
  }
  throw new RangeError(`plaats ${place} ligt buiten de waarnemingen`);
}

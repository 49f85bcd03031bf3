import { formatNumber, type PublishedDefinition } from '@peildatum/schema';
import type { StoredCell } from './cells.js';
import type { Vergelijking } from './comparison-type.js';

/** A comparison as clients get it; of a percentage the difference is in percentage points. */
export function comparisonView(
  { vergelijking }: Pick<StoredCell, 'vergelijking'>,
  unit: Pick<PublishedDefinition, 'decimalen'>,
): Vergelijking | null {
  if (vergelijking === undefined || vergelijking === null) return null;
  const { periode, waarde, verschil, status, reden } = vergelijking;
  const sign = verschil !== null && verschil > 0 ? '+' : '';
  const verschilTekst =
    verschil === null ? null : `${sign}${formatNumber(verschil, unit.decimalen)}`;
  return { periode, waarde, verschil, verschilTekst, status, reden };
}

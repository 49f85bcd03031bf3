import { formatNumber, type PublishedDefinition } from '@peildatum/schema';
import type { StoredCell } from './cells.js';
import type { Vergelijking } from './comparison-type.js';

/**
 * A comparison as clients get it; of a percentage the difference is in percentage points. There is a difference only
 * between two figures that are shown, whatever the row holds.
 */
export function comparisonView(
  cell: Pick<StoredCell, 'status' | 'vergelijking'>,
  unit: Pick<PublishedDefinition, 'decimalen'>,
): Vergelijking | null {
  const { vergelijking } = cell;
  if (vergelijking === undefined || vergelijking === null) return null;
  const { periode, waarde, status, reden } = vergelijking;
  const verschil = cell.status === 'ok' && status === 'ok' ? vergelijking.verschil : null;
  const sign = verschil !== null && verschil > 0 ? '+' : '';
  const verschilTekst =
    verschil === null ? null : `${sign}${formatNumber(verschil, unit.decimalen)}`;
  return { periode, waarde, verschil, verschilTekst, status, reden };
}

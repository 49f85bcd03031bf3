import {
  formatTarget,
  formatValue,
  type PublishedDefinition,
  VERDICT_WORDS,
} from '@peildatum/schema';
import type { StoredCell } from './cells.js';
import type { Doelstand } from './goal-type.js';

/** The definition that gives a cell its unit: of a goal that of the figure that it is about. */
export function unitOf(
  definitions: readonly PublishedDefinition[],
  own: PublishedDefinition,
  { over }: Pick<StoredCell, 'over'>,
): PublishedDefinition {
  if (over == null) return own;
  return definitions.find(({ figuur }) => figuur === over) ?? own;
}

/** What a cell says of a goal, as clients get it; null when it is no goal. Of what is not shown nothing can be judged. */
export function goalView(cell: StoredCell, unit: PublishedDefinition): Doelstand | null {
  const { over, streefwaarde, status } = cell;
  // the columns of what is no goal are empty
  if (over == null || streefwaarde == null || cell.oordeel == null) return null;
  const oordeel = status === 'ok' ? cell.oordeel : 'niet_meetbaar';
  const vorige = status === 'niet_getoond' ? null : (cell.vorige ?? null);
  const { eenheid, decimalen } = unit;
  return {
    over,
    streefwaarde,
    streefwaardeTekst: formatTarget(streefwaarde, eenheid, decimalen),
    oordeel,
    oordeelTekst: VERDICT_WORDS[oordeel].short,
    vorige,
    vorigeTekst: vorige === null ? null : formatValue(vorige, eenheid, decimalen),
  };
}

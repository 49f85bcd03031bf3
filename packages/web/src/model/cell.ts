import type { CijferveldenFragment } from '../generated/graphql.js';

/** A figure as the page asks for it. */
export type Cell = CijferveldenFragment;

/** The text of a cell's teller or noemer, where it has one. */
export function partText(cell: Cell, part: 'teller' | 'noemer'): string | null {
  const { cel } = cell;
  if (part === 'teller') return 'tellerTekst' in cel ? cel.tellerTekst : null;
  return 'noemerTekst' in cel ? cel.noemerTekst : null;
}

/** The number to draw a bar from, only when it is shown. */
export function shownValue(cell: Cell): number | undefined {
  return cell.status === 'ok' && 'waarde' in cell.cel ? cell.cel.waarde : undefined;
}

/** Of a whole breakdown it is the sentence of a figure, about another thing: neither says why just this one. */
const WITHHELD_REASON = 'Deze uitsplitsing wordt niet getoond, zodat niemand herkend kan worden.';

/** Why there is no number, when there is none. */
export function reasonOf(cell: Cell): string | undefined {
  if (cell.status === 'niet_getoond' && isWithheld(cell)) return WITHHELD_REASON;
  return 'uitleg' in cell.cel ? cell.cel.uitleg : undefined;
}

/** Does the cell say that its whole breakdown is withheld? */
export function isWithheld(cell: Cell): boolean {
  return cell.dimensies.some(({ waarde }) => waarde === '*');
}

import { Fault, type PublicationHead } from '@peildatum/schema';
import type { RequestContext } from '../graphql/context.js';
import { type CellSelection, definitionsNamed, selectCells } from './figure-selection.js';
import type { Cijfer } from './figure-type.js';

/** More cells than this in one answer are what the download is for. */
const MOST_CELLS = 100_000;

/** The cells of an indicator, or of one of its figures, in a publication. */
export async function figuresOf(
  context: RequestContext,
  head: Pick<PublicationHead, 'id'>,
  indicator: string,
  selection: CellSelection,
): Promise<readonly Cijfer[]> {
  const { definities } = await context.contents.load(head.id);
  const named = definitionsNamed(definities, indicator);
  const cells = await Promise.all(
    named.map(({ figuur }) => context.figures.load({ publicatie: head.id, figuur })),
  );
  const chosen = selectCells(cells.flat(), named, selection);
  context.cells += chosen.length;
  if (context.cells > MOST_CELLS) {
    throw new Fault('vraag_te_groot', `Een antwoord heeft hoogstens ${MOST_CELLS} cijfers.`);
  }
  return chosen;
}

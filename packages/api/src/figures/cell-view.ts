import {
  type Cell,
  formatCell,
  formatNumber,
  formatValue,
  indicatorOf,
  type PublishedDefinition,
  STATUS_WORDS,
} from '@peildatum/schema';
import type { Cel } from './cell-type.js';

/** A cell as clients get it. A number is passed on only where the status allows it, whatever the row holds. */
export function cellView(cell: Cell, definition: PublishedDefinition): Cel {
  const { status } = cell;
  const tekst = formatCell(cell, definition.eenheid, definition.decimalen);
  const parts = {
    teller: cell.teller,
    noemer: cell.noemer,
    tellerTekst: partText(cell.teller, definition, 'teller'),
    noemerTekst: partText(cell.noemer, definition, 'noemer'),
  };
  if (status === 'ok') return { status, tekst, waarde: cell.waarde ?? Number.NaN, ...parts };
  const uitleg = STATUS_WORDS[status].long;
  return status === 'niet_van_toepassing'
    ? { status, tekst, uitleg, ...parts }
    : { status, tekst, uitleg };
}

/** Teller and noemer are measures of their own: of a percentage of euros they are amounts. */
function partText(
  part: number | null,
  definition: PublishedDefinition,
  side: 'teller' | 'noemer',
): string | null {
  if (part === null) return null;
  const isAmount = definition.eenheid === 'euro' || measureType(definition, side) === 'bedrag';
  if (isAmount) return formatValue(part, 'euro', 2);
  return formatNumber(part, Number.isInteger(part) ? 0 : 2);
}

function measureType(definition: PublishedDefinition, side: 'teller' | 'noemer') {
  const indicator = indicatorOf(definition.indicator);
  const recipe = indicator?.figures.find(({ maat }) => maat === definition.maat)?.recipe;
  return recipe?.kind === 'aandeel' ? indicator?.measures[recipe[side]]?.type : undefined;
}

import {
  type Cell,
  formatCell,
  formatNumber,
  type PublishedDefinition,
  STATUS_WORDS,
} from '@peildatum/schema';
import type { FigureText, Trace } from './section.js';

/** The value of a cell as readers see it. */
export function valueText(cell: Cell, figure: PublishedDefinition): FigureText {
  return {
    text: formatCell(cell, figure.eenheid, figure.decimalen),
    shown: cell.status === 'ok',
    part: 'waarde',
    trace: traceOf(cell),
  };
}

/** The teller or the noemer of a cell; where the value is not shown, neither is what it is made of. */
export function countText(cell: Cell, part: 'teller' | 'noemer'): FigureText {
  const count = cell[part];
  const trace = traceOf(cell);
  if (cell.status !== 'ok') {
    return { text: STATUS_WORDS[cell.status].short, shown: false, part, trace };
  }
  if (count === null) {
    return { text: STATUS_WORDS.niet_van_toepassing.short, shown: false, part, trace };
  }
  return { text: formatNumber(count, Number.isInteger(count) ? 0 : 2), shown: true, part, trace };
}

function traceOf(cell: Cell): Trace {
  const { indicator, periode, dimensies, status } = cell;
  return { indicator, periode, dimensies, status };
}

import type { Cell } from '@peildatum/schema';
import { nameOf } from '../oracle/differences.js';

/** Figures that count pupils. */
const COUNTS = ['doorstroompercentage', 'thuiszitters', 'vergoedingen/aantal'];

/** Every cell that readers see and that says 1 to 4: of those who count, of all, or of those who do not count. */
export function tooSmall(shown: readonly Cell[]): string[] {
  const found: string[] = [];
  const visible = new Set(shown.filter(({ status }) => status === 'ok').map(nameOf));
  for (const cell of shown) {
    const { indicator, teller, noemer } = cell;
    if (!visible.has(nameOf(cell))) continue;
    const counts = [teller, noemer, noemer === null ? null : noemer - (teller ?? 0)];
    const isSmall = counts.some((count) => count !== null && count >= 1 && count <= 4);
    if (COUNTS.includes(indicator) && isSmall) found.push(nameOf(cell));
    // an amount gives away that its count is not 0, and often the count itself
    const count = nameOf({ ...cell, indicator: 'vergoedingen/aantal' });
    if (indicator === 'vergoedingen/bedrag' && !visible.has(count)) found.push(nameOf(cell));
  }
  return found;
}

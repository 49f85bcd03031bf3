import { type Cell, isWithheld } from './cell.js';
import type { Breakdown, Topic } from './topic.js';

export interface BreakdownRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface BreakdownTable {
  readonly periode: string;
  readonly rows: readonly BreakdownRow[];
  /** Cells that stand for the whole breakdown, which is withheld. */
  readonly withheld: readonly Cell[];
}

const byLabel = new Intl.Collator('nl', { numeric: true });

/** A breakdown in the topic's reporting period, or in the last one that it has; rows in the order of their labels. */
export function breakdownTable(topic: Topic, breakdown: Breakdown): BreakdownTable | undefined {
  const periods = [...new Set(breakdown.cells.map(({ periode }) => periode))].sort();
  const wanted = topic.reporting;
  const periode =
    wanted !== undefined && periods.includes(wanted)
      ? wanted
      : periods.filter((one) => wanted === undefined || one < wanted).at(-1);
  if (periode === undefined) return undefined;
  const cells = breakdown.cells.filter((cell) => cell.periode === periode);
  return { periode, withheld: cells.filter(isWithheld), rows: rowsOf(cells) };
}

function rowsOf(cells: readonly Cell[]): BreakdownRow[] {
  const rows = new Map<string, { label: string; cells: Cell[] }>();
  for (const cell of cells.filter((one) => !isWithheld(one))) {
    const key = cell.dimensies.map(({ waarde }) => waarde).join('+');
    const row = rows.get(key);
    if (row !== undefined) row.cells.push(cell);
    else
      rows.set(key, { label: cell.dimensies.map(({ label }) => label).join(', '), cells: [cell] });
  }
  const named = [...rows].map(([key, row]) => ({ key, ...row }));
  // two schools of one name are told apart by their code
  const twice = new Set(
    named.map(({ label }) => label).filter((label, index, all) => all.indexOf(label) !== index),
  );
  return named
    .map((row) => (twice.has(row.label) ? { ...row, label: `${row.label} (${row.key})` } : row))
    .sort((a, b) => byLabel.compare(a.label, b.label));
}

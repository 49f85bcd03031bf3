import type { Highs, ModelData } from 'highs';
import { goalFor } from './interval.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';

/**
 * A linear program whose variables are how much each column rises, how much it falls, and how much each target gains.
 * So "nothing changes" is a vertex and the simplex method starts feasible: 44 ms for the first program over 3,000
 * columns instead of 240 ms, and 4 ms instead of 7 ms for each next one [measured].
 */
export interface ChangeProgram {
  readonly data: ModelData;
  /** The row of each cell of which an outsider knows something. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Sets up the program for what an outsider knows at first; later he may only know less. */
export function changeProgram(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  knowledge: Knowledge,
): ChangeProgram {
  const { counts, cells } = system;
  const size = counts.length;
  const isKnown = (cell: number): boolean =>
    knowledge.exact[cell] !== null || (knowledge.least[cell] ?? 0) > 0;
  const rows = [...cells.keys()].filter(isKnown);
  const bounds = rows.map((cell) => changeOf(highs, system, knowledge, cell));

  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const addRow = (columns: Iterable<number>): void => {
    for (const column of columns) {
      indices.push(column, size + column);
      values.push(1, -1);
    }
  };
  for (const cell of rows) {
    addRow(cells[cell]?.columns ?? []);
    starts.push(indices.length);
  }
  for (const [index, { columns }] of targets.entries()) {
    addRow(columns);
    indices.push(2 * size + index);
    values.push(-1);
    starts.push(indices.length);
  }

  const numCols = 2 * size + targets.length;
  const numRows = starts.length - 1;
  const none = targets.map(() => 0);
  return {
    rowOf: new Map(rows.map((cell, row) => [cell, row])),
    data: {
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: new Float64Array(numCols),
      colLower: [...new Float64Array(2 * size), ...targets.map(({ count }) => -count)],
      colUpper: [
        ...ceilings(system, rules, knowledge),
        ...counts,
        ...targets.map(({ count }) => goalFor(count, rules) - count),
      ],
      rowLower: [...bounds.map(([lower]) => lower), ...none],
      rowUpper: [...bounds.map(([, upper]) => upper), ...none.map(() => highs.infinity)],
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    },
  };
}

/** How much the count of a cell may change for an outsider. */
export function changeOf(
  { infinity }: Highs,
  { cells }: LinkedSystem,
  { exact, least }: Knowledge,
  cell: number,
): [lower: number, upper: number] {
  if (exact[cell] !== null) return [0, 0];
  const atLeast = least[cell] ?? 0;
  return [atLeast > 0 ? atLeast - (cells[cell]?.count ?? 0) : -infinity, infinity];
}

/** How much each column may rise. An outsider knows no such limit; it keeps programs bounded and narrows at most. */
export function ceilings(
  { counts }: LinkedSystem,
  rules: Rules,
  { absent }: Knowledge,
): Float64Array {
  const upper = new Float64Array(counts.length).fill(10 * Math.max(rules.threshold, rules.width));
  for (const column of absent) upper[column] = 0;
  return upper;
}

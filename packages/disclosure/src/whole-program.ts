import type { Highs, Model } from 'highs';
import type { Deadline } from './deadline.js';
import { DisclosureError } from './disclosure-error.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership, Move } from './move.js';
import type { Push } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';
import { createModel } from './solver.js';

/** What may change, and for how long to look. */
export interface WholeProblem {
  /** The columns that may change; all others stay as they are. */
  readonly columns: readonly number[];
  readonly push: Push;
  /** +1: the target rises; -1: it falls. */
  readonly sign: 1 | -1;
  /** It is to change by its cap, not by as much as goes up to it. */
  readonly exactly?: true;
  /** Nodes of the search: a limit in seconds would give another outcome on a busy machine. */
  readonly nodes: number;
  readonly deadline: Deadline;
}

/**
 * Looks for a table in whole numbers in which a target changes, by a mixed integer program over some columns. Undefined when
 * there is none, or none was found within the nodes: then nothing is proven.
 */
export function wholeTable(
  highs: Highs,
  system: LinkedSystem,
  { cellsOf, factsOf }: Membership,
  targets: readonly SensitiveCount[],
  knowledge: Knowledge,
  { columns, push, sign, nodes, deadline, exactly }: WholeProblem,
): Move | undefined {
  const absent = new Set(knowledge.absent);
  const at = new Map(columns.map((column, index) => [column, index]));
  const size = columns.length;
  const rows: { entries: [number, number][]; lower: number; upper: number }[] = [];
  const rowOf = new Map<string, number>();
  const enter = (key: string, lower: number, upper: number, index: number, weight: number) => {
    let row = rowOf.get(key);
    if (row === undefined) {
      row = rows.push({ entries: [], lower, upper }) - 1;
      rowOf.set(key, row);
    }
    rows[row]?.entries.push([index, weight]);
  };
  for (const [column, index] of at) {
    for (const cell of cellsOf[column] ?? []) {
      const least = knowledge.least[cell] ?? 0;
      if (knowledge.exact[cell] !== null) enter(`c${cell}`, 0, 0, index, 1);
      else if (least > 0) {
        enter(`c${cell}`, least - (system.cells[cell]?.count ?? 0), highs.infinity, index, 1);
      }
    }
    for (const fact of factsOf[column] ?? []) {
      if (!knowledge.facts[fact]) continue;
      const { columns: own = new Int32Array(), weights = [] } = system.facts[fact] ?? {};
      enter(`f${fact}`, 0, 0, index, weights[own.indexOf(column)] ?? 0);
    }
  }
  const entries = [...(targets[push.target]?.columns ?? [])].flatMap(
    (column): [number, number][] => {
      const index = at.get(column);
      return index === undefined ? [] : [[index, sign]];
    },
  );
  rows.push({ entries: [...entries, [size, -1]], lower: 0, upper: exactly ? 0 : highs.infinity });
  const { integer, continuous } = highs.constants.variableType;
  // a search over small changes finds tables where one over all does not end [measured]
  const room = push.cap + 2;
  const matrix = csr(rows);
  const model = createModel(highs, {
    numCols: size + 1,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [...columns.map(() => 0), 1],
    colLower: [
      ...columns.map((column) => -Math.min(room, system.counts[column] ?? 0)),
      exactly ? push.cap : -push.cap,
    ],
    colUpper: [...columns.map((column) => (absent.has(column) ? 0 : room)), push.cap],
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: [...columns.map(() => integer), continuous],
    matrix: { ...matrix, numRows: rows.length, numCols: size + 1 },
  });
  try {
    deadline.check();
    model.options.set({
      output_flag: false,
      mip_max_nodes: nodes,
      mip_rel_gap: 0.2,
      presolve: 'off',
      // "nothing changes" is a table that is possible: to jump about for one costs ten milliseconds a program [measured]
      mip_heuristic_run_feasibility_jump: false,
      time_limit: Math.min(deadline.secondsLeft() + 1, 1e6),
    });
    run(model);
    if (model.getModelStatus() === highs.constants.modelStatus.timeLimit) deadline.check();
    const { colValue } = model.getSolution();
    const changed = columns.filter((_, index) => Math.round(colValue[index] ?? 0) !== 0);
    if (changed.length === 0) return undefined;
    const ordered = [...changed].sort((a, b) => a - b);
    return {
      columns: ordered,
      changes: ordered.map((column) => Math.round(colValue[at.get(column) ?? -1] ?? 0)),
    };
  } finally {
    model.dispose();
  }
}

function run(model: Model): void {
  try {
    model.run();
  } catch (error) {
    throw new DisclosureError('solver-failed', 'an error of the solver', { cause: error });
  }
}

function csr(rows: readonly { readonly entries: readonly (readonly [number, number])[] }[]) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries } of rows) {
    for (const [index, weight] of entries) {
      indices.push(index);
      values.push(weight);
    }
    starts.push(indices.length);
  }
  return {
    format: 'csr' as const,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

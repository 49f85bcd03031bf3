import type { Highs, Model, ModelData } from 'highs';
import type { ColumnSet } from './column-set.js';
import type { KnownSum } from './frame.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import { createModel } from './solver.js';

/** What a program is about: all other columns and sums are left out of it. */
export interface Scope {
  readonly columns: readonly number[];
  readonly sums: readonly KnownSum[];
  /** Cells that are hidden and listed, so that everybody knows what they are at least. */
  readonly listed: readonly number[];
}

/** The linear program of a region. */
export interface RegionProgram {
  readonly model: Model;
  /** The columns that stay as they are besides. */
  fix(columns: ColumnSet): void;
  /** Makes a sum of columns the aim: as large as it goes (+1), or as small (-1). */
  aim(columns: ColumnSet, sign: 1 | -1): void;
  /** Makes it the aim that the columns rise by up to `cap`; each record that changes costs `cost`. */
  raise(columns: ColumnSet, cap: number, cost: number): void;
  /** Ends a raise. */
  lower(): void;
  /** By column of the system, how much it changes in the solution. */
  change(): Float64Array;
  /** By cell and by fact, the dual value of its sum. */
  weights(): { weights: Float64Array; factWeights: Float64Array };
  close(): void;
}

/**
 * The variables are how much each column rises, how much it falls, and how much a target gains, so that "nothing
 * changes" is a vertex and the simplex method starts feasible.
 */
export function openProgram(
  highs: Highs,
  system: LinkedSystem,
  rules: Rules,
  knowledge: Knowledge,
  { columns: open, sums, listed }: Scope,
  initial: ColumnSet,
): RegionProgram {
  const { counts, cells, facts } = system;
  const size = open.length;
  const place = new Int32Array(counts.length).fill(-1);
  open.forEach((column, at) => {
    place[column] = at;
  });
  const gain = 2 * size;
  const gainRow = sums.length + listed.length;
  const ceiling = 10 * Math.max(highestThreshold(system, rules), rules.width);
  let fixed: ColumnSet = new Int32Array();
  let raised: readonly number[] = [];

  const model = createModel(highs, dataOf());
  // Dual simplex from "nothing changes": a tenth of the steps that the primal method takes, and fewer than from the vertex
  // of the program before [measured]
  model.options.set({
    output_flag: false,
    solver: 'simplex',
    presolve: 'off',
    simplex_strategy: 1,
  });
  const setCosts = (costs: Float64Array): void => {
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  };
  const setRoom = (columns: ColumnSet, has: boolean): void => {
    for (const column of columns) {
      const at = place[column] ?? -1;
      if (at < 0) continue;
      model.changeColBounds(at, 0, has ? ceiling : 0);
      model.changeColBounds(size + at, 0, has ? (counts[column] ?? 0) : 0);
    }
  };
  const placesOf = (columns: ColumnSet): number[] =>
    Array.from(columns, (column) => place[column] ?? -1).filter((at) => at >= 0);
  const program: RegionProgram = {
    model,
    fix(columns) {
      setRoom(fixed, true);
      fixed = columns;
      setRoom(fixed, false);
    },
    aim(columns, sign) {
      const costs = new Float64Array(gain + 1);
      for (const at of placesOf(columns)) {
        costs[at] = sign;
        costs[size + at] = -sign;
      }
      setCosts(costs);
    },
    raise(columns, cap, cost) {
      raised = placesOf(columns);
      for (const at of raised) {
        model.changeCoefficient(gainRow, at, 1);
        model.changeCoefficient(gainRow, size + at, -1);
      }
      model.changeRowBounds(gainRow, 0, 0);
      model.changeColBounds(gain, 0, cap);
      const costs = new Float64Array(gain + 1).fill(-cost);
      costs[gain] = 1;
      setCosts(costs);
    },
    lower() {
      for (const at of raised) {
        model.changeCoefficient(gainRow, at, 0);
        model.changeCoefficient(gainRow, size + at, 0);
      }
      raised = [];
      model.changeRowBounds(gainRow, -highs.infinity, highs.infinity);
      model.changeColBounds(gain, 0, 0);
    },
    change() {
      const { colValue } = model.getSolution();
      const change = new Float64Array(counts.length);
      open.forEach((column, at) => {
        change[column] = (colValue[at] ?? 0) - (colValue[size + at] ?? 0);
      });
      return change;
    },
    weights() {
      const { rowDual } = model.getSolution();
      const weights = new Float64Array(cells.length);
      const factWeights = new Float64Array(facts.length);
      sums.forEach(({ cell, fact }, row) => {
        if (cell >= 0) weights[cell] = rowDual[row] ?? 0;
        else factWeights[fact] = rowDual[row] ?? 0;
      });
      listed.forEach((cell, at) => {
        weights[cell] = rowDual[sums.length + at] ?? 0;
      });
      return { weights, factWeights };
    },
    close() {
      model.dispose();
    },
  };
  program.fix(initial);
  return program;

  function dataOf(): ModelData {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const addRow = (columns: Int32Array, weights?: readonly number[]): void => {
      for (let entry = 0; entry < columns.length; entry += 1) {
        const at = place[columns[entry] as number] as number;
        if (at < 0) continue;
        const weight = weights === undefined ? 1 : (weights[entry] as number);
        indices.push(at, size + at);
        values.push(weight, -weight);
      }
      starts.push(indices.length);
    };
    for (const { columns, weights } of sums) addRow(columns, weights);
    for (const cell of listed) addRow(cells[cell]?.columns ?? new Int32Array());
    indices.push(gain);
    values.push(-1);
    starts.push(indices.length);
    const numRows = starts.length - 1;
    const numCols = gain + 1;
    const atLeast = listed.map((cell) => (knowledge.least[cell] ?? 0) - (cells[cell]?.count ?? 0));
    const exact = new Float64Array(sums.length);
    return {
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: new Float64Array(numCols),
      colLower: new Float64Array(numCols),
      // an outsider knows no ceiling; it keeps programs bounded and narrows at most
      colUpper: [...open.map(() => ceiling), ...open.map((column) => counts[column] ?? 0), 0],
      rowLower: [...exact, ...atLeast, -highs.infinity],
      rowUpper: [...exact, ...listed.map(() => highs.infinity), highs.infinity],
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    };
  }
}

function highestThreshold({ cells }: LinkedSystem, rules: Rules): number {
  return cells.reduce((most, { threshold }) => Math.max(most, threshold), rules.threshold);
}

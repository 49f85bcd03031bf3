import type { Highs, Model, ModelData } from 'highs';
import type { ColumnSet } from './column-set.js';
import { sumOver } from './column-set.js';
import { DisclosureError } from './disclosure-error.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import { type RestCell, restCells } from './rest-cell.js';
import type { SensitiveCount } from './sensitive-count.js';

/** The end of the interval in which somebody can place a sensitive count. */
export interface Extreme {
  readonly value: number;
  /** By how much each column changes in a table that agrees with all that is known and has this value. */
  readonly change: Float64Array;
  /** By cell, how many times its count enters the sum that bounds the value. */
  readonly weights: Float64Array;
  /** By fact, how many times it enters that sum. */
  readonly factWeights: Float64Array;
}

/** A target that is to rise, by at most `cap`. */
export interface Push {
  readonly target: number;
  readonly cap: number;
}

/** All tables that agree with what is known: whole or fractional counts, none below 0. */
export interface Region {
  /** Who looks: the columns are known to him too. Nobody in particular: none. */
  stand(columns: ColumnSet): void;
  extreme(target: number, direction: 'least' | 'most'): Extreme;
  /** A table in which targets rise; `sparse`: with as little change besides as will do, which takes longer. */
  raise(pushes: readonly Push[], how?: 'sparse' | 'any'): Float64Array;
  /** Takes over other knowledge. */
  know(knowledge: Knowledge): void;
  /** Linear programs solved so far. */
  solved(): number;
  /** Gives the memory back: that of the solver is not collected. */
  close(): void;
}

/** In systems of more cells than this a rest is written in its whole and its part; smaller ones stay as published. */
const LARGE = 250;

/** What a change of one record costs beside a target that rises by one: tables that differ little prove most. */
const CHANGE_COST = 1e-3;

/**
 * Opens the region around the true table. The variables are how much each column rises, how much it falls, and how much
 * each target gains, so that "nothing changes" is a vertex and the simplex method starts feasible.
 */
export function openRegion(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  initial: Knowledge,
): Region {
  const size = system.counts.length;
  const rests: Rests = system.cells.length > LARGE ? restCells(system) : new Map();
  /** The variables of wholes: how much the count of the cell changes. */
  const wholes = wholesOf(rests, 2 * size + targets.length);
  const data = programOf(highs, system, targets, rules, initial, rests, wholes);
  const model = highs.createModel(data);
  // Primal simplex goes on from the vertex of the program before; presolve would throw it away.
  model.options.set({
    output_flag: false,
    solver: 'simplex',
    presolve: 'off',
    simplex_strategy: 4,
    time_limit: 60,
  });
  let knowledge = initial;
  let fixed: ColumnSet = new Int32Array();
  let pushed: readonly Push[] = [];
  let solved = 0;

  const setCosts = (costs: Float64Array): void => {
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  };
  const setBounds = (): void => {
    const rises = ceilings(system, rules, knowledge);
    const falls = Float64Array.from(system.counts);
    for (const column of fixed) {
      rises[column] = 0;
      falls[column] = 0;
    }
    const upper = new Float64Array(2 * size);
    upper.set(rises);
    upper.set(falls, size);
    model.changeColsBounds(
      { kind: 'range', from: 0, to: 2 * size - 1 },
      new Float64Array(2 * size),
      upper,
    );
  };
  const cap = (target: number, most: number): void => {
    model.changeColBounds(2 * size + target, -(targets[target]?.count ?? 0), most);
  };
  const solve = (): Omit<Extreme, 'value'> => {
    solved += 1;
    run(highs, model);
    const { colValue, rowDual, colDual } = model.getSolution();
    const change = Float64Array.from(
      system.counts,
      (_, column) => (colValue[column] ?? 0) - (colValue[size + column] ?? 0),
    );
    const cells = system.cells.length;
    const weights = Float64Array.from(rowDual.slice(0, cells));
    for (const [cell, variable] of wholes) weights[cell] = colDual[variable] ?? 0;
    return {
      change,
      weights,
      factWeights: Float64Array.from(rowDual.slice(cells, cells + system.facts.length)),
    };
  };

  return {
    stand(columns) {
      if (columns.length === 0 && fixed.length === 0) return;
      fixed = columns;
      setBounds();
    },
    extreme(target, direction) {
      const columns = targets[target]?.columns ?? new Int32Array();
      const sign = direction === 'most' ? 1 : -1;
      const costs = new Float64Array(data.numCols);
      for (const column of columns) {
        costs[column] = sign;
        costs[size + column] = -sign;
      }
      setCosts(costs);
      const { change, weights, factWeights } = solve();
      const value = (targets[target]?.count ?? 0) + sumOver(columns, change);
      return {
        value,
        change,
        weights: weights.map((weight) => sign * weight),
        factWeights: factWeights.map((weight) => sign * weight),
      };
    },
    raise(pushes, how = 'sparse') {
      const costs = new Float64Array(data.numCols);
      if (how === 'sparse') costs.fill(-CHANGE_COST, 0, 2 * size);
      for (const { target } of pushed) cap(target, 0);
      // weights that differ keep the solver from spreading what room there is so thinly that no target gets far enough
      for (const [at, push] of pushes.entries()) {
        cap(push.target, push.cap);
        costs[2 * size + push.target] = 1 + at / pushes.length;
      }
      pushed = pushes;
      setCosts(costs);
      return solve().change;
    },
    know(next) {
      knowledge = next;
      for (const [cell] of system.cells.entries()) {
        const bounds = cellBounds(highs, system, knowledge, cell);
        const variable = wholes.get(cell);
        if (variable === undefined) model.changeRowBounds(cell, ...bounds);
        else model.changeColBounds(variable, ...bounds);
      }
      for (const [fact] of system.facts.entries()) {
        model.changeRowBounds(system.cells.length + fact, ...factBounds(highs, knowledge, fact));
      }
      setBounds();
    },
    solved: () => solved,
    close: () => {
      model.dispose();
    },
  };
}

function run(highs: Highs, model: Model): void {
  const attempt = (): boolean => {
    try {
      // the limit of time is of all runs of a model together
      model.zeroAllClocks();
      model.run();
    } catch (error) {
      throw new DisclosureError('solver-failed', 'an error of the solver', { cause: error });
    }
    return model.getModelStatus() === highs.constants.modelStatus.optimal;
  };
  if (attempt()) return;
  // once more from the start: a vertex that was kept can be numerically poor
  model.clearSolver();
  if (!attempt())
    throw new DisclosureError('solver-failed', `model status ${model.getModelStatus()}`);
}

type Rests = ReadonlyMap<number, RestCell>;

/** By cell that is the whole of rests, the number of its variable. */
function wholesOf(rests: Rests, first: number): ReadonlyMap<number, number> {
  const cells = [...new Set([...rests.values()].map(({ whole }) => whole))];
  return new Map(cells.map((cell, at) => [cell, first + at]));
}

function programOf(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  knowledge: Knowledge,
  rests: Rests,
  wholes: ReadonlyMap<number, number>,
): ModelData {
  const { counts, cells, facts } = system;
  const size = counts.length;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const add = (column: number, weight: number): void => {
    indices.push(column, size + column);
    values.push(weight, -weight);
  };
  const addVariable = (variable: number | undefined, weight: number): void => {
    if (variable === undefined) return;
    indices.push(variable);
    values.push(weight);
  };
  for (const [cell, { columns }] of cells.entries()) {
    const rest = rests.get(cell);
    if (rest === undefined) {
      for (const column of columns) add(column, 1);
      addVariable(wholes.get(cell), -1);
    } else {
      for (const column of cells[rest.part]?.columns ?? []) add(column, -1);
      addVariable(wholes.get(rest.whole), 1);
    }
    starts.push(indices.length);
  }
  for (const { columns, weights } of facts) {
    columns.forEach((column, at) => {
      add(column, weights[at] ?? 0);
    });
    starts.push(indices.length);
  }
  for (const [index, { columns }] of targets.entries()) {
    for (const column of columns) add(column, 1);
    indices.push(2 * size + index);
    values.push(-1);
    starts.push(indices.length);
  }

  const numCols = 2 * size + targets.length + wholes.size;
  const wholeBounds = [...wholes.keys()].map((cell) => cellBounds(highs, system, knowledge, cell));
  const numRows = starts.length - 1;
  const bounds = [
    ...[...cells.keys()].map((cell): [number, number] =>
      wholes.has(cell) ? [0, 0] : cellBounds(highs, system, knowledge, cell),
    ),
    ...[...facts.keys()].map((fact) => factBounds(highs, knowledge, fact)),
    ...targets.map((): [number, number] => [0, highs.infinity]),
  ];
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(numCols),
    colLower: [
      ...new Float64Array(2 * size),
      ...targets.map(({ count }) => -count),
      ...wholeBounds.map(([lower]) => lower),
    ],
    colUpper: [
      ...ceilings(system, rules, knowledge),
      ...counts,
      ...targets.map(() => 0),
      ...wholeBounds.map(([, upper]) => upper),
    ],
    rowLower: bounds.map(([lower]) => lower),
    rowUpper: bounds.map(([, upper]) => upper),
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

/** How much the count of a cell may change for an outsider. */
function cellBounds(
  { infinity }: Highs,
  { cells }: LinkedSystem,
  { exact, least }: Knowledge,
  cell: number,
): [lower: number, upper: number] {
  if (exact[cell] !== null) return [0, 0];
  const atLeast = least[cell] ?? 0;
  return [atLeast > 0 ? atLeast - (cells[cell]?.count ?? 0) : -infinity, infinity];
}

function factBounds({ infinity }: Highs, { facts }: Knowledge, fact: number): [number, number] {
  return facts[fact] ? [0, 0] : [-infinity, infinity];
}

/** How much each column may rise. An outsider knows no such limit; it keeps programs bounded and narrows at most. */
function ceilings(
  { counts, cells }: LinkedSystem,
  rules: Rules,
  { absent }: Knowledge,
): Float64Array {
  const highest = cells.reduce((most, { threshold }) => Math.max(most, threshold), rules.width);
  const upper = new Float64Array(counts.length).fill(10 * Math.max(highest, rules.threshold));
  for (const column of absent) upper[column] = 0;
  return upper;
}

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Component, Puzzle, Row } from './puzzle.js';

/** The part of HiGHS that is used here. */
interface Highs {
  readonly infinity: number;
  readonly constants: {
    readonly modelStatus: { readonly optimal: number; readonly infeasible: number };
  };
  createModel(data: unknown): Model;
}

interface Model {
  readonly options: { set(options: Readonly<Record<string, unknown>>): void };
  changeColCost(column: number, cost: number): void;
  changeColBounds(column: number, low: number, high: number): void;
  run(): void;
  clearSolver(): void;
  getModelStatus(): number;
  getSolution(): { readonly colValue: Float64Array; readonly rowDual?: Float64Array };
  dispose(): void;
}

// the solver is installed with the one package that computes with it; nothing of that package itself is loaded
const nearby = createRequire(
  fileURLToPath(new URL('../../../packages/disclosure/package.json', import.meta.url)),
);
let loading: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, loaded once. */
export function loadHighs(): Promise<Highs> {
  loading ??= (nearby('highs') as () => Promise<Highs>)();
  return loading;
}

/** Where a count can go at most, in one direction. */
export interface Extreme {
  readonly value: number;
  /** A table that agrees with all that is known, by place in the puzzle. */
  readonly point: ReadonlyMap<number, number>;
  /** What bounds the value, in words. */
  readonly formula: string;
  /** The rows that do so; empty in whole numbers, where no such formula exists. */
  readonly tight: readonly Row[];
}

/** All tables that agree with what is known of one component. */
export interface Program {
  /** Undefined: no table agrees, or the solver stopped; `fault` says which. */
  extreme(place: number, direction: 'low' | 'high'): Extreme | undefined;
  fault(): 'contradiction' | 'unsolved' | undefined;
  close(): void;
}

/** Above this nobody counts pupils: it only keeps a program bounded. */
const CEILING = 1e7;

/** Opens the program of a component; `whole`: counts are whole numbers. The solver's memory is freed by `close`. */
export function openProgram(
  highs: Highs,
  puzzle: Puzzle,
  { counts, rows }: Component,
  whole: boolean,
): Program {
  const columns = new Map(counts.map((place, column) => [place, column]));
  const model = highs.createModel(dataOf(highs, puzzle, { counts, rows }, columns, whole));
  model.options.set(
    whole
      ? { output_flag: false, time_limit: 10, mip_rel_gap: 0, mip_abs_gap: 0.5 }
      : { output_flag: false, solver: 'simplex', presolve: 'off' },
  );
  let fault: 'contradiction' | 'unsolved' | undefined;
  let last: number | undefined;
  const { optimal, infeasible } = highs.constants.modelStatus;

  return {
    extreme(place, direction) {
      const column = columns.get(place);
      if (column === undefined || fault === 'contradiction') return undefined;
      const sign = direction === 'low' ? 1 : -1;
      if (last !== undefined) model.changeColCost(last, 0);
      model.changeColCost(column, sign);
      last = column;
      model.run();
      if (model.getModelStatus() !== optimal) {
        // a vertex that was kept can be numerically poor
        model.clearSolver();
        model.run();
      }
      if (model.getModelStatus() !== optimal) {
        fault = model.getModelStatus() === infeasible ? 'contradiction' : 'unsolved';
        return undefined;
      }
      const { colValue, rowDual } = model.getSolution();
      return {
        value: colValue[column] ?? 0,
        point: new Map(counts.map((each, at) => [each, colValue[at] ?? 0])),
        formula: whole ? 'in whole numbers' : formulaOf(rows, rowDual),
        tight: whole ? [] : rows.filter((_, row) => isTight(rowDual?.[row])),
      };
    },
    fault: () => fault,
    close: () => model.dispose(),
  };
}

function dataOf(
  highs: Highs,
  puzzle: Puzzle,
  { counts, rows }: Component,
  columns: ReadonlyMap<number, number>,
  whole: boolean,
): unknown {
  const finite = (value: number): number =>
    Number.isFinite(value) ? value : Math.sign(value) * highs.infinity;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [place, factor] of terms) {
      indices.push(columns.get(place) ?? 0);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const told = counts.map((place) => puzzle.counts[place]);
  return {
    numCols: counts.length,
    numRows: rows.length,
    colCost: counts.map(() => 0),
    colLower: told.map((count) => Math.max(-CEILING, count?.least ?? 0)),
    colUpper: told.map((count) => Math.min(CEILING, count?.most ?? CEILING)),
    rowLower: rows.map(({ low }) => finite(low)),
    rowUpper: rows.map(({ high }) => finite(high)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: counts.length,
      starts,
      indices,
      values,
    },
    ...(whole ? { integrality: told.map((count) => (count?.whole === false ? 0 : 1)) } : {}),
  };
}

/** The dual solution is the attacker's formula: the rows that together bound the count. */
function formulaOf(rows: readonly Row[], duals: Float64Array | undefined): string {
  const used = rows.flatMap(({ why }, row) => {
    const weight = duals?.[row] ?? 0;
    return isTight(weight) ? [`${Number(weight.toPrecision(4))} x (${why})`] : [];
  });
  const more = used.length > 12 ? ` and ${used.length - 12} more` : '';
  return used.length === 0 ? 'its own limits' : `${used.slice(0, 12).join(' + ')}${more}`;
}

function isTight(dual = 0): boolean {
  return Math.abs(dual) > 1e-7;
}

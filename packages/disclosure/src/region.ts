import type { Highs } from 'highs';
import { ceilings, changeOf, changeProgram } from './change-program.js';
import { sumOver } from './column-set.js';
import { DisclosureError } from './disclosure-error.js';
import { TOLERANCE } from './interval.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';

/** The end of the interval in which an outsider can place a sensitive count. */
export interface Extreme {
  readonly value: number;
  /** A table, by column, that agrees with all that is known and has this value. */
  readonly point: Float64Array;
  /** By cell, how many times its count enters the sum that bounds the value. */
  readonly weights: Float64Array;
}

/** All tables that agree with what an outsider knows: whole or fractional counts, none below 0. */
export interface Region {
  extreme(target: number, direction: 'least' | 'most'): Extreme;
  /** A table that raises many targets at once; `weights` tell which, and which go first. */
  raise(weights: ReadonlyMap<number, number>): Float64Array;
  /** Takes over knowledge that is less than before. */
  relax(knowledge: Knowledge): void;
  /** Linear programs solved so far. */
  solved(): number;
  /** Gives the memory back: that of the solver is not collected. */
  close(): void;
}

/** Opens the region around the true table. */
export function openRegion(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  initial: Knowledge,
): Region {
  const size = system.counts.length;
  const { data, rowOf } = changeProgram(highs, system, targets, rules, initial);
  const model = highs.createModel(data);
  // Primal simplex goes on from the vertex of the program before; presolve would throw it away.
  model.options.set({
    output_flag: false,
    solver: 'simplex',
    presolve: 'off',
    simplex_strategy: 4,
  });
  let knowledge = initial;
  let solved = 0;

  const attempt = (): Omit<Extreme, 'value'> | undefined => {
    solved += 1;
    try {
      model.run();
    } catch (error) {
      throw new DisclosureError('solver-failed', 'an error of the solver', { cause: error });
    }
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const { colValue, rowDual } = model.getSolution();
    const changeIn = (column: number): number =>
      (colValue[column] ?? 0) - (colValue[size + column] ?? 0);
    const point = Float64Array.from(system.counts, (count, column) => count + changeIn(column));
    if (!agrees(system, rules, knowledge, point)) return undefined;
    const weights = new Float64Array(system.cells.length);
    for (const [cell, row] of rowOf) weights[cell] = rowDual[row] ?? 0;
    return { point, weights };
  };
  const solve = (costs: Float64Array): Omit<Extreme, 'value'> => {
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    const first = attempt();
    if (first) return first;
    // Once more from the start: a vertex that was kept can be numerically poor.
    model.clearSolver();
    const second = attempt();
    if (second) return second;
    throw new DisclosureError('solver-failed', `model status ${model.getModelStatus()}`);
  };

  return {
    extreme(target, direction) {
      const columns = targets[target]?.columns ?? new Int32Array();
      const sign = direction === 'most' ? 1 : -1;
      const costs = new Float64Array(data.numCols);
      for (const column of columns) {
        costs[column] = sign;
        costs[size + column] = -sign;
      }
      const { point, weights } = solve(costs);
      return {
        value: sumOver(columns, point),
        point,
        weights: weights.map((weight) => sign * weight),
      };
    },
    raise(weights) {
      const costs = new Float64Array(data.numCols);
      for (const [target, weight] of weights) costs[2 * size + target] = weight;
      return solve(costs).point;
    },
    relax(next) {
      knowledge = next;
      for (const [cell, row] of rowOf) {
        model.changeRowBounds(row, ...changeOf(highs, system, knowledge, cell));
      }
      const upper = ceilings(system, rules, knowledge);
      model.changeColsBounds(
        { kind: 'range', from: 0, to: size - 1 },
        upper.map(() => 0),
        upper,
      );
    },
    solved: () => solved,
    close: () => {
      model.dispose();
    },
  };
}

// Safety rests on this check and not on the solver: a table that passes it is one that an outsider cannot exclude.
function agrees(
  system: LinkedSystem,
  rules: Rules,
  { exact, least, absent }: Knowledge,
  point: Float64Array,
): boolean {
  const upper = ceilings(system, rules, { exact, least, absent });
  const isPossible = point.every((value, column) => {
    const most = (system.counts[column] ?? 0) + (upper[column] ?? 0);
    return value >= -TOLERANCE && value <= most + TOLERANCE;
  });
  return (
    isPossible &&
    system.cells.every(({ columns }, cell) => {
      const shown = exact[cell] ?? null;
      const atLeast = least[cell] ?? 0;
      if (shown === null && atLeast === 0) return true;
      const value = sumOver(columns, point);
      return shown === null ? value >= atLeast - TOLERANCE : Math.abs(value - shown) <= TOLERANCE;
    })
  );
}

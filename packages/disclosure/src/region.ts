import type { Highs, Model } from 'highs';
import type { ColumnSet } from './column-set.js';
import { sumOver } from './column-set.js';
import type { Deadline } from './deadline.js';
import { NO_DEADLINE } from './deadline.js';
import { DisclosureError } from './disclosure-error.js';
import type { Frame, KnownSum } from './frame.js';
import { frameOf, sumsWith } from './frame.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership } from './move.js';
import { membershipOf } from './move.js';
import type { Rules } from './publication.js';
import type { RegionProgram, Scope } from './region-program.js';
import { openProgram } from './region-program.js';
import { partScope, wholeScope } from './scope.js';
import type { SensitiveCount } from './sensitive-count.js';

/** A sum of what is known that a sensitive count lies above or below. */
export interface Bound {
  readonly value: number;
  /** By cell, how many times its count enters the sum that bounds the value. */
  readonly weights: Float64Array;
  /** By fact, how many times it enters that sum. */
  readonly factWeights: Float64Array;
}

/** The end of the interval in which somebody can place a sensitive count, and the sum that says so. */
export interface Extreme extends Bound {
  /** By how much each column changes in a table that agrees with all that is known and has this value. */
  readonly change: Float64Array;
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
  /** `part`: only with what is known of these columns; the true end is as far at most. */
  extreme(target: number, direction: 'least' | 'most', part?: readonly number[]): Extreme;
  /** A bound under `limit` that one known sum gives by itself, the shortest that does: it takes no program. */
  boundUnder(target: number, limit: number): Bound | undefined;
  /** A table in which a target rises, with as little change besides as will do. `part`: only these columns change. */
  raise(push: Push, part?: readonly number[]): Float64Array;
  /** Takes over other knowledge; `frame`, when it was worked out already. */
  know(knowledge: Knowledge, frame?: Frame): void;
  /** Linear programs solved so far. */
  solved(): number;
  /** Gives the memory back: that of the solver is not collected. */
  close(): void;
}

/** What a change of one record costs beside a target that rises by one: tables that differ little prove most. */
const CHANGE_COST = 1e-3;

/** The simplex methods, as the solver numbers them. */
const DUAL = 1;
const PRIMAL = 4;

/** What is known at the start, and until when the solver may run. */
export interface RegionOptions {
  readonly deadline?: Deadline;
  readonly membership?: Membership;
  readonly frame?: Frame;
}

/** Opens the region around the true table. The program is made when it is first asked for something. */
export function openRegion(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  initial: Knowledge,
  { deadline = NO_DEADLINE, membership = membershipOf(system), ...options }: RegionOptions = {},
): Region {
  let knowledge = initial;
  let frame = options.frame ?? frameOf(system, membership, initial);
  let fixed: ColumnSet = new Int32Array();
  let program: RegionProgram | undefined;
  let solved = 0;

  const open = (scope: Scope): RegionProgram =>
    openProgram(highs, system, rules, knowledge, scope, fixed);
  /** Asks something of the program of everything, which is kept, or of that of a part. */
  const ask = <Answer>(
    part: readonly number[] | undefined,
    others: 'within' | 'beyond',
    question: (program: RegionProgram) => Answer,
  ): Answer => {
    if (part === undefined) {
      program ??= open(wholeScope(system, knowledge, frame));
      return question(program);
    }
    const own = open(partScope(system, membership, knowledge, frame, fixed, part, others));
    try {
      return question(own);
    } finally {
      own.close();
    }
  };
  const columnsOf = (target: number): ColumnSet => targets[target]?.columns ?? new Int32Array();
  const solve = ({ model }: RegionProgram): void => {
    solved += 1;
    run(highs, model, deadline);
  };

  return {
    stand(columns) {
      if (columns.length === 0 && fixed.length === 0) return;
      fixed = columns;
      program?.fix(columns);
    },
    extreme(target, direction, part) {
      const columns = columnsOf(target);
      const sign = direction === 'most' ? 1 : -1;
      return ask(part, 'beyond', (asked) => {
        asked.aim(columns, sign);
        solve(asked);
        const change = asked.change();
        const { weights, factWeights } = weightsIn(
          system,
          membership,
          frame,
          asked.weights(),
          columns,
          sign,
        );
        return {
          value: (targets[target]?.count ?? 0) + sumOver(columns, change),
          change,
          weights: weights.map((weight) => sign * weight),
          factWeights: factWeights.map((weight) => sign * weight),
        };
      });
    },
    boundUnder(target, limit) {
      const columns = columnsOf(target);
      const known = new Set(fixed);
      const own = columns.filter((column) => frame.isOpen[column] === 1 && !known.has(column));
      const settled = (targets[target]?.count ?? 0) - sumOver(own, system.counts);
      const found = boundingSum(system, frame, own, known, limit - settled);
      if (found === undefined) return undefined;
      const [{ cell }, room] = found;
      const only = {
        weights: new Float64Array(system.cells.length),
        factWeights: new Float64Array(system.facts.length),
      };
      only.weights[cell] = 1;
      return { value: settled + room, ...weightsIn(system, membership, frame, only, columns, 1) };
    },
    raise({ target, cap }, part) {
      return ask(part, 'within', (asked) => {
        asked.raise(columnsOf(target), cap, CHANGE_COST);
        solve(asked);
        const change = asked.change();
        asked.lower();
        return change;
      });
    },
    know(next, nextFrame) {
      knowledge = next;
      frame = nextFrame ?? frameOf(system, membership, next);
      program?.close();
      program = undefined;
    },
    solved: () => solved,
    close() {
      program?.close();
      program = undefined;
    },
  };
}

/** The shortest cell that holds all columns and, but for what is fixed, comes to less than the limit; and what it comes to. */
function boundingSum(
  { counts }: LinkedSystem,
  frame: Frame,
  columns: ColumnSet,
  fixed: ReadonlySet<number>,
  limit: number,
): readonly [KnownSum, number] | undefined {
  const roomIn = (sum: KnownSum): number => {
    let room = 0;
    for (let at = 0; at < sum.columns.length && room < limit; at += 1) {
      const column = sum.columns[at] as number;
      if (!fixed.has(column)) room += counts[column] as number;
    }
    return room;
  };
  const [first = -1, ...others] = columns;
  let best: readonly [KnownSum, number] | undefined;
  if (columns.length === 0) return best;
  for (const index of sumsWith(frame, first)) {
    const sum = frame.sums[index] as KnownSum;
    if (sum.cell < 0 || sum.columns.length >= (best?.[0].columns.length ?? Infinity)) continue;
    if (others.some((column) => !sumsWith(frame, column).includes(index))) continue;
    const room = roomIn(sum);
    if (room < limit) best = [sum, room];
  }
  return best;
}

interface Weights {
  readonly weights: Float64Array;
  readonly factWeights: Float64Array;
}

/**
 * The weights of the sums of a program, completed with those of the sums that settle columns: so many times that what
 * the others count of a settled column comes to what the target counts of it.
 */
function weightsIn(
  { facts }: LinkedSystem,
  { cellsOf, factsOf }: Membership,
  { settled }: Frame,
  { weights, factWeights }: Weights,
  target: ColumnSet,
  sign: 1 | -1,
): Weights {
  const asked = new Set(target);
  const coefficient = (fact: number, column: number): number => {
    const { columns = new Int32Array(), weights: own = [] } = facts[fact] ?? {};
    return own[columns.indexOf(column)] ?? 0;
  };
  for (let at = settled.length - 1; at >= 0; at -= 1) {
    const { column, cell, fact } = settled[at] ?? { column: -1, cell: -1, fact: -1 };
    let missing = asked.has(column) ? sign : 0;
    for (const own of cellsOf[column] ?? []) missing -= weights[own] ?? 0;
    for (const own of factsOf[column] ?? []) {
      const weight = factWeights[own] ?? 0;
      if (weight !== 0) missing -= weight * coefficient(own, column);
    }
    if (Math.abs(missing) < 1e-9) continue;
    if (cell >= 0) weights[cell] = (weights[cell] ?? 0) + missing;
    else factWeights[fact] = (factWeights[fact] ?? 0) + missing / coefficient(fact, column);
  }
  return { weights, factWeights };
}

function run(highs: Highs, model: Model, deadline: Deadline): void {
  const { modelStatus } = highs.constants;
  const attempt = (): boolean => {
    deadline.check();
    try {
      model.clearSolver();
      // the limit of time is of all runs of a model together
      model.zeroAllClocks();
      model.options.set({ time_limit: Math.min(deadline.secondsLeft() + 1, 1e6) });
      model.run();
    } catch (error) {
      throw new DisclosureError('solver-failed', 'an error of the solver', { cause: error });
    }
    const status = model.getModelStatus();
    if (status === modelStatus.timeLimit) deadline.check();
    return status === modelStatus.optimal;
  };
  if (attempt()) return;
  // once more by the other method: where one ends numerically poor the other seldom does
  model.options.set({ simplex_strategy: PRIMAL });
  const isSolved = attempt();
  model.options.set({ simplex_strategy: DUAL });
  if (!isSolved)
    throw new DisclosureError('solver-failed', `model status ${model.getModelStatus()}`);
}

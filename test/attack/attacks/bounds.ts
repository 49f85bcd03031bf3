import { type Attack, CRITERION, type Criterion, faultOf, type Hit } from '../model/hit.js';
import { type Interval, type Intervals, intervalsOf } from '../model/intervals.js';
import type { Puzzle } from '../model/puzzle.js';

export interface Bounded {
  readonly hits: readonly Hit[];
  /** Counts about which nothing could be computed; not a hit, yet somebody must look. */
  readonly contradictory: readonly string[];
  readonly unsolved: readonly string[];
}

/**
 * H5: the lowest and highest that each hidden count can be, by linear programming over all that is printed. Without
 * `wanted` every personal count is attacked.
 */
export async function bounds(
  puzzle: Puzzle,
  wanted?: ReadonlySet<string>,
  criterion: Criterion = CRITERION,
  attack: Attack = 'H5',
): Promise<Bounded> {
  const enough = (low: number, high: number) => faultOf(low, high, criterion) === undefined;
  return boundedBy(await intervalsOf(puzzle, { wanted, enough }), criterion, attack);
}

/** Says of intervals which are too narrow. */
export function boundedBy(
  { found, contradictory, unsolved }: Intervals,
  criterion: Criterion,
  attack: Attack,
): Bounded {
  return { hits: found.flatMap((one) => hitOf(one, criterion, attack)), contradictory, unsolved };
}

function hitOf({ id, low, high, formula }: Interval, criterion: Criterion, attack: Attack): Hit[] {
  const kind = faultOf(low, high, criterion);
  return kind === undefined ? [] : [{ attack, kind, cell: id, low, high, formula }];
}

import { CRITERION, type Criterion } from '../model/hit.js';
import { intervalsOf } from '../model/intervals.js';
import type { Puzzle } from '../model/puzzle.js';
import { seeded } from '../random.js';
import { type Bounded, boundedBy } from './bounds.js';

export interface WholeOptions {
  readonly wanted?: ReadonlySet<string>;
  readonly criterion?: Criterion;
  readonly seed?: number;
  /** Share of the counts with a wide interval that are tried too. */
  readonly share?: number;
  /** No more whole-number programs than twice this many. */
  readonly most?: number;
}

/** An interval from the linear program this wide may still hold fewer than five whole numbers that are possible. */
const SUSPECT = 8;

/** H6: the same bounds in whole numbers, of counts that the linear program left narrow and of a sample of the others. */
export async function wholeBounds(puzzle: Puzzle, options: WholeOptions = {}): Promise<Bounded> {
  const { wanted, criterion = CRITERION, seed = 1, share = 0.05, most = 200 } = options;
  const random = seeded(seed);
  const enough = (low: number, high: number) =>
    high - low >= SUSPECT && high >= criterion.threshold;
  const linear = await intervalsOf(puzzle, { wanted, enough });
  const suspect = linear.found.filter(({ low, high }) => high - low < SUSPECT || random() < share);
  const chosen = new Set(suspect.slice(0, most).map(({ id }) => id));
  if (chosen.size === 0) return { hits: [], contradictory: linear.contradictory, unsolved: [] };
  const whole = await intervalsOf(puzzle, { wanted: chosen, whole: true });
  return boundedBy(whole, criterion, 'H6');
}

import type { Highs } from 'highs';
import { sumOver } from './column-set.js';
import type { Interval } from './interval.js';
import { isWideEnough, wholeInterval } from './interval.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import type { Extreme } from './region.js';
import { openRegion } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';

/** A sensitive count that an outsider can place too narrowly, with the two sums that bound it. */
export interface Breach {
  readonly target: number;
  readonly interval: Interval;
  readonly least: Extreme;
  readonly most: Extreme;
}

/** An outsider with linear programming, who remembers every table that he found possible. */
export interface Attack {
  /** The first breach among the targets from `start` on; undefined when all of them are wide enough. */
  firstBreach(start?: number): Breach | undefined;
  /** Takes over knowledge that is less than before. */
  relax(knowledge: Knowledge): void;
  /** The smallest interval of a target so far, in whole numbers. */
  narrowest(): number;
  /** Linear programs solved so far. */
  solved(): number;
  close(): void;
}

/** Starts an attack on the targets. Close it afterwards. */
export function openAttack(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  knowledge: Knowledge,
): Attack {
  const region = openRegion(highs, system, targets, rules, knowledge);
  const least = targets.map(({ count }) => count);
  const most = targets.map(({ count }) => count);
  const interval = (target: number): Interval =>
    wholeInterval(least[target] ?? 0, most[target] ?? 0);
  const isWide = (target: number): boolean => isWideEnough(interval(target), rules);

  // What lies between two possible tables is possible too, so each table found widens every target.
  const remember = (point: Float64Array): void => {
    for (const [target, { columns }] of targets.entries()) {
      const value = sumOver(columns, point);
      least[target] = Math.min(least[target] ?? value, value);
      most[target] = Math.max(most[target] ?? value, value);
    }
  };

  // Raising many targets at once proves most of them in three or four programs. With weights that differ the solver
  // does not spread what room there is so thinly that no target gets far enough: 4 rounds instead of 28 [measured].
  const sweep = (): void => {
    for (let before = Infinity; ; ) {
      const open = [...targets.keys()].filter((target) => !isWide(target));
      if (open.length < 2 || open.length >= before) return;
      before = open.length;
      remember(region.raise(new Map(open.map((one, index) => [one, 1 + index / open.length]))));
    }
  };
  let isSwept = false;

  return {
    firstBreach(start = 0) {
      if (!isSwept) sweep();
      isSwept = true;
      for (let target = start; target < targets.length; target += 1) {
        if (isWide(target)) continue;
        const upper = region.extreme(target, 'most');
        remember(upper.point);
        if (isWide(target)) continue;
        const lower = region.extreme(target, 'least');
        remember(lower.point);
        if (isWide(target)) continue;
        return { target, interval: interval(target), least: lower, most: upper };
      }
      return undefined;
    },
    relax: region.relax,
    narrowest() {
      const widths = [...targets.keys()].map(interval).map((found) => found.most - found.least + 1);
      return widths.reduce((smallest, width) => Math.min(smallest, width), Infinity);
    },
    solved: region.solved,
    close: region.close,
  };
}

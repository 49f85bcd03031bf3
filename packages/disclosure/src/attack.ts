import type { Highs } from 'highs';
import { sumOver } from './column-set.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import type { Extreme } from './region.js';
import { openRegion, tolerance } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';

/** The whole numbers that a sensitive count may be for an outsider, as far as proven. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** A sensitive count that an outsider can place too narrowly, with the two sums that bound it. */
export interface Breach {
  readonly target: number;
  readonly interval: Interval;
  readonly least: Extreme;
  readonly most: Extreme;
}

/** An outsider with linear programming, who remembers every table that he found possible. */
export interface Attack {
  /** The first breach among the targets from `start` on, or undefined: all of them are wide enough. */
  firstBreach(start?: number): Breach | undefined;
  relax(knowledge: Knowledge): void;
  interval(target: number): Interval;
  readonly solved: () => number;
  close(): void;
}

/** Starts an attack on the targets; close it, since the solver's memory is not collected. */
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

  const interval = (target: number): Interval => ({
    least: Math.ceil((least[target] ?? 0) - tolerance),
    most: Math.floor((most[target] ?? 0) + tolerance),
  });
  const isWide = (target: number): boolean => isWideEnough(interval(target), rules);

  // Tables between two possible tables are possible too, so each table found widens every target.
  const remember = (point: Float64Array): void => {
    targets.forEach(({ columns }, target) => {
      const value = sumOver(columns, point);
      least[target] = Math.min(least[target] ?? value, value);
      most[target] = Math.max(most[target] ?? value, value);
    });
  };

  // Raising many targets at once proves most of them in three or four programs. Weights that differ keep the solver
  // from spreading what little room there is so thinly that no target gets far enough [measured: 28 rounds to 4].
  const sweep = (): void => {
    for (let open = targets.length + 1; ; ) {
      const left = [...targets.keys()].filter((target) => !isWide(target));
      if (left.length < 2 || left.length >= open) return;
      open = left.length;
      remember(
        region.raise(new Map(left.map((target, index) => [target, 1 + index / left.length]))),
      );
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
        if (!isWide(target))
          return { target, interval: interval(target), least: lower, most: upper };
      }
      return undefined;
    },
    relax: region.relax,
    interval,
    solved: region.solved,
    close: region.close,
  };
}

/** True when a sensitive count may be enough whole numbers, and may be one that is not sensitive. */
export function isWideEnough({ least, most }: Interval, rules: Rules): boolean {
  return most >= rules.threshold && most - least + 1 >= rules.width;
}

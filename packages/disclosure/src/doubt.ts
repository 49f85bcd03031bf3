import type { Attacker, Evidence } from './evidence.js';
import type { Move } from './move.js';
import type { SensitiveCount } from './sensitive-count.js';

/**
 * Which targets are open still, and for whom. Evidence is looked through once: a move that is added takes no proof away, and
 * changes nothing of targets that it does not touch.
 */
export interface Doubts {
  isOpen(target: number, attacker: Attacker): boolean;
  /** The insiders for whom a target is open. */
  insiders(target: number): readonly number[];
  /** Counts a target as settled for an attacker, whatever is proven. */
  skip(target: number, attacker: Attacker): void;
  /** The same evidence: what comes and goes is taken notice of. */
  readonly evidence: Evidence;
}

/** What was known of the targets before evidence was lost: it holds again when all of that is back. */
interface Before {
  readonly lost: Set<Move>;
  readonly proven: readonly ReadonlySet<Attacker>[];
  readonly open: readonly (readonly number[] | undefined)[];
}

/** Starts with evidence of so many columns. */
export function openDoubts(
  whole: Evidence,
  targets: readonly SensitiveCount[],
  columnCount: number,
): Doubts {
  const targetsOf: number[][] = Array.from({ length: columnCount }, () => []);
  targets.forEach(({ columns }, target) => {
    for (const column of columns) targetsOf[column]?.push(target);
  });
  const skipped = targets.map(() => new Set<Attacker>());
  /** By target, the attackers for whom it is proven. */
  let proven = targets.map(() => new Set<Attacker>());
  /** By target, the insiders for whom it was open when they were looked at; undefined: not yet. */
  let open: (readonly number[] | undefined)[] = targets.map(() => undefined);
  /** Targets that moves touched since. */
  const touched = new Set<number>();
  let before: Before | undefined;

  const isOpen = (target: number, attacker: Attacker): boolean => {
    if (proven[target]?.has(attacker)) return false;
    if (!whole.isProven(target, attacker)) return skipped[target]?.has(attacker) !== true;
    proven[target]?.add(attacker);
    return false;
  };
  const touch = ({ columns }: Move, on: (target: number) => void): void => {
    for (const column of columns) for (const target of targetsOf[column] ?? []) on(target);
  };
  const recall = ({ proven: then, open: openThen }: Before): void => {
    proven = proven.map((own, target) => new Set([...own, ...(then[target] ?? [])]));
    open = openThen.map((own, target) => (open[target]?.length === 0 ? [] : own));
    for (const target of targets.keys()) touched.add(target);
  };

  return {
    isOpen,
    insiders(target) {
      const own = open[target];
      if (own !== undefined && !touched.has(target)) return own;
      const left = (own ?? whole.doubtful(target)).filter((insider) => isOpen(target, insider));
      open[target] = left;
      touched.delete(target);
      return left;
    },
    skip(target, attacker) {
      skipped[target]?.add(attacker);
      touched.add(target);
    },
    evidence: {
      ...whole,
      get moves() {
        return whole.moves;
      },
      add(move) {
        whole.add(move);
        touch(move, (target) => touched.add(target));
        if (before?.lost.delete(move) === true && before.lost.size === 0) {
          recall(before);
          before = undefined;
        }
      },
      keep(holds) {
        const lost = new Set<Move>();
        const kept = { lost, proven: proven.map((own) => new Set(own)), open: [...open] };
        whole.keep((move) => {
          if (holds(move)) return true;
          lost.add(move);
          return false;
        });
        for (const move of lost) {
          touch(move, (target) => {
            proven[target]?.clear();
            open[target] = undefined;
          });
        }
        before = lost.size === 0 ? undefined : kept;
      },
    },
  };
}

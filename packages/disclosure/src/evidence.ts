import type { ColumnSet } from './column-set.js';
import type { Interval } from './interval.js';
import type { Insider, LinkedSystem } from './linked-system.js';
import type { Move } from './move.js';
import type { SensitiveCount } from './sensitive-count.js';

/** Who attacks: nobody in particular (undefined), or an insider by its number. */
export type Attacker = number | undefined;

/** What moves prove of the targets, for every attacker: a move proves nothing to who knows a column that it changes. */
export interface Evidence {
  readonly moves: readonly Move[];
  add(move: Move): void;
  /** Forgets the moves that no longer hold. */
  keep(holds: (move: Move) => boolean): void;
  /** The ends of what a target (for an insider: what he does not know of it) is proven to be possibly. */
  interval(target: number, attacker: Attacker): Interval;
  /** How many whole numbers that may be: between the ends some can be impossible. */
  width(target: number, attacker: Attacker): number;
  /** By how much it may differ from the truth. */
  differences(target: number, attacker: Attacker): ReadonlySet<number>;
  isProven(target: number, attacker: Attacker): boolean;
  /** Is there something in the target that the attacker does not know? */
  concerns(target: number, attacker: Attacker): boolean;
  /** Insiders to whom nothing says yet that the target may be higher: the only ones worth looking at one by one. */
  doubtful(target: number): readonly number[];
}

/** Starts without any move. */
export function openEvidence(
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  width: number,
): Evidence {
  const { counts, insiders } = system;
  const targetsOf: number[][] = counts.map(() => []);
  targets.forEach(({ columns }, target) => {
    for (const column of columns) targetsOf[column]?.push(target);
  });
  const insidersOf: number[][] = counts.map(() => []);
  insiders.forEach(({ columns }, insider) => {
    for (const column of columns) insidersOf[column]?.push(insider);
  });
  const foreignOf = foreignCounts(targets, insiders, counts);

  let moves: Move[] = [];
  /** By move, the insiders who know a column of it. */
  let seenBy: ReadonlySet<number>[] = [];
  /** By target, the moves that change it, by how much, and in how many equal steps that can be done. */
  let changesOf: (readonly [move: number, change: number, steps: number])[][] = targets.map(
    () => [],
  );

  const add = (move: Move): void => {
    const index = moves.push(move) - 1;
    seenBy.push(new Set(move.columns.flatMap((column) => insidersOf[column] ?? [])));
    const changes = new Map<number, number>();
    const steps = stepsOf(move);
    move.columns.forEach((column, at) => {
      for (const target of targetsOf[column] ?? []) {
        changes.set(target, (changes.get(target) ?? 0) + (move.changes[at] ?? 0));
      }
    });
    for (const [target, change] of changes) {
      if (change !== 0) changesOf[target]?.push([index, change, steps]);
    }
  };
  const foreign = (target: number, attacker: Attacker): number =>
    (attacker === undefined ? undefined : foreignOf[attacker]?.get(target)) ??
    targets[target]?.count ??
    0;
  const interval = (target: number, attacker: Attacker): Interval => {
    const count = foreign(target, attacker);
    let least = count;
    let most = count;
    for (const [move, change] of changesOf[target] ?? []) {
      if (attacker !== undefined && seenBy[move]?.has(attacker)) continue;
      least = Math.min(least, count + change);
      most = Math.max(most, count + change);
    }
    return { least, most };
  };
  const differences = (target: number, attacker: Attacker): ReadonlySet<number> => {
    const found = new Set([0]);
    for (const [move, change, steps] of changesOf[target] ?? []) {
      if (attacker !== undefined && seenBy[move]?.has(attacker)) continue;
      for (let step = 1; step <= steps; step += 1) found.add((change / steps) * step);
    }
    return found;
  };
  const isEnough = (target: number, count: number, found: ReadonlySet<number>): boolean =>
    found.size >= width && count + Math.max(...found) >= (targets[target]?.threshold ?? 0);
  const concerns = (target: number, attacker: Attacker): boolean => foreign(target, attacker) > 0;

  return {
    get moves() {
      return moves;
    },
    add,
    keep(holds) {
      const kept = moves.filter(holds);
      if (kept.length === moves.length) return;
      moves = [];
      seenBy = [];
      changesOf = targets.map(() => []);
      for (const move of kept) add(move);
    },
    interval,
    differences,
    width: (target, attacker) => differences(target, attacker).size,
    concerns,
    isProven(target, attacker) {
      if (!concerns(target, attacker)) return true;
      const count = foreign(target, attacker);
      const threshold = targets[target]?.threshold ?? 0;
      const found = new Set([0]);
      let highest = 0;
      // of hundreds of moves the first few are nearly always enough
      for (const [move, change, steps] of changesOf[target] ?? []) {
        if (attacker !== undefined && seenBy[move]?.has(attacker)) continue;
        for (let step = 1; step <= steps; step += 1) found.add((change / steps) * step);
        highest = Math.max(highest, change);
        if (found.size >= width && count + highest >= threshold) return true;
      }
      return found.size >= width && count >= threshold;
    },
    doubtful(target) {
      const count = targets[target]?.count ?? 0;
      let doubted: ReadonlySet<number> = new Set(insiders.keys());
      // moves that together are enough: only who sees one of them is in doubt
      let found = new Set([0]);
      let seen = new Set<number>();
      for (const [move, change, steps] of changesOf[target] ?? []) {
        if (doubted.size === 0) break;
        for (let step = 1; step <= steps; step += 1) found.add((change / steps) * step);
        for (const insider of seenBy[move] ?? []) seen.add(insider);
        if (!isEnough(target, count, found)) continue;
        const both = seen;
        doubted = new Set([...doubted].filter((one) => both.has(one)));
        found = new Set([0]);
        seen = new Set();
      }
      // of who knows a part of it something else is the count
      const partly = insidersWithPart(target);
      return [...new Set([...doubted, ...partly])];
    },
  };

  function insidersWithPart(target: number): readonly number[] {
    const columns = targets[target]?.columns ?? new Int32Array();
    return [...new Set([...columns].flatMap((column) => insidersOf[column] ?? []))];
  }
}

/**
 * In how many equal steps a move can be made: each step by itself is a table that nobody can exclude, since it lies between
 * two such tables.
 */
function stepsOf({ changes }: Move): number {
  return changes.reduce((divisor, change) => greatestDivisor(divisor, Math.abs(change)), 0);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** By insider, what of each target that he knows a part of is not his. */
function foreignCounts(
  targets: readonly SensitiveCount[],
  insiders: readonly Insider[],
  counts: readonly number[],
): readonly ReadonlyMap<number, number>[] {
  const targetsOf = new Map<number, number[]>();
  targets.forEach(({ columns }, target) => {
    for (const column of columns) {
      const own = targetsOf.get(column);
      if (own) own.push(target);
      else targetsOf.set(column, [target]);
    }
  });
  return insiders.map(({ columns }) => {
    const own = new Map<number, number>();
    for (const column of columns) {
      for (const target of targetsOf.get(column) ?? []) {
        const left = own.get(target) ?? targets[target]?.count ?? 0;
        own.set(target, left - (counts[column] ?? 0));
      }
    }
    return own;
  });
}

/** The columns that an attacker knows besides what is published. */
export function columnsOf({ insiders }: LinkedSystem, attacker: Attacker): ColumnSet {
  return (attacker === undefined ? undefined : insiders[attacker]?.columns) ?? new Int32Array();
}

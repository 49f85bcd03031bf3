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
  /** What of the target he does not know. */
  count(target: number, attacker: Attacker): number;
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

  let known: Entry[] = [];
  let proofs = targets.map((): Proofs => noProofs());

  const enter = (entry: Entry): void => {
    known.push(entry);
    for (const [target, change] of entry.changes) {
      const own = proofs[target];
      if (own === undefined) continue;
      own.entries.push([entry, change]);
      own.doubtful = undefined;
      for (let step = 1; step <= entry.steps; step += 1) {
        own.found.add((change / entry.steps) * step);
      }
      own.least = Math.min(own.least, change);
      own.most = Math.max(own.most, change);
    }
  };
  const add = (move: Move): void => {
    const changes = new Map<number, number>();
    move.columns.forEach((column, at) => {
      for (const target of targetsOf[column] ?? []) {
        changes.set(target, (changes.get(target) ?? 0) + (move.changes[at] ?? 0));
      }
    });
    enter({
      move,
      seenBy: new Set(move.columns.flatMap((column) => insidersOf[column] ?? [])),
      steps: stepsOf(move),
      changes: [...changes].filter(([, change]) => change !== 0),
    });
  };
  const count = (target: number, attacker: Attacker): number =>
    (attacker === undefined ? undefined : foreignOf[attacker]?.get(target)) ??
    targets[target]?.count ??
    0;
  /** What the moves prove that he does not see. */
  const proofsFor = (target: number, attacker: Attacker): Proofs => {
    const all = proofs[target] ?? noProofs();
    if (attacker === undefined) return all;
    const own = noProofs();
    for (const [{ seenBy, steps }, change] of all.entries) {
      if (seenBy.has(attacker)) continue;
      for (let step = 1; step <= steps; step += 1) own.found.add((change / steps) * step);
      own.least = Math.min(own.least, change);
      own.most = Math.max(own.most, change);
    }
    return own;
  };
  const isEnough = (target: number, from: number, found: ReadonlySet<number>, most: number) =>
    found.size >= width && from + most >= (targets[target]?.threshold ?? 0);
  const concerns = (target: number, attacker: Attacker): boolean => count(target, attacker) > 0;
  const partlyKnownTo = targets.map(({ columns }): readonly number[] => [
    ...new Set([...columns].flatMap((column) => insidersOf[column] ?? [])),
  ]);

  return {
    get moves() {
      return known.map(({ move }) => move);
    },
    add,
    keep(holds) {
      const kept = known.filter(({ move }) => holds(move));
      if (kept.length === known.length) return;
      known = [];
      proofs = targets.map((): Proofs => noProofs());
      for (const entry of kept) enter(entry);
    },
    count,
    interval(target, attacker) {
      const { least, most } = proofsFor(target, attacker);
      const from = count(target, attacker);
      return { least: from + least, most: from + most };
    },
    differences: (target, attacker) => proofsFor(target, attacker).found,
    width: (target, attacker) => proofsFor(target, attacker).found.size,
    concerns,
    isProven(target, attacker) {
      if (!concerns(target, attacker)) return true;
      const { found, most } = proofsFor(target, attacker);
      return isEnough(target, count(target, attacker), found, most);
    },
    doubtful(target) {
      const own = proofs[target] ?? noProofs();
      own.doubtful ??= doubtedBy(target, own);
      return own.doubtful;
    },
  };

  function doubtedBy(target: number, { entries }: Proofs): readonly number[] {
    const from = targets[target]?.count ?? 0;
    let doubted: readonly number[] = [...insiders.keys()];
    // moves that together are enough: only who sees one of them is in doubt
    let found = new Set([0]);
    let most = 0;
    let seen = new Set<number>();
    for (const [{ seenBy, steps }, change] of entries) {
      if (doubted.length === 0) break;
      for (let step = 1; step <= steps; step += 1) found.add((change / steps) * step);
      most = Math.max(most, change);
      for (const insider of seenBy) seen.add(insider);
      if (!isEnough(target, from, found, most)) continue;
      const both = seen;
      doubted = doubted.filter((one) => both.has(one));
      found = new Set([0]);
      most = 0;
      seen = new Set();
    }
    // of who knows a part of it something else is the count
    return [...new Set([...doubted, ...(partlyKnownTo[target] ?? [])])];
  }
}

/** A move, who knows a column of it, in how many equal steps it can be made, and by how much it changes targets. */
interface Entry {
  readonly move: Move;
  readonly seenBy: ReadonlySet<number>;
  readonly steps: number;
  readonly changes: readonly (readonly [target: number, change: number])[];
}

/** What moves prove of a target: by how much it may differ from the truth. */
interface Proofs {
  readonly entries: (readonly [entry: Entry, change: number])[];
  readonly found: Set<number>;
  least: number;
  most: number;
  doubtful: readonly number[] | undefined;
}

function noProofs(): Proofs {
  return { entries: [], found: new Set([0]), least: 0, most: 0, doubtful: undefined };
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

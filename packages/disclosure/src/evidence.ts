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
  /** Takes a move, unless all that it changes is proven for everybody already. */
  add(move: Move): void;
  /** Forgets the moves that no longer hold. */
  keep(holds: (move: Move) => boolean): void;
  /** The ends of what a target (for an insider: what he does not know of it) is proven to be possibly. */
  interval(target: number, attacker: Attacker): Interval;
  /** By how much it may differ from the truth. */
  differences(target: number, attacker: Attacker): ReadonlySet<number>;
  isProven(target: number, attacker: Attacker): boolean;
  /** What of the target he does not know. */
  count(target: number, attacker: Attacker): number;
  /** Is there something in the target that the attacker does not know? */
  concerns(target: number, attacker: Attacker): boolean;
  /** For whom the target is not proven: nobody in particular, or when it is for him, some of the insiders. */
  openTo(target: number): readonly Attacker[];
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
  let proofs = targets.map((): Proofs => noProofs());
  const partlyKnownTo = targets.map(({ columns }): readonly number[] => [
    ...new Set([...columns].flatMap((column) => insidersOf[column] ?? [])),
  ]);

  // scratch, left at 0 after each move: by how much it changes the targets
  const changeOf = new Float64Array(targets.length);
  const isTouched = new Uint8Array(targets.length);
  const touchedBy = (move: Move): readonly number[] => {
    const touched: number[] = [];
    move.columns.forEach((column, at) => {
      for (const target of targetsOf[column] as readonly number[]) {
        if (isTouched[target] === 0) touched.push(target);
        isTouched[target] = 1;
        changeOf[target] = (changeOf[target] as number) + (move.changes[at] as number);
      }
    });
    return touched;
  };
  const add = (move: Move): void => {
    const steps = stepsOf(move);
    let seenBy: readonly number[] | undefined;
    let isUseful = false;
    for (const target of touchedBy(move)) {
      const change = changeOf[target] as number;
      changeOf[target] = 0;
      isTouched[target] = 0;
      const own = proofs[target];
      if (change === 0 || own === undefined || own.isClosed) continue;
      seenBy ??= ascending(new Set(move.columns.flatMap((column) => insidersOf[column] ?? [])));
      let isNews = false;
      for (let step = 1; step <= steps; step += 1) {
        if (extend(own, (change / steps) * step, seenBy)) isNews = true;
      }
      if (!isNews) continue;
      isUseful = true;
      own.open = undefined;
      own.news += 1;
      if (own.news >= own.lookAt) {
        own.lookAt += LOOK_AFTER;
        openTo(target);
      }
    }
    if (isUseful) moves.push(move);
  };
  const count = (target: number, attacker: Attacker): number =>
    (attacker === undefined ? undefined : foreignOf[attacker]?.get(target)) ??
    targets[target]?.count ??
    0;
  const differences = (target: number, attacker: Attacker): ReadonlySet<number> => {
    const found = new Set([0]);
    for (const [difference, blocked] of proofs[target]?.blockedTo ?? []) {
      if (attacker === undefined || !blocked.includes(attacker)) found.add(difference);
    }
    return found;
  };
  const concerns = (target: number, attacker: Attacker): boolean => count(target, attacker) > 0;

  return {
    get moves() {
      return moves;
    },
    add,
    keep(holds) {
      const kept = moves.filter(holds);
      if (kept.length === moves.length) return;
      moves = [];
      proofs = targets.map((): Proofs => noProofs());
      for (const move of kept) add(move);
    },
    count,
    interval(target, attacker) {
      const found = [...differences(target, attacker)];
      const from = count(target, attacker);
      return { least: from + Math.min(...found), most: from + Math.max(...found) };
    },
    differences,
    concerns,
    isProven,
    openTo,
  };

  function isProven(target: number, attacker: Attacker): boolean {
    if (!concerns(target, attacker)) return true;
    let size = 1;
    let most = 0;
    for (const [difference, blocked] of proofs[target]?.blockedTo ?? []) {
      if (attacker !== undefined && blocked.includes(attacker)) continue;
      size += 1;
      most = Math.max(most, difference);
    }
    const isHigh = count(target, attacker) + most >= (targets[target]?.threshold ?? 0);
    return size >= width && isHigh;
  }

  function openTo(target: number): readonly Attacker[] {
    const own = proofs[target] ?? noProofs();
    if (own.isClosed) return [];
    if (own.open === undefined) {
      own.open = isProven(target, undefined)
        ? doubtedBy(target, own).filter((insider) => !isProven(target, insider))
        : [undefined];
      own.isClosed = own.open.length === 0;
    }
    return own.open;
  }

  /** The insiders for whom something else is proven than for an outsider. */
  function doubtedBy(target: number, { blockedTo }: Proofs): readonly number[] {
    const doubted = new Set(partlyKnownTo[target]);
    for (const blocked of blockedTo.values()) for (const insider of blocked) doubted.add(insider);
    return ascending(doubted);
  }
}

/** Moves of a list that prove as much as all of it: the later ones were found for what the earlier ones left open. */
export function enoughOf(
  moves: readonly Move[],
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  width: number,
): readonly Move[] {
  const evidence = openEvidence(system, targets, width);
  for (const move of [...moves].reverse()) evidence.add(move);
  return evidence.moves;
}

/** So much news of a target it takes to look again whether it is proven for everybody. */
const LOOK_AFTER = 2;

/** What moves prove of a target. */
interface Proofs {
  /** By how much it may differ from the truth, and the insiders who see all moves that prove it. */
  readonly blockedTo: Map<number, readonly number[]>;
  /** For whom it is not proven, when that was looked at since the last news. */
  open: readonly Attacker[] | undefined;
  /** It is proven for everybody: more moves add nothing. */
  isClosed: boolean;
  news: number;
  lookAt: number;
}

function noProofs(): Proofs {
  return { blockedTo: new Map(), open: undefined, isClosed: false, news: 0, lookAt: LOOK_AFTER };
}

/** Adds a difference that is proven to whoever is not in the list; false when it was already. */
function extend({ blockedTo }: Proofs, difference: number, seenBy: readonly number[]): boolean {
  const before = blockedTo.get(difference);
  if (before?.length === 0) return false;
  const after = before === undefined ? seenBy : before.filter((one) => seenBy.includes(one));
  if (before?.length === after.length) return false;
  blockedTo.set(difference, after);
  return true;
}

function ascending(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
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

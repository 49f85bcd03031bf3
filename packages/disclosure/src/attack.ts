import type { Highs } from 'highs';
import type { Climber } from './climb.js';
import { openClimber } from './climb.js';
import type { Deadline } from './deadline.js';
import { NO_DEADLINE } from './deadline.js';
import type { Attacker, Evidence } from './evidence.js';
import { columnsOf, openEvidence } from './evidence.js';
import type { Frame } from './frame.js';
import { frameOf, near } from './frame.js';
import type { Interval } from './interval.js';
import { isWideEnough, riseNeeded, wholeInterval } from './interval.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Move } from './move.js';
import { isPossible, membershipOf, partsOf, wholeMove } from './move.js';
import type { Rules } from './publication.js';
import type { Bound, Push, Region } from './region.js';
import { openRegion } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';
import { wholeTable } from './whole-program.js';

/** A sensitive count that an attacker can place too narrowly, with the two sums that bound it. */
export interface Breach {
  readonly target: number;
  readonly attacker: Attacker;
  /** The largest that it may be is below its threshold, whatever the least. */
  readonly isTooLow: boolean;
  readonly most: Bound;
  /** These two take another program when they are first asked for, which has to be before the attack goes on. */
  readonly least: Bound;
  readonly interval: Interval;
  /** Cells that keep the count from moving in whole numbers, where the sums alone would let it. */
  readonly holding: readonly number[];
}

/** Attackers with linear and integer programming, who remember every table that they found possible. */
export interface Attack {
  /** The first breach, in the order of attackers and targets; undefined when all targets are wide enough for all of them. */
  next(): Breach | undefined;
  /** The same pairs of target and attacker, each tried once at most; false at the first that is not proven. */
  holds(tries: number): boolean;
  /** Goes on after a breach without mending it: an audit wants all of them. */
  skip(breach: Breach): void;
  /** Takes over knowledge that is less than before. */
  relax(knowledge: Knowledge): void;
  /** Takes over knowledge that is more than before: what it excludes is forgotten. */
  learn(knowledge: Knowledge): void;
  readonly evidence: Evidence;
  /** Linear programs solved so far. */
  solved(): number;
  close(): void;
}

/** Nodes that an integer program may search before it counts as without an answer: of many columns, and of a few. */
const WHOLE_NODES = 20;
const PART_NODES = 50;
/** Columns of an integer program, and of the linear programs that are tried before one of all columns: those nearest. */
const NEAR = 1500;
const PART = 250;
const LARGER_PART = 800;

/** Walks for a step: before any program, and where a program told that there may be one. */
const WALKS = 12;
const MANY_WALKS = 100;

export interface AttackOptions {
  readonly attackers?: 'outsider' | 'all';
  /** Until when it may take: it is looked at before each target, and throws. */
  readonly deadline?: Deadline;
  /** An audit gives intervals as they are; to mend a breach any sum that makes one is enough, and that is found sooner. */
  readonly isExact?: boolean;
}

/** A target, and who attacks it. */
type Pair = readonly [target: number, attacker: Attacker];

/** Starts an attack on the targets, by an outsider alone or by the insiders too. Close it afterwards. */
export function openAttack(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  initial: Knowledge,
  { attackers = 'all', deadline = NO_DEADLINE, isExact = false }: AttackOptions = {},
): Attack {
  const membership = membershipOf(system);
  let knowledge = initial;
  let frame: Frame = frameOf(system, membership, initial);
  const options = { deadline, membership, frame };
  const region: Region = openRegion(highs, system, targets, rules, initial, options);
  const evidence = openEvidence(system, targets, rules.width);
  const climber: Climber = openClimber(system, membership, targets, initial, frame);
  const skipped = new Set<string>();
  let wholes = 0;
  /** What is still to be looked at, the last first. */
  let queue: Pair[] = [];

  const pairKey = (target: number, attacker: Attacker): string => `${attacker ?? ''}/${target}`;
  const isOpen = (target: number, attacker: Attacker): boolean =>
    !evidence.isProven(target, attacker) && !skipped.has(pairKey(target, attacker));
  const missing = (target: number, attacker: Attacker): number =>
    riseNeeded(evidence.count(target, attacker), targets[target]?.threshold ?? 0, rules.width);

  const remember = (move: Move | undefined): boolean => {
    if (move === undefined || !isPossible(system, membership, knowledge, move)) return false;
    evidence.add(move);
    return true;
  };
  /** What takes no program: small moves, made one after the other. */
  const climb = ([target, attacker]: Pair, walks = WALKS): boolean => {
    const isDone = (): boolean => !isOpen(target, attacker);
    const height = missing(target, attacker);
    climber.climb({ target, attacker, height, walks, remember, isDone });
    return isDone();
  };
  /** Takes what it can from a change: each part by itself, and a fractional part by whole numbers in its columns. */
  const harvest = (change: Float64Array, push: Push, sign: 1 | -1, attacker: Attacker): void => {
    const inTarget = new Set(targets[push.target]?.columns);
    for (const part of partsOf(system, membership, knowledge, change)) {
      const columns = [...part].sort((a, b) => a - b);
      const move = wholeMove(columns, change);
      if (move !== undefined) {
        if (remember(move)) climber.keep(move);
        if (columns.some((column) => inTarget.has(column))) {
          fill(push.target, attacker, columns, PART_NODES);
        }
      } else if (columns.some((column) => inTarget.has(column))) {
        remember(whole(columns, push, sign, PART_NODES));
      }
    }
  };
  /** Looks for the whole numbers between those that are possible: the ends alone are not enough of them. */
  const fill = (
    target: number,
    attacker: Attacker,
    columns: readonly number[],
    nodes: number,
  ): void => {
    const { threshold = 0 } = targets[target] ?? {};
    const ends = evidence.interval(target, attacker);
    if (!isWideEnough(ends, threshold, rules.width)) return;
    const own = evidence.count(target, attacker);
    for (let value = ends.least + 1; value < ends.most; value += 1) {
      if (!isOpen(target, attacker)) return;
      const by = value - own;
      if (evidence.differences(target, attacker).has(by)) continue;
      const sign = by > 0 ? 1 : -1;
      remember(whole(columns, { target, cap: Math.abs(by) }, sign, nodes, true));
    }
  };
  const whole = (
    columns: readonly number[],
    push: Push,
    sign: 1 | -1,
    nodes: number,
    exactly?: true,
  ): Move | undefined => {
    wholes += 1;
    return wholeTable(highs, system, membership, targets, knowledge, {
      columns,
      push,
      sign,
      nodes,
      deadline,
      ...(exactly && { exactly }),
    });
  };

  /** What an end of an interval says of a target; the other end is worked out when it is needed. */
  const breachBy = <End extends Bound>(
    [target, attacker]: Pair,
    most: End,
    leastOf: () => End,
  ): Breach & { readonly isSure: boolean; readonly most: End; readonly least: End } => {
    const { threshold = 0, count = 0 } = targets[target] ?? {};
    const foreign = evidence.count(target, attacker);
    const own = count - foreign;
    const highest = wholeInterval(0, most.value - own).most;
    const isTooLow = highest < threshold;
    let other: End | undefined;
    const least = (): End => {
      other ??= leastOf();
      return other;
    };
    const interval = (): Interval => wholeInterval(least().value - own, most.value - own);
    // from the truth up there may be enough of them, whatever the least
    const isWide = (): boolean =>
      isWideEnough({ least: foreign, most: highest }, threshold, rules.width) ||
      isWideEnough(interval(), threshold, rules.width);
    return {
      target,
      attacker,
      isSure: isTooLow || !isWide(),
      isTooLow,
      most,
      get least() {
        return least();
      },
      get interval() {
        return interval();
      },
      holding: [],
    };
  };
  /** The breach that linear programs find, of all columns or with what is known of a part of them. */
  const breachOf = (pair: Pair, part?: readonly number[]) =>
    breachBy(pair, region.extreme(pair[0], 'most', part), () =>
      region.extreme(pair[0], 'least', part),
    );
  /** The breach of a count that a single sum keeps under its threshold. */
  const breachOfOneSum = (pair: Pair): Breach | undefined => {
    const [target, attacker] = pair;
    const { threshold = 0, count = 0, columns = new Int32Array() } = targets[target] ?? {};
    const fixed = columnsOf(system, attacker);
    region.stand(fixed);
    const most = region.boundUnder(target, threshold + count - evidence.count(target, attacker));
    if (most === undefined) return undefined;
    const part = (): readonly number[] => near(frame, columns, new Set(fixed), PART);
    return breachBy<Bound>(pair, most, () => region.extreme(target, 'least', part()));
  };

  /** Tries one target for one attacker with all means; the breach when none of them proves enough. */
  const pushAlone = (pair: Pair): Breach | undefined => {
    const [target, attacker] = pair;
    const push = { target, cap: missing(target, attacker) };
    const fixed = columnsOf(system, attacker);
    const known = new Set(fixed);
    const columns = targets[target]?.columns ?? fixed;
    region.stand(fixed);
    const nearest = (size: number): readonly number[] => near(frame, columns, known, size);
    /** What a part gives away, everything does; an audit asks for the ends as they are. */
    const soonerIn = (part: readonly number[]): Breach | undefined => {
      const sooner = isExact ? undefined : breachOf(pair, part);
      return sooner?.isSure === true ? sooner : undefined;
    };
    // many walks cost less than a program of very many columns only, and around all that a contributor knows a walk seldom
    // finds its way [measured]
    const { kind } = system.insiders[attacker ?? -1] ?? {};
    const open = frame.isOpen.reduce((sum, one) => sum + one, 0);
    const isDear = open > NEAR && kind !== 'contributor';
    if (isDear && climb(pair, MANY_WALKS)) return undefined;
    const part = nearest(PART);
    const sooner = soonerIn(part);
    if (sooner) return sooner;
    harvest(region.raise(push, part), push, 1, attacker);
    if (!isOpen(target, attacker) || climb(pair)) return undefined;
    const later = soonerIn(nearest(LARGER_PART));
    if (later) return later;

    // most that is open by now can rise: how far it can takes a program that is slower
    const change = region.raise(push);
    harvest(change, push, 1, attacker);
    if (!isOpen(target, attacker) || climb(pair)) return undefined;
    const found = breachOf(pair);
    if (found.isSure) return found;
    // what is possible with fractions only may be possible in whole numbers elsewhere
    harvest(found.most.change, push, 1, attacker);
    if (!isOpen(target, attacker)) return undefined;
    harvest(found.least.change, push, -1, attacker);
    if (!isOpen(target, attacker)) return undefined;
    // over very many columns a search takes seconds for each target: what it would have proven is hidden instead
    const free = near(frame, columns, known, frame.isOpen.length > NEAR ? PART : NEAR);
    remember(whole(free, push, 1, WHOLE_NODES));
    if (!isOpen(target, attacker)) return undefined;
    remember(whole(free, { target, cap: rules.width }, -1, WHOLE_NODES));
    if (!isOpen(target, attacker)) return undefined;
    fill(target, attacker, free, WHOLE_NODES);
    if (!isOpen(target, attacker)) return undefined;
    const { most, least, interval, isTooLow } = found;
    return { target, attacker, interval, isTooLow, most, least, holding: cellsTouchedBy(change) };
  };
  const cellsTouchedBy = (change: Float64Array): readonly number[] => {
    const touched = [...change.keys()].filter((column) => Math.abs(change[column] ?? 0) > 1e-6);
    const cells = new Set(touched.flatMap((column) => membership.cellsOf[column] ?? []));
    return [...cells].filter((cell) => knowledge.exact[cell] !== null);
  };

  /** The targets that are open for nobody in particular; when there are none, those of each insider by turns. */
  const openPairs = (): Pair[] => {
    const isLeft = ([target, attacker]: Pair): boolean => !skipped.has(pairKey(target, attacker));
    const open = [...targets.keys()].flatMap((target) =>
      evidence.openTo(target).map((attacker): Pair => [target, attacker]),
    );
    const outside = open.filter(([, attacker]) => attacker === undefined);
    const left = outside.filter(isLeft);
    if (left.length > 0 || attackers === 'outsider') return left.reverse();
    // what is given up for an outsider is as open to every insider, and each of them may find it another way
    const givenUp = outside.flatMap(([target]) =>
      [...system.insiders.keys()].map((insider): Pair => [target, insider]),
    );
    return [...open, ...givenUp]
      .filter((pair) => isLeft(pair) && isOpen(...pair))
      .sort(([a, one = -1], [b, other = -1]) => other - one || b - a);
  };

  const attempt = (tries: number): Breach | 'enough' | undefined => {
    let tried = 0;
    for (;;) {
      if (queue.length === 0) queue = openPairs();
      const pair = queue.at(-1);
      if (pair === undefined) return undefined;
      deadline.check();
      const sooner = !isExact && isOpen(...pair) ? breachOfOneSum(pair) : undefined;
      if (sooner) return sooner;
      if (isOpen(...pair) && !climb(pair)) {
        tried += 1;
        if (tried > tries) return 'enough';
        const found = pushAlone(pair);
        if (found) return found;
      }
      queue.pop();
    }
  };
  const take = (next: Knowledge, isLess: boolean): void => {
    knowledge = next;
    frame = frameOf(system, membership, next);
    region.know(next, frame);
    climber.know(next, frame, isLess);
  };

  return {
    evidence,
    next: () => {
      const found = attempt(Number.POSITIVE_INFINITY);
      return found === 'enough' ? undefined : found;
    },
    holds: (tries) => attempt(tries) === undefined,
    skip({ target, attacker }) {
      skipped.add(pairKey(target, attacker));
    },
    relax: (next) => take(next, true),
    learn(next) {
      take(next, false);
      queue = [];
      evidence.keep((move) => isPossible(system, membership, next, move));
    },
    solved: () => region.solved() + wholes,
    close: region.close,
  };
}

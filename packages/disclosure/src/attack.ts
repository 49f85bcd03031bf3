import type { Highs } from 'highs';
import { sumOver } from './column-set.js';
import { openDoubts } from './doubt.js';
import type { Attacker, Evidence } from './evidence.js';
import { columnsOf, openEvidence } from './evidence.js';
import type { Exchanges } from './exchange.js';
import { exchange, exchangesOf } from './exchange.js';
import type { Interval } from './interval.js';
import { isWideEnough, riseNeeded, wholeInterval } from './interval.js';
import { columnsToldMore, type Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Move } from './move.js';
import { isPossible, membershipOf, partsOf, wholeMove } from './move.js';
import type { Rules } from './publication.js';
import type { Extreme, Push } from './region.js';
import { openRegion } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';
import { wholeTable } from './whole-program.js';

/** A sensitive count that an attacker can place too narrowly, with the two sums that bound it. */
export interface Breach {
  readonly target: number;
  readonly attacker: Attacker;
  readonly interval: Interval;
  readonly least: Extreme;
  readonly most: Extreme;
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
  /** The smallest number of whole numbers that a target may be so far, for an outsider. */
  narrowest(): number;
  /** Linear programs solved so far. */
  solved(): number;
  close(): void;
}

/** Targets that are pushed in one program: what falls apart afterwards proves each by itself. */
const TOGETHER = 16;
/** Nodes that an integer program may search before it counts as without an answer: of all columns, and of a few. */
const WHOLE_NODES = 20;
const PART_NODES = 50;
/** An integer program of all of more columns than this takes seconds for each target. */
const WHOLE_COLUMNS = 1500;
/** From so many open targets on they are taken in bulk: programs of all of them at once. */
const BULK = 100;
/** Targets in one integer program of a bulk. */
const BULK_TOGETHER = 60;
/** In systems of more cells than this whole tables for many targets cost minutes, and few of them prove much. */
const LARGE = 250;
/** So few open targets are taken one by one. */
const BULK_LEAST = 4;

/** `checkTime` is called before each target that takes a program, and throws when it took too long. */
export interface AttackOptions {
  readonly attackers?: 'outsider' | 'all';
  readonly checkTime?: () => void;
}

/** Starts an attack on the targets, by an outsider alone or by the insiders too. Close it afterwards. */
export function openAttack(
  highs: Highs,
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
  initial: Knowledge,
  { attackers = 'all', checkTime = () => undefined }: AttackOptions = {},
): Attack {
  const region = openRegion(highs, system, targets, rules, initial);
  const membership = membershipOf(system);
  const found = openEvidence(system, targets, rules.width);
  const { evidence, isOpen, insiders, skip } = openDoubts(found, targets, system.counts.length);
  const everyColumn = [...system.counts.keys()];
  let knowledge = initial;
  let wholes = 0;
  let exchanges: Exchanges | undefined;
  /** By target, how far tables with fractions go for an outsider. */
  let fractional = targets.map(({ count }) => ({ least: count, most: count }));

  const missing = (target: number, attacker: Attacker): number =>
    riseNeeded(foreign(target, attacker), targets[target]?.threshold ?? 0, rules.width);
  const foreign = (target: number, attacker: Attacker): number => {
    const known = new Set(columnsOf(system, attacker));
    return sumOver(
      (targets[target]?.columns ?? new Int32Array()).filter((column) => !known.has(column)),
      system.counts,
    );
  };

  const remember = (move: Move | undefined): boolean => {
    if (move === undefined || !isPossible(system, membership, knowledge, move)) return false;
    evidence.add(move);
    return true;
  };
  /** Takes what it can from a change: each part by itself, and a fractional part by whole numbers in its columns. */
  const harvest = (
    change: Float64Array,
    pushes: readonly Push[],
    sign: 1 | -1,
    attacker: Attacker,
  ): void => {
    for (const part of partsOf(system, membership, knowledge, change)) {
      const columns = [...part].sort((a, b) => a - b);
      const inPart = new Set(columns);
      const own = pushes.filter(({ target }) =>
        targets[target]?.columns.some((column) => inPart.has(column)),
      );
      if (remember(wholeMove(columns, change))) {
        for (const { target } of own) fill(target, attacker, columns, PART_NODES);
      } else if (pushes.length === 1) {
        remember(whole(columns, own, sign, PART_NODES));
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
    const own = foreign(target, attacker);
    for (let value = ends.least + 1; value < ends.most; value += 1) {
      if (!isOpen(target, attacker)) return;
      const by = value - own;
      if (evidence.differences(target, attacker).has(by)) continue;
      const sign = by > 0 ? 1 : -1;
      remember(whole(columns, [{ target, cap: Math.abs(by) }], sign, nodes, true));
    }
  };
  const whole = (
    columns: readonly number[],
    pushes: readonly Push[],
    sign: 1 | -1,
    nodes: number,
    exactly?: true,
  ): Move | undefined => {
    if (pushes.length === 0) return undefined;
    wholes += 1;
    return wholeTable(highs, system, membership, targets, knowledge, {
      columns,
      pushes,
      sign,
      nodes,
      ...(exactly && { exactly }),
    });
  };
  /** What takes no program: records of columns that he cannot tell apart take each other's place. */
  const swap = (target: number, attacker: Attacker): boolean => {
    const fixed = new Set(columnsOf(system, attacker));
    const { columns = new Int32Array() } = targets[target] ?? {};
    const by = missing(target, attacker);
    exchanges ??= exchangesOf(system, membership, knowledge);
    for (const sign of [1, -1] as const) {
      // the smaller ones too: each is another whole number that is possible
      for (let size = by; size > 0; ) {
        const swapped = { columns, sign, by: size, fixed };
        const move = exchange(system, exchanges, knowledge, swapped);
        if (move === undefined || !remember(move)) break;
        if (!isOpen(target, attacker)) return true;
        size = Math.abs(sumOver(columns, changeOf(move))) - 1;
      }
    }
    return false;
  };
  const pushTogether = (open: readonly number[], attacker: Attacker): void => {
    for (let from = 0; from < open.length; from += TOGETHER) {
      const pushes = open
        .slice(from, from + TOGETHER)
        .filter((target) => isOpen(target, attacker))
        .map((target) => ({ target, cap: missing(target, attacker) }));
      if (pushes.length > 0) harvest(region.raise(pushes), pushes, 1, attacker);
    }
  };

  /**
   * Takes many targets of an outsider at once: first with fractions, which finds breaches soon, then whole tables that raise
   * as many as they can. Gives the first breach.
   */
  const pushInBulk = (): Breach | undefined => {
    const open = (): number[] => [...targets.keys()].filter((target) => isOpen(target, undefined));
    const isLoose = (target: number): boolean => {
      const { threshold = 0 } = targets[target] ?? {};
      const { least = 0, most = 0 } = fractional[target] ?? {};
      return isWideEnough(wholeInterval(least, most), threshold, rules.width);
    };
    const loosen = (change: Float64Array): void => {
      for (const [target, { columns, count }] of targets.entries()) {
        const value = count + sumOver(columns, change);
        const bounds = fractional[target];
        if (bounds === undefined) continue;
        bounds.least = Math.min(bounds.least, value);
        bounds.most = Math.max(bounds.most, value);
      }
    };
    const tight = (): number[] => open().filter((target) => !isLoose(target));
    for (let before = Number.POSITIVE_INFINITY; ; ) {
      const left = tight();
      if (left.length < 2 || left.length >= before) break;
      before = left.length;
      const pushes = left.map((target) => ({ target, cap: missing(target, undefined) }));
      loosen(region.raise(pushes, 'any'));
    }
    for (const target of tight()) {
      if (isLoose(target)) continue;
      checkTime();
      const most = region.extreme(target, 'most');
      loosen(most.change);
      if (isLoose(target)) continue;
      const least = region.extreme(target, 'least');
      loosen(least.change);
      if (!isLoose(target)) return breach(target, undefined, least, most, []);
    }
    if (system.cells.length > LARGE) return undefined;
    for (let left = open(); left.length >= BULK_LEAST; ) {
      checkTime();
      const pushes = left
        .slice(0, BULK_TOGETHER)
        .map((target) => ({ target, cap: missing(target, undefined) }));
      const move = whole(everyColumn, pushes, 1, WHOLE_NODES);
      if (move !== undefined) harvest(changeOf(move), pushes, 1, undefined);
      const after = open();
      if (after.length === left.length) break;
      left = after;
    }
    return undefined;
  };
  const changeOf = ({ columns, changes }: Move): Float64Array => {
    const change = new Float64Array(system.counts.length);
    columns.forEach((column, at) => {
      change[column] = changes[at] ?? 0;
    });
    return change;
  };

  /** Tries one target for one attacker with all means; the breach when none of them proves enough. */
  const pushAlone = (target: number, attacker: Attacker): Breach | undefined => {
    const push = { target, cap: missing(target, attacker) };
    const change = region.raise([push]);
    harvest(change, [push], 1, attacker);
    if (!isOpen(target, attacker)) return undefined;
    const most = region.extreme(target, 'most');
    harvest(most.change, [push], 1, attacker);
    if (!isOpen(target, attacker)) return undefined;
    const least = region.extreme(target, 'least');
    harvest(least.change, [push], -1, attacker);
    if (!isOpen(target, attacker)) return undefined;

    // what is possible with fractions only may be possible in whole numbers elsewhere
    const { threshold = 0, count = 0 } = targets[target] ?? {};
    const own = count - foreign(target, attacker);
    const bounds = wholeInterval(least.value - own, most.value - own);
    const fixed = new Set(columnsOf(system, attacker));
    const free = everyColumn.filter((column) => !fixed.has(column));
    if (isWideEnough(bounds, threshold, rules.width)) {
      // what takes too long to prove counts as not proven: more is hidden, never less
      if (everyColumn.length > WHOLE_COLUMNS) {
        return breach(target, attacker, least, most, cellsTouchedBy(change));
      }
      remember(whole(free, [push], 1, WHOLE_NODES));
      if (!isOpen(target, attacker)) return undefined;
      remember(whole(free, [{ target, cap: rules.width }], -1, WHOLE_NODES));
      if (!isOpen(target, attacker)) return undefined;
      fill(target, attacker, free, WHOLE_NODES);
      if (!isOpen(target, attacker)) return undefined;
      return breach(target, attacker, least, most, cellsTouchedBy(change));
    }
    return breach(target, attacker, least, most, []);
  };
  const breach = (
    target: number,
    attacker: Attacker,
    least: Extreme,
    most: Extreme,
    holding: readonly number[],
  ): Breach => {
    const own = (targets[target]?.count ?? 0) - foreign(target, attacker);
    const interval = wholeInterval(least.value - own, most.value - own);
    return { target, attacker, interval, least, most, holding };
  };
  const cellsTouchedBy = (change: Float64Array): readonly number[] => {
    const touched = everyColumn.filter((column) => Math.abs(change[column] ?? 0) > 1e-6);
    const cells = new Set(touched.flatMap((column) => membership.cellsOf[column] ?? []));
    return [...cells].filter((cell) => knowledge.exact[cell] !== null);
  };

  /** The targets that are open for each attacker for whom any is, in order: nobody in particular first. */
  const openPairs = (): [Attacker, number[]][] => {
    const outside = [...targets.keys()].filter((target) => isOpen(target, undefined));
    if (outside.length > 0 || attackers === 'outsider') {
      return outside.length > 0 ? [[undefined, outside]] : [];
    }
    const byInsider = new Map<number, number[]>();
    for (const target of targets.keys()) {
      for (const insider of insiders(target)) {
        const own = byInsider.get(insider);
        if (own) own.push(target);
        else byInsider.set(insider, [target]);
      }
    }
    return [...byInsider].sort(([a], [b]) => a - b);
  };

  const attempt = (tries: number): Breach | 'enough' | undefined => {
    let tried = 0;
    for (let pairs = openPairs(); pairs.length > 0; pairs = openPairs()) {
      for (const [attacker, open] of pairs) {
        let left = open.filter((target) => !swap(target, attacker));
        if (left.length === 0) continue;
        region.stand(columnsOf(system, attacker));
        if (attacker === undefined && left.length >= BULK) {
          const found = pushInBulk();
          if (found) return found;
          left = left.filter((target) => isOpen(target, attacker));
        }
        if (left.length > 1) pushTogether(left, attacker);
        for (const target of left) {
          if (!isOpen(target, attacker)) continue;
          checkTime();
          tried += 1;
          if (tried > tries) return 'enough';
          const found = pushAlone(target, attacker);
          if (found) return found;
        }
      }
    }
    return undefined;
  };

  return {
    evidence,
    next: () => {
      const found = attempt(Number.POSITIVE_INFINITY);
      return found === 'enough' ? undefined : found;
    },
    holds: (tries) => attempt(tries) === undefined,
    skip({ target, attacker }) {
      skip(target, attacker);
    },
    relax(next) {
      knowledge = next;
      exchanges = undefined;
      region.know(next);
    },
    learn(next) {
      const told = columnsToldMore(system, knowledge, next);
      knowledge = next;
      exchanges = undefined;
      region.know(next);
      fractional = targets.map(({ count }) => ({ least: count, most: count }));
      evidence.keep((move) => {
        const isTold = move.columns.some((column) => told.has(column));
        return !isTold || isPossible(system, membership, next, move);
      });
    },
    narrowest() {
      return targets.reduce(
        (smallest, _, target) => Math.min(smallest, evidence.width(target, undefined)),
        Number.POSITIVE_INFINITY,
      );
    },
    solved: () => region.solved() + wholes,
    close: region.close,
  };
}

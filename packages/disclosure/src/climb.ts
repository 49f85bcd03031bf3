import type { Circuits, Table } from './circuit.js';
import { circuitsIn } from './circuit.js';
import type { Attacker } from './evidence.js';
import { columnsOf } from './evidence.js';
import type { Frame } from './frame.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership, Move } from './move.js';
import { numbersFrom } from './number-row.js';
import type { SensitiveCount } from './sensitive-count.js';

/** Raises and lowers targets step by step, by small moves found without a program and made one after the other. */
export interface Climber {
  /**
   * Gives `remember` every table on the way, until `isDone` or no further step is found. The pool of small moves grows, so
   * that what is found for one target serves the others.
   */
  climb(climb: Climb): void;
  /** Takes a move into the pool that other means found. */
  keep(move: Move): void;
  /** Takes over other knowledge. `isLess`: what was possible still is. */
  know(knowledge: Knowledge, frame: Frame, isLess: boolean): void;
}

/** Of whom which target is to differ, and to what height at most. */
export interface Climb {
  readonly target: number;
  readonly attacker: Attacker;
  readonly height: number;
  /** Walks that a step may take before there is none. */
  readonly walks: number;
  readonly remember: (move: Move) => boolean;
  readonly isDone: () => boolean;
}

/** Moves of the pool that are looked at for a step. */
const LOOKS = 400;

/** Starts with an empty pool. */
export function openClimber(
  system: LinkedSystem,
  membership: Membership,
  targets: readonly SensitiveCount[],
  knowledge: Knowledge,
  frame: Frame,
): Climber {
  const random = numbersFrom(1);
  const pool: Move[] = [];
  let isUsable: boolean[] = [];
  const poolOf: number[][] = system.counts.map(() => []);
  let circuits: Circuits = circuitsIn(system, membership, knowledge, frame, random);
  let table: Table = circuits.start();

  const isFixed = new Uint8Array(system.counts.length);
  const isInside = new Uint8Array(system.counts.length);
  const mark = (marks: Uint8Array, columns: Iterable<number>, value: 0 | 1): void => {
    for (const column of columns) marks[column] = value;
  };
  const keep = (move: Move): void => {
    const index = pool.push(move) - 1;
    isUsable.push(true);
    for (const column of move.columns) poolOf[column]?.push(index);
  };
  /** By how much a move changes the target; 0 when it changes what is fixed. */
  const gainOf = ({ columns, changes }: Move): number => {
    let gain = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] as number;
      if (isFixed[column] === 1) return 0;
      if (isInside[column] === 1) gain += changes[at] as number;
    }
    return gain;
  };
  const fromPool = (own: readonly number[], sign: 1 | -1): readonly [Move, number] | undefined => {
    let looks = 0;
    for (const column of own) {
      const moves = poolOf[column] ?? [];
      for (let at = moves.length - 1; at >= 0; at -= 1) {
        const index = moves[at] as number;
        if (isUsable[index] !== true) continue;
        looks += 1;
        if (looks > LOOKS) return undefined;
        const move = pool[index] as Move;
        const gain = gainOf(move);
        if (gain === 0 || Math.abs(gain) > 2) continue;
        const times = gain * sign > 0 ? 1 : -1;
        if (circuits.fits(table, move, times)) return [move, times];
      }
    }
    return undefined;
  };
  const byWalking = (
    own: readonly number[],
    sign: 1 | -1,
    walks: number,
  ): readonly [Move, 1] | undefined => {
    for (let walk = 0; walk < walks; walk += 1) {
      const column = own[Math.floor(random() * own.length)] ?? -1;
      const move = circuits.find(table, column, sign, isFixed);
      if (move === undefined) continue;
      keep(move);
      if (gainOf(move) * sign > 0) return [move, 1];
    }
    return undefined;
  };
  /** Climbs one way, and goes back to where it came from. */
  const climbOneWay = (own: readonly number[], sign: 1 | -1, climb: Climb): void => {
    const total = new Map<number, number>();
    for (let height = 0; height < climb.height && !climb.isDone(); ) {
      const step = fromPool(own, sign) ?? byWalking(own, sign, climb.walks);
      if (step === undefined) break;
      const [move, times] = step;
      circuits.make(table, move, times);
      move.columns.forEach((column, at) => {
        total.set(column, (total.get(column) ?? 0) + times * (move.changes[at] ?? 0));
      });
      height += Math.abs(gainOf(move));
      if (!climb.remember(moveOf(total))) break;
    }
    circuits.make(table, moveOf(total), -1);
  };

  return {
    keep,
    climb(climb) {
      const fixed = columnsOf(system, climb.attacker);
      const { columns = new Int32Array() } = targets[climb.target] ?? {};
      mark(isFixed, fixed, 1);
      const own = [...columns].filter((column) => circuits.isOpen(column) && isFixed[column] === 0);
      mark(isInside, own, 1);
      if (own.length > 0) {
        climbOneWay(own, 1, climb);
        climbOneWay(own, -1, climb);
      }
      mark(isInside, own, 0);
      mark(isFixed, fixed, 0);
    },
    know(next, nextFrame, isLess) {
      circuits = circuitsIn(system, membership, next, nextFrame, random);
      table = circuits.start();
      isUsable = pool.map((move, at) => (isLess && isUsable[at] === true) || circuits.holds(move));
    },
  };
}

function moveOf(total: ReadonlyMap<number, number>): Move {
  const columns = [...total.keys()].filter((column) => total.get(column) !== 0);
  columns.sort((a, b) => a - b);
  return { columns, changes: columns.map((column) => total.get(column) ?? 0) };
}

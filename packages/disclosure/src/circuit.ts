import type { Frame, KnownSum } from './frame.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership, Move } from './move.js';

/** A table on the way: what each column has now, and how much each listed cell has above what it is at least. */
export interface Table {
  readonly counts: Int32Array;
  readonly room: Int32Array;
}

/** Finds small changes that leave all known sums alone, by walking from one column to the next. */
export interface Circuits {
  /** The table as it is in truth. */
  start(): Table;
  /** Is the table still possible after the move, made so many times? The known sums are not looked at. */
  fits(table: Table, move: Move, times: number): boolean;
  make(table: Table, move: Move, times: number): void;
  /** Does the move leave all known sums alone? */
  holds(move: Move): boolean;
  /** A move in which the column changes by the sign and no fixed column does; undefined when the walk ends nowhere. */
  find(table: Table, column: number, sign: 1 | -1, isFixed: Uint8Array): Move | undefined;
  isOpen(column: number): boolean;
}

/** Steps of a walk before it counts as lost: moves of more columns than this prove little. */
const STEPS = 100;

/** `random` gives numbers from 0 to 1: which of equally good steps is taken. */
export function circuitsIn(
  system: LinkedSystem,
  { cellsOf }: Membership,
  knowledge: Knowledge,
  frame: Frame,
  random: () => number,
): Circuits {
  const { counts, cells } = system;
  const { isOpen, sums, holders, weights, starts } = frame;
  const isListed = cells.map(
    (_, cell) => knowledge.exact[cell] === null && (knowledge.least[cell] ?? 0) > 0,
  );
  const none: readonly number[] = [];
  const listedOf = isListed.includes(true)
    ? counts.map((_, column) => (cellsOf[column] ?? none).filter((cell) => isListed[cell]))
    : counts.map(() => none);
  const rooms = Int32Array.from(cells, ({ count }, cell) => count - (knowledge.least[cell] ?? 0));

  // what a walk changes, left clear after each
  const change = new Int32Array(counts.length);
  const inRoom = new Int32Array(cells.length);
  const off = new Float64Array(sums.length);
  const isWaiting = new Uint8Array(sums.length);
  const touched: number[] = [];
  const waiting: number[] = [];

  const step = (column: number, by: number): void => {
    if (change[column] === 0) touched.push(column);
    change[column] = (change[column] ?? 0) + by;
    const end = starts[column + 1] as number;
    for (let at = starts[column] as number; at < end; at += 1) {
      const sum = holders[at] as number;
      off[sum] = (off[sum] as number) + by * (weights[at] as number);
      if (isWaiting[sum] === 0) {
        isWaiting[sum] = 1;
        waiting.push(sum);
      }
    }
    for (const cell of listedOf[column] ?? []) inRoom[cell] = (inRoom[cell] ?? 0) + by;
  };
  const canFall = (table: Table, column: number): boolean =>
    (table.counts[column] as number) + (change[column] as number) > 0 &&
    (listedOf[column] as readonly number[]).every(
      (cell) => (table.room[cell] as number) + (inRoom[cell] as number) > 0,
    );
  /** What a step does to the known sums: 1 for each that comes further off, -1 for each that is right again, or half closer. */
  const costOf = (column: number, by: number): number => {
    const end = starts[column + 1] as number;
    let cost = 0;
    for (let at = starts[column] as number; at < end; at += 1) {
      const before = off[holders[at] as number] as number;
      const after = before + by * (weights[at] as number);
      if (after === 0) cost -= 1;
      else if (before === 0) cost += 1;
      else cost += Math.abs(after) < Math.abs(before) ? -0.5 : 1;
    }
    return cost;
  };
  /** The shortest sum that is off; -1: none is. */
  const nextSum = (): number => {
    let best = -1;
    let shortest = Number.POSITIVE_INFINITY;
    let kept = 0;
    for (const sum of waiting) {
      if (off[sum] === 0) {
        isWaiting[sum] = 0;
        continue;
      }
      waiting[kept] = sum;
      kept += 1;
      const length = (sums[sum]?.columns.length ?? 0) + random() / 2;
      if (length < shortest) [best, shortest] = [sum, length];
    }
    waiting.length = kept;
    return best;
  };
  const clear = (): void => {
    for (const column of touched) {
      change[column] = 0;
      for (const cell of listedOf[column] ?? []) inRoom[cell] = 0;
    }
    for (const sum of waiting) {
      off[sum] = 0;
      isWaiting[sum] = 0;
    }
    touched.length = 0;
    waiting.length = 0;
  };
  const found = (): Move => {
    const columns = [...new Set(touched)].filter((column) => change[column] !== 0);
    columns.sort((a, b) => a - b);
    return { columns, changes: columns.map((column) => change[column] ?? 0) };
  };

  return {
    start: () => ({ counts: Int32Array.from(counts), room: Int32Array.from(rooms) }),
    isOpen: (column) => isOpen[column] === 1,
    fits(table, { columns, changes }, times) {
      let isPossible = true;
      for (let at = 0; at < columns.length; at += 1) {
        const column = columns[at] as number;
        const by = times * (changes[at] as number);
        if ((table.counts[column] as number) + by < 0) isPossible = false;
        for (const cell of listedOf[column] ?? []) inRoom[cell] = (inRoom[cell] as number) + by;
      }
      for (const column of columns) {
        for (const cell of listedOf[column] ?? []) {
          if ((table.room[cell] as number) + (inRoom[cell] as number) < 0) isPossible = false;
          inRoom[cell] = 0;
        }
      }
      return isPossible;
    },
    make(table, { columns, changes }, times) {
      columns.forEach((column, at) => {
        const by = times * (changes[at] ?? 0);
        table.counts[column] = (table.counts[column] ?? 0) + by;
        for (const cell of listedOf[column] ?? []) table.room[cell] = (table.room[cell] ?? 0) + by;
      });
    },
    holds({ columns, changes }) {
      if (columns.some((column) => isOpen[column] === 0)) return false;
      columns.forEach((column, at) => {
        step(column, changes[at] ?? 0);
      });
      const isLeftAlone = nextSum() < 0;
      clear();
      return isLeftAlone;
    },
    find(table, start, sign, isFixed) {
      if (isOpen[start] === 0 || isFixed[start] === 1) return undefined;
      if (sign < 0 && !canFall(table, start)) return undefined;
      step(start, sign);
      let last = start;
      for (let steps = 0; steps < STEPS; steps += 1) {
        const sum = nextSum();
        if (sum < 0) {
          const move = found();
          clear();
          return move;
        }
        const { columns, weights: times } = sums[sum] as KnownSum;
        let best = -1;
        let least = Number.POSITIVE_INFINITY;
        let bestBy = 0;
        for (let at = 0; at < columns.length; at += 1) {
          const column = columns[at] as number;
          if (column === last || column === start || isFixed[column] === 1) continue;
          const by = (off[sum] as number) * (times?.[at] ?? 1) > 0 ? -1 : 1;
          if (by < 0 && !canFall(table, column)) continue;
          // twice the same column makes larger changes, for which there is seldom room
          const again = (change[column] as number) * by > 0 ? 0.3 : 0;
          const cost = costOf(column, by) + again + 0.9 * random();
          if (cost < least) [best, least, bestBy] = [column, cost, by];
        }
        if (best < 0) break;
        step(best, bestBy);
        last = best;
      }
      clear();
      return undefined;
    },
  };
}

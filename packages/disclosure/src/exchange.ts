import { type ColumnSet, placeIn } from './column-set.js';
import type { Knowledge } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Membership, Move } from './move.js';

/** Moves in which records of columns that a reader cannot tell apart take each other's place. */
export interface Exchanges {
  /** The columns that are in exactly the same sums that are known, by column. */
  readonly groupOf: readonly (readonly number[])[];
  /** By column, the cells that are hidden and known to be at least so many: an exchange may not empty them. */
  readonly listedOf: readonly (readonly number[])[];
}

/** Groups the columns by the sums that are known and hold them. */
export function exchangesOf(
  { counts, facts }: LinkedSystem,
  { cellsOf, factsOf }: Membership,
  knowledge: Knowledge,
): Exchanges {
  const absent = new Set(knowledge.absent);
  const groups = new Map<string, number[]>();
  /** The facts that are known and hold a column, with how many times they count it. */
  const sumsWith = (column: number): string =>
    (factsOf[column] ?? [])
      .filter((fact) => knowledge.facts[fact])
      .map((fact) => {
        const { columns = new Int32Array(), weights = [] } = facts[fact] ?? {};
        return `${fact}:${weights[placeIn(columns, column)]}`;
      })
      .join();
  const groupOf = counts.map((_, column): number[] => {
    if (absent.has(column)) return [];
    const cells = (cellsOf[column] ?? []).filter((cell) => knowledge.exact[cell] !== null);
    const key = `${cells.join()}|${sumsWith(column)}`;
    const own = groups.get(key) ?? [];
    own.push(column);
    groups.set(key, own);
    return own;
  });
  const listedOf = cellsOf.map((cells) =>
    cells.filter((cell) => knowledge.exact[cell] === null && (knowledge.least[cell] ?? 0) > 0),
  );
  return { groupOf, listedOf };
}

/** What an exchange is to do: a set of columns is to rise (or fall) by so much, and some columns stay as they are. */
export interface Exchange {
  readonly columns: ColumnSet;
  readonly sign: 1 | -1;
  readonly by: number;
  readonly fixed: ReadonlySet<number>;
}

/** A move that takes records from columns outside a set to columns in it (or back); undefined: none of them can. */
export function exchange(
  { counts, cells }: LinkedSystem,
  { groupOf, listedOf }: Exchanges,
  knowledge: Knowledge,
  { columns, sign, by, fixed }: Exchange,
): Move | undefined {
  const inside = new Set(columns);
  const change = new Map<number, number>();
  const falls = new Map<number, number>();
  let done = 0;
  /** How many records a column can lose so that no cell that is listed falls below what it is known to be at least. */
  const room = (from: number, to: number): number => {
    let most = (counts[from] ?? 0) + (change.get(from) ?? 0);
    if (most <= 0) return 0;
    for (const cell of listedOf[from] ?? []) {
      if (listedOf[to]?.includes(cell)) continue;
      const least = knowledge.least[cell] ?? 0;
      most = Math.min(most, (cells[cell]?.count ?? 0) - (falls.get(cell) ?? 0) - least);
    }
    return most;
  };
  const shift = (from: number, to: number, amount: number): void => {
    change.set(from, (change.get(from) ?? 0) - amount);
    change.set(to, (change.get(to) ?? 0) + amount);
    for (const cell of listedOf[from] ?? []) {
      if (!listedOf[to]?.includes(cell)) falls.set(cell, (falls.get(cell) ?? 0) + amount);
    }
    done += amount;
  };
  for (const own of columns) {
    if (fixed.has(own)) continue;
    for (const other of groupOf[own] ?? []) {
      if (done >= by) break;
      if (inside.has(other) || fixed.has(other)) continue;
      const [from, to] = sign === 1 ? [other, own] : [own, other];
      const amount = Math.min(by - done, room(from, to));
      if (amount > 0) shift(from, to, amount);
    }
  }
  if (done === 0) return undefined;
  const touched = [...change].filter(([, one]) => one !== 0).sort(([a], [b]) => a - b);
  return {
    columns: touched.map(([column]) => column),
    changes: touched.map(([, one]) => one),
  };
}

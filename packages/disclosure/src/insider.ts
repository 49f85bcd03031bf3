import type { ColumnSet } from './column-set.js';
import { groupBy } from './group.js';
import type { Cell, Fact, Insider } from './linked-system.js';

/**
 * Who knows more than an outsider: each contributor (a school) the columns of its own records, and each record that is
 * alone in a cell what is in that cell: the pupil knows himself, and in a count of one there is nobody else.
 */
export function insidersOf(
  knownTo: readonly (readonly string[])[],
  counts: readonly number[],
  cells: readonly Pick<Cell, 'columns' | 'count'>[],
  facts: readonly Fact[],
): Insider[] {
  const known = knownTo.flatMap((names, column) => names.map((name) => ({ name, column })));
  const contributors = [...groupBy(known, ({ name }) => name)].map(
    ([name, own]): Insider => ({
      name,
      kind: 'contributor',
      columns: Int32Array.from(own, ({ column }) => column).sort(),
    }),
  );
  const distinct = new Map(contributors.map((one) => [one.columns.join(), one]));
  const alone = cells.filter(({ count }) => count === 1);
  const byRecord = groupBy(alone, ({ columns }) => columns.find((column) => counts[column] === 1));
  const singles = [...byRecord].map(
    ([record, own]): Insider => ({
      name: `record ${record}`,
      kind: 'single',
      columns: Int32Array.from(new Set(own.flatMap(({ columns }) => [...columns]))).sort(),
    }),
  );
  const sidesOf = sidesByColumn(facts.filter(({ owner }) => owner === undefined));
  return [...distinct.values(), ...singles].map((insider) => ({
    ...insider,
    columns: withTheSame(insider.columns, sidesOf),
  }));
}

/** One side of a relation, with all columns of that relation. */
interface Side {
  readonly size: number;
  readonly both: ColumnSet;
}

function sidesByColumn(relations: readonly Fact[]): ReadonlyMap<number, readonly Side[]> {
  const sidesOf = new Map<number, Side[]>();
  for (const { columns: both, weights } of relations) {
    for (const sign of [1, -1]) {
      const own = both.filter((_, at) => (weights[at] ?? 0) * sign > 0);
      const side: Side = { size: own.length, both };
      for (const column of own) {
        const before = sidesOf.get(column);
        if (before) before.push(side);
        else sidesOf.set(column, [side]);
      }
    }
  }
  return sidesOf;
}

/** Who knows one side of a relation knows the other: it is about the same records. */
function withTheSame(columns: ColumnSet, sidesOf: ReadonlyMap<number, readonly Side[]>): ColumnSet {
  const known = new Set(columns);
  const seen = new Map<Side, number>();
  // a set gives what is added to it while it is walked through
  for (const column of known) {
    for (const side of sidesOf.get(column) ?? []) {
      const count = (seen.get(side) ?? 0) + 1;
      seen.set(side, count);
      if (count === side.size) for (const one of side.both) known.add(one);
    }
  }
  return Int32Array.from(known).sort();
}

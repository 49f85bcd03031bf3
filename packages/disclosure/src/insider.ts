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
  const relations = facts.filter(({ owner }) => owner === undefined);
  return [...distinct.values(), ...singles].map((insider) => ({
    ...insider,
    columns: withTheSame(insider.columns, relations),
  }));
}

/** Who knows one side of a relation knows the other: it is about the same records. */
function withTheSame(columns: ColumnSet, relations: readonly Fact[]): ColumnSet {
  const known = new Set(columns);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { columns: own, weights } of relations) {
      const sides = [1, -1].map((sign) => own.filter((_, at) => (weights[at] ?? 0) * sign > 0));
      if (!sides.some((side) => side.length > 0 && side.every((one) => known.has(one)))) continue;
      for (const one of own) known.add(one);
    }
  }
  return Int32Array.from(known).sort();
}

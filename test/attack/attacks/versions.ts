import { CRITERION, type Criterion, type Hit } from '../model/hit.js';
import type { Count, Puzzle } from '../model/puzzle.js';
import { type Bounded, bounds } from './bounds.js';
import type { MoneyTie } from './money.js';

/** What one version of a release lets readers write down. Counts of one group rise and fall together. */
export interface Version {
  readonly name: string;
  readonly puzzle: Puzzle;
  /** Amounts with the count of those who add to them. */
  readonly money?: readonly MoneyTie[];
}

export interface AcrossVersions extends Bounded {
  /** Printed counts of persons that differ by a small number, and amounts beside a count that does not: who came or went can be told. */
  readonly changes: readonly Hit[];
  readonly union: Puzzle;
}

/**
 * H11: all versions at once. `groupOf` says which counts are about the same records at the same period: where every
 * count of a group that two versions print is equal, its hidden counts are taken to be equal too.
 */
export async function versions(
  all: readonly Version[],
  groupOf: (id: string) => string,
  wanted?: ReadonlySet<string>,
  criterion: Criterion = CRITERION,
): Promise<AcrossVersions> {
  const changed = new Set(changedGroups(all, groupOf));
  for (;;) {
    const union = unionOf(all, (id) => changed.has(groupOf(id)));
    const found = await bounds(union, wanted, criterion, 'H11');
    // what cannot be true of one table did change between the versions
    const news = found.contradictory.map(groupOf).filter((group) => !changed.has(group));
    if (news.length === 0) {
      const told = [...changes(all, criterion), ...amountChanges(all, criterion)];
      return { ...found, union, changes: told };
    }
    for (const group of news) changed.add(group);
  }
}

/** Differences of what is printed twice, in 1..4. */
export function changes(
  all: readonly Version[],
  { threshold }: Criterion = CRITERION,
): readonly Hit[] {
  const last = new Map<string, { readonly count: Count; readonly name: string }>();
  const hits: Hit[] = [];
  for (const { name, puzzle } of all) {
    for (const count of puzzle.counts) {
      if (count.shown === null || !count.personal) continue;
      const before = last.get(count.id);
      last.set(count.id, { count, name });
      const change = Math.abs(count.shown - (before?.count.shown ?? count.shown));
      if (change < 1 || change >= threshold) continue;
      const formula = `${before?.count.shown} in ${before?.name}, ${count.shown} in ${name}`;
      hits.push({
        attack: 'H11',
        kind: 'difference',
        cell: count.id,
        low: change,
        high: change,
        formula,
      });
    }
  }
  return hits;
}

/** Amounts that differ while the count of those who add to them is the same, or nearly: the difference is of so few. */
export function amountChanges(
  all: readonly Version[],
  { threshold }: Criterion = CRITERION,
): readonly Hit[] {
  const last = new Map<string, { amount: number; count: number; name: string }>();
  const hits: Hit[] = [];
  for (const { name, puzzle, money = [] } of all) {
    const shown = new Map(puzzle.counts.map((count) => [count.id, count.shown]));
    for (const tie of money) {
      const [amount, count] = [shown.get(tie.amount) ?? null, shown.get(tie.count) ?? null];
      if (amount === null || count === null) continue;
      const before = last.get(tie.amount);
      last.set(tie.amount, { amount, count, name });
      if (before === undefined || before.amount === amount) continue;
      const people = Math.abs(count - before.count);
      if (people >= threshold) continue;
      const formula = `${before.amount} of ${before.count} in ${before.name}, ${amount} of ${count} in ${name}`;
      hits.push({
        attack: 'H11',
        kind: 'difference',
        cell: tie.amount,
        low: people,
        high: people,
        formula,
      });
    }
  }
  return hits;
}

/** One puzzle of all versions; counts that changed stand apart, by the version they are of. */
function unionOf(all: readonly Version[], hasChanged: (id: string) => boolean): Puzzle {
  const counts: Count[] = [];
  const places = new Map<string, number>();
  const rows: Puzzle['rows'][number][] = [];
  const nested: (readonly [number, number])[] = [];
  for (const { name, puzzle } of all) {
    const placeOf = puzzle.counts.map((count) => {
      const id = hasChanged(count.id) ? `${count.id} [${name}]` : count.id;
      const known = places.get(id);
      if (known === undefined) {
        places.set(id, counts.length);
        return counts.push({ ...count, id }) - 1;
      }
      counts[known] = joined(counts[known] ?? count, count);
      return known;
    });
    for (const row of puzzle.rows) {
      rows.push({
        ...row,
        terms: row.terms.map(([place, factor]) => [placeOf[place] ?? 0, factor]),
      });
    }
    for (const [outer, inner] of puzzle.nested)
      nested.push([placeOf[outer] ?? 0, placeOf[inner] ?? 0]);
  }
  return { counts, rows, nested };
}

function joined(known: Count, told: Count): Count {
  return {
    ...known,
    shown: known.shown ?? told.shown,
    least: Math.max(known.least, told.least),
    most: Math.min(known.most, told.most),
  };
}

function changedGroups(
  all: readonly Version[],
  groupOf: (id: string) => string,
): ReadonlySet<string> {
  const first = new Map<string, number>();
  const changed = new Set<string>();
  for (const { puzzle } of all) {
    for (const { id, shown } of puzzle.counts) {
      if (shown === null) continue;
      const before = first.get(id);
      if (before === undefined) first.set(id, shown);
      else if (before !== shown) changed.add(groupOf(id));
    }
  }
  return changed;
}

import type { Atom } from '@peildatum/disclosure';
import type { Indicator } from '@peildatum/schema';
import type { Hundredths } from './exact.js';
import type { IndicatorPeriod, MartRow } from './mart-rows.js';

/** Sets of records of one period, by the count that they belong to; a part of a count holds some of its sets. */
export interface CubeRows {
  /** Rows of the mart, and rows that could be there for all that readers know: they hold no records. */
  readonly rows: readonly MartRow[];
  readonly atomsOf: (measure: string, rows: readonly MartRow[]) => readonly number[];
  /** Every atom of a count, with the row that it stands in. */
  readonly sets: readonly CubeSet[];
}

export interface CubeSet {
  readonly atom: number;
  readonly row: MartRow;
  /** The counts whose records it holds. */
  readonly measures: readonly string[];
}

/**
 * Makes the sets of records of a period. A row of the mart is one set of each count that is no part of another; where a
 * part holds some of its records and not all, it is two.
 */
export function cubeRows(
  { indicator, rows }: IndicatorPeriod,
  possible: readonly PossibleRow[],
  given: ReadonlySet<string>,
  atoms: Atom[],
): CubeRows {
  const byMeasure = new Map<string, Map<MartRow, readonly number[]>>();
  const sets: CubeSet[] = [];
  const counts = Object.entries(indicator.measures).filter(([, { type }]) => type === 'aantal');
  for (const [root] of counts.filter(([, { partOf }]) => partOf === undefined)) {
    const parts = counts
      .filter(([name]) => name !== root && rootOf(indicator, name) === root)
      .map(([name]) => name);
    // what no figure gives away (pupils of DUO in a noemer) has nothing to hide, and may be unknown
    if (![root, ...parts].some((name) => given.has(name))) continue;
    for (const name of [root, ...parts]) byMeasure.set(name, new Map());
    const add = (row: MartRow, count: number, measures: readonly string[]): void => {
      const atom = atoms.push({ count, knownTo: schoolsOf(indicator, row) }) - 1;
      sets.push({ atom, row, measures });
      for (const name of measures) {
        const own = byMeasure.get(name);
        own?.set(row, [...(own.get(row) ?? []), atom]);
      }
    };
    for (const row of rows) {
      const all = countIn(row, root);
      if (all === 0) continue;
      const some = parts.map((name) => [name, countIn(row, name)] as const);
      const divided = some.find(([, count]) => count !== 0 && count !== all);
      if (divided !== undefined && parts.length > 1) {
        throw new Error(`${indicator.id}: een rij is deels ${divided[0]}`);
      }
      if (divided === undefined) {
        const inside = some.filter(([, count]) => count !== 0).map(([name]) => name);
        add(row, all, [root, ...inside]);
      } else {
        add(row, divided[1], [root, divided[0]]);
        add(row, all - divided[1], [root]);
      }
    }
    for (const { row, like } of possible) {
      const inside = parts.filter((name) => countIn(like, name) !== 0);
      if (countIn(like, root) > 0) add(row, 0, [root, ...inside]);
    }
  }
  // many figures are of the same rows: their atoms are one list, which is sent to a thread once
  const listed = new WeakMap<readonly MartRow[], Map<string, readonly number[]>>();
  return {
    rows: [...rows, ...possible.map(({ row }) => row)],
    atomsOf: (measure, selected) => {
      const lists = listed.get(selected) ?? new Map<string, readonly number[]>();
      listed.set(selected, lists);
      const before = lists.get(measure);
      if (before !== undefined) return before;
      const list = selected.flatMap((row) => byMeasure.get(measure)?.get(row) ?? []);
      lists.set(measure, list);
      return list;
    },
    sets,
  };
}

/** A row that no reader can exclude: as one that is there, but of another value. */
export interface PossibleRow {
  readonly row: MartRow;
  readonly like: MartRow;
}

/** Who knows a row because it is about his own pupils: each vestiging, and the school (BRIN) that all its vestigingen are of. */
function schoolsOf(
  { dimensions: declared }: Indicator,
  { dimensions }: MartRow,
): readonly string[] {
  const places = declared
    .filter(({ labels }) => labels === 'vestiging')
    .flatMap(({ name }) => dimensions[name] ?? []);
  return [...new Set(places.flatMap((place) => [place, place.slice(0, 4)]))].sort();
}

/** The count that a part belongs to in the end: a part may have parts itself. */
function rootOf(indicator: Indicator, measure: string): string {
  const whole = indicator.measures[measure]?.partOf;
  return whole === undefined ? measure : rootOf(indicator, whole);
}

/** A count of a row, in records. */
export function countIn(row: MartRow, measure: string): number {
  const value: Hundredths | null | undefined = row.measures[measure];
  if (value === null || value === undefined) throw new Error(`onbekend aantal in ${measure}`);
  return Number(value / 100n);
}

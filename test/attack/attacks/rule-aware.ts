import type { Hit } from '../model/hit.js';

/** The public rule: which cells of a table it would hide. Counts by atom in, ids of hidden cells out. */
export type PublicRule = (atoms: readonly number[]) => ReadonlySet<string>;

export interface SmallRelease {
  readonly cells: readonly { readonly id: string; readonly atoms: readonly number[] }[];
  /** What is printed, by id; a cell that is not here is hidden. */
  readonly printed: ReadonlyMap<string, number>;
  readonly atoms: number;
}

export interface RuleAware {
  /** Tables that agree with what is printed, and those of them that the rule would have printed so. */
  readonly consistent: number;
  readonly explained: number;
  readonly hits: readonly Hit[];
}

/** No more tables than this are looked at. */
const MOST_TABLES = 200_000;

/**
 * H15: all tables that agree with what is printed, less those that the rule would have hidden otherwise. Only for a
 * small release: undefined when there are too many tables.
 */
export function ruleAware(release: SmallRelease, rule: PublicRule): RuleAware | undefined {
  const tables = tablesOf(release);
  if (tables === undefined) return undefined;
  const hidden = release.cells.filter(({ id }) => !release.printed.has(id));
  const explained = tables.filter((table) => {
    const pattern = rule(table);
    return pattern.size === hidden.length && hidden.every(({ id }) => pattern.has(id));
  });
  const hits = hidden.flatMap(({ id, atoms }): Hit[] => {
    const values = new Set(explained.map((table) => sumOf(table, atoms)));
    const [value] = values;
    if (values.size !== 1 || value === undefined) return [];
    const formula = `of ${tables.length} tables the rule explains ${explained.length}, and all have it so`;
    return [{ attack: 'H15', kind: 'exact', cell: id, low: value, high: value, formula }];
  });
  return { consistent: tables.length, explained: explained.length, hits };
}

/** Every table of whole numbers that agrees with what is printed; undefined when they are too many to list. */
export function tablesOf(release: SmallRelease): readonly (readonly number[])[] | undefined {
  const known = release.cells.flatMap(({ id, atoms }) => {
    const total = release.printed.get(id);
    return total === undefined
      ? []
      : [{ atoms: new Set(atoms), last: Math.max(-1, ...atoms), total }];
  });
  const tables: number[][] = [];
  const table: number[] = [];
  const left = known.map(({ total }) => total);
  const visit = (atom: number): boolean => {
    if (atom === release.atoms) return tables.push([...table]) <= MOST_TABLES;
    const mine = known.flatMap(({ atoms }, at) => (atoms.has(atom) ? [at] : []));
    const ends = mine.filter((at) => known[at]?.last === atom);
    const most = Math.min(...mine.map((at) => left[at] ?? 0));
    if (!Number.isFinite(most)) throw new Error(`nothing that is printed holds atom ${atom}`);
    const from = ends.length === 0 ? 0 : (left[ends[0] ?? 0] ?? 0);
    for (let value = from; value <= (ends.length === 0 ? most : Math.min(from, most)); value += 1) {
      if (ends.some((at) => left[at] !== value)) continue;
      table[atom] = value;
      for (const at of mine) left[at] = (left[at] ?? 0) - value;
      const goesOn = visit(atom + 1);
      for (const at of mine) left[at] = (left[at] ?? 0) + value;
      if (!goesOn) return false;
    }
    return true;
  };
  return visit(0) ? tables : undefined;
}

function sumOf(table: readonly number[], atoms: readonly number[]): number {
  return atoms.reduce((sum, atom) => sum + (table[atom] ?? 0), 0);
}

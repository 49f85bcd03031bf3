import { absentColumns } from './absent-column.js';
import { sumOver } from './column-set.js';
import type { DistinctSets } from './distinct-set.js';
import { distinctSets } from './distinct-set.js';
import { findLinked, groupBy } from './group.js';
import type { Cell, LinkedSystem, Owner } from './linked-system.js';
import { mergeAtoms } from './merged-atom.js';
import { nestedSets } from './nesting.js';
import type { Publication } from './publication.js';

/** Splits a checked publication into systems that share no records, in the order of their first figures. */
export function linkFigures(publication: Publication): LinkedSystem[] {
  const { atoms, figures, totals } = publication;
  const distinct = distinctSets(figures, atoms.length);
  const figureNode = (figure: number): number => atoms.length + figure;

  const links: (readonly number[])[] = [...distinct.sets];
  figures.forEach((_, figure) => {
    for (const set of distinct.setOf[figure] ?? []) {
      const first = distinct.sets[set]?.[0];
      if (first !== undefined) links.push([figureNode(figure), first]);
    }
  });
  // The figures of one table go together, since it is withheld as a whole. Tables of totals never are.
  const byTable = groupBy(figures.keys(), (figure) => figures[figure]?.table ?? '');
  for (const total of totals) byTable.delete(total);
  links.push(...[...byTable.values()].map((members) => members.map(figureNode)));

  const linked = findLinked(atoms.length + figures.length, links);
  const systems = groupBy(figures.keys(), (figure) => linked[figureNode(figure)]);
  return [...systems.values()].map((members) => buildSystem(publication, distinct, members));
}

function buildSystem(
  { atoms, figures, totals }: Publication,
  { sets, setOf }: DistinctSets,
  members: readonly number[],
): LinkedSystem {
  const cellOf = new Map<number, number>();
  const owners: Owner[][] = [];
  const drafts = members.map((member, index) => {
    const cells = new Map<string, number>();
    figures[member]?.parts.forEach(({ name, least = 0 }, part) => {
      const set = setOf[member]?.[part] ?? -1;
      if (set < 0) return;
      const cell = cellOf.get(set) ?? owners.push([]) - 1;
      cellOf.set(set, cell);
      owners[cell]?.push({ figure: index, part: name, least });
      cells.set(name, cell);
    });
    const { id = '', table = '' } = figures[member] ?? {};
    return { id, table, isTotal: totals.includes(table), cells };
  });

  const merged = mergeAtoms(
    [...cellOf.keys()].map((set) => sets[set] ?? []),
    atoms.map(({ count }) => count),
  );
  const cells = owners.map((cellOwners, cell): Cell => {
    const columns = merged.columnsOf[cell] ?? new Int32Array();
    return { columns, count: sumOver(columns, merged.counts), owners: cellOwners };
  });

  const twins = groupBy(drafts.keys(), (index) => {
    const used = [...new Set(drafts[index]?.cells.values())].sort((a, b) => a - b);
    return used.length === 0 ? `empty ${index}` : used.join();
  });
  const twinsOf = new Map(
    [...twins.values()].flatMap((group) => group.map((index) => [index, group] as const)),
  );
  const systemFigures = drafts.map((draft, index) => ({
    ...draft,
    twins: twinsOf.get(index) ?? [index],
  }));

  const ordinary = [...systemFigures.keys()].filter((index) => !systemFigures[index]?.isTotal);
  const tables = groupBy(ordinary, (index) => systemFigures[index]?.table ?? '');
  const { counts, columnsOf } = merged;
  const absent = absentColumns({ counts, cells, figures: systemFigures, tables });
  return {
    counts,
    cells,
    figures: systemFigures,
    tables,
    absent,
    nested: nestedSets(columnsOf, counts.length),
  };
}

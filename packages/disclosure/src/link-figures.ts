import { absentColumns } from './absent-column.js';
import { sumOver } from './column-set.js';
import type { DistinctSets } from './distinct-set.js';
import { distinctSets } from './distinct-set.js';
import { findLinked, groupBy } from './group.js';
import { insidersOf } from './insider.js';
import type { Cell, Fact, LinkedSystem, Owner, SystemFigure } from './linked-system.js';
import type { AtomSum } from './merged-atom.js';
import { mergeAtoms } from './merged-atom.js';
import { nestedSets } from './nesting.js';
import type { Figure, Publication } from './publication.js';

/** Splits a checked publication into systems that share no records, in the order of their first figures. */
export function linkFigures(publication: Publication): LinkedSystem[] {
  const { atoms, figures, totals, relations = [] } = publication;
  const distinct = distinctSets(figures, atoms.length);
  const figureNode = (figure: number): number => atoms.length + figure;

  const links: (readonly number[])[] = [...distinct.sets];
  figures.forEach(({ sums = [] }, figure) => {
    for (const set of distinct.setOf[figure] ?? []) {
      const first = distinct.sets[set]?.[0];
      if (first !== undefined) links.push([figureNode(figure), first]);
    }
    for (const sum of sums) links.push([figureNode(figure), ...sum.atoms]);
  });
  for (const { whole, parts } of relations) links.push([...whole, ...parts]);
  // The figures of one table go together, since it is withheld as a whole. Tables of totals never are.
  const byTable = groupBy(figures.keys(), (figure) => figures[figure]?.table ?? '');
  for (const total of totals) byTable.delete(total);
  links.push(...[...byTable.values()].map((members) => members.map(figureNode)));

  const linked = findLinked(atoms.length + figures.length, links);
  const systems = groupBy(figures.keys(), (figure) => linked[figureNode(figure)]);
  const related = groupBy(relations, ({ whole, parts }) => linked[whole[0] ?? parts[0] ?? -1]);
  return [...systems].map(([root, members]) => {
    const sums = (related.get(root) ?? []).map(
      ({ name, whole, parts }): AtomSum => ({
        name,
        atoms: [...whole, ...parts],
        weights: [...whole.map(() => 1), ...parts.map(() => -1)],
      }),
    );
    return buildSystem(publication, distinct, members, sums);
  });
}

function buildSystem(
  { atoms, figures, totals, rules, salt = '' }: Publication,
  { sets, setOf }: DistinctSets,
  members: readonly number[],
  relations: readonly AtomSum[],
): LinkedSystem {
  const cellOf = new Map<number, number>();
  const owners: Owner[][] = [];
  const thresholds: number[] = [];
  const ownSums: AtomSum[] = [];
  const drafts = members.map((member, index): SystemFigure => {
    const {
      id,
      table,
      parts,
      sums = [],
      threshold = 0,
      forced,
      subject,
      wanted = 0,
    } = declared(figures, member);
    const cells = new Map<string, number>();
    parts.forEach(({ name, least = 0 }, part) => {
      const set = setOf[member]?.[part] ?? -1;
      if (set < 0) return;
      const cell = cellOf.get(set) ?? owners.push([]) - 1;
      cellOf.set(set, cell);
      owners[cell]?.push({ figure: index, part: name, least });
      thresholds[cell] = Math.max(thresholds[cell] ?? rules.threshold, threshold);
      cells.set(name, cell);
    });
    ownSums.push(...sums.map((sum) => ({ ...sum, name: id, owner: index })));
    const isTotal = totals.includes(table);
    const isForced = forced === true;
    return { id, table, isTotal, isForced, wanted, subject: subject ?? '', cells, twins: [] };
  });

  const merged = mergeAtoms(
    [...cellOf.keys()].map((set) => sets[set] ?? []),
    [...relations, ...ownSums],
    atoms,
  );
  const { counts, columnsOf, atomsOf } = merged;
  const cells = owners.map((cellOwners, cell): Cell => {
    const columns = columnsOf[cell] ?? new Int32Array();
    const threshold = thresholds[cell] ?? rules.threshold;
    const isPublic = cellOwners.some(({ figure }) => drafts[figure]?.isForced === true);
    return { columns, count: sumOver(columns, counts), owners: cellOwners, threshold, isPublic };
  });
  const systemFigures = withTwins(drafts, ownSums);
  const ordinary = [...systemFigures.keys()].filter((index) => !systemFigures[index]?.isTotal);
  const tables = groupBy(ordinary, (index) => systemFigures[index]?.table ?? '');
  const subjectsOf = owners.map(
    (own) => new Set(own.map(({ figure }) => systemFigures[figure]?.subject ?? '')),
  );
  const isOneSubject = (a: number, b: number): boolean =>
    [...(subjectsOf[a] ?? [])].some((subject) => subjectsOf[b]?.has(subject));
  return {
    counts,
    atomsOf,
    cells,
    figures: systemFigures,
    tables,
    absent: absentColumns({ counts, cells, figures: systemFigures, tables }),
    nested: nestedSets(columnsOf, counts.length).map((inner, cell) =>
      inner.filter((other) => isOneSubject(cell, other)),
    ),
    facts: merged.sums.map((sum): Fact => sum),
    insiders: insidersOf(merged.knownTo, counts, cells, merged.sums),
    salt,
  };
}

function declared(figures: readonly Figure[], index: number): Figure {
  return figures[index] ?? { id: '', table: '', parts: [] };
}

/** Figures that give away the same share one status. */
function withTwins(figures: readonly SystemFigure[], sums: readonly AtomSum[]): SystemFigure[] {
  const withSums = new Set(sums.map(({ owner }) => owner));
  const twins = groupBy(figures.keys(), (index) => {
    const used = [...new Set(figures[index]?.cells.values())].sort((a, b) => a - b);
    return used.length === 0 || withSums.has(index) ? `own ${index}` : used.join();
  });
  const twinsOf = new Map(
    [...twins.values()].flatMap((group) => group.map((index) => [index, group] as const)),
  );
  return figures.map((figure, index) => ({ ...figure, twins: twinsOf.get(index) ?? [index] }));
}

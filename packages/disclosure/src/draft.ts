import { figuresShowing, hashOf } from './candidate.js';
import type { ColumnSet } from './column-set.js';
import { isWithin, sumOver, without } from './column-set.js';
import { eliminate } from './elimination/eliminate.js';
import type { LinkedSystem, SystemFigure } from './linked-system.js';
import type { Rules } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';
import type { Statuses } from './statuses.js';
import { hide, withhold } from './statuses.js';

/**
 * A first protection without linear programming: sensitive figures, tables of sensitive totals, and
 * enough other figures in each sum. It settles nearly everything; only an attack can tell that it is enough.
 */
export function draftStatuses(
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
): Statuses {
  const statuses: Statuses = system.figures.map(() => 'shown');
  hideSensitive(system, statuses, rules);
  eliminateSums(system, statuses, targets);
  return statuses;
}

/** Hides what would make a sensitive count a sum of what is shown: exact, over all tables at once. */
function eliminateSums(
  system: LinkedSystem,
  statuses: Statuses,
  targets: readonly SensitiveCount[],
): void {
  const { cells, figures, counts, salt } = system;
  const isShown = (cell: number): boolean =>
    (cells[cell]?.owners ?? []).some(({ figure }) => statuses[figure] === 'shown');
  const shown = [...cells.keys()].filter(isShown);
  const wantedOf = (cell: number): number =>
    Math.max(
      ...(cells[cell]?.owners ?? []).map(({ figure }) => {
        const { wanted = 0, isTotal = false } = figures[figure] ?? {};
        return wanted + (isTotal ? 10 : 0);
      }),
    );
  const order = shown
    .filter((cell) => cells[cell]?.isPublic !== true)
    .map((cell) => ({
      cell,
      wanted: wantedOf(cell),
      size: cells[cell]?.columns.length ?? 0,
      hash: hashOf(`${salt}${figures[cells[cell]?.owners[0]?.figure ?? -1]?.id}`),
    }))
    .sort((a, b) => b.wanted - a.wanted || b.size - a.size || a.hash - b.hash)
    .map(({ cell }) => cell);
  const sets = [...cells.map(({ columns }) => columns), ...targets.map(({ columns }) => columns)];
  const { secondary } = eliminate({
    atoms: counts.length,
    cells: sets,
    primary: [],
    virtual: targets.map((_, at) => cells.length + at),
    order,
    forced: shown.filter((cell) => cells[cell]?.isPublic === true),
  });
  for (const cell of secondary) hide(system, statuses, figuresShowing(system, statuses, cell));
}

// What depends on a sensitive total is withheld: each of its figures is about some of those few records.
function hideSensitive(system: LinkedSystem, statuses: Statuses, rules: Rules): void {
  const sensitiveTotals: ColumnSet[] = [];
  for (const figure of system.figures) {
    const sensitive = setsShownBy(system, figure, rules).filter(({ columns, threshold }) => {
      const count = sumOver(columns, system.counts);
      return count > 0 && count < threshold;
    });
    if (sensitive.length > 0) hide(system, statuses, figure.twins);
    if (figure.isTotal) sensitiveTotals.push(...sensitive.map(({ columns }) => columns));
  }
  for (const [table, figures] of system.tables) {
    const sets = figures
      .flatMap((figure) => setsShownBy(system, system.figures[figure], rules))
      .map(({ columns }) => columns);
    if (sensitiveTotals.some((total) => sets.some((columns) => isWithin(columns, total)))) {
      withhold(system, statuses, table);
    }
  }
}

interface ShownSet {
  readonly columns: ColumnSet;
  readonly threshold: number;
}

// The parts of a figure, and the difference of two parts of which one lies within the other.
function setsShownBy(
  { cells }: LinkedSystem,
  figure: SystemFigure | undefined,
  rules: Rules,
): ShownSet[] {
  const sets = [...new Set(figure?.cells.values())].map((cell): ShownSet => {
    const { columns = new Int32Array(), threshold = rules.threshold } = cells[cell] ?? {};
    return { columns, threshold };
  });
  const differences = sets.flatMap((outer) =>
    sets
      .filter((inner) => inner !== outer && isWithin(inner.columns, outer.columns))
      .map((inner) => ({
        columns: without(outer.columns, [inner.columns]),
        threshold: Math.max(outer.threshold, inner.threshold),
      })),
  );
  return [...sets, ...differences];
}

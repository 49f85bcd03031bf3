import { candidateOf, figuresShowing, firstToHide } from './candidate.js';
import type { ColumnSet } from './column-set.js';
import { isWithin, without } from './column-set.js';
import type { Statuses } from './knowledge.js';
import { knowledgeOf } from './knowledge.js';
import type { LinkedSystem, SystemFigure } from './linked-system.js';
import type { FigureStatus, Rules } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';
import { sumEquations } from './sum-equation.js';

/**
 * A first protection without linear programming: sensitive figures, tables of sensitive totals, and
 * enough other figures in each sum. It settles nearly everything; only an attack can tell that it is enough.
 */
export function draftStatuses(
  system: LinkedSystem,
  targets: readonly SensitiveCount[],
  rules: Rules,
): FigureStatus[] {
  const statuses: FigureStatus[] = system.figures.map(() => 'shown');
  const hide = (figures: readonly number[]): void => {
    for (const figure of figures) if (statuses[figure] === 'shown') statuses[figure] = 'hidden';
  };
  const isSensitive = (columns: ColumnSet): boolean => {
    const count = columns.reduce((sum, column) => sum + (system.counts[column] ?? 0), 0);
    return count > 0 && count < rules.threshold;
  };

  const withheld: ColumnSet[] = [];
  for (const figure of system.figures) {
    const sensitive = countsShownBy(system, figure).filter(isSensitive);
    if (sensitive.length > 0) hide(figure.twins);
    if (figure.isTotal) withheld.push(...sensitive);
  }
  for (const [table, figures] of system.tables) {
    const shown = figures.flatMap((figure) => countsShownBy(system, system.figures[figure]));
    if (withheld.some((total) => shown.some((columns) => isWithin(columns, total))))
      withhold(system, statuses, table);
  }

  for (const { cell, minus } of targets) {
    const choices = [cell, ...minus].map((one) => figuresShowing(system, statuses, one));
    if (choices.some((figures) => figures.length === 0)) continue;
    hide(
      firstToHide(
        system,
        rules,
        choices.map((figures) => candidateOf(system, figures, rules.threshold)),
      )?.figures ?? [],
    );
  }
  coverSums(system, statuses, rules, hide);
  return statuses;
}

/** Withholds a whole table: its figures are not even listed. */
export function withhold({ tables }: LinkedSystem, statuses: FigureStatus[], table: string): void {
  for (const figure of tables.get(table) ?? []) statuses[figure] = 'withheld';
}

// The parts of a figure, and the difference of two parts of which one lies within the other.
function countsShownBy({ cells }: LinkedSystem, figure: SystemFigure | undefined): ColumnSet[] {
  const sets = [...new Set(figure?.cells.values())].map(
    (cell) => cells[cell]?.columns ?? new Int32Array(),
  );
  const differences = sets.flatMap((outer) =>
    sets
      .filter((inner) => inner !== outer && isWithin(inner, outer))
      .map((inner) => without(outer, [inner])),
  );
  return [...sets, ...differences];
}

function coverSums(
  system: LinkedSystem,
  statuses: Statuses,
  rules: Rules,
  hide: (figures: readonly number[]) => void,
): void {
  for (const { whole, members } of sumEquations(system)) {
    for (;;) {
      const { exact, least } = knowledgeOf(system, statuses);
      if (whole.some((cell) => exact[cell] === null)) break;
      const hidden = members.filter(({ cells }) => cells.some((cell) => exact[cell] === null));
      const leastOf = ({ cells }: { cells: readonly number[] }): number =>
        cells.length === 1 ? (least[cells[0] ?? -1] ?? 0) : 0;
      const spare = hidden.reduce((sum, member) => sum + member.count - leastOf(member), 0);
      const isCovered = hidden.every((member) => {
        if (member.count < 1 || member.count >= rules.threshold) return true;
        return spare + leastOf(member) >= rules.threshold && spare + 1 >= rules.width;
      });
      if (isCovered) break;

      const choices = members
        .filter((member) => !hidden.includes(member))
        .flatMap((member) =>
          member.cells.map((cell) =>
            candidateOf(system, figuresShowing(system, statuses, cell), member.count),
          ),
        );
      const choice = firstToHide(system, rules, choices);
      if (!choice) break;
      hide(choice.figures);
    }
  }
}

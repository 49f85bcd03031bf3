import { candidateOf, figuresShowing, firstToHide } from './candidate.js';
import type { ColumnSet } from './column-set.js';
import { isWithin, sumOver, without } from './column-set.js';
import { knowledgeOf } from './knowledge.js';
import type { LinkedSystem, SystemFigure } from './linked-system.js';
import type { Rules } from './publication.js';
import type { SensitiveCount } from './sensitive-count.js';
import type { Statuses } from './statuses.js';
import { hide, withhold } from './statuses.js';
import type { Member, SumEquation } from './sum-equation.js';
import { sumEquations } from './sum-equation.js';

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
  for (const { cell, minus } of targets) {
    const choices = [cell, ...minus].map((one) => figuresShowing(system, statuses, one));
    if (choices.some((figures) => figures.length === 0)) continue;
    const candidates = choices.map((figures) => candidateOf(system, figures, rules.threshold));
    hide(statuses, firstToHide(system, rules, candidates)?.figures ?? []);
  }
  for (const equation of sumEquations(system)) coverSum(system, statuses, rules, equation);
  return statuses;
}

// What depends on a sensitive total is withheld: each of its figures is about some of those few records.
function hideSensitive(system: LinkedSystem, statuses: Statuses, rules: Rules): void {
  const sensitiveTotals: ColumnSet[] = [];
  for (const figure of system.figures) {
    const sensitive = setsShownBy(system, figure).filter((columns) => {
      const count = sumOver(columns, system.counts);
      return count > 0 && count < rules.threshold;
    });
    if (sensitive.length > 0) hide(statuses, figure.twins);
    if (figure.isTotal) sensitiveTotals.push(...sensitive);
  }
  for (const [table, figures] of system.tables) {
    const sets = figures.flatMap((figure) => setsShownBy(system, system.figures[figure]));
    if (sensitiveTotals.some((total) => sets.some((columns) => isWithin(columns, total)))) {
      withhold(system, statuses, table);
    }
  }
}

// The parts of a figure, and the difference of two parts of which one lies within the other.
function setsShownBy({ cells }: LinkedSystem, figure: SystemFigure | undefined): ColumnSet[] {
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

// In a sum that is known, the hidden terms may take each other's place, down to what each is known to be at least.
function coverSum(
  system: LinkedSystem,
  statuses: Statuses,
  rules: Rules,
  { whole, members }: SumEquation,
): void {
  for (;;) {
    const { exact, least } = knowledgeOf(system, statuses);
    const isUnknown = (cell: number): boolean => exact[cell] === null;
    if (whole.some(isUnknown)) return;

    const hidden = members.filter(({ cells }) => cells.some(isUnknown));
    const leastOf = ({ cells }: Member): number =>
      cells.length === 1 ? (least[cells[0] ?? -1] ?? 0) : 0;
    const spare = hidden.reduce((sum, member) => sum + member.count - leastOf(member), 0);
    const sensitive = hidden.filter(({ count }) => count >= 1 && count < rules.threshold);
    const isWide = spare + 1 >= rules.width;
    if (sensitive.every((member) => isWide && spare + leastOf(member) >= rules.threshold)) return;

    const candidates = members
      .filter((member) => !hidden.includes(member))
      .flatMap(({ cells, count }) =>
        cells.map((cell) => candidateOf(system, figuresShowing(system, statuses, cell), count)),
      );
    const choice = firstToHide(system, rules, candidates);
    if (!choice) return;
    hide(statuses, choice.figures);
  }
}

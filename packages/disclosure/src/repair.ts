import type { Highs } from 'highs';
import type { Breach } from './attack.js';
import { openAttack } from './attack.js';
import type { Candidate } from './candidate.js';
import { candidateOf, figuresShowing, firstToHide } from './candidate.js';
import { DisclosureError } from './disclosure-error.js';
import { withhold } from './draft.js';
import { cellsIn } from './formula.js';
import { knowledgeOf } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { FigureStatus, Rules } from './publication.js';
import type { Extreme } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';

/**
 * Changes statuses until no attack on the system succeeds, and returns the number of linear programs solved.
 * Each breach names the figures in the attacker's sum; hiding one of them takes the sum away.
 * One pass is enough: hiding only widens intervals.
 */
export function repair(
  highs: Highs,
  system: LinkedSystem,
  statuses: FigureStatus[],
  targets: readonly SensitiveCount[],
  rules: Rules,
): number {
  const attack = openAttack(highs, system, targets, rules, knowledgeOf(system, statuses));
  try {
    for (let breach = attack.firstBreach(); breach; breach = attack.firstBreach(breach.target)) {
      showLess(system, statuses, rules, breach);
      attack.relax(knowledgeOf(system, statuses));
    }
    return attack.solved();
  } finally {
    attack.close();
  }
}

// In this order: a figure in the sum, a table of which the sum uses that values are listed, every table, the totals.
function showLess(
  system: LinkedSystem,
  statuses: FigureStatus[],
  rules: Rules,
  breach: Breach,
): void {
  const isTooLow = breach.interval.most < rules.threshold;
  const sums = isTooLow ? [breach.most] : [breach.most, breach.least];

  const choice = firstToHide(
    system,
    rules,
    sums.flatMap((sum) => candidatesIn(system, statuses, sum)),
  );
  if (choice) {
    for (const figure of choice.figures) statuses[figure] = 'hidden';
    return;
  }
  const open = [...system.tables.keys()].filter((table) => !isWithheld(system, statuses, table));
  const listing = open.find((table) =>
    sums.some((sum) => usesListing(system, statuses, table, sum)),
  );
  if (open.length > 0) {
    for (const table of listing === undefined ? open : [listing]) withhold(system, statuses, table);
    return;
  }
  const shown = [...statuses.keys()].filter((figure) => statuses[figure] === 'shown');
  if (shown.length === 0) throw new DisclosureError('unsafe', 'a breach with nothing left to hide');
  for (const figure of shown) statuses[figure] = 'hidden';
}

function candidatesIn(
  system: LinkedSystem,
  statuses: readonly FigureStatus[],
  sum: Extreme,
): Candidate[] {
  return cellsIn(sum).map((cell) => {
    const figures = figuresShowing(system, statuses, cell);
    const freed = cellsIn(sum).filter((other) =>
      system.cells[other]?.owners.every(
        ({ figure }) => statuses[figure] !== 'shown' || figures.includes(figure),
      ),
    );
    const gain = freed.reduce(
      (total, other) => total + (sum.weights[other] ?? 0) * (system.cells[other]?.count ?? 0),
      0,
    );
    return candidateOf(system, figures, Math.abs(gain));
  });
}

function isWithheld(
  { tables }: LinkedSystem,
  statuses: readonly FigureStatus[],
  table: string,
): boolean {
  return (tables.get(table) ?? []).every((figure) => statuses[figure] === 'withheld');
}

function usesListing(
  system: LinkedSystem,
  statuses: readonly FigureStatus[],
  table: string,
  sum: Extreme,
): boolean {
  return cellsIn(sum).some((cell) =>
    system.cells[cell]?.owners.some(
      ({ figure, least }) =>
        least > 0 && statuses[figure] === 'hidden' && system.figures[figure]?.table === table,
    ),
  );
}

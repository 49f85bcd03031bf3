import type { Highs } from 'highs';
import type { Breach } from './attack.js';
import { openAttack } from './attack.js';
import type { Candidate } from './candidate.js';
import { candidateOf, figuresShowing, firstToHide } from './candidate.js';
import { DisclosureError } from './disclosure-error.js';
import { cellsIn } from './formula.js';
import { knowledgeOf } from './knowledge.js';
import type { LinkedSystem } from './linked-system.js';
import type { Rules } from './publication.js';
import type { Extreme } from './region.js';
import type { SensitiveCount } from './sensitive-count.js';
import type { Statuses } from './statuses.js';
import { hide, isWithheld, withhold } from './statuses.js';

/** What an attack with repairs came to. `isChanged` false: the statuses withstood it as they were. */
export interface Repair {
  readonly isChanged: boolean;
  readonly narrowest: number;
  readonly solved: number;
}

/**
 * Attacks a system and changes the statuses until no attack succeeds.
 * Each breach names the figures in the attacker's sum; hiding one of them takes the sum away.
 * One pass is enough: hiding only widens intervals.
 */
export function repair(
  highs: Highs,
  system: LinkedSystem,
  statuses: Statuses,
  targets: readonly SensitiveCount[],
  rules: Rules,
): Repair {
  if (targets.length === 0) return { isChanged: false, narrowest: Infinity, solved: 0 };
  const attack = openAttack(highs, system, targets, rules, knowledgeOf(system, statuses));
  let isChanged = false;
  try {
    for (let breach = attack.firstBreach(); breach; breach = attack.firstBreach(breach.target)) {
      isChanged = true;
      showLess(system, statuses, rules, breach);
      attack.relax(knowledgeOf(system, statuses));
    }
    return { isChanged, narrowest: attack.narrowest(), solved: attack.solved() };
  } finally {
    attack.close();
  }
}

// In this order: a figure in the sum, a table whose list of values the sum uses, every table, the totals.
function showLess(system: LinkedSystem, statuses: Statuses, rules: Rules, breach: Breach): void {
  const isTooLow = breach.interval.most < rules.threshold;
  const sums = isTooLow ? [breach.most] : [breach.most, breach.least];

  const candidates = sums.flatMap((sum) => candidatesIn(system, statuses, sum));
  const choice = firstToHide(system, rules, candidates);
  if (choice) {
    hide(statuses, choice.figures);
    return;
  }
  const listed = [...system.tables.keys()].filter((table) => !isWithheld(system, statuses, table));
  const used = listed.find((table) => sums.some((sum) => usesListOf(system, statuses, table, sum)));
  for (const table of used === undefined ? listed : [used]) withhold(system, statuses, table);
  if (listed.length > 0) return;

  const totals = [...statuses.keys()].filter((figure) => statuses[figure] === 'shown');
  if (totals.length === 0)
    throw new DisclosureError('unsafe', 'a breach with nothing left to hide');
  hide(statuses, totals);
}

function candidatesIn(
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
  sum: Extreme,
): Candidate[] {
  const cells = cellsIn(sum);
  return cells.map((cell) => {
    const figures = figuresShowing(system, statuses, cell);
    const isFreed = (other: number): boolean =>
      (system.cells[other]?.owners ?? []).every(
        ({ figure }) => statuses[figure] !== 'shown' || figures.includes(figure),
      );
    const gain = cells
      .filter(isFreed)
      .map((other) => (sum.weights[other] ?? 0) * (system.cells[other]?.count ?? 0))
      .reduce((total, term) => total + term, 0);
    return candidateOf(system, figures, Math.abs(gain));
  });
}

function usesListOf(
  system: LinkedSystem,
  statuses: Readonly<Statuses>,
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
